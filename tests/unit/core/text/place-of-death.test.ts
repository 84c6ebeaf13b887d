import { describe, expect, it } from 'vitest';
import { placesOfDeath } from '@/core/knowledge/places-of-death';
import { isPlaceOfDeath } from '@/core/text/place-of-death';
import { tokenise } from '@/core/text/tokens';

const tells = (text: string): boolean => {
  const tokens = tokenise(text);
  const at = tokens.findIndex(({ norm }) => norm === 'die');
  return isPlaceOfDeath(tokens, at, at + 1);
};

describe('where somebody would like to die', () => {
  it.each(placesOfDeath.examples.place)('"%s" names a place or a manner', (text) => {
    expect(tells(text)).toBe(true);
  });

  it.each(placesOfDeath.examples.harm)('"%s" does not', (text) => {
    expect(tells(text)).toBe(false);
  });

  it('is told by what stands right behind it', () => {
    expect(tells('wants to die')).toBe(false);
    expect(tells('wants to die. Stays at home')).toBe(false);
    expect(tells('wants to die at home. Threw the rope for the dog')).toBe(true);
  });
});

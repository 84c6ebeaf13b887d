import { describe, expect, it } from 'vitest';
import { judgeOne } from '@/core/gaps/judge-note';
import { builtInNotes } from '@/core/knowledge/notes';
import { heldOut, readSweeps } from '@/evals/sweeps/read';

const sweeps = readSweeps();
const elements = new Set(
  [...builtInNotes.common, ...builtInNotes.types.flatMap((type) => type.elements)].map(({ id }) => id),
);

describe('the ways of saying each safety element', () => {
  it('name elements there are, as a kind of note that asks for them, each sentence once', () => {
    for (const { element, type, present, partial, absent } of sweeps) {
      expect(elements, element).toContain(element);
      expect(judgeOne('Hello.', type, element), `${type} ${element}`).not.toBeNull();
      const all = [...present, ...partial, ...absent];
      expect(new Set(all).size, element).toBe(all.length);
    }
  });

  it('are about half set aside', () => {
    const all = sweeps.flatMap(({ present, partial, absent }) => [...present, ...partial, ...absent]);
    const aside = all.filter(heldOut).length;
    expect(aside / all.length).toBeGreaterThan(0.45);
    expect(aside / all.length).toBeLessThan(0.55);
  });
});

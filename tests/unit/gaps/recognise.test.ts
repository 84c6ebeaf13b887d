import { describe, expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { howCommonSchema, rarity } from '@/core/knowledge/how-common';
import { builtInNotes } from '@/core/knowledge/notes';
import data from '@/knowledge/how-common.json';

const typesOf = (text: string): string[] => judgeNote({ text }).types.map(({ id }) => id);

describe('recognising a kind of note', () => {
  it('goes by what is said where no usual word of the type stands', () => {
    expect(typesOf('L buttock 1x1.5 cm, pink base, known since 2/10, no leak.')).toContain('N05');
  });

  it('says nothing of a note that says nothing', () => {
    expect(typesOf('Hello.')).toEqual([]);
  });

  it('weighs a rare fact above a common one, and an unknown one as rare', () => {
    const { shares } = howCommonSchema.parse(data);
    const ordered = Object.entries(shares).sort(([, a], [, b]) => a - b);
    const [rare] = ordered[0] ?? [''];
    const [common] = ordered.at(-1) ?? [''];
    expect(rarity(rare)).toBeGreaterThan(rarity(common));
    expect(rarity('X99.own_element')).toBeGreaterThan(rarity(common));
  });

  it('knows how common each built-in element is', () => {
    const own = builtInNotes.types.flatMap((type) => type.elements.map(({ id }) => id));
    expect(Object.keys(data.shares).sort()).toEqual([...new Set(own)].sort());
  });
});

describe('a fact that was taken back', () => {
  const status = (text: string) =>
    judgeNote({ text, chosenTypes: ['N03'] }).gaps.find(({ id }) => id === 'N03.fluid_ml')?.status;

  it('is unclear, and asked again', () => {
    expect(status('Drank 200 ml no wait, not sure how much.')).toBe('unclear');
  });

  it('is present where the right figure follows', () => {
    expect(status('Drank 200 ml of tea.')).toBe('present');
  });
});

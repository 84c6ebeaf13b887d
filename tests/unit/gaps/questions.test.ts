import { describe, expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { ranks, type NoteElement, type NoteKnowledge, type NoteType } from '@/core/knowledge/note-types';
import { builtInNotes } from '@/core/knowledge/notes';

const [like] = builtInNotes.types;
const [element] = like?.elements ?? [];

/** An element that no note answers. */
function asking(type: string, rank: NoteElement['rank'], req: NoteElement['req']): NoteElement {
  if (!element) throw new Error('No element to copy.');
  const { condition: _, parts: __, ...rest } = element;
  const open = { present: ['zzq'], partial: [{ cue: 'zzh ' + rank, missing: 'the rest' }] };
  return { ...rest, ...open, id: `${type}.${rank}_${req === 'R' ? 'must' : 'may'}`, rank, req };
}

function kind(id: string, safety: boolean, elements: NoteElement[]): NoteType {
  if (!like) throw new Error('No kind to copy.');
  return { ...like, id, slug: id.toLowerCase(), safety, common: [], includes: [], elements };
}

/** Everything that would ever be asked, in order: what was asked is put aside, and it is asked again. */
function allAsked(text: string, types: NoteType[]): string[] {
  const knowledge: NoteKnowledge = { types, common: [] };
  const all: string[] = [];
  for (;;) {
    const { asked } = judgeNote({ text, chosenTypes: types.map(({ id }) => id), dismissed: all }, knowledge);
    expect(asked.length).toBeLessThanOrEqual(3);
    if (asked.length === 0) return all;
    all.push(...asked);
  }
}

const shuffled = [...ranks].sort((a, b) => a.localeCompare(b));
const LONG =
  'Sat by the window for most of the day with the paper and the cat and later on had a chat with the man from the garage.';

describe('the order of questions', () => {
  it('is that of care-domain 8: told, outcome, time, amount, words, skin, change, next, body map, source', () => {
    expect(shuffled).not.toEqual([...ranks]);
    const elements = shuffled.map((rank) => asking('X01', rank, 'R'));
    expect(allAsked(LONG, [kind('X01', true, elements)])).toEqual(ranks.map((rank) => `X01.${rank}_must`));
  });

  it('puts what a safety kind requires first, then what any kind requires, then the rest', () => {
    const plain = kind('X01', false, [asking('X01', 'told', 'R')]);
    const safety = kind('X02', true, [asking('X02', 'source', 'R'), asking('X02', 'told', 'r')]);
    expect(allAsked(LONG, [plain, safety])).toEqual(['X02.source_must', 'X01.told_must', 'X02.told_may']);
  });

  it('asks for the other half before what is missing altogether, of one rank', () => {
    const elements = [
      asking('X01', 'told', 'R'),
      { ...asking('X01', 'told', 'R'), id: 'X01.half', partial: [{ cue: 'the cat', missing: 'whose' }] },
    ];
    expect(allAsked(LONG, [kind('X01', true, elements)])).toEqual(['X01.half', 'X01.told_must']);
  });

  it('asks at most one of a short routine note, and three of a longer one', () => {
    const routine = kind(
      'X01',
      false,
      ranks.map((rank) => asking('X01', rank, 'R')),
    );
    const asked = (text: string) =>
      judgeNote({ text, chosenTypes: ['X01'] }, { types: [routine], common: [] }).asked.length;
    expect(asked('Sat by the window with the paper and the cat.')).toBe(1);
    expect(asked(LONG)).toBe(3);
  });
});

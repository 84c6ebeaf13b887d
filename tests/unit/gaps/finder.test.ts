import { expect, test } from 'vitest';
import { compileNotes } from '@/core/gaps/compile';
import type { CueList } from '@/core/gaps/cues';
import { NoteFinder } from '@/core/gaps/finder';
import { builtInNotes } from '@/core/knowledge/notes';

const text =
  'Found Rose on the floor by her bed at 09:40. Small graze to left elbow, no head injury. Hoisted with two staff. ' +
  'BP 128/76. Daughter Ann told at 10:05. Ate half of her porridge and drank 150 ml of tea with thickener.';
const anything = { negated: true, future: true, quoted: true, thirdParty: true, retracted: true };

test('no cue that holds is left out by looking only at those whose words are there, and their order stays', () => {
  const ready = compileNotes(builtInNotes);
  const note = new NoteFinder(text, ready.index, { person: new Set(['rose']), others: new Set() });
  const lists: CueList[] = ready.types.flatMap(({ decisive, strong, weak, labels, elements }) => [
    decisive,
    strong,
    weak,
    labels,
    ...elements.flatMap(({ ready: one }) => [...one.saying, one.conditionNote, one.conditionPlan]),
  ]);
  let held = 0;
  for (const list of lists) {
    const possible = note.possibleOf(list);
    const holding = list.cues.filter((cue) => note.find(cue, anything).length > 0);
    expect(holding.every((cue) => possible.includes(cue))).toBe(true);
    expect(possible.map((cue) => list.cues.indexOf(cue))).toEqual(
      possible.map((cue) => list.cues.indexOf(cue)).sort((a, b) => a - b),
    );
    expect(note.mayHold([list])).toBe(possible.length > 0);
    held += holding.length;
  }
  expect(held).toBeGreaterThan(50);
});

import { expect, test } from 'vitest';
import { answeredBy } from '@/core/gaps/answered';
import { judgeNote } from '@/core/gaps/judge-note';
import { builtInNotes } from '@/core/knowledge/notes';

const text = 'Banged head on the wardrobe, no lump, says she is fine.';
const asked = (mar: string[]) => judgeNote({ text, planFacts: { mar } }).asked;

test('a blood thinner on the MAR is not asked for', () => {
  expect(asked([])).toContain('N12.thinners');
  expect(asked(['apixaban 5 mg', 'paracetamol 1 g'])).not.toContain('N12.thinners');
});

test.each([
  [['paracetamol 1 g']],
  [['Apixaban stopped 2 June']],
  [['no warfarin']],
  [['Warfarin suspended']],
  [['Apixaban on hold']],
  [['Warfarin held for surgery']],
  [['Warfarin paused']],
])('is asked for with %j', (mar) => expect(asked(mar)).toContain('N12.thinners'));

test('what is answered is asked for by some kind of note', () => {
  const known = new Set(builtInNotes.types.flatMap(({ elements }) => elements.map(({ id }) => id)));
  const ids = answeredBy({ mar: ['Rivaroxaban 20 mg'] });
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
});

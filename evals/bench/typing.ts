/** `npm run bench -- typing`: what one keystroke in a long note costs, judged as the panel judges it. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { judgeField, type NoteContext } from '@/core/gaps/judge-field';
import { knowledgeInForce } from '@/core/gaps/in-force';
import type { FocusedField } from '@/core/record/focused';
import { root } from '@/scripts/lib/root';
import { forgetTexts } from '@/utils/recent';
import { changedInMiddle, typedAtEnd, type Keys } from './keys';
import { cpuMs, noteTexts, quantile, threadMs } from './measure';

const LENGTHS = [250, 500, 1000, 2000, 4000];
const NOTES = 10;
/** Keys in each of the notes. */
const KEYS = 12;
const GOAL = 16;
const PASTES = 4;
/** So far apart the notes begin in the one long text, and what is pasted over one of them. */
const APART = 1750;
const APART_PASTED = 4000;

/** A form as record systems have it, and a plan that says something of everything a note is held against. */
const beside: FocusedField['beside'] = [
  { label: 'Date and time', value: '2026-06-15 09:40', required: true, long: false },
  { label: 'Type of note', value: 'Daily note', required: true, long: false },
  { label: 'Shift', value: 'Early', required: false, long: false },
  { label: 'Fluid (ml)', value: '150', required: false, long: false },
  { label: 'Who was told', value: 'Nurse in charge', required: false, long: false },
  { label: 'What happened next', value: '', required: false, long: true },
];
const context = (): NoteContext => ({
  now: '2026-06-15T10:00',
  plan: {
    person: { name: 'Doreen Achebe', called: 'Dor', pronouns: 'she/her' },
    room: '12',
    dob: '3 March 1938',
    age: 88,
    diet: 'Soft and bite-sized (Level 6), small portions, prefers a spoon',
    fluids: 'Slightly thick (Level 1), 1,500 ml a day',
    mobility: 'Walks with a frame and one carer beside her; hoist when tired',
    equipment: 'Frame, sensor mat, pressure cushion, hearing aids',
    carers: 2,
    allergies: ['Penicillin', 'Latex'],
    mar: ['Amlodipine 5 mg', 'Paracetamol 1 g', 'Apixaban 2.5 mg', 'Memantine 10 mg', 'Lactulose 15 ml'],
    topical: ['Cavilon', 'Zerobase'],
    conditions: ['Vascular dementia', 'Type 2 diabetes', 'Osteoarthritis', 'Atrial fibrillation'],
    normal: 'Chatty, sleeps after lunch',
    others: ['Olive Carmichael', 'Tomasz Zielinski', 'Peggy Ellis', 'Winston Clarke'],
    staff: ['Sandeep Rai', 'Marta Nowak', 'Joy Adeyemi', 'D. Ogden'],
    family: ['Grace Achebe', 'Samuel Achebe'],
  },
  earlier: [],
  chosen: [],
  dismissed: [],
  knowledge: knowledgeInForce(),
});
const fieldOf = (text: string): FocusedField => ({
  key: 'field-1',
  kind: 'lines',
  label: 'What happened',
  required: true,
  text,
  headings: ['Add a note', 'Daily notes'],
  beside,
});

/** How a note becomes the next, by name; the first of each is there before anything is measured. */
const WAYS: readonly (readonly [string, (note: string, others: readonly string[]) => Keys])[] = [
  ['words typed at the end', (note) => typedAtEnd(note, KEYS)],
  ['letters changed in the middle', (note, [other = '']) => changedInMiddle(note, other, KEYS)],
  ['all words new, as pasted', (note, others) => [note, ...others]],
];

/** The middle, and what one in twenty exceeds. */
function quantiles(costs: number[]): string[] {
  const sorted = [...costs].sort((a, b) => a - b);
  return [0.5, 0.95].map((share) => quantile(sorted, share).toFixed(1));
}

/** What each key of these notes costs: the thread that judges, and all of them. */
function costsOf(notes: readonly Keys[], given: NoteContext): [number[], number[]] {
  const waited: number[] = [];
  const worked: number[] = [];
  for (const [there = '', ...keys] of notes) {
    forgetTexts();
    judgeField(fieldOf(there), given);
    for (const text of keys) {
      const field = fieldOf(text);
      const [thread, all] = [threadMs(), cpuMs()];
      judgeField(field, given);
      worked.push(cpuMs() - all);
      waited.push(threadMs() - thread);
    }
  }
  return [waited, worked];
}

export async function benchTyping(): Promise<void> {
  // One after the other: varied text, unlike one sentence repeated.
  const text = `${noteTexts().join(' ')} `.repeat(2);
  const given = context();
  const notesOf = (way: (typeof WAYS)[number][1], length: number): Keys[] =>
    Array.from({ length: NOTES }, (_, note) => {
      const part = (place: number): string => text.slice(place, place + length);
      const pasted = Array.from({ length: PASTES }, (_, paste) => (paste + 1) * APART_PASTED);
      return way(
        part(note * APART),
        pasted.map((far) => part(note * APART + far)),
      );
    });
  for (const [, way] of WAYS) costsOf(notesOf(way, 2000), given);
  const rows = WAYS.flatMap(([name, way]) =>
    LENGTHS.map((length) => {
      const [waited, worked] = costsOf(notesOf(way, length), given);
      return [name, length, ...quantiles(waited), ...quantiles(worked)];
    }),
  );
  const report = [
    '# Judging while typing',
    '',
    `\`npm run bench -- typing\` · ${NOTES} notes a row, ${KEYS} keys in each (where all words are new ${PASTES} others are pasted over it); processor time, so that a busy machine changes it little; goal ${GOAL} ms at 2,000 characters.`,
    'Each is given what the panel gives: the plan (20 facts), the form’s headings and labels, and six fields beside the note. The note is there and judged before its first key is measured, and nothing is known of the one before.',
    '"Its thread" is the thread that judges, which is what a key waits for; "all threads" has in it what the engine compiles and tidies up beside it.',
    `Load average while measuring: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}; Node ${process.version}.`,
    '',
    '| key | characters | its thread, median ms | its thread, 95th percentile | all threads, median | all threads, 95th percentile |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
  writeFileSync(join(root, 'evals/results/typing.md'), report);
  console.log(report);
}

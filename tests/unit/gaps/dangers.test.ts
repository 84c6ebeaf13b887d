import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compileNotes } from '@/core/gaps/compile';
import { dangersIn } from '@/core/gaps/dangers';
import { NoteFinder } from '@/core/gaps/finder';
import { judgeNote } from '@/core/gaps/judge-note';
import { dangers } from '@/core/knowledge/dangers';
import { emergency } from '@/core/knowledge/emergency';
import { emergencyParts } from '@/core/knowledge/emergency-parts';
import { builtInNotes } from '@/core/knowledge/notes';
import examplesData from '@/knowledge/danger-examples.json';

const list = z.array(z.string().min(1)).min(1);
const examples = z.record(z.string(), z.strictObject({ hit: list, miss: list })).parse(examplesData);

const emergencies = new Set([...emergency.entries, ...emergencyParts.entries].map(({ id }) => id));
const ready = compileNotes(builtInNotes);
const found = (text: string) =>
  dangersIn(ready.dangers, new NoteFinder(text, ready.index, { person: new Set(), others: new Set() })).map(
    ({ danger }) => danger.id,
  );
const judged = (text: string) => {
  const { types, asked } = judgeNote({ text });
  return { types: types.map(({ id }) => id), asked };
};

describe.each(dangers.entries)('$id', ({ id, types, ask, emergency: entries = [] }) => {
  const { hit, miss } = examples[id] ?? { hit: [], miss: [] };
  test('has examples', () => expect(hit.length * miss.length).toBeGreaterThan(0));
  test.each(hit)('is told by: %s', (text) => expect(found(text)).toContain(id));
  test.each(miss)('is not told by: %s', (text) => expect(found(text)).not.toContain(id));
  test('names kinds, elements and emergencies that there are', () => {
    const known = builtInNotes.types.map((type) => type.id);
    expect(types.filter((type) => !known.includes(type))).toEqual([]);
    expect(ask.filter((element) => !ready.byId.has(element))).toEqual([]);
    expect(entries.filter((entry) => !emergencies.has(entry))).toEqual([]);
  });
});

describe('what keeps a danger quiet', () => {
  test.each([
    ['Lips blue and gasping for breath, called 999 just in case', 'DG.breathing'],
    ['Wants to die, history of depression', 'DG.own-life'],
    ['History of depression, says she wants to die', 'DG.own-life'],
    ['Catheter blocked since 8, risk assessment updated', 'DG.tube'],
    ['Catheter blocked since 8, first aid given', 'DG.tube'],
    ['Catheter blocked since 8, previously well', 'DG.tube'],
    ['Previously well, catheter blocked since 8', 'DG.tube'],
    ['Catheter blocked, cream applied to groin', 'DG.tube'],
    ['Face dropped on the left, speech funny, not as usual', 'DG.stroke'],
    ['Found her unresponsive in the chair with a book', 'DG.collapse'],
    ['Passed out while playing cards', 'DG.collapse'],
    ['Thought she was asleep but she was unconscious', 'DG.collapse'],
    ['History of epilepsy, passed out for 5 minutes', 'DG.collapse'],
    ['She wants to die with her tablets', 'DG.own-life'],
    ['Says he wants to die in the river', 'DG.own-life'],
    ['Read about the weather, then said she wants to die', 'DG.own-life'],
    ['Took an overdose in 2016, today says she wants to die', 'DG.own-life'],
  ])('does not stand in another clause: %s', (text, id) => expect(found(text)).toContain(id));
  test.each([
    'History of self harm and overdose',
    'Hx: depression, falls, self harm',
    'Risk of catheter being blocked, fluids pushed',
    'Self harm risk assessment reviewed',
    'Has a history of hallucinating when poorly',
    'Fluids offered in case catheter blocked again',
    'She fainted years ago',
    'Wants to die in her own bed',
    'Wants to die with her family around her',
    'Wants to die naturally when the time comes',
    'Wants to die at the hospice',
    'Staff course on suicide today',
    'Attended suicide prevention training',
    'Read about self harm in a magazine',
  ])('governs it: %s', (text) => expect(found(text)).toEqual([]));
});

test('in a full routine note, who was told comes first', () => {
  const text =
    '08:00-08:45 call. Found Keith up and dressed. He made his own toast, 300ml tea. Meds 08:15 MAR signed. He said "it’d be easier for everyone if I wasn’t here". Left him in his chair, pendant on.';
  expect(judged(text).types).toContain('N19');
  expect(judged(text).asked.slice(0, 2)).toEqual(['C.told', 'N19.safe_now']);
});

test('what the danger was taken for asks nothing', () => {
  const { types, asked } = judged('Lips and tongue swelling, blotches, after the new antibiotic.');
  expect(types[0]).toBe('N20');
  expect(asked).toEqual(['C.told', 'C.action', 'C.advice']);
});

test('a danger of which all is told asks nothing', () => {
  const text =
    'Suicidal thoughts voiced this am. Senior Kim told 10:15, GP rung 10:20, crisis team coming 2pm. Room checked, belt taken with his agreement, staying with him.';
  expect(judged(text).asked).toEqual([]);
});

test('what was done is not asked where the ambulance was called', () => {
  expect(judged('Stroke signs, mouth drooped left. 999 08:12.').asked).not.toContain('C.action');
  expect(judged('Stroke signs, mouth drooped left.').asked).toContain('C.action');
});

test('a safety kind that is sure asks for its own', () => {
  const { types, asked } = judged('Choked on toast at breakfast, lips blue, 3 back blows by Sam, cleared.');
  expect(types[0]).toBe('N15');
  expect(asked).toContain('N15.stop_food');
});

test('the kind that the worker chose stays', () => {
  const text = 'Passed out in the chair at dinner, came round in a minute.';
  const { types, asked } = judgeNote({ text, chosenTypes: ['N03'] });
  expect(types.map(({ id }) => id)).toEqual(['N03']);
  expect(asked.slice(0, 2)).toEqual(['C.told', 'C.action']);
});

test('breath that comes and goes is no news at the end of life', () => {
  const text =
    'Syringe driver checked, mouth care done, in her last days. Breathing stops and starts, family at bedside.';
  const types = judged(text).types;
  expect(types[0]).toBe('N35');
  expect(types).not.toContain('N20');
});

test('what the worker put aside is not asked', () => {
  const { asked } = judgeNote({ text: 'He said he’d top himself.', dismissed: ['C.told'] });
  expect(asked).toEqual(['C.action', 'N19.safe_now']);
});

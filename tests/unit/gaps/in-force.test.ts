import { afterEach, describe, expect, test } from 'vitest';
import { noDocuments, notesInForce, phrasesInForce, putInForce } from '@/core/gaps/in-force';
import { judgeField, type NoteContext } from '@/core/gaps/judge-field';
import { judgeNote } from '@/core/gaps/judge-note';
import { partsOf } from '@/core/gaps/part-of';
import { phrases } from '@/core/knowledge/language';
import { builtInNotes } from '@/core/knowledge/notes';
import { suggestLanguage } from '@/core/language/suggest';
import { definitions } from '@/platform/policy/settings';

afterEach(() => putInForce(noDocuments));

const eating = builtInNotes.types.find(({ id }) => id === 'N03');
const plate = {
  ...eating?.elements.find(({ id }) => id === 'N03.fluid_ml'),
  id: 'N03.plate',
  label: 'Which plate',
  present: ['red plate'],
  partial: [],
};
const noteTypes = (change: object = {}) =>
  JSON.stringify(
    { version: 1, name: 'Larch House', elements: [plate], off: { types: ['N43'] }, ...change },
    null,
    1,
  );
const twirlers = {
  id: 'X01',
  phrase: 'twirlers',
  action: 'S',
  why: 'We say people.',
  suggestion: 'Say people.',
  cues: ['twirlers'],
  unless: [],
  source: 'Larch House',
  confidence: 'K',
};
const wording = (change: object = {}) =>
  JSON.stringify({ version: 1, name: 'Larch House', phrases: [twirlers], ...change }, null, 1);

const statusOf = (text: string) =>
  judgeNote({ text, chosenTypes: ['N03'] }).gaps.find(({ id }) => id === 'N03.plate')?.status;

describe('the note types in force', () => {
  test('are what comes with Careside until an organisation has its own', () => {
    expect(notesInForce()).toBe(builtInNotes);
    expect(phrasesInForce()).toBe(phrases);
    expect(statusOf('Lunch on a red plate.')).toBeUndefined();
  });

  test('are used by whoever judges a note, without being handed down', () => {
    expect(putInForce({ ...noDocuments, noteTypes: noteTypes() })).toEqual([]);
    expect(statusOf('Lunch on a red plate.')).toBe('present');
    expect(statusOf('Ate all her lunch.')).toBe('absent');
    expect(partsOf('N03')?.('On a red plate.')).not.toBeNull();
    expect(partsOf('N43')).toBeNull();
    putInForce(noDocuments);
    expect(partsOf('N43')).not.toBeNull();
    expect(statusOf('Lunch on a red plate.')).toBeUndefined();
  });

  test('stay the same object while the documents do', () => {
    putInForce({ ...noDocuments, noteTypes: noteTypes() });
    const before = notesInForce();
    putInForce({ ...noDocuments, noteTypes: noteTypes() });
    expect(notesInForce()).toBe(before);
  });

  test('a kind that a worker chose once and that is no kind any more counts as not chosen', () => {
    const text = 'Ate all her lunch and drank 200 ml of tea.';
    const chosen = judgeNote({ text, chosenTypes: ['X07'] });
    expect(chosen).toEqual(judgeNote({ text }));
  });
});

describe('the wording in force', () => {
  const found = () => suggestLanguage('The twirlers were agitated.').map(({ id }) => id);

  test('has the entries of the organisation first, and not those it switched off', () => {
    const builtIn = found();
    expect(builtIn.length).toBeGreaterThan(0);
    expect(putInForce({ ...noDocuments, wording: wording() })).toEqual([]);
    expect(found()).toEqual(['X01', ...builtIn]);
    putInForce({ ...noDocuments, wording: wording({ off: builtIn }) });
    expect(found()).toEqual(['X01']);
  });

  test('is what the field being typed in is looked at with', () => {
    putInForce({ ...noDocuments, noteTypes: noteTypes() });
    const field = { text: 'Ate all her lunch.', label: 'Note', headings: [], beside: [] };
    const context: NoteContext = { now: '', plan: {}, earlier: [], chosen: ['N03'], dismissed: [] };
    const ids = judgeField(field as unknown as Parameters<typeof judgeField>[0], context)?.gaps.map(
      ({ id }) => id,
    );
    expect(ids).toContain('N03.plate');
  });
});

describe('a document with a fault', () => {
  test.each([
    ['noteTypes', '{"version": 1,\n "name": }', 2, 'Unexpected token'],
    ['noteTypes', noteTypes({ version: 2 }), 2, 'expected 1'],
    ['noteTypes', noteTypes({ off: { types: ['N99'] } }), undefined, 'There is no N99.'],
    ['noteTypes', noteTypes({ elements: [{ ...plate, present: ['<nolist>'] }] }), undefined, '<nolist>'],
    ['noteTypes', noteTypes({ colour: 'red' }), 1, 'colour'],
    ['wording', '[]', 1, 'expected object'],
    ['wording', wording({ off: ['W999'] }), undefined, 'There is no W999.'],
    ['wording', wording({ phrases: [twirlers, twirlers] }), undefined, 'X01 is there twice.'],
    ['wording', wording({ phrases: [{ ...twirlers, id: 'W01' }] }), undefined, 'must match pattern'],
    ['wording', wording({ phrases: [{ ...twirlers, cues: ['{NOPATTERN}'] }] }), undefined, '{NOPATTERN}'],
  ] as const)('%s %#: is named with its line, and nothing of it is used', (of, document, line, reason) => {
    const problems = putInForce({ ...noDocuments, [of]: document });
    expect(problems[0]).toMatchObject({ of, reason: expect.stringContaining(reason) as string });
    if (line !== undefined) expect(problems[0]?.line).toBe(line);
    else expect(problems[0]?.line).toBeGreaterThan(1);
    expect(notesInForce()).toBe(builtInNotes);
    expect(phrasesInForce()).toBe(phrases);
  });

  test('takes nothing from the other document', () => {
    const problems = putInForce({ ...noDocuments, noteTypes: noteTypes(), wording: '{' });
    expect(problems.map(({ of }) => of)).toEqual(['wording']);
    expect(statusOf('Lunch on a red plate.')).toBe('present');
  });
});

test('the samples of the settings can be put into force', () =>
  expect(
    putInForce({
      noteTypes: definitions.noteTypes.sample,
      wording: definitions.wording.sample,
      siteMaps: definitions.siteMaps.sample,
    }),
  ).toEqual([]));

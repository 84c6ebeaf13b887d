import { afterEach, expect, test, vi } from 'vitest';
import { endOf, fieldHints, judgeField, type NoteContext } from '@/core/gaps/judge-field';
import { noteTexts } from '@/evals/bench/measure';
import { changedInMiddle, typedAtEnd } from '@/evals/bench/keys';
import { forgetTexts, Recent } from '@/utils/recent';

afterEach(() => {
  vi.restoreAllMocks();
  forgetTexts();
});

const context: NoteContext = {
  now: endOf('2026-06-15'),
  plan: { person: { name: 'Rose Ellery' }, mobility: 'Hoist and two carers', others: ['Olive Carmichael'] },
  earlier: [],
  chosen: [],
  dismissed: [],
};
const beside = [{ label: 'Fluid (ml)', value: '150', required: true, long: false }];

function verdictOn(text: string, isForm: boolean) {
  const field = {
    key: 'field-1',
    kind: 'lines' as const,
    label: 'What happened',
    required: true,
    text,
    headings: ['Daily notes'],
    beside: isForm ? beside : [],
  };
  return { judgement: judgeField(field, context), ...fieldHints(field, context) };
}

const notes = noteTexts();
const long = [notes.slice(0, 3).join('\n'), notes.slice(20, 23).join(' ')];
/** Letters typed at the end and in the middle, letters taken out, a line broken, and other notes pasted in. */
const keys = [
  ...typedAtEnd(long[0] ?? '', 6),
  ...changedInMiddle(long[0] ?? '', 'told GP', 8),
  `Not\n${long[0]}`,
  ...changedInMiddle(long[1] ?? '', ' no pain', 6),
  `${long[1]} ${notes[40]}`,
  `${long[1]}\n"${notes[41]}`,
];

const remembered = (): string[] => keys.map((text, key) => JSON.stringify(verdictOn(text, key % 3 > 0)));
const fresh = (): string[] =>
  keys.map((text, key) => {
    forgetTexts();
    return JSON.stringify(verdictOn(text, key % 3 > 0));
  });

test('what is remembered from one key to the next changes no verdict, whatever is typed', () => {
  expect(remembered()).toEqual(fresh());
});

test('a memory that does not see a change is caught', () => {
  const right = fresh();
  const kept = new Map<unknown, Map<string, unknown>>();
  vi.spyOn(Recent.prototype, 'of').mockImplementation(function (this: unknown, text: string, make) {
    const own = kept.get(this) ?? new Map<string, unknown>();
    kept.set(this, own);
    const start = text.slice(0, 8);
    if (!own.has(start)) own.set(start, make(text));
    return own.get(start);
  });
  expect(remembered()).not.toEqual(right);
});

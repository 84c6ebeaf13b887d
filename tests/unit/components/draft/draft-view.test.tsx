// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DraftView, type DraftViewProps } from '@/components/draft/draft-view';
import { outcomeWords } from '@/components/draft/words';
import type { DraftWork } from '@/core/draft/kept';
import { PartsOffContext } from '@/components/ui/parts';
import type { Part } from '@/core/parts';
import { act, redraft, startWork, type DraftAction } from '@/core/draft/work';
import type { InsertOutcome } from '@/core/ports';
import type { FocusedField } from '@/core/record/focused';
import { suggestLanguage } from '@/core/language/suggest';
import { initialDrafts } from '@/core/session/draft-state';

afterEach(cleanup);

const rules = { order: 'typed', others: 'typed', line: null } as const;
const owner = {
  origin: 'https://care.example',
  page: 'p',
  name: 'Nell Day',
  dateOfBirth: '',
  identifiers: [],
};
const facts = { name: 'Nell' };
const begun = (shorthand: string, ...actions: DraftAction[]): DraftWork =>
  actions.reduce(
    (work, action) => act(work, action, rules),
    redraft({ ...startWork('d1', owner, facts, 0), shorthand }, facts, rules),
  );
const field: FocusedField = {
  key: 'field-1',
  kind: 'lines',
  label: 'What happened',
  required: false,
  text: '',
  headings: [],
  beside: [],
};

function draw(
  work: DraftWork | null,
  parts: Partial<DraftViewProps> = {},
  off: readonly Part[] = [],
  again: typeof render | ReturnType<typeof render>['rerender'] = render,
) {
  const props: DraftViewProps = {
    current: { id: 'd1', owner, work },
    name: 'Nell',
    suggest: (text) => suggestLanguage(text),
    drafts: { ...initialDrafts, all: work ? { d1: work } : {} },
    elsewhere: [],
    field,
    inserted: null,
    stale: false,
    copied: null,
    onText: vi.fn(),
    onAct: vi.fn(),
    onOpen: vi.fn(),
    onPut: vi.fn(),
    onCopy: vi.fn(),
    onSettle: vi.fn(),
    onBring: vi.fn(),
    onClear: vi.fn(),
    onClearAll: vi.fn(),
    onRead: vi.fn(),
    ...parts,
  };
  const view = again(
    <PartsOffContext value={off}>
      <DraftView {...props} />
    </PartsOffContext>,
  );
  return { ...props, rerender: view?.rerender };
}
const button = (name: string | RegExp) => screen.queryByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('where putting text in is switched off, a note can be copied and nothing else', () => {
  draw(begun('slept well'));
  expect(button(/^Put it in/)).not.toBeNull();
  cleanup();
  draw(begun('slept well'), {}, ['insertion']);
  expect(button(/^Put it in/)).toBeNull();
  expect(button('Copy')).not.toBeNull();
});

describe('an empty draft', () => {
  test('says what to do, and offers nothing else', () => {
    draw(null);
    expect(screen.getByRole('heading', { name: 'Draft a note for Nell' })).toBeTruthy();
    expect(screen.getByLabelText('Your own words')).toBeTruthy();
    expect(button(/Put it in|Copy|Clear/)).toBeNull();
  });

  test('says so where nobody is named', () => {
    draw(null, { name: null, current: { id: 'd1', owner: { ...owner, name: '' }, work: null } });
    expect(screen.getByText(/does not see whose record/)).toBeTruthy();
  });
});

test.each([
  ['found not breathing', true],
  ['no chest pain', false],
])('emergency words: %s', (shorthand, alarms) => {
  draw(begun(shorthand));
  expect(screen.queryByText('Call 999 now') !== null).toBe(alarms);
});

test('emergency words stay while a word is on its way, and are one alert all the time', () => {
  const typed = (shorthand: string, rests: boolean) => {
    const { draft, ...work } = begun(shorthand);
    return { ...work, draft: rests ? draft : { ...draft, shorthand: '' } };
  };
  const { rerender } = draw(typed('not breat', false));
  const words = screen.getByText('Call 999 now');
  for (const [shorthand, rests] of [
    ['not breathi', false],
    // However slowly it is typed.
    ['not breathin', true],
    ['not breathing', true],
  ] as const) {
    draw(typed(shorthand, rests), {}, [], rerender);
    expect(screen.getByText('Call 999 now')).toBe(words);
  }
  draw(typed('not ', false), {}, [], rerender);
  expect(screen.queryByText('Call 999 now')).toBe(words);
  draw(typed('not hungry', true), {}, [], rerender);
  expect(screen.queryByText('Call 999 now')).toBeNull();
});

test('emergency words come first of all, before news and drafts from elsewhere', () => {
  const work = begun('found not breathing');
  draw(work, {
    drafts: { ...initialDrafts, all: { d1: work }, trouble: 'not-kept' },
    elsewhere: [{ ...work, id: 'd2' }],
  });
  const alert = screen.getByText('Call 999 now');
  const behind = [screen.getByText(/could not be kept safe/), screen.getByLabelText('Your own words')];
  for (const later of behind)
    expect(alert.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByRole('alert').previousElementSibling).toBeNull();
});

test.each([
  ['he says he wants to die', true],
  ['no thoughts of self harm', false],
])('what the organisation asks for beside words on suicide: %s', (shorthand, prompts) => {
  draw(begun(shorthand));
  expect(screen.queryByText(/organisation’s policy on suicide/) !== null).toBe(prompts);
});

describe('questions', () => {
  test('hold back copying and putting in until each is answered or sent away', () => {
    draw(begun('ate well. slept 1 hr'));
    expect(button(/^Copy/)).toBeNull();
    expect(button(/^Put it in the note/)).toBeNull();
    expect(screen.getByText(/1 question is open/)).toBeTruthy();
  });

  test('an answer is put where the question stood', () => {
    const { onAct } = draw(begun('ate well'));
    press(/^Question:/);
    fireEvent.change(screen.getByLabelText(/how much exactly/i), { target: { value: 'half' } });
    press('Put it in');
    expect(onAct).toHaveBeenCalledWith({ do: 'answer', ask: 'e1-s1-a1', text: 'half' });
  });

  test('one that is not needed is sent away; a gap of an added line takes the line with it', () => {
    const { onAct } = draw(begun('ate well', { do: 'add', stub: 'Told [..].', question: 'Who?' }));
    press(/^Question: how much/);
    press('Not needed');
    press(/^Question: Who/);
    press('Leave this line out');
    expect(onAct).toHaveBeenNthCalledWith(1, { do: 'dismiss', ask: 'e1-s1-a1' });
    expect(onAct).toHaveBeenNthCalledWith(2, { do: 'leave-out', sentence: 'own-s1' });
  });

  test('once none is open, both are there', () => {
    const { onPut, onCopy } = draw(begun('slept 1 hr'));
    press('Put it in the note');
    press('Copy');
    expect(onPut).toHaveBeenCalledWith(expect.anything(), 'Nell slept for 1 hour.');
    expect(onCopy).toHaveBeenCalledWith(expect.anything(), 'Nell slept for 1 hour.');
  });
});

describe('a line', () => {
  const open = (work: DraftWork) =>
    draw(work, { drafts: { ...initialDrafts, all: { d1: work }, open: 'e1-s1' } });

  test('shows the words it came from, and what can be done to it', () => {
    const { onAct } = open(begun('slept 1 hr'));
    expect(screen.getByText('slept 1 hr', { selector: 'q' })).toBeTruthy();
    press('Word it again');
    press('My own words');
    press('Leave out');
    const done = vi.mocked(onAct).mock.calls.map(([action]) => action.do);
    expect(done).toEqual(['reword', 'own-words', 'leave-out']);
  });

  test('is changed in place, key by key', () => {
    const { onAct } = open(begun('slept 1 hr'));
    press('Change the words');
    fireEvent.change(screen.getByLabelText('The words of this line'), { target: { value: 'Nell napped.' } });
    expect(onAct).toHaveBeenCalledWith({ do: 'edit', sentence: 'e1-s1', text: 'Nell napped.' });
  });

  test('that was changed before its shorthand asks which stands', () => {
    const edited = begun('ate 1/2 porridge', { do: 'edit', sentence: 'e1-s1', text: 'Nell ate half.' });
    const { onAct } = draw(redraft({ ...edited, shorthand: 'ate 1/2 porridge and toast' }, facts, rules));
    expect(button('Put it in the note')).toBeNull();
    press('Keep my line');
    expect(onAct).toHaveBeenCalledWith({ do: 'keep', sentence: 'e1-s1' });
  });
});

test('several residents are kept apart: the part about another person is only copied', () => {
  draw(begun('slept 1 hr. Bert: refused lunch'));
  const bert = within(screen.getByRole('region', { name: 'About Bert' }));
  expect(bert.getByText(/open the record of Bert/)).toBeTruthy();
  expect(bert.queryByRole('button', { name: /Put it in/ })).toBeNull();
  expect(bert.getByRole('button', { name: 'Copy' })).toBeTruthy();
});

describe('putting in', () => {
  const work = begun('slept 1 hr');
  const put = { drafts: { ...initialDrafts, all: { d1: work }, put: { id: 'd1', entry: 'e1' } } };

  test('needs a field, and a page that is the draft’s own', () => {
    draw(work, { field: null });
    expect(screen.getByText(/first click into the note/)).toBeTruthy();
    cleanup();
    draw(work, { stale: true });
    expect(button('Put it in the note')).toBeNull();
    expect(button('Copy')).toBeTruthy();
  });

  const outcomes: InsertOutcome[] = [
    { kind: 'page-changed' },
    { kind: 'person-changed' },
    { kind: 'field-gone' },
    { kind: 'field-edited' },
    { kind: 'read-only' },
    { kind: 'too-long', over: 12 },
    { kind: 'not-kept' },
    { kind: 'gone' },
  ];
  test.each(outcomes)('$kind is explained, with what to do next and a copy instead', (outcome) => {
    draw(work, { ...put, inserted: { text: '', outcome } });
    const { title, what } = outcomeWords(outcome);
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(what)).toBeTruthy();
    expect(button('Copy instead')).toBeTruthy();
  });

  test('a text that is there is not put in again by the same button', () => {
    draw(work, { field: { ...field, text: 'Earlier.\nNell slept for 1 hour.' } });
    expect(button('Put it in the note')).toBeNull();
    expect(button('Put it in again')).toBeTruthy();
    expect(screen.getByText(/in the note already/)).toBeTruthy();
  });

  describe('is said to be there for as long as it is', () => {
    const text = 'Nell slept for 1 hour.';
    const done = { ...work, insertions: [{ state: 'done', at: 0, entry: 'e1', text } as const] };
    const inserted = { text, outcome: { kind: 'inserted' } as const };
    const part = { ...put, inserted };

    test('and no longer after an undo, while the same button still says "again"', () => {
      const { rerender } = draw(done, { ...part, field: { ...field, text } });
      expect(screen.getByText('It is in the note')).toBeTruthy();
      draw(done, part, [], rerender);
      expect(screen.queryByText('It is in the note')).toBeNull();
      expect(screen.getByText(/It is not in this box now/)).toBeTruthy();
      expect(button('Put it in again')).toBeTruthy();
    });

    test('nor on a page that was loaded again, where no box is known', () => {
      draw(done, { ...part, field: null });
      expect(screen.queryByText('It is in the note')).toBeNull();
      expect(screen.getByText(/^Put in at/)).toBeTruthy();
    });

    test('also when the page covers a door code in it', () => {
      const coded = 'Key safe code 4471.';
      const insertions = [{ ...done.insertions[0]!, text: coded }];
      draw({ ...work, insertions }, { ...part, field: { ...field, text: 'Key safe code ••••.' } });
      expect(screen.getByText('It is in the note')).toBeTruthy();
    });
  });

  test('one nobody saw the end of is asked about first', () => {
    const insertion = { state: 'unknown', at: 0, entry: 'e1', text: '' } as const;
    const { onSettle } = draw({ ...work, insertions: [insertion] });
    expect(button(/Put it in/)).toBeNull();
    press('It is not there');
    expect(onSettle).toHaveBeenCalledWith(expect.anything(), false);
  });

  test.each(['not-kept', 'gone'] as const)('so it is at once after %s, by the panel that asked', (kind) => {
    const insertion = { state: 'unknown', at: 0, entry: 'e1', text: '' } as const;
    const asked = { ...work, insertions: [insertion] };
    const { onSettle } = draw(asked, { ...put, inserted: { text: '', outcome: { kind } } });
    expect(button(/Put it in/)).toBeNull();
    press('It is not there');
    expect(onSettle).toHaveBeenCalledWith(expect.anything(), false);
    cleanup();
    draw(asked, { ...put, inserted: { text: '', outcome: null } });
    expect(button('It is not there')).toBeNull();
  });
});

describe('wording', () => {
  test('one tap puts other words into the line, and another puts them back', () => {
    const work = begun('suffers from arthritis. slept well');
    const { onAct } = draw(work);
    press(/^Use this wording/);
    const [edit] = vi.mocked(onAct).mock.calls[0]!;
    expect(edit).toMatchObject({ do: 'edit' });
    expect((edit as { text: string }).text).toMatch(/\bhas arthritis/iu);
  });
});

test('that the note is written is heard, with how much it asks; Escape leaves a question open', () => {
  const { onAct } = draw(begun('wt 48.2'));
  expect(screen.getByText('The note is written. 1 question.')).toBeTruthy();
  press(/^Question/);
  fireEvent.keyDown(screen.getByRole('textbox', { name: /\?$/u }), { key: 'Escape' });
  expect(screen.queryByRole('textbox', { name: /\?$/u })).toBeNull();
  expect(onAct).not.toHaveBeenCalled();
});

describe('keeping', () => {
  const work = begun('slept 1 hr');
  const drafts = { ...initialDrafts, all: { d1: work } };

  test('says how long, and what went wrong', () => {
    draw(work, { drafts: { ...drafts, rules: { ...drafts.rules, idleMinutes: 1 } } });
    expect(screen.getByText(/after 1 minute without use/)).toBeTruthy();
    cleanup();
    draw(work, { drafts: { ...drafts, trouble: 'not-kept' } });
    expect(screen.getByText(/could not be kept safe/)).toBeTruthy();
  });

  test('clearing asks once more', () => {
    const { onClear } = draw(work);
    press('Clear this draft');
    expect(onClear).not.toHaveBeenCalled();
    press('Yes, clear');
    expect(onClear).toHaveBeenCalledWith('d1');
  });

  test('one from another page of the same person can be gone on with', () => {
    const { onBring } = draw(null, { elsewhere: [{ ...work, id: 'd2' }], drafts });
    press('Go on with it here');
    expect(onBring).toHaveBeenCalledWith('d2');
  });
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Panel, type PanelProps } from '@/components/panel';
import { coverageDetails, coverageSentence } from '@/components/banner/coverage';
import { summaryWords } from '@/components/ui/words';
import { initialState, type Phase, type Stale } from '@/core/session/state';
import { viewOf } from '@/core/session/view';
import type { SummaryItem } from '@/core/summary/item';
import { record, snapshot } from '../core/session/make';

afterEach(cleanup);

const evidence = [{ block: 'b1', start: 0, end: 10, quote: 'Likes tea.' }];
const item = (parts: Partial<SummaryItem>): SummaryItem => ({
  id: 'i1',
  kind: 'support',
  rule: 'extract',
  label: 'Eating',
  text: 'Likes tea.',
  section: 'About me',
  date: '2026-03-04',
  domain: null,
  evidence,
  ...parts,
});

const place = { tab: 1, visit: 1, url: 'https://care.example/1' };
const shown = (stale: Stale | null = null): Phase => ({
  kind: 'shown',
  reading: { place, snapshot: snapshot(place.url), record: record() },
  stale,
  wanted: null,
});

function draw(
  phase: Phase,
  items: SummaryItem[] = [],
  parts: Partial<PanelProps['state']> = {},
  left = 0,
  copied: PanelProps['tools']['copied'] = null,
) {
  const state = { ...initialState, welcomed: true, place, phase, ...parts };
  const tools = {
    ...state.choices,
    onLength: vi.fn(),
    onHours: vi.fn(),
    onPointing: vi.fn(),
    copied,
    onCopy: vi.fn(),
    onPrint: vi.fn(),
  };
  const actions = {
    onWelcomed: vi.fn(),
    onAllow: vi.fn(),
    onRead: vi.fn(),
    onStop: vi.fn(),
    onShowAnyway: vi.fn(),
    onSource: vi.fn(),
    onView: vi.fn(),
    onTakenClosed: vi.fn(),
    onSettings: vi.fn(),
    onReview: vi.fn(),
  };
  const note = {
    field: state.focus,
    work: state.work,
    findings: null,
    formGaps: [],
    name: null,
    kinds: [{ id: 'N01', name: 'Fall' }],
    chosen: '',
    onKind: vi.fn(),
    onNotNeeded: vi.fn(),
    onNeededAgain: vi.fn(),
    added: 0,
    onAdd: vi.fn(),
    onDraft: vi.fn(),
    onWords: vi.fn(),
    formAside: [],
    onPlaces: vi.fn(),
    onFormNotNeeded: vi.fn(),
    onFormNeededAgain: vi.fn(),
    onSwap: vi.fn(),
    onSwapBack: vi.fn(),
    copied: null,
    onCopy: vi.fn(),
  };
  const judge = vi.fn();
  const helper = {
    helper: {
      ...{ on: true, isManaged: false, writer: null, mayGet: false },
      ...{ engine: { kind: 'asleep' as const }, writing: null, placed: 0, isUsed: false },
    },
    onTurn: vi.fn(),
    onGet: vi.fn(),
    onUse: vi.fn(),
  };
  const summary = phase.kind === 'shown' ? { length: 'screen' as const, items, left } : null;
  render(
    <Panel
      {...{ state, summary, full: summary, tools, actions, note, judge, helper, draft: null }}
      view={viewOf(state)}
      organisation={null}
    />,
  );
  return { tools, actions };
}

describe('screens', () => {
  test.each<[Phase, string]>([
    [{ kind: 'starting' }, 'Getting ready'],
    [{ kind: 'reading', wanted: { request: 1, place, overtaken: false } }, 'Reading the page'],
    [{ kind: 'permission-needed', place, origin: 'https://care.example' }, 'Careside needs your say-so'],
    [{ kind: 'permission-needed', place, origin: '' }, 'Careside cannot see this page yet'],
    [{ kind: 'not-a-page', place, why: 'pdf' }, 'This is a PDF'],
    [{ kind: 'not-a-page', place, why: 'not-allowed-by-policy' }, 'Careside is switched off for this site'],
    [{ kind: 'gone', place }, 'The page is gone'],
    [{ kind: 'extension-updated', place }, 'Careside was updated'],
    [{ kind: 'stopped', place }, 'Reading was stopped'],
    [{ kind: 'failed', place, message: 'x7' }, 'That did not work'],
  ])('%j has one heading and the honest words', (phase, heading) => {
    draw(phase);
    expect(screen.getAllByRole('heading', { level: 1 }).map((each) => each.textContent)).toEqual([heading]);
    expect(screen.getByText(/Careside is a tool/)).toBeTruthy();
  });

  test('one click lets Careside read the site that is named', () => {
    const { actions } = draw({ kind: 'permission-needed', place, origin: 'https://care.example' });
    fireEvent.click(screen.getByRole('button', { name: 'Let Careside read care.example' }));
    expect(actions.onAllow).toHaveBeenCalledWith('https://care.example');
  });

  test('a page that was closed has nothing to read again: the words say what to do', () => {
    draw(shown('gone'));
    expect(screen.getByRole('status').textContent).toContain('open the record again');
    expect(screen.queryByRole('button', { name: 'Read again' })).toBeNull();
  });

  test.each<Stale>(['changed', 'moved-on', 'extension-updated', 'could-not-read-again', 'stopped'])(
    '%s is said in words, with one click to read again',
    (stale) => {
      const { actions } = draw(shown(stale));
      expect(screen.getByRole('status').textContent).not.toBe('');
      fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
      expect(actions.onRead).toHaveBeenCalledOnce();
    },
  );
});

describe('what is heard', () => {
  const heard = () => screen.getByRole('status').textContent;
  const named = (name: string): Phase => {
    const value = { value: name, evidence };
    const person = { ...record().person, name: value };
    const reading = { place, snapshot: snapshot(place.url), record: { ...record(), person } };
    return { kind: 'shown', reading, stale: null, wanted: null };
  };

  test('another page: that it is read, and then whose it is', () => {
    const wanted = { request: 2, place, overtaken: false };
    draw({ ...named('Ada Marlow'), stale: 'moved-on', wanted } as Phase);
    expect(heard()).toBe('Another page is open: reading it.');
    cleanup();
    draw(named('Ada Marlow'));
    expect(heard()).toBe('The summary of Ada is ready: Short.');
    cleanup();
    draw(named('Ada Marlow'), [], { choices: { ...initialState.choices, view: 'draft' } });
    expect(heard()).toBe('Draft a note for Ada');
  });

  test('a page that changes and is read again by itself says nothing in between', () => {
    draw(named('Ada Marlow'));
    const ready = heard();
    cleanup();
    draw({ ...named('Ada Marlow'), stale: 'changed' } as Phase);
    expect(heard()).toBe(ready);
  });

  test.each<[Phase, string]>([
    [{ kind: 'permission-needed', place, origin: '' }, 'Careside cannot see this page yet'],
    [{ kind: 'not-a-page', place, why: 'pdf' }, 'This is a PDF'],
    [{ kind: 'failed', place, message: 'x7' }, 'That did not work'],
  ])('the title of each screen: %j', (phase, title) => {
    draw(phase);
    expect(heard()).toContain(title);
  });

  test('a copy is heard apart, so that nothing else is said again once it is over', () => {
    const apart = () => document.querySelector('p[aria-live="polite"]')?.textContent;
    draw(named('Ada Marlow'));
    const ready = heard();
    expect([ready, apart()]).toEqual(['The summary of Ada is ready: Short.', '']);
    for (const [how, words] of [
      ['yes', summaryWords.copied],
      ['failed', summaryWords.copyFailed],
    ] as const) {
      cleanup();
      draw(named('Ada Marlow'), [], {}, 0, how);
      expect([heard(), apart()]).toEqual([ready, words]);
    }
  });

  test('what was taken, and another length', () => {
    draw(shown(), [item({})], { pointed: 'b1' });
    expect(heard()).toBe('What Careside took from here');
    cleanup();
    draw(shown(), [item({})], { choices: { ...initialState.choices, length: 'full' } });
    expect(heard()).toBe('The summary is ready: Full.');
  });

  test('words that stand apart are heard apart', () => {
    draw(shown(), [
      item({ kind: 'red-flag', rule: 'RF01', label: 'Allergy', text: 'NKDA', section: 'Header ▾' }),
    ]);
    expect(screen.getByRole('button', { name: /NKDA/ }).textContent).toMatch(/NKDA, from Header · /);
  });
});

describe('the summary', () => {
  test('a red flag is marked in words and by an icon, not by colour alone', () => {
    draw(shown(), [item({ kind: 'red-flag', label: 'Allergy', text: 'Penicillin' })]);
    const heading = screen.getByRole('heading', { level: 3, name: /Must know: Allergy/ });
    expect(heading.querySelector('svg')).not.toBeNull();
  });

  test('the sides of a conflict each open their own source', () => {
    const sides = [
      { text: 'NKDA', section: 'Header', evidence },
      { text: 'Penicillin', section: 'Allergies', evidence: [{ ...evidence[0]!, block: 'b2' }] },
    ];
    const { actions } = draw(shown(), [item({ kind: 'conflict', label: 'Allergy', sides })]);
    fireEvent.click(screen.getByRole('button', { name: /Penicillin/ }));
    expect(actions.onSource).toHaveBeenCalledWith('i1#1', sides[1]?.evidence);
  });

  test('a note and what the plan says of it each open their own source', () => {
    const sides = [
      { text: '999 if vomiting.', section: 'Health', evidence: [{ ...evidence[0], block: 'b2' }] },
    ];
    const { actions } = draw(shown(), [
      item({
        kind: 'recent',
        label: 'Urgent in the notes',
        text: 'Vomited twice.',
        sides,
      } as Partial<SummaryItem>),
    ]);
    fireEvent.click(screen.getByRole('button', { name: /The plan says.*999 if vomiting/u }));
    expect(actions.onSource).toHaveBeenCalledWith('i1#0', sides[0]?.evidence);
    fireEvent.click(screen.getByRole('button', { name: /Vomited twice/u }));
    expect(actions.onSource).toHaveBeenLastCalledWith('i1', evidence);
  });

  test('a conflict’s sentence stands only where it says more than both sides', () => {
    const sides = [
      { text: '88', section: 'Header', evidence },
      { text: '04/09/1938', section: 'Header', evidence },
    ];
    const both = 'Conflict: Header says “88”; Header says “04/09/1938”. Check before care.';
    const more = 'Age 88 on the page; date of birth 04/09/1938 gives 87 (calculated). Check before care.';
    draw(shown(), [
      item({ kind: 'conflict', label: 'Number', text: both, sides }),
      item({ id: 'i2', kind: 'conflict', label: 'Age', text: more, sides }),
    ]);
    expect(screen.queryByText(both)).toBeNull();
    expect(screen.getByText(more)).toBeTruthy();
  });

  test('the person’s own words are marked as theirs', () => {
    draw(shown(), [item({ kind: 'matters', ownWords: true, text: '"I like tea."' })]);
    const group = screen.getByRole('region', { name: 'What matters to them' });
    expect(within(group).getByText('Their own words')).toBeTruthy();
    expect(group.querySelector('q')?.textContent).toBe('I like tea.');
  });

  test.each([
    [null, 'Looking…'],
    [{ kind: 'shown', places: 1, moved: 0 }, 'On the page'],
    [{ kind: 'shown', places: 1, moved: 1 }, 'Found again: it has moved on the page'],
    [{ kind: 'not-found' }, 'Could not find it again on the page'],
  ] as const)('what came of a click is said: %j', (outcome, words) => {
    draw(shown(), [item({})], { pointer: { item: 'i1', outcome } });
    expect(screen.getByRole('status').textContent).toBe(words);
  });

  test('what is left for a longer view is one click away, and a label is not said twice', () => {
    const { tools } = draw(
      shown(),
      [item({ kind: 'staleness', label: 'Unfinished', text: 'Unfinished: “Weight:”.' })],
      {},
      22,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show 22 more' }));
    expect(tools.onLength).toHaveBeenCalledWith('full');
    expect(screen.getByText('“Weight:”.')).toBeTruthy();
  });

  test.each(['note', 'notes'] as const)('a page has one title, also where there is no note: %s', (view) => {
    draw(shown(), [item({})], { choices: { ...initialState.choices, view } });
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  test('text from the page is never markup', () => {
    draw(shown(), [item({ text: '<img src=x onerror=alert(1)><a href="//x">y</a>' })]);
    expect(document.querySelector('#summary img, #summary .item-text a')).toBeNull();
    expect(screen.getByText(/<img src=x/)).toBeTruthy();
  });

  test('the other way round: what rests on a place, and only that', () => {
    const other = item({ id: 'i2', text: 'Walks.', evidence: [{ ...evidence[0]!, block: 'b9' }] });
    draw(shown(), [item({}), other], { pointed: 'b1' });
    expect(screen.getByRole('heading', { name: 'What Careside took from here' })).toBeTruthy();
    expect(screen.queryByText('Walks.')).toBeNull();
  });
});

describe('the first screen', () => {
  const fact = (value: string, block: string) => ({
    value,
    evidence: [{ block, start: 0, end: value.length, quote: value }],
  });

  test('who it is stands in the banner, each fact opens its own source, and nothing says it twice', () => {
    const person = {
      ...record().person,
      name: fact('Mrs Ada Marlow', 'b2'),
      preferredName: fact('Ada', 'b3'),
      dateOfBirth: fact('1940-05-03', 'b4'),
      age: fact('86', 'b5'),
    };
    const reading = { place, snapshot: snapshot(place.url), record: { ...record(), person } };
    const { actions } = draw({ kind: 'shown', reading, stale: null, wanted: null }, [
      item({ kind: 'who', label: 'Age', text: '86' }),
      item({ id: 'i2' }),
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ada');
    for (const [name, said] of [
      ['Ada', person.preferredName],
      ['Mrs Ada Marlow', person.name],
      ['Born 3 May 1940', person.dateOfBirth],
      ['Age 86', person.age],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name }));
      expect(actions.onSource.mock.lastCall?.[1]).toEqual(said.evidence);
    }
    expect(screen.queryByRole('heading', { name: 'Who' })).toBeNull();
  });

  test('red flags of one kind stand under one label, and what is stated keeps its own', () => {
    draw(shown(), [
      item({ kind: 'red-flag', rule: 'RF01', label: 'Allergy', text: 'Penicillin' }),
      item({ id: 'i2', kind: 'red-flag', rule: 'RF01-stated', label: 'Allergies', text: 'NKDA' }),
      item({
        id: 'i3',
        kind: 'red-flag',
        rule: 'RF02',
        label: 'Choking',
        text: 'Level 6',
        section: 'Eating',
      }),
    ]);
    const flags = screen.getByRole('region', { name: 'Must know' });
    expect(within(flags).getAllByRole('heading', { level: 3 })).toHaveLength(2);
    const lines = within(flags).getAllByRole('button');
    expect(lines.map((line) => line.querySelector('.item-label')?.textContent ?? '')).toEqual([
      '',
      'Allergies',
      '',
    ]);
    // The place is said of every line, and drawn where it differs from the line above.
    expect(lines.map((line) => /About me|Eating/.exec(line.textContent)?.[0])).toEqual([
      'About me',
      'About me',
      'Eating',
    ]);
    expect(lines.map((line) => line.querySelector('.source-where') !== null)).toEqual([true, false, true]);
  });

  test('the controls are buttons with names, and a time that was chosen is said', () => {
    draw(shown(), [item({})], { choices: { ...initialState.choices, hours: 12, pointing: true } });
    for (const name of ['Copy', 'Print', 'What was taken?']) {
      expect(screen.getByRole('button', { name }).title).toBe(name);
    }
    expect(screen.getByRole('combobox', { name: 'Notes from the last' })).toBeTruthy();
    expect(screen.getByText('Only notes from the last 12 hours.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'What was taken?', pressed: true })).toBeTruthy();
  });
});

describe('coverage', () => {
  const coverage = {
    ...snapshot('').coverage,
    sections: { read: 14, collapsed: [{ name: 'History', kind: 'details' as const }], loading: [] },
    tables: [{ table: 't', name: 'Notes', rowsRead: 42, rowsTotal: 310 }],
    limits: [{ kind: 'nodes' as const, detail: 'more than 400000 elements' }],
  };

  test('says what was read and what was not, on one line', () => {
    expect(coverageSentence({ ...coverage, limits: [] })).toBe(
      'Read 14 of 15 sections. 1 is closed. 42 of 310 rows shown.',
    );
  });

  test('never leaves out a limit', () => {
    expect(coverageSentence(coverage)).toContain('too long');
    expect(coverageDetails(coverage).join(' ')).toContain('more than 400000 elements');
  });
});

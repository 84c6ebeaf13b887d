import { describe, expect, test } from 'vitest';
import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { currentDraft, draftsElsewhere } from '@/core/session/drafts';
import { forgets } from '@/core/session/forgets';
import { reduce } from '@/core/session/reduce';
import { initialState, type SessionEvent, type SessionState } from '@/core/session/state';
import { record, snapshot } from './make';

const site = 'https://care.example';
const evidence = [{ block: 'b1', start: 0, end: 3, quote: 'Ivy' }];
const recordOf = (name: string): CareRecord => {
  const plain = record();
  return name === ''
    ? plain
    : { ...plain, person: { ...plain.person, key: name, name: { value: name, evidence } } };
};
const play = (state: SessionState, ...events: SessionEvent[]): SessionState => events.reduce(reduce, state);

let visits = 0;
/** Goes to a page and reads it. */
function see(
  state: SessionState,
  path: string,
  name: string,
  shot: Partial<PageSnapshot> = {},
): SessionState {
  const url = site + path;
  const there = play(state, { kind: 'welcomed' }, { kind: 'place', tab: 1, visit: ++visits, url });
  const request = there.lastRequest;
  return reduce(there, {
    kind: 'read-done',
    request,
    snapshot: { ...snapshot(url), ...shot },
    record: recordOf(name),
  });
}
function write(state: SessionState, text: string, at = 1): SessionState {
  const id = currentDraft(state)?.id ?? '';
  return play(state, { kind: 'draft-typed', id, text, at }, { kind: 'draft-paused', id, at });
}
const shownText = (state: SessionState) => currentDraft(state)?.work?.shorthand ?? null;

describe('a draft belongs to one person and one page', () => {
  const ivy = write(see(initialState, '/people/ivy', 'Ivy Hartley'), 'ate lunch');

  test('it is drafted with the name the page gives', () => {
    expect(currentDraft(ivy)?.work?.draft.entries[0]?.sentences[0]?.text).toBe('Ivy ate lunch.');
  });

  test('another person’s page shows none of it, and coming back shows it again', () => {
    const other = see(ivy, '/people/fred', 'Fred Ode');
    expect(shownText(other)).toBeNull();
    expect(draftsElsewhere(other)).toEqual([]);
    expect(shownText(see(other, '/people/ivy', 'Ivy Hartley'))).toBe('ate lunch');
  });

  test('where the organisation wants it, another person’s record clears it, and the same person’s does not', () => {
    const rules = {
      order: 'typed',
      others: 'typed',
      line: null,
      idleMinutes: 15,
      onePersonOnly: true,
    } as const;
    const strict = play(ivy, { kind: 'draft-rules', rules });
    const other = see(strict, '/people/fred', 'Fred Ode');
    expect(other.drafts).toMatchObject({ all: {}, wiped: 'other-person' });
    for (const name of ['Ivy Hartley', 'Mrs Ivy Hartley', '']) {
      const same = see(strict, '/people/ivy/notes', name);
      expect(Object.keys(same.drafts.all), name).toHaveLength(1);
      expect(same.drafts.wiped, name).toBeNull();
    }
  });

  test('another person at the same address shows none of it', () => {
    expect(shownText(see(ivy, '/people/ivy', 'Fred Ode'))).toBeNull();
  });

  test('another page of the same person offers it, and one click takes it there', () => {
    const notes = see(ivy, '/people/ivy/notes', 'Ivy Hartley');
    expect(shownText(notes)).toBeNull();
    const [offered] = draftsElsewhere(notes);
    const brought = reduce(notes, { kind: 'draft-brought', id: offered?.id ?? '', at: 5 });
    expect(shownText(brought)).toBe('ate lunch');
    expect(shownText(see(brought, '/people/ivy', 'Ivy Hartley'))).toBeNull();
  });

  test('one of somebody else is never brought', () => {
    const other = see(ivy, '/people/fred', 'Fred Ode');
    const id = currentDraft(ivy)?.id ?? '';
    expect(reduce(other, { kind: 'draft-brought', id, at: 5 }).drafts).toBe(other.drafts);
  });

  test('a key that arrives after the page changed goes to the draft it was meant for', () => {
    const id = currentDraft(ivy)?.id ?? '';
    const other = reduce(see(ivy, '/people/fred', 'Fred Ode'), {
      kind: 'draft-typed',
      id,
      text: 'ate lunch.',
      at: 9,
    });
    expect(shownText(other)).toBeNull();
    expect(other.drafts.all[id]?.shorthand).toBe('ate lunch.');
    const unknown = reduce(other, { kind: 'draft-typed', id: 'nobody', text: 'x', at: 9 });
    expect(unknown.drafts).toBe(other.drafts);
  });
});

describe('drafts are cleared', () => {
  const ivy = write(see(initialState, '/people/ivy', 'Ivy Hartley'), 'ate lunch', 1000);
  const fifteen = 15 * 60_000;

  test('after the time without use, and not before', () => {
    expect(reduce(ivy, { kind: 'time-passed', at: 1000 + fifteen - 1 }).drafts.wiped).toBeNull();
    const after = reduce(ivy, { kind: 'time-passed', at: 1000 + fifteen });
    expect(after.drafts).toMatchObject({ all: {}, wiped: 'idle' });
    const used = play(ivy, { kind: 'drafts-used', at: 5000 }, { kind: 'time-passed', at: 1000 + fifteen });
    expect(shownText(used)).toBe('ate lunch');
  });

  test('after the organisation’s own time', () => {
    const rules = {
      order: 'typed',
      others: 'typed',
      line: null,
      idleMinutes: 2,
      onePersonOnly: false,
    } as const;
    const after = play(ivy, { kind: 'draft-rules', rules }, { kind: 'time-passed', at: 1000 + 120_000 });
    expect(after.drafts.all).toEqual({});
  });

  test.each(['/sign-out', '/account/logout?next=%2F', '/Logoff.aspx', '/signed-out', '/#/logout'])(
    'when the record system signs out at %s',
    (path) => {
      const out = reduce(ivy, { kind: 'place', tab: 1, visit: 99, url: site + path });
      expect(out.drafts).toMatchObject({ all: {}, wiped: 'signed-out' });
    },
  );

  test.each([['https://logout.example/people', '/people/ivy/outings', '/people/blogouts'].map(String)])(
    'not at %s',
    (...urls) => {
      for (const url of urls) {
        const at = url.startsWith('http') ? url : site + url;
        expect(reduce(ivy, { kind: 'place', tab: 1, visit: 99, url: at }).drafts.wiped).toBeNull();
      }
    },
  );

  const password = (count: number): Partial<PageSnapshot> => ({
    fields: Array.from({ length: count }, (_, i) => ({
      id: `p${i}`,
      frame: 'f0',
      type: 'password' as const,
      label: 'Password',
      value: '',
      required: true,
      readOnly: false,
      disabled: false,
      group: null,
      anchor: { path: '/0', nth: i },
    })) as unknown as PageSnapshot['fields'],
  });

  test('when the record system asks to sign in, and not where a password is changed', () => {
    expect(see(ivy, '/', '', password(1)).drafts.wiped).toBe('signed-out');
    expect(see(ivy, '/', '', password(2)).drafts.wiped).toBeNull();
    expect(see(ivy, '/people/ivy', 'Ivy Hartley', password(1)).drafts.wiped).toBeNull();
    expect(see(ivy, '/', '', password(0)).drafts.wiped).toBeNull();
  });

  test('one by one, or all by one button', () => {
    const both = write(see(ivy, '/people/fred', 'Fred Ode'), 'slept', 1000);
    const id = currentDraft(both)?.id ?? '';
    expect(Object.keys(reduce(both, { kind: 'draft-cleared', id }).drafts.all)).toHaveLength(1);
    expect(reduce(both, { kind: 'drafts-cleared' }).drafts).toMatchObject({ all: {}, wiped: 'asked' });
  });
});

describe('putting in', () => {
  const ivy = write(see(initialState, '/people/ivy', 'Ivy Hartley'), 'ate lunch');
  const id = currentDraft(ivy)?.id ?? '';
  const asked = play(
    ivy,
    { kind: 'put-asked', id, entry: 'e1', text: 'Ivy ate lunch.', at: 2 },
    { kind: 'insert-asked', text: 'Ivy ate lunch.' },
  );
  const insertions = (state: SessionState) => state.drafts.all[id]?.insertions.map(({ state: how }) => how);

  test('what was put in is remembered; what was refused can be asked again', () => {
    expect(insertions(asked)).toEqual(['asked']);
    expect(insertions(reduce(asked, { kind: 'insert-ended', outcome: { kind: 'inserted' } }))).toEqual([
      'done',
    ]);
    const refused = reduce(asked, { kind: 'insert-ended', outcome: { kind: 'person-changed' } });
    expect(insertions(refused)).toEqual([]);
    expect(shownText(refused)).toBe('ate lunch');
  });

  test.each(['not-kept', 'gone'] as const)('after %s the worker is asked what stands there', (kind) => {
    expect(insertions(reduce(asked, { kind: 'insert-ended', outcome: { kind } }))).toEqual(['unknown']);
  });

  test('a panel that died while putting in leaves a question, not a second text', () => {
    const draft = asked.drafts.all[id];
    if (!draft) throw new Error('no draft');
    const next = play(initialState, { kind: 'drafts-recalled', drafts: [draft], broken: false });
    expect(insertions(next)).toEqual(['unknown']);
    expect(insertions(reduce(next, { kind: 'put-settled', id, entry: 'e1', isIn: true }))).toEqual(['done']);
    expect(insertions(reduce(next, { kind: 'put-settled', id, entry: 'e1', isIn: false }))).toEqual([]);
  });
});

describe('two panels', () => {
  const ivy = write(see(initialState, '/people/ivy', 'Ivy Hartley'), 'ate lunch', 10);
  const id = currentDraft(ivy)?.id ?? '';
  const mine = ivy.drafts.all[id];
  if (!mine) throw new Error('no draft');

  test('the later words stand in both; older ones change nothing', () => {
    const later = reduce(ivy, {
      kind: 'draft-heard',
      id,
      draft: { ...mine, shorthand: 'ate all', changedAt: 11 },
    });
    expect(shownText(later)).toBe('ate all');
    const older = reduce(later, {
      kind: 'draft-heard',
      id,
      draft: { ...mine, shorthand: 'ate', changedAt: 9 },
    });
    expect(older).toBe(later);
  });

  test('what is cleared in one is cleared in the other', () => {
    expect(shownText(reduce(ivy, { kind: 'draft-heard', id, draft: null }))).toBeNull();
  });
});

describe('better words', () => {
  const ivy = write(see(initialState, '/people/ivy', 'Ivy Hartley'), 'ate lunch');
  const id = currentDraft(ivy)?.id ?? '';
  const sentence = currentDraft(ivy)?.work?.draft.entries[0]?.sentences[0];
  if (!sentence) throw new Error('no sentence');
  const better: SessionEvent = {
    kind: 'draft-bettered',
    id,
    over: sentence.text,
    sentence: { ...sentence, text: 'Ivy ate her lunch.', wordedBy: 'engine' },
  };
  const textOf = (state: SessionState) => state.drafts.all[id]?.draft.entries[0]?.sentences[0]?.text;

  test('take the place of the rules’ words', () => {
    expect(textOf(reduce(ivy, better))).toBe('Ivy ate her lunch.');
    expect(textOf(write(reduce(ivy, better), 'ate lunch. slept 1 hr', 3))).toBe('Ivy ate her lunch.');
  });

  test('never of a line that is open, changed by hand, or says something else by now', () => {
    expect(textOf(play(ivy, { kind: 'sentence-opened', id: sentence.id }, better))).toBe(sentence.text);
    const action = { do: 'edit', sentence: sentence.id, text: 'Mine.' } as const;
    expect(textOf(play(ivy, { kind: 'draft-acted', id, action, at: 2 }, better))).toBe('Mine.');
    expect(textOf(play(write(ivy, 'ate dinner', 2), better))).toBe('Ivy ate dinner.');
  });
});

describe('what was read and typed goes out of mind', () => {
  const ivy = write(see(initialState, '/people/ivy', 'Ivy Hartley'), 'ate lunch');
  const id = currentDraft(ivy)?.id ?? '';
  const goes = (state: SessionState, event: SessionEvent): boolean =>
    forgets(state, reduce(state, event), event);
  const read = (
    state: SessionState,
    path: string,
    name: string,
    shot: Partial<PageSnapshot> = {},
  ): boolean => {
    const url = site + path;
    const there = play(state, { kind: 'place', tab: 1, visit: ++visits, url });
    const page = { snapshot: { ...snapshot(url), ...shot }, record: recordOf(name) };
    return goes(there, { kind: 'read-done', request: there.lastRequest, ...page });
  };
  const rules = {
    order: 'typed',
    others: 'typed',
    line: null,
    idleMinutes: 15,
    onePersonOnly: true,
  } as const;
  const strict = play(ivy, { kind: 'draft-rules', rules });
  const password = { label: 'Password', type: 'password' } as PageSnapshot['fields'][number];

  test('with a draft that is cleared, by hand, here or in another panel, or by time', () => {
    expect(goes(ivy, { kind: 'draft-cleared', id })).toBe(true);
    expect(goes(ivy, { kind: 'drafts-cleared' })).toBe(true);
    expect(goes(ivy, { kind: 'draft-heard', id, draft: null })).toBe(true);
    expect(goes(ivy, { kind: 'time-passed', at: 16 * 60_000 })).toBe(true);
  });

  test('at a sign-out, also where nothing was typed', () => {
    const nothing = see(initialState, '/people/ivy', 'Ivy Hartley');
    for (const state of [ivy, nothing]) {
      expect(goes(state, { kind: 'place', tab: 1, visit: ++visits, url: `${site}/logout` })).toBe(true);
      expect(read(state, '/login', '', { fields: [password] })).toBe(true);
    }
  });

  test('with another person’s record, where the organisation wants drafts gone by then', () => {
    expect(read(strict, '/people/fred', 'Fred Ode')).toBe(true);
    expect(read(ivy, '/people/fred', 'Fred Ode')).toBe(false);
  });

  test('and with nothing else', () => {
    expect(goes(ivy, { kind: 'draft-typed', id, text: 'ate lunch well', at: 2 })).toBe(false);
    expect(goes(ivy, { kind: 'time-passed', at: 60_000 })).toBe(false);
    expect(goes(ivy, { kind: 'place', tab: 1, visit: ++visits, url: `${site}/people/fred` })).toBe(false);
    expect(read(ivy, '/people/ivy', 'Ivy Hartley')).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '@/core/record/evidence';
import { reduce, wantedOf } from '@/core/session/reduce';
import { initialState, type SessionEvent, type SessionState } from '@/core/session/state';
import { screens, viewOf } from '@/core/session/view';
import { record, snapshot } from './make';

const run = (...events: SessionEvent[]) => events.reduce(reduce, initialState);
const place = (tab: number, visit: number, url: string): SessionEvent => ({ kind: 'place', tab, visit, url });
const url = 'https://care.example/people/4';
const start: SessionEvent[] = [{ kind: 'welcomed' }, place(1, 1, url)];
const done = (request: number, at = url): SessionEvent => ({
  kind: 'read-done',
  request,
  snapshot: snapshot(at),
  record: record(),
});

describe('reading', () => {
  test('nothing is read before the person was welcomed', () => {
    expect(wantedOf(run(place(1, 1, url)).phase)).toBeNull();
    expect(viewOf(run(place(1, 1, url))).screen).toBe('first-run');
  });

  test('the page in front is read as soon as both are known, in either order', () => {
    expect(wantedOf(run(...start).phase)?.request).toBe(1);
    expect(wantedOf(run(place(1, 1, url), { kind: 'welcomed' }).phase)?.request).toBe(1);
  });

  test('a read is shown in full colour', () => {
    const view = viewOf(run(...start, done(1)));
    expect(view).toEqual({ screen: 'summary', stale: null, reading: false, partly: false });
  });

  test('a late answer to an old read is dropped', () => {
    const state = run(...start, place(2, 2, 'https://care.example/people/5'), done(1));
    expect(viewOf(state).screen).toBe('reading');
  });

  test('a page that changed while it was read arrives greyed', () => {
    const state = run(...start, { kind: 'page-changed', tab: 1 }, done(1));
    expect(viewOf(state).stale).toBe('changed');
  });

  test('the same person at a new address of a single-page app is greyed until read twice', () => {
    const to = 'https://care.example/people/5';
    const moved = run(...start, done(1), { kind: 'page-moved-on', tab: 1, url: to }, done(2, to));
    expect(viewOf(moved).stale).toBe('changed');
    expect(viewOf(reduce(reduce(moved, { kind: 'read-asked' }), done(3, to))).stale).toBeNull();
  });

  test('a name that stood under another record’s address is greyed until the page drew it anew', () => {
    const evidence: [Evidence] = [{ block: 'b1', start: 0, end: 9, quote: 'Ivy Jones' }];
    const ivy = {
      ...record(),
      person: { ...record().person, key: 'ivy', name: { value: 'Ivy Jones', evidence } },
    };
    const read = (behind: Record<string, string[]>): SessionEvent => ({
      kind: 'read-done',
      request: 1,
      snapshot: { ...snapshot(url), behind },
      record: ivy,
    });
    expect(viewOf(run(...start, read({ b1: ['https://care.example/people/3'] }))).stale).toBe('changed');
    expect(viewOf(run(...start, read({}))).stale).toBeNull();
  });

  test('another person at a new address is shown at once', () => {
    const to = 'https://care.example/people/5';
    const other = { ...record(), person: { ...record().person, key: 'other' } };
    const moved = run(...start, done(1), { kind: 'page-moved-on', tab: 1, url: to });
    const read: SessionEvent = { kind: 'read-done', request: 2, snapshot: snapshot(to), record: other };
    expect(viewOf(reduce(moved, read)).stale).toBeNull();
  });

  test('a read can be stopped, and what was shown before stays greyed', () => {
    expect(viewOf(run(...start, { kind: 'read-stopped' })).screen).toBe('stopped');
    const again = run(...start, done(1), { kind: 'read-asked' }, { kind: 'read-stopped' });
    expect(viewOf(again)).toMatchObject({ screen: 'summary', stale: 'stopped', reading: false });
  });
});

describe('outcomes other than a reading each have their own screen', () => {
  test.each([
    [{ kind: 'permission-needed', origin: 'https://care.example' }, 'permission-needed'],
    [{ kind: 'not-a-page', why: 'pdf' }, 'not-a-page'],
    [{ kind: 'gone' }, 'gone'],
    [{ kind: 'extension-updated' }, 'extension-updated'],
    [{ kind: 'aborted' }, 'stopped'],
    [{ kind: 'failed', message: 'x' }, 'failed'],
  ] as const)('%j', (outcome, screen) => {
    expect(viewOf(run(...start, { kind: 'read-ended', request: 1, outcome })).screen).toBe(screen);
  });

  test('a page that does not answer when it is read again may be asked once more', () => {
    const state = run(
      ...start,
      done(1),
      { kind: 'read-asked' },
      { kind: 'read-ended', request: 2, outcome: { kind: 'gone' } },
    );
    expect(viewOf(state)).toMatchObject({ screen: 'summary', stale: 'could-not-read-again' });
  });

  test('permission taken away hides what was shown', () => {
    const outcome = { kind: 'permission-needed', origin: 'https://care.example' } as const;
    const state = run(...start, done(1), { kind: 'read-asked' }, { kind: 'read-ended', request: 2, outcome });
    expect(state.phase.kind).toBe('permission-needed');
  });

  test('a page without care words and an empty page say so', () => {
    const care = { ...record(), looksLikeCare: { yes: false, because: [] } };
    const other = run(...start, { kind: 'read-done', request: 1, snapshot: snapshot(url), record: care });
    expect(viewOf(other).screen).toBe('not-care');
    expect(viewOf(reduce(other, { kind: 'chosen', choices: { anyway: true } })).screen).toBe('summary');
    const empty = { ...snapshot(url), blocks: [] };
    const none = run(...start, { kind: 'read-done', request: 1, snapshot: empty, record: record() });
    expect(viewOf(none).screen).toBe('nothing-found');
  });
});

describe('the wrong person', () => {
  test('another tab: nothing of the old one stays', () => {
    const state = run(...start, done(1), place(2, 2, 'https://care.example/people/5'));
    expect(state.phase.kind).toBe('reading');
  });

  test('the same tab moves on: greyed at once, and a read is wanted', () => {
    const moved = 'https://care.example/people/5';
    for (const event of [place(1, 2, moved), { kind: 'page-moved-on', tab: 1, url: moved } as const]) {
      const view = viewOf(run(...start, done(1), event));
      expect(view).toMatchObject({ screen: 'summary', stale: 'moved-on', reading: true });
    }
  });

  test('the old page’s end alone is a move; a tab that is closed is the end', () => {
    const shown = run(...start, done(1));
    const left = reduce(shown, { kind: 'page-gone', tab: 1 });
    expect(viewOf(left).stale).toBe('moved-on');
    expect(viewOf(reduce(left, { kind: 'tab-closed', tab: 1 })).stale).toBe('gone');
    expect(reduce(shown, { kind: 'tab-closed', tab: 9 })).toBe(shown);
  });

  test('read again: the same is no news, other words are', () => {
    const again = (words: string) => {
      const [first] = snapshot(url).blocks;
      const read = { ...snapshot(url), readAt: 7, blocks: [{ ...first!, text: words }] };
      const events: SessionEvent[] = [
        ...start,
        done(1),
        { kind: 'page-changed', tab: 1 },
        { kind: 'read-asked' },
        { kind: 'read-done', request: 2, snapshot: read, record: record() },
      ];
      const { phase } = run(...events);
      return phase.kind === 'shown' ? phase.reading.readAgain : null;
    };
    expect(again('Likes tea.')).toBeUndefined();
    expect(again('Likes coffee.')).toBe(7);
  });

  test('events of other tabs change nothing', () => {
    const state = run(...start, done(1));
    expect(reduce(state, { kind: 'page-changed', tab: 9 })).toBe(state);
    expect(reduce(state, { kind: 'page-gone', tab: 9 })).toBe(state);
    expect(reduce(state, { kind: 'pointed', tab: 9, block: 'b1' })).toBe(state);
  });

  test('whatever happens, full colour means: read here, at this visit and address, and unchanged since', () => {
    const tab = fc.integer({ min: 1, max: 2 });
    const address = fc.constantFrom('https://a.example/1', 'https://a.example/2', '');
    const event: fc.Arbitrary<SessionEvent> = fc.oneof(
      fc.record({ kind: fc.constant('place' as const), tab, visit: fc.nat(3), url: address }),
      fc.record({ kind: fc.constant('page-moved-on' as const), tab, url: address }),
      fc.record({
        kind: fc.constantFrom('page-changed' as const, 'page-gone' as const, 'tab-closed' as const),
        tab,
      }),
      fc.constantFrom<SessionEvent>(
        { kind: 'welcomed' },
        { kind: 'read-asked' },
        { kind: 'read-stopped' },
        { kind: 'extension-updated' },
      ),
      fc.record({ request: fc.nat(12), address }).map(({ request, address }) => done(request, address)),
      fc.nat(12).map((request) => ({
        kind: 'read-ended' as const,
        request,
        outcome: { kind: 'failed' as const, message: '' },
      })),
    );
    const counts = { fresh: 0 };
    fc.assert(
      fc.property(fc.array(event, { minLength: 5, maxLength: 40 }), (events) => {
        let state: SessionState = initialState;
        let broken = false;
        for (const drawn of events) {
          const before = state;
          // Most answers are to the read under way; some are late.
          const under = wantedOf(state.phase)?.request;
          const answers = drawn.kind === 'read-done' && drawn.request > 3 && under !== undefined;
          const each = answers ? { ...drawn, request: under } : drawn;
          state = reduce(state, each);
          expect(screens).toContain(viewOf(state).screen);
          if (each.kind === 'read-done' && state !== before) broken = false;
          if (['page-changed', 'page-gone', 'tab-closed', 'place'].includes(each.kind)) {
            if ('tab' in each && before.place?.tab === each.tab && state !== before) broken = true;
          }
          if (state.phase.kind !== 'shown' || state.phase.stale !== null) continue;
          counts.fresh += 1;
          expect(state.phase.reading.place).toEqual(state.place);
          expect(state.phase.reading.snapshot.url).toBe(state.place?.url);
          expect(broken).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
    expect(counts.fresh).toBeGreaterThan(500);
  });
});

describe('pointing', () => {
  test('the outcome of a highlight belongs to the line that was clicked last', () => {
    const outcome = { kind: 'shown', places: 1, moved: 0 } as const;
    const asked = run(
      ...start,
      done(1),
      { kind: 'item-asked', item: 'a' },
      { kind: 'item-asked', item: 'b' },
    );
    expect(reduce(asked, { kind: 'item-shown', item: 'a', outcome }).pointer?.outcome).toBeNull();
    expect(reduce(asked, { kind: 'item-shown', item: 'b', outcome }).pointer?.outcome).toEqual(outcome);
  });

  test('what was pointed at ends with the reading it belongs to', () => {
    const pointed = run(...start, done(1), { kind: 'pointed', tab: 1, block: 'b1' });
    expect(pointed.pointed).toBe('b1');
    expect(reduce(pointed, { kind: 'page-changed', tab: 1 }).pointed).toBeNull();
    expect(reduce(pointed, { kind: 'pointed-closed' }).pointed).toBeNull();
  });
});

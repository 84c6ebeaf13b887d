import { describe, expect, test } from 'vitest';
import { reduce } from '@/core/session/reduce';
import { initialState, type SessionEvent, type SessionState } from '@/core/session/state';
import { record, snapshot, typedIn as field } from './make';

const here: SessionEvent = { kind: 'place', tab: 1, visit: 1, url: 'https://care.example/a' };
const play = (...events: SessionEvent[]): SessionState => events.reduce(reduce, initialState);
const focused: SessionEvent = { kind: 'focused', tab: 1, field: field('field-1') };
const aside: SessionEvent = { kind: 'not-needed', id: 'C.told' };

describe('the field typed in', () => {
  test('is heard from the tab in front only', () => {
    expect(play(here, focused).focus?.label).toBe('What happened');
    expect(play(here, { kind: 'focused', tab: 2, field: field('field-1') }).focus).toBeNull();
  });

  test('more typing keeps what was put aside; another field does not', () => {
    const typed = play(here, focused, aside, {
      kind: 'focused',
      tab: 1,
      field: field('field-1', 'ate all of it'),
    });
    expect(typed.work).toEqual({ field: 'field-1', dismissed: ['C.told'], swapped: null });
    const other = reduce(typed, { kind: 'focused', tab: 1, field: field('field-2') });
    expect(other.work).toEqual({ field: 'field-2', dismissed: [], swapped: null });
  });

  test('what was put aside is there again when the worker comes back to its field', () => {
    const second: SessionEvent[] = [
      { kind: 'focused', tab: 1, field: field('field-2') },
      { kind: 'not-needed', id: 'N12.head' },
    ];
    const back = play(here, focused, aside, ...second, focused);
    expect(back.work).toEqual({ field: 'field-1', dismissed: ['C.told'], swapped: null });
    const forth = second.slice(0, 1).reduce(reduce, back);
    expect(forth.work.dismissed).toEqual(['N12.head']);
    const again = [focused, { kind: 'needed-again' } as const, ...second.slice(0, 1), focused];
    expect(again.reduce(reduce, forth).work.dismissed).toEqual([]);
  });

  test('a page that makes new fields without end is remembered for its last fifty', () => {
    const many = Array.from({ length: 60 }, (_, at): SessionEvent[] => [
      { kind: 'focused', tab: 1, field: field(`field-${at}`) },
      aside,
    ]).flat();
    expect(play(here, ...many).workAside).toHaveLength(50);
  });

  test.each<[string, SessionEvent]>([
    ['another tab', { kind: 'place', tab: 2, visit: 1, url: 'https://care.example/a' }],
    ['another document', { kind: 'place', tab: 1, visit: 2, url: 'https://care.example/a' }],
    ['another address', { kind: 'page-moved-on', tab: 1, url: 'https://care.example/b' }],
    ['a page that is gone', { kind: 'page-gone', tab: 1 }],
  ])('%s leaves nothing of the note', (_, event) => {
    const other: SessionEvent = { kind: 'focused', tab: 1, field: field('field-2') };
    const before = play(here, other, aside, focused, aside);
    expect(before.work.dismissed).not.toEqual([]);
    expect(before.workAside).not.toEqual([]);
    const after = reduce(before, event);
    expect(after.focus).toBeNull();
    expect(after.work).toEqual(initialState.work);
    expect(after.workAside).toEqual([]);
  });

  describe('another person on a page that did not move', () => {
    const read = (request: number, key: string): SessionEvent => ({
      kind: 'read-done',
      request,
      snapshot: snapshot('https://care.example/a'),
      record: { ...record(), person: { ...record().person, key } },
    });
    const first = play({ kind: 'welcomed' }, here, read(1, 'ivy'), { kind: 'read-asked' });

    test('takes with it what was typed before', () => {
      const before = play({ kind: 'welcomed' }, here, read(1, 'ivy'), focused, aside, { kind: 'read-asked' });
      const after = reduce(before, read(2, 'fred'));
      expect(after.focus).toBeNull();
      expect(after.work).toEqual(initialState.work);
    });

    test('keeps the field that the page told of while what was read was still being understood', () => {
      const after = [focused, aside, read(2, 'fred')].reduce(reduce, first);
      expect(after.focus?.key).toBe('field-1');
      expect(after.work).toEqual(initialState.work);
    });
  });

  test('an address that becomes known is no move', () => {
    const unknown: SessionEvent = { kind: 'place', tab: 1, visit: 1, url: '' };
    expect(play(unknown, focused, aside, here).work.dismissed).toEqual(['C.told']);
  });

  test('what was put aside can be asked again', () => {
    const put = play(here, focused, aside);
    expect(put.work.dismissed).toEqual(['C.told']);
    expect(reduce(put, { kind: 'needed-again' }).work.dismissed).toEqual([]);
  });
});

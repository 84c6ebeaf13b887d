import { describe, expect, test, vi } from 'vitest';
import type { InsertOutcome, InsertRequest } from '@/core/ports';
import { insertInto } from '@/core/session/insert';
import { ownerOf } from '@/core/session/owner';
import { initialState, type Reading, type SessionState } from '@/core/session/state';
import { record, snapshot, typedIn } from './make';

const url = 'https://care.example/people/4';
const found = (value: string) => ({
  value,
  evidence: [{ block: 'b1', start: 0, end: value.length, quote: value }],
});
const reading = (key: string, at = url, born: string | null = '1940-02-11'): Reading => {
  const dateOfBirth = born === null ? null : found(born);
  const person = { ...record().person, key, name: found('Ivy'), dateOfBirth };
  return {
    place: { tab: 1, visit: 1, url: at },
    snapshot: snapshot(at),
    record: { ...record(), person },
  };
};
const focus = typedIn('field-1', 'Had tea.');
const shown = (each: Reading, parts: Partial<SessionState> = {}): SessionState => ({
  ...initialState,
  welcomed: true,
  place: each.place,
  phase: { kind: 'shown', reading: each, stale: null, wanted: null },
  focus,
  ...parts,
});

async function outcome(seen: SessionState, now: SessionState, owner = ownerOf(reading('ivy'))) {
  const write = vi.fn((_tab: number, _request: InsertRequest): Promise<InsertOutcome> =>
    Promise.resolve({ kind: 'inserted' }),
  );
  const needs = { state: () => seen, readAgain: () => Promise.resolve(now), write };
  const { kind } = await insertInto({ text: 'Ate well.', where: 'end', owner }, needs);
  return { kind, asked: write.mock.calls.map(([, request]) => request) };
}

describe('what is put into the page', () => {
  test('goes into the field the worker saw, with every place that says whose record it is', async () => {
    const { kind, asked } = await outcome(shown(reading('ivy')), shown(reading('ivy'), { focus: null }));
    expect(kind).toBe('inserted');
    expect(asked).toEqual([
      {
        snapshotId: 's1',
        identity: [...found('Ivy').evidence, ...found('1940-02-11').evidence],
        field: 'field-1',
        expected: 'Had tea.',
        where: 'end',
        text: 'Ate well.',
      },
    ]);
  });

  const ivy = shown(reading('ivy'));
  const frank = shown(reading('frank'));
  const other = 'https://care.example/people/5';
  test.each<[string, SessionState, SessionState, string]>([
    ['the page shows another person since', ivy, frank, 'person-changed'],
    ['another person was shown when it was asked', frank, frank, 'person-changed'],
    ['the address changed since', ivy, shown(reading('ivy', other)), 'page-changed'],
    ['the page could not be read again', ivy, { ...ivy, phase: { kind: 'starting' } }, 'page-changed'],
    [
      'the page had moved on',
      { ...ivy, phase: { kind: 'shown', reading: reading('ivy'), stale: 'moved-on', wanted: null } },
      ivy,
      'page-changed',
    ],
    ['no field was typed in', { ...ivy, focus: null }, ivy, 'field-gone'],
  ])('is nothing where %s', async (_, seen, now, kind) => {
    expect(await outcome(seen, now)).toEqual({ kind, asked: [] });
  });

  test('goes to another page of a person known for certain, but not of one known by name alone', async () => {
    const there = (born: string | null) => shown(reading('ivy', other, born));
    expect((await outcome(there('1940-02-11'), there('1940-02-11'))).kind).toBe('inserted');
    const byName = ownerOf(reading('ivy', url, null));
    expect((await outcome(there(null), there(null), byName)).kind).toBe('page-changed');
    const same = shown(reading('ivy', url, null));
    expect((await outcome(same, same, byName)).kind).toBe('inserted');
  });
});

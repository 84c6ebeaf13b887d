import { expect, test } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { lookAt, notesByPerson, type ReviewCheck } from '@/core/review/look';
import { reduceWork, settledStatus, startWork, type WorkEvent } from '@/core/review/work';
import { pageNoteInput } from '@/core/gaps/judge-field';
import { collected, fall, judged } from './make';

const play = (...events: WorkEvent[]) => events.reduce(reduceWork, startWork(3));
const check = (part: Partial<ReviewCheck>): ReviewCheck => ({
  key: 'e:x',
  id: 'x',
  area: 'element',
  status: 'missing',
  label: '',
  detail: '',
  spans: [],
  ...part,
});

test('agreeing with the rest leaves the verdicts that are there, and goes on', () => {
  const work = play(
    { kind: 'disagree', check: 'a', reason: 'other' },
    { kind: 'agree-rest', checks: ['a', 'b'] },
  );
  expect(work.notes[0]).toMatchObject({
    done: 'looked-at',
    verdicts: { a: { says: 'disagree', reason: 'other' }, b: { says: 'agree' } },
  });
  expect(work.at).toBe(1);
});

test('undo takes back one step and goes to its note; with nothing done it does nothing', () => {
  const work = play({ kind: 'agree', check: 'a' }, { kind: 'pass' }, { kind: 'undo' });
  expect(work.at).toBe(0);
  expect(work.notes[0]).toMatchObject({ done: 'no', verdicts: { a: { says: 'agree' } } });
  expect(play({ kind: 'undo' })).toEqual(startWork(3));
});

test('going past either end stays', () => {
  expect(play({ kind: 'go', to: -1 }).at).toBe(0);
  expect(play({ kind: 'go', to: 3 }).at).toBe(0);
  expect(play({ kind: 'pass' }, { kind: 'pass' }, { kind: 'pass' }).at).toBe(2);
});

test('a remark is put on and taken off', () => {
  const remark: WorkEvent = { kind: 'remark', remark: 'talk-about-it' };
  expect(play(remark).notes[0]?.remarks).toEqual(['talk-about-it']);
  expect(play(remark, remark).notes[0]?.remarks).toEqual([]);
});

test('the manager has the last word', () => {
  const no = (reason: 'does-not-apply' | 'there-in-other-words' | 'not-really-there') =>
    ({ says: 'disagree', reason }) as const;
  expect(settledStatus(check({}), undefined)).toBe('missing');
  expect(settledStatus(check({}), { says: 'agree' })).toBe('missing');
  expect(settledStatus(check({}), no('there-in-other-words'))).toBe('found');
  expect(settledStatus(check({}), no('does-not-apply'))).toBeNull();
  expect(settledStatus(check({ status: 'found' }), no('not-really-there'))).toBe('missing');
  expect(settledStatus(check({ area: 'check', status: 'raised' }), no('does-not-apply'))).toBeNull();
});

test('a note is judged with the very code of the gap finder', () => {
  const one = judged('k1', fall);
  const looked = lookAt(one, []);
  const { gaps } = judgeNote(pageNoteInput(one.note, one.plan));
  const asked = gaps.filter(
    ({ req, status }) => req !== 'r' && status !== 'not-applicable' && status !== 'unclear',
  );
  const elements = looked.checks.filter(({ area }) => area === 'element');
  expect(elements.map(({ id }) => id).sort()).toEqual(asked.map(({ id }) => id).sort());
  expect(looked.checks.flatMap(({ spans }) => spans.map(({ end }) => end <= fall.length))).not.toContain(
    false,
  );
});

test('a note like the one before it is noticed, and not the one after', () => {
  const long =
    'Assisted Rose with a full wash and a change of clothes. She chose her blue cardigan and had tea in the lounge.';
  const before = collected('k1', long, { when: '2026-06-13T10:00' });
  const after = collected('k2', long, { when: '2026-06-14T10:00' });
  const own = notesByPerson([before, after]).get('p1') ?? [];
  const ids = (key: 'k1' | 'k2') =>
    lookAt(
      judged(key, long, { when: key === 'k1' ? '2026-06-13T10:00' : '2026-06-14T10:00' }),
      own,
    ).checks.map(({ id }) => id);
  expect(ids('k2')).toContain('H11');
  expect(ids('k1')).not.toContain('H11');
});

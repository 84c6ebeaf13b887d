import { describe, expect, it } from 'vitest';
import { roomFor, type Filled } from '@/core/summary/room';

const many: Filled = { matters: 50, support: 50, recent: 50, checks: 50, missing: 50 };
const lines = (taken: Filled): number => Object.values(taken).reduce((sum, one) => sum + one, 0);

describe('room on one screen', () => {
  it('keeps something of every kind where much must be known', () => {
    const taken = roomFor(40, many);
    expect(Math.min(...Object.values(taken))).toBeGreaterThan(1);
    expect(lines(taken)).toBeLessThan(lines(roomFor(5, many)));
  });

  it('fills up to 40 lines in all where little must be known', () => {
    expect(5 + lines(roomFor(5, many))).toBe(40);
  });

  it('never takes more than there is', () => {
    const few: Filled = { matters: 1, support: 0, recent: 2, checks: 0, missing: 0 };
    expect(roomFor(3, few)).toEqual(few);
  });
});

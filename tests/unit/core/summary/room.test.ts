import { describe, expect, it } from 'vitest';
import { roomFor, type Filled, type There } from '@/core/summary/room';

const fifty = (first: number): number[] => Array.from({ length: 50 }, (_, at) => first - at / 100);
const many: There = {
  matters: fifty(0.9),
  support: fifty(0.9),
  recent: fifty(0.9),
  checks: 50,
  missing: 50,
};
const lines = (taken: Filled): number => Object.values(taken).reduce((sum, one) => sum + one, 0);

describe('room on one screen', () => {
  it('keeps something of every kind where much must be known', () => {
    expect(Math.min(...Object.values(roomFor(40, many)))).toBeGreaterThan(1);
  });

  it('fills up to 35 lines in all where little must be known', () => {
    expect(8 + lines(roomFor(8, { ...many, checks: 3 }))).toBe(35);
  });

  it('gives the room to what is likelier to be wanted', () => {
    const taken = roomFor(30, { ...many, recent: fifty(0.99), support: fifty(0.6) });
    expect(taken.recent).toBeGreaterThan(taken.support);
  });

  it('never takes more than there is', () => {
    const few: There = { matters: [0.5], support: [], recent: [0.9, 0.4], checks: 0, missing: 0 };
    expect(roomFor(3, few)).toEqual({ matters: 1, support: 0, recent: 2, checks: 0, missing: 0 });
  });
});

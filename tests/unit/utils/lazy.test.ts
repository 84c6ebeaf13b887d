import { describe, expect, it } from 'vitest';
import { lazy, makingReady } from '@/utils/lazy';

describe('lazy', () => {
  it('makes a thing when it is asked for, and once', () => {
    let made = 0;
    const thing = lazy(() => ++made);
    expect(made).toBe(0);
    expect([thing(), thing()]).toEqual([1, 1]);
  });

  it('makes what nobody asked for, a rest after each', () => {
    const made: string[] = [];
    const first = lazy(() => made.push('first'));
    lazy(() => made.push('second'));
    lazy(() => made.push('third'));
    first();
    const steps = makingReady();
    steps.next();
    expect(made).toEqual(['first', 'second']);
    expect([...steps]).toHaveLength(1);
    expect(made).toEqual(['first', 'second', 'third']);
    expect([...makingReady()]).toEqual([]);
  });

  it('is made again where it failed', () => {
    let tries = 0;
    const thing = lazy(() => {
      if (++tries === 1) throw new Error('not yet');
      return tries;
    });
    expect(thing).toThrow('not yet');
    expect(thing()).toBe(2);
  });
});

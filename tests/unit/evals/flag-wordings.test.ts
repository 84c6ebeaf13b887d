import { describe, expect, it } from 'vitest';
import { flagCases, isRaised } from '../../../evals/flags/cases';

const judged = flagCases().map((one) => ({ ...one, raised: isRaised(one) }));
const share = (held: boolean, raises: boolean): number => {
  const own = judged.filter((one) => one.held === held && one.raises === raises);
  return own.filter((one) => one.raised).length / own.length;
};

/** Measured with `npm run eval -- flags`; none of these may fall back. */
describe('red flags in single wordings', () => {
  it('has both halves, and wordings of every flag', () => {
    expect(new Set(judged.map(({ flag }) => flag)).size).toBe(34);
    expect(judged.filter((one) => one.held).length).toBeGreaterThan(800);
  });

  it('raises what it should', () => {
    expect(share(false, true)).toBeGreaterThan(0.95);
    expect(share(true, true)).toBeGreaterThan(0.85);
  });

  it('leaves alone what only looks like it', () => {
    expect(share(false, false)).toBeLessThan(0.1);
    expect(share(true, false)).toBeLessThan(0.16);
  });
});

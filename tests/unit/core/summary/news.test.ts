import { describe, expect, it } from 'vitest';
import { newsIn } from '@/core/summary/news';

describe('what tells that something is new', () => {
  it.each([
    'The nurse put her morning tablet up to two from today.',
    'Has started sleeping in the chair this week, which is not like him.',
    'Weight 61.4, was 63.4 last month.',
    'New cushion delivered for the wheelchair.',
    'Left most of her dinner, fourth day running.',
  ])('counts for %s', (text) => {
    expect(newsIn(text)).toBeGreaterThan(0);
  });

  it.each([
    'All fine, settled by ten as usual.',
    'First aid course on Friday for all, sign up in the office.',
    'If he ever needs a hoist we might have to think about the other room.',
    'No falls this week.',
  ])('counts against %s', (text) => {
    expect(newsIn(text)).toBeLessThan(0);
  });

  it('is quick with a long text', () => {
    expect(newsIn('came back and went up and down '.repeat(20_000))).toBeTypeOf('number');
  });
});

import { describe, expect, it } from 'vitest';
import { firstOfKind } from '@/core/summary/sides';

describe('firstOfKind', () => {
  it('keeps the first of each kind in their order', () => {
    const list = ['apple', 'pear', 'avocado', 'plum', 'fig'];
    expect(firstOfKind(list, (word) => word.charAt(0))).toEqual(['apple', 'pear', 'fig']);
    expect(firstOfKind(['a1', 'a2', 'a3'], (word) => word.charAt(0), 2)).toEqual(['a1', 'a2']);
  });

  it('asks for the kind of each once, however many are alike', () => {
    let asked = 0;
    const alike = Array.from({ length: 8000 }, () => 'the same');
    const kept = firstOfKind(alike, (word) => {
      asked += 1;
      return word;
    });
    expect(kept).toHaveLength(1);
    expect(asked).toBe(8000);
  });
});

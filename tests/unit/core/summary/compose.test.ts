import { describe, expect, it } from 'vitest';
import { contentWords, saysAll } from '@/core/summary/compose';

const sameWords = (one: string, other: string): boolean =>
  saysAll(contentWords(one), contentWords(other)) && saysAll(contentWords(other), contentWords(one));

describe('the words of a line that is compared with others', () => {
  it('are the same for one entry with its days written in two ways', () => {
    expect(sameWords('Skin · 01/30/2026 · active', 'Skin · 2026-01-30 · active')).toBe(true);
    expect(sameWords('Skin · 1.30.2026', 'Skin · 01/30/2026')).toBe(true);
  });

  it('are others for another day, and for a figure that is no day', () => {
    expect(sameWords('Skin · 01/30/2026', 'Skin · 2026-01-31')).toBe(false);
    expect(sameWords('1.5 mg', '1 5 mg')).toBe(false);
  });
});

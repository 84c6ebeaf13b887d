import { describe, expect, it } from 'vitest';
import { WordWeights } from '@/core/knowledge/word-weights';

describe('WordWeights', () => {
  it('reads a line when its word is met, and once', () => {
    const read: string[] = [];
    const weights = new WordWeights({ hoist: 'ab', tea: 'c' }, (line) => {
      read.push(line);
      return Float32Array.of(line.length);
    });
    expect(read).toEqual([]);
    expect(weights.get('hoist')).toEqual(Float32Array.of(2));
    expect(weights.get('hoist')).toBe(weights.get('hoist'));
    expect(read).toEqual(['ab']);
    expect([...weights.keys()]).toEqual(['hoist', 'tea']);
  });

  it('knows no word that is not in it, whatever an object is born with', () => {
    const weights = new WordWeights({ tea: 'c' }, () => Float32Array.of(1));
    for (const word of ['coffee', 'constructor', 'toString', '__proto__', ''])
      expect(weights.get(word)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { FIFTHS, letterOf, placesAndWeights, weightOf, WordWeights } from '@/core/knowledge/word-weights';

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

describe('letters', () => {
  it('stand for the weights they were written for', () => {
    for (let fifths = -26; fifths <= 26; fifths++)
      expect(weightOf(letterOf(fifths).charCodeAt(0))).toBeCloseTo(fifths / FIFTHS);
  });

  it('write no more than the last letter says', () => {
    expect([letterOf(90), letterOf(-90)]).toEqual(['Z', 'z']);
  });

  it('stand behind places of one sign and of two', () => {
    expect(placesAndWeights('0Azb', 1)).toEqual(Float32Array.of(0, 0.2, 35, -0.4));
    expect(placesAndWeights('0zA10b', 2)).toEqual(Float32Array.of(35, 0.2, 36, -0.4));
  });
});

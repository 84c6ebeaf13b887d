import { describe, expect, it } from 'vitest';
import { withContractions } from '@/core/text/contractions';

describe('contractions', () => {
  it('adds the short form of a long one, and the long form of a short one', () => {
    expect(withContractions(['do not give', 'cant take'])).toEqual([
      'do not give',
      'cant take',
      'dont give',
      'cannot take',
    ]);
  });

  it('leaves phrases without either as they are, and words that only hold the letters', () => {
    expect(withContractions(['no pork', 'significant', 'cannot'])).toEqual([
      'no pork',
      'significant',
      'cannot',
      'cant',
    ]);
  });
});

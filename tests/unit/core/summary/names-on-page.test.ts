import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { wordsWithNames } from '@/core/summary/names-on-page';
import { plainPage } from '../../../helpers/plain-page';

const NOW = '2026-06-15';
const recordOf = (pairs: [string, string][]) => readSnapshot(plainPage([{ pairs }]), { now: NOW }).record;
const namesIn = (pairs: [string, string][], text: string): string[] =>
  wordsWithNames(recordOf(pairs))(text).flatMap(({ text: word, isName }) => (isName ? [word] : []));

describe('names on a page', () => {
  it('are those of the person, and no words that only look like them', () => {
    const person: [string, string][] = [
      ['Full name', 'Robin Burns'],
      ['Preferred name', 'Rose'],
    ];
    expect(namesIn(person, 'Robin ate. Rose slept. Burns to the left hand. He rose.')).toEqual([
      'Robin',
      'Rose',
    ]);
  });

  it('are none where the page names nobody', () => {
    expect(namesIn([['Diet', 'Soft']], 'Robin ate.')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

const kindsOf = (shorthand: string, type: string): string[] =>
  draftNote({ shorthand, name: 'Ada', type }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  );

describe('what a note of its kind leaves open as a whole is asked, and only there', () => {
  it.each([
    ['N08', 'declined 8am tablets, tried again 8.30 still no', 'who-told'],
    ['N15', 'gagged hard on toast 0810, cleared it', 'who-told'],
    ['N10', 'paracetamol 1g given for her back', 'event-time'],
    ['N42', 'paid 12 for barber from tin', 'receipt'],
  ])('%s “%s”: %s', (type, shorthand, kind) => {
    expect(kindsOf(shorthand, type)).toContain(kind);
    expect(kindsOf(shorthand, 'N01')).not.toContain(kind);
  });

  it.each([
    ['N08', 'declined 8am tablets, told RN Bea 0830', 'who-told'],
    ['N08', 'declined 8am tablets, nurse Bea here and saw', 'who-told'],
    ['N10', 'paracetamol 1g given 1410 for her back', 'event-time'],
    ['N42', 'paid 12 for barber from tin, receipt in book', 'receipt'],
    ['N42', 'balance 31 in tin, seen by two', 'receipt'],
  ])('%s “%s”: no %s', (type, shorthand, kind) => {
    expect(kindsOf(shorthand, type)).not.toContain(kind);
  });
});

import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

const sentences = (shorthand: string, type?: string) =>
  draftNote({ shorthand, name: 'Ada', ...(type ? { type } : {}) }).entries.flatMap(
    (entry) => entry.sentences,
  );
const kinds = (shorthand: string, type?: string): string[] =>
  sentences(shorthand, type).flatMap(({ asks }) => asks.map(({ kind }) => kind));
const text = (shorthand: string): string =>
  sentences(shorthand)
    .map((each) => each.text)
    .join(' ');

describe('what is found behind something lost', () => {
  it.each([
    'dropped 1 tab, found under bed',
    'ring lost, found in drawer 1500',
    'dropped tablet. found on floor by cleaner',
    'dropped cup of tea. found on floor',
    'hearing aid dropped. found on carpet',
  ])('is not said to be the person: %s', (shorthand) => {
    expect(text(shorthand)).not.toContain('Ada was found');
    expect(kinds(shorthand)).not.toContain('last-seen');
  });

  it.each([
    'sats dropped to 88. found on floor',
    'dropped off at 10. found on floor',
    'fell. found on floor',
  ])('is the person where no thing was let fall: %s', (shorthand) => {
    expect(text(shorthand)).toContain('Ada was found');
    expect(kinds(shorthand)).toContain('last-seen');
  });

  it.each([
    ['what-found', 'N12', 'N42', 'dropped cup of tea. found on floor', 'phone lost. found in drawer'],
    ['what-found', 'N12', 'N42', 'phone lost, found in garden 1500', 'phone lost, she found it in garden'],
    ['loose-medicine', 'N08', 'N40', 'pink tablet on floor by bed', 'pink tablet on floor, binned'],
    ['loose-medicine', 'N08', 'N40', 'dropped 1 tab', 'took 1 tab'],
    ['loose-medicine', 'N08', 'N40', 'metformin found in bed', 'metformin not found in pack'],
  ])('%s in %s and not in %s: %j asks, %j does not', (kind, type, other, open, settled) => {
    expect(kinds(open, type)).toContain(kind);
    expect(kinds(settled, type)).not.toContain(kind);
    expect(kinds(open, other)).not.toContain(kind);
  });

  it('a tablet found is not asked when it was last seen', () => {
    expect(kinds('tab found on floor')).toEqual(['medicine-name', 'loose-medicine']);
    expect(kinds('found on floor')).toContain('last-seen');
    expect(kinds('after 30 mins found on floor')).toContain('last-seen');
  });

  it('nothing found is said to have been given', () => {
    expect(text('tab found on floor')).toBe('Tab was found on the floor.');
    expect(text('dropped 1 tab, found under bed')).toBe('Dropped 1 tablet, found under the bed.');
  });
});

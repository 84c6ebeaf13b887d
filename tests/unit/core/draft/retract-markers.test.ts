import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

const read = (shorthand: string) => {
  const sentences = draftNote({ shorthand, name: 'Dave', pronoun: 'he' }).entries.flatMap(
    (entry) => entry.sentences,
  );
  return {
    text: sentences.map(({ text }) => text).join(' '),
    asked: sentences.some(({ asks }) => asks.some(({ kind }) => kind === 'retraction')),
  };
};

describe('signs by which a writer takes something back', () => {
  it.each([
    ['took meds. Edit: refused meds'],
    ['no dinner eaten. oh wait she ate it'],
    ['fell at 9. scrap that about fall, was Norma'],
    ['allergic penicillin - disregard, thats her sister'],
    ['pad dry *wet'],
  ])('“%s” stays as typed and is asked about', (typed) => {
    const { text, asked } = read(typed);
    expect(asked).toBe(true);
    expect(text).toBe(`${typed.charAt(0).toUpperCase()}${typed.slice(1)}.`);
  });

  it.each([
    ['temp 38.2. wrong 37.2', 'Temperature 37.2.'],
    ['BP 120/80 typo should be 102/80', 'Blood pressure 102/80.'],
    ['weight 62.4 correction 64.2', 'Weight 64.2.'],
  ])('“%s” is put right', (typed, text) => {
    expect(read(typed).text).toBe(text);
  });

  it('"disregard that" needs no sign before it', () => {
    const { text, asked } = read('2 tabs para given disregard that 1 tab');
    expect(text).toBe('1 tablet para given.');
    expect(asked).toBe(true);
  });

  it.each([
    ['gave wrong 2 tabs'],
    ['typo in care plan, told mgr'],
    ['*new* cream applied'],
    ['bruise on arm *see body map for more'],
    ['told him to disregard, it was wrong'],
  ])('near it “%s”', (typed) => {
    expect(read(typed).asked).toBe(false);
  });
});

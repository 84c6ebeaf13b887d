import { describe, expect, it } from 'vitest';
import { durations, eventTimes, times, toCome } from '@/core/gaps/times';
import { judgeNote } from '@/core/gaps/judge-note';
import { findPattern } from '@/core/text/patterns';
import { readText } from '@/core/text/scope';

const words = (text: string, find = (from: string) => times(readText(from), false)): string[] =>
  find(text).map(({ start, end }) => text.slice(start, end));

const told = (text: string): string | undefined =>
  judgeNote({ text, chosenTypes: ['N11'] }).gaps.find(({ id }) => id === 'C.told')?.status;

describe('when things happened', () => {
  it('takes a bare hour for a time only where the part of the day is clear', () => {
    expect(words('This morning she slipped, told the nurse at eleven.')).toEqual(['eleven']);
    expect(words('She slipped, told the nurse at eleven.')).toEqual([]);
    expect(words('Up at 0700, back in bed by five.')).toEqual(['0700', 'five']);
    expect(words('two this efternoon')).toEqual(['two this efternoon']);
    expect(words('Came back 5ish, before lunch')).toEqual(['5ish']);
  });

  it('reads 15h40, and beside money only what is said to be a time', () => {
    expect(words('Blister seen 07h45, told Marcus 15h40.')).toEqual(['07h45', '15h40']);
    const inMoney = (text: string) => words(text, (from) => [...times(readText(from), true)]);
    expect(inMoney('Paid 10.30 for the shopping, office Mina 11.00, 9.30 this morning.')).toEqual([
      '11.00',
      '9.30 this morning',
    ]);
  });

  it('leaves counts and amounts alone', () => {
    expect(words('This morning had about two slices, from one cup, at ten mls, by two staff.')).toEqual([]);
    expect(words('Strong tea, at 6 no more.')).toEqual([]);
  });

  it('tells the time of telling from the time of what happened', () => {
    expect(
      words('Fell at lunch. Nurse told 12:40.', (text) => [...eventTimes(readText(text), false)]),
    ).toEqual([]);
    expect(words('Fell 12:30. Nurse told 12:40.', (text) => [...eventTimes(readText(text), false)])).toEqual([
      '12:30',
    ]);
  });

  it('reads two times with points as no date', () => {
    expect(findPattern('TIME', 'Zumba 10.30-11.15.').map(({ text }) => text)).toEqual(['10.30', '11.15']);
    expect(findPattern('TIME', 'Born 10.11.45.')).toEqual([]);
  });

  it('knows lengths of time in words, and what will be done from what only may be', () => {
    expect(words('for a quarter of an hour', (text) => [...durations(readText(text))])).toEqual([
      'a quarter of an hour',
    ]);
    expect(words('for a few minutes', (text) => [...durations(readText(text))])).toEqual([]);
    expect(words('Will ring the GP.', (text) => toCome(readText(text)))).toEqual(['Will']);
    expect(words('Ring the GP if worse.', (text) => toCome(readText(text)))).toEqual([]);
  });

  it('counts what was done after something still to come', () => {
    expect(told('Slipped at 12:30. MAR to be updated later, nurse Rita told 12:40.')).toBe('present');
    expect(told('Slipped at 12:30. MAR to be updated, nurse Rita to be told 12:40.')).toBe('absent');
  });

  it('understands regional words, and their negations', () => {
    expect(told('Slipped this mornin. Telt the nurse at eleven.')).toBe('present');
    expect(
      judgeNote({ text: 'She was not hurt, nae pain.', chosenTypes: ['N11'] }).gaps.find(
        ({ id }) => id === 'C.pain',
      )?.status,
    ).toBe('present');
  });
});

import { describe, expect, it } from 'vitest';
import { forgetTexts, Recent, remembers } from '@/utils/recent';

describe('Recent', () => {
  it('makes once what is asked for again, also where nothing came of it', () => {
    let made = 0;
    const recent = new Recent<string | null>(100);
    const make = (text: string): string | null => {
      made += 1;
      return text === '' ? null : text.toUpperCase();
    };
    expect([
      recent.of('tea', make),
      recent.of('tea', make),
      recent.of('', make),
      recent.of('', make),
    ]).toEqual(['TEA', 'TEA', null, null]);
    expect(made).toBe(2);
  });

  it('forgets what was not asked for lately, and keeps what was', () => {
    const made: string[] = [];
    const recent = new Recent<number>(20);
    const ask = (text: string): number =>
      recent.of(text, (one) => {
        made.push(one);
        return one.length;
      });
    for (const text of ['usual', 'first', 'usual', 'second', 'usual', 'third', 'usual', 'fourth', 'usual'])
      ask(text);
    expect(made).toEqual(['usual', 'first', 'second', 'third', 'fourth']);
    ask('first');
    expect(made.at(-1)).toBe('first');
  });
});

describe('forgetTexts', () => {
  it('empties every one, also those that are made later, and other things that remember', () => {
    const [one, other] = [new Recent<object>(100), new Recent<object>(100)];
    const slot = { text: 'tea', forget: () => (slot.text = '') };
    remembers(slot);
    const before = [one, other].map((recent) => recent.of('tea', () => ({})));
    expect([one, other].map((recent) => recent.of('tea', () => ({})))).toEqual(before);
    expect(one.of('tea', () => ({}))).toBe(before[0]);
    forgetTexts();
    expect(one.of('tea', () => ({}))).not.toBe(before[0]);
    expect(other.of('tea', () => ({}))).not.toBe(before[1]);
    expect(slot.text).toBe('');
  });
});

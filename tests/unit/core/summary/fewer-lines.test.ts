import { describe, expect, it } from 'vitest';
import { item } from '@/core/summary/compose';
import { inFewerLines } from '@/core/summary/fewer-lines';

const line = (text: string, start: number, rule = 'RF03', section: string | null = 'Eating') =>
  item({
    kind: 'red-flag',
    rule,
    label: 'Food and drink',
    text,
    section,
    date: null,
    domain: null,
    evidence: [{ block: 'b1', start, end: start + text.length, quote: text }],
  });

describe('must-know lines in fewer lines', () => {
  it('joins sentences of one text as they stand', () => {
    const [one, two] = [line('Soft food.', 0), line('Thickened drinks.', 11)];
    const lines = inFewerLines([one, two]);
    expect(lines.map(({ text }) => text)).toEqual(['Soft food. Thickened drinks.']);
    expect(lines[0]?.evidence).toEqual([...one.evidence, ...two.evidence]);
  });

  it('marks where words of another place begin', () => {
    expect(inFewerLines([line('Soft food.', 0), line('No toast.', 90)])[0]?.text).toBe(
      'Soft food. · No toast.',
    );
  });

  it('keeps other flags, other sections and what is too long apart', () => {
    const long = 'a '.repeat(115).trim();
    const apart = [
      line('Soft food.', 0),
      line('Nuts.', 11, 'RF01'),
      line('No toast.', 90, 'RF03', 'Day'),
      line(long, 200),
    ];
    expect(inFewerLines(apart).map(({ text }) => text)).toEqual(apart.map(({ text }) => text));
  });
});

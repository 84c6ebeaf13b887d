import { describe, expect, it } from 'vitest';
import { compileNotes } from '@/core/gaps/compile';
import { notesInForce } from '@/core/gaps/in-force';
import { judgeNote } from '@/core/gaps/judge-note';
import { withoutUnfilled } from '@/core/gaps/unfilled';
import { builtInNotes } from '@/core/knowledge/notes';

const elements = [...builtInNotes.common, ...builtInNotes.types.flatMap((type) => type.elements)];
const LEAD = 'Sat with Joan in the lounge. ';

/** The kind that asks for an element. */
const kindOf = (id: string): string =>
  builtInNotes.types.find((type) => [...type.elements, ...type.common].some((one) => one.id === id))?.id ??
  '';

const judged = (id: string, text: string) =>
  judgeNote({ text, chosenTypes: [kindOf(id)] }).gaps.find((gap) => gap.id === id);

describe('stubs that nobody filled in', () => {
  it('answer nothing, of any element, also with the name filled in', () => {
    const answered = elements.flatMap(({ id, stub }) =>
      [stub, stub.replaceAll(/\[name\]/giu, 'Joan')].flatMap((text) => {
        const [without, beside] = [judged(id, LEAD), judged(id, `${LEAD}${text}`)];
        const isNew =
          ['present', 'partial'].includes(beside?.status ?? '') && beside?.status !== without?.status;
        return isNew ? [`${id} ${beside?.status ?? ''}: ${text}`] : [];
      }),
    );
    expect(elements).toHaveLength(250);
    expect(answered).toEqual([]);
  });

  it('answer once they are filled in', () => {
    expect(judged('C.told', 'Told Jane Pike, senior, at 02:20.')?.status).toBe('present');
    expect(judged('C.told', 'Told [Jane Pike, senior] at [02:20].')?.status).toBe('present');
    expect(judged('C.told', 'Told [Jane Pike, senior] at [time].')?.status).toBe('partial');
    expect(judged('C.told', 'Told [name, role] at 02:20.')?.status).not.toBe('present');
    expect(judged('C.family', '[dtr Jane] told at 02:20 by me.')?.status).toBe('present');
  });

  it('keep their place, and so does all beside them', () => {
    const ready = compileNotes(notesInForce());
    const text =
      'Fell at 02:20. Told [name, role] at [time]. Agreement [how [name] agreed / did not agree]. [x] GP';
    const left = withoutUnfilled(text, ready);
    expect(left).toHaveLength(text.length);
    expect(left.indexOf('[x] GP')).toBe(text.indexOf('[x] GP'));
    expect(left.replace(/\s+/gu, ' ')).toBe('Fell at 02:20. . Agreement . [x] GP');
    const { gaps } = judgeNote({ text: 'Told [name, role]. Fell at 02:20.', chosenTypes: ['N11'] });
    expect(gaps.find(({ id }) => id === 'C.when')?.evidence[0]).toMatchObject({ start: 27, quote: '02:20' });
  });

  it('are found in time that grows with the text', () => {
    const ready = compileNotes(notesInForce());
    const took = (text: string): number => {
      const from = performance.now();
      withoutUnfilled(text, ready);
      return performance.now() - from;
    };
    took('[..]');
    for (const part of ['[', '[..', 'Told [', 'Ann was '])
      expect(took(`[${part.repeat(30_000 / part.length)}`)).toBeLessThan(500);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '@/core/knowledge/hygiene';
import { checkHygiene } from '@/core/hygiene/check';
import { coverSecrets } from '@/core/record/secrets';
import { hygieneInputSchema, type HygieneInput } from '@/core/hygiene/finding';

const ids = (input: HygieneInput): string[] => checkHygiene(input).map((finding) => finding.id);

describe('record checks', () => {
  it('knows H01 to H50', () => {
    expect([...checks.keys()]).toEqual(
      Array.from({ length: 50 }, (_, i) => `H${String(i + 1).padStart(2, '0')}`),
    );
  });

  it('says of each what may be wrong, never with a name, a figure or a gap of an example', () => {
    const example = /\d(?<!NEWS2)|\[|“|‘(?!He’|she’)|\bv\b/u;
    expect([...checks.values()].map(({ message }) => message).filter((one) => example.test(one))).toEqual([]);
    expect('‘Margaret’ appears here; this record is for Doris.').toMatch(example);
    expect('Times run 14:20 → 13:50.').toMatch(example);
  });

  it('takes a name that earlier notes know for somebody in their life, another resident never', () => {
    const planFacts = { person: { name: 'Arthur Penn' } };
    const note = (text: string) => ({ when: '2026-06-01T09:00', author: 'A. Khan', text });
    const text = 'Jean had a cup of tea and two biscuits.';
    const once = [note('Jean came at two.')];
    const often = [...once, note('Cribbage with Jean.')];
    expect(ids({ text, planFacts, earlierNotes: once })).toContain('H01');
    expect(ids({ text, planFacts, earlierNotes: often })).not.toContain('H01');
    expect(ids({ text, planFacts: { ...planFacts, others: ['Jean Pike'] }, earlierNotes: often })).toContain(
      'H01',
    );
    expect(ids({ text: 'Cribbage with Jean after lunch. Asked for Bill.', planFacts })).not.toContain('H01');
    expect(ids({ text: 'Assisted Jean to wash.', planFacts })).toContain('H01');
  });

  it('tells of an earlier note by its day as people write it', () => {
    const text = 'Washed and dressed, ate well, slept in chair.';
    const like = (author: string) =>
      checkHygiene({ text, earlierNotes: [{ when: '2026-06-01T09:00', author, text }] }).find(
        ({ id }) => id === 'H11',
      )?.detail;
    expect(like('A. Khan')).toBe('The note of 1 June 2026, 09:00, by A. Khan: 100 in 100 alike.');
    expect(like('')).toBe('The note of 1 June 2026, 09:00: 100 in 100 alike.');
  });

  it.each([
    [
      'H01',
      { text: 'Edna asleep at 02:00.', planFacts: { person: { name: 'Gwen Pike' }, others: ['Edna Marsh'] } },
    ],
    ['H02', { text: 'She ate lunch. Later he slept.' }],
    ['H06', { text: 'At 14:20 walked out. At 13:50 came in.' }],
    ['H07', { text: 'Seizure 14:22-14:25, lasted 5 minutes.' }],
    [
      'H11',
      {
        text: 'Washed and dressed, ate well, slept in chair.',
        earlierNotes: [
          { when: '2026-06-01T09:00', author: 'A', text: 'Washed and dressed, ate well, slept in chair.' },
        ],
      },
    ],
    ['H20', { text: 'Took £40.00, spent £30.09, change £9.81.' }],
    ['H23', { text: 'Ramipril 50 mg given.', planFacts: { mar: ['ramipril 5 mg once daily'] } }],
    ['H29', { text: 'BP 12/80.' }],
    ['H31', { text: 'Temp 98.6.' }],
    ['H35', { text: 'Key safe code 4471.' }],
    ['H40', { text: 'No injury seen. Bruise to left hip.' }],
    ['H40', { text: 'No injury, bruise to left hip.' }],
    ['H40', { text: 'No pain, pain 7/10 when moved.' }],
    ['H40', { text: 'Nil injury. Skin tear left shin 3 cm.' }],
    ['H40', { text: 'Unhurt. Lump on back of head.' }],
    ['H40', { text: 'Skin intact; pressure sore on sacrum.' }],
    ['H33', { text: 'Told [name, role] at [time].' }],
  ] as [string, HygieneInput][])('%s speaks', (id, input) => {
    expect(ids(input)).toContain(id);
  });

  it('is quiet about a plain good note', () => {
    expect(
      ids({
        text: 'At 09:10 Doris chose the shower. I washed her back. BP 128/72 at 09:40. Told senior Ada at 09:45.',
        planFacts: { person: { name: 'Doris Hale', pronouns: 'she/her' }, staff: ['Ada Bell'] },
        when: '2026-06-15T10:00',
      }),
    ).toEqual([]);
  });

  it('shows both figures', () => {
    expect(checkHygiene({ text: 'Took £40.00, spent £30.09, change £9.81.' })[0]?.detail).toMatch(
      /9\.91.*9\.81/u,
    );
  });

  it('never throws and its evidence stands in the note', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const finding of checkHygiene({ text }))
          for (const span of finding.evidence)
            expect(coverSecrets(text).slice(span.start, span.end)).toBe(span.quote);
      }),
    );
  });
});

describe('a check speaks only where something does not fit', () => {
  const said = (text: string, planFacts: Record<string, unknown> = {}, when?: string) =>
    checkHygiene(hygieneInputSchema.parse({ text, planFacts, ...(when ? { when } : {}) })).map(
      ({ id }) => id,
    );

  it('reads a MAR that holds a medicine with a hyphen', () => {
    expect(said('Co-careldopa 25/100 given at 08:00.', { mar: ['co-careldopa 25/100 at 08:00'] })).toEqual(
      [],
    );
  });

  it('knows the short form of a name', () => {
    const plan = { person: { name: 'William Hart', pronouns: 'he/him' } };
    expect(said('Bill enjoyed the Chelsea game.', plan)).not.toContain('H01');
    expect(said('Margaret enjoyed the Chelsea game.', plan)).toContain('H01');
  });

  it('takes what a person likes to be called for their own name', () => {
    const person = { name: 'Margaret Ellis', called: 'Peggy' };
    expect(said('Peggy enjoyed the film.', { person })).not.toContain('H01');
    expect(said('Peggy enjoyed the film.', { person: { name: 'Margaret (Peggy) Ellis' } })).not.toContain(
      'H01',
    );
    expect(said('Ruby enjoyed the film.', { person })).toContain('H01');
  });

  it('takes a planned time for no time in the future', () => {
    const at = '2026-11-03T14:20';
    expect(said('Recheck temperature at 18:00 please.', {}, at)).not.toContain('H04');
    expect(said('Temperature taken at 18:00.', {}, at)).toContain('H04');
  });

  it('does not take an hourly rate for a pulse', () => {
    expect(said('Feed at 75 ml/hr from 18:00.')).not.toContain('H29');
    expect(said('HR 18, pale.')).toContain('H29');
  });

  it('lets what is told after a stated span lie within it', () => {
    expect(
      ids({ text: 'Arrived 08:02, left 08:34. Shower was cold so I rang the office at 08:20.' }),
    ).not.toContain('H06');
    expect(ids({ text: 'Arrived 08:02, left 08:34. Rang the office at 07:20.' })).toContain('H06');
  });
});

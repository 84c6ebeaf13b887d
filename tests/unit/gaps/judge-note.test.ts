import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeNote, noteJudgementSchema, type NoteInput } from '@/core/gaps/judge-note';

const statuses = (input: NoteInput): Record<string, string> =>
  Object.fromEntries(judgeNote(input).gaps.map((gap) => [gap.id, gap.status]));

describe('judging a note', () => {
  it('takes a stated negative as an answer and a planned call as none', () => {
    const fall = { chosenTypes: ['N11'] };
    expect(
      statuses({ text: 'Slipped in the lounge at 14:20. No injury seen. GP called 14:30.', ...fall }),
    ).toMatchObject({
      'C.when': 'present',
      'C.where': 'present',
      'N11.injury': 'present',
      'C.told': 'present',
    });
    expect(statuses({ text: 'Slipped in the lounge. Will ring GP.', ...fall })['C.told']).toBe('absent');
    expect(statuses({ text: 'Slipped in the lounge. Family informed.', ...fall })['C.family']).toBe(
      'partial',
    );
  });

  it('does not count another person or words in quotation marks', () => {
    expect(
      statuses({ text: 'Another resident ate half of the porridge.', chosenTypes: ['N03'] })[
        'N03.food_amount'
      ],
    ).toBe('absent');
    expect(
      statuses({ text: 'She said "I drank 200ml at home".', chosenTypes: ['N03'] })['N03.fluid_ml'],
    ).toBe('absent');
  });

  it('counts a filled field beside the note', () => {
    const fields = [{ label: 'Fluid (ml)', value: '200' }];
    expect(statuses({ text: 'Had tea.', chosenTypes: ['N03'], fields })['N03.fluid_ml']).toBe('present');
    expect(statuses({ text: 'Had tea.', chosenTypes: ['N03'] })['N03.fluid_ml']).toBe('partial');
  });

  it('asks a conditional thing only where it applies', () => {
    const plain = { text: 'Helped with a wash and brushed her teeth.', chosenTypes: ['N02'] };
    expect(statuses(plain)['N02.creams']).toBe('not-applicable');
    expect(statuses({ ...plain, planFacts: { topical: ['Cavilon to sacrum'] } })['N02.creams']).toBe(
      'absent',
    );
  });

  it('asks for a body map, advice or a name left out only where the note calls for it', () => {
    const status = (id: string, type: string, text: string) => statuses({ text, chosenTypes: [type] })[id];
    const fall = 'Legs went on the ramp at 11:20, I lowered her down.';
    expect(status('C.bodymap', 'N11', `${fall} No injury, no pain.`)).toBe('not-applicable');
    expect(status('C.bodymap', 'N11', `${fall} Chin grazed, 1 cm.`)).toBe('absent');
    expect(status('C.bodymap', 'N18', 'Lap belt left on through lunch.')).toBe('not-applicable');
    expect(status('C.bodymap', 'N18', 'Held his wrists at 19:20. Red mark on his knuckles.')).toBe('absent');
    expect(status('C.advice', 'N20', 'Not herself today, sleepy. Keep an eye.')).toBe('not-applicable');
    expect(status('C.advice', 'N20', 'Not herself today, sleepy. Rang the GP.')).toBe('absent');
    expect(status('C.third', 'N37', 'Daughter rang, asked how he slept.')).toBe('not-applicable');
  });

  it('asks three things at most, one for a short routine note, and none that was put aside', () => {
    const long = judgeNote({
      text: 'He fell in the lounge and we helped him up and gave him tea and then he watched the telly.',
    });
    expect(long.asked).toHaveLength(3);
    expect(judgeNote({ text: 'Ate her lunch.' }).asked).toHaveLength(1);
    const first = long.asked[0] ?? '';
    expect(
      judgeNote({ text: 'He fell in the lounge and we helped him up.', dismissed: [first] }).asked,
    ).not.toContain(first);
  });

  it('asks about a doubtful second kind only where the first lacks more than one thing', () => {
    const handover =
      'Late to night, Hope, from Ruby to Kelechi. New: she tripped on the mat at 17:10, seen, no injury. Waiting: post-fall checks 22:10 and 02:10, Kelechi to do them. Worry: she gets up without ringing, so the sensor is under her.';
    const head = (text: string) => {
      const { types, asked } = judgeNote({ text });
      expect(types.map(({ id }) => id)).toContain('N11');
      return asked.includes('N11.head');
    };
    expect(head(handover)).toBe(false);
    expect(head('She tripped on the mat at 17:10.')).toBe(true);
  });

  it('never throws, keeps its shape, and its evidence stands in the note', () => {
    const word = fc.constantFrom(
      'fell',
      'told',
      'GP',
      '14:20',
      'no',
      'will',
      '"',
      'lunch',
      '200ml',
      '.',
      ',',
      'mum said',
      '\n',
      '½',
      '??',
    );
    const note = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(note, (text) => {
        const judgement = judgeNote({ text });
        expect(() => noteJudgementSchema.parse(judgement)).not.toThrow();
        for (const gap of judgement.gaps)
          for (const span of gap.evidence) expect(text.slice(span.start, span.end)).toBe(span.quote);
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing when a sentence about something else is added', () => {
    const text = 'At 14:20 I saw him slip in the lounge. No injury seen. Told senior Marta at 14:25.';
    const before = statuses({ text, chosenTypes: ['N11'] });
    for (const more of ['His slippers were on.', 'He had pain 3/10.', 'Body map done.', 'The floor was dry.'])
      for (const [id, status] of Object.entries(before))
        if (status === 'present')
          expect(
            statuses({ text: `${text} ${more}`, chosenTypes: ['N11'] })[id],
            `${id} after "${more}"`,
          ).toBe('present');
  });

  it('judges the same whoever the person is', () => {
    const say = (name: string, he: string, his: string): string =>
      `At 09:10 ${name} chose the shower. I washed ${his} back, ${he} did ${his} own face. Told senior Ada at 09:40.`;
    const people = [
      ['Doris', 'she', 'her'],
      ['Kwame', 'he', 'his'],
      ['Xanthe', 'they', 'their'],
      ['Muhammad', 'he', 'his'],
      ['Siobhan', 'she', 'her'],
    ] as const;
    const all = people.map(([name, he, his]) =>
      statuses({ text: say(name, he, his), planFacts: { person: { name } } }),
    );
    for (const one of all) expect(one).toEqual(all[0]);
  });
});

describe('the same half-given words', () => {
  it('are asked about once', () => {
    const { asked, gaps } = judgeNote({
      text: 'Found on the floor by her bed at 02:15. GP informed.',
      chosenTypes: ['N12'],
    });
    const told = gaps.filter(({ id }) => id === 'C.told' || id === 'N12.emergency');
    expect(told.map(({ status }) => status)).toEqual(['partial', 'partial']);
    expect(asked.filter((id) => told.some((gap) => gap.id === id))).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { howCommonSchema, rarity } from '@/core/knowledge/how-common';
import { wordEvidence, wordTable } from '@/core/gaps/type-words';
import { firstNames } from '@/core/knowledge/first-names';
import { builtInNotes } from '@/core/knowledge/notes';
import { recognising, typesIn, weightsIn } from '@/core/knowledge/recognising';
import { countedWords } from '@/core/text/counted-words';
import { tokenise } from '@/core/text/tokens';
import data from '@/knowledge/how-common.json';

const typesOf = (text: string): string[] => judgeNote({ text }).types.map(({ id }) => id);

describe('recognising a kind of note', () => {
  it('goes by what is said where no usual word of the type stands', () => {
    expect(typesOf('L buttock 1x1.5 cm, pink base, known since 2/10, no leak.')).toContain('N05');
  });

  it('names a fall told of in the middle of a daily note, and none where it is denied', () => {
    const before = 'Good day. Up and dressed by nine, ate all her porridge and drank 200 ml of tea. ';
    const after = ' Bowels opened type 4. Watched the snooker with her friend and sang along after tea.';
    expect(
      typesOf(`${before}At 11:15 she slipped on the bathroom floor and went down on her knees.${after}`),
    ).toContain('N11');
    expect(typesOf(`${before}No falls.${after}`)).not.toContain('N11');
  });

  it('sees a concern about money in a visit, and no fall in a settled night', () => {
    expect(
      typesOf('Visit 12:00 to 12:30. Soup and bread, all eaten. He said his son took his bank card.'),
    ).toContain('N19');
    expect(typesOf('Peggy had a good night. Obs done, BP ok. Settled.')).not.toContain('N11');
  });

  it('says nothing of a note that says nothing', () => {
    expect(typesOf('Hello.')).toEqual([]);
  });

  it('takes one or two words for no kind of note, unless they or the form name it', () => {
    for (const text of ['ok', 'Fine.', 'Settled.', 'All well', 'Good night', 'Refused'])
      expect(typesOf(text), text).toEqual([]);
    expect(typesOf('Had fall.')).toEqual(['N11']);
    expect(judgeNote({ text: 'ok', formLabels: ['Seizure record'] }).types[0]?.id).toBe('N29');
    expect(judgeNote({ text: 'ok', chosenTypes: ['N06'] }).types[0]?.id).toBe('N06');
    expect(typesOf('Ok after his wash and shave.')).toContain('N02');
  });

  it('puts a kind to do with safety first where two are equally likely', () => {
    const [like] = builtInNotes.types.filter(({ id }) => id === 'N27');
    if (!like) throw new Error('No such kind.');
    const kind = (id: string, slug: string, safety: boolean) => ({ ...like, id, slug, safety, elements: [] });
    const order = (first: boolean, second: boolean): string[] =>
      judgeNote(
        { text: 'Sat by the window, then tea with the others.', formLabels: ['Activity record'] },
        { common: [], types: [kind('X01', 'one', first), kind('X02', 'two', second)] },
      ).types.map(({ id }) => id);
    expect(order(false, true)).toEqual(['X02', 'X01']);
    expect(order(true, false)).toEqual(['X01', 'X02']);
    expect(order(false, false)[0]).toBe('X01');
    expect(order(true, true)[0]).toBe('X01');
  });

  it('weighs a rare fact above a common one, and an unknown one as rare', () => {
    const { shares } = howCommonSchema.parse(data);
    const ordered = Object.entries(shares).sort(([, a], [, b]) => a - b);
    const [rare] = ordered[0] ?? [''];
    const [common] = ordered.at(-1) ?? [''];
    expect(rarity(rare)).toBeGreaterThan(rarity(common));
    expect(rarity('X99.own_element')).toBeGreaterThan(rarity(common));
  });

  it('knows how common each built-in element is', () => {
    const own = builtInNotes.types.flatMap((type) => type.elements.map(({ id }) => id));
    expect(Object.keys(data.shares).sort()).toEqual([...new Set(own)].sort());
  });
});

describe('the examples of each type', () => {
  const examples = builtInNotes.types.flatMap(({ id, recognise }) =>
    (recognise.examples ?? []).map((text) => [id, text] as const),
  );

  it('stand with every type', () => {
    for (const { id, recognise } of builtInNotes.types)
      expect(recognise.examples?.length ?? 0, id).toBeGreaterThanOrEqual(5);
  });

  it.each(examples)('%s is recognised in "%s"', (id, text) => {
    expect(typesOf(text)).toContain(id);
  });
});

describe('the counted words', () => {
  const table = wordTable(['N01', 'N11'], { slipped: '11 15', ate: '01 10 20 5' });
  const speaks = (text: string) => wordEvidence(tokenise(text), table);

  it('speak for the type they were weighed for', () => {
    expect(speaks('slipped in the hall').get('N11')).toBeGreaterThan(0);
    expect(speaks('slipped in the hall').get('N01')).toBeLessThan(0);
  });

  it('are the same whoever the person is', () => {
    const said = ['Doris', 'Oluwaseun', 'Muhammad'].map((name) => speaks(`${name} slipped, she ate later`));
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
    expect([...countedWords(tokenise('He slipped'))]).toEqual([...countedWords(tokenise('She slipped'))]);
  });

  it('know a word that never stood in a note by the lists it stands in', () => {
    expect([...countedWords(tokenise('some aubergine'))]).toContain('<food>');
  });

  it('tell the hours of the night from those of the day', () => {
    expect([...countedWords(tokenise('at 02:15'))]).toContain('#night');
    expect([...countedWords(tokenise('at 14:15'))]).not.toContain('#night');
  });

  it('are written as types and tenths', () => {
    expect(weightsIn('04 15 20 -3')).toEqual([
      ['N04', 1.5],
      ['N20', -0.3],
    ]);
    expect(typesIn({ bowels: '20 15', loose: '04 3', tea: '03 1' }, 2)).toEqual(['N20', 'N04']);
  });

  it('hold no name', () => {
    const names = Object.keys(recognising.words).filter((word) =>
      word.split(' ').some((part) => firstNames.has(part)),
    );
    expect(names).toEqual([]);
  });
});

describe('a fact that was taken back', () => {
  const status = (text: string) =>
    judgeNote({ text, chosenTypes: ['N03'] }).gaps.find(({ id }) => id === 'N03.fluid_ml')?.status;

  it('is unclear, and asked again', () => {
    expect(status('Drank 200 ml no wait, not sure how much.')).toBe('unclear');
  });

  it('is present where the right figure follows', () => {
    expect(status('Drank 200 ml of tea.')).toBe('present');
  });
});

describe('words of a safety kind that mean something else', () => {
  const isFirst = (text: string, type: string): boolean => typesOf(text)[0] === type;

  it.each([
    ['Her cat passed away on Tuesday.', 'N36'],
    ['Plants died, she was sad.', 'N36'],
    ['Glasses missing, searched room.', 'N16'],
    ['Fit as a fiddle, went to keep fit class.', 'N29'],
    ['First aid training today, we did choking.', 'N15'],
    ['Upset at tea. Held her hand till she dropped off.', 'N18'],
    ['Nobody told me he was on antibiotics.', 'N12'],
    ['Lost his glasses, found down side of chair.', 'N12'],
  ])('%s is not %s', (text, type) => expect(typesOf(text)).not.toContain(type));

  it('asks nothing of a fall where a picture fell', () => {
    const { asked } = judgeNote({ text: 'Picture fell off wall, no one under it.' });
    expect(asked.filter((id) => /^N1[12]/.test(id))).toEqual([]);
  });

  it.each([
    ['He passed away at 04:15, his cat on the bed.', 'N36'],
    ['Missing since 6pm, not in his room, glasses left behind. Police called.', 'N16'],
    ['She fell in the hall and a picture fell off the wall.', 'N11'],
    ['Had a fit at keep fit class, jerking for 2 minutes.', 'N29'],
    ['Choked on toast at tea, back blows given as in training.', 'N15'],
    ['Held his hand to stop him hitting. 2 mins.', 'N18'],
    ['Found down side of bed, egg on left temple.', 'N12'],
  ])('%s is %s', (text, type) => expect(isFirst(text, type)).toBe(true));
});

import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';
import { mayInflect } from '@/core/draft/may-edit';

const withAsks = (shorthand: string): string =>
  renderDraft(draftNote({ shorthand, name: 'Ruth', pronoun: 'she' }));
const drafted = (shorthand: string): string => withAsks(shorthand).replace(/\s*\[ask:[^\]]*\]/gu, '');

type Says = readonly [shorthand: string, says: string];

describe('a figure stays what it was', () => {
  it.each<Says>([
    ['ramipril 2,5. told nurse', 'Ramipril 2,5. The nurse'],
    ['bm 12,4, ate well', '12,4, '],
    ['tea x1 1/2 cups', 'Tea x1 1/2 cups.'],
    ['co-codamol 1 1/2 tabs', 'Co-codamol 1 1/2 tabs.'],
    ['RBS 212?? no 12.1 mmol', 'RBS 12.1 mmol.'],
    ['temp 39?? no sorry 37.9', 'Temperature 37.9.'],
    ['turned 10h, 12h', 'Turned at 10:00, 12:00.'],
    ['not passed urine 10h, 12h shift', 'urine 10h, 12h shift'],
    ['room 2,3,4 checked', '2, 3, 4'],
  ])('%s', (shorthand, says) => expect(drafted(shorthand)).toContain(says));

  it('"drank 1500 till 2000" is from when, or how much: the worker says', () => {
    expect(withAsks('drank 1500 till 2000')).toContain('“1500”: from 15:00, or 1500 ml?');
    expect(withAsks('drank 1500')).toContain('what unit is 1500 in?');
  });

  it('a dose of one and a half has its unit', () =>
    expect(withAsks('co-codamol 1 1/2 tabs')).not.toContain('what unit'));
});

describe('who and what it is about', () => {
  it.each<Says>([
    ['only drank 50ml', 'Ruth only drank 50 ml.'],
    ['tried stairs. only managed 3', 'Ruth only managed 3.'],
    ['just sat in chair', 'Ruth just sat in the chair.'],
    ['still refused meds', 'Ruth still declined medicines.'],
    ['rang ooh, got thru, said give paracetamol', 'Rang ooh, got through, said give paracetamol.'],
    ['rang gp. got voicemail', 'Got voicemail.'],
    ['rang 111. got through 20 mins later, said go to A&E', 'Got through 20 minutes later, said go'],
    ['got dressed', 'Ruth got dressed.'],
    ['got through her dinner', 'Ruth got through her dinner.'],
    ['ring lost. found on floor by bed', 'Found on the floor by the bed.'],
    ['£20 gone from her tin. found in coat pocket', 'Found in coat pocket.'],
    ['could not find phone. found in fridge', 'Found in fridge.'],
    ['looked for her purse. found under bed', 'Found under the bed.'],
    ['she was missing at 9. found in the garden', 'Ruth was found in the garden.'],
    ['missing from lounge 1500. found in garden', 'Ruth was found in the garden.'],
    ['could not find her. found in the garden', 'Ruth was found in the garden.'],
    ['cleaned steristrips', 'Cleaned steristrips.'],
    ['took back 6pm', 'Took back at 6pm.'],
    ['voices r back', 'Voices r back.'],
    ['creamed back', 'ack was creamed.'],
    ['sore r back', 'ight back'],
    ['bo -ve', 'Bo -ve.'],
    ['BO neg', 'BO neg.'],
    ['bo', 'owels opened'],
    ['shouted up the stairs', 'Shouted up the stairs.'],
    ["he's drunk 200ml", "He's drunk 200 ml."],
    ['shes cut her hand', 'She has cut her hand'],
    ['she ate small', 'She ate small.'],
  ])('%s', (shorthand, says) => expect(drafted(shorthand)).toContain(says));

  it('nobody is asked when a ring was last seen', () => {
    expect(withAsks('ring lost. found on floor by bed')).not.toContain('last seen');
    expect(withAsks('found on floor by bed')).toContain('last seen');
  });

  it('somebody unknown who shouts at the person is shown by initial, and asked about', () =>
    expect(withAsks('ate well. Bernard shouted at her')).toContain('[ask: who is B.'));

  it('from room to room each has a part of their own', () => {
    const { entries } = draftNote({ shorthand: 'nil new. rm 6 fell. rm 9 abx', name: 'Ruth' });
    expect(entries.map(({ person }) => person)).toEqual([null, 'rm 6', 'rm 9']);
  });
});

describe('letters that are no short form here', () => {
  it.each<Says>([
    ['SHE SAT IN CHAIR FOR LUNCH', 'SHE SAT IN'],
    ['Sat out 10-11.30', 'Ruth sat out'],
    ['SAT 94 on air', 'SAT 94'],
    ['gp coming Sat. dtr visits Sun', 'Saturday. Daughter visits Sunday'],
    ['told BK at 3', 'Told BK at 3.'],
    ['patch changed by BK', 'changed by BK.'],
    ['CD book signed BO and JW', 'signed BO and JW.'],
    ['walked there and bk', 'and back.'],
    ['told DN', 'district nurse'],
    ['depot im L buttock', 'im left buttock'],
    ['gid im is tea', 'Gid im is tea.'],
    ['im worried', 'I am worried.'],
    ['up at 5 in the morn', 'in the morn.'],
    ['meds given the morn', 'given the morn.'],
    ['GP the morn at 10', 'GP tomorrow at 10.'],
  ])('%s', (shorthand, says) => expect(drafted(shorthand)).toContain(says));

  it('among capitals "ON" is the word', () => {
    expect(withAsks('ATE DINNER ON THE PATIO')).not.toContain('[ask: “ON”');
    expect(withAsks('zopiclone 7.5mg ON')).toContain('[ask: “ON”');
  });
});

describe('marks that were said', () => {
  it.each<Says>([
    ['had a good night full stop woke at six comma washed full stop', 'good night. She woke at six'],
    ['slept well full stop. New line. ate all full stop', 'slept well. She ate all.'],
    ['slept well full stop', 'Ruth slept well.'],
    ['bus came to a full stop', 'came to a full stop'],
    ['comma on the chart missing', 'Comma on the chart missing.'],
    ['told her daughter new line in chart, new line flushed', 'new line in chart, new line was flushed'],
  ])('%s', (shorthand, says) => expect(drafted(shorthand)).toContain(says));

  it('the own words stay as they were said', () => {
    const shorthand = 'slept well comma woke at 6 full stop ate all full stop';
    const [entry] = draftNote({ shorthand, name: 'Ruth' }).entries;
    const { start, end } = entry?.sentences[0]?.sources[0] ?? { start: 0, end: 0 };
    expect(shorthand.slice(start, end)).toMatch(/^slept well(?: comma|$)/u);
  });
});

it('the helper tells nothing as done that is one of two to choose from', () => {
  const words = ['Ring', 'the', 'GP', 'or', 'take', 'him', 'in'];
  expect(mayInflect(words, 4)).toBe(false);
  expect(mayInflect(['She', 'rang', 'and', 'take', 'it'], 3)).toBe(true);
});

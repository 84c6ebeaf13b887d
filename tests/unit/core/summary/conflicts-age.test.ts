import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const born = `Date of birth :: 17/03/${Number(TODAY.slice(0, 4)) - 88}`;
const shown = (...lines: string[]): string[] => {
  const snapshot = plainPage(writtenPage(lines));
  return summarise(readSnapshot(snapshot, { now: TODAY }).record, snapshot, { now: TODAY })
    .items.filter(({ rule }) => ['CF07', 'CF08'].includes(rule))
    .map(({ rule }) => rule);
};

describe('an age', () => {
  it.each([
    'This 84 year old gentleman came home in May.',
    'Photocard: aged 83',
    '86, widow',
    'He is 72.',
    'An eighty year old who likes company.',
  ])('that the date of birth does not give is shown: %s', (line) => {
    expect(shown('# Front page', 'Name :: Doris Annable', born, '# Papers', line)).toEqual(['CF07']);
  });

  it('is shown against another age where there is no date of birth', () => {
    expect(shown('# Front page', '92 years', '# Papers', 'Photocard: aged 83')).toEqual(['CF07']);
  });

  it.each([
    'This 88 year old gentleman came home in May.',
    'Her son, 62, lives near.',
    'Fainted at a blood test aged 20.',
    'Left school at the age of 14.',
    'Flat :: 41',
    'Photo consent signed by Doris 28.05.26',
    'Looks 70 and says so.',
  ])('of then, of somebody else or of nobody is not: %s', (line) => {
    expect(shown('# Front page', 'Name :: Doris Annable', born, '# Papers', line)).toEqual([]);
  });
});

describe('a name of somebody else', () => {
  it.each([
    'Rhodri is able to brush his own teeth with prompting.',
    'Cyril prefers a wet shave.',
    'Ensure Gwilym has his cap on before going out.',
    'Margaret to be prompted to use her frame.',
  ])('in a line of care is shown: %s', (line) => {
    expect(shown('# About Doris', 'Name I use :: Doris', '# Papers', line)).toEqual(['CF08']);
  });

  it.each(['Doris prefers a wash.', 'Dorrie likes to be asked.', 'Alun says she is fine, joking.'])(
    'is not, where it is hers or only talk: %s',
    (line) => {
      expect(shown('# About Doris', 'Name I use :: Doris', '# Papers', line)).toEqual([]);
    },
  );
});

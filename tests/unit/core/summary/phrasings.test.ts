import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flagsOf } from '../../../helpers/flags';
import data from './phrasings.json';

const list = z.array(z.string().min(1)).min(5);
const phrasings = z
  .record(z.string().regex(/^RF\d\d$/), z.strictObject({ hit: list, miss: list }))
  .parse(data);

const raises = (text: string, flag: string): boolean =>
  flagsOf(
    { text: ['Doris Annable (likes "Dot") DOB 02/03/1936'] },
    { heading: 'Care', text: [text] },
  ).includes(flag);

/** One test a flag, so that all that is wrong with it is told at once. */
describe('each red flag in many wordings, and what only looks like it', () => {
  it.each(Object.entries(phrasings))('%s', (flag, { hit, miss }) => {
    expect(
      hit.filter((text) => !raises(text, flag)),
      'not raised',
    ).toEqual([]);
    expect(
      miss.filter((text) => raises(text, flag)),
      'wrongly raised',
    ).toEqual([]);
  });
});

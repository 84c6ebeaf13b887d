import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flagsOf } from '../../../helpers/flags';
import data from './wordings-plain.json';

const list = z.array(z.string().min(1)).min(5);
const wordings = z
  .record(z.string().regex(/^RF\d\d$/), z.strictObject({ hit: list, miss: list }))
  .parse(data);

const raises = (text: string, flag: string): boolean =>
  flagsOf(
    { text: ['Doris Annable (likes "Dot") DOB 02/03/1936'] },
    { heading: 'Care', text: [text] },
  ).includes(flag);

/** What happens instead of the name of a condition, as staff and families say it, and everyday sentences like it. */
describe('each red flag in plain words', () => {
  it.each(Object.entries(wordings))('%s', (flag, { hit, miss }) => {
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

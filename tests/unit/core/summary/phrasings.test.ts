import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flagsOf } from '../../../helpers/flags';
import many from './phrasings.json';
import plain from './wordings-plain.json';

const list = z.array(z.string().min(1)).min(5);
const phrasings = z.record(z.string().regex(/^RF\d\d$/), z.strictObject({ hit: list, miss: list }));

const raises = (text: string, flag: string): boolean =>
  flagsOf(
    { text: ['Doris Annable (likes "Dot") DOB 02/03/1936'] },
    { heading: 'Care', text: [text] },
  ).includes(flag);

/** One test a flag, so that all that is wrong with it is told at once. */
describe.each([
  ['in many wordings, and what only looks like it', many],
  ['by what happens, as staff and families say it, and everyday sentences like it', plain],
])('each red flag %s', (_how, data) => {
  it.each(Object.entries(phrasings.parse(data)))('%s', (flag, { hit, miss }) => {
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

/**
 * A page here may draw as late as it likes after a move, but it has drawn by the end of the wait that the page's end
 * keeps (Tab.rest), and what it draws is about its address then. A page that never draws the person of its address,
 * or that draws a late answer to an earlier move, is not played: nothing on it says whose record it is.
 */
import { expect, test } from 'vitest';
import { playInAHurry, type Protection } from '../../../helpers/hurry';

const SEQUENCES = 10_000;

async function play(sequences: number, protection: Protection) {
  let [inserted, wrong, first] = [0, 0, -1];
  for (let seed = 0; seed < sequences; seed++) {
    const played = await playInAHurry(seed, protection);
    inserted += played.inserted;
    wrong += played.wrong;
    if (played.wrong > 0 && first < 0) first = seed;
  }
  return { inserted, wrong, first };
}

test(
  `${SEQUENCES} random sequences put no text into another person’s record`,
  { timeout: 300_000 },
  async () => {
    const { inserted, ...bad } = await play(SEQUENCES, { session: true, page: true, dated: true });
    expect(bad).toEqual({ wrong: 0, first: -1 });
    expect(inserted).toBeGreaterThan(SEQUENCES / 20);
  },
);

test.each<[string, Protection]>([
  ['the panel’s check', { session: false, page: true, dated: true }],
  ['the page’s check', { session: true, page: false, dated: true }],
  ['both', { session: false, page: false, dated: true }],
  ['the dates of what is drawn', { session: true, page: true, dated: false }],
])('without %s they do', { timeout: 60_000 }, async (_, protection) => {
  expect((await play(500, protection)).wrong).toBeGreaterThan(0);
});

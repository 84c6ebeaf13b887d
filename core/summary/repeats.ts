import { contentWords } from './compose';
import type { Ranked } from './extracts';
import type { SummaryItem } from './item';
import { Said } from './said';

/** Leaves out what an earlier item already says; the person's own words are only left out where they stand twice. */
export function withoutRepeats(ranked: readonly Ranked[], shown: readonly SummaryItem[]): Ranked[] {
  const elsewhere = new Said();
  for (const one of shown) elsewhere.add(contentWords(one.text));
  const said = new Said();
  return ranked.filter(({ item }) => {
    const words = contentWords(item.text);
    const own = item.kind === 'matters' && item.ownWords === true;
    if (words.size === 0 || said.has(words) || (!own && elsewhere.has(words))) return false;
    said.add(words);
    return true;
  });
}

/** Two words that traded places with what stands between them left where it was: "pulse 38.1, temp 92". */
import type { Both, Changed } from './both';
import type { Word } from './read';

const MOST = 6;

/** 2 1 0, 3 1 2 0: the first and the last changed places. A phrase that moved as a whole gives 1 2 0 or 2 0 1. */
function isTrade(places: readonly number[]): boolean {
  const sorted = [...places].sort((a, b) => a - b);
  return places.every((place, i) => {
    const at = i === 0 ? places.length - 1 : i === places.length - 1 ? 0 : i;
    return place === sorted[at];
  });
}

const isOnce = (words: readonly Word[], word: Word): boolean =>
  words.filter(({ key }) => key === word.key).length === 1;

/** A time moves about by itself; only two figures, two people or two other words stand for one another. */
const isOfOneKind = (one: Word, other: Word): boolean =>
  one.isFigure === other.isFigure && (one.person === null) === (other.person === null);

/** Words of one stretch of the draft that stand in each other's place; two people side by side if each had a clause. */
export function traded({ typed, draft, from }: Both): Changed[] {
  const told = draft.filter((word) => {
    const source = typed[from[word.at] ?? -1];
    return source && (word.isFact || word.person) && isOnce(typed, source) && isOnce(draft, word);
  });
  // Nothing that stood between them may be gone or stand elsewhere.
  const order = [...told].sort((a, b) => (from[a.at] ?? 0) - (from[b.at] ?? 0));
  const ranks = told.map((word) => order.indexOf(word));
  const out: Changed[] = [];
  for (let i = 0; i < told.length; i++)
    for (let n = 2; n <= MOST && i + n <= told.length; n++) {
      const [first, last] = [told[i], told[i + n - 1]];
      if (!first || !last || first.sentence !== last.sentence) continue;
      const some = ranks.slice(i, i + n);
      const whole = Math.max(...some) - Math.min(...some) === n - 1;
      const apart = typed[from[first.at] ?? 0]?.clause !== typed[from[last.at] ?? 0]?.clause;
      if (!isOfOneKind(first, last)) continue;
      if (whole && isTrade(some) && (n > 2 || (apart && first.person !== null && last.person !== null)))
        out.push({ kind: 'traded', words: `${first.key} / ${last.key}` });
    }
  return out;
}

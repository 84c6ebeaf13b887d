/** A value there is only one of, such as a room, given twice and not alike. */
import type { Conflict } from '@/core/knowledge/checks';
import { plainWords } from '@/core/text/plain-words';
import { contentWords, saysAll } from './compose';
import { ofPlan, sideOf, type Pair } from './sides';
import type { Statement } from './statements';

const VALUE_MAX = 40;
/** A number: "Room :: Name" is the head of a list. */
const NUMBERED = /\d/u;

/** The first two values of such a label where neither says what the other does. */
export function labelConflict({ names = [] }: Conflict, statements: readonly Statement[]): Pair[] {
  const known = new Set(names.map(plainWords));
  const named = statements.filter(
    (one) =>
      ofPlan(one) &&
      one.first &&
      one.text.length <= VALUE_MAX &&
      NUMBERED.test(one.text) &&
      known.has(plainWords(one.label)),
  );
  const first = named[0];
  if (!first) return [];
  const words = contentWords(first.text);
  const other = named.find((one) => {
    const others = contentWords(one.text);
    return others.size > 0 && !saysAll(words, others) && !saysAll(others, words);
  });
  return words.size > 0 && other ? [[sideOf(first), sideOf(other)]] : [];
}

/** Who did what to whom, as far as a text says it in so many words. */
import type { Word } from './read';
import { BETWEEN, PASSIVE, RESIDENT, roleOf } from './words';

export interface Relation {
  verb: Word;
  agent: Word | null;
  patient: Word | null;
}

const OF = new Set(['the', 'a', 'her', 'his', 'their', 'my', 'to', 'with', 'at']);

/** Who one name or role stands for: "daughter Ann", "Ann daughter" are one person, by the first word. */
const head = (words: readonly Word[], i: number): Word | null => {
  const [word, before] = [words[i], words[i - 1]];
  const isRole = (one: Word): boolean => roleOf(one.key) !== null;
  if (!word?.person) return null;
  if (!before?.person || before.clause !== word.clause || isRole(before) === isRole(word)) return word;
  return before.person === 'writer' || before.person === 'resident' ? word : before;
};

/** @param isShort shorthand leaves open who rang whom: "dtr rang 0400" */
export function relationsOf(words: readonly Word[], isShort: boolean): Relation[] {
  return words.flatMap((verb, i): Relation[] => {
    if (!verb.verb || verb.isNegative) return [];
    let left = i - 1;
    let isPassive = false;
    const inClause = (at: number): boolean => words[at]?.clause === verb.clause && !words[at].quoted;
    while (inClause(left) && (BETWEEN.has(words[left]?.key ?? '') || words[left]?.isNegative)) {
      isPassive ||= PASSIVE.has(words[left]?.key ?? '');
      left--;
    }
    const before = inClause(left) ? head(words, left) : null;
    let right = i + 1;
    while (inClause(right) && OF.has(words[right]?.key ?? '') && !RESIDENT.has(words[right + 1]?.key ?? ''))
      right++;
    const after = inClause(right) && words[right]?.person ? (words[right] ?? null) : null;
    if (isPassive) {
      const by = words.findIndex((word, at) => at > i && at < i + 4 && word.key === 'by' && inClause(at));
      const agent = by < 0 ? null : (words.slice(by + 1, by + 4).find((word) => word.person) ?? null);
      return [{ verb, agent, patient: before }];
    }
    const isTold = /^(?:told|informed|notified|updated)$/u.test(verb.key);
    const isOpen =
      (isShort || isTold) &&
      verb.verb.doing === 'tell' &&
      before !== null &&
      before.person !== 'writer' &&
      after === null;
    if (isOpen && !RESIDENT.has(before.key)) {
      const next = words[i + 1];
      const isEnd = !next || next.clause !== verb.clause || next.isFigure || next.key === 'at';
      return [
        {
          verb,
          agent: null,
          patient: isEnd && isTold ? before : null,
        },
      ];
    }
    return [{ verb, agent: before, patient: after }];
  });
}

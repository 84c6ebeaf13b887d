/** Something that happens once a week, on two different days. */
import { quick } from '@/core/text/quick';
import { contentWords } from './compose';
import { firstOfKind, ofPlan, sameSituation, sideOf, situationKey, type Pair } from './sides';
import type { Statement } from './statements';

const DAY = quick(/\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b/giu);
const WEEKLY = quick(
  /\b(?:once a week|once weekly|weekly|(?:one|1) (?:\p{L}+ ){0,2}a week|(?:every|each) week)\b/iu,
);
/** Words that any two visits share. */
const EMPTY = new Set(
  'the and with for once week weekly every each one her his their she he they on at is are to in of a an day days visit visits from by has have sees'.split(
    ' ',
  ),
);
/** Words two places must share: fewer where both say that it is once a week. */
const SHARED = 2;
const SHARED_WEEKLY = 1;

const daysOf = (one: Statement): Set<string> =>
  new Set(DAY.all(one.text).map((match) => (match[1] ?? '').toLowerCase()));

const wordsOf = (one: Statement): Set<string> =>
  new Set([
    ...[...contentWords(`${one.label} ${one.text}`)].filter(
      (word) => !EMPTY.has(word) && !/day$|days$/u.test(word) && !/\d/u.test(word),
    ),
    ...(one.text.match(/\b\d{1,2}[:.]\d\d\b/gu) ?? []),
  ]);

interface OnDay {
  one: Statement;
  day: string;
  isWeekly: boolean;
  words: ReadonlySet<string>;
}

/** The first two statements that give one weekly thing another day. */
export function dayConflicts(statements: readonly Statement[]): Pair[] {
  const single = statements.flatMap((one): OnDay[] => {
    const [day, more] = ofPlan(one) ? daysOf(one) : [];
    return day === undefined || more !== undefined
      ? []
      : [{ one, day, isWeekly: WEEKLY.test(one.text), words: wordsOf(one) }];
  });
  const kinds = firstOfKind(single, ({ one, day, isWeekly, words }) =>
    [day, isWeekly, situationKey(one), ...[...words].sort()].join('\n'),
  );
  for (const { one, day, isWeekly, words } of kinds) {
    if (!isWeekly) continue;
    const other = kinds.find(
      (two) =>
        two.day !== day &&
        sameSituation(one, two.one) &&
        [...two.words].filter((word) => words.has(word)).length >= (two.isWeekly ? SHARED_WEEKLY : SHARED),
    )?.one;
    if (other) return one.at < other.at ? [[sideOf(one), sideOf(other)]] : [[sideOf(other), sideOf(one)]];
  }
  return [];
}

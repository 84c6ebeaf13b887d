/** Conflicts of claims that knowledge/cues.json names: "independent" against "hoist", NKDA against an allergy. */
import { conflictRules, type Conflict } from '@/core/knowledge/checks';
import { expand } from '@/core/knowledge/red-flags';
import { PhraseIndex } from '@/core/text/phrases';
import { contentWords } from './compose';
import type { CueHit } from './cues';
import { partOf, sameSituation, sideOf, wholeOf, type ConflictInput, type Pair } from './sides';

const PAIRS_MAX = 2;

const setOf = (list: readonly string[]): PhraseIndex<true> =>
  new PhraseIndex(expand(list).map((phrase) => ({ phrase, value: true, exact: true })));
const drugs = setOf(['@drug-allergen']);
const foods = setOf(['@food-allergen']);
const classes = conflictRules.allergyClasses.map((one) => ({
  allergen: setOf(one.allergen),
  medicines: setOf(one.medicines),
}));

/** Two claims in one statement are shown as its two parts. */
function sidesOf(a: CueHit, b: CueHit): Pair {
  if (a.statement.at !== b.statement.at) return [sideOf(a.statement, a.focus), sideOf(b.statement, b.focus)];
  const { text } = a.statement;
  const [first, second] = a.focus <= b.focus ? [a, b] : [b, a];
  const from = Math.max(first.end, first.focus);
  const mark = /[/;,.|]|\s(?:but|and)\s|\s[–—-]\s/u.exec(text.slice(from, second.focus));
  if (!mark) return [sideOf(a.statement), sideOf(b.statement)];
  const at = from + mark.index;
  return [partOf(a.statement, 0, at), partOf(a.statement, at + mark[0].length, text.length)];
}

function pairsOf(
  as: readonly CueHit[],
  bs: readonly CueHit[],
  fits: (a: CueHit, b: CueHit) => boolean,
): Pair[] {
  const distinct = (hits: readonly CueHit[]): CueHit[] => {
    const seen: Set<string>[] = [];
    return hits.filter((hit) => {
      const words = contentWords(hit.statement.text);
      const known = seen.some((other) => [...words].every((word) => other.has(word)));
      seen.push(words);
      return !known;
    });
  };
  const left = distinct(as);
  const right = distinct(bs);
  const [many, few] = left.length >= right.length ? [left, right] : [right, left];
  const pairs = many.flatMap((one): [CueHit, CueHit][] => {
    const matching = few.filter((other) => (many === left ? fits(one, other) : fits(other, one)));
    const other = matching.find((two) => two.statement.at !== one.statement.at) ?? matching[0];
    if (!other) return [];
    return [many === left ? [one, other] : [other, one]];
  });
  return pairs.slice(0, PAIRS_MAX).map(([a, b]) => sidesOf(a, b));
}

/** Words that are about nobody and nothing in particular. */
const sharedWords = (a: CueHit, b: CueHit): number => {
  const [words, said] = [a, b].map(({ statement: { label, text } }) => contentWords(`${label} ${text}`));
  return [...(words ?? [])].filter((word) => word.length > 2 && said?.has(word)).length;
};

/** "No latex allergy" denies one kind, not every one. */
const ONE_KIND =
  /\bno (?:known )?(?!known|drug|food|medic|other|history|recorded|current|any|allerg|drugs|environmental)[a-z]{3,} allerg/iu;

/** The pairs of one rule, at most two. */
export function claimConflicts(rule: Conflict, { findings }: ConflictInput): Pair[] {
  const as = [rule.a, rule.a2, rule.a3].flatMap((reference) => (reference ? findings.inPlan(reference) : []));
  const bs = [rule.b, rule.b2].flatMap((reference) => (reference ? findings.inPlan(reference) : []));
  const unless = rule.notAbout ? new RegExp(rule.notAbout, 'iu') : null;
  const fits = (a: CueHit, b: CueHit): boolean =>
    ![a, b].some((hit) => unless?.test(wholeOf(hit.statement))) &&
    sameSituation(a.statement, b.statement) &&
    (!rule.shared || sharedWords(a, b) >= rule.shared);
  if (rule.id !== 'CF01') return pairsOf(as, bs, fits);
  const aboutDrugs = (hit: CueHit): boolean => /nkda|drug/iu.test(hit.statement.text);
  const aboutFood = (hit: CueHit): boolean => !aboutDrugs(hit) && /\bfood\b/iu.test(hit.statement.text);
  const drug = bs.filter((hit) => drugs.find(hit.statement.tokens).length > 0);
  const food = bs.filter((hit) => foods.find(hit.statement.tokens).length > 0);
  const unnamed = bs.filter((hit) => hit.statement.tokens.length < 3);
  const any = (): boolean => true;
  const general = as.filter((hit) => !ONE_KIND.test(hit.statement.text));
  return pairsOf(
    general.filter((hit) => !aboutDrugs(hit) && !aboutFood(hit)),
    bs,
    any,
  )
    .concat(pairsOf(general.filter(aboutFood), food, any))
    .concat(pairsOf(general.filter(aboutDrugs), [...drug, ...unnamed], any))
    .slice(0, PAIRS_MAX);
}

/** An allergy on the page and a medicine of the same class given on it. */
export function allergyMedicine({ findings }: ConflictInput): Pair[] {
  const allergies = findings.inPlan('flag:RF01');
  const given = findings.statements.filter(
    (one) =>
      !one.note &&
      !one.blank &&
      !one.struck &&
      one.domain === 'medicines' &&
      !allergies.some((hit) => hit.statement.at === one.at),
  );
  return classes.flatMap(({ allergen, medicines }): Pair[] => {
    const allergy = allergies.find((hit) => allergen.find(hit.statement.tokens).length > 0);
    const medicine = given.find((one) => medicines.find(one.tokens).length > 0);
    return allergy && medicine ? [[sideOf(allergy.statement, allergy.focus), sideOf(medicine)]] : [];
  });
}

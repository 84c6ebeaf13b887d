/** Conflicts of values: texture and thickness levels, left and right. */
import { conflictRules } from '@/core/knowledge/checks';
import { PhraseIndex } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import { assertionOf } from './assertion';
import { isGoal } from './scales';
import { fromNowOn, isOfAnother, ofPlan, partOf, sideOf, wholeOf, type Pair, type Side } from './sides';
import type { Statement } from './statements';

interface Value {
  value: string;
  focus: number;
  end: number;
  statement: Statement;
}

const { textures } = conflictRules;
const named = new PhraseIndex<{ kind: 'food' | 'drink'; value: string }>(
  (['food', 'drink'] as const).flatMap((kind) =>
    textures[kind].flatMap(({ value, terms }) =>
      terms.map((phrase) => ({ phrase, value: { kind, value }, exact: true as const })),
    ),
  ),
);
const context = new PhraseIndex<'food' | 'drink'>([
  ...textures.foodContext.map((phrase) => ({ phrase, value: 'food' as const, exact: true })),
  ...textures.drinkContext.map((phrase) => ({ phrase, value: 'drink' as const, exact: true })),
]);
const LEVEL = quick(/\b(?:level|lvl|iddsi)\s?([0-7])\b/giu);

/** "Diet L7": the short form counts only beside words of food or drink; "L5" alone may be a vertebra. */
const SHORT_LEVEL = quick(/\b(?:diet|food|meals?|texture|fluids?|drinks?)\b[^;.\n]{0,12}?\bL\s?([0-7])\b/giu);
/** "Thickness 2 for drinks, 5 for food". */
const LEVEL_FOR = quick(/\b([0-7]) for (?:foods?|diet|meals?|drinks?|fluids?)\b/giu);
const LEVEL_BEFORE = quick(/\bL\s?([0-7])\s(?:diet|food|meals?|texture|fluids?|drinks?)\b/giu);

/** "Diet: Regular": the bare word says the texture only as the answer to it. */
const BARE_NORMAL =
  /^(?:regular|normal|ordinary|full|standard)(?: (?:diet|texture|food))?(?=\.?$|[.,;(]\s)/iu;
const TEXTURE_LABEL = { food: /\b(?:diet|food|texture)\b/iu, drink: /\b(?:drinks?|fluids?|thickness)\b/iu };
const BARE_THIN = /^thin(?: (?:fluids?|drinks?))?(?=\.?$|[.,;(]\s)/iu;
const BARE_LEVEL = /^L\s?([0-7])\b/iu;

/** "Diet: Regular", "Drinks: thin", "Food: L5": the value of a label that asks for the texture. */
function bareValue(text: string, wanted: 'food' | 'drink'): string | null {
  if (BARE_NORMAL.test(text)) return wanted === 'food' ? '7' : '0';
  if (wanted === 'drink' && BARE_THIN.test(text)) return '0';
  return BARE_LEVEL.exec(text)?.[1] ?? null;
}

/** What depends on the day or is only being tried differs from the rest of the plan by design. */
const CONDITIONAL = quick(
  /\b(?:if|when|unless|otherwise|trial\w*|tasters?|tastes|bad days?|good days?|tired|old)\b/iu,
);

/** "Before that she was on a purée diet", "I want a normal cup of tea": what was, or is only wished for. */
const NOT_NOW = quick(
  /\b(?:was|were|had been|used to|before (?:that|this|then|the|his|her)|previous\w*|in hospital|on the ward|wants?|wanted|would (?:like|love)|ask(?:s|ed|ing)?|wish\w*|hop(?:es|ed|ing)|fanc(?:y|ies|ied)|miss(?:es|ed|ing)?|dream\w*|tried|used to)\b/iu,
);
/** "On purée in hospital, now back to level 6": only what it turned to holds. */
const TURNS = quick(
  /\bnow\b|\bback (?:on|to)\b|\b(?:changed|moved|went|gone|stepped|upgraded|downgraded) (?:up |down |back )?(?:on )?to\b/iu,
);
/** Of its clause what stands before a place. */
const clauseBefore = (text: string, at: number): string =>
  text.slice(0, at).replace(/^[\s\S]*(?:[.;!?\n]|,\s(?:now|but|so|back)\b|\s(?:but|now|then|since)\s)/u, '');

/** Food or drink, by the nearest word that tells; a level alone is told by its range. */
function kindOf(
  statement: Statement,
  [at, end]: readonly [number, number],
  level: number,
): 'food' | 'drink' | null {
  if (level <= 2) return 'drink';
  if (level >= 5) return 'food';
  const places = [...context.find(statement.tokens)].map((hit) => ({
    kind: hit.value,
    distance: hit.start >= end ? hit.start - end : Math.max(0, at - hit.end),
  }));
  places.sort((a, b) => a.distance - b.distance);
  if (places[0]) return places[0].kind;
  if (/drink|fluid|liquid/iu.test(statement.label)) return 'drink';
  return /diet|food|meal|eat|texture/iu.test(`${statement.label} ${statement.title ?? ''}`) ? 'food' : null;
}

/** "Prune puree": a dish, not how the food is to be. */
const FRUIT = /^(?:fruit|prune|apple|tomato|pear|mango|garlic|tamarind|chestnut|banana)s?$/u;

function valuesIn(statement: Statement, wanted: 'food' | 'drink'): Value[] {
  const values: Value[] = [];
  const isHeard = (at: number): boolean =>
    !isOfAnother(statement, at) && !NOT_NOW.test(clauseBefore(statement.text, at));
  const text = statement.text.slice(0, 1000);
  const levels = [LEVEL, SHORT_LEVEL, LEVEL_BEFORE, LEVEL_FOR].flatMap((pattern) => pattern.all(text));
  for (const match of levels) {
    const level = Number(match[1]);
    const token = statement.tokens.findIndex((one) => one.end > match.index);
    const stated = assertionOf(statement.tokens, token, token + 1) !== 'ended';
    if (
      stated &&
      isHeard(match.index) &&
      kindOf(statement, [match.index, match.index + match[0].length], level) === wanted
    )
      values.push({
        value: String(level),
        focus: match.index,
        end: match.index + match[0].length,
        statement,
      });
  }
  for (const hit of named.find(statement.tokens)) {
    const fruit = FRUIT.test(statement.tokens[hit.firstToken - 1]?.norm ?? '');
    if (
      hit.value.kind !== wanted ||
      fruit ||
      !isHeard(hit.start) ||
      assertionOf(statement.tokens, hit.firstToken, hit.endToken) !== 'stated'
    )
      continue;
    values.push({ value: hit.value.value, focus: hit.start, end: hit.end, statement });
  }
  const now = TURNS.exec(text);
  const isTurned = now !== null && values.some(({ focus }) => focus > now.index);
  const held = isTurned ? values.filter(({ focus }) => focus > now.index) : values;
  const bare =
    statement.first && TEXTURE_LABEL[wanted].test(statement.label) ? bareValue(text.trim(), wanted) : null;
  if (bare !== null) held.push({ value: bare, focus: 0, end: text.length, statement });
  return held;
}

function half(one: Value, other: Value): Side {
  if (one.statement.at !== other.statement.at) return sideOf(one.statement, one.focus);
  const { text } = one.statement;
  const between = [Math.min(one.end, other.end), Math.max(one.focus, other.focus)] as const;
  const mark = /(?<!\d)\/|[;,.|]|\s(?:but|and|or)\s|\s[–—-]\s/u.exec(text.slice(between[0], between[1]));
  if (!mark) return sideOf(one.statement, one.focus);
  const cut = between[0] + mark.index;
  const [start, end] = one.focus < other.focus ? [0, cut] : [cut + mark[0].length, text.length];
  return partOf(one.statement, start, end);
}

/** "soft" as a whole-diet word agrees with the IDDSI levels it came before; it is flagged as an old word elsewhere. */
const agrees = (a: string, b: string): boolean =>
  a === b ||
  (a === 'soft' && ['5', '6', '7e'].includes(b)) ||
  (b === 'soft' && ['5', '6', '7e'].includes(a)) ||
  (a === '7e' && b === '7') ||
  (a === '7' && b === '7e');

const LEVEL_SAID = quick(/\b(?:level|lvl|iddsi|stage)\s?\d/iu);
const HAD = quick(new RegExp(conflictRules.eating.had, 'iu'));
const NOT_HAD = quick(new RegExp(conflictRules.eating.notHad, 'iu'));
/** "Had toast and level 5 mince": a level that a note says was eaten or drunk. */
const wasHad = (one: Statement): boolean =>
  one.note !== null &&
  one.whose === 'person' &&
  !(one.blank || one.struck || one.template) &&
  LEVEL_SAID.test(one.text) &&
  HAD.test(one.text) &&
  !NOT_HAD.test(one.text);

/** The first value of the page against each other one. */
export function textureConflicts(kind: 'food' | 'drink', statements: readonly Statement[]): Pair[] {
  const steady = statements.filter((one) => !CONDITIONAL.test(one.text) && !isGoal(one));
  const told = [...steady.filter(ofPlan), ...steady.filter((one) => fromNowOn(one) || wasHad(one))];
  const values = told.flatMap((one) => valuesIn(one, kind));
  const first = values[0];
  const others: Value[] = [];
  for (const one of values)
    if (first && [first, ...others].every((known) => !agrees(one.value, known.value))) others.push(one);
  return first && first.statement.note === null
    ? others.map((other): Pair => [half(first, other), half(other, first)])
    : [];
}

const SIDE = quick(/\b(left|right|lt|rt)\b(?!\s(?:hand side of|of the)\b)/iu);
const PART =
  /\b(hip|heel|legs?|arm|hand|knee|foot|ear|eye|shoulder|elbow|wrist|ankle|buttock|shin|calf|breast|toe|thigh|forearm)\b/iu;
const FAULT = quick(
  /\b(ulcer|wound|fractur\w*|replace\w*|hearing aid|weak\w*|bruis\w*|skin tear|sore|amput\w*|dressing|swelling|swollen|hemi\w*|pressure|blind|deaf|prosthe\w*|burn|graze|drops?|non[- ]weight[- ]bearing|paralys\w*)\b/iu,
);

const TWO_SIDES = /\bleft\b.*\bright\b|\bright\b.*\bleft\b/iu;
const BOTH = /\bboth\b|\bbilateral|\bleft\b.*\bright\b|\bright\b.*\bleft\b/iu;
/** Drops of two names may go into two eyes. */
const DROPS = /\b\p{L}{3,}(?:prost|olol|phenicol|mellose|azole|cort|lone|amide|acid|idine|loxacin)\b/giu;
const otherDrops = (a: Statement, b: Statement): boolean => {
  const [first, second] = [a, b].map(({ text }) => text.toLowerCase().match(DROPS) ?? []);
  return (
    (first ?? []).length > 0 &&
    (second ?? []).length > 0 &&
    !(first ?? []).some((name) => second?.some((other) => other === name))
  );
};

const WITHOUT_PART = /^(?:hearin|weak)$/u;
/** Weakness, hemiparesis and paralysis are one. */
const faultOf = (text: string): string | undefined => {
  const fault = FAULT.exec(text)?.[1]?.toLowerCase();
  if (/\bnew (?:left|right) (?:hip|knee|shoulder)/iu.test(text)) return 'replac';
  if (fault?.startsWith('drop')) return 'drop';
  return fault && /^(?:weak|hemi|paralys)/u.test(fault) ? 'weak' : fault?.slice(0, 6);
};

const AIDS = quick(/\bhearing aids?\b|\baids?\b/iu);
const BOTH_EARS =
  /\b(?:both|two|2|pair of)\b[^.;\n]{0,20}\baids?\b|\baids?\b[^.;\n]{0,20}\bboth\b|\bbilateral\b[^.;\n]{0,20}\baids?\b/iu;
const ONE_EAR =
  /\b(?:left|right|one)\b[^.;\n]{0,25}\b(?:only|lost|missing|broken)\b|\bonly\b[^.;\n]{0,20}\b(?:left|right|one)\b|\bno aid\b/iu;

/** For as long as one of two is away. */
const AWAY =
  /\b(?:away (?:for|at|to|being)|still at|being (?:repaired|mended|replaced)|(?:for|in|under) repairs?|(?:while|until)\b[^.;\n]{0,40}\b(?:away|back|return\w*|repair\w*|mended|fixed))\b/iu;

/** Hearing aids in both ears, and in one only. */
function aidConflict(statements: readonly Statement[]): Pair[] {
  const about = statements.filter(
    (one) => AIDS.test(one.text) && /hear|ear\b|ears\b/iu.test(wholeOf(one)) && !AWAY.test(one.text),
  );
  const both = about.find((one) => BOTH_EARS.test(one.text) && !ONE_EAR.test(one.text));
  const single = about.find((one) => ONE_EAR.test(one.text) && !BOTH_EARS.test(one.text));
  return both && single ? [[sideOf(both), sideOf(single)]] : [];
}

/** Left and right for the same fault of the same part of the body. */
export function sideConflicts(statements: readonly Statement[]): Pair[] {
  const aids = aidConflict(statements.filter(ofPlan));
  const seen = new Map<string, { side: string; statement: Statement }>();
  for (const one of statements) {
    if (one.blank || one.struck || one.over || one.whose !== 'person' || one.text.length > 600) continue;
    if (!SIDE.test(one.text)) continue;
    for (const clause of TWO_SIDES.test(one.text) ? one.text.split(/[,;]\s/u) : [one.text]) {
      const side = SIDE.exec(clause)?.[1]?.toLowerCase().charAt(0);
      const part = PART.exec(clause)?.[1]?.toLowerCase().replace(/s$/u, '');
      const fault = faultOf(clause);
      if (!side || !fault || BOTH.test(clause) || (!part && !WITHOUT_PART.test(fault))) continue;
      const key = `${part ?? ''}:${fault}`;
      const known = seen.get(key);
      if (known && known.side !== side && known.statement.at !== one.at && !otherDrops(known.statement, one))
        return [[sideOf(known.statement), sideOf(one)], ...aids];
      if (!known) seen.set(key, { side, statement: one });
    }
  }
  return aids;
}

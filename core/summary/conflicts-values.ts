/** Conflicts of values: texture and thickness levels. */
import { conflictRules } from '@/core/knowledge/checks';
import { PhraseIndex } from '@/core/text/phrases';
import { quick, type Quick } from '@/core/text/quick';
import { assertionOf } from './assertion';
import { firmEaten } from './conflicts-eaten';
import { isGoal } from './scales';
import { fromNowOn, isOfAnother, ofPlan, partOf, sideOf, type Pair, type Side } from './sides';
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
const BARE_LEVEL =
  /^L\s?([0-7])\b|^([0-7]) ?[-–:(] ?(?=thin|slightly|mildly|moderately|extremely|liquidised|pur|minced|soft|easy|regular)/iu;

/** "Diet: Regular", "Drinks: thin", "Food: L5": the value of a label that asks for the texture. */
function bareValue(text: string, wanted: 'food' | 'drink'): string | null {
  if (BARE_NORMAL.test(text)) return wanted === 'food' ? '7' : '0';
  if (wanted === 'drink' && BARE_THIN.test(text)) return '0';
  const level = BARE_LEVEL.exec(text);
  return level?.[1] ?? level?.[2] ?? null;
}

const NEGATED = quick(/\b(?:no|not|never|without|instead of)\b|n['’]t\b/iu);
const STAGES: Readonly<Record<string, string>> = { syrup: '1', custard: '2', pudding: '3' };
/** "Custard-thick", "stage 2" of a drink, as they were called before IDDSI; "does not need her drinks thickening". */
const OLDER: readonly {
  pattern: Quick;
  valueOf: (match: RegExpExecArray) => string;
  isDenial?: true;
}[] = [
  {
    pattern: quick(/\b(syrup|custard|pudding)(?:[- ]thick\w*| (?:consistency|thickness))\b/giu),
    valueOf: (match) => `stage ${STAGES[(match[1] ?? '').toLowerCase()] ?? ''}`,
  },
  {
    pattern: quick(
      /\bstage ([1-3])\b(?=[^.;\n]{0,20}\b(?:fluids?|drinks?|thick\w*))|(?<=\b(?:fluids?|drinks?|thick\w*|consistency)\b[^.;\n]{0,20})\bstage ([1-3])\b/giu,
    ),
    valueOf: (match) => `stage ${match[1] ?? match[2] ?? ''}`,
  },
  {
    pattern: quick(
      /(?<=\b(?:(?:does|do|did) not|(?:doesn|don|didn)['’]t|no longer) (?:need|needs|require|requires|have|has) (?:(?:his|her|their|any|my) )?(?:(?:drinks?|fluids?) )?)(?:thicken\w*)\b/giu,
    ),
    valueOf: () => '0',
    isDenial: true,
  },
];

/** What depends on the day or is only being tried differs from the rest of the plan by design. */
const CONDITIONAL = quick(
  /\b(?:if|when|unless|otherwise|trial\w*|tasters?|tastes|bad days?|good days?|tired|old)\b/iu,
);

/** "Before that she was on a purée diet", "I want a normal cup of tea": what was, or is only wished for. */
const NOT_NOW = quick(
  /\b(?:(?:was|were)(?= (?:previously |once |then )?(?:on|having|eating|taking)\b)|had been|used to|before (?:that|this|then|the|his|her)|previous\w*|in hospital|on the ward|wants?|wanted|would (?:like|love)|ask(?:s|ed|ing)? for|wish\w*|hop(?:es|ed|ing)|fanc(?:y|ies|ied)|miss(?:es|ed|ing)?|dream\w*|tried)\b/iu,
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
  if (wanted === 'drink')
    for (const { pattern, valueOf, isDenial } of OLDER)
      for (const match of pattern.all(text))
        if (isHeard(match.index) && (isDenial || !NEGATED.test(clauseBefore(text, match.index))))
          values.push({
            value: valueOf(match),
            focus: match.index,
            end: match.index + match[0].length,
            statement,
          });
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

const STAGE_LEVELS: Readonly<Record<string, readonly string[]>> = {
  'stage 1': ['1', '2'],
  'stage 2': ['3'],
  'stage 3': ['4'],
};

/** "soft" as a whole-diet word agrees with the IDDSI levels it came before; it is flagged as an old word elsewhere. */
const agrees = (a: string, b: string): boolean =>
  a === b ||
  STAGE_LEVELS[a]?.includes(b) === true ||
  STAGE_LEVELS[b]?.includes(a) === true ||
  (a === 'soft' && ['5', '6', '7e'].includes(b)) ||
  (b === 'soft' && ['5', '6', '7e'].includes(a)) ||
  (a === '7e' && b === '7') ||
  (a === '7' && b === '7e');

const LEVEL_SAID = quick(/\b(?:level|lvl|iddsi|stage)\s?\d/iu);
const UNTHICKENED_WORDS = /\b(?:not|without(?: any)?|un)[- ]?(?:thickened|thickener|thickening)\b/giu;
const UNTHICKENED = quick(/\b(?:not|without(?: any)?|un)[- ]?(?:thickened|thickener|thickening)\b/iu);
const HAD = quick(new RegExp(conflictRules.eating.had, 'iu'));
const NOT_HAD = quick(new RegExp(conflictRules.eating.notHad, 'iu'));
/** "Had toast and level 5 mince": a level that a note says was eaten or drunk. */
const wasHad = (one: Statement): boolean =>
  one.note !== null &&
  one.whose === 'person' &&
  !(one.blank || one.struck || one.template) &&
  (LEVEL_SAID.test(one.text) || UNTHICKENED.test(one.text)) &&
  HAD.test(one.text) &&
  !NOT_HAD.test(one.text.replace(UNTHICKENED_WORDS, ''));

/** The first value of the page against each other one. */
export function textureConflicts(kind: 'food' | 'drink', statements: readonly Statement[]): Pair[] {
  const steady = statements.filter((one) => !CONDITIONAL.test(one.text) && !isGoal(one));
  const told = [...steady.filter(ofPlan), ...steady.filter((one) => fromNowOn(one) || wasHad(one))];
  const values = told.flatMap((one) => valuesIn(one, kind));
  const first = values[0];
  const others: Value[] = [];
  for (const one of values)
    if (first && [first, ...others].every((known) => !agrees(one.value, known.value))) others.push(one);
  if (!first || first.statement.note !== null) return [];
  return others.map((other): Pair => [half(first, other), half(other, first)]);
}

/** Textures with nothing to chew. */
const SMOOTH = new Set(['3', '4']);

/** A plan in which nothing is to be chewed, and the first note in which something that has to be was eaten. */
export function firmConflict(statements: readonly Statement[], now: string): Pair[] {
  const asked = statements
    .filter((one) => ofPlan(one) && !CONDITIONAL.test(one.text) && !isGoal(one))
    .flatMap((one) => valuesIn(one, 'food'));
  const [first] = asked;
  const firm = first && asked.every(({ value }) => SMOOTH.has(value)) ? firmEaten(statements, now) : null;
  return first && firm ? [[sideOf(first.statement, first.focus), firm]] : [];
}

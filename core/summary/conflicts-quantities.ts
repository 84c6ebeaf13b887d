/** Two amounts for the same thing: fluids a day, feed rate, sling size, a mattress set for another weight. */
import { findDates } from '@/core/text/dates';
import { quick } from '@/core/text/quick';
import { firstOfKind, ofPlan, sideOf, type ConflictInput, type Pair } from './sides';
import type { Statement } from './statements';

interface Amount {
  value: number | string;
  focus: number;
  statement: Statement;
}

const DAY =
  /\b(?:a|per|each|in|every)\s(?:day|24)|\/\s?(?:24|day)|\bdaily\b|\b24\s?h|\b(?:by bed\w*|for the day|(?:whole|all) day)\b/iu;
const LIMITS =
  /\b(?:limit\w*|restrict\w*|aim\w*|target|max\w*|no more than|at least|up to|min\w*|goal|allow\w*|capped?|total|nothing past|lot for|not above|all in)\b/iu;
const VOLUME = quick(
  /\b(\d(?:[\d,]{0,4}\d)?(?:\.\d{1,2})?|half an?|an?|one and a half|one|two and a half|two|three|four)\s?(mls?|l|litres?|ltrs?)\b(\sand a half)?/giu,
);
const DRINKS = quick(
  /\b(?:fluids?|drinks?|drinking|intake|hydration|jug|renal|kidneys?|dialysis|allowance)\b/iu,
);
const IN_WORDS: Readonly<Record<string, number>> = {
  'half a': 0.5,
  'half an': 0.5,
  a: 1,
  an: 1,
  one: 1,
  'one and a half': 1.5,
  two: 2,
  'two and a half': 2.5,
  three: 3,
  four: 4,
};

/** Millilitres a day that a statement asks for; what was taken, fed or passed is none. */
function fluid(one: Statement): Amount[] {
  const volumes = VOLUME.all(one.text);
  if (volumes.length === 0) return [];
  const where = `${one.label} ${one.title ?? ''} ${one.text}`;
  if (!DRINKS.test(where) || !(LIMITS.test(where) || DAY.test(one.text))) return [];
  if (
    /\b(?:yesterday|took|drank|managed|output|passed|urine|feed|flush\w*|ml\s?\/?\s?hr?)\b/iu.test(one.text)
  )
    return [];
  return volumes.flatMap((match): Amount[] => {
    const written = (match[1] ?? '').toLowerCase();
    const number = (IN_WORDS[written] ?? Number(written.replace(/,/gu, ''))) + (match[3] ? 0.5 : 0);
    const value = /^m/iu.test(match[2] ?? '') ? number : number * 1000;
    return value >= 500 && value <= 4000 ? [{ value, focus: match.index, statement: one }] : [];
  });
}

const RATE = quick(/\b(\d{2,3})\s?mls?\s?(?:\/|per|an|p)\s?h(?:ou)?r?\b/giu);

function feedRate(one: Statement): Amount[] {
  return RATE.all(one.text).map((match) => ({
    value: Number(match[1]),
    focus: match.index,
    statement: one,
  }));
}

const SIZES: readonly [RegExp, string][] = [
  [/\b(?:xxl|extra extra large)\b/iu, 'xxl'],
  [/\b(?:xl|x-large|extra[- ]large)\b/iu, 'xl'],
  [/\b(?:large|size l)\b/iu, 'l'],
  [/\b(?:medium|size m|med)\b/iu, 'm'],
  [/\b(?:small|size s)\b/iu, 's'],
];

const SLING = quick(/\bsling/iu);

function sling(one: Statement): Amount[] {
  const named = SLING.test(one.label);
  const at = SLING.exec(one.text);
  if (!named && !at) return [];
  if (/\b(?:toileting|not used|not to be used|bath|spare|wash)\b/iu.test(one.text)) return [];
  const near = named
    ? one.text.slice(0, 60)
    : one.text.slice(Math.max(0, (at?.index ?? 0) - 25), (at?.index ?? 0) + 45);
  const size = SIZES.find(([pattern]) => pattern.test(near));
  return size ? [{ value: size[1], focus: at?.index ?? 0, statement: one }] : [];
}

function firstPair(amounts: readonly Amount[]): Pair[] {
  const first = amounts[0];
  const other =
    first && amounts.find((one) => one.value !== first.value && one.statement.at !== first.statement.at);
  return first && other ? [[sideOf(first.statement, first.focus), sideOf(other.statement, other.focus)]] : [];
}

const KILOS = /\b(\d{2,3}(?:\.\d{1,2})?)\s?kgs?\b/iu;
const KG = quick(KILOS);
/** How far a setting may be from the weight, as a share of it. */
const SETTING_OFF = 0.2;

function mattress(statements: readonly Statement[]): Pair[] {
  const set = statements.find(
    (one) =>
      KG.test(one.text) &&
      /\bmattress|\bair ?flow|\balternating/iu.test(
        `${one.label} ${one.leads ? (one.title ?? '') : ''} ${one.text}`,
      ) &&
      /\bset\b|\bsetting/iu.test(`${one.label} ${one.text}`),
  );
  const weighed = statements.filter(
    (one) =>
      one !== set &&
      KG.test(one.text) &&
      (/^(?:current |body |last )?weight\b|^wt\b/iu.test(one.label) ||
        (one.leads && /^weight\b/iu.test(one.title ?? '')) ||
        /^(?:wt|weight|weighs?)\b/iu.test(one.text)),
  );
  const weight = weighed[0];
  if (!set || !weight) return [];
  const [a, b] = [Number(KG.exec(set.text)?.[1]), Number(KG.exec(weight.text)?.[1])];
  return Math.abs(a - b) > b * SETTING_OFF ? [[sideOf(set), sideOf(weight)]] : [];
}

/** The first two amounts of the page that cannot both be right. */
export function quantityConflicts(
  quantity: 'fluid' | 'feed-rate' | 'sling' | 'mattress',
  statements: readonly Statement[],
): Pair[] {
  const plan = statements.filter(ofPlan);
  switch (quantity) {
    case 'fluid':
      return firstPair(plan.flatMap(fluid));
    case 'feed-rate':
      return firstPair(plan.flatMap(feedRate));
    case 'sling':
      return firstPair(plan.flatMap(sling));
    case 'mattress':
      return mattress(plan);
  }
}

/** How far two weights of one day may be apart, in kilograms. */
const SAME_DAY_KG = 1.5;

/** Two weights of the same day that cannot both be right. */
export function weightConflict({ findings, now, order }: ConflictInput): Pair[] {
  const weighed = findings.statements.flatMap((one) => {
    const kg = KG.exec(one.text);
    if (!kg || !ofPlan(one) || !/\bwt\b|\bweigh/iu.test(`${one.title ?? ''} ${one.label} ${one.text}`))
      return [];
    const dates = findDates(one.text, { now, order }).filter((date) => date.precision === 'day');
    const day = dates.length === 1 ? dates[0]?.iso : dates.length === 0 ? one.date : null;
    const single = [...one.text.matchAll(new RegExp(KILOS.source, 'giu'))].length === 1;
    return day && single && !/\bmattress|\bset(?:ting)?\b|\blimit|\bgoal|\btarget/iu.test(one.text)
      ? [{ one, day, kg: Number(kg[1]), focus: kg.index }]
      : [];
  });
  const kinds = firstOfKind(weighed, ({ day, kg }) => `${day} ${kg}`);
  for (const [index, first] of kinds.entries()) {
    const other = kinds
      .slice(index + 1)
      .find((two) => two.day === first.day && Math.abs(two.kg - first.kg) > SAME_DAY_KG);
    if (other) return [[sideOf(first.one, first.focus), sideOf(other.one, other.focus)]];
  }
  return [];
}

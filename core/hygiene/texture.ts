/** Levels of food and drink in the note against those of the plan. H26. */
import { wordLists } from '@/core/knowledge/words';
import { anyOf } from '@/core/text/escape';
import { spansOf } from '@/core/text/spans';
import type { CheckContext } from './finding';

type Kind = 'food' | 'drink';
interface Bound {
  kind: Kind | null;
  /** Food or drink stands in the same few words as the level. */
  near: boolean;
}
type Found = ReturnType<typeof spansOf>[number];

const wordsOf = (...ids: string[]): string[] => ids.flatMap((id) => wordLists.get(id)?.words ?? []);

const [foods, drinks] = [wordsOf('food', 'meal'), wordsOf('drink')];
const both = new Set(foods.filter((word) => drinks.includes(word)));
const eaten = anyOf(foods.filter((word) => !both.has(word)));
const drunk = anyOf(drinks.filter((word) => !both.has(word)));
const meals = anyOf([...wordsOf('meal'), 'tea']);
const others = wordsOf('other_level');

const LEVEL = /\b(?:iddsi\s?)?(?:level|lvl|iddsi)\s?([0-9])\b|\bl([0-7])\b/giu;
const NAMED = new RegExp(
  `\\b(?:(${eaten}|ate|eat(?:s|en|ing)?|puree[ds]?|minced|mash\\w*|stew\\w*)|(${drunk}|drank|drunk|drinking|thick\\w*|sips?|\\d+\\s?mls?))\\b`,
  'giu',
);
/** "With lunch" and "at tea" tell when, and not what. */
const WHEN = new RegExp(
  `\\b(?:with|at|for|after|before|during|over|since|until)\\s(?:(?:her|his|their|the|my)\\s)?(?:${meals})\\b(?!\\s\\d)`,
  'giu',
);
const OTHER_BEFORE = new RegExp(
  `\\b(?:${anyOf(others)})\\s*(?:(?:was|is|at|of|score|now)\\s|[:=-]\\s?)?$`,
  'iu',
);
const OTHER_AFTER = new RegExp(
  `^\\s(?:of\\sthe|(?:of\\s)?(?:${anyOf(others.filter((word) => !drinks.includes(word)))}))\\b`,
  'iu',
);
const JOIN = /[,;()]|\s(?:and|with|at|for|then|plus|but|after|before|during|while|&)\s/iu;
const SERVED =
  /\b(?:gave|given|had|having|offered|took|taken|served|managed|tolerated|fed|prepared|made)\b/iu;
const REACH = 32;

const level = (text: string, drink: boolean): number | null => {
  const shape = drink ? /\b(?:level|iddsi|l)\s?([0-4])\b/iu : /\b(?:level|iddsi|l)\s?([3-7])\b/iu;
  const hit = shape.exec(text);
  return hit ? Number(hit[1]) : null;
};

/** What a level of this sentence is of: what follows it, else what stands before it. */
function bind(sentence: string, span: Found, levels: readonly Found[], named: readonly Found[]): Bound {
  const follows = (one: Found): Found | undefined => {
    const next = levels.find(({ start }) => start >= one.end)?.start ?? sentence.length;
    const rest = sentence.slice(one.end, Math.min(next, one.end + REACH));
    const end = one.end + (JOIN.exec(rest)?.index ?? rest.length);
    return named.find(({ start }) => start >= one.end && start < end);
  };
  const kindOf = (one: Found): Kind => {
    const isMeal = /^tea$/iu.test(one.quote) && !/\d\s?mls?\b|\b(?:cup|mug|beaker|sip)/iu.test(sentence);
    return one.groups[0] !== undefined || (isMeal && Number(span.groups[0]) > 4) ? 'food' : 'drink';
  };
  const after = follows(span);
  if (after) return { kind: kindOf(after), near: !/^tea$/iu.test(after.quote) || kindOf(after) === 'drink' };
  const last = levels.filter(({ end }) => end <= span.start).at(-1);
  const taken = last && follows(last);
  const before = named
    .filter((one) => one.end <= span.start && one.start >= (last?.end ?? 0) && one !== taken)
    .at(-1);
  if (!before) return { kind: null, near: false };
  return { kind: kindOf(before), near: !JOIN.test(sentence.slice(before.end, span.start)) };
}

/** What of the plan a level goes against; null where it may well fit. */
function conflict(value: number, { kind, near }: Bound, plan: Record<Kind, number | null>): string | null {
  const planned = kind && plan[kind];
  const name = kind === 'drink' ? 'Drink' : 'Food';
  if (kind && near) {
    if (kind === 'drink' ? value > 4 : value < 3 || value > 7)
      if (planned === null) return kind === 'drink' ? 'Drinks are levels 0 to 4.' : 'Food is levels 3 to 7.';
    return planned === null || planned === value
      ? null
      : `${name} level ${planned} (plan) v level ${value} (note).`;
  }
  if (value === plan.food || value === plan.drink) return null;
  if (kind && planned !== null) return `${name} level ${planned} (plan) v level ${value} (note).`;
  if (plan.food !== null && kind !== 'drink') return `The plan says food level ${plan.food}.`;
  if (plan.drink !== null && (kind === null ? value <= 4 : value < 3))
    return `The plan says drink level ${plan.drink}.`;
  return null;
}

function levels({ text, report }: CheckContext, plan: Record<Kind, number | null>): void {
  for (const { start: from, quote: sentence } of spansOf(text, /(?:[^.!?\n]|\.(?=\d))+/gu)) {
    const found = spansOf(sentence, LEVEL).map((one) => ({
      ...one,
      groups: [one.groups[0] ?? one.groups[1]],
    }));
    if (found.length === 0) continue;
    const when = spansOf(sentence, WHEN);
    const named = spansOf(sentence, NAMED).filter(
      (one) => !when.some(({ start, end }) => start <= one.start && one.end <= end),
    );
    for (const span of found) {
      if (
        !/iddsi/iu.test(span.quote) &&
        (OTHER_BEFORE.test(sentence.slice(0, span.start)) || OTHER_AFTER.test(sentence.slice(span.end)))
      )
        continue;
      const bound = bind(sentence, span, found, named);
      const isShort = /^l\d/iu.test(span.quote);
      if (isShort && !bound.near) continue;
      const isServed = plan.food !== null || SERVED.test(sentence) || when.length > 0;
      if (bound.kind === null && !isServed && !/iddsi/iu.test(span.quote)) continue;
      const why = conflict(Number(span.groups[0]), bound, plan);
      if (why) report('H26', [{ start: from + span.start, end: from + span.end }], why);
    }
  }
}

export function texture(context: CheckContext): void {
  const { text, plan, report } = context;
  const [planFood, planDrink] = [level(plan.diet ?? '', false), level(plan.fluids ?? '', true)];
  levels(context, { food: planFood, drink: planDrink });
  const legacy = spansOf(
    text,
    /\bstage [1-3]\b|\b(?:soft|normal|full|regular) diet\b|\bfork mashable\b|\b(?:syrup|custard) thick\b/giu,
  )[0];
  if (legacy && (planFood !== null || planDrink !== null))
    report('H26', [legacy], `The plan gives IDDSI levels.`);
  const unthickened =
    planDrink !== null && planDrink > 0
      ? spansOf(text, /\b(?:unthickened|thin (?:fluids|drinks|tea)|normal (?:fluids|drinks|tea))\b/giu)[0]
      : undefined;
  const risky =
    planFood !== null && planFood < 7
      ? spansOf(text, /\b(?:toast|crisps|sandwich\w*|biscuits?|nuts|steak|crusty|apple|bacon|chips)\b/giu)[0]
      : undefined;
  if (unthickened) report('H26', [unthickened], `The plan says drink level ${planDrink}.`);
  if (
    risky &&
    planFood !== null &&
    planFood <= 5 &&
    !/\b(?:offered|declined|asked for|no|not)\b[^.]*$/iu.test(
      text.slice(Math.max(0, risky.start - 25), risky.start),
    )
  )
    report('H26', [risky], `The plan says food level ${planFood}.`);
}

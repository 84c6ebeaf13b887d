/** Conflicts of values: texture and thickness levels, number of carers, left and right. */
import { conflictRules } from '@/core/knowledge/checks';
import { PhraseIndex } from '@/core/text/phrases';
import { assertionOf } from './assertion';
import { sideOf, type Pair, type Side } from './sides';
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
const LEVEL = /\b(?:level|lvl|iddsi)\s?([0-7])\b/giu;

/** "Diet L7": the short form counts only beside words of food or drink; "L5" alone may be a vertebra. */
const SHORT_LEVEL = /\b(?:diet|food|meals?|texture|fluids?|drinks?)\b[^;.\n]{0,12}?\bL\s?([0-7])\b/giu;

const usable = (one: Statement): boolean => !one.blank && !one.struck && one.note === null;

/** Food or drink, by the nearest word that tells; a level alone is told by its range. */
function kindOf(statement: Statement, at: number, level: number): 'food' | 'drink' | null {
  if (level <= 2) return 'drink';
  if (level >= 5) return 'food';
  const places = [...context.find(statement.tokens)].map((hit) => ({
    kind: hit.value,
    distance: Math.min(Math.abs(hit.start - at), Math.abs(hit.end - at)),
  }));
  places.sort((a, b) => a.distance - b.distance);
  if (places[0]) return places[0].kind;
  if (/drink|fluid|liquid/iu.test(statement.label)) return 'drink';
  return /diet|food|meal|eat|texture/iu.test(`${statement.label} ${statement.title ?? ''}`) ? 'food' : null;
}

function valuesIn(statement: Statement, wanted: 'food' | 'drink'): Value[] {
  const values: Value[] = [];
  const text = statement.text.slice(0, 1000);
  for (const match of [...text.matchAll(LEVEL), ...text.matchAll(SHORT_LEVEL)]) {
    const level = Number(match[1]);
    if (kindOf(statement, match.index, level) === wanted)
      values.push({
        value: String(level),
        focus: match.index,
        end: match.index + match[0].length,
        statement,
      });
  }
  for (const hit of named.find(statement.tokens)) {
    if (hit.value.kind !== wanted || assertionOf(statement.tokens, hit.firstToken, hit.endToken) !== 'stated')
      continue;
    values.push({ value: hit.value.value, focus: hit.start, end: hit.end, statement });
  }
  return values;
}

function half(one: Value, other: Value): Side {
  if (one.statement.at !== other.statement.at) return sideOf(one.statement, one.focus);
  const { text, evidence, title } = one.statement;
  const between = [Math.min(one.end, other.end), Math.max(one.focus, other.focus)] as const;
  const mark = /[/;,.|]|\s(?:but|and|or)\s|\s[–—-]\s/u.exec(text.slice(between[0], between[1]));
  if (!mark) return sideOf(one.statement, one.focus);
  const cut = between[0] + mark.index;
  const [start, end] = one.focus < other.focus ? [0, cut] : [cut + mark[0].length, text.length];
  const quote = text.slice(start, end);
  const lead = quote.length - quote.trimStart().length;
  const body = quote.trim();
  const from = evidence.start + start + lead;
  return {
    section: title,
    evidence: { block: evidence.block, start: from, end: from + body.length, quote: body },
  };
}

/** "soft" as a whole-diet word agrees with the IDDSI levels it came before; it is flagged as an old word elsewhere. */
const agrees = (a: string, b: string): boolean =>
  a === b ||
  (a === 'soft' && ['5', '6', '7e'].includes(b)) ||
  (b === 'soft' && ['5', '6', '7e'].includes(a)) ||
  (a === '7e' && b === '7') ||
  (a === '7' && b === '7e');

export function textureConflicts(kind: 'food' | 'drink', statements: readonly Statement[]): Pair[] {
  const values = statements.filter(usable).flatMap((one) => valuesIn(one, kind));
  const first = values[0];
  const other = first && values.find((one) => !agrees(one.value, first.value));
  return first && other ? [[half(first, other), half(other, first)]] : [];
}

const ONE =
  /\b(?:1|one|single)\s(?:x\s)?(?:carers?|staff|person|people|care worker|support worker|member of staff)\b|\b(?:assist(?:ance)?|help|support)\s(?:of|x|from)\s?(?:1|one)\b|\bao1\b|\ba\/o\s?1\b/iu;
const TWO =
  /\b(?:2|two|both)\s(?:x\s)?(?:carers?|staff|persons?|people|care workers?|support workers?|members of staff)\b|\b(?:assist(?:ance)?|help|support)\s(?:of|x|from)\s?(?:2|two)\b|\bao2\b|\ba\/o\s?2\b|\bdouble[- ]handed\b|\bx\s?2\b/iu;
const TASKS =
  /\b(?:bed|chair|toilet\w*|commode|bath\w*|shower\w*|car|walk\w*|stairs|stand\w*|wash\w*|dress\w*|outside|outdoors|steps|hoist\w*|turn\w*|roll\w*)\b/giu;

const tasksOf = (text: string): Set<string> =>
  new Set([...text.matchAll(TASKS)].map((match) => match[0].toLowerCase().slice(0, 4)));

/** The same hoist in a visit of one carer and in a visit of two. */
function visitStaff(statements: readonly Statement[]): Pair[] {
  const visited = (one: Statement): boolean =>
    one.domain === 'visits' || /\b(?:visit|call)\b/iu.test(one.title ?? '');
  const lifts = statements.filter(
    (one) => usable(one) && visited(one) && !one.heading && /\bhoist|\bsling/iu.test(one.text),
  );
  const staff = (one: Statement, count: RegExp): Statement | undefined =>
    count.test(one.text)
      ? one
      : statements.find(
          (other) => other.section === one.section && one.section !== null && count.test(other.text),
        );
  const pairs = lifts.map((one) => ({ one, single: staff(one, ONE), double: staff(one, TWO) }));
  const alone = pairs.find((pair) => pair.single && !pair.double)?.single;
  const double = pairs.find((pair) => pair.double && !pair.single)?.double;
  return alone && double ? [[sideOf(alone), sideOf(double)]] : [];
}

/** One and two carers for the same transfer in moving and handling; different tasks may differ. */
export function staffConflicts(statements: readonly Statement[]): Pair[] {
  const visit = visitStaff(statements);
  if (visit.length > 0) return visit;
  const about = statements.filter(
    (one) =>
      usable(one) &&
      (one.domain === 'mobility_mh' || /transfer|mobil/iu.test(`${one.label} ${one.text}`)) &&
      one.domain !== 'visits' &&
      !/\b\d{1,2}[:.]\d\d\b/u.test(one.title ?? ''),
  );
  const ones = about.filter((one) => ONE.test(one.text) && !TWO.test(one.text));
  const twos = about.filter((one) => TWO.test(one.text) && !ONE.test(one.text));
  for (const one of ones) {
    const tasks = tasksOf(one.text);
    const two = twos.find((other) => {
      const others = tasksOf(other.text);
      return (tasks.size === 0 && others.size === 0) || [...tasks].some((task) => others.has(task));
    });
    if (two) return [[sideOf(one), sideOf(two)]];
  }
  return [];
}

const SIDE = /\b(left|right|lt|rt)\b(?!\s(?:hand side of|of the)\b)/iu;
const PART =
  /\b(hip|heel|legs?|arm|hand|knee|foot|ear|eye|shoulder|elbow|wrist|ankle|buttock|shin|calf|breast|toe|thigh|forearm)\b/iu;
const FAULT =
  /\b(ulcer|wound|fractur\w*|replace\w*|hearing aid|weak\w*|bruis\w*|skin tear|sore|amput\w*|dressing|swelling|swollen|hemi\w*|pressure|blind|deaf|prosthe\w*|burn|graze|non[- ]weight[- ]bearing|paralys\w*)\b/iu;

/** Left and right for the same fault of the same part of the body. */
export function sideConflicts(statements: readonly Statement[]): Pair[] {
  const seen = new Map<string, { side: string; statement: Statement }>();
  for (const one of statements) {
    if (one.blank || one.struck || one.text.length > 600) continue;
    const side = SIDE.exec(one.text)?.[1]?.toLowerCase().charAt(0);
    const part = PART.exec(one.text)?.[1]?.toLowerCase().replace(/s$/u, '');
    const fault = FAULT.exec(one.text)?.[1]?.toLowerCase().slice(0, 6);
    const both = /\bboth\b|\bbilateral|\bleft\b.*\bright\b|\bright\b.*\bleft\b/iu.test(one.text);
    if (!side || !fault || both || (!part && fault !== 'hearin')) continue;
    const key = `${part ?? ''}:${fault}`;
    const known = seen.get(key);
    if (known && known.side !== side) return [[sideOf(known.statement), sideOf(one)]];
    if (!known) seen.set(key, { side, statement: one });
  }
  return [];
}

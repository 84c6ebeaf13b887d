/** Conflicts of how many carers: for the same transfer, in a visit, for every visit, alone with the hoist. */
import { quick } from '@/core/text/quick';
import { firstOfKind, ofPlan, sameSituation, sideOf, situationKey, type Pair } from './sides';
import { isWordy } from '@/core/text/tokens';
import type { Statement } from './statements';

const WHO =
  '(?:(?:live-in|care|support|trained|female|male|home|key|night)\\s)?(?:carers?|staff|persons?|people|workers?|nurses?|members? of (?:staff|the team)|helpers?|assistants?|pairs? of hands)';
const ONE = quick(
  new RegExp(
    `(?<!\\bnever )\\b(?:1|one|single)\\s(?:x\\s)?${WHO}\\b|\\b(?:assist(?:ance)?|help|support)\\s(?:of|x|from)\\s?(?:1|one)\\b|\\bao1\\b|\\ba\\/o\\s?1\\b|\\bsingle[- ]handed\\b|\\b(?:by|needs|takes|with|only|just) one(?: (?:for|to|now|is enough))?(?=[.,;]|$)|\\bone of (?:us|you)\\b|\\bone (?:can|to|is enough to) (?:turn|roll|move|lift|hoist|transfer|stand|wash|change|dress|manage|do)\\b`,
    'iu',
  ),
);
const TWO = quick(
  new RegExp(
    `\\b(?:2|two|both)\\s(?:x\\s)?${WHO}\\b|\\b(?:assist(?:ance)?|help|support)\\s(?:of|x|from)\\s?(?:2|two)\\b|\\bao2\\b|\\ba\\/o\\s?2\\b|\\bdouble[- ](?:handed|up)\\b|\\b(?:takes|needs|by|always|with) two(?=[.,;]|$)|\\btwo to (?:turn|roll|move|lift|hoist|transfer|stand|wash|change|dress)\\b|\\btwo of (?:us|you)\\b|\\bin pairs\\b|\\ba second (?:carer|person|pair of hands|worker|member of staff)\\b|\\bx\\s?2\\b(?!\\s(?:daily|a|per|week|tab|day|night))`,
    'iu',
  ),
);
/** "Hoist alone", "on your own": one carer without the number. */
const ALONE = quick(
  /(?<!\b(?:not|never|nobody|no one)\b[^.,:;\n]{0,25}|n['’]t\b[^.,:;\n]{0,25})\b(?:hoist|transfer|move|turn|lift)\w*\b[^.;\n]{0,25}\b(?:alone|on your own|by yourself|single[- ]handed(?:ly)?)\b/iu,
);
const NEEDED =
  /^(?:(?:number of )?(?:staff|carers?|workers?)(?:ing)?(?: (?:needed|required|ratio|level))?|staffing|visits|calls|assistance)$/iu;
const TASKS =
  /\b(?:bed|chair|toilet\w*|commode|bath\w*|shower\w*|car|walk\w*|stairs|stand\w*|wash\w*|dress\w*|outside|outdoors|steps|hoist\w*|turn\w*|roll\w*|feed\w*|meal\w*|breakfast|lunch|medic\w*)\b/giu;

const tasksOf = (text: string): Set<string> =>
  new Set([...text.matchAll(TASKS)].map((match) => match[0].toLowerCase().slice(0, 4)));

const counts = (one: Statement): 'one' | 'two' | null => {
  const named = one.first && NEEDED.test(one.label.trim());
  const text = `${one.label} ${one.text}`;
  const single = ONE.test(text) || ALONE.test(one.text) || (named && /^(?:1|one)\b/iu.test(one.text));
  const double = TWO.test(text) || (named && /^(?:2|two)\b/iu.test(one.text));
  return single === double ? null : single ? 'one' : 'two';
};

const usable = (one: Statement): boolean => ofPlan(one) || (one.note === null && one.heading && !one.over);

const VISIT = /\b(?:visit|call)s?\b/iu;
const visited = (one: Statement): boolean => one.domain === 'visits' || VISIT.test(one.title ?? '');

/** The same hoist in a visit of one carer and in a visit of two. */
function visitStaff(statements: readonly Statement[]): Pair[] {
  const lifts = statements.filter(
    (one) => visited(one) && !one.heading && /\bhoist|\bsling/iu.test(one.text),
  );
  const bySection = new Map<string, Statement[]>();
  for (const one of statements)
    if (one.section !== null && counts(one) !== null)
      bySection.set(one.section, [...(bySection.get(one.section) ?? []), one]);
  const staff = (one: Statement, count: 'one' | 'two'): Statement | undefined =>
    counts(one) === count
      ? one
      : (bySection.get(one.section ?? '') ?? []).find((other) => counts(other) === count);
  const pairs = lifts.map((one) => ({ single: staff(one, 'one'), double: staff(one, 'two') }));
  const alone = pairs.find((pair) => pair.single && !pair.double)?.single;
  const double = pairs.find((pair) => pair.double && !pair.single)?.double;
  return alone && double ? [[sideOf(alone), sideOf(double)]] : [];
}

/** "Bed call · 1 carer" over "Two carers and the stand aid": the heading of a visit against what stands under it. */
function withinVisit(statements: readonly Statement[]): Pair[] {
  for (const head of statements) {
    if (!head.heading || counts(head) !== 'one') continue;
    const inside = statements.find(
      (one) => !one.heading && one.section === head.section && counts(one) === 'two',
    );
    if (inside) return [[sideOf(head), sideOf(inside)]];
  }
  return [];
}

/** How many come to every visit, said twice. */
function everyVisit(statements: readonly Statement[]): Pair[] {
  const every = statements.filter(
    (one) =>
      !one.heading &&
      (NEEDED.test(one.label.trim()) ||
        /\b(?:each|every|all|any)\s(?:home\s)?(?:visit|call)s?\b/iu.test(one.text)),
  );
  const [one, two] = (['one', 'two'] as const).map((count) => every.find((each) => counts(each) === count));
  return one && two ? [[sideOf(one), sideOf(two)]] : [];
}

const OF_TRANSFERS = /^(?:all )?(?:transfers?|transferring|moving and handling|manual handling)$/iu;
const MOVES = /\b(?:transfer|hoist|stand|lift|mov(?:e|ing))/iu;
const BARE_WORDS = 4;

/** "Transfers: two carers": nothing but the number, for whatever is a transfer. */
const isForAll = (one: Statement): boolean =>
  OF_TRANSFERS.test(one.name.trim()) &&
  one.tokens.filter((token) => isWordy(token.norm)).length <= BARE_WORDS;

const EVERY = /\b(?:all|every|each|any)\s(?:\w+\s)?(?:transfers?|moves?|moving|handling|hoist\w*)\b/iu;

/** What decides whether two statements are about the same transfer. */
interface Transfer {
  one: Statement;
  tasks: ReadonlySet<string>;
  isAny: boolean;
  isForAll: boolean;
  moves: boolean;
  ofVisit: boolean;
  isMove: boolean;
}

function isSameTransfer(a: Transfer, b: Transfer): boolean {
  if (a.isAny || b.isAny) return true;
  if ((a.isForAll || b.isForAll) && (a.isForAll || a.moves) && (b.isForAll || b.moves)) return true;
  const shared = [...a.tasks].some((task) => b.tasks.has(task));
  if (a.ofVisit || b.ofVisit) return shared && a.ofVisit !== b.ofVisit;
  return (a.tasks.size === 0 && b.tasks.size === 0 && a.isMove && b.isMove) || shared;
}

const PAIRS_MAX = 2;

/** One and two carers for the same transfer in moving and handling; different tasks may differ. */
function transfers(statements: readonly Statement[]): Pair[] {
  const about = statements.filter(
    (one) =>
      !one.heading &&
      (one.domain === 'mobility_mh' ||
        NEEDED.test(one.label) ||
        /transfer|mobil|hoist/iu.test(`${one.label} ${one.text}`) ||
        tasksOf(one.text).size > 0),
  );
  const isMove = (one: Statement): boolean =>
    one.domain === 'mobility_mh' ||
    NEEDED.test(one.label) ||
    /transfer|mobil|hoist/iu.test(`${one.label} ${one.text}`);
  const ofVisit = (one: Statement): boolean => visited(one) || /\b\d{1,2}[:.]\d\d\b/u.test(one.title ?? '');
  const read = (one: Statement): Transfer => ({
    one,
    tasks: tasksOf(one.text),
    isAny: EVERY.test(one.text) || NEEDED.test(one.label),
    isForAll: isForAll(one),
    moves: MOVES.test(one.text),
    ofVisit: ofVisit(one),
    isMove: isMove(one),
  });
  const [ones, twos] = (['one', 'two'] as const).map((count) =>
    about.filter((one) => counts(one) === count).map(read),
  );
  const kinds = firstOfKind(twos ?? [], ({ one, tasks, ...rest }) =>
    [situationKey(one), ...Object.values(rest), ...[...tasks].sort()].join('\n'),
  );
  const pairs: Pair[] = [];
  for (const one of ones ?? []) {
    const two = kinds.find((other) => sameSituation(one.one, other.one) && isSameTransfer(one, other));
    if (two) pairs.push([sideOf(one.one), sideOf(two.one)]);
    if (pairs.length === PAIRS_MAX) break;
  }
  return pairs;
}

/** Nothing else speaks of how many. */
const COUNTS = quick(
  /\b(?:[12]|one|two|both|single|double|alone|own|yourself)\b|\bao[12]|a\/o|hoist|sling/iu,
);

/** Where one carer and two are asked for the same thing. */
export function staffConflicts(all: readonly Statement[]): Pair[] {
  const statements = all.filter(
    (one) => usable(one) && (COUNTS.test(one.text) || COUNTS.test(one.label) || COUNTS.test(one.title ?? '')),
  );
  return [visitStaff, withinVisit, everyVisit, transfers]
    .flatMap((find) => find(statements))
    .slice(0, PAIRS_MAX);
}

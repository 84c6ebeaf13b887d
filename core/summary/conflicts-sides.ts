/** Two places that tell, in whatever words, states of one matter that cannot both hold; knowledge/sides.json. */
import type { Conflict } from '@/core/knowledge/checks';
import { scaleBefore } from '@/core/knowledge/scales';
import { sideMatters, type SideMatter, type SideState } from '@/core/knowledge/sides';
import { forText } from '@/core/text/any-case';
import { PatternSet } from '@/core/text/pattern-set';
import { quick } from '@/core/text/quick';
import {
  fromNowOn,
  inNotes,
  isOfAnother,
  ofPlan,
  sameSituation,
  sideOf,
  wholeOf,
  type FoundConflict,
  type Pair,
} from './sides';
import { isGoal, isUnsure } from './scales';
import type { Statement } from './statements';

/** A state that a statement tells, where in it, and whom or what it names. */
interface Told {
  statement: Statement;
  state: string;
  focus: number;
  named: ReadonlySet<string>;
}

const states = sideMatters.flatMap((matter) => matter.states.map((state) => ({ matter, state })));
const telling = new PatternSet(states.map(({ state }) => state.like));
const before = quick(new RegExp(scaleBefore, 'iu'));

const rules = new Map<string, Conflict>(
  sideMatters.map(({ id, label, domain, flag, source, confidence }) => [
    id,
    { id: `CW-${id}`, label, domain, source, confidence, kind: 'stance', ...(flag ? { flag } : {}) },
  ]),
);

const TEXT_MAX = 500;
/** How many places of each state are compared. */
const EACH_STATE = 6;

const isTelling = (one: Statement, { same }: SideMatter): boolean =>
  same === 'person'
    ? one.whose !== 'stranger' && !(one.blank || one.struck || one.template || one.over || one.denied)
    : one.note === null
      ? ofPlan(one) || (one.denied && one.whose === 'person' && !one.struck && !one.template)
      : one.whose === 'person' && !(one.blank || one.struck || one.template);

/** Whether the statement speaks of today as this state needs it. */
const isHeard = (one: Statement, state: SideState): boolean =>
  one.note === null ? state.past === true || !before.test(one.text) : state.notes === true || fromNowOn(one);

const NO_NAME = /^(?:the|not|no|nothing|nobody|staff|office|gp|dr|if|to|any)$/u;

const namesIn = (match: RegExpExecArray): Set<string> =>
  new Set(
    Object.entries(match.groups ?? {}).flatMap(([, value]) => {
      const name = (value ?? '')
        .toLowerCase()
        .replace(/^(?:his|her|their|my|the) /u, '')
        .replace(/['’]s$/u, '');
      return name === '' || NO_NAME.test(name) ? [] : [name, ...(/statin$/u.test(name) ? ['statin'] : [])];
    }),
  );

const tells = (pattern: RegExp, text: string): boolean => forText(pattern, text).test(text);

/** What a statement tells of a matter, or null. */
function toldBy(statement: Statement, lead: string, matter: SideMatter, state: SideState): Told | null {
  if (!isTelling(statement, matter) || !isHeard(statement, state)) return null;
  const own = `${lead}${state.block ? blockFrom(statement) : statement.text}`.slice(0, TEXT_MAX);
  const match = forText(state.like, own).exec(own);
  if (!match) return null;
  const focus = Math.max(0, match.index - lead.length);
  // In a block the sentence in which it begins tells it.
  if (focus >= statement.text.length) return null;
  if (matter.same !== 'person' && isOfAnother(statement, focus)) return null;
  const whole = wholeOf(statement);
  if (matter.about && !tells(matter.about, whole)) return null;
  if ((matter.notAbout && tells(matter.notAbout, whole)) || (state.unless && tells(state.unless, own)))
    return null;
  if (!state.past && isUnsure(statement.text, focus)) return null;
  const named = namesIn(match);
  return matter.same && named.size === 0 ? null : { statement, state: state.id, focus, named };
}

/** From where the statement begins to the end of what stands with it. */
const blockFrom = ({ blockText, evidence, text }: Statement): string =>
  blockText.startsWith(text, evidence.start) ? blockText.slice(evidence.start) : text;

const standApart = ({ apart }: SideMatter, one: string, other: string): boolean =>
  apart.some(([a, b]) => (a === one && b === other) || (a === other && b === one));

/** Whatever is told of each matter; a statement that tells two states that stand apart tells none. */
function allTold(statements: readonly Statement[]): Map<SideMatter, Told[]> {
  const found = new Map<SideMatter, Told[]>();
  for (const statement of statements) {
    if (statement.heading || statement.text.length > 2 * TEXT_MAX || isGoal(statement)) continue;
    const lead = statement.first && statement.label !== '' ? `${statement.label}: ` : '';
    const text = `${lead}${blockFrom(statement)}`.slice(0, TEXT_MAX);
    const own: [SideMatter, Told][] = [];
    for (const place of telling.candidates(text)) {
      const { matter, state } = states[place] as (typeof states)[number];
      const told = toldBy(statement, lead, matter, state);
      if (told) own.push([matter, told]);
    }
    const clashes = (matter: SideMatter, told: Told): boolean =>
      own.some(
        ([other, two]) =>
          other === matter &&
          standApart(matter, told.state, two.state) &&
          (!matter.same || [...told.named].some((name) => two.named.has(name))),
      );
    for (const [matter, told] of own) {
      if (clashes(matter, told)) continue;
      const list = found.get(matter) ?? [];
      if (list.filter(({ state }) => state === told.state).length < EACH_STATE) list.push(told);
      found.set(matter, list);
    }
  }
  return found;
}

/** "Bed to chair: two", "repositioning: one": how many may differ from task to task; for "all transfers" it may not. */
function sameTask({ tasks }: SideMatter, { statement: one }: Told, { statement: other }: Told): boolean {
  const [mine, theirs] = [one, other].map(({ label, text }) =>
    tasks.filter((task) => forText(task, text).test(`${label} ${text}`)),
  );
  return !mine?.length || !theirs?.length || mine.some((task) => theirs.includes(task));
}

const fits = (matter: SideMatter, one: Told, other: Told): boolean =>
  standApart(matter, one.state, other.state) &&
  one.statement.evidence.block !== other.statement.evidence.block &&
  !inNotes(one.statement, other.statement) &&
  sameSituation(one.statement, other.statement) &&
  sameTask(matter, one, other) &&
  (!matter.same || [...one.named].some((name) => other.named.has(name)));

/** For each matter the first two places that contradict each other, if any. */
export function toldConflicts(statements: readonly Statement[]): FoundConflict[] {
  return [...allTold(statements)].flatMap(([matter, told]): FoundConflict[] => {
    const rule = rules.get(matter.id);
    for (const [at, one] of told.entries()) {
      const other = told.slice(at + 1).find((two) => fits(matter, one, two));
      if (!other || !rule) continue;
      const pair: Pair = [sideOf(one.statement, one.focus), sideOf(other.statement, other.focus)];
      return [{ rule, pair }];
    }
    return [];
  });
}

/** The states told of one matter, in reading order. */
export const toldOf = (matter: string, statements: readonly Statement[]): string[] =>
  [...allTold(statements)].flatMap(([{ id }, told]) => (id === matter ? told.map(({ state }) => state) : []));

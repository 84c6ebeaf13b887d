/** In which state of the matters of knowledge/scales.json each statement says the person is. One pass over its words. */
import { domainOfHeading } from '@/core/knowledge/domains';
import { expand } from '@/core/knowledge/red-flags';
import {
  scaleBefore,
  scaleExcepting,
  scaleGoalBegins,
  scaleGoalNames,
  scaleMatters,
  scaleUnsure,
  type ScaleState,
} from '@/core/knowledge/scales';
import { PhraseIndex, type PhraseMatch } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import { tokenise } from '@/core/text/tokens';
import { answerOf, assertionOf } from './assertion';
import { fromNowOn, isOfAnother, ofPlan } from './sides';
import type { Statement } from './statements';

type Role = 'names' | 'unless' | 'row' | 'says';
interface Place {
  matter: string;
  role: Role;
  state?: ScaleState;
}

/** One state that a statement tells. */
export interface Told {
  statement: Statement;
  state: string;
  focus: number;
  /** As the value of a row whose label asks for it. */
  byRow: boolean;
  /** Whom it names, where both places must name the same. */
  named: ReadonlySet<string>;
}

const matters = new Map(scaleMatters.map((matter) => [matter.id, matter]));

const index = new PhraseIndex<Place>(
  scaleMatters.flatMap(({ id, names = [], unless = [], states }) => [
    ...expand(names).map((phrase) => ({
      phrase,
      value: { matter: id, role: 'names' as const },
      exact: true,
    })),
    ...expand(unless).map((phrase) => ({
      phrase,
      value: { matter: id, role: 'unless' as const },
      exact: true,
    })),
    ...states.flatMap((state) =>
      (['row', 'says'] as const).flatMap((role) =>
        (state[role] ?? []).map((phrase) => ({ phrase, value: { matter: id, role, state }, exact: true })),
      ),
    ),
  ]),
);

const unsure = quick(new RegExp(scaleUnsure, 'iu'));
const before = quick(new RegExp(scaleBefore, 'iu'));
const excepting = quick(new RegExp(scaleExcepting, 'iu'));

const goalName = quick(new RegExp(scaleGoalNames, 'iu'));
const goalBegins = new RegExp(scaleGoalBegins, 'iu');

/** What is aimed at, and not yet so. */
export const isGoal = ({ label, title, text }: Statement): boolean =>
  goalBegins.test(text) || goalName.test(label) || goalName.test(title ?? '');

const CLAUSE_END = /[,;.:–—]/u;

/** Whether what stands at a place holds at times only, or may come: by the words up to the end of its clause, or an exception after it. */
export function isUnsure(text: string, focus: number): boolean {
  const end = CLAUSE_END.exec(text.slice(focus))?.index;
  const cut = end === undefined ? text.length : focus + end;
  return unsure.test(text.slice(0, cut)) || excepting.test(text.slice(cut));
}

type Hit = PhraseMatch<Place>;

/** Of phrases of one matter that overlap the longest tells. */
const longest = (hits: readonly Hit[]): Hit[] =>
  hits.filter(
    (hit) =>
      !hits.some(
        (two) =>
          two.value.matter === hit.value.matter &&
          two.endToken - two.firstToken > hit.endToken - hit.firstToken &&
          two.firstToken <= hit.firstToken &&
          two.endToken >= hit.endToken,
      ),
  );

/** Whether the statement speaks of today as this state needs it. */
function isHeard(statement: Statement, state: ScaleState): boolean {
  if (statement.note === null) return state.past === true || !before.test(statement.text);
  return state.lasts === true || fromNowOn(statement);
}

function stateOf({ value, firstToken, endToken }: Hit, statement: Statement): ScaleState | undefined {
  const { matter, state } = value;
  const how = assertionOf(statement.tokens, firstToken, endToken, statement.label);
  if (how === 'stated' || (how === 'ended' && state?.past)) return state;
  const denied = how === 'denied' ? state?.denied : undefined;
  return denied === undefined ? undefined : matters.get(matter)?.states.find(({ id }) => id === denied);
}

const relatives = new Set(expand(['@family']));

const NO_NAME =
  /^(?:mr|mrs|ms|miss|dr|the|her|his|their|she|they|not|never|lives|said|says|mon|tue|wed|thu|fri|sat|sun)/u;

/** Names and relatives in a statement and its label. */
const peopleIn = ({ tokens, label }: Statement): Set<string> =>
  new Set(
    [...tokenise(label), ...tokens]
      .filter(
        ({ text, norm }) => relatives.has(norm) || (/^\p{Lu}\p{Ll}{2}/u.test(text) && !NO_NAME.test(norm)),
      )
      .map(({ text, norm }) => (/['’]s$/u.test(text) ? norm.slice(0, -1) : norm)),
  );

/** Of relatives a statement tells where the matter is who is there. */
const isTelling = (one: Statement): boolean =>
  ofPlan(one) ||
  (one.whose !== 'stranger' && !(one.blank || one.struck || one.template || one.over || one.denied));

/** A value that takes back what its label says: "Catheter bag :: not in use". */
const DENIES = /^\W*(?:no|none|nil|not|n|never|nothing|removed|stopped|n\/a|\?|tbc)\b/iu;

/** The state that a bare yes or no gives under a label that asks for it. */
const answered = (matter: string, statement: Statement): ScaleState | undefined => {
  const answer = statement.denied ? 'no' : answerOf(statement.text);
  return matters.get(matter)?.states.find((state) => state.answer === answer);
};

const isUnderAllergies = ({ title }: Statement): boolean =>
  title !== null && domainOfHeading(title) === 'allergies';

/** What each statement tells, by matter, in reading order; one that tells two states that stand apart tells none. */
export function statesTold(statements: readonly Statement[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  const labels = new Map<string, Hit[]>();
  for (const statement of statements) {
    if (statement.heading || !isTelling(statement) || isGoal(statement)) continue;
    const named = labels.get(statement.name) ?? index.find(tokenise(statement.name));
    labels.set(statement.name, named);
    const hits = index.find(statement.tokens);
    if (hits.length + named.length === 0) continue;
    // Under allergies a label says what to: "Food: none known".
    const asks = new Set(
      statement.first && !isUnderAllergies(statement)
        ? named.flatMap(({ value }) => (value.role === 'names' ? [value.matter] : []))
        : [],
    );
    const not = new Set(
      [...hits, ...named].flatMap(({ value }) => (value.role === 'unless' ? [value.matter] : [])),
    );
    const own: [string, Told][] = [];
    const tell = (matter: string, state: ScaleState | undefined, focus: number): void => {
      if (statement.whose !== 'person' && !matters.get(matter)?.same) return;
      if (!matters.get(matter)?.same && isOfAnother(statement, focus)) return;
      if (!state || not.has(matter) || !isHeard(statement, state) || isUnsure(statement.text, focus)) return;
      if (own.some(([other, told]) => other === matter && told.state === state.id)) return;
      const people = matters.get(matter)?.same ? peopleIn(statement) : new Set<string>();
      own.push([matter, { statement, state: state.id, focus, byRow: asks.has(matter), named: people }]);
    };
    for (const matter of asks) tell(matter, answered(matter, statement), 0);
    for (const { value } of statement.first && statement.label !== '' && !DENIES.test(statement.text)
      ? named
      : [])
      if (value.role === 'says') tell(value.matter, value.state, 0);
    const usable = hits.filter(
      ({ value }) => value.role === 'says' || (value.role === 'row' && asks.has(value.matter)),
    );
    for (const hit of longest(usable)) tell(hit.value.matter, stateOf(hit, statement), hit.start);
    for (const [matter, told] of own) {
      if (own.some(([other, two]) => other === matter && standApart(matter, told.state, two.state))) continue;
      const list = found.get(matter);
      if (list) list.push(told);
      else found.set(matter, [told]);
    }
  }
  return found;
}

/** Whether two states of a matter cannot both hold. */
export const standApart = (matter: string, one: string, other: string): boolean =>
  matters.get(matter)?.apart.some(([a, b]) => (a === one && b === other) || (a === other && b === one)) ??
  false;

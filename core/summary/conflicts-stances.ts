/** Two statements that take opposite stances on one topic, for the same situation; docs/decisions/0022. */
import { conflictRules, type Conflict } from '@/core/knowledge/checks';
import { stanceSource, stanceTopics, stanceWeights } from '@/core/knowledge/stances';
import { quick } from '@/core/text/quick';
import { contentWords } from './compose';
import { inNotes, sideOf, situationsOf, type FoundConflict, type Pair } from './sides';
import { sameNamed, stancesOf, type Stance } from './stances';
import type { Statement } from './statements';

/** Two statements that stand against each other, what about, and what speaks for and against it. */
export interface Opposed {
  topic: string;
  one: Statement;
  other: Statement;
  /** Where in each the telling words are. */
  focus: readonly [number, number];
  signs: ReadonlySet<string>;
}

const settled = quick(new RegExp(conflictRules.settled, 'iu'));
const old = new RegExp(conflictRules.old, 'iu');
const SIGNS: Readonly<Record<string, RegExp>> = {
  absolute:
    /\b(?:never|always|every|all|any|only|strict\w*|at all times|whatever|no exceptions?|must|fully|totally)\b/iu,
  wish: /\b(?:likes?|loves?|wants?|wish\w*|prefers?|would|enjoys?|sooner|rather|hopes?|happy)\b/iu,
  excepting:
    /\b(?:unless|except|but|when|if|sometimes|usually|some|until|till|after|while|though|instead)\b/iu,
  can: /\b(?:can|able|may|could)\b/iu,
  before: /\b(?:was|were|had|used to|before|ago|previous\w*|then|now|since|last|began|ended|until)\b/iu,
  dated:
    /\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu,
  staff: /\b(?:staff|carers?|we|nurse|worker)\b/iu,
  figure: /\d/u,
};
const LONG = 14;

function signsOf(statement: Statement): Set<string> {
  const { text } = statement;
  const signs = new Set(Object.keys(SIGNS).filter((name) => SIGNS[name]?.test(text)));
  if (settled.test(text)) signs.add('settled');
  if (old.test(statement.title ?? '')) signs.add('old');
  if (SIGNS.dated?.test(statement.title ?? '')) signs.add('title-dated');
  if (statement.tokens.length > LONG) signs.add('long');
  return signs;
}

const sharedWords = (a: Statement, b: Statement): number => {
  const said = contentWords(b.text);
  return [...contentWords(a.text)].filter((word) => word.length > 3 && said.has(word)).length;
};

/** Whether each kind of situation is named alike, differently, or by one of them alone. */
function situationSigns(one: Statement, other: Statement): string[] {
  const [here, there] = [situationsOf(one), situationsOf(other)];
  return [...new Set([...here, ...there].map(({ of }) => of))].map((of) => {
    const mine = here.filter((each) => each.of === of);
    const theirs = there.filter((each) => each.of === of);
    if (mine.length === 0 || theirs.length === 0) return `${of}:one`;
    return theirs.some(({ id }) => mine.some((own) => own.id === id)) ? `${of}:same` : `${of}:differ`;
  });
}

/** What any two statements have about them that speaks for or against a contradiction. */
export function commonSigns(one: Statement, other: Statement): Set<string> {
  const [a, b] = [signsOf(one), signsOf(other)];
  const signs = new Set(['is', ...situationSigns(one, other)]);
  for (const name of new Set([...a, ...b]))
    signs.add(a.has(name) && b.has(name) ? `both:${name}` : `one:${name}`);
  if (one.section === other.section) signs.add('same-section');
  if (one.evidence.block === other.evidence.block) signs.add('same-block');
  if (one.note ?? other.note) signs.add('note');
  return signs.add(`shared:${Math.min(2, sharedWords(one, other))}`);
}

function stanceSigns(topic: string, one: Stance, other: Stance): Set<string> {
  const signs = commonSigns(one.statement, other.statement).add(`topic:${topic}`);
  signs.add(`least:${Math.min(3, one.words, other.words)}`);
  if (one.turned || other.turned) signs.add('turned');
  if (one.byTitle || other.byTitle) signs.add('by-title');
  return signs;
}

export const scoreOf = (signs: ReadonlySet<string>): number =>
  [...signs].reduce((sum, sign) => sum + (stanceWeights.weights[sign] ?? 0), 0);

/** How many statements of each side of a topic are looked at. */
const EACH_SIDE = 8;

/** Every two statements that take opposite stances on a topic, whatever the odds; up to a fixed number a topic. */
export function opposedIn(statements: readonly Statement[]): Opposed[] {
  return [...stancesOf(statements)].flatMap(([topic, stances]) => {
    const [ones, others] = (['one', 'other'] as const).map((side) =>
      stances.filter((each) => each.side === side).slice(0, EACH_SIDE),
    );
    return (ones ?? []).flatMap((one) =>
      (others ?? [])
        .filter(
          (other) =>
            other.statement.at !== one.statement.at &&
            !inNotes(one.statement, other.statement) &&
            sameNamed(topic, one, other),
        )
        .map((other): Opposed => ({
          topic,
          one: one.statement,
          other: other.statement,
          focus: [one.focus, other.focus],
          signs: stanceSigns(topic, one, other),
        })),
    );
  });
}

const rules = new Map<string, Conflict>(
  stanceTopics.map(({ id, label, domain }) => [
    id,
    {
      id: `CS-${id}`,
      label,
      domain,
      source: stanceSource.source,
      confidence: stanceSource.confidence,
      kind: 'stance',
    },
  ]),
);

/** Whatever the words: another time of day, or one of them says that it changed; of a note that is the point. */
const apart = ['time:differ', 'one:settled', 'both:settled', 'one:old'];
const isApart = (signs: ReadonlySet<string>): boolean =>
  signs.has('note') ? signs.has('time:differ') : apart.some((sign) => signs.has(sign));

/** For each topic the two statements that most likely contradict each other, where that is likely enough. */
export function stanceConflicts(statements: readonly Statement[]): FoundConflict[] {
  const best = new Map<string, { score: number; opposed: Opposed }>();
  for (const opposed of opposedIn(statements)) {
    const score = isApart(opposed.signs) ? -Infinity : scoreOf(opposed.signs);
    if (score >= stanceWeights.from && score > (best.get(opposed.topic)?.score ?? -Infinity))
      best.set(opposed.topic, { score, opposed });
  }
  return [...best].flatMap(([topic, { opposed }]): FoundConflict[] => {
    const { one, other, focus } = opposed;
    const rule = rules.get(topic);
    const sides: Pair = [sideOf(one, focus[0]), sideOf(other, focus[1])];
    return rule ? [{ rule, pair: one.at < other.at ? sides : [sides[1], sides[0]] }] : [];
  });
}

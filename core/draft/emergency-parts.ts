/**
 * Emergencies told by words of several kinds that stand near each other, in any order: "drowsy, on apixaban, fell and
 * cut her head". What each kind holds, and what they mean together, is in knowledge/draft/emergency-parts.json.
 */
import { emergencyParts, type PartEntry } from '@/core/knowledge/emergency-parts';
import { KindsOfWords, wordsOf, type Run, type Word } from '@/core/text/kinds-of-words';
import type { Sought } from '@/core/text/quiet';
import type { Span } from './types';

export interface PartSign extends Span {
  id: string;
  shown: PartEntry['shown'];
}

interface Part extends Sought {
  classes: readonly string[];
}

/** How many sentences later it may be told that it is over. */
const SOON = 2;
const EXCEPT = '-except';
const lists = new Map<string, string>();
for (const [name, one] of Object.entries(emergencyParts.classes)) {
  lists.set(name, typeof one === 'string' ? one : one.words);
  if (typeof one !== 'string') lists.set(name + EXCEPT, one.except);
}
const kinds = new KindsOfWords(lists);
const denials = new Set(emergencyParts.denials.split(','));
const small = new Set(emergencyParts.small.split(','));
const pointing = new Set(emergencyParts.pointing.split(','));

const entries = emergencyParts.entries.map((entry) => ({
  entry,
  parts: entry.parts.map((written): Part => ({
    classes: written.replace(/^[!^]/u, '').split('|'),
    deniable: !written.startsWith('!'),
    acute: !written.startsWith('^'),
  })),
  unless: entry.unless?.split('|') ?? [],
  over: entry.over?.split('|') ?? [],
}));

/** How seldom a part stands in a text: phrases that begin with a small word or one of a class stand often. */
const OFTEN = 20;
const costOf = ({ classes }: Part): number =>
  classes
    .flatMap((name) => lists.get(name)?.split(',') ?? [])
    .reduce((sum, phrase) => {
      const [first = ''] = phrase.split(' ');
      return sum + (/^[@#]/u.test(first) || small.has(first) || denials.has(first) ? OFTEN : 1);
    }, 0);

/** Of each entry the part that stands least often: most texts hold none of them, and need no further look. */
const seldom = new Set(
  entries.flatMap(
    ({ parts }) => parts.reduce((least, part) => (costOf(part) < costOf(least) ? part : least)).classes,
  ),
);
const seldomKinds = new KindsOfWords(lists, seldom);

const overlaps = (one: Run, other: Run): boolean => one.from < other.to && other.from < one.to;

/** Where each kind stands, without what a longer phrase makes something else: "blood pressure". */
function foundIn(words: readonly Word[]): Map<string, Run[]> {
  const found = kinds.in(words);
  for (const [name, runs] of found) {
    const except = found.get(name + EXCEPT);
    if (except)
      found.set(
        name,
        runs.filter((run) => !except.some((other) => overlaps(run, other))),
      );
  }
  return found;
}

/** @param own words of the sign itself: "no head injury" denies the injury */
function isDenied(words: readonly Word[], { from }: Run, own: ReadonlySet<number>): boolean {
  for (let at = from - 1; at >= 0 && words[at]?.clause === words[from]?.clause; at--) {
    const norm = words[at]?.norm ?? '';
    if (denials.has(norm)) return true;
    if (!small.has(norm) && !own.has(at)) return false;
  }
  return false;
}

function mayStand(
  { within, ordered, reach }: PartEntry,
  words: readonly Word[],
  runs: readonly Run[],
): boolean {
  const from = Math.min(...runs.map((run) => run.from));
  const to = Math.max(...runs.map((run) => run.to));
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || to - from > within) return false;
  if (reach === 'clause' ? first.clause !== last.clause : last.sentence - first.sentence > (reach ? 1 : 0))
    return false;
  return !ordered || runs.every((run, place) => place === 0 || run.from >= (runs[place - 1]?.to ?? 0));
}

/** The first words that an entry's parts are, one each. */
function choose(
  entry: PartEntry,
  words: readonly Word[],
  choices: readonly (readonly Run[])[],
  isMeant: (run: Run, place: number) => boolean = () => true,
): Run[] | null {
  const chosen: Run[] = [];
  const chooseFrom = (place: number): boolean =>
    place === choices.length ||
    (choices[place] ?? []).some((run) => {
      if (chosen.some((one) => overlaps(one, run))) return false;
      chosen.push(run);
      if (mayStand(entry, words, chosen) && isMeant(run, place) && chooseFrom(place + 1)) return true;
      chosen.pop();
      return false;
    });
  return choices.every((runs) => runs.length > 0) && chooseFrom(0) ? chosen : null;
}

const spanOf = (words: readonly Word[], { from, to }: Run): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

const indices = ({ from, to }: Run): number[] => Array.from({ length: to - from }, (_, at) => from + at);
const EVERY: Sought = { deniable: true, acute: true };
const NOTHING: ReadonlySet<number> = new Set();
/** So often a sign that is taken back is looked for again further on. */
const TRIES = 8;

/** Whether a clause tells of the sign and of nobody and nothing else before this place: "it stopped", not "shift finished". */
function isOfSign(words: readonly Word[], { from }: Run, own: ReadonlySet<number>): boolean {
  for (let at = from - 1; at >= 0 && words[at]?.clause === words[from]?.clause; at--) {
    const norm = words[at]?.norm ?? '';
    if (!small.has(norm) && !pointing.has(norm) && !own.has(at)) return false;
  }
  return true;
}

type Found = ReadonlyMap<string, readonly Run[]>;

/** Whether the words of an entry mean something else beside those of `unless`, or it is told soon after that it is over. */
function isTakenBack(
  { unless, over }: (typeof entries)[number],
  words: readonly Word[],
  found: Found,
  runs: readonly Run[],
  own: ReadonlySet<number>,
): boolean {
  const marks = runs.flatMap(({ from, to }) =>
    [words[from], words[to - 1]].filter((word) => word !== undefined),
  );
  const clauses = marks.map(({ clause }) => clause);
  const [first, last] = [Math.min(...clauses), Math.max(...clauses)];
  const opens = Math.min(...marks.map(({ sentence }) => sentence));
  const ends = Math.max(...marks.map(({ sentence }) => sentence));
  const isThere = (names: readonly string[], holds: (word: Word, run: Run) => boolean): boolean =>
    names.some((name) =>
      found.get(name)?.some((run) => {
        const word = words[run.from];
        return word !== undefined && holds(word, run) && !isDenied(words, run, NOTHING);
      }),
    );
  return (
    // What comes behind the sign does not change what it is: "left arm went weak, senior told".
    isThere(unless, ({ clause, sentence }) => sentence >= opens && clause >= first - 1 && clause <= last) ||
    isThere(
      over,
      ({ sentence }, run) => sentence >= ends && sentence <= ends + SOON && isOfSign(words, run, own),
    )
  );
}

/**
 * Every emergency that words of a text make together.
 * @param isQuiet whether a place is told as no danger of now
 * @param said words that are denied as well: somebody said them
 */
export function partSignsIn(
  text: string,
  isQuiet: (place: Span, sought: Sought) => boolean,
  said = false,
): PartSign[] {
  const words = wordsOf(text);
  if (seldomKinds.in(words).size === 0) return [];
  const found = foundIn(words);
  return entries.flatMap((one) => {
    const { entry, parts } = one;
    const places = parts.map(({ classes }) => classes.flatMap((name) => found.get(name) ?? []));
    if (places.some((runs) => runs.length === 0)) return [];
    const own = new Set(places.flat().flatMap(indices));
    let told = places.map((runs, place) =>
      !said && parts[place]?.deniable === true ? runs.filter((run) => !isDenied(words, run, own)) : runs,
    );
    if (choose(entry, words, told) === null) return [];
    const quiet = parts.map(() => new Map<Run, boolean>());
    const isMeant = (run: Run, place: number): boolean => {
      const known = quiet[place]?.get(run) ?? isQuiet(spanOf(words, run), parts[place] ?? EVERY);
      quiet[place]?.set(run, known);
      return !known;
    };
    for (let tries = 0; tries < TRIES; tries++) {
      const runs = choose(entry, words, told, isMeant);
      if (runs === null) return [];
      const spans = runs.map((run) => spanOf(words, run));
      const start = Math.min(...spans.map((span) => span.start));
      const end = Math.max(...spans.map((span) => span.end));
      const isNone =
        isTakenBack(one, words, found, runs, own) ||
        isQuiet({ start, end }, { deniable: false, acute: false });
      if (!isNone) return [{ id: entry.id, shown: entry.shown, start, end }];
      told = told.map((left, place) => (place === 0 ? left.filter((run) => run !== runs[0]) : left));
    }
    return [];
  });
}

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
): Run[] | null {
  const chosen: Run[] = [];
  const chooseFrom = (place: number): boolean =>
    place === choices.length ||
    (choices[place] ?? []).some((run) => {
      if (chosen.some((one) => overlaps(one, run))) return false;
      chosen.push(run);
      if (mayStand(entry, words, chosen) && chooseFrom(place + 1)) return true;
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

/**
 * Every emergency that words of a text make together.
 * @param isQuiet whether a place is told as no danger of now
 * @param denied whether a denial takes words away
 */
export function partSignsIn(
  text: string,
  isQuiet: (place: Span, sought: Sought) => boolean,
  denied = true,
): PartSign[] {
  const words = wordsOf(text);
  if (seldomKinds.in(words).size === 0) return [];
  const found = foundIn(words);
  return entries.flatMap(({ entry, parts, unless, over }) => {
    const places = parts.map(({ classes }) => classes.flatMap((name) => found.get(name) ?? []));
    if (places.some((runs) => runs.length === 0)) return [];
    const own = new Set(places.flat().flatMap(indices));
    const told = places.map((runs, place) =>
      denied && parts[place]?.deniable === true ? runs.filter((run) => !isDenied(words, run, own)) : runs,
    );
    if (choose(entry, words, told) === null) return [];
    const loud = told.map((runs, place) =>
      runs.filter((run) => !isQuiet(spanOf(words, run), parts[place] ?? EVERY)),
    );
    const runs = choose(entry, words, loud);
    if (runs === null) return [];
    const at = runs.map(({ from }) => words[from]?.sentence ?? 0);
    const last = Math.max(...at);
    const isThere = (names: readonly string[], has: (sentence: number) => boolean): boolean =>
      names.some((name) =>
        found
          .get(name)
          ?.some((run) => has(words[run.from]?.sentence ?? -1) && !isDenied(words, run, NOTHING)),
      );
    if (isThere(unless, (sentence) => at.includes(sentence))) return [];
    if (isThere(over, (sentence) => sentence >= last && sentence <= last + SOON)) return [];
    const spans = runs.map((run) => spanOf(words, run));
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    if (isQuiet({ start, end }, { deniable: false, acute: false })) return [];
    return [{ id: entry.id, shown: entry.shown, start, end }];
  });
}

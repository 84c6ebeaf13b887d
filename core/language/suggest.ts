/**
 * Wording worth another look: why, and how strongly. Never inside quotation marks, never on words for harm,
 * never a change by itself. Source: care-domain 3.
 */
import { z } from 'zod';
import { abbreviations, neverExpand, notations, type Phrase } from '@/core/knowledge/language';
import { noSlips } from '@/core/knowledge/draft';
import { CueCompiler, type Cue } from '@/core/gaps/cues';
import { phrasesInForce } from '@/core/gaps/in-force';
import { NoteFinder, type Allowed } from '@/core/gaps/finder';
import { forText } from '@/core/text/any-case';
import { overlaps } from '@/core/text/spans';
import { quotedSpans } from '@/core/text/clauses';
import { escape } from '@/core/text/escape';
import { titledNames, type NameWords } from '@/core/text/known-names';
import { PatternSet } from '@/core/text/pattern-set';
import { isWordy } from '@/core/text/tokens';
import { secretSpans, type Span } from '@/core/text/patterns';
import { isEvidence, placed, swapOf, type Swap } from './swap';

export const suggestionActions = ['S', 'A', 'F', 'abbr-ask', 'abbr-expand', 'notation', 'reading'] as const;

export const suggestionSchema = z.object({
  id: z.string(),
  action: z.enum(suggestionActions),
  phrase: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  why: z.string(),
  suggestion: z.string(),
  /** Only where one tap can put other words there: what they take the place of, the phrase with what belongs to it. */
  swap: z
    .object({
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      words: z.string(),
      text: z.string(),
    })
    .optional(),
});

export type Suggestion = z.infer<typeof suggestionSchema>;

/** How many the panel shows for one note, or one part of a draft. Source: care-domain 3.0. */
export const MOST_SUGGESTIONS = 3;

/** A cue as it is written: a place of its own for each list or pattern, any words between what must stand together. */
const formOf = (cue: string): string =>
  cue
    .replace(/[.*+?^$()|[\]\\]/gu, '\\$&')
    .replace(/\\\*/gu, '\\S*')
    .replace(/\{\w+\}|<[^>]+>/gu, '.+')
    .replace(/\s[>+]\s/gu, '.+')
    .replace(/[ -]/gu, '[ -]+');

function compilePhrases(phrases: readonly Phrase[]) {
  const compiler = new CueCompiler(noSlips);
  const all = phrases.map((phrase) => ({
    phrase,
    cues: phrase.cues.map((cue) => compiler.compile(cue)),
    forms: phrase.exact ? new RegExp(`^(?:${phrase.cues.map(formOf).join('|')})$`, 'iu') : null,
    unless: phrase.unless.map((cue) => compiler.compile(cue)),
  }));
  return { all, index: compiler.build() };
}

const compiled = new WeakMap<readonly Phrase[], ReturnType<typeof compilePhrases>>();

function readyPhrases(phrases: readonly Phrase[]) {
  const ready = compiled.get(phrases) ?? compilePhrases(phrases);
  compiled.set(phrases, ready);
  return ready;
}

const AS_WRITTEN: Allowed = { negated: true, future: true, quoted: false, thirdParty: true };
const nobody = new Set<string>();

const shapes = notations.map((entry) => ({ entry, shape: new RegExp(entry.pattern, 'giu') }));
const asked = neverExpand
  .filter((entry) => entry.raise)
  .map((entry) => ({ entry, shape: new RegExp(entry.pattern, 'gu') }));
const offered = abbreviations
  .filter(({ offer }) => offer)
  .map((entry) => ({
    entry,
    unless: entry.unless === undefined ? null : new RegExp(entry.unless, 'u'),
    shape: new RegExp(
      `(?<![\\w/&#?])(?:${entry.forms.map(escape).join('|')})(?![\\w/&]|\\.\\w)`,
      entry.caseMatters ? 'gu' : 'giu',
    ),
  }));

/** All shapes in the order they are looked for; most are about words that a note does not hold. */
const all = [...shapes, ...asked, ...offered];
const set = new PatternSet(all.map(({ shape }) => shape));

function phraseHits(finder: NoteFinder, cues: readonly Cue[], unless: readonly Cue[]): Span[] {
  const not = unless.flatMap((cue) => finder.find(cue, { ...AS_WRITTEN, quoted: true }));
  const hits = cues.flatMap((cue) => finder.find(cue, AS_WRITTEN));
  return hits
    .filter((hit) => !not.some((other) => other.sentence === hit.sentence))
    .map(({ start, end }) => ({ start, end }));
}

/** At most two places of one phrase, the longest reading of each. */
function places(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => overlaps(span, other))) kept.push(span);
  return kept.sort((a, b) => a.start - b.start).slice(0, 2);
}

/** A sentence of more words than this is hard to follow aloud at handover. */
const LONGEST = 45;

/** Said once, of the first sentence that is too long. */
function readingHint(finder: NoteFinder): Suggestion[] {
  const { sentences, text, tokens } = finder.reading;
  let at = 0;
  const long = sentences.find(({ start, end }) => {
    let words = 0;
    for (let token = tokens[at]; token && token.end <= end; token = tokens[++at])
      if (token.start >= start && isWordy(token.text)) words++;
    return words > LONGEST;
  });
  if (!long) return [];
  return [
    {
      id: 'R01',
      action: 'reading',
      phrase: text.slice(long.start, Math.min(long.end, long.start + 40)),
      ...long,
      why: 'A very long sentence is hard to follow.',
      suggestion: 'Could be clearer as two or three short sentences.',
    },
  ];
}

/**
 * Everything that could be clearer, most important first. The panel shows the first three.
 * @param text the note as typed
 * @param phrases the wording to look for; what is in force when left out
 * @param words names of people who are known: "Tia" is no mini-stroke
 * @param isAdult the person is known to be grown up
 */
export function suggestLanguage(
  text: string,
  phrases: readonly Phrase[] = phrasesInForce(),
  words?: NameWords,
  isAdult = false,
): Suggestion[] {
  const ready = readyPhrases(phrases);
  const finder = new NoteFinder(text, ready.index, {
    person: nobody,
    others: nobody,
    ...(words && { words }),
  });
  const names = finder.reading.tokens.filter(({ isName }) => isName);
  const closed = [
    ...quotedSpans(text),
    ...secretSpans(text),
    ...names,
    ...titledNames(finder.reading.tokens),
  ];
  const found: Suggestion[] = [];
  const add = (span: Span, rest: Omit<Suggestion, 'phrase' | 'start' | 'end'>): void => {
    if (closed.some((other) => overlaps(span, other))) return;
    if (found.some((other) => overlaps(span, other))) return;
    found.push({ phrase: text.slice(span.start, span.end), start: span.start, end: span.end, ...rest });
  };
  const sentenceAt = ({ start }: Span): Span =>
    finder.reading.sentences.find((one) => one.start <= start && start < one.end) ?? {
      start: 0,
      end: text.length,
    };
  const swapping = (span: Span, make: (sentence: Span) => Swap | null) => {
    const sentence = sentenceAt(span);
    const swap = isEvidence(text.slice(sentence.start, sentence.end)) ? null : make(sentence);
    return swap && !closed.some((one) => overlaps(swap, one))
      ? { swap: { ...swap, words: text.slice(swap.start, swap.end) } }
      : {};
  };
  const trimmed = (hit: RegExpMatchArray): Span => {
    const start = (hit.index ?? 0) + hit[0].length - hit[0].trimStart().length;
    return { start, end: start + hit[0].trim().length };
  };
  const worth = new Set(set.candidates(text).map((at) => all[at]?.shape));
  for (const { entry, shape } of shapes.filter((one) => worth.has(one.shape)))
    for (const hit of text.matchAll(forText(shape, text)))
      add(trimmed(hit), {
        id: entry.id,
        action: 'notation',
        why: entry.problem,
        suggestion: `Safer: ${entry.safe}`,
      });
  for (const { entry, shape } of asked.filter((one) => worth.has(one.shape)))
    for (const hit of text.matchAll(forText(shape, text))) {
      add(trimmed(hit), {
        id: entry.id,
        action: 'abbr-ask',
        why: 'This can be read in more than one way.',
        suggestion: entry.prompt,
      });
      break;
    }
  for (const { phrase, cues, unless, forms } of ready.all) {
    const hits = phraseHits(finder, cues, unless).filter(
      ({ start, end }) => forms?.test(text.slice(start, end)) ?? true,
    );
    for (const span of places(hits))
      add(span, {
        id: phrase.id,
        action: phrase.action,
        why: phrase.why,
        suggestion: phrase.suggestion,
        ...swapping(span, (sentence) => swapOf(text, span, sentence, phrase, isAdult)),
      });
  }
  for (const { entry, shape, unless } of offered.filter((one) => worth.has(one.shape))) {
    if (unless?.test(text)) continue;
    const hit = text.match(forText(shape, text)) ? [...text.matchAll(forText(shape, text))][0] : undefined;
    if (hit) {
      const span = trimmed(hit);
      add(span, {
        id: entry.id,
        action: 'abbr-expand',
        why: 'Not everybody who reads this knows the short form.',
        suggestion: entry.expansion,
        ...swapping(span, () => (entry.asIs ? placed(text, span, entry.expansion) : null)),
      });
    }
  }
  return [...found, ...readingHint(finder)];
}

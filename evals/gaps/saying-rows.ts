/** The sentences of the labelled notes, and the short texts of the knowledge, as rows to weigh words by. */
import { compileNotes } from '@/core/gaps/compile';
import { NoteFinder } from '@/core/gaps/finder';
import { judgeElement } from '@/core/gaps/judge-element';
import { lengthOfSentence, SaidIn, sentenceWords, withCues, wordsBeside } from '@/core/gaps/said';
import { builtInNotes } from '@/core/knowledge/notes';
import type { Span } from '@/core/text/patterns';
import { readText } from '@/core/text/scope';
import type { NoteCase } from '../cases/notes/schema';
import { heldOut, readSweeps } from '../sweeps/read';

const NOBODY = { person: new Set<string>(), others: new Set<string>() };
/** How much a verdict without a label counts, and a cue as if it were a sentence. */
const UNLABELLED = 0.1;
const CUE = 0.1;
/** How much it counts that a sentence does not give a fact that the quoted one, or the one with a cue, gives. */
const BESIDE_QUOTED = 0.2;
const BESIDE_CUE = 0.5;
/** How much a sentence counts that is only the likeliest to give a fact. */
const LIKELIEST = 0.7;
/** How much a text of a single fact counts for telling a whole fact from half of one. */
const SINGLE = 1;

export interface Row {
  words: ReadonlySet<string>;
  /** Place of the element, whether the sentence answers it, how much that counts. */
  answers: { element: number; yes: number; worth: number }[];
  scale: number;
}

export const elements = [...builtInNotes.common, ...builtInNotes.types.flatMap((type) => type.elements)];
const placeOf = new Map(elements.map(({ id }, place) => [id, place]));

export function readLabelled(text: string, types: readonly string[]) {
  const ready = compileNotes(builtInNotes);
  const asked = new Map(
    ready.types
      .filter(({ type }) => types.includes(type.id))
      .flatMap((type) => type.elements)
      .map((entry) => [entry.ready.element.id, entry]),
  );
  return { note: new NoteFinder(text, ready.index, NOBODY), asked };
}

/** The place of the sentences that are quoted for a fact, as far as they stand in the note. */
function quoted({ text, where }: NoteCase, id: string): Span | null {
  const words = where?.[id];
  const start = words === undefined ? -1 : text.indexOf(words);
  return words === undefined || start < 0 ? null : { start, end: start + words.length };
}

const holds = (sentence: Span, { start, end }: Span): boolean => sentence.start < end && sentence.end > start;
const opens = (sentence: Span, { start }: Span): boolean => start >= sentence.start && start < sentence.end;

/** The sentences of a note, and whether the note gives each fact that is labelled. */
export interface NoteRows {
  sentences: Row[];
  labels: { element: number; yes: number }[];
}

/**
 * What each sentence of a note answers. A fact stands where it is quoted, else where its cue stands, else in the
 * sentence that the weights made before this think likeliest.
 */
export function rowsOf(one: NoteCase): NoteRows {
  const { text, types, labels, fields } = one;
  const { note, asked } = readLabelled(text, types);
  const verdicts = [...asked.values()].map(({ ready, req }) => judgeElement(ready, req, note, null));
  const sentences = withCues(sentenceWords(note.reading), verdicts);
  const said = new SaidIn(note.reading, verdicts);
  const told: NoteRows['labels'] = [];
  const rows: Row[] = sentences.map(({ words, tokens }) => ({
    words,
    answers: [],
    scale: lengthOfSentence(tokens),
  }));
  for (const { id, status, spans } of verdicts) {
    const found = status === 'present' || status === 'partial';
    const label = labels[id];
    const given = label === 'present' || label === 'partial';
    const element = placeOf.get(id) ?? 0;
    if (label !== undefined) told.push({ element, yes: Number(given) });
    const quote = quoted(one, id);
    const likeliest = fields ? null : (said.about(id, [])?.span ?? null);
    rows.forEach((row, index) => {
      const { span } = sentences[index] ?? { span: { start: 0, end: 0 } };
      const here = found && spans.some((place) => opens(span, place));
      const add = (yes: number, worth: number): number => row.answers.push({ element, yes, worth });
      if (label === undefined) add(Number(here), UNLABELLED);
      else if (!given) add(0, 1);
      else if (quote) {
        if (holds(span, quote)) add(1, 1);
        else if (!here) add(0, BESIDE_QUOTED);
      } else if (found) add(Number(here), here ? 1 : BESIDE_CUE);
      else if (rows.length === 1) add(1, 1);
      else if (span === likeliest) add(1, LIKELIEST);
    });
  }
  return { sentences: rows, labels: told };
}

/** An example or a cue: one sentence that answers one element or does not. */
function single(text: string, id: string, yes: number, worth: number, also: readonly string[] = []): Row {
  const sentences = sentenceWords(readText(text));
  const words = new Set([...sentences.flatMap((one) => [...one.words]), ...also]);
  const tokens = sentences.reduce((sum, one) => sum + one.tokens, also.length);
  const element = placeOf.get(id) ?? 0;
  return { words, answers: [{ element, yes, worth }], scale: lengthOfSentence(tokens) };
}

function cueRow(cue: string, id: string): Row {
  const lists = cue.match(/<[a-z_]+>/gu) ?? [];
  const text = cue
    .replace(/\{(?:TIME|EVENT_TIME|TIME2)\}/gu, '10:15')
    .replace(/<[^>]*>|\{[^}]*\}|[*>+]/gu, ' ');
  return single(text, id, 1, CUE, lists);
}

const examples = (): Row[] =>
  elements.flatMap(({ id, present, partial, examples }) => [
    ...(examples?.present ?? []).map((text) => single(text, id, 1, 1)),
    ...(examples?.partial ?? []).map((text) => single(text, id, 1, 1)),
    ...(examples?.absent ?? []).map((text) => single(text, id, 0, 1)),
    ...[...present, ...partial.map(({ cue }) => cue)].map((cue) => cueRow(cue, id)),
  ]);

/** The half of the sweeps that may be tuned on. */
const sweeps = (): Row[] =>
  readSweeps().flatMap(({ element, present, partial, absent }) => {
    const rows = (texts: readonly string[], yes: number) =>
      texts.filter((text) => !heldOut(text)).map((text) => single(text, element, yes, 1));
    return [...rows([...present, ...partial], 1), ...rows(absent, 0)];
  });

/** Rows of the knowledge itself: examples, cues and sweeps. */
export const singles = (): Row[] => [...examples(), ...sweeps()];

/** One row for each labelled fact that is given or half given: the words beside it and how much the note tells. */
export function wholeRows(one: NoteCase): Row[] {
  const { text, types, labels } = one;
  const { note, asked } = readLabelled(text, types);
  const verdicts = [...asked.values()].map(({ ready, req }) => judgeElement(ready, req, note, null));
  const sentences = sentenceWords(note.reading);
  const said = new SaidIn(note.reading, verdicts);
  return verdicts.flatMap(({ id, spans: [cued] }) => {
    const label = labels[id];
    if (label !== 'present' && label !== 'partial') return [];
    const place = quoted(one, id) ?? cued ?? said.about(id, [])?.span;
    const { words, tokens } = wordsBeside(sentences, place);
    const answer = { element: placeOf.get(id) ?? 0, yes: label === 'present' ? 1 : 0, worth: 1 };
    return [{ words, answers: [answer], scale: lengthOfSentence(tokens) }];
  });
}

/** The examples, and the half of the sweeps that may be tuned on: short texts that give a fact wholly or by half. */
export function wholeSingles(): Row[] {
  const ready = compileNotes(builtInNotes);
  const rows = (id: string, texts: readonly string[], yes: number): Row[] =>
    texts.flatMap((text) => {
      const one = ready.byId.get(id);
      if (!one) return [];
      const note = new NoteFinder(text, ready.index, NOBODY);
      const [span] = judgeElement(one, 'R', note, null).spans;
      const { words, tokens } = wordsBeside(sentenceWords(note.reading), span);
      const answers = [{ element: placeOf.get(id) ?? 0, yes, worth: SINGLE }];
      return [{ words, answers, scale: lengthOfSentence(tokens) }];
    });
  return [
    ...elements.flatMap(({ id, examples }) => [
      ...rows(id, examples?.present ?? [], 1),
      ...rows(id, examples?.partial ?? [], 0),
    ]),
    ...readSweeps().flatMap(({ element, present, partial }) => [
      ...rows(
        element,
        present.filter((text) => !heldOut(text)),
        1,
      ),
      ...rows(
        element,
        partial.filter((text) => !heldOut(text)),
        0,
      ),
    ]),
  ];
}

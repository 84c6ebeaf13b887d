/**
 * `npm run eval -- gaps --readers`: how far careful readers, who saw neither labels nor code, agree with the writer of the
 * notes, with each other and with what was judged.
 */
import { writeFileSync } from 'node:fs';
import type { NoteJudgement } from '@/core/gaps/judge-note';
import type { NoteCase } from '../cases/notes/schema';
import type { Reading } from '../cases/readings/schema';
import { kappa, statusOf } from './score';

/** What one of them makes of a note; a writer asks nothing. */
interface View {
  labels: Readonly<Record<string, string>>;
  kinds: readonly string[];
  ask: readonly string[] | null;
}

export interface ReadNote {
  note: NoteCase;
  readings: readonly Reading[];
  judgement: NoteJudgement;
  /** The same where the worker has said what kind of note it is, as the readers were told. */
  given: NoteJudgement;
}

interface Compared {
  labels: number;
  kappa: number;
  partialF1: number;
  /** Without, and only, those that a reader was unsure of. */
  kappaSure: number;
  kappaUnsure: number;
  firstKind: number;
  /** Of what either asks, how much both ask; null where one of them does not say. */
  asked: number | null;
}

const writer = ({ note }: ReadNote): View => ({ labels: note.labels, kinds: note.types, ask: null });
const careside = ({ judgement, given, readings }: ReadNote): View => ({
  labels: Object.fromEntries(Object.keys(readings[0]?.labels ?? {}).map((id) => [id, statusOf(given, id)])),
  kinds: judgement.types.map(({ id }) => id),
  ask: judgement.asked,
});
const reader =
  (place: number) =>
  ({ readings }: ReadNote): View =>
    readings[place] ?? { labels: {}, kinds: [], ask: null };

function compare(
  notes: readonly ReadNote[],
  one: (note: ReadNote) => View,
  other: (note: ReadNote) => View,
): Compared {
  const pairs = notes.flatMap((note) => {
    const [mine, theirs] = [one(note).labels, other(note).labels];
    return Object.keys(note.note.labels).flatMap((id) => {
      const [said, label] = [mine[id], theirs[id]];
      const unsure = note.readings.some((reading) => reading.unsure.includes(id));
      return said === undefined || label === undefined ? [] : [{ said, label, unsure }];
    });
  });
  const partial = (value: string): boolean => value === 'partial';
  const either = pairs.reduce(
    (sum, { said, label }) => sum + Number(partial(said)) + Number(partial(label)),
    0,
  );
  const both = pairs.filter(({ said, label }) => partial(said) && partial(label)).length;
  const asks = notes.map((note) => [one(note).ask, other(note).ask] as const);
  const shared = asks.reduce(
    (sum, [mine, theirs]) => sum + (mine ?? []).filter((id) => theirs?.includes(id)).length,
    0,
  );
  const all = asks.reduce((sum, [mine, theirs]) => sum + (mine?.length ?? 0) + (theirs?.length ?? 0), 0);
  return {
    labels: pairs.length,
    kappa: kappa(pairs),
    partialF1: either ? (2 * both) / either : 0,
    kappaSure: kappa(pairs.filter(({ unsure }) => !unsure)),
    kappaUnsure: kappa(pairs.filter(({ unsure }) => unsure)),
    firstKind: notes.filter((note) => one(note).kinds[0] === other(note).kinds[0]).length / notes.length,
    asked: asks.some((both) => both.includes(null)) ? null : (2 * shared) / Math.max(1, all),
  };
}

/** @returns each two of writer, readers and what was judged, compared over what the writer labelled */
export function compareReaders(notes: readonly ReadNote[]): Record<string, Compared> {
  const first = compare.bind(null, notes);
  return {
    'writer, first reader': first(writer, reader(0)),
    'writer, second reader': first(writer, reader(1)),
    'first reader, second reader': first(reader(0), reader(1)),
    'Careside, writer': first(careside, writer),
    'Careside, first reader': first(careside, reader(0)),
    'Careside, second reader': first(careside, reader(1)),
  };
}

const figure = (value: number): string => value.toFixed(3);

/** Writes and prints the table. */
export function reportReaders(notes: readonly ReadNote[], file: string): void {
  const rows = Object.entries(compareReaders(notes)).map(([who, one]) =>
    [
      who,
      ...[one.kappa, one.kappaSure, one.kappaUnsure, one.partialF1, one.firstKind].map(figure),
      one.asked === null ? '' : figure(one.asked),
    ].join(' | '),
  );
  const each = (asks: readonly (readonly string[])[]): string =>
    figure(asks.reduce((sum, ids) => sum + ids.length, 0) / asks.length);
  const complete = notes.filter(({ note }) => note.complete);
  const questions = [
    ['first reader', reader(0)] as const,
    ['second reader', reader(1)] as const,
    ['Careside', careside] as const,
  ].map(
    ([who, view]) =>
      `${who} ${each(notes.map((note) => view(note).ask ?? []))} (${each(complete.map((note) => view(note).ask ?? []))} on a complete one)`,
  );
  const report = [
    '# Where careful readers differ',
    '',
    `\`npm run eval -- gaps --readers\` · ${notes.length} notes of twentieth/, over the labels their writer gave. Careside knows the kinds of note for the labels, as the readers did, and not for the rest.`,
    '',
    '| who | κ | κ, sure | κ, unsure | partial F1 | same kind first | same questions (F1) |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
    `Questions a note: ${questions.join(', ')}.`,
    '',
  ].join('\n');
  writeFileSync(file, report);
  console.log(report);
}

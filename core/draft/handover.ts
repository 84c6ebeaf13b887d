/** A handover made only of sentences that stand in the notes on the page, newest first, each with its place. */
import type { Evidence } from '@/core/record/evidence';
import type { Note } from '@/core/record/record';
import { quotedSpans } from '@/core/text/clauses';
import { inOrder } from '@/utils/in-order';
import { isIn } from './lexicon';
import { clausesOfNote } from './note-sentences';
import { clauseWords } from '@/core/knowledge/draft-clause-words';
import { anyOf } from './word-lists';

export const handoverGroups = [
  'Still to do',
  'Who was told',
  'Different from usual',
  'Everything else',
] as const;
export type HandoverGroup = (typeof handoverGroups)[number];

export interface HandoverLine {
  group: HandoverGroup;
  text: string;
  when: string | null;
  author: string | null;
  /** The newest place first. */
  evidence: Evidence[];
  /** How many other notes say the same words. */
  again: number;
}

const lists = clauseWords.lists;
const TO_DO = new RegExp(`\\b${anyOf(lists.toDo)}\\b`, 'iu');
const UNUSUAL = new RegExp(`\\b${anyOf(lists.unusual)}\\b`, 'iu');
/** Somebody was told: not what the person told, and not who came or rang by themselves. */
const TOLD = new RegExp(
  [
    String.raw`\b${anyOf(lists.toldOf)}\b`,
    String.raw`\btold\b(?!\s+${anyOf(lists.ourselves)}\b)`,
    String.raw`\b(?:was|were|been)\s+${anyOf(lists.reached)}\b`,
    String.raw`\b(?:111|999|101)\s+(?:rang|rung|called)\b`,
  ].join('|'),
  'iu',
);
const RANG = new RegExp(
  String.raw`\b${anyOf(lists.reaching)}\s+(?:the\s+|her\s+|his\s+|their\s+)?(\p{L}+|\d{3})`,
  'giu',
);

const tells = (text: string): boolean =>
  TOLD.test(text) ||
  [...text.matchAll(RANG)].some(([, whom = '']) => /^\d/u.test(whom) || isIn('roles', whom));

/** What somebody is quoted as saying ("see you tomorrow") is no task, and nobody was told by it. */
const ownWords = (text: string): string =>
  quotedSpans(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);

function groupOf(text: string): HandoverGroup {
  const own = ownWords(text);
  if (TO_DO.test(own)) return 'Still to do';
  if (UNUSUAL.test(text)) return 'Different from usual';
  return tells(own) ? 'Who was told' : 'Everything else';
}

const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,;:!]+/gu, ' ')
    .trim();

/** What several notes say in the same words stands once, as the newest says it. */
function saidOnce(lines: readonly HandoverLine[]): HandoverLine[] {
  const first = new Map<string, HandoverLine>();
  for (const line of lines) {
    const words = sameWords(line.text);
    const said = first.get(words);
    if (said) {
      said.again += 1;
      said.evidence.push(...line.evidence);
    } else first.set(words, { ...line, evidence: [...line.evidence] });
  }
  return [...first.values()];
}

/**
 * Lines for the next shift, word for word from the notes since a time.
 * @param since ISO local date-time; notes without a time are kept. Null: every note.
 */
export function draftHandover(notes: readonly Note[], since: string | null): HandoverLine[] {
  const recent = notes
    .filter((note) => since === null || note.when === null || note.when >= since)
    .sort((a, b) => inOrder(b.when ?? '', a.when ?? ''));
  const lines = recent.flatMap((note) =>
    clausesOfNote(note).map(({ text, evidence }): HandoverLine => ({
      group: groupOf(text),
      text,
      when: note.when,
      author: note.author,
      evidence,
      again: 0,
    })),
  );
  const once = saidOnce(lines);
  return handoverGroups.flatMap((group) => once.filter((line) => line.group === group));
}

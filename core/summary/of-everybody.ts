/** What a page says of everybody: guidance, policy and how to fill in a form; and the titles of what was written daily. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { quickSet } from '@/core/text/quick';
import { Recent } from '@/utils/recent';
import type { Statement } from './statements';

const titles = sentenceCues.generalTitles.map((pattern) => new RegExp(pattern, 'iu'));
const logs = sentenceCues.logTitles.map((pattern) => new RegExp(pattern, 'iu'));
const sentences = quickSet(sentenceCues.general.map((pattern) => new RegExp(pattern, 'iu')));
const TITLE_MAX = 60;
const TEXT_MAX = 400;
const general = new Recent<boolean>(5_000);
const daily = new Recent<boolean>(5_000);

/** Words that only stand where one person is meant. */
const SOMEBODY =
  /\b(?:he|she|him|her|his|hers|himself|herself|i|me|my|mine|(?:i|he|she)['’](?:m|s|d|ll|ve))\b/iu;

const named = (title: string | null, of: Recent<boolean>, patterns: readonly RegExp[]): boolean =>
  title !== null &&
  title !== '' &&
  title.length <= TITLE_MAX &&
  of.of(title, () => patterns.some((pattern) => pattern.test(title)));

/** Whether a statement is about everybody who lives or works there; one word of the person makes it theirs. */
export function isOfEverybody({ title, label, text }: Statement): boolean {
  const said = text.slice(0, TEXT_MAX);
  const open = named(title, general, titles) || named(label, general, titles) || sentences.test(said);
  return open && !SOMEBODY.test(said);
}

const DAY =
  /\b\d{1,2}[/.]\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{1,2}\b/iu;
/** Sections that say when, not what about. */
const VAGUE = new Set<string | null>([null, 'visits', 'notes']);

/** Whether a statement stands where notes are written from day to day: under "Night report" or "Lunch 9 Nov". */
export const isOfTheDay = ({ title, domain }: Statement): boolean =>
  title !== null &&
  (named(title, daily, logs) || (VAGUE.has(domain) && title.length <= TITLE_MAX && DAY.test(title)));

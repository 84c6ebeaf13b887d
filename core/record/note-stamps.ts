/** Who wrote a note and when, as short blocks of a page say it. */
import { labelSets, pageWords } from '@/core/knowledge/page-words';
import { findDates, findTime, type FoundDate } from '@/core/text/dates';
import { entryLead } from '@/core/text/entry-lead';
import { plainWords } from '@/core/text/plain-words';
import { quick } from '@/core/text/quick';
import { spokenDay } from '@/core/text/spoken-days';
import type { Block } from './snapshot';

export interface NoteOptions {
  now: string;
  order: 'dmy' | 'mdy';
}

export interface Stamp {
  when: string | null;
  text: string;
}

export const STAMP_MAX = 70;
export const NOTE_WORDS = 3;
const BEGINS_WITHIN = 14;
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,4}(?:\p{Lu}[\p{L}'’.-]*)(?:\s?[,(–-].{0,40})?$/u;

const AUTHOR_LEAD = quick(
  new RegExp(
    `(?:^|[\\s|·,–-])(?:${pageWords.note.authorLeads.join('|')})\\s?:?\\s+(\\p{L}[^|·\\n]{1,50})`,
    'iu',
  ),
);

/** How many parts the text has between white space. */
export function words(text: string): number {
  let count = 1;
  let inSpace = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code === 32 || (code < 33 || code > 127 ? /\s/.test(text.charAt(at)) : false);
    if (space && !inSpace) count += 1;
    inSpace = space;
  }
  return count;
}

export function stampOf(block: Block, options: NoteOptions): Stamp | null {
  if (block.datetime && /^\d{4}-\d{2}-\d{2}/.test(block.datetime))
    return { when: block.datetime.slice(0, 16).replace(' ', 'T'), text: block.text };
  const lead = block.text.slice(0, STAMP_MAX);
  const day = spokenDay(lead, options.now);
  const time = day === null ? null : findTime(lead);
  if (day !== null && time) return { when: `${day}T${time}`, text: lead.trim() };
  const date = findDates(lead, options).find((found) => found.precision === 'day');
  if (!date || !isRecent(date, options)) return null;
  return {
    when: withTime(date, lead.replace(date.text, ' '.repeat(date.text.length))),
    text: lead.slice(date.start).trim(),
  };
}

const NOTE_YEARS = 8;

/** A date of birth is no time of writing. */
const isRecent = (date: FoundDate, { now }: NoteOptions): boolean =>
  Number(now.slice(0, 4)) - Number(date.iso.slice(0, 4)) <= NOTE_YEARS;

const CLOCK =
  /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?\s?(?:hrs?|am|pm|a\.m\.|p\.m\.)?|\b\d{1,2}\s?(?:am|pm)\b/iu;
const WEEKDAY = /\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b/iu;

interface StampLine {
  stamp: Stamp;
  author: string | null;
}

/** Each block is asked about for every part of the page it stands in. */
const lines = new WeakMap<NoteOptions, WeakMap<Block, { line: StampLine | null }>>();

/** A block that is nothing but a date, a time and perhaps a name: "14 Jun 2026 08:15 Ola Adu"; null for any other. */
export function stampLine(block: Block, options: NoteOptions): StampLine | null {
  let known = lines.get(options);
  if (known === undefined) lines.set(options, (known = new WeakMap()));
  let found = known.get(block);
  if (found === undefined) known.set(block, (found = { line: readStampLine(block, options) }));
  return found.line;
}

function readStampLine(block: Block, options: NoteOptions): StampLine | null {
  if (block.text.length > STAMP_MAX) return null;
  const date = findDates(block.text, options).find((found) => found.precision === 'day');
  const stamp = date ? stampOf(block, options) : null;
  if (!date || !stamp) return null;
  const rest = `${block.text.slice(0, date.start)} ${block.text.slice(date.end)}`
    .replace(CLOCK, ' ')
    .replace(WEEKDAY, ' ')
    .replace(/\b(?:at|on|by|from|recorded|added|note)\b|[|·•,:–—()+&-]/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (rest === '') return { stamp, author: null };
  if (NAME.test(rest)) return { stamp, author: block.text.includes(rest) ? rest : null };
  if (/^[\p{L}'’.-]+$/u.test(rest)) return { stamp, author: null };
  // "16 June 2026 · late · Olu": the shift, then who was on it.
  const [shift, ...who] = rest.split(' ');
  const name = who.join(' ');
  if (!shift || name === '' || !labelSets.shift.has(plainWords(shift))) return null;
  if (who.length > 1 && !NAME.test(name)) return null;
  return { stamp, author: /^\p{Lu}\p{Ll}/u.test(name) ? name : null };
}

function withTime(date: FoundDate, text: string): string {
  const time = findTime(text);
  return time ? `${date.iso}T${time}` : date.iso;
}

/** "by Jane Okafor, senior": the name after a word that leads to an author; or a short block that is a name. */
export function authorOf(block: Block, label: string, options: NoteOptions): string | null {
  if (labelSets.author.has(plainWords(label)) || labelSets.authorLead.has(plainWords(label)))
    return block.text;
  const led = block.text.length < 160 ? AUTHOR_LEAD.exec(block.text)?.[1] : undefined;
  if (led && isSigned(led)) return led.trim();
  if (block.text.length <= 60 && label === '' && NAME.test(block.text)) return block.text;
  return stampLine(block, options)?.author ?? null;
}

const NAME_FIRST = /^\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}[\p{L}'’-]*\.?){0,3}/u;

/** A name with perhaps a role behind it: "by Ada, came out. Told GP" and "from Tues came back" go on with something else. */
function isSigned(led: string): boolean {
  const name = NAME_FIRST.exec(led)?.[0];
  if (!name) return false;
  const rest = led.slice(name.length).trimEnd();
  return /^(?:$|[\s,.]*$|[\s,]*[(–—:-]|,\s)/u.test(rest) && !/[.;]\s/u.test(rest);
}

/** "9 Feb 2026 20:40 – Precious N. – …", "12/06/26 tea Jo: …", "Tom W, 9:15 14/06/2026 …": the name a dated line opens with. */
export function authorAfterStamp({ text }: Block): string | null {
  const { writer, dated } = entryLead(text);
  return dated ? writer : null;
}

/** Whether a block opens with the day it was written. */
export const beginsWithStamp = (block: Block, options: NoteOptions): boolean => {
  if (!/\d/u.test(block.text.slice(0, BEGINS_WITHIN + 2))) return false;
  const stamp = stampOf(block, options);
  return stamp !== null && block.text.indexOf(stamp.text.slice(0, 6)) < BEGINS_WITHIN;
};

const REVIEW = quick(
  /^(?:next|date of next) review\b|^(?:this|my|the) (?:page|plan|profile|passport|record)\b.*\b(?:last|review|check)|\b(?:review|next) (?:due|date)\b|^version \d/iu,
);

/** "Next review 30/06/2026": the control block of a plan. */
export const tellsReview = ({ text }: Block): boolean => REVIEW.test(text.slice(0, STAMP_MAX));

/** An addition made later to the note above it. */
export function isLate(block: Block | undefined): boolean {
  if (block === undefined) return false;
  const opening = plainWords(block.text.slice(0, STAMP_MAX));
  return [...labelSets.late].some((lead) => opening.startsWith(lead));
}

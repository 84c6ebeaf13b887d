/** Who wrote a note and when, as short blocks of a page say it. */
import { labelSets, pageWords } from '@/core/knowledge/page-words';
import { findDates, findTime, type FoundDate } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
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
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,4}(?:\p{Lu}[\p{L}'’.-]*)(?:\s?[,(–-].{0,40})?$/u;

const AUTHOR_LEAD = new RegExp(
  `(?:^|[\\s|·,–-])(?:${pageWords.note.authorLeads.join('|')})\\s?:?\\s+(\\p{L}[^|·\\n]{1,50})`,
  'iu',
);

export const words = (text: string): number => text.split(/\s+/).length;

export function stampOf(block: Block, options: NoteOptions): Stamp | null {
  if (block.datetime && /^\d{4}-\d{2}-\d{2}/.test(block.datetime))
    return { when: block.datetime.slice(0, 16).replace(' ', 'T'), text: block.text };
  const lead = block.text.slice(0, STAMP_MAX);
  const date = findDates(lead, options).find((found) => found.precision === 'day');
  if (!date) return null;
  return {
    when: withTime(date, lead.replace(date.text, ' '.repeat(date.text.length))),
    text: lead.slice(date.start).trim(),
  };
}

function withTime(date: FoundDate, text: string): string {
  const time = findTime(text);
  return time ? `${date.iso}T${time}` : date.iso;
}

/** "Ola Adu 14/06/2026 08:02": the name beside a date and a time, when nothing else stands there. */
function besideDate(text: string, options: NoteOptions): string | null {
  if (text.length > STAMP_MAX + 20) return null;
  const date = findDates(text, options).find((found) => found.precision === 'day');
  if (!date) return null;
  const rest = text
    .replace(date.text, ' ')
    .replace(/\b(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?/iu, ' ')
    .replace(/[|·,–—-]\s*$|^\s*[|·,–—-]|\s[|·–—-]\s|\b(?:on|at)\s*$/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return NAME.test(rest) && text.includes(rest) ? rest : null;
}

/** "by Jane Okafor, senior": the name after a word that leads to an author; or a short block that is a name. */
export function authorOf(block: Block, label: string, options: NoteOptions): string | null {
  if (labelSets.author.has(plainWords(label)) || labelSets.authorLead.has(plainWords(label)))
    return block.text;
  const led = block.text.length < 160 ? AUTHOR_LEAD.exec(block.text)?.[1] : undefined;
  if (led && /^\p{Lu}/u.test(led)) return led.trim();
  if (block.text.length <= 60 && NAME.test(block.text)) return block.text;
  return besideDate(block.text, options);
}

/** What an entry of a log opens with: when it was written, and by whom. "12/06/26 tea Jo: ", "Tom W, 9:15 14/06/2026 ". */
import { firstNames } from '@/core/knowledge/first-names';
import { labelSets, pageWords } from '@/core/knowledge/page-words';
import { wordLists } from '@/core/knowledge/words';
import { plainWords } from './plain-words';
import { quick } from './quick';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*';
const DAY = `\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH}(?:[ -]\\d{2,4})?`;
const WHEN = new RegExp(
  `^[([]?(?:(${DAY})|\\d{1,2}[:.]\\d\\d(?:\\s?[ap]m)?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{L}*)(?![\\p{L}\\d])`,
  'u',
);
const WORD = /^[\p{L}’'-]+(?=[\s:,–—-])/u;
const BETWEEN = /^[\s,:|·–—)\]-]+/u;
/** A name with a mark behind it, or with a day or a time: who wrote it, or whom it is to. */
const WRITER = new RegExp(
  `^@?(\\p{Lu}[\\p{L}’'-]*\\.?(?:\\s\\p{Lu}[\\p{L}’'-]*\\.?){0,2})(?=\\s?[:–—|·]|\\s-\\s|,?\\s(?:${DAY}|\\d{1,2}[:.]\\d\\d))`,
  'u',
);
/** "6 May 2026 (Beatriz) ", "21/08/26 Iain. ": who wrote it, behind the day. */
const BEHIND_DAY =
  /^(?:\((\p{Lu}[\p{L}’'-]*\.?(?:\s\p{Lu}[\p{L}’'-]*\.?){0,2})\)|(\p{Lu}\p{Ll}[\p{L}’'-]*)(?:\s\(\p{Ll}+\))?\.(?=\s\p{Lu}))/u;
/** Who works there, before their name: "RN Thomas: ", "Support worker Nia. ". */
const { writers, entries } = pageWords.around;
/** In small letters, or as a sentence begins, or in capitals: "senior carer", "Senior carer", "RN". */
const ROLES = [...(wordLists.get('staff')?.words ?? []), ...writers]
  .filter((word) => /^[a-z -]+$/u.test(word))
  .sort((a, b) => b.length - a.length)
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
const NO_NAME = `(?!(?:${entries.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join('|')})\\b)`;
const BY_ROLE = new RegExp(
  `^(?:(?:${ROLES.join('|')})\\.?\\s){1,2}${NO_NAME}\\p{Lu}[\\p{L}’'-]*\\.?(?:\\s\\p{Lu}[\\p{L}’'-]*\\.?){0,2}(?=\\s?[:–—|·]|\\s-\\s|\\.\\s\\p{Lu})`,
  'u',
);
const APART = /[–—|·-]\s*$/u;

/** "Weight: 61 kg", "Breakfast – all eaten": most words with a mark behind them are no name. */
const isName = (name: string): boolean =>
  /\s\p{Lu}\.?$/u.test(name) || firstNames.has(plainWords(name.split(/[\s-]/u)[0] ?? ''));

const MAY = quick(/^[\s@([]*[\p{Lu}\d]/u);
const MOST = 60;
const PARTS = 6;

export interface EntryLead {
  /** Where the entry itself begins. */
  end: number;
  /** The name in front of it, or null. */
  writer: string | null;
  /** A day stands in it. */
  dated: boolean;
}

export function entryLead(text: string): EntryLead {
  const lead: EntryLead = { end: 0, writer: null, dated: false };
  if (!MAY.test(text.slice(0, MOST))) return lead;
  let inShift = false;
  for (let part = 0; part < PARTS && lead.end < MOST; part++) {
    const rest = text.slice(lead.end, lead.end + MOST);
    const when = WHEN.exec(rest);
    const shift = lead.end > 0 ? WORD.exec(rest)?.[0] : undefined;
    const isShift = shift !== undefined && labelSets.shift.has(plainWords(shift));
    const name = lead.writer === null && !when && !isShift ? WRITER.exec(rest) : null;
    const isApart = lead.dated && (inShift || APART.test(text.slice(0, lead.end)));
    const behind = lead.dated && lead.writer === null ? BEHIND_DAY.exec(rest) : null;
    const told = behind?.[1] ?? (isName(behind?.[2] ?? '') ? behind?.[2] : undefined);
    const writer =
      name?.[1] !== undefined && (isApart || rest.startsWith('@') || isName(name[1])) ? name : null;
    const worker = lead.dated && lead.writer === null && !when ? BY_ROLE.exec(rest)?.[0] : undefined;
    const behindRole = worker === undefined || !rest.startsWith('.', worker.length) ? worker : `${worker}.`;
    const found =
      when?.[0] ?? behindRole ?? (isShift ? shift : told === undefined ? writer?.[0] : behind?.[0]);
    if (found === undefined) break;
    inShift = isShift;
    if (when?.[1] !== undefined) lead.dated = true;
    if (worker !== undefined) lead.writer = worker;
    else if (told !== undefined) lead.writer = told;
    else if (writer) lead.writer = writer[1] ?? null;
    const end = lead.end + found.length;
    lead.end = end + (BETWEEN.exec(text.slice(end, end + MOST))?.[0].length ?? 0);
  }
  return lead;
}

/** Where an entry begins behind the day and the name of who wrote it; 0 where either is missing. */
export function writtenTo(text: string): number {
  const { end, writer, dated } = entryLead(text);
  return dated && writer !== null ? end : 0;
}

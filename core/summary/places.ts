/** Where a line stands, as a person would look for it: the nearest name on the page that tells something. */
import { domainOfHeading } from '@/core/knowledge/domains';
import { isPlainLabel, labelSets } from '@/core/knowledge/page-words';
import type { Blocks } from '@/core/record/blocks';
import type { Piece } from '@/core/record/pieces';
import type { CareRecord } from '@/core/record/record';
import type { Block } from '@/core/record/snapshot';
import { findDates, type DateOptions } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';

const NAME_MAX = 45;
const CAPTION_MAX = 80;
/** As much of the page as stands under the title of the page itself. */
const MOSTLY = 0.6;
const ENOUGH = 8;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/giu;

/** "Tuesday 9 June 2026", "08:20". */
function onlyWhen(name: string, options: DateOptions): boolean {
  let rest = name.replace(WEEKDAY, ' ');
  for (const { text } of findDates(name, options)) rest = rest.replace(text, ' ');
  return !/\p{L}{2}/u.test(rest.replace(/\b(?:any ?time|at|am|pm|hrs?|today)\b/giu, ' '));
}

/** The words of one name in another's: "Members ▸ Florence Adeyemi-Clarke". */
function namesPerson(title: string, record: CareRecord): boolean {
  const own = plainWords(record.person.name?.value ?? '').split(' ');
  const words = new Set(plainWords(title).split(' '));
  return own.length > 1 && own.every((word) => words.has(word)) && domainOfHeading(title) === null;
}

/** Titles under which most of the page stands: the page's own, or the home's. */
function overAll({ all }: Blocks): Set<string> {
  const counts = new Map<string, number>();
  let whole = 0;
  for (const { kind, heading } of all) {
    if (kind === 'heading' || kind === 'header-cell') continue;
    whole += 1;
    if (heading !== null) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  const most = Math.max(ENOUGH, MOSTLY * whole);
  return new Set([...counts].filter(([, count]) => count >= most).map(([id]) => id));
}

const STAMPS = [labelSets.time, labelSets.author, labelSets.shift, labelSets.text];

/** The cell that names each row of a table with titled columns, by table and row. */
function rowHeads(blocks: Blocks): Map<string, Block> {
  const heads = new Map<string, Block>();
  const unfit = new Set<string>();
  const names = new Map<string, Set<string>>();
  for (const { id, columns } of blocks.snapshot.tables) {
    const first = plainWords(columns[0] ?? '');
    if (columns.filter(Boolean).length < 2 || STAMPS.some((known) => known.has(first))) unfit.add(id);
  }
  for (const block of blocks.all) {
    const { cell } = block;
    if (cell?.col !== 0 || block.kind === 'heading' || unfit.has(cell.table)) continue;
    const known = names.get(cell.table) ?? new Set();
    const name = plainWords(block.text);
    // The same in two rows is a kind, and names neither.
    if (known.has(name)) unfit.add(cell.table);
    names.set(cell.table, known.add(name));
    heads.set(`${cell.table}:${cell.row}`, block);
  }
  return new Map([...heads].filter(([, { cell }]) => cell && !unfit.has(cell.table)));
}

/** A label in the middle of a text is a turn of phrase: "Read every packet: cashew …". */
function isApart({ block, labelEvidence: at }: Piece): boolean {
  return at?.block !== block.id || at.start === 0 || /\n\s*$/u.test(block.text.slice(0, at.start));
}

/** Labels that stand under more than one title: they do not tell one place from another. */
function sharedLabels(pieces: readonly Piece[]): Set<string> {
  const titles = new Map<string, string | null>();
  const shared = new Set<string>();
  for (const { label, title } of pieces) {
    const name = plainWords(label);
    if (titles.has(name) && titles.get(name) !== title) shared.add(name);
    titles.set(name, title);
  }
  return shared;
}

export type PlacesOf = (piece: Piece) => readonly string[];

/** For each piece the names it stands under, nearest first, without those that tell nothing. */
export function placesOf(
  blocks: Blocks,
  pieces: readonly Piece[],
  record: CareRecord,
  options: DateOptions,
): PlacesOf {
  const shared = sharedLabels(pieces);
  const whole = overAll(blocks);
  const heads = rowHeads(blocks);
  const captions = new Map(blocks.snapshot.tables.map(({ id, caption }) => [id, caption ?? '']));
  const tells = (name: string, most: number): boolean =>
    name !== '' &&
    name.length <= most &&
    /\p{L}{2}/u.test(name) &&
    !isPlainLabel(name) &&
    !onlyWhen(name, options);
  const told = new Map<string, boolean>();
  const tellsMore = ({ section, title }: Piece): boolean => {
    if (title === null) return false;
    const key = `${section ?? ''}|${title}`;
    const known = told.get(key);
    if (known !== undefined) return known;
    const own = blocks.get(section)?.text !== title || !whole.has(section ?? '');
    const is = own && !onlyWhen(title, options) && !namesPerson(title, record);
    told.set(key, is);
    return is;
  };
  return (piece) => {
    const { block, label, title, row } = piece;
    const head = row === null ? undefined : heads.get(row);
    const name = head && head !== block && tells(head.text, NAME_MAX) ? head.text : '';
    const caption = captions.get(block.cell?.table ?? '') ?? '';
    const titles = tellsMore(piece) ? [title ?? ''] : tells(caption, CAPTION_MAX) ? [caption] : [];
    // Under a part of the plan, what names one value of it is no place of its own.
    const isPart = titles.length > 0 && domainOfHeading(titles[0] ?? '') !== null;
    const near =
      name === '' &&
      head !== block &&
      !isPart &&
      isApart(piece) &&
      !shared.has(plainWords(label)) &&
      tells(label, NAME_MAX)
        ? label
        : name;
    return [...new Set([near, ...titles].filter((one) => one !== ''))];
  };
}

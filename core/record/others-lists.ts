/** Entries of lists and boards that name somebody each, told apart by where they stand in the page. */
import { isDomainName } from '@/core/knowledge/domains';
import { labelSets, namesPlace } from '@/core/knowledge/page-words';
import { namingOf, type Naming } from '@/core/text/naming';
import { plainWords } from '@/core/text/plain-words';
import type { Blocks } from './blocks';
import { isNameLike, type OwnNames, type Whom } from './own-names';
import { hasRole } from './people-around';
import type { Block } from './snapshot';

/** A longer text is no entry's head. */
const HEAD_MOST = 240;
interface Head {
  at: number;
  path: readonly string[];
  naming: Naming;
  whom: Whom;
  /** It looks like a name by itself, not only beside others. */
  isName: boolean;
  isHeading: boolean;
  /** The page takes the person's name from it: it heads the record, and is no entry of a list. */
  isTitle: boolean;
}

/** "Late", "Night": the part of a day in a column of its own is nobody. */
const isShift = ({ words }: Naming): boolean => labelSets.shift.has(plainWords(words.join(' ')));

const isHead = (naming: Naming, text: string): boolean =>
  !isShift(naming) &&
  (naming.parted || (naming.place !== null && !naming.isBare)) &&
  !(naming.form === 'place' && naming.rest !== '') &&
  // "AF, CKD stage 3": letters without points stand for many things.
  (naming.form !== 'letters' || /^\p{Lu}\./u.test(text)) &&
  !isDomainName(text) &&
  !namesPlace(naming.words.join(' '));

const pathOf = (block: Block): readonly string[] => [block.frame, ...block.anchor.path.split('/')];

/** Steps that two places in the page have in common from the top down. */
function shared(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function headsOf(list: readonly Block[], own: OwnNames, titles: ReadonlySet<string>): Head[] {
  return list.flatMap((block, at): Head[] => {
    if (block.cell || block.text.length > HEAD_MOST || block.kind === 'value') return [];
    const naming = namingOf(block.text);
    if (!naming) return [];
    const whom = own.whom(naming);
    if (whom !== 'own' && !isHead(naming, block.text)) return [];
    const isHeading = block.kind === 'heading';
    const isName = isNameLike(naming);
    return [{ at, path: pathOf(block), naming, whom, isName, isHeading, isTitle: titles.has(block.id) }];
  });
}

/** Heads that stand in the same place of sibling parts of the page. */
interface Run {
  heads: Head[];
  /** The steps down to the part that holds them all. */
  container: readonly string[];
}

/** How far up from a head its entry may begin. */
const UP = 6;
const withoutFirst = (path: readonly string[]): readonly string[] => {
  let end = path.length;
  while (end > 2 && path[end - 1] === '0') end -= 1;
  return path.slice(0, end);
};

/** Every set of heads whose paths differ in one step alone; the first thing in a part stands for the part. */
function runsOf(heads: readonly Head[]): Run[] {
  const runs = new Map<string, Run>();
  for (const head of heads)
    for (const path of new Set([head.path, withoutFirst(head.path)]))
      for (let at = path.length - 1; at > 1 && at >= path.length - UP; at -= 1) {
        const key = `${head.isHeading ? 'h' : ''}${path.slice(0, at).join('/')}/*/${path.slice(at + 1).join('/')}`;
        const run = runs.get(key);
        if (!run) runs.set(key, { heads: [head], container: path.slice(0, at) });
        else if (run.heads.at(-1) !== head) run.heads.push(head);
      }
  // The narrowest first: what stands closest together is the list.
  return [...runs.values()]
    .filter((run) => run.heads.length > 1)
    .sort((a, b) => b.container.length - a.container.length);
}
/** Blocks that may follow a head outside its own part. */
const EACH = 4;
/** Blocks of one entry. */
const PART = 14;

/** As many of the heads as must look like names for all to be taken for names. */
const NAMED = 0.34;

const isOthers = ({ whom }: Head): boolean => whom === 'other' || whom === 'namesake';
const isOwnEntry = ({ whom, isTitle }: Head): boolean => whom === 'own' && !isTitle;

/** Blocks of a head's own part, which may differ from those of the person's. */
const MUCH_ALIKE = 1;

/** The run without heads that are no names and whose parts are not made like the person's own. */
function fitting({ heads, container }: Run, list: readonly Block[]): Head[] {
  const size = (head: Head): number => partOf(list, head, container).length;
  const own = heads.find(isOwnEntry);
  const like = own ? size(own) : 0;
  return heads.filter(
    (head) => head.isName || !isOthers(head) || (own && Math.abs(size(head) - like) <= MUCH_ALIKE),
  );
}

/** Whether heads name people in the same care: this person among them, or each by a room. */
function nameOthers(heads: readonly Head[], list: readonly Block[]): boolean {
  const isColumn = heads.some(({ at }) => isNameLabel(list[at]));
  const others = heads.filter((head) => isOthers(head) && !isNameLabel(list[head.at]));
  const named = others.filter(({ isName }) => isName);
  if (named.length === 0 || (!isColumn && named.length < NAMED * others.length)) return false;
  if (heads.some(isOwnEntry)) return true;
  return others.filter(({ naming }) => naming.place !== null && !naming.isBare).length > 1;
}
const isNameLabel = (block: Block | undefined): boolean => labelSets.name.has(plainWords(block?.text ?? ''));

/**
 * What lists say of other people, an entry for each.
 * @param own whose record it is
 * @param signed blocks that only tell who wrote a note
 * @param titles blocks that the person's name was read from
 */
export function othersInLists(
  blocks: Blocks,
  own: OwnNames,
  signed: ReadonlySet<string>,
  titles: ReadonlySet<string>,
): Block[][] {
  const list = blocks.all;
  const all = headsOf(list, own, titles);
  const signs = ({ at }: Head): boolean => signed.has(list[at]?.id ?? '');
  // Who signs notes is staff, unless the person is among them: then each note is under whom it is about.
  const heads = all.some((head) => signs(head) && head.whom === 'own')
    ? all
    : all.filter((head) => !signs(head));
  const found = new Map<number, Block[]>();
  for (const run of runsOf(heads)) {
    const fits = fitting(run, list);
    if (!nameOthers(fits, list)) continue;
    const hasOwn = fits.some(isOwnEntry);
    fits.forEach((head, index) => {
      if (found.has(head.at) || isNameLabel(list[head.at])) return;
      if (head.whom !== 'other' && !(hasOwn && head.whom === 'namesake')) return;
      const entry = entryOf(list, head, fits[index + 1] ?? null, run.container);
      const about = entry.map(({ text }) => text).join('\n');
      const isTied = hasRole(about) && head.naming.place === null && !hasOwn;
      const isMine = own.isIn(about) && head.whom !== 'namesake';
      if (!isTied && !isMine && entry.length > 0) found.set(head.at, entry);
    });
  }
  return [...found.values()];
}

const isIn = (block: Block | undefined, part: readonly string[]): block is Block =>
  block !== undefined && shared(pathOf(block), part) === part.length;

/** The blocks around a head that stand in its own part of the list. */
function partOf(list: readonly Block[], { at, path }: Head, container: readonly string[]): Block[] {
  const child = path.slice(0, container.length + 1);
  let from = at;
  let to = at + 1;
  while (isIn(list[from - 1], child)) from -= 1;
  while (isIn(list[to], child)) to += 1;
  return list.slice(from, to);
}

/** What goes with a head: all of its own part of the list, and what follows it before the next. */
function entryOf(
  list: readonly Block[],
  head: Head,
  next: Head | null,
  container: readonly string[],
): Block[] {
  const part = partOf(list, head, container);
  const first = list[head.at];
  // What is longer than an entry, or has titles of its own, is the page itself.
  if (part.length > PART || part.some((block) => block !== first && block.kind === 'heading')) return [];
  // A row or a card ends with itself.
  if (part.length > 1) return part;
  const after = next?.path.slice(0, container.length + 1) ?? [];
  const start = list.indexOf(part[part.length - 1] as Block, head.at) + 1;
  const follows: Block[] = [];
  for (let at = start; isIn(list[at], container) && (after.length === 0 || !isIn(list[at], after)); at += 1) {
    const block = list[at] as Block;
    if (follows.length === EACH || block.kind === 'heading') return part;
    follows.push(block);
  }
  return [...part, ...follows];
}

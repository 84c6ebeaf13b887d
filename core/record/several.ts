/** How many people a page lists that is nobody's own record: a handover sheet, a board, the log of a house. */
import { isOfFamily, labelSets } from '@/core/knowledge/page-words';
import { entryLead } from '@/core/text/entry-lead';
import { namingOf, type Naming } from '@/core/text/naming';
import { plainWords } from '@/core/text/plain-words';
import type { Blocks } from './blocks';
import { isNameLike } from './own-names';
import { hasRole } from './people-around';
import { STRIP_NEXT } from './person-found';
import { isNameAlone, isPersonStrip } from './person-titled';
import type { Piece } from './pieces';
import type { Person } from './record';

const CELL_MOST = 60;
const LEAST = 2;

const keyOf = ({ words, initials }: Naming): string => plainWords([...words, ...initials].join(' '));

/** "Mr & Mrs Dhanjal", "Cissie Long": the name that fills a cell. */
const nameIn = (text: string): string | null => {
  const naming = text.length > CELL_MOST ? null : namingOf(text.replace(/^(\p{L}+\.?) (?:&|and) /u, ''));
  return naming?.parted && naming.words.length > 0 ? keyOf(naming) : null;
};

/** Names under a head that asks for the person; under a bare "Name" only beside where each lives or was born. */
function peopleInTables(blocks: Blocks): Set<string> {
  const people = new Set<string>();
  for (const { id, columns } of blocks.snapshot.tables) {
    const heads = columns.map(plainWords);
    if (heads.some(isOfFamily)) continue;
    const isPlaced = heads.some((head) => labelSets.room.has(head) || labelSets.dateOfBirth.has(head));
    const at = heads.findIndex((head) => labelSets.name.has(head) && (head !== 'name' || isPlaced));
    if (at === -1) continue;
    for (const { cell, kind, text } of blocks.all) {
      if (cell?.table !== id || cell.col !== at || kind === 'header-cell') continue;
      const name = nameIn(text);
      if (name !== null) people.add(name);
    }
  }
  return people;
}

/** "Rm 11 George – DNACPR", "16/06/2026 Ellie (rm 4) fell": entries that give somebody's room beside the name. */
function peopleInEntries(blocks: Blocks): Set<string> {
  const people = new Set<string>();
  for (const { cell, kind, text } of blocks.all) {
    if (cell || kind === 'value' || kind === 'label') continue;
    const naming = namingOf(text.slice(entryLead(text).end));
    if (naming?.place != null && !naming.isBare && isNameLike(naming) && !hasRole(naming.words.join(' ')))
      people.add(keyOf(naming));
  }
  return people;
}

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|sir|rev)\s/u;
/** "Irene Goss" and "Irene Mary Goss" may be one. */
const isSameName = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));

/** Names that are titles of one rank, each over what only one person's strip has. */
function peopleInTitles(blocks: Blocks, pieces: readonly Piece[], name: Person['name']): Set<string> {
  const own = blocks.all.find(({ id }) => id === name?.evidence[0]?.block);
  const people = new Set<string>();
  if (own?.kind !== 'heading') return people;
  for (const { id, kind, level, text } of blocks.all) {
    if (kind !== 'heading' || level !== own.level || !isNameAlone(text)) continue;
    const at = pieces.findIndex(({ block }) => block.id === id);
    const under = pieces.slice(at + 1, at + 1 + STRIP_NEXT);
    const next = under.findIndex(({ block }) => block.kind === 'heading');
    const strip = next === -1 ? under : under.slice(0, next);
    // "Daughter", then her date of birth: somebody in the person's life.
    if (at === -1 || !isPersonStrip(strip) || strip.some((piece) => hasRole(piece.block.text))) continue;
    const words = plainWords(text).replace(TITLE, '').split(' ');
    if (![...people].some((known) => isSameName(known.split(' '), words))) people.add(words.join(' '));
  }
  return people;
}

/**
 * 0 where it names fewer than two.
 * @param name of the person that the page may be about
 */
export function peopleListed(blocks: Blocks, pieces: readonly Piece[], name: Person['name']): number {
  const people = name
    ? peopleInTitles(blocks, pieces, name)
    : new Set([...peopleInTables(blocks), ...peopleInEntries(blocks)]);
  return people.size < LEAST ? 0 : people.size;
}

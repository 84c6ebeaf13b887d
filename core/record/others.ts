/** What of a page is another person's: rows, columns and entries of lists that name somebody else. */
import { isDomainName } from '@/core/knowledge/domains';
import { namingOf } from '@/core/text/naming';
import { plainWords } from '@/core/text/plain-words';
import type { Blocks } from './blocks';
import { othersInLists } from './others-lists';
import { othersInTables } from './others-tables';
import { isNameLike, OwnNames } from './own-names';
import type { Piece } from './pieces';
import type { Person } from './record';
import type { Block } from './snapshot';

export interface OthersOnPage {
  /** Blocks that are about somebody else. */
  blocks: ReadonlySet<string>;
  /** How many rows and entries they make. */
  entries: number;
  /** Words of the names they are under. */
  names: ReadonlySet<string>;
}

const NOBODY: OthersOnPage = { blocks: new Set(), entries: 0, names: new Set() };

/** Told by the page's own structure, and only where the page names the record's person. */
export function othersOnPage(
  blocks: Blocks,
  { pieces, person, heads }: { pieces: readonly Piece[]; person: Person; heads: ReadonlySet<string> },
): OthersOnPage {
  const own = new OwnNames(person, pieces);
  if (!own.known) return NOBODY;
  const titles = new Set(person.name?.evidence.map(({ block }) => block));
  const ownPlaces = new Set(
    [person.name, person.preferredName, person.dateOfBirth].flatMap(
      (one) => one?.evidence.map(({ block }) => block) ?? [],
    ),
  );
  const entries = [...othersInTables(blocks, own), ...othersInLists(blocks, own, heads, titles)].filter(
    (entry) => !entry.some(({ id }) => ownPlaces.has(id)),
  );
  if (entries.length === 0) return NOBODY;
  return {
    blocks: new Set(entries.flat().map(({ id }) => id)),
    entries: entries.length,
    names: new Set(entries.flatMap((entry) => nameOf(entry, own))),
  };
}

const SHORTEST = 3;

/** The words of the name that an entry is under. */
function nameOf(entry: readonly Block[], own: OwnNames): string[] {
  for (const { text } of entry) {
    const naming = namingOf(text);
    if (!naming || naming.words.length === 0 || !naming.parted || !isNameLike(naming)) continue;
    return naming.words
      .flatMap((word) => plainWords(word).split(' '))
      .filter((word) => word.length >= SHORTEST && !own.isIn(word) && !isDomainName(word));
  }
  return [];
}

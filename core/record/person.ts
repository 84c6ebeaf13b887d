/** Whose record this is: only as the page states it, never guessed; staff, relatives and the signed-in user left out. */
import { fingerprint } from '@/utils/hash';
import type { Steps } from '@/utils/turns';
import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { tablesOfPeople } from './people-tables';
import { evidenceOf, type Blocks } from './blocks';
import type { NoteOptions } from './note-stamps';
import type { Piece } from './pieces';
import type { Person, Section } from './record';
import { text, named } from './person-found';
import { preferred, pronounsUnder, withoutShort } from './person-called';
import { titled, joined, single } from './person-titled';
import { birth, bornUnder, age, ageUnder } from './person-born';

/**
 * The person of the record, with what the page says of them. key is '' when the page names nobody.
 * @param nameLabels plain words of labels that the organisation says stand beside the person's name
 */
export function* readPerson(
  blocks: Blocks,
  pieces: readonly Piece[],
  sections: readonly Section[],
  options: NoteOptions,
  nameLabels: ReadonlySet<string> = new Set(),
): Steps<Person> {
  const several = tablesOfPeople(pieces);
  const others = new Set(sections.filter(isOther).map((section) => section.id));
  const free = pieces.filter(
    (piece) => (!piece.section || !others.has(piece.section)) && !several.has(piece.block.cell?.table ?? ''),
  );
  yield;
  const rawName =
    named(free, nameLabels) ??
    named(free, labelSets.name) ??
    joined(free) ??
    titled(blocks, free) ??
    single(free);
  const name = rawName && /\p{L}/u.test(rawName.value) ? withoutShort(rawName) : null;
  yield;
  const dateOfBirth = birth(free, options) ?? bornUnder(name, free, options);
  yield;
  const identifiers = free
    .filter(
      (piece) =>
        !piece.blank && labelSets.identifiers.has(plainWords(piece.label)) && /\d/u.test(text(piece)),
    )
    .map((piece) => ({
      label: piece.label,
      value: text(piece).trim(),
      evidence: [evidenceOf(piece.block, piece.start, piece.end)],
    }))
    .filter((one, index, all) => all.findIndex((other) => other.value === one.value) === index);
  const parts = [
    plainWords(name?.value ?? ''),
    dateOfBirth?.value ?? '',
    ...identifiers.map((one) => plainWords(one.value)).sort(),
  ];
  const key = parts.every((part) => part === '') ? '' : fingerprint(parts.join('|'));
  return {
    key,
    name,
    preferredName: yield* preferred(free, name, blocks),
    dateOfBirth,
    age: age(free) ?? ageUnder(name, free),
    pronouns: named(free, labelSets.pronouns) ?? pronounsUnder(name, free),
    identifiers,
  };
}

const isOther = ({ domain }: Section): boolean => domain === 'contacts' || domain === 'notes';

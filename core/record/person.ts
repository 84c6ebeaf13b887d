/** Whose record this is: only as the page states it, never guessed; staff, relatives and the signed-in user left out. */
import { fingerprint } from '@/utils/hash';
import type { Steps } from '@/utils/turns';
import { isDomainName } from '@/core/knowledge/domains';
import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { evidenceOf, type Blocks } from './blocks';
import type { NoteOptions } from './note-stamps';
import type { Piece } from './pieces';
import type { Person, Section } from './record';
import { text, named, type Found } from './person-found';
import { preferred, pronounsAmong, pronounsUnder, withoutShort } from './person-called';
import { nameInStrip, usedName } from './person-strip';
import { led, titled, joined, single } from './person-titled';
import { birth, bornUnder, age, ageUnder } from './person-born';

/**
 * The person of the record, with what the page says of them. key is '' when the page names nobody.
 * @param several tables that name several people
 * @param nameLabels plain words of labels that the organisation says stand beside the person's name
 */
export function* readPerson(
  blocks: Blocks,
  pieces: readonly Piece[],
  sections: readonly Section[],
  options: NoteOptions,
  several: ReadonlySet<string>,
  nameLabels: ReadonlySet<string> = new Set(),
): Steps<Person> {
  const others = new Set(sections.filter(isOther).map((section) => section.id));
  const beside = pieces.filter(({ block }) => !several.has(block.cell?.table ?? ''));
  const free = beside.filter(({ section }) => !section || !others.has(section));
  yield;
  const rawName =
    named(free, nameLabels) ??
    named(free.filter(isNoHead), labelSets.name) ??
    joined(free) ??
    led(beside) ??
    titled(blocks, free) ??
    single(free) ??
    nameInStrip(free) ??
    besideBirth(pieces, several, labelSets.name);
  const name = rawName && /\p{L}/u.test(rawName.value) ? withoutShort(rawName) : null;
  yield;
  const dateOfBirth =
    birth(free, options) ?? bornUnder(name, free, options) ?? birth(beside, options, isNoBirth);
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
    preferredName:
      (yield* preferred(free, name, blocks)) ??
      usedName(free, name) ??
      besideBirth(pieces, several, labelSets.preferredName),
    dateOfBirth,
    age: age(free) ?? ageUnder(name, free),
    pronouns: named(free, labelSets.pronouns) ?? pronounsUnder(name, free) ?? pronounsAmong(free),
    identifiers,
  };
}

/** A label is enough on a page that is all notes by its title. */
const isNoBirth = ({ label, domain }: Piece): boolean =>
  domain === 'contacts' || !labelSets.dateOfBirth.has(plainWords(label));

/** How far a date of birth may stand from the name. */
const BESIDE = 8;
/** On a page that is all notes by its title, the name that stands with a date of birth. */
function besideBirth(
  pieces: readonly Piece[],
  several: ReadonlySet<string>,
  labels: ReadonlySet<string>,
): Found | null {
  for (const [at, piece] of pieces.entries()) {
    const isName = labels.has(plainWords(piece.label)) && isNoHead(piece) && !piece.blank;
    if (!isName || piece.domain === 'contacts' || several.has(piece.block.cell?.table ?? '')) continue;
    const near = pieces.slice(Math.max(0, at - BESIDE), at + BESIDE);
    if (near.some(({ label }) => labelSets.dateOfBirth.has(plainWords(label))))
      return { value: text(piece), evidence: [evidenceOf(piece.block, piece.start, piece.end)] };
  }
  return null;
}

/** "Name" beside "Food": the next head of a table that is only drawn as one. */
const isNoHead = (piece: Piece): boolean => !isDomainName(text(piece).trim());

const isOther = ({ domain }: Section): boolean => domain === 'contacts' || domain === 'notes';

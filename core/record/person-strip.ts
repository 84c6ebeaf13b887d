/** The name and what the person is called, by their place in the strip at the head of a record, whatever its labels. */
import { isDomainName } from '@/core/knowledge/domains';
import { familiarNames, firstNames } from '@/core/knowledge/first-names';
import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { nameWords } from './called';
import { hasRole, namesAround } from './people-around';
import {
  BORN_LINE,
  FULL_NAME,
  NAME_WORD,
  aboutOthers,
  inRange,
  isCommon,
  text,
  type Found,
} from './person-found';
import type { Piece } from './pieces';

/** The strip is the first rows of a page. */
const STRIP = 16;
/** How near to each other its rows about the name and the age stand. */
const BESIDE = 4;

const isNobodyElses = (piece: Piece): boolean => {
  const label = plainWords(piece.label);
  return (
    !piece.blank &&
    piece.block.kind !== 'heading' &&
    piece.column === null &&
    !aboutOthers(piece) &&
    !hasRole(label) &&
    !/\b(?:by|with)$/u.test(label) &&
    !labelSets.notPerson.has(label) &&
    !labelSets.author.has(label)
  );
};

const TELLS_AGE = /^\d{1,3}(?:\s?(?:y|yrs?|years?))?(?:[\s(,].*)?$/iu;
const isBirthOrAge = (piece: Piece): boolean => {
  const value = text(piece).trim();
  const label = plainWords(piece.label);
  return (
    BORN_LINE.test(value) ||
    labelSets.dateOfBirth.has(label) ||
    (TELLS_AGE.test(value) && /\b(?:age|aged|old|years)\b/u.test(label))
  );
};

/** A row of the strip that holds a whole name and nothing else, near a date of birth or an age. */
export function nameInStrip(pieces: readonly Piece[]): Found | null {
  const strip = pieces.slice(0, STRIP);
  for (const [at, piece] of strip.entries()) {
    if (piece.label === '' || !isNobodyElses(piece)) continue;
    const value = text(piece).trim();
    const words = plainWords(value).split(' ');
    if (FULL_NAME.exec(value)?.[0] !== value || isCommon(value)) continue;
    if (!words.some((word) => firstNames.has(word) || labelSets.titles.has(word))) continue;
    if (!pieces.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some(isBirthOrAge)) continue;
    const start = text(piece).indexOf(value);
    return { value, evidence: [inRange(piece, start, value.length)] };
  }
  return null;
}

const TITLED = '(?:(?:Mr|Mrs|Miss|Ms|Mx|Dr|Sister|Father|Fr|Canon|Rev)\\.?\\s)?';
const ONE = `["“‘]?(${TITLED}${NAME_WORD}(?:\\s(?!(?:Mrs?|Miss|Ms|Dr)\\b)${NAME_WORD})?)["”’]?`;
/** A name, then its end or who uses it. */
export const BEGINS = new RegExp(
  `^${ONE}(?=$|[.;:(]|,(?!\\s\\p{Lu})|\\s(?:to|or|on|at|for|in|with|by|but|not|never|until|till|if|from|unless|please|is)\\b)`,
  'u',
);
/** "Nain to grandchildren, Mrs Roberts to staff": the name that those who care use. */
export const FOR_CARERS = new RegExp(
  `${ONE} to (?:us|you|staff|(?:new |the |all )?carers|workers|the team|everyone|everybody|all)\\b`,
  'u',
);

const AKIN = 3;
const TAIL = 4;

/**
 * Whether a word is a form of a given name: "Isa" of Isabella, "Peggy" of Margaret, "Mena" of Philomena. A name in its
 * own right that only begins alike is somebody else's: Martin is no Margaret.
 */
export const isFormOf = (word: string, given: string): boolean =>
  given.startsWith(word) ||
  (familiarNames.get(given)?.includes(word) ?? false) ||
  (!firstNames.has(word) &&
    (word.slice(0, AKIN) === given.slice(0, AKIN) || (word.length >= TAIL && given.endsWith(word))));

/** "Visits from Troy", "Time with Troy": whom the person has to do with. */
const BEHIND = /\b(?:from|with|by|to) \S+/gu;

/** "Spud’s words": what is somebody's own. */
const OWNED = /(\p{Lu}[\p{L}-]+)['’]s(?!\p{L})/gu;

/**
 * In how many titles each name stands, those over notes left out. A title may hold any word of care ("Breakfast visit",
 * "Hoist and sling"): a name is one that people have, or whose the words of the title are.
 */
function titlesWith(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const titles = new Set(pieces.flatMap(({ title, domain }) => (title && domain !== 'notes' ? [title] : [])));
  const counts = new Map<string, number>();
  for (const title of titles) {
    const owned = [...title.matchAll(OWNED)].map(([, word = '']) => plainWords(word));
    const words = plainWords(title).replace(BEHIND, '').split(' ');
    for (const word of new Set(words.map((one) => one.replace(/s$/u, ''))))
      if ((firstNames.has(word) && !isDomainName(word)) || owned.includes(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** As many titles name the person, and nobody around them. */
const SURE = 2;

/** "Martin, husband", "Sadie (his sister)": the words behind a name tell that it is somebody else's. */
const isIntroduced = (rest: string): boolean => {
  const next = /^\s*[,(–-]\s*(?:(?:his|her|their|my|the)\s)?(\p{L}+)/u.exec(rest)?.[1];
  return next !== undefined && hasRole(next);
};

/** What those who care call the person, from a row that begins with names. */
function calledIn(piece: Piece): Found | null {
  const value = text(piece);
  const match = FOR_CARERS.exec(value) ?? BEGINS.exec(value);
  const name = match?.[1];
  if (!match || !name || isCommon(name) || isIntroduced(value.slice(match.index + match[0].length)))
    return null;
  return { value: name, evidence: [inRange(piece, match.index + match[0].indexOf(name), name.length)] };
}

/** A first or whole name is no answer to what somebody is called. */
const asksName = (label: string): boolean =>
  [labelSets.name, labelSets.firstName, labelSets.lastName].some((set) => set.has(plainWords(label)));

/**
 * What the person is called, from a row of the strip that begins with a form of their name, or with a name that a
 * title of the plan has too ("Kez’s words"). The whole name once more says nothing.
 */
export function usedName(pieces: readonly Piece[], name: Found | null): Found | null {
  const whole = nameWords(name?.value ?? '');
  const last = whole.length > 1 ? whole.at(-1) : undefined;
  const titles = titlesWith(pieces);
  const around = namesAround(pieces);
  for (const piece of pieces.slice(0, STRIP)) {
    if (piece.label === '' || !isNobodyElses(piece) || asksName(piece.label)) continue;
    const found = calledIn(piece);
    if (!found) continue;
    const words = plainWords(found.value).split(' ');
    const bare = words.filter((word) => !labelSets.titles.has(word));
    const [first] = bare;
    if (first === undefined) continue;
    const isTitled = bare.length < words.length;
    const isWhole = bare.length > 1 && bare.every((word) => whole.includes(word));
    // A second word that is no form of the name is a last name.
    if (isWhole || (whole.length === 0 && bare.length > 1)) continue;
    const given = last === undefined ? whole : whole.slice(0, -1);
    const isAkin =
      given.some((one) => isFormOf(first, one)) || (bare.length > 1 && bare.includes(last ?? ''));
    const isInTitle = bare.some((word) => (titles.get(word) ?? 0) >= (around.has(word) ? SURE : 1));
    if (isAkin || (isTitled && bare.at(-1) === last) || isInTitle) return found;
  }
  return null;
}

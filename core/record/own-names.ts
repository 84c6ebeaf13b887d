/** Whether a name on the page is that of the record's person, of somebody else, or may be either's. */
import { familiarNames, firstNames } from '@/core/knowledge/first-names';
import { labelSets } from '@/core/knowledge/page-words';
import { namingOf, type Naming } from '@/core/text/naming';
import { plainWords } from '@/core/text/plain-words';
import { nameWords } from './called';
import { isRole, namesAround } from './people-around';
import type { Piece } from './pieces';
import type { Person } from './record';

/** A namesake has the person's first name and another last name: somebody else where the person stands beside them. */
export type Whom = 'own' | 'other' | 'namesake' | 'unsure';

const PLACE = /^(?:room|rm|flat|bed|bay|unit|apartment|apt|suite|bungalow)$/iu;
const NUMBER = /(?:^|\b(?:room|rm|flat|bed|bay|unit|no\.?)\s?)(\d{1,3})\b/iu;
const BESIDE_NAME = 2;
const STRIP_NUMBER = /\b(?:room|rm|flat|bed|bay)\.?\s?(\d{1,3})\b/iu;

export class OwnNames {
  private readonly given: ReadonlySet<string>;
  private readonly last: ReadonlySet<string>;
  private readonly letters: ReadonlySet<string>;
  /** The numbers of the rooms or flats that the record gives the person. */
  readonly places: ReadonlySet<string>;

  /** Names of those around the person: no sign of anybody else's record. */
  private readonly around: ReadonlySet<string>;

  constructor({ name, preferredName }: Person, pieces: readonly Piece[]) {
    this.around = namesAround(pieces);
    const whole = (name?.value ?? '').replace(/^([^,]+),\s*(\S.*)$/u, '$2 $1');
    const words = nameWords(whole);
    const called = nameWords(preferredName?.value ?? '').slice(0, BESIDE_NAME);
    const lastName = words.length > 1 ? words.slice(-1) : [];
    const given = [...(words.length > 1 ? words.slice(0, -1) : words), ...called];
    this.last = new Set(lastName);
    this.given = new Set(given.flatMap((word) => [word, ...(familiarNames.get(word) ?? [])]));
    this.letters = new Set(
      given.flatMap((word) => lastName.map((last) => `${word.charAt(0)}${last.charAt(0)}`)),
    );
    const nameBlock = name?.evidence[0]?.block;
    const at = pieces.findIndex(({ block }) => block.id === nameBlock);
    const places = pieces.flatMap(({ block, label, column, start, end }, index) => {
      // A column of rooms tells where each row's person lives.
      if (column !== null) return [];
      const text = block.text.slice(start, end);
      if (PLACE.test(plainWords(label)) || labelSets.room.has(plainWords(label)))
        return NUMBER.exec(text)?.[1] ?? [];
      const near = at !== -1 && index >= at - BESIDE_NAME && index <= at + NEAR && block.cell === undefined;
      return near && !this.namesOther(text) ? (STRIP_NUMBER.exec(text)?.[1] ?? []) : [];
    });
    this.places = new Set(places);
  }

  /** "Rm 1 Elsie P": the room of somebody in a list right under the name. */
  private namesOther(text: string): boolean {
    const { words = [], form } = namingOf(text) ?? {};
    const isSomebody =
      form === 'titled' || words.some((word) => firstNames.has(plainWords(word.split('-')[0] ?? '')));
    return isSomebody && !this.isIn(words.join(' '));
  }

  get known(): boolean {
    return this.given.size > 0;
  }

  /** Whether a text has a word of the person's name in it. */
  isIn(text: string): boolean {
    return plainWords(text)
      .split(' ')
      .some((word) => this.isWord(word) || this.isWord(word.replace(/s$/u, '')));
  }

  private isWord = (word: string): boolean => this.given.has(word) || this.last.has(word);

  /** "Marky" may be short for Marcus. */
  private isAkin = (word: string): boolean =>
    [...this.given].some((own) => own.length >= AKIN && word.startsWith(own.slice(0, AKIN)));

  private isAround = (word: string): boolean => this.around.has(word) || isRole(word);

  /** Whom a text names. */
  whom({ words, initials, form, place, isBare }: Naming): Whom {
    if (form === 'place') return this.ofPlace(place);
    if (form === 'letters') {
      const letters = initials.map((letter) => letter.toLowerCase());
      const ends = `${letters[0] ?? ''}${letters.at(-1) ?? ''}`;
      return this.letters.size === 0 ? 'unsure' : this.letters.has(ends) ? 'own' : 'other';
    }
    const plain = words.flatMap((word) => plainWords(word).split(' ')).filter((word) => word.length > 1);
    const hasGiven = plain.some((word) => this.given.has(word));
    const hasLast = plain.some((word) => this.last.has(word));
    if (hasGiven && hasLast) return 'own';
    // "Winifred Dyson": the same first name, or a name that was another once.
    if (hasGiven) return this.sameGiven(plain, initials);
    if (!hasLast && plain.length === 1 && this.isAkin(plain[0] ?? '')) {
      const [letter] = initials;
      if (letter === undefined) return 'unsure';
      return [...this.last].some((word) => word.startsWith(letter.toLowerCase())) ? 'own' : 'other';
    }
    if (!hasLast) return (place === null || isBare) && plain.some(this.isAround) ? 'unsure' : 'other';
    // "HOLROYD, W" is the person, "Holroyd, Christine" may be family.
    if (initials.length > 0)
      return [...this.given].some((word) =>
        initials.some((letter) => letter.toLowerCase() === word.charAt(0)),
      )
        ? 'own'
        : 'unsure';
    return plain.every((word) => this.last.has(word)) ? 'own' : 'unsure';
  }

  private ofPlace(place: string | null): Whom {
    if (place === null || this.places.size === 0) return 'unsure';
    return this.places.has(place) ? 'own' : 'other';
  }

  private sameGiven(plain: readonly string[], initials: readonly string[]): Whom {
    const more = plain.filter((word) => !this.given.has(word));
    if (more.length > 0) return 'namesake';
    const [letter] = initials;
    const fits = letter === undefined || this.last.size === 0;
    return fits || [...this.last].some((word) => word.startsWith(letter.toLowerCase())) ? 'own' : 'other';
  }
}
const NEAR = 8;
const AKIN = 3;

/** Whether a naming looks like somebody's name, or like any words with capitals. */
export const isNameLike = ({ words, initials, form, place, isBare }: Naming): boolean =>
  (place !== null && !isBare) ||
  form === 'titled' ||
  form === 'letters' ||
  ((form === 'turned' || form === 'full') && initials.length > 0) ||
  words.some((word) => firstNames.has(plainWords(word.split('-')[0] ?? '')));

/** Short texts that stand for one person: "Boateng, Emmanuel", "Rm 12 HARGREAVES, E", "Norma R8 nut free", "K.R." */
import { quick } from './quick';

export interface Naming {
  /** Words of the name as written, initials apart. */
  words: readonly string[];
  /** Single letters of the name, in order: "K.R.", the E of "HARGREAVES, E". */
  initials: readonly string[];
  /** How it is written: with the last name before a comma, with a title, in several words, one word, letters alone. */
  form: 'turned' | 'titled' | 'full' | 'single' | 'letters' | 'place';
  /** The number of the room, flat or bed beside it. */
  place: string | null;
  /** The number stands there bare: it may count anything. */
  isBare: boolean;
  /** What else the text says. */
  rest: string;
  /** The name stands alone, or apart from what is said. */
  parted: boolean;
}

const WORD =
  "(?:(?:al|el)-|(?:de|van|von|der|la|le|bin|al|el|O|Mac|Mc)[\\s'’])?\\p{Lu}[\\p{L}'’]*\\p{L}(?:-\\p{Lu}[\\p{L}'’]+)*";
const LETTER = '\\p{Lu}(?:-\\p{Lu})?\\.?(?![\\p{L}\\d-])';
const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Sir|Lady|Father|Sister)\\.?';
const NUMBER = '(\\d{1,3})[a-zA-Z]?(?![\\p{L}\\d]|[:./-]\\d)';
const KIND =
  '(?:[Rr]ooms?|[Rr]m|[Ff]lat|[Bb]ed|[Bb]ay|[Cc]ell|[Uu]nit|[Aa]pt|[Ss]uite|[Bb]ungalow|[Cc]hair|ROOM|RM|FLAT|BED|BAY)';
const PLACE = new RegExp(`^(?:${KIND}\\.?\\s?|[RBF])${NUMBER}`, 'u');
const PLACE_BESIDE = new RegExp(`^[\\s,·–—-]{0,3}[(]?(?:${KIND}\\.?\\s?|[RBF])${NUMBER}[)]?`, 'u');
/** What stands before a name in a list: a time, a number. */
const BEFORE = /^(?:[•*☐☑✓□-]\s*)?(?:\d{1,2}[:.]\d\d(?:\s?[ap]m)?\s+(?:[☐☑✓✔]\s*)?|\d{1,3}[.)]\s+)?/u;
/** A bare number is where somebody lives only beside others who are told so; a day of a month never. */
const NUMBERED =
  /^(\d{1,3})[a-z]?(?:\s?[–—:-])?\s+(?=\p{Lu})(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\b)/u;
const BETWEEN = /^[\s:.,·•|–—-]{1,4}/u;

const FORMS: readonly (readonly [Naming['form'], RegExp])[] = [
  ['letters', /^(\p{Lu}\.\s?\p{Lu}\.?(?:\s?\p{Lu}\.?)?|\p{Lu}{2})(?![\p{L}\d'’-])/u],
  [
    'turned',
    new RegExp(
      `^(${WORD}(?:\\s${WORD})?),\\s?(?:${TITLE}\\s)?(${WORD}(?:\\s(?:${WORD}|${LETTER}))?|${LETTER}\\s?(?:${LETTER})?)`,
      'u',
    ),
  ],
  ['titled', new RegExp(`^${TITLE}\\s((?:${LETTER}\\s?)?${WORD}(?:\\s${WORD})?)`, 'u')],
  [
    'full',
    new RegExp(
      `^(${WORD}\\s(?:["“‘(]${WORD}["”’)]\\s)?(?:${LETTER}\\s)?${WORD}(?:\\s${WORD})?|${WORD}\\s${LETTER}|${LETTER}\\s?(?:${LETTER}\\s?)?${WORD})`,
      'u',
    ),
  ],
  ['single', new RegExp(`^(${WORD})`, 'u')],
];
/** A name ends where something else is said of it, or where the text ends. */
const ENDS = /^(?:$|\s*[–—:·|(,;\n]|\s[-&+/]\s|\s\d|\s\p{Ll})/u;
const PARTED = /^(?:$|\s*[–—:·|(,;\n]|\s[-&+/]\s)/u;
const MOST = 160;

/** Most texts begin with no capital and no number. */
const MAY = quick(/^[\s•*☐☑✓□-]*(?:\d{1,3}[a-z]?[:.)\s–—-]|\p{Lu})/u);

/** The person whom a text begins by naming, or null. Shape alone: whether it is a name is for the reader to say. */
export function namingOf(text: string): Naming | null {
  const whole = text.slice(0, MOST).trim();
  if (!MAY.test(whole)) return null;
  let at = BEFORE.exec(whole)?.[0].length ?? 0;
  const numbered = at === 0 ? NUMBERED.exec(whole) : null;
  const before = numbered ? null : PLACE.exec(whole.slice(at));
  let place = (numbered ?? before)?.[1] ?? null;
  if (numbered) at = numbered[0].length;
  if (before) {
    at += before[0].length;
    const between = BETWEEN.exec(whole.slice(at));
    if (between) at += between[0].length;
    else if (at < whole.length) return null;
  }
  const body = whole.slice(at).replace(/^\((?=\p{Lu})/u, '');
  const [firstLine = ''] = body.split('\n', 1);
  for (const [form, pattern] of FORMS) {
    // No name goes on in the next line.
    const match = pattern.exec(firstLine);
    if (!match) continue;
    const beside = PLACE_BESIDE.exec(body.slice(match[0].length));
    const named = withoutPlace(match, beside);
    const end = named.length + (named.beside?.length ?? 0);
    if (!ENDS.test(body.slice(end))) continue;
    place ??= named.place;
    const parts = named.name.split(/[\s,.()"“”‘]+/u).filter((part) => part !== '' && !TITLES.test(part));
    const letters = form === 'letters' ? [...named.name.replace(/[^\p{Lu}]/gu, '')] : [];
    return {
      words: form === 'letters' ? [] : parts.filter((part) => part.length > 1),
      initials: form === 'letters' ? letters : parts.filter((part) => part.length === 1),
      form,
      place,
      isBare: numbered !== null,
      rest: body.slice(end).replace(/^[\s–—:·|(),;-]+/u, ''),
      parted: PARTED.test(body.slice(end)),
    };
  }
  if (!before) return null;
  return { words: [], initials: [], form: 'place', place, isBare: false, rest: body, parted: true };
}

const TITLES = /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Lady|Father|Sister)$/u;

interface Named {
  name: string;
  length: number;
  place: string | null;
  beside: string | null;
}

const withoutPlace = (match: RegExpExecArray, beside: RegExpExecArray | null): Named => ({
  name: match.slice(1).filter(Boolean).join(' '),
  length: match[0].length,
  place: beside?.[1] ?? null,
  beside: beside?.[0] ?? null,
});

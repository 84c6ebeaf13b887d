/** Who is named in the shorthand, and which of them are somebody other than the person of the record. */
import { shorthand, spelling, words } from '@/core/knowledge/draft';
import { ambiguous } from '@/core/knowledge/draft-ambiguous';
import { beside } from '@/core/knowledge/draft-beside';
import { familiarNames, firstNames } from '@/core/knowledge/first-names';
import { isRoomWithNumber, isRoomWord } from '@/core/text/rooms';
import { headOf, isCareOf, isGivenName, isOnlyTheirs, leadsOn, nameLength, type Topic } from './leads';
import { isIn, isPronoun, verbOf } from './lexicon';
import type { Piece } from './pieces';
import type { Statement } from './statements';
import { isMedicine } from './medicine-names';
import { isListed } from './listed-words';
import { isRoleShort } from './signed';

const known = new Set<string>([
  ...shorthand.flatMap((entry) => entry.typed.split(' ')),
  // "Pt fell": no other resident.
  ...ambiguous.flatMap((entry) => (entry.case === 'any' ? [entry.typed] : [])),
  ...spelling.keys(),
  ...spelling.values(),
  // "One fall on carpet": nobody is called One.
  ...Object.keys(words.numbersInWords),
  ...Object.values(words).flatMap((list) =>
    Array.isArray(list) ? list.flatMap((entry) => entry.toLowerCase().split(' ')) : [],
  ),
]);

const notNames = new Map(Object.entries(beside.notNames.names));
const everyName = new Set([...firstNames, ...[...familiarNames.values()].flat()]);

const isCapital = (piece: Piece): boolean => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:['’]s)?$/u.test(piece.text);
const bare = (norm: string): string => norm.replace(/'s$/u, '');

function couldBeName(piece: Piece | undefined): boolean {
  if (!piece || piece.kind !== 'word' || !isCapital(piece)) return false;
  const norm = bare(piece.norm);
  return (
    !known.has(norm) &&
    !isListed('noNames', norm) &&
    verbOf(norm) === null &&
    !isPronoun(norm) &&
    !isMedicine(norm)
  );
}

/** A first name typed without its capital; words that mean something else are left alone. */
function isLowerName(piece: Piece): boolean {
  const norm = bare(piece.norm);
  return (
    piece.kind === 'word' &&
    norm.length > 2 &&
    firstNames.has(norm) &&
    !known.has(norm) &&
    !isListed('noNames', norm) &&
    !verbOf(norm) &&
    !isListed('namesAndWords', norm)
  );
}

/** "hr 88 reg", "pulse reg", "didnae ken": a word, and nobody's name. */
function isWordHere({ norm }: Piece, prev: Piece | undefined): boolean {
  const word = notNames.get(norm);
  if (!word || !prev) return false;
  return word.behind.includes(prev.norm) || (word.behindFigure && prev.kind === 'number');
}

export const isFirstName = (word: string): boolean => firstNames.has(bare(word.toLowerCase()));

const startsSentence = (prev: Piece | undefined): boolean =>
  !prev || ['mark', 'time', 'times'].includes(prev.kind) || /^[<>[\]{}*`"#|\\_-]$/u.test(prev.text);

function isPlainName(
  piece: Piece,
  prev: Piece | undefined,
  next: Piece | undefined,
  small: ReadonlySet<string>,
): boolean {
  const norm = bare(piece.norm);
  if (piece.kind !== 'word' || !isCapital(piece) || !everyName.has(norm)) return false;
  if (isListed('calendar', norm) || small.has(norm) || isMedicine(norm)) return false;
  return startsSentence(prev) ? next !== undefined && isListed('nearby', next.norm) : prev?.kind === 'word';
}

/** Names in the note in lower case: capital words no list knows, and the person's own name in any case. */
export function namesIn(pieces: readonly Piece[], name: string | undefined): Set<string> {
  const names = new Set<string>();
  const own = new Set(
    (name ?? '')
      .toLowerCase()
      .split(/\s+/u)
      .filter((part) => part.length > 1),
  );
  const small = new Set(pieces.filter((piece) => piece.text === piece.norm).map(({ norm }) => norm));
  pieces.forEach((piece, i) => {
    if (own.has(bare(piece.norm)) || (isLowerName(piece) && !isWordHere(piece, pieces[i - 1])))
      names.add(bare(piece.norm));
    // "hit Tom", "watched it with Pat": a first name inside a sentence, also where a verb or a short form is spelt so.
    else if (isPlainName(piece, pieces[i - 1], pieces[i + 1], small)) names.add(bare(piece.norm));
    // "Bill - fell", "Stan BO type 4"
    else if (
      startsSentence(pieces[i - 1]) &&
      isGivenName(piece) &&
      !verbOf(bare(piece.norm)) &&
      (leadsOn(pieces, i + 1) || isCareOf(pieces[i + 1]))
    )
      names.add(bare(piece.norm));
    else if (couldBeName(piece)) {
      const next = pieces[i + 1];
      const follows =
        next === undefined ||
        next.text === '(' ||
        next.text === ':' ||
        next.text === '+' ||
        next.text === '&' ||
        next.kind === 'quote' ||
        couldBeName(next) ||
        isIn('roles', next.norm) ||
        verbOf(next.norm) !== null ||
        isIn('states', next.norm) ||
        isIn('topicVerbs', next.norm) ||
        isIn('seated', next.norm) ||
        /^rm\d*$/u.test(next.norm) ||
        isListed('nearby', next.norm) ||
        (next.norm === 'from' && isRoomWord(pieces[i + 2]?.norm ?? '')) ||
        /^(?:and|up|in|on|at|with|w\/|is|was|has|had|not|didn'?t|thinks|there)$/u.test(next.norm);
      const verbal = verbOf(bare(piece.norm));
      const sure = next?.text === '(' || verbOf(next?.norm ?? '')?.verb.actor === 'say';
      if (verbal && (verbal.forms.has('past') || verbal.forms.has('ing'))) return;
      if (!startsSentence(pieces[i - 1]) || (verbal ? sure : follows)) names.add(bare(piece.norm));
    }
  });
  return names;
}

/** "rm 6", "rm6", "in room 6", "in 6": where somebody lives; "in 6 weeks" is no room. */
function livesAt(pieces: readonly Piece[], i: number): boolean {
  const isIn = /^(?:in|from|of)$/u.test(pieces[i]?.norm ?? '');
  const at = isIn ? i + 1 : i;
  const [place, after] = [pieces[at], pieces[at + 1]];
  if (isRoomWithNumber(place?.norm ?? '')) return true;
  if (isRoomWord(place?.norm ?? '')) return after?.kind === 'number';
  return isIn && place?.kind === 'number' && after?.kind === 'word' && !isListed('timeSpans', after.norm);
}

/** "Jim", "Jim's", "jims" */
const isOwnName = (norm: string, person: ReadonlySet<string>): boolean =>
  person.has(bare(norm)) || (norm.length > 3 && norm.endsWith('s') && person.has(norm.slice(0, -1)));

/** The resident a statement turns to ("Rm 6 Bert refused", "Ivy:"), or null where it goes on about the same one. @param everyRoom the note goes from room to room */
export function topicOf(
  statement: Statement,
  names: ReadonlySet<string>,
  person: ReadonlySet<string>,
  roleNames: ReadonlySet<string>,
  everyRoom = false,
): Topic | null {
  const pieces = statement.clauses[0]?.pieces ?? [];
  let i = 0;
  while (pieces[i] && (pieces[i]?.kind === 'time' || isIn('conjunctions', pieces[i]?.norm ?? ''))) i++;
  const first = pieces[i];
  if (!first) return null;
  // "room 4 Ann hit Jim" of Jim: what happened to him is in his own note.
  if (pieces.slice(i + 1).some(({ norm }) => isOwnName(norm, person)) && !isOwnName(first.norm, person))
    return null;
  const head = headOf(statement, names, person, roleNames);
  if (head) return head;
  if (isRoomWord(first.norm) && pieces[i + 1]?.kind === 'number') {
    const next = pieces[i + 2];
    const named =
      next && next.kind === 'word' && (names.has(bare(next.norm)) || couldBeName(next)) ? next : null;
    const topic = next?.kind === 'word' && isIn('topicVerbs', next.norm) && first.norm !== 'bed';
    if (!named && !topic && !everyRoom) return null;
    return {
      label: named ? named.text : `${first.text} ${pieces[i + 1]?.text ?? ''}`,
      upto: named ? i + 3 : i + 2,
      heading: true,
    };
  }
  const length = nameLength(pieces, i, (piece) => names.has(bare(piece.norm)));
  const called = pieces.slice(i, i + length);
  const label = called.map(({ text }) => text).join(' ');
  const name = bare(first.norm);
  const about = pieces
    .slice(i + length, i + length + 4)
    .some((piece) => isIn('objectLike', piece.norm) || person.has(piece.norm));
  if (isListed('courtesies', first.norm)) {
    const own = called.some((piece) => person.has(piece.norm));
    return length > 1 && !own && !about && isOnlyTheirs(pieces, i + length)
      ? { label, upto: i, heading: false }
      : null;
  }
  if (length === 0 || roleNames.has(name)) return null;
  if (person.has(name)) return { label: first.text, upto: i, heading: false };
  const next = pieces[i + length];
  if (livesAt(pieces, i + length)) return { label, upto: i, heading: true };
  const heading =
    next?.text === ':' ||
    (next?.kind === 'mark' && /^[-–—]$/u.test(next.text)) ||
    (next?.text === '(' && isRoomWord(pieces[i + length + 1]?.norm ?? ''));
  if (heading) return { label, upto: i + length + 1, heading };
  const topic = isCareOf(next) && !about;
  const thing = isListed('doneToThings', next?.norm) && !isFirstName(name) && !isGivenName(first);
  return topic && !thing ? { label, upto: i, heading: false } : null;
}

/** Whether a role stands beside a name: "dtr Pat", "Pat (senior)", "RM Kath"; "Kath rm 5" is a room. */
export function hasRole(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  const beside = [i - 1, next?.text === '(' ? i + 2 : i + 1];
  return beside.some((at) => {
    const norm = pieces[at]?.norm ?? '';
    if (norm === 'rm' && pieces[at + 1]?.kind === 'number') return false;
    return isIn('roles', norm) || isRoleShort(norm) || isListed('roleForms', norm);
  });
}

/** "me + Mo sat him", "from me or Lyn", "Glenda n me": another of the staff. */
export function isBesideWriter(pieces: readonly Piece[], i: number): boolean {
  const joins = (at: number): boolean => /^(?:and|or|&|n|\+)$/u.test(pieces[at]?.norm ?? '');
  const writer = (at: number): boolean => /^(?:me|i|myself)$/u.test(pieces[at]?.norm ?? '');
  return (joins(i - 1) && writer(i - 2)) || (joins(i + 1) && writer(i + 2));
}

/** Names that carry a role beside them or are told something: staff, family, visitors. */
export function roleNamesIn(pieces: readonly Piece[], names: ReadonlySet<string>): Set<string> {
  const out = new Set<string>();
  pieces.forEach((piece, i) => {
    const name = bare(piece.norm);
    if (!names.has(name)) return;
    const prev = pieces[i - 1];
    const next = pieces[i + 1];
    const told =
      verbOf(prev?.norm ?? '')?.verb.actor === 'tell' ||
      /^(?:by|with|w\/|w|from|to|asked|c\/o)$/u.test(prev?.norm ?? '');
    const visits = isListed('visiting', next?.norm);
    // "nurse? no it was Ola timed"
    const was =
      prev?.norm === 'was' && pieces[i - 2]?.norm === 'it' && isIn('roles', pieces[i - 5]?.norm ?? '');
    if (hasRole(pieces, i) || told || visits || was || isBesideWriter(pieces, i)) out.add(name);
  });
  return out;
}

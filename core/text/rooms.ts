/** "Rm 9 ate it all": a room that does something stands for whoever lives in it. */
import { scopeWords } from '@/core/knowledge/scope';
import { clauseAt, type Clause } from './clauses';
import type { Scope } from './scope-rules';
import type { Token } from './tokens';

const kinds = scopeWords.rooms.map(({ words, notBefore }) => ({
  words: new Set(words),
  notBefore: new Set(notBefore),
}));
const { places } = scopeWords;
const inShorthand = new Set(places.inShorthand);
const WITH_NUMBER = new RegExp(`^(?:${places.withNumber.join('|')})\\d+$`, 'u');

/** "Rm", "room", "bed" of a worker's shorthand. */
export const isRoomWord = (norm: string): boolean => inShorthand.has(norm);
/** "rm6" */
export const isRoomWithNumber = (norm: string): boolean => WITH_NUMBER.test(norm);
/** A regular expression for what somebody lives in, up to its number: "Rm. ". */
export const PLACE_UP_TO_NUMBER = `(?:${places.words.join('|')})\\.?\\s?`;

const NUMBER = /^(\d{1,3}[a-z]?)$/iu;
const ALL_IN_ONE = /^(\p{L}+)(\d{1,3}[a-z]?)$/iu;

/** "Rm 9's tea": the token after what is theirs. */
const pastOwner = (tokens: readonly Token[], at: number): number =>
  /^['’‘`]$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.norm === 's' ? at + 2 : at;

/** Where a room is named at this token: the kind of room, its number, and the token after it. */
function roomAt(tokens: readonly Token[], at: number) {
  const token = tokens[at];
  if (!token) return null;
  const joined = ALL_IN_ONE.exec(token.text);
  const word = (joined?.[1] ?? token.norm).toLowerCase();
  const kind = kinds.find(({ words }) => words.has(word));
  if (!kind) return null;
  if (joined) return { kind, number: joined[2]?.toLowerCase() ?? '', after: pastOwner(tokens, at + 1) };
  const place = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const number = NUMBER.exec(tokens[place]?.text ?? '')?.[1];
  return number ? { kind, number: number.toLowerCase(), after: pastOwner(tokens, place + 1) } : null;
}

const startsAt = (clause: Clause, before: Token | undefined): boolean =>
  !before || before.start < clause.start || /^[.,;:()/+•*–—-]$|^and$/iu.test(before.text);

/** So many rooms in one note make it a handover of them all. */
const HANDOVER = 3;

/**
 * What is said of the people of other rooms, each as far as its clause goes.
 * @param own the person's own room: "9", "Room 9"
 */
export function roomsOfOthers(tokens: readonly Token[], clauses: readonly Clause[], own = ''): Scope[] {
  const scopes: Scope[] = [];
  const mine = new Set(own.toLowerCase().match(/\d+[a-z]?/gu));
  const numbers = new Set<string>();
  tokens.forEach((token, at) => {
    const room = roomAt(tokens, at);
    if (!room) return;
    numbers.add(room.number);
    const clause = clauseAt(clauses, token.start);
    const next = tokens[room.after];
    if (!clause || !next || next.start >= clause.end || !startsAt(clause, tokens[at - 1])) return;
    // "Rm 9 Vera ate": who that is, the name says.
    if (mine.has(room.number) || !/^\p{L}/u.test(next.text) || /^\p{Lu}\p{Ll}/u.test(next.text)) return;
    if (room.kind.notBefore.has(next.norm)) return;
    const cue = { start: token.start, end: tokens[room.after - 1]?.end ?? token.end };
    scopes.push({ kind: 'third-party', start: token.start, end: clause.end, cue });
  });
  return numbers.size >= HANDOVER && mine.size === 0 ? [] : scopes;
}

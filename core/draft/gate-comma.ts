/** A comma that comes, goes or moves beside a name or a "not" can change who did what, or what is denied. */
import type { Alignment, GateSource, Matched } from './gate';
import { isIn, isPronoun, verbOf } from './lexicon';
import { isListed } from './listed-words';
import type { Piece } from './pieces';

/** Two words that stand beside each other in both, and whether a sign or a joining word parts them. */
interface Pair {
  one: Matched;
  other: Matched;
  typed: boolean;
  written: boolean;
}

const PARTS = /[,;:.!?()–—]|\s-\s/u;

const isLeftOut = ({ unit, at }: Matched): boolean =>
  at.length === 0 ||
  unit.piece.kind === 'time' ||
  unit.piece.kind === 'sign' ||
  isIn('conjunctions', unit.piece.norm) ||
  isIn('insertable', unit.piece.norm);

const joins = (piece: Piece): boolean =>
  (piece.kind === 'mark' && PARTS.test(` ${piece.text} `)) ||
  piece.kind === 'sign' ||
  isIn('conjunctions', piece.norm);

/** "R. sat": the stop behind it parts nothing. */
const isInitial = (piece: Piece | undefined): boolean => piece?.text.length === 1;

function pairsIn(source: GateSource, { matched, keys }: Alignment, wording: string): (Pair | null)[] {
  const told = matched.filter((each) => !isLeftOut(each));
  const owned = new Set(told.flatMap(({ at }) => at));
  return told.slice(1).map((other, i) => {
    const one = told[i];
    if (!one) return null;
    const [from, to] = [Math.max(...one.at), Math.min(...other.at)];
    const between = keys.slice(from + 1, to);
    if (from >= to || between.some((_, k) => owned.has(from + 1 + k))) return null;
    const first = keys[from]?.piece;
    const signs = wording
      .slice(first?.end, keys[to]?.piece.start)
      .replace(isInitial(first) ? /^\./u : '', '')
      .replace(/\d+[.:]\d+|\p{L}+\./gu, '');
    const pieces = source.pieces.slice(
      source.pieces.indexOf(one.unit.piece) + 1,
      source.pieces.indexOf(other.unit.piece),
    );
    return {
      one,
      other,
      typed: pieces.some(
        (piece, k) => joins(piece) && !(k === 0 && piece.text === '.' && isInitial(one.unit.piece)),
      ),
      written: PARTS.test(signs) || between.some(({ piece }) => isIn('conjunctions', piece.norm)),
    };
  });
}

const isPerson = ({ unit }: Matched): boolean => unit.critical === 'name' || unit.critical === 'role';
const isDenial = ({ unit }: Matched): boolean => unit.critical === 'negation';

/** "told Ann, Bert fell" is not "told Ann Bert fell"; "said Bert, hit her" is not "said, Bert hit her". */
function besidePerson(before: Pair | null, after: Pair | null, opens: boolean): boolean {
  if (after && isPerson(after.one) && isPerson(after.other) && after.typed !== after.written) return true;
  const person = after?.one ?? before?.other;
  if (!person || !isPerson(person)) return false;
  if (before && after && before.typed !== before.written && after.typed !== after.written)
    return before.typed !== after.typed;
  const acts = after !== null && verbOf(after.other.unit.piece.norm)?.forms.has('past') === true;
  return acts && !opens && !after.typed && after.written && before?.written !== true;
}

/** "no, pain in leg" is not "no pain in leg", and "no redness, bruise" not "no redness bruise". */
function besideDenial(pair: Pair, opens: boolean, denied: boolean): boolean {
  // 'no pain said, "champion"'
  if (pair.typed === pair.written || pair.other.unit.critical === 'quote') return false;
  if (isDenial(pair.one)) return pair.typed || !opens;
  if (isDenial(pair.other)) return pair.typed;
  const { norm } = pair.other.unit.piece;
  const begins = opens || isPronoun(norm) || isListed('beginsFinding', norm);
  return denied && (pair.typed || !begins);
}

/** Reasons for commas that no longer stand where they keep people, or what is denied, apart. */
export function commaReasons(source: GateSource, alignment: Alignment, wording: string): string[] {
  const pairs = pairsIn(source, alignment, wording);
  let denied = false;
  return pairs.flatMap((pair, i) => {
    const opens = pair !== null && source.clauseStarts.has(pair.other.unit.piece.start);
    const person = besidePerson(pairs[i - 1] ?? null, pair, opens);
    if (!pair) return [];
    if (isDenial(pair.one)) denied = true;
    const denial = besideDenial(pair, opens, denied);
    if (pair.typed) denied = false;
    return person || denial ? [`a comma came or went: ${pair.other.unit.piece.text}`] : [];
  });
}

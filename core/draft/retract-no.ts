/** A "no" without a "wait" or a "sorry" that takes a value back. */
import type { Piece } from './pieces';
import { words } from '@/core/knowledge/draft';
import { own } from '@/utils/own';
import { isIn, isJoining, isPronoun } from './lexicon';
import { measureFamily } from './format';
import { alike, isPersonKind, kindAt, type Kind } from './retract-kinds';

const CORRECTED: ReadonlySet<Kind | null> = new Set<Kind>([
  'number',
  'measure',
  'time',
  'fraction',
  'weekday',
  'ratio',
  'date',
]);

/** What a bare "no" before it takes the like of back, a side besides. */
export const isCorrected = (kind: Kind | null): boolean => kind === 'side' || CORRECTED.has(kind);

/** How sure it is that a bare "no" takes something back. */
type Sureness = 'sure' | 'doubtful' | null;

/** "0200 no, 0400 yes": answers in a row, and nothing is taken back; "2 no 3 no 4" is put right twice. */
const areAnswers = (pieces: readonly Piece[], i: number): boolean =>
  pieces.some(
    ({ norm }, at) =>
      /^(?:yes|y|yep|yeah)$/u.test(norm) ||
      (norm === 'no' &&
        at > i &&
        CORRECTED.has(kindAt(pieces, at - 1)) &&
        (pieces[at + 1] === undefined || pieces[at + 1]?.kind === 'mark')),
  );

/** "no 5 bus, no 6 bus": one denial after another. */
const isDenied = (pieces: readonly Piece[], i: number): boolean =>
  pieces[pieces.findLastIndex((_, at) => at < i && isCorrected(kindAt(pieces, at))) - 1]?.norm === 'no';

const isFigure = (piece: Piece | undefined): boolean =>
  piece?.kind === 'number' || own(words.numbersInWords, piece?.norm ?? '') !== undefined;

/** Nothing behind it says what is counted. */
const ends = (piece: Piece | undefined): boolean =>
  piece?.kind !== 'word' || isIn('prepositions', piece.norm) || isJoining(piece.norm);

/** "500mg no, 1g given": the like of what stood before, behind a comma. */
function behindComma(pieces: readonly Piece[], i: number): Sureness {
  if (pieces[i + 1]?.text !== ',' || areAnswers(pieces, i)) return null;
  const said = pieces[i - 1]?.text === ',' ? i - 2 : i - 1;
  const [before, after] = [kindAt(pieces, said), kindAt(pieces, i + 2)];
  // "2 pads no, 3 used", "two paracetamol no, one given"
  if (pieces[said]?.kind === 'word' && isFigure(pieces[said - 1]) && isFigure(pieces[i + 2]))
    return 'doubtful';
  const closed = ends(pieces[i + 3]);
  // "gave ibuprofen no, paracetamol": which of the two, only the writer knows.
  if (isPersonKind(before) || before === 'medicine')
    return alike(before, after) > 1 && closed ? 'doubtful' : null;
  if (!CORRECTED.has(before) || !CORRECTED.has(after) || alike(before, after) < 2) return null;
  // "rung 0300 no ans, 0320 no, 0605 got him": what happened at each.
  if (before === 'time' && !closed) return null;
  const row = pieces.slice(0, said).some(({ kind }) => kind === 'time');
  if (before === 'time' && (row || pieces[i + 3]?.kind === 'word')) return 'doubtful';
  const [one, other] = [said, i + 2].map((at) => measureFamily(pieces[at]?.text ?? ''));
  const measured = before === 'measure' && after === 'measure';
  return (measured && one === other) || (closed && !measured) ? 'sure' : 'doubtful';
}

/** "left, no right leg sore": one side straight behind the other; "she left, no right shoe" is somebody who went. */
function otherSide(pieces: readonly Piece[], i: number): Sureness {
  const to = pieces[i + 1]?.text === ',' ? i + 2 : i + 1;
  const last = pieces[i - 1]?.text === ',' ? i - 2 : i - 1;
  // "sore left leg no right", "left hip no, right hip painful": of a site, or an answer.
  const ofSite = isIn('bodySites', pieces[last]?.norm ?? '') && kindAt(pieces, last - 1) === 'side';
  const from = ofSite ? last - 1 : last;
  const [said, meant] = [pieces[from], pieces[to]];
  if (kindAt(pieces, from) !== 'side' || kindAt(pieces, to) !== 'side' || areAnswers(pieces, i)) return null;
  if (said?.norm.charAt(0) === meant?.norm.charAt(0)) return null;
  const prev = pieces[from - 1];
  const went = isPronoun(prev?.norm ?? '') || isPersonKind(kindAt(pieces, from - 1));
  const auxiliary = /^(?:has|had|have|was|were|all|just)$/u.test(prev?.norm ?? '');
  if (said?.norm === 'left' && (went || auxiliary)) return null;
  const site = isIn('bodySites', pieces[to + 1]?.norm ?? '');
  if (!site && !ends(pieces[to + 1]) && !isIn('sidedToo', pieces[to + 1]?.norm ?? '')) return null;
  // "moves left, no right arm movement": only what opens the statement says nothing else.
  const opens = !prev || prev.kind === 'time';
  return site && opens && !ofSite ? 'sure' : 'doubtful';
}

/** "gave two no three tabs" */
const inWords = (pieces: readonly Piece[], i: number): Sureness =>
  pieces[i - 1]?.kind === 'word' && isFigure(pieces[i - 1]) && isFigure(pieces[i + 1]) ? 'doubtful' : null;

/** Where a bare "no" may take back what stands before it, and what it takes back is not plain. */
export const doubtfulNo = (pieces: readonly Piece[]): Piece | null =>
  pieces.find(
    ({ norm }, i) =>
      norm === 'no' && [behindComma, otherSide, inWords].some((reading) => reading(pieces, i) === 'doubtful'),
  ) ?? null;

/**
 * "14.2 no 12.4", "L side, no R side": a bare "no" between two values of one kind takes the first back.
 * @returns how many pieces the sign takes up; 0 where there is none
 */
export function bareNo(pieces: readonly Piece[], i: number): number {
  const next = pieces[i + 1];
  if (pieces[i]?.norm !== 'no' || !next) return 0;
  if ([behindComma, otherSide].some((reading) => reading(pieces, i) === 'sure')) return 1;
  // "L elbow, no the R one"
  if (next.norm === 'the' && kindAt(pieces, i + 2) === 'side' && pieces[i + 3]?.norm === 'one') return 2;
  // "were laced no, were slip-ons"
  const again = next.text === ',' ? pieces[i + 2] : next;
  const earlier = pieces.slice(Math.max(0, i - 3), i - 1);
  if (/^(?:was|were|is|had)$/u.test(again?.norm ?? '') && earlier.some(({ norm }) => norm === again?.norm))
    return 1;
  // "son Tom visited, no it was grandson Tim"
  const isNamedAgain = /^(?:it|that)$/u.test(next.norm) && pieces[i + 2]?.norm === 'was';
  if (isNamedAgain && isPersonKind(kindAt(pieces, i + 3)))
    return pieces.slice(Math.max(0, i - 5), i).some((_, at, all) => isPersonKind(kindAt(all, at))) ? 1 : 0;
  const near = pieces.slice(Math.max(0, i - 3), i).filter((piece) => piece.text !== ',');
  // "£5 no £15"
  const isMoney = next.text === '£' && near.at(-2)?.text === '£';
  const kind = kindAt(pieces, isMoney ? i + 2 : i + 1);
  if (isDenied(pieces, i) || areAnswers(pieces, i)) return 0;
  // "stock 23 now no 22"
  if (near.at(-1)?.norm === 'now') near.pop();
  // "2 wkly no 3 wkly": what is counted is said again.
  const unit = near.at(-1)?.kind === 'word' && near.at(-1)?.norm === pieces[i + 2]?.norm;
  if (unit && kind === 'number' && near.at(-2)?.kind === 'number') return 1;
  const last = near.length - 1;
  if (kind === 'side') {
    const same = near[last]?.kind === 'word' && near[last]?.norm === pieces[i + 2]?.norm;
    return same && kindAt(near, last - 1) === 'side' ? 1 : 0;
  }
  const said = kindAt(near, last);
  if (!said || !CORRECTED.has(kind)) return 0;
  // "at 2 no 2.30"
  if (kind === 'time' && said === 'number' && near[last - 1]?.norm === 'at') return 1;
  // "150 no 180 mls", "30mg no 15"
  const amounts = [kind, said].every((each) => each === 'number' || each === 'measure');
  return said === kind || amounts ? 1 : 0;
}

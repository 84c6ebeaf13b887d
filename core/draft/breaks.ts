/** Where a new happening begins in shorthand that has no stops: "c/o hip pain rang office 0810 they ring gp". */
import { breakBar, breakWeights, type BreakWeights } from '@/core/knowledge/draft-breaks';
import { isDay } from './beside';
import { isBeside, isIn, isJoining, isPlainPast, isPronoun, lemma, verbOf } from './lexicon';
import type { Piece } from './pieces';
import { isListed } from './listed-words';

/** What a piece is, without its word: the form of a verb, a small word of a closed list, an amount. */
function shapeOf(piece: Piece | undefined): string {
  if (!piece) return 'edge';
  if (piece.kind !== 'word') return piece.kind;
  const verb = verbOf(piece.norm);
  if (verb) return `verb ${[...verb.forms].sort().join(' ')} ${verb.verb.actor}`;
  for (const list of ['determiners', 'prepositions', 'conjunctions', 'adverbs', 'roles', 'states'] as const)
    if (isIn(list, piece.norm)) return list;
  if (isPronoun(piece.norm)) return 'pronoun';
  return /(?:ed|ing)$/u.exec(piece.norm)?.[0] ?? 'word';
}

const isEvent = (shape: string): boolean => shape.startsWith('verb') || shape === 'states';

const wordOf = (piece: Piece | undefined): string =>
  !piece ? 'edge' : piece.kind === 'word' ? piece.norm : piece.kind;

const MOST_PIECES = 6;

/**
 * What speaks for or against a break before a piece.
 * @param pieces without marks
 * @param i the piece before which it would be; not the first
 * @param run the pieces since the break before
 */
function breakSigns(pieces: readonly Piece[], i: number, run: readonly Piece[]): string[] {
  const [before, at] = [shapeOf(pieces[i - 1]), shapeOf(pieces[i])];
  const event = run.some((each) => isEvent(shapeOf(each)));
  return [
    'all',
    `a:${wordOf(pieces[i - 1])}`,
    `b:${wordOf(pieces[i])}`,
    `A:${before}`,
    `B:${at}`,
    `AB:${before}/${at}`,
    `BB:${at}/${shapeOf(pieces[i + 1])}`,
    `AAB:${shapeOf(pieces[i - 2])}/${before}/${at}`,
    `n:${Math.min(run.length, MOST_PIECES)}`,
    `e:${event ? 1 : 0}${at}`,
  ];
}

/**
 * Goes through each piece but the first that no mark parts from the one before.
 * @param breaks says whether there is a break before the piece; it gets its signs and the pieces since the last break
 */
export function eachGap(
  all: readonly Piece[],
  breaks: (signs: () => string[], at: Piece, run: readonly Piece[]) => boolean,
): void {
  const pieces = all.filter((piece) => piece.kind !== 'mark');
  let run: Piece[] = [];
  let i = 0;
  let marked = true;
  for (const piece of all) {
    if (piece.kind === 'mark') {
      marked = true;
      continue;
    }
    const at = i++;
    const signs = (): string[] => breakSigns(pieces, at, run);
    if (marked || breaks(signs, piece, run)) run = [];
    marked = false;
    run.push(piece);
  }
}

const sumOf = (signs: readonly string[], weights: BreakWeights): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);

const LEAST_PIECES = 3;

/**
 * "ref 8am", "2 songs", "because he asked", "told me he fell", "if he falls he rings": these belong together whatever
 * is weighed.
 * @param run the pieces since the break before
 */
function belongs(run: readonly Piece[], at: Piece): boolean {
  const before = run.at(-1);
  if (!before || run.length < LEAST_PIECES || run.some(({ norm }) => isListed('depends', norm))) return true;
  // "2200 ok 0000 ok 0200 awake": a row, which core/draft/statements.ts reads as one.
  if (at.kind === 'time' && run.some(({ kind }) => kind === 'time')) return true;
  // "bit own hand twice R skin not broke": a side is of what stands around it.
  if (/^(?:[LR]|lt|rt)$/u.test(at.text)) return true;
  if (isIn('conjunctions', before.norm) || isIn('prepositions', before.norm)) return true;
  // "2 of us hoisted", "phone dtr"
  if (isListed('hearers', before.norm) && run.at(-2)?.norm === 'of') return true;
  const rung = verbOf(before.norm);
  if (rung?.forms.has('base') === true && rung.verb.actor === 'tell' && isIn('roles', at.norm)) return true;
  if (isListed('hearers', before.norm) && isListed('tellers', lemma(run.at(-2)?.norm ?? ''))) return true;
  // "she wants him prompted at tea": what is wished, and nothing that was done.
  if (isListed('hearers', before.norm) && run.slice(-3).some(({ norm }) => isListed('wishes', norm)))
    return true;
  const amount = ['number', 'fraction', 'measure', 'count'].includes(before.kind);
  return amount && !isEvent(shapeOf(at)) && !isPronoun(at.norm) && !isIn('determiners', at.norm);
}

/** "?slipped no injury", "declined tea ate lunch", "sat with her ate all": a thing does not eat, nor does whoever something was done with. */
function isNextDeed(run: readonly Piece[], at: Piece): boolean {
  const [before, lead] = [run.at(-1), run.at(-2)];
  // "?slipped no injury seen": what is unsure is one thing, what was not seen another.
  if (before?.kind === 'query' && run.length === 1) return /^(?:no|nil)$/u.test(at.norm);
  if (before?.kind !== 'word' || !isPlainPast(at.norm) || isListed('thingsDo', lemma(at.norm))) return false;
  if (verbOf(at.norm)?.verb.actor !== 'person') return false;
  const deeds = run.map(({ norm }) => verbOf(norm));
  const did = deeds.some((deed) => deed?.forms.has('past') === true && !deed.forms.has('base'));
  const said = deeds.some((deed) => ['say', 'tell'].includes(deed?.verb.actor ?? ''));
  if (!did || said || run.some(({ norm }) => isListed('depends', norm))) return false;
  if (isListed('hearers', before.norm)) return isIn('prepositions', lead?.norm ?? '');
  return (
    before.norm !== 'n' && !isJoining(before.norm) && !isPerson(before) && !isIn('determiners', before.norm)
  );
}

const isPerson = ({ norm, text }: Piece): boolean =>
  isIn('roles', norm) || isPronoun(norm) || isIn('firstPerson', norm) || /^\p{Lu}/u.test(text);

/** "coming sat" is a day, and nobody who sat; "marks not broken skin" is one thing. */
function hangs(pieces: readonly Piece[], at: Piece): boolean {
  const i = pieces.indexOf(at);
  const [two, one, next] = [pieces[i - 2], pieces[i - 1], pieces[i + 1]];
  const state =
    verbOf(one?.norm ?? '')?.forms.has('participle') === true && isIn('negations', two?.norm ?? '');
  const noun = shapeOf(at) === 'word' && (!next || next.kind === 'mark');
  // "had dry skin on back"
  const sore = isIn('states', one?.norm ?? '') && (at.norm === 'skin' || isIn('bodySites', at.norm));
  // "until i rang nurse", "for back pain"
  const does = /^(?:i|we|he|she|they)$/u.test(one?.norm ?? '') && isEvent(shapeOf(at));
  const aches = isIn('bodySites', one?.norm ?? '') && /^(?:pain|ache|pains)$/u.test(at.norm);
  const sided = /^[LR]$/u.test(one?.text ?? '') && isIn('bodySites', at.norm);
  // "bm 0800 5.2 0900 6.0"
  const read =
    one?.kind === 'time' && (at.kind === 'measure' || (at.kind === 'number' && at.text.includes('.')));
  return (
    read ||
    does ||
    aches ||
    sided ||
    (state && noun) ||
    sore ||
    (isBeside('days', at.norm) && isDay(pieces, i))
  );
}

/** The pieces of a run of shorthand before which a new happening begins, though nothing is typed there. */
export function breaksIn(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  eachGap(pieces, (signs, at, run) => {
    const begins = !belongs(run, at) && sumOf(signs(), breakWeights()) >= breakBar && !hangs(pieces, at);
    if (!begins && !isNextDeed(run, at)) return false;
    found.add(at);
    return true;
  });
  return found;
}

/** What was done or used and is left half told: a setting, the help given, who gave it, whose word it rests on. */
import { isAsked } from './asked-words';
import { asks } from '@/core/knowledge/draft';
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isIn, verbOf } from './lexicon';
import { isMedicine } from './medicine-names';
import { isFirstName } from './people';
import type { Piece } from './pieces';

const equipment = new Set(asks.equipment);
const running = new Set(asks.running);
const help = new Set(asks.vagueHelp);
const care = new Set(asks.careGiven);
const supposed = new Set(asks.supposed);

const ends = (piece: Piece | undefined): boolean => !piece || (piece.kind === 'mark' && piece.text !== '(');
const isFigure = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^(?:number|measure|ratio|times|fraction)$/u.test(piece.kind);
const isName = (piece: Piece): boolean =>
  isFirstName(piece.norm) ||
  isIn('roles', piece.norm) ||
  (piece.start > 0 && /^\p{Lu}\p{Ll}/u.test(piece.text));

/** From a place to the next sign that parts what is said, both ways. */
function clauseAround(pieces: readonly Piece[], i: number): readonly Piece[] {
  let [from, to] = [i, i];
  while (from > 0 && !ends(pieces[from - 1])) from--;
  while (to + 1 < pieces.length && !ends(pieces[to + 1])) to++;
  return pieces.slice(from, to + 1);
}

/** "air mattress checked", "on his oxygen concentrator": and no word of what it was set to. Once a note. */
export const setting: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!piece || !equipment.has(piece.norm)) return null;
  const clause = clauseAround(pieces, i);
  const told =
    pieces.slice(i + 1, i + 9).some((near) => isFigure(near) || near.kind === 'count') ||
    pieces.slice(Math.max(0, i - 3), i).some((near) => near.kind === 'measure' && !near.text.endsWith('%')) ||
    clause.some(({ norm }) => isAsked('setTo', norm) || isIn('negations', norm));
  if (told || !clause.some(({ norm }) => running.has(norm))) return null;
  const first = note.find(({ norm }) => equipment.has(norm));
  return first?.start === piece.start ? askFor('setting', clause.at(-1) ?? piece) : null;
};

/** "reassured.", "catheter care given", "senior dealt with it": what that was is not said. */
export const vagueHelp: Detector = (pieces, i) => {
  const piece = pieces[i];
  const [next, prev] = [pieces[i + 1], pieces[i - 1]];
  if (!piece || isIn('negations', prev?.norm ?? '')) return null;
  const it = /^(?:it|this|him|her|them)$/u.test(next?.norm ?? '') && ends(pieces[i + 2]);
  if (help.has(piece.norm) && (ends(next) || it)) return askFor('what-done', piece);
  if (piece.norm === 'dealt' && next?.norm === 'with') return askFor('what-done', pieces[i + 2] ?? next);
  const given = /^(?:given|done|completed|provided|attended)$/u.test(next?.norm ?? '');
  const counted = pieces[i + 2]?.kind === 'count';
  return piece.norm === 'care' && care.has(prev?.norm ?? '') && given && (ends(pieces[i + 2]) || counted)
    ? askFor('what-done', next ?? piece)
    : null;
};

/** "insulin already been done", "the tablets were in the pot empty": somebody else gave it, and no word of who. */
export const alreadyGiven: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!piece || !(isAsked('givenThing', piece.norm) || isMedicine(piece.norm))) return null;
  const behind = pieces.slice(i + 1, i + 6);
  const end = behind.findIndex((near) => ends(near));
  const near = end === -1 ? behind : behind.slice(0, end);
  const at = near.findIndex(({ norm }) => isAsked('been', norm));
  const already = near.some(({ norm }) => norm === 'already') || near.some(({ norm }) => norm === 'empty');
  const told = clauseAround(pieces, i).some(
    (other) => isIn('firstPerson', other.norm) || isName(other) || other.norm === 'by',
  );
  return at !== -1 && already && !told ? askFor('who-gave', near[at] ?? piece) : null;
};

const witnessed = new Set(asks.witnessed);

/** "midazolam 10mg given 1555", "lantus given 22": a rescue or controlled medicine or insulin, and no word of who gave it. */
export const givenByNobody: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!piece || !witnessed.has(piece.norm)) return null;
  const clause = clauseAround(pieces, i);
  const given = clause.find(({ norm, start }) => start > piece.start && /^(?:given|gvn)$/u.test(norm));
  const told = clause.some(
    (other) =>
      isIn('firstPerson', other.norm) ||
      isIn('negations', other.norm) ||
      (isName(other) && other !== piece) ||
      isAsked('doerKnown', other.norm),
  );
  // "RN Josephine gave, I witnessed"
  const said = note.some(
    ({ norm }, at) => norm === 'gave' && note.slice(Math.max(0, at - 1), at).some(isName),
  );
  return given && !told && !said ? askFor('who-gave', given) : null;
};

const SAYS = /^(?:say|tell)$/u;
const said = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ norm, kind }) => kind === 'quote' || SAYS.test(verbOf(norm)?.verb.actor ?? ''));

const BECAUSE = /^(?:because|cause|cos|coz|cuz|bc|bcos|bcoz|b\/c)$/u;

/** "deliberately", "must of", "coz hes vain": a reason nobody is said to have given. */
export const supposedReason: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!piece) return null;
  const clause = clauseAround(pieces, i);
  if (said(clause)) return null;
  const next = pieces[i + 1]?.norm ?? '';
  if (supposed.has(piece.norm) || supposed.has(`${piece.norm} ${next}`)) return askFor('view', piece);
  // "i think he's got no money": no sign is named.
  const guess =
    piece.norm === 'i' &&
    /^(?:think|reckon|guess)$/u.test(next) &&
    /^(?:she|he|they)(?:'s|'re)?$|^(?:shes|hes|theyre)$/u.test(pieces[i + 2]?.norm ?? '');
  if (guess) return askFor('view', pieces[i + 1] ?? piece);
  const why =
    BECAUSE.test(piece.norm) && pieces.slice(i + 1, i + 4).some(({ norm }) => isAsked('mind', norm));
  return why && !isIn('firstPerson', next) ? askFor('view', piece) : null;
};

/** "hx of choking", "apparently hit a carer": where it is known from is not said. */
export const hearsay: Detector = (pieces, i) => {
  const piece = pieces[i];
  const next = pieces[i + 1];
  if (!piece) return null;
  const prev = pieces[i - 1];
  const history = /^(?:hx|history)$/u.test(piece.norm) && next?.norm === 'of';
  const before = /^(?:previous|prev)$/u.test(piece.norm) && ends(prev) && next?.kind === 'word';
  const allergic = piece.norm === 'allergic' && next?.norm === 'to' && !isIn('negations', prev?.norm ?? '');
  const rumour = /^(?:apparently|supposedly|allegedly)$/u.test(piece.norm);
  if (!(history || before || allergic || rumour)) return null;
  const clause = clauseAround(pieces, i);
  const who = clause.some(
    (other) => isAsked('record', other.norm) || (isName(other) && other.start < piece.start),
  );
  return who || said(clause) ? null : askFor('source', clause.at(-1) ?? piece);
};

/** "someone gave him a mince pie", "staff moved him": which of them. */
export const nobodyNamed: Detector = (pieces, i) => {
  const [piece, next] = [pieces[i], pieces[i + 1]];
  if (!piece || !next || !/^(?:someone|somebody|staff|carer)$/u.test(piece.norm)) return null;
  const reading = verbOf(next.norm);
  // "carer called by pendant", "carer agreed to it"
  const does =
    !['say', 'tell'].includes(reading?.verb.actor ?? '') && !/^(?:agreed|came|left)$/u.test(next.norm);
  const done = reading?.forms.has('past') === true && does;
  const clause = clauseAround(pieces, i);
  return done && ends(pieces[i - 1]) && !clause.some((other) => isFirstName(other.norm))
    ? askFor('who-did', piece)
    : null;
};

const PAIR = /^(?:and|n|&|\+)$/u;

/** "Mum and Kelly-Ann were in the kitchen, she said": either may be meant. */
export const eitherPerson: Detector = (pieces, i) => {
  const [piece, next] = [pieces[i], pieces[i + 1]];
  if (!piece || !next || !/^(?:she|he|she's|he's)$/u.test(piece.norm) || pieces[i - 1]?.kind === 'quote')
    return null;
  const before = pieces.slice(Math.max(0, i - 12), i);
  const someone = (near: Piece | undefined): boolean =>
    near?.kind === 'word' &&
    (isAsked('kin', near.norm) ||
      isFirstName(near.norm) ||
      (near.start > 0 && /^\p{Lu}\p{L}+/u.test(near.text)));
  const two = before.some(
    (near, at) => PAIR.test(near.norm) && someone(before[at - 1]) && someone(before[at + 1]),
  );
  return two ? askFor('which-person', piece, piece.text.replace(/'s$/iu, '')) : null;
};

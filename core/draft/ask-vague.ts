/** What says too little to be evidence: "settled", "skin ok", "ate well", "obs done". */
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isIn, verbOf } from './lexicon';
import { spelling } from '@/core/knowledge/draft';
import { isMedicine } from './units';

const FEELING =
  /^(?:quiet|agitated|low|upset|anxious|restless|aggressive|confused|muddled|unsettled|distressed|irritable|moody|withdrawn|sad|happy|challenging|weepy|grumpy|paranoid|tearful|emotional|subdued|settled|crabbit|mardy|nowty|narky|teary|jumpy)$/u;

export const feelingSeen: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!piece || piece.kind !== 'word') return null;
  const next = pieces[i + 1];
  const kicked = piece.norm === 'kicked' && next?.norm === 'off';
  const notRight =
    (piece.norm === 'right' || piece.norm === 'herself' || piece.norm === 'himself') &&
    pieces[i - 1]?.norm === 'not';
  const inSelf =
    /^(?:ok|okay|fine|well|good)$/u.test(piece.norm) &&
    next?.norm === 'in' &&
    /^(?:self|himself|herself|themself)$/u.test(pieces[i + 2]?.norm ?? '');
  const typed = spelling.get(piece.norm) ?? piece.norm;
  const toSettle =
    typed === 'settled' && /^(?:in|by|at|after|into|quickly|down|once)$/u.test(next?.norm ?? '');
  if (toSettle) return null;
  if (!FEELING.test(typed) && !kicked && !notRight && !inSelf) return null;
  const before = pieces[i - 1];
  if (
    piece.norm === 'low' &&
    before?.kind === 'word' &&
    !/^(?:mood|in|feeling|felt|seemed|seems|bit|v|very|quite|was|little)$/u.test(before.norm)
  )
    return null;
  if (
    /^(?:bp|sats|spo2|oxygen|o2|blood|potassium|temp|temperature|sugar|sugars|bed|pressure|mood)$/u.test(
      next?.norm ?? '',
    ) ||
    /^(?:no|not|less|sugar|bp)$/u.test(notRight ? '' : (pieces[i - 1]?.norm ?? ''))
  )
    return null;
  return askFor('what-seen', kicked && next ? next : piece);
};

export const skinSeen: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!/^(?:skin|pressure)$/u.test(piece?.norm ?? '') || !piece) return null;
  const at = pieces
    .slice(i + 1, i + 6)
    .findIndex((other) => /^(?:ok|okay|intact|fine|checked|good|clear)$/u.test(other.norm));
  const state = at === -1 ? undefined : pieces[i + 1 + at];
  if (!state || (piece.norm === 'pressure' && !/^(?:areas?|points?)$/u.test(pieces[i + 1]?.norm ?? '')))
    return null;
  // "all ok, only the hand": what is named behind is the exception, not what was looked at.
  const but = pieces.findIndex((other) => /^(?:only|except|apart|bar|but)$/u.test(other.norm));
  const before = but === -1 ? pieces : pieces.slice(0, but);
  return before.some((other) => isIn('bodySites', other.norm) || other.norm === 'not')
    ? null
    : askFor('which-areas', state);
};

export const vagueAmount: Detector = (pieces, i) => {
  const piece = pieces[i];
  const prev = pieces[i - 1];
  const next = pieces[i + 1];
  if (!piece) return null;
  if (piece.kind === 'grade') return askFor('amount', piece);
  const taking = /^(?:ate|drank|eaten|eating|drinking|eat|drink|drunk)$/u;
  const before = /^(?:a|v|very|only|not|just|wee|really|quite|too)$/u.test(prev?.norm ?? '')
    ? pieces[i - 2]
    : prev;
  const little = /^(?:bits?|little|lots|loads|plenty|much|some|most)$/u.test(piece.norm);
  const how = little || /^(?:well|poorly|ok|okay|fine)$/u.test(piece.norm);
  if (how && taking.test(before?.norm ?? '') && !(little && isIn('bodySites', next?.norm ?? '')))
    return askFor('amount', piece);
  if (/^(?:pick|picked|picking|picks|nibbled|pecked)$/u.test(piece.norm) && next?.norm === 'at')
    return askFor('amount', next);
  if (
    /^(?:diet|fluids|intake|appetite)$/u.test(piece.norm) &&
    /^(?:good|poor|gd|encouraged|pushed)$/u.test(prev?.norm ?? '')
  )
    return askFor('amount', piece);
  return null;
};

export const bareTime: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (piece?.kind !== 'number' || !/^(?:1[0-2]|[1-9])$/u.test(piece.text)) return null;
  const prev = pieces[i - 1]?.norm ?? '';
  const next = pieces[i + 1];
  if (next?.norm === 'ish') return askFor('am-pm', piece, piece.text);
  if (
    !/^(?:at|@|since|till|til|until|bout|due)$/u.test(prev) ||
    (next &&
      prev !== 'at' &&
      next.kind === 'word' &&
      !isIn('prepositions', next.norm) &&
      !isIn('conjunctions', next.norm) &&
      verbOf(next.norm) === null)
  )
    return null;
  if (pieces.some((other) => /^(?:am|pm|morning|afternoon|evening|night)$/u.test(other.norm))) return null;
  return askFor('am-pm', piece, piece.text);
};

export const countedMedicine: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (piece?.kind !== 'count' || piece.text.endsWith('x') || /1$/u.test(piece.text)) return null;
  const near = pieces.slice(Math.max(0, i - 3), i);
  return near.some(
    (other) => isMedicine(other.norm) || /^(?:tabs?|tablets?|para|paracetamol|meds?|dose)$/u.test(other.norm),
  )
    ? askFor('times-medicine', piece, piece.text)
    : null;
};

export const ambulanceAlone: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!/^(?:amb|ambo|ambulance|ambu|paramedics|crew)$/u.test(piece?.norm ?? '') || !piece) return null;
  const near = [pieces[i - 1], pieces[i - 2], pieces[i + 1], pieces[i + 2]];
  if (
    near.some(
      (other) => verbOf(other?.norm ?? '') !== null || /^(?:here|crew|took|eta)$/u.test(other?.norm ?? ''),
    )
  )
    return null;
  const timed = [pieces[i - 1], pieces[i + 1]].some((other) => other?.kind === 'time');
  return timed || pieces[i + 1] === undefined ? askFor('ambulance', pieces[i + 1] ?? piece) : null;
};

export const obsValues: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!/^(?:obs|observations|vitals)$/u.test(piece?.norm ?? '') || !piece) return null;
  const state = pieces[i + 1];
  const figures = pieces.some(
    (other) => other.kind === 'ratio' || other.kind === 'number' || other.text.endsWith('%'),
  );
  return state && /^(?:ok|okay|done|stable|normal|fine|taken|good)$/u.test(state.norm) && !figures
    ? askFor('values', state)
    : null;
};

export const creamSite: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!/^(?:applied|creamed|put)$/u.test(piece?.norm ?? '') || !piece) return null;
  const near = [...pieces.slice(Math.max(0, i - 2), i), ...pieces.slice(i + 1, i + 3)];
  if (!near.some((other) => /^creams?$/u.test(other.norm)) && piece.norm !== 'creamed') return null;
  return note.some((other) => isIn('bodySites', other.norm) || other.norm === 'groin')
    ? null
    : askFor('site', piece);
};

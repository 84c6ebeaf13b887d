/** Which shorthand may be written out where: the one answer both the rules and the gate use. */
import { shorthand, type Shorthand } from '@/core/knowledge/draft';
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';

const byTyped = new Map<string, Shorthand[]>();
for (const entry of shorthand) byTyped.set(entry.typed, [...(byTyped.get(entry.typed) ?? []), entry]);

const CARE_OBJECTS =
  /^(?:shower|bath|wash|strip|full|bed|meds?|medication|tablets?|breakfast|brek\w*|lunch|dinner|tea|supper|meal|food|drinks?|fluids?|care|pc|personal|support|help|asst|assist\w*|cream|creams|pad|shave|nail|hair|oral|teeth|denture\w*|walk|activity|activities|hoist|insulin|physio|to|all|both|am|pm|a|the|his|her|their|any|x\d)$/iu;
const FOODS =
  /^(?:porridge|cereal|toast|soup|sandwich\w*|yoghurt|pudding|ensure|fortisip|squash|juice|water|milk|coffee)$/iu;
const SYMPTOMS =
  /^(?:any|pain|pains|chest|headache|nausea|dizziness|sob|breathlessness|itching|discomfort|cough|injury|falls?|thirst|hunger)$/iu;

const isWord = (piece: Piece | undefined): boolean => piece?.kind === 'word';

/** Whether what stands around piece `i` allows this entry's wording. */
export function holds(entry: Shorthand, pieces: readonly Piece[], i: number, length = 1): boolean {
  const piece = pieces[i];
  const prev = pieces[i - 1];
  const next = pieces[i + length];
  if (!piece) return false;
  switch (entry.when) {
    case undefined:
      return true;
    case 'before-word':
      return (isWord(next) || next?.kind === 'number' || next?.kind === 'count') && piece.text === piece.norm;
    case 'before-number':
      return /^\d/u.test(next?.text ?? '') || /^\d/u.test(pieces[i + length + 1]?.text ?? '');
    case 'before-noun':
      return isWord(next);
    case 'before-state':
      return isWord(next) && !isIn('roles', next?.norm ?? '');
    case 'before-seizure':
      return /^(?:sz|seizure|seizures|fit)$/u.test(next?.norm ?? '');
    case 'after-number':
      // "10 a min" is a rate.
      if (/^an?$/u.test(prev?.norm ?? '') && pieces[i - 2]?.kind === 'number') return false;
      return ['number', 'fraction'].includes(prev?.kind ?? '') || isIn('determiners', prev?.norm ?? '');
    case 'after-with':
      return (
        /^(?:w\/|w|with|given|did|full|all|am|pm|ass?ist\w*|asst\w*|help|helped|and|\+)$/u.test(
          prev?.norm ?? '',
        ) || /^(?:given|done|completed|offered|with)$/u.test(next?.norm ?? '')
      );
    case 'before-got':
      return /^(?:got|been|had|gone)$/u.test(next?.norm ?? '');
    case 'not-before-not':
      return !/^(?:not|no|nil)$/u.test(next?.norm ?? '');
    case 'after-surgery':
      return /^(?:gp|dr|drs|surgery|doctors?|hospital|hosp|ward|dentist)$/u.test(prev?.norm ?? '');
    case 'ends':
      return (
        i > 0 &&
        prev?.kind !== 'mark' &&
        piece.text === piece.norm &&
        (!isWord(next) || isIn('prepositions', next?.norm ?? ''))
      );
    case 'before-role':
      return isIn('roles', next?.norm ?? '') && piece.text !== piece.norm;
    case 'after-no':
      return /^(?:no|nil|any|without)$/u.test(prev?.norm ?? '');
    case 'after-as':
      return prev?.norm === 'as';
    case 'alone':
      return (
        prev?.kind !== 'word' &&
        (next === undefined || next.kind === 'mark') &&
        (i === 0 || prev?.kind === 'mark')
      );
    case 'between':
      return isWord(prev) && isWord(next) && !(prev?.norm === 'vitamin');
    case 'context-chair':
      return /^(?:in|to|into|from|his|her|the|via|with|w\/|bed|used|uses)$/u.test(prev?.norm ?? '');
    case 'deny-noun':
      return SYMPTOMS.test(next?.norm ?? '');
    case 'refuse-object':
      return refusable(pieces, i, entry.typed.startsWith('ref') && !/^refus/u.test(entry.typed));
    case 'family-in-brackets':
      return prev?.text === '(' || prev?.norm === 'his' || prev?.norm === 'her' || piece.text === 'SIL';
    case 'lower':
      return piece.text === piece.norm;
    case 'not-size':
      return !(
        ['number', 'ratio'].includes(prev?.kind ?? '') ||
        /^(?:bo|bowels|opened|stool|size|soft|loose)$/u.test(prev?.norm ?? '') ||
        /^(?:amount|size|sized|soft|loose|brown)$/u.test(next?.norm ?? '')
      );
    case 'upper':
      return piece.text === piece.text.toUpperCase();
    case 'noun':
      return !/^\d/u.test(next?.text ?? '') && !/^(?:size|level|sized)$/u.test(next?.norm ?? '');
    case 'end':
      return !isWord(next) || isIn('prepositions', next?.norm ?? '');
    case 'verb':
      return piece.text === piece.norm || i === 0 || prev?.kind === 'mark' || prev?.kind === 'time';
    case 'verb-initial':
      return (i === 0 || prev?.kind !== 'word') && piece.kind === 'word';
  }
}

/** "ref" alone is refused, referred or reference: it is "declined" only of care, food or medicine. */
function refusable(pieces: readonly Piece[], i: number, short: boolean): boolean {
  const next = pieces[i + 1];
  const prev = pieces[i - 1];
  if (!short)
    return (
      !next || next.kind !== 'word' || !/^(?:entry|by|leave|admission|bail|permission)$/u.test(next.norm)
    );
  if (next?.kind === 'word')
    return (
      next.norm !== 'to' &&
      (CARE_OBJECTS.test(next.norm) || FOODS.test(next.norm)) &&
      !isIn('roles', next.norm)
    );
  return (
    (prev?.kind === 'measure' ||
      /^(?:meds?|medication|shower|breakfast|lunch|dinner|tea|wash|bath)$/u.test(prev?.norm ?? '')) &&
    !/^(?:sent|made|to|done)$/u.test(next?.norm ?? '')
  );
}

export interface Expansion {
  entry: Shorthand;
  /** How many pieces the typed form covers. */
  length: number;
}

/** "told Bo", "walked with Al": a short form that looks like a name inside a sentence. */
function isNameShaped(pieces: readonly Piece[], i: number): boolean {
  const inside = pieces[i - 1]?.kind === 'word' || pieces[i - 1]?.kind === 'sign';
  const text = pieces[i]?.text ?? '';
  return inside && /^\p{Lu}\p{Ll}{1,2}$/u.test(text) && /[aeiouy]/u.test(text);
}

/** The shorthand entry that may be written out at piece `i`, or null. */
export function expansionAt(pieces: readonly Piece[], i: number): Expansion | null {
  const piece = pieces[i];
  if (!piece || piece.kind !== 'word' || isNameShaped(pieces, i)) return null;
  const next = pieces[i + 1];
  if (next?.kind === 'word') {
    const two = byTyped.get(`${piece.norm} ${next.norm}`)?.find((entry) => holds(entry, pieces, i, 2));
    if (two) return { entry: two, length: 2 };
  }
  const one = byTyped.get(piece.norm)?.find((entry) => holds(entry, pieces, i));
  return one ? { entry: one, length: 1 } : null;
}

/** "back to L", "L to R", "turned R": repositioning. */
function turned(pieces: readonly Piece[], i: number): boolean {
  const prev = pieces[i - 1]?.norm ?? '';
  const next = pieces[i + 1]?.norm ?? '';
  if (
    /^(?:turned|turn|onto|repositioned|repo|repos|rolled|moved|facing|lying)$/u.test(prev) ||
    next === 'side'
  )
    return true;
  const other = (at: number): boolean => /^(?:l|r|left|right|back|side)$/u.test(pieces[at]?.norm ?? '');
  const site = isIn('bodySites', pieces[i - 2]?.norm ?? '');
  return (prev === 'to' && (site || other(i - 2))) || (next === 'to' && other(i + 2));
}

const SIDE_NEAR =
  /^(?:to|on|turned|turn|rolled|tilt|tilted|side|lying|boot|aid|aids|splint|sling|fistula|knee|wax)$/u;

/** "turned to rt", "pain knee lt", "sling rt on": a word beside it turns, or is worn or hurts on one side. */
function isSideBy(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  if (isWord(next) && !isIn('prepositions', next?.norm ?? '') && !isIn('conjunctions', next?.norm ?? ''))
    return next?.norm === 'side' || SIDE_NEAR.test(pieces[i - 1]?.norm ?? '');
  return pieces
    .slice(Math.max(0, i - 4), i)
    .some(({ norm }) => SIDE_NEAR.test(norm) || isIn('bodySites', norm));
}

/** "L arm", "R hip": the letter is a side only directly before a part of the body. */
export function sideAt(pieces: readonly Piece[], i: number): 'left' | 'right' | null {
  const piece = pieces[i];
  if (!piece || !/^(?:[LRlr]|lt|rt|lft|rgt)$/u.test(piece.text)) return null;
  const site = [pieces[i + 1], pieces[i + 2]].find(
    (next) => isWord(next) && isIn('bodySites', next?.norm ?? ''),
  );
  const behind = isIn('bodySites', pieces[i - 1]?.norm ?? '');
  const isLetter = /^[lr]$/iu.test(piece.text);
  const isBehind = behind && piece.text !== piece.norm;
  // "lt" and "rt" are seldom anything else: "turned lt", "shin lt", "heel boot rt", not "lt diet" or "rt brown".
  if (!isLetter && !site && (behind || turned(pieces, i) || isSideBy(pieces, i)))
    return /^[lL]/u.test(piece.text) ? 'left' : 'right';
  if (isLetter && !site && (isBehind || turned(pieces, i))) return piece.norm === 'l' ? 'left' : 'right';
  if (
    !site ||
    (site === pieces[i + 2] &&
      !/^(?:upper|lower|inner|outer|great|big|little)$/u.test(pieces[i + 1]?.norm ?? ''))
  )
    return null;
  return /^[lL]/u.test(piece.text) ? 'left' : 'right';
}

/** "x2" after something that happened is a number of times; beside a medicine it stays as typed. */
export function countMeaning(pieces: readonly Piece[], i: number): 'times' | 'as-typed' {
  const prev = pieces[i - 1];
  const next = pieces[i + 1];
  if (prev?.kind === 'quote') return next?.kind === 'word' ? 'as-typed' : 'times';
  if (!prev || prev.kind !== 'word') return 'as-typed';
  const verb = verbOf(prev.norm);
  const lightly =
    !next ||
    next.kind !== 'word' ||
    isIn('prepositions', next.norm) ||
    isIn('conjunctions', next.norm) ||
    isIn('adverbs', next.norm) ||
    /^(?:type|today|large|lge|small|loose|this)$/u.test(next.norm);
  const happened =
    (verb &&
      verb.forms.has('past') &&
      !/^(?:gave|given|took|taken|had|applied|assisted|helped)$/u.test(prev.norm)) ||
    /^(?:bo|opened|incont|incontinent|vomited)$/u.test(prev.norm);
  return happened && lightly ? 'times' : 'as-typed';
}

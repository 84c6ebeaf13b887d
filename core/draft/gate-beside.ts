/** A value, a side, an uncertainty and a preposition keep the word they were typed with, and a doer stays one. */
import type { Alignment, GateSource } from './gate';
import { placedOf, type Placed } from './gate-order';
import { isIn, isPronoun, verbOf } from './lexicon';

const isPerson = ({ unit }: Placed): boolean =>
  unit.critical === 'name' || unit.critical === 'role' || isPronoun(unit.piece.norm);

/** "gave", "refd", "asst": a deed, and not a thing of the same letters ("log", "bruise"). */
function isVerb({ unit }: Placed): boolean {
  if (isIn('states', unit.piece.norm)) return false;
  const forms = verbOf(unit.piece.norm)?.forms;
  if (forms) return (['past', 'participle', 's', 'ing'] as const).some((form) => forms.has(form));
  return unit.ways.slice(1).some((way) => way.some((key) => verbOf(key) !== null));
}

const BINDING = /^(?:to|from|in|on|with|before|after|for|under|over|into|onto|by|until)$/u;

/** What stands beside a word in the wording; past a verb or a side, also what stands there. */
function besideIn(wording: readonly Placed[], one: Placed, step: 1 | -1): Placed[] {
  const at = wording.indexOf(one);
  const [near, far] = [wording[at + step], wording[at + 2 * step]];
  if (!near) return [];
  return far && (isVerb(near) || near.unit.critical === 'side') ? [near, far] : [near];
}

type Bond = 'either' | 'behind' | null;

/** On which side a word keeps its neighbour: an amount and a side on either, "may" and "from" what follows. */
function bondOf({ unit }: Placed, behind: Placed | undefined): Bond {
  if (unit.critical === 'value' || unit.critical === 'side') return 'either';
  if (unit.critical === 'uncertain') return 'behind';
  return BINDING.test(unit.piece.norm) && behind ? 'behind' : null;
}

function strayed(source: GateSource, placed: readonly Placed[], wording: readonly Placed[]): string[] {
  return placed.flatMap((one, i) => {
    const within = (other: Placed | undefined): Placed[] =>
      other && other.clause === one.clause && other.segment === one.segment ? [other] : [];
    const next = within(placed[i + 1]);
    const bond = bondOf(one, next[0]);
    // "in 8am": the clock may stand elsewhere.
    const piece = source.pieces[source.pieces.indexOf(one.unit.piece) + 1];
    if (!bond || (bond === 'behind' && (piece?.kind === 'time' || piece?.kind === 'times'))) return [];
    const before = [...within(placed[i - 1]), ...(next.length === 0 ? within(placed[i - 2]) : [])];
    const near = bond === 'behind' && next.length > 0 ? next : [...next, ...before];
    // "walked 10m with frame": what follows a preposition is not what the amount is of.
    const follows = (each: Placed): boolean =>
      next.includes(each) && isIn('prepositions', each.unit.piece.norm);
    const nouns = near.filter((each) => !isVerb(each) && !follows(each));
    const wanted = bond === 'either' && nouns.length > 0 ? nouns : near;
    const now = [
      ...besideIn(wording, one, 1),
      ...(bond === 'behind' && next.length > 0 ? [] : besideIn(wording, one, -1)),
    ];
    const kept = wanted.length === 0 || wanted.some((each) => now.includes(each));
    return kept ? [] : [`took from its word: ${one.unit.piece.text}`];
  });
}

/** "rang GP" and "GP was rung", never "GP rang"; "son rang", never "rang son". */
function turned(placed: readonly Placed[], { keys }: Alignment): string[] {
  return placed.flatMap((verb, i) => {
    if (!isVerb(verb) || isPerson(verb)) return [];
    const [before, behind] = [placed[i - 1], placed[i + 1]];
    const passive = keys
      .slice(0, verb.at)
      .slice(-4)
      .some(({ key }) => key === 'be');
    const isDone = behind && isPerson(behind) && behind.clause === verb.clause && behind.at < verb.at;
    const isDoer =
      before && isPerson(before) && before.clause === verb.clause && before.segment === verb.segment;
    if ((isDone && !passive) || (isDoer && before.at > verb.at))
      return [`changed who acted: ${verb.unit.piece.text}`];
    return [];
  });
}

/** Reasons for words that stand beside another than they were typed with. */
export function besideReasons(source: GateSource, alignment: Alignment): string[] {
  const placed = placedOf(source, alignment);
  const wording = [...placed].sort((a, b) => a.at - b.at);
  return [...strayed(source, placed, wording), ...turned(placed, alignment)];
}

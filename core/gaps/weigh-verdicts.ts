/**
 * What becomes of each verdict when all is weighed: what the cues found, what the sentences say, and how much the rest
 * of the note tells. Source of the weights: knowledge/saying.json.
 */
import type { NoteElement } from '@/core/knowledge/note-types';
import { builtInNotes } from '@/core/knowledge/notes';
import { verdictSigns, verdictsWeighed, type Saying, type VerdictSigns } from '@/core/knowledge/saying';
import type { ElementVerdict } from './judge-element';
import { LEAST_LIKELY, type Said, type SaidIn } from './said';

type Weighed = (typeof verdictsWeighed)[number];

/** What is missing of a fact where nothing tells. */
const MORE = 'a bit more about it';
/** What a safety kind requires is asked about sooner: how much less likely its being given is taken to be. */
const CAUTION = 0.5;
/** And half of it is taken for the whole only where that is this much likelier. */
const RAISED = 1.75;
/** What a cue found whole is kept unless another verdict is this much likelier. */
const KEPT = 0.5;
const MOST = 6;
const within = (value: number): number => Math.max(LEAST_LIKELY, Math.min(MOST, value));

const counted = new WeakSet<NoteElement>([
  ...builtInNotes.common,
  ...builtInNotes.types.flatMap(({ elements }) => elements),
]);

export interface Weighable {
  verdict: ElementVerdict;
  element: NoteElement;
  found: Weighed;
  said: Said;
  signs: VerdictSigns;
}

/** The mean of the others: all together without this one. */
const besides = (sum: number, own: number, count: number): number => (sum - own) / Math.max(1, count - 1);

/**
 * @param verdicts by cues alone, each with its element as it is in force; nothing is known of an element that an
 *   organisation wrote itself, nor weighed where a fact was taken back
 * @returns the signs of those that can be weighed
 */
export function signsOfVerdicts(
  verdicts: readonly { verdict: ElementVerdict; element: NoteElement }[],
  said: SaidIn,
  safety: boolean,
): Weighable[] {
  const known = verdicts.flatMap(({ verdict, element }) => {
    const { status } = verdict;
    if (status === 'unclear' || !counted.has(element)) return [];
    const found = said.about(verdict.id, verdict.spans);
    return found ? [{ verdict, element, found: status, said: found }] : [];
  });
  const sum = (value: (one: (typeof known)[number]) => number): number =>
    known.reduce((total, one) => total + value(one), 0);
  const isPresent = ({ found }: { found: Weighed }): number => Number(found === 'present');
  const isPartial = ({ found }: { found: Weighed }): number => Number(found === 'partial');
  const isLikely = (one: { said: Said }): number => Number(one.said.best > 0);
  const best = (one: { said: Said }): number => within(one.said.best);
  const all = { present: sum(isPresent), partial: sum(isPartial), best: sum(best), likely: sum(isLikely) };
  const tokens = said.sentences.reduce((total, one) => total + one.tokens, 0);
  return known.map((one) => {
    const { req, spans } = one.verdict;
    const signs: VerdictSigns = {
      always: 1,
      best: best(one),
      bestAboveEven: Math.max(0, best(one)),
      second: within(one.said.second),
      here: one.found === 'absent' ? 0 : within(one.said.here ?? LEAST_LIKELY),
      same: Number(one.said.here === one.said.best),
      several: Number(spans.length > 1),
      whole: within(one.said.whole),
      words: Math.log(tokens + 5) - 3.5,
      sentences: Math.log(said.sentences.length) - 1,
      safety: Number(safety),
      required: Number(req === 'R'),
      conditional: Number(req === 'R?'),
      careful: Number(safety && req !== 'r'),
      othersPresent: besides(all.present, isPresent(one), known.length),
      othersPartial: besides(all.partial, isPartial(one), known.length),
      othersBest: besides(all.best, best(one), known.length),
      othersLikely: besides(all.likely, isLikely(one), known.length),
    };
    return { ...one, signs };
  });
}

/**
 * The likeliest verdict. What a cue found whole, or what the note calls for by its condition, is never called not
 * applicable. Half of what a safety kind requires is raised to the whole late, and not at all where its element says so.
 */
function likeliest({ found, signs, element }: Weighable, weights: Saying['verdicts']): Weighed {
  const adds = weights[found];
  if (!adds) return found;
  const careful = signs.careful > 0;
  const calledFor = found === 'absent' && signs.conditional > 0;
  const odds = verdictsWeighed.map((verdict, place) => {
    const sum = verdictSigns.reduce((total, sign) => total + signs[sign] * (adds[sign][place] ?? 0), 0);
    if (verdict === 'not-applicable' && (found === 'present' || calledFor)) return -Infinity;
    if (found === 'present') {
      return verdict === 'present' ? sum + KEPT : sum;
    }
    return careful && verdict === 'present' ? sum - CAUTION : sum;
  });
  const most = verdictsWeighed[odds.indexOf(Math.max(...odds))] ?? found;
  if (!careful || found !== 'partial' || most !== 'present') return most;
  const others = odds.filter((_, place) => verdictsWeighed[place] !== 'present');
  const isClear = Math.max(...odds) + CAUTION - Math.max(...others) >= RAISED;
  return isClear && !element.halfStays ? 'present' : 'partial';
}

/** What to ask for where the half that is missing was not found: what the note leaves open, or what mostly is. */
function halfOf({ loose }: ElementVerdict, { partial, parts }: NoteElement): string[] {
  if (loose?.length) return loose;
  if (partial[0]) return [partial[0].missing];
  if (loose) return [MORE];
  const later = parts?.list.slice(parts.core).map(({ name }) => name) ?? [];
  return later.length > 0 ? later : [MORE];
}

/** The verdicts as they are when all is weighed. What has no weights, or nothing to be weighed by, stays as the cues found it. */
export function weighVerdicts(
  verdicts: readonly { verdict: ElementVerdict; element: NoteElement }[],
  said: SaidIn,
  safety: boolean,
  weights: Saying['verdicts'],
): ElementVerdict[] {
  const weighed = new Map(signsOfVerdicts(verdicts, said, safety).map((one) => [one.verdict, one]));
  return verdicts.map(({ verdict, element }) => {
    const one = weighed.get(verdict);
    const status = one ? likeliest(one, weights) : verdict.status;
    if (!one || status === verdict.status || verdict.settled) return verdict;
    if (status === 'absent' || status === 'not-applicable')
      return { ...verdict, status, missing: [], spans: [] };
    return {
      ...verdict,
      status,
      missing: status === 'partial' ? halfOf(verdict, element) : [],
      spans: verdict.spans.length > 0 ? verdict.spans : [one.said.span],
    };
  });
}

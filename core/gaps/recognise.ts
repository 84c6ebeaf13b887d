/** Which kinds of note this is: up to three, from its words, the form's labels and the page's headings. */
import { rarity } from '@/core/knowledge/how-common';
import { recognising, signs } from '@/core/knowledge/recognising';
import type { Span } from '@/core/text/patterns';
import { isBegun } from './begun';
import { likelyBeside, nearbyEvidence, type BesideSigns } from './beside';
import type { ReadyKnowledge, ReadyType } from './compile';
import type { CueList } from './cues';
import { ANYHOW, type Allowed, type NoteFinder } from './finder';
import { judgeElement } from './judge-element';
import { wordEvidence } from './type-words';

export interface RecognisedType {
  id: string;
  /** 0 to 1: how much of all that speaks for any type speaks for this one. */
  share: number;
  /** Sure enough for its questions to be asked. */
  ask: boolean;
  /** A cue names it. */
  named: boolean;
  /** Its questions are asked only where the note lacks more of what its first kind asks for. */
  doubtful: boolean;
  /** The words that spoke for it. */
  spans: { start: number; end: number }[];
}

export type Signs = Record<(typeof signs)[number], number>;

export const MOST_TYPES = 3;
/** What a form or heading that names the type adds to its odds. Source: our own [J]. */
const LABELLED = 4;
/** The first words of a note name its subject; counted in words, since a long name is no longer than a short one. */
const OPENING_WORDS = 10;
/** A type with a smaller share is not named, a safety type needs less. */
const NAMED_FROM = 0.05;
const NAMED_FROM_SAFETY = 0.04;
/** So small a share is enough for a safety type only where a cue names it: "ok" and "settled" are no fall. */
const UNNAMED_FROM_SAFETY = 0.15;
/** Other than safety types, kinds are named until it is so likely that the right one is among them. */
const LIKELY_ENOUGH = 0.85;
/** A kind that is told of as well is named from here on. */
const BESIDE_FROM = 0.3;
const BESIDE_FROM_SAFETY = 0.15;
/** Of a kind told of as well, questions are asked only when that is all but sure; a fall in a daily note is asked about sooner. */
const ASKED_BESIDE_FROM = 0.85;
const ASKED_BESIDE_FROM_SAFETY = 0.3;
/** A kind told of as well, with a smaller share of what speaks for any, is doubtful until that is all but sure. */
const DOUBTFUL_BELOW = 0.1;
/** From here on a type's own questions are asked; below, only what every likely type asks for. */
const ASKED_FROM = 0.5;
const ASKED_FROM_SAFETY = 0.3;
/**
 * A safety kind that no cue names is asked about later: on labelled notes one that came first with less than this was
 * right in 19 of 40, with more in 126 of 148.
 */
const ASKED_FROM_UNNAMED = 0.5;
/** The odds of a kind whose words all mean something else in the note. */
const NEVER = -100;
/** Less than this speaks for nothing: no cue and no word known. */
const ENOUGH = 1;
/** A half-given fact speaks half as loud for its type. */
const HALF = 0.5;

const AS_STATED: Allowed = { negated: false, future: false, quoted: false, thirdParty: false };

/**
 * What the note says of the type's own elements: a note that gives a wound's size and its dressing is about a
 * wound, whatever it calls it. Each element counts by how seldom notes of any kind hold it.
 */
function saidOf({ type, elements }: ReadyType, note: NoteFinder) {
  let weight = 0;
  let present = 0;
  let own = 0;
  let span: Span | null = null;
  for (const { ready, req } of elements) {
    const { id } = ready.element;
    if (!id.startsWith(`${type.id}.`)) continue;
    own++;
    if (!note.mayHold(ready.saying)) continue;
    const { status, spans } = judgeElement(ready, req, note, null);
    if (status !== 'present' && status !== 'partial') continue;
    weight += rarity(id) * (status === 'present' ? 1 : HALF);
    if (status === 'present') present++;
    span ??= spans[0] ?? null;
  }
  return { weight, share: own ? present / own : 0, span };
}

/** The signs that speak for one type, before they are weighed, and the places they stand at. */
export function signsOf(
  ready: ReadyType,
  note: NoteFinder,
  words: ReadonlyMap<string, number>,
): { signs: Signs; spans: Span[]; meansElse: boolean } {
  const spans: Span[] = [];
  const elsewhere = note.possibleOf(ready.unless).flatMap((cue) => note.find(cue, ANYHOW));
  const isElse = (hit: Span): boolean => elsewhere.some((one) => one.start < hit.end && hit.start < one.end);
  const first = (cues: CueList): boolean => {
    let found = false;
    for (const cue of note.possibleOf(cues)) {
      const hit = note
        .find(cue, AS_STATED)
        .find((one) => !isElse(one) && !spans.some((span) => span.start === one.start));
      if (!hit) continue;
      found = true;
      spans.push({ start: hit.start, end: hit.end });
    }
    return found;
  };
  const decisive = first(ready.decisive);
  const strong = first(ready.strong);
  const meansElse = elsewhere.length > 0 && !decisive && !strong;
  const weak = note.possibleOf(ready.weak).filter((cue) => note.find(cue, AS_STATED).length > 0).length;
  const said = saidOf(ready, note);
  const opening = note.endOfWords(OPENING_WORDS);
  const opens = spans.some(({ start }) => start < opening);
  if (said.span && spans.length === 0) spans.push({ start: said.span.start, end: said.span.end });
  return {
    signs: {
      named: decisive ? 1 : 0,
      supported: Math.log1p(weak),
      opening: opens ? 1 : 0,
      safety: ready.type.safety && spans.length > 0 ? 1 : 0,
      said: said.weight,
      share: said.share,
      words: words.get(ready.type.id) ?? 0,
    },
    spans,
    meansElse,
  };
}

/** The signs weighed: the logarithm of the odds, up to a constant that is the same for every type. */
export const weigh = (found: Signs, weights: Signs): number =>
  signs.reduce((sum, sign) => sum + found[sign] * weights[sign], 0);

/** The signs that the note tells of a kind as well, `behind` being how far it is behind the first. */
export const besideSignsOf = (found: Signs, behind: number, nearby: number): BesideSigns => ({
  named: found.named,
  supported: found.supported,
  opening: found.opening,
  share: found.share,
  behind: Math.log1p(behind),
  nearby,
  always: 1,
});

interface Scored {
  ready: ReadyType;
  score: number;
  share: number;
  /** How likely the note tells of it as well as of the first. */
  beside: number;
  /** A cue names it. */
  named: boolean;
  /** The form or a heading names it. */
  labelled: boolean;
  spans: Span[];
}

function scoreAll(knowledge: ReadyKnowledge, note: NoteFinder, labels: NoteFinder | null): Scored[] {
  const words = wordEvidence(note.reading.tokens, knowledge.words);
  const all = knowledge.types.map((ready) => {
    const found = signsOf(ready, note, words);
    const labelled = labels?.possibleOf(ready.labels).some((cue) => labels.find(cue, AS_STATED).length > 0);
    const isElse = found.meansElse && labelled !== true;
    const score = isElse ? NEVER : weigh(found.signs, recognising.weights) + (labelled ? LABELLED : 0);
    return { ready, score, found, labelled: labelled === true };
  });
  const most = Math.max(...all.map(({ score }) => score));
  const sum = all.reduce((total, { score }) => total + Math.exp(score - most), 0);
  const nearby = nearbyEvidence(note.reading, knowledge.words);
  return all
    .map(({ ready, score, found, labelled }) => ({
      ready,
      score,
      share: Math.exp(score - most) / sum,
      beside: likelyBeside(besideSignsOf(found.signs, most - score, nearby.get(ready.type.id) ?? 0)),
      named: found.signs.named > 0,
      labelled,
      spans: found.spans,
    }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(b.ready.type.safety) - Number(a.ready.type.safety) ||
        (a.ready.type.id < b.ready.type.id ? -1 : 1),
    );
}

/** Ranked best first; empty when nothing speaks for any type. `chosen` (the worker's own choice) always wins. */
export function recogniseTypes(
  knowledge: ReadyKnowledge,
  note: NoteFinder,
  labels: NoteFinder | null,
  chosen: readonly string[] = [],
): RecognisedType[] {
  // A kind chosen once may be one that the organisation has taken away since.
  const known = chosen.filter((id) => knowledge.types.some(({ type }) => type.id === id));
  if (known.length > 0)
    return known
      .slice(0, MOST_TYPES)
      .map((id) => ({ id, share: 1, ask: true, named: true, doubtful: false, spans: [] }));
  const all = scoreAll(knowledge, note, labels);
  // "Ok" is no kind of note: one or two words are one only where they, or the form, name it.
  const scored = isBegun(note.reading.text) ? all : all.filter(({ named, labelled }) => named || labelled);
  const best = scored[0];
  if (!best || best.score < ENOUGH) return [];
  const safe = (one: Scored): boolean => one.ready.type.safety;
  const askedFrom = (one: Scored): number =>
    !safe(one) ? ASKED_FROM : one.named ? ASKED_FROM_SAFETY : ASKED_FROM_UNNAMED;
  const likelier = (one: Scored): number =>
    scored.slice(0, scored.indexOf(one)).reduce((sum, { share }) => sum + share, 0);
  const alike = (one: Scored): boolean =>
    safe(one)
      ? one.share >= (one.named ? NAMED_FROM_SAFETY : UNNAMED_FROM_SAFETY)
      : one.share >= NAMED_FROM && likelier(one) < LIKELY_ENOUGH;
  const told = (one: Scored): boolean => one.beside >= (safe(one) ? BESIDE_FROM_SAFETY : BESIDE_FROM);
  const kept = [
    best,
    ...scored.filter((one) => one !== best && told(one)).sort((a, b) => b.beside - a.beside),
    ...scored.filter((one) => one !== best && !told(one) && alike(one)),
  ];
  const withIncluded = kept.flatMap((one) => [
    one,
    ...one.ready.type.includes.flatMap((id) => scored.filter(({ ready }) => ready.type.id === id)),
  ]);
  return [...new Set(withIncluded)].slice(0, MOST_TYPES).map((one) => ({
    id: one.ready.type.id,
    share: one.share,
    named: one.named,
    ask:
      one.share >= askedFrom(one) ||
      (one !== best && one.beside >= (safe(one) ? ASKED_BESIDE_FROM_SAFETY : ASKED_BESIDE_FROM)),
    doubtful:
      one !== best &&
      !best.ready.type.includes.includes(one.ready.type.id) &&
      one.share < DOUBTFUL_BELOW &&
      one.beside < ASKED_BESIDE_FROM,
    spans: one.spans,
  }));
}

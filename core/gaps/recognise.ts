/** Which kinds of note this is: up to three, from its words, the form's labels and the page's headings. */
import { rarity } from '@/core/knowledge/how-common';
import type { Cue } from './cues';
import type { ReadyKnowledge, ReadyType } from './compile';
import type { Allowed, NoteFinder } from './finder';
import { judgeElement } from './judge-element';
import type { Span } from '@/core/text/patterns';

export interface RecognisedType {
  id: string;
  score: number;
  /** Near enough to the first for its questions to be asked. */
  ask: boolean;
  /** The words that spoke for it. */
  spans: { start: number; end: number }[];
}

export const MOST_TYPES = 3;
const DECISIVE = 6;
const STRONG = 3;
const WEAK = 1;
/** Each further decisive or strong cue of the same type adds less. */
const FURTHER = 0.5;
const LABEL = 8;
/** The first words of a note name its subject. */
const OPENING = 50;
const OPENING_BONUS = 3;
const SAFETY_BONUS = 2;
const ENOUGH = 3;
/** A second type must come this near to the first. Safety types need less. */
const NEAR = 0.7;
const NEAR_SAFETY = 0.6;
/** Only types this near to the first, and safety types, have their questions asked. */
const NEAR_ENOUGH_TO_ASK = 0.9;
/** A half-given fact speaks half as loud for its type. */
const HALF = 0.5;

const AS_STATED: Allowed = { negated: false, future: false, quoted: false, thirdParty: false };

/**
 * What the note says of the type's own elements: a note that gives a wound's size and its dressing is about a
 * wound, whatever it calls it. Each element counts by how seldom notes of any kind hold it.
 */
function saidOf({ type, elements }: ReadyType, note: NoteFinder): { score: number; span: Span | null } {
  let score = 0;
  let span: Span | null = null;
  for (const { ready, req } of elements) {
    const { id } = ready.element;
    if (!id.startsWith(`${type.id}.`)) continue;
    const { status, spans } = judgeElement(ready, req, note, null);
    if (status !== 'present' && status !== 'partial') continue;
    score += rarity(id) * (status === 'present' ? 1 : HALF);
    span ??= spans[0] ?? null;
  }
  return { score, span };
}

function scoreOf(ready: ReadyType, note: NoteFinder, labels: NoteFinder | null): RecognisedType {
  const spans: { start: number; end: number }[] = [];
  const places = new Set<number>();
  let score = 0;
  let worth = 1;
  const add = (cues: readonly Cue[], points: number): void => {
    for (const cue of cues) {
      const hit = note.find(cue, AS_STATED).find((place) => !places.has(place.start));
      if (!hit) continue;
      places.add(hit.start);
      score += points * worth + (hit.start < OPENING && spans.length === 0 ? OPENING_BONUS : 0);
      worth *= FURTHER;
      spans.push({ start: hit.start, end: hit.end });
    }
  };
  add(ready.decisive, DECISIVE);
  add(ready.strong, STRONG);
  let weak = 0;
  for (const cue of ready.weak) if (weak < 4 && note.find(cue, AS_STATED).length > 0) weak++;
  score += weak * WEAK;
  if (labels && ready.labels.some((cue) => labels.find(cue, AS_STATED).length > 0)) score += LABEL;
  if (ready.type.safety && spans.length > 0) score += SAFETY_BONUS;
  const said = saidOf(ready, note);
  if (said.span && spans.length === 0) spans.push({ start: said.span.start, end: said.span.end });
  return { id: ready.type.id, score: score + said.score, ask: true, spans };
}

/** Ranked best first; empty when nothing speaks for any type. `chosen` (the worker's own choice) always wins. */
export function recogniseTypes(
  knowledge: ReadyKnowledge,
  note: NoteFinder,
  labels: NoteFinder | null,
  chosen: readonly string[] = [],
): RecognisedType[] {
  if (chosen.length > 0)
    return chosen
      .slice(0, MOST_TYPES)
      .map((id) => ({ id, score: Number.MAX_SAFE_INTEGER, ask: true, spans: [] }));
  const safety = new Set(knowledge.types.filter(({ type }) => type.safety).map(({ type }) => type.id));
  const scored = knowledge.types
    .map((ready) => scoreOf(ready, note, labels))
    .sort(
      (a, b) =>
        b.score - a.score || Number(safety.has(b.id)) - Number(safety.has(a.id)) || (a.id < b.id ? -1 : 1),
    );
  const best = scored[0]?.score ?? 0;
  const enough = Math.min(ENOUGH, Math.max(best, 1));
  const kept = scored.filter(
    ({ id, score }) => score >= enough && score >= best * (safety.has(id) ? NEAR_SAFETY : NEAR),
  );
  const scores = new Map(scored.map((one) => [one.id, one]));
  const all = kept.flatMap((one) => {
    const includes = knowledge.types.find(({ type }) => type.id === one.id)?.type.includes ?? [];
    return [one, ...includes.map((id) => scores.get(id) ?? { ...one, id })];
  });
  return all
    .filter((one, place) => all.findIndex(({ id }) => id === one.id) === place)
    .slice(0, MOST_TYPES)
    .map((one) => ({ ...one, ask: safety.has(one.id) || one.score >= best * NEAR_ENOUGH_TO_ASK }));
}

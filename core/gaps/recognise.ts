/** Which kinds of note this is: up to three, from its words, the form's labels and the page's headings. */
import type { Cue } from './cues';
import type { ReadyKnowledge, ReadyType } from './compile';
import type { Allowed, NoteFinder } from './finder';

export interface RecognisedType {
  id: string;
  score: number;
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
const NEAR = 0.8;
const NEAR_SAFETY = 0.6;

const AS_STATED: Allowed = { negated: false, future: false, quoted: false, thirdParty: false };

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
  return { id: ready.type.id, score, spans };
}

/** Ranked best first; empty when nothing speaks for any type. `chosen` (the worker's own choice) always wins. */
export function recogniseTypes(
  knowledge: ReadyKnowledge,
  note: NoteFinder,
  labels: NoteFinder | null,
  chosen: readonly string[] = [],
): RecognisedType[] {
  if (chosen.length > 0)
    return chosen.slice(0, MOST_TYPES).map((id) => ({ id, score: Number.MAX_SAFE_INTEGER, spans: [] }));
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
    return [one, ...includes.map((id) => scores.get(id) ?? { id, score: one.score, spans: one.spans })];
  });
  return all.filter((one, place) => all.findIndex(({ id }) => id === one.id) === place).slice(0, MOST_TYPES);
}

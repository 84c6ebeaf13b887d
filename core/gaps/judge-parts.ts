/** Judges an element that is said in parts: who was told, and when. */
import type { ReadyElement } from './compile';
import { isDenied } from './denied';
import type { Hit, NoteFinder } from './finder';

export interface PartsFound {
  status: 'present' | 'partial' | null;
  missing: string[];
  spans: { start: number; end: number }[];
  settled: boolean;
  loose: string[];
}

const NO_PARTS: PartsFound = { status: null, missing: [], spans: [], settled: false, loose: [] };

type Parts = NonNullable<ReadyElement['element']['parts']>['list'];
type Found = readonly (readonly Hit[])[];

/** Whether what was done is denied of somebody. */
function isSettled(parts: Parts, hits: Found, { reading }: NoteFinder): boolean {
  const of = (role: Parts[number]['role']): readonly Hit[] =>
    hits[parts.findIndex((part) => part.role === role)] ?? [];
  return isDenied(reading, of('done'), of('whom'));
}

/** Those parts that a vague word alone names, or that stand in another sentence than the first. */
function looseParts(parts: Parts, hits: Found, best: readonly (Hit | undefined)[], text: string): string[] {
  return parts.flatMap(({ name, vague = [] }, index) => {
    const here = (hits[index] ?? []).filter(({ sentence }) => sentence === best[0]?.sentence);
    const isVague = ({ start, end }: Hit): boolean => vague.includes(text.slice(start, end).toLowerCase());
    return here.every(isVague) ? [name] : [];
  });
}

export function judgeParts(ready: ReadyElement, note: NoteFinder): PartsFound {
  const rule = ready.element.parts;
  if (!rule) return NO_PARTS;
  const hits: Hit[][] = [];
  // Where the first is not there, or one that must be, the others cannot make it begun.
  const must = rule.need === 'all' ? (rule.core ?? ready.parts.length) : rule.window === 'note' ? 0 : 1;
  for (const { cues } of ready.parts) {
    const found = note.possibleOf(cues).flatMap((cue) => note.find(cue, ready.allowed));
    if (found.length === 0 && hits.length < must) return NO_PARTS;
    hits.push(found);
  }
  const pick = (sentences: readonly number[] | null): (Hit | undefined)[] =>
    hits.map((list) => list.find((hit) => sentences === null || sentences.includes(hit.sentence)));
  const candidates: (Hit | undefined)[][] =
    rule.window === 'note'
      ? [pick(null)]
      : [...new Set((hits[0] ?? []).map((hit) => hit.sentence))].map((sentence) =>
          pick(rule.window === 'sentence' ? [sentence] : [sentence, sentence + 1, sentence - 1]),
        );
  let best: (Hit | undefined)[] = [];
  const count = (found: readonly (Hit | undefined)[]): number => found.filter(Boolean).length;
  for (const found of candidates) if (count(found) > count(best)) best = found;
  const settled = isSettled(rule.list, hits, note);
  const isAnswered = (index: number): boolean =>
    best[index] !== undefined || (settled && rule.list[index]?.role === 'time');
  const number = rule.list.filter((_, index) => isAnswered(index)).length;
  const loose = looseParts(rule.list, hits, best, note.reading.text);
  const needed = rule.need === 'two' ? 2 : ready.parts.length;
  const begun =
    rule.need === 'all'
      ? best.length > 0 && best.slice(0, rule.core).every((hit) => hit !== undefined)
      : number > 0;
  return {
    status: number >= needed && number > 0 ? 'present' : begun ? 'partial' : null,
    missing: rule.list
      .filter(({ name, vague }, index) => !isAnswered(index) || (vague && loose.includes(name)))
      .map(({ name }) => name),
    spans: best.filter((hit): hit is Hit => hit !== undefined).map(({ start, end }) => ({ start, end })),
    settled,
    loose,
  };
}

/** Words that mean: call 999 before writing anything. Source: care-domain 7.2. */
import { emergency } from '@/core/knowledge/draft';
import type { Span } from './types';

const patterns = emergency.entries.map((entry) => ({ ...entry, shape: new RegExp(entry.pattern, 'giu') }));
const DENIED =
  /\b(?:no|nil|not|never|without|denies|denied|wasn'?t|isn'?t|hx of|history of)\s+(?:\w+\s+){0,2}$/iu;

const verbatim = emergency.verbatim.map((pattern) => new RegExp(pattern, 'iu'));

/** True for words about suicide or self-harm, which are never reworded. */
export function staysVerbatim(text: string): boolean {
  return verbatim.some((shape) => shape.test(text));
}

/** The message and the places that raised it, or null. A denied sign ("no chest pain") raises nothing. */
export function emergencyIn(shorthand: string): { message: string; sources: Span[] } | null {
  const sources: Span[] = [];
  for (const { shape, negatable } of patterns)
    for (const hit of shorthand.matchAll(shape)) {
      if (negatable && DENIED.test(shorthand.slice(Math.max(0, hit.index - 30), hit.index))) continue;
      sources.push({ start: hit.index, end: hit.index + hit[0].length });
    }
  if (sources.length === 0) return null;
  return { message: emergency.message, sources: sources.sort((a, b) => a.start - b.start) };
}

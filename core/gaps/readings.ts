/** Readings that a note gives: out of range, taken again, or told after something was given. */
import { toldReadings } from '@/core/knowledge/measures';
import type { PatternId } from '@/core/knowledge/patterns';
import { anyOf } from '@/core/text/escape';
import { findPattern, type PatternMatch, type Span } from '@/core/text/patterns';
import { spansOf } from '@/core/text/spans';
import type { TextReading } from '@/core/text/scope';
import { bareReadings } from './doing';

export const valued = (
  reading: TextReading,
  id: PatternId,
  test: (values: number[]) => boolean,
): PatternMatch[] => findPattern(id, reading.text).filter((match) => test(match.values.map(Number)));

const { ranges, weightLost: LOSS, given, before: earlier } = toldReadings;

/** Readings a worker would act on. */
export const outOfRange = (reading: TextReading): Span[] =>
  ranges.flatMap(({ pattern, figure, below = -Infinity, above = Infinity }) =>
    valued(reading, pattern, (values) => {
      const value = values[figure];
      return value !== undefined && (value < below || value > above);
    }),
  );

export function secondReading(reading: TextReading): Span[] {
  const first = findPattern('GLUCOSE', reading.text);
  if (first.length > 1) return first.slice(1);
  const start = first[0]?.end;
  if (start === undefined) return bareReadings(reading.text).slice(1);
  return spansOf(reading.text, /\b\d{1,2}\.\d\b(?!\s?(?:ml|mg|kg|units))/gu).filter(
    (span) => span.start >= start,
  );
}

const GIVEN = new RegExp(`\\b${anyOf(given)}\\b`, 'giu');

/** Pain told of after a dose: a second time, or in a sentence behind the one with the dose. The first is why it was given. */
export function laterPain(reading: TextReading): Span[] {
  const { text, sentences } = reading;
  const pains = findPattern('PAIN', text);
  const doses = [...findPattern('DOSE', text), ...spansOf(text, GIVEN)];
  if (doses.length === 0) return [];
  const sentenceOf = ({ start }: Span): number =>
    sentences.findIndex((one) => one.start <= start && start < one.end);
  const first = Math.min(...doses.map(sentenceOf));
  return pains.filter(
    (pain, place) =>
      place > 0 || (first < sentenceOf(pain) && !doses.some((dose) => sentenceOf(dose) === sentenceOf(pain))),
  );
}

const KG = /(\d{2,3}(?:\.\d{1,2})?)\s?(?:kgs?|kilos?)\b/giu;
const WAS = new RegExp(`\\b${anyOf(earlier)}\\b[^.;\\d\\n]{0,12}$`, 'iu');

/** Weights that are much lower than another one of the same note. */
export function weightLost({ text }: TextReading): Span[] {
  const weights = [...text.matchAll(KG)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    value: Number(hit[1]),
    isBefore: WAS.test(text.slice(Math.max(0, hit.index - 20), hit.index)),
  }));
  const before = Math.max(...weights.filter(({ isBefore }) => isBefore).map(({ value }) => value));
  return weights.filter(({ isBefore, value }) => !isBefore && value <= before * (1 - LOSS));
}

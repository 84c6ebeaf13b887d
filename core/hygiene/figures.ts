/** Figures that cannot be right or do not add up. Both figures are shown, neither is changed. H29–H31. */
import { bands } from '@/core/knowledge/hygiene';
import type { PatternId } from '@/core/knowledge/patterns';
import { findPattern } from '@/core/text/patterns';
import { spansOf } from '@/core/text/spans';
import { num, type CheckContext } from './finding';

function outside(id: string, value: number): string | null {
  const band = bands.get(id);
  if (!band || (value >= band.low && value <= band.high)) return null;
  return `${band.label} ${value}${band.unit ? ` ${band.unit}` : ''}: the plain range is ${band.low} to ${band.high}.`;
}

const SINGLE: [PatternId, string][] = [
  ['RESP', 'resp'],
  ['SPO2', 'spo2'],
  ['PULSE', 'pulse'],
  ['NEWS2', 'news2'],
];

/** H29 implausible, H31 a unit slip. Not for children. */
function vitals({ text, plan, report }: CheckContext): void {
  if ((plan.age ?? 99) < 16) return;
  for (const [pattern, band] of SINGLE)
    for (const match of findPattern(pattern, text)) {
      const why = outside(band, num(match.values[0]));
      if (why) report('H29', [match], why);
    }
  for (const match of findPattern('BP', text)) {
    const [high, low] = match.values.map(num);
    if (high === undefined || low === undefined) continue;
    const why =
      outside('systolic', high) ??
      outside('diastolic', low) ??
      (high <= low ? `${high}/${low}: the first figure is usually the higher.` : null);
    if (why) report('H29', [match], why);
  }
  const shapes: [RegExp, string][] = [
    [/\b(?:temp(?:erature)?|t)\s*(?:was|is|of|=|:)?\s*(\d{1,3}(?:\.\d{1,2})?)(?!\d|[:.]\d)\b/giu, 'temp'],
    [/\b(?:spo2|o2 sats?|sats?)\s*(?:was|were|is|of|=|:)?\s*(\d)\s?%/giu, 'spo2'],
    [
      /\b(?:bms?|cbg|blood (?:sugar|glucose)|glucose|sugars?)\s*(?:level|reading)?\s*(?:was|is|of|=|:|at \S+ was)?\s*(\d{1,3}(?:\.\d)?)\b/giu,
      'glucose',
    ],
    [/\bpain\s*(?:score)?\s*(?:was|is|of|=|:)?\s*(\d{1,2})\s?\/\s?10\b/giu, 'pain'],
    [
      /\b(?:bristol(?: stool)?(?: type)?|type)\s?(\d{1,2})\b(?=[^.]{0,30}(?:stool|bowel|bristol|\.|,|$))/giu,
      'bristol',
    ],
    [/\bmust\s*(?:score)?\s*(?:was|is|of|=|:)?\s*(\d{1,2})\b/giu, 'must'],
    [/\bwaterlow\s*(?:score)?\s*(?:was|is|of|=|:)?\s*(\d{1,3})\b/giu, 'waterlow'],
    [/\bbraden\s*(?:score)?\s*(?:was|is|of|=|:)?\s*(\d{1,3})\b/giu, 'braden'],
    [/\bgcs\s*(?:was|is|of|=|:)?\s*(\d{1,2})\b/giu, 'gcs'],
    [/\babbey\s*(?:pain)?\s*(?:scale|score)?\s*(?:was|is|of|=|:)?\s*(\d{1,2})\b/giu, 'abbey'],
    [/\b(?:rr|resps?|resp rate|breaths?)\s*(?:was|is|of|=|:)?\s*(\d{1,3})\b/giu, 'resp'],
    [/\biddsi\s*(?:level)?\s*(\d{1,2})\b/giu, 'iddsi'],
    [/\b(?:weight|weighed|wt)\s*(?:today|was|is|of|=|:)*\s*(\d{1,3}(?:\.\d+)?)\s?kg/giu, 'weight'],
    [
      /\b(?:pulse|heart rate|hr)\s*(?:rate)?\s*(?:was|is|of|=|:)?\s*(2[4-9]\d\d|[3-9]\d{3}|\d{5})\b/giu,
      'pulse',
    ],
    [/\bbmi\s*(?:was|is|of|=|:)?\s*(\d{1,3}(?:\.\d+)?)\b/giu, 'bmi'],
    [/\bdrank\s+(\d{3,5})\s?mls?\b(?![^.]{0,25}\b(?:total|24|today|day|shift|hours)\b)/giu, 'drink'],
    [/\b(?:total|24 ?h(?:ours?|rs?)?|intake)[^.\d]{0,12}(\d{4,6})\s?mls?/giu, 'fluid_day'],
  ];
  for (const [shape, band] of shapes)
    for (const span of spansOf(text, shape)) {
      const value = num(span.groups[0]);
      /** "MUST: BMI 1" gives the score of the BMI. */
      if (band === 'bmi' && value <= 2 && /\bmust\b/iu.test(text)) continue;
      if (band === 'temp' && value >= 90 && value <= 110) report('H31', [span], `${value}: is this °F?`);
      else if (band === 'glucose' && value > 33.3) report('H31', [span], `${value}: is this mg/dl?`);
      else {
        const why = outside(band, value);
        if (why) report('H29', [span], why);
      }
    }
  const purposeT = spansOf(text, /\bpurpose[- ]?t\s*(?:score)?\s*(?:was|is|of|=|:)?\s*\d+/giu)[0];
  if (purposeT) report('H29', [purposeT], 'Purpose-T gives colours, not a number.');
  for (const span of spansOf(
    text,
    /\b(\d{2,3}(?:\.\d)?)\s?°?\s?f\b|\b\d{1,3}(?:\.\d)?\s?mg\s?\/\s?dl\b|\b(?:weight|weighed|wt)\D{0,12}\d{2,3}(?:\.\d)?\s?lbs?\b/giu,
  ))
    report('H31', [span], 'Check the unit.');
}

/** H30: a weight or reading without its unit. */
function units({ text, report }: CheckContext): void {
  const weight = spansOf(
    text,
    /\b(?:weight|weighed|wt)\b[^.\d]{0,20}(\d{2,3}(?:\.\d{1,2})?)\b(?!\s?(?:kgs?|st|stone|lbs?|%|\d|:|\/|ml|cm|am|pm|\.\d))/giu,
  )[0];
  const drunk = spansOf(
    text,
    /\b(?:drank|drunk|fluids?|intake|output|drained|emptied)\s+(?:of\s+)?(\d{2,4})\b(?!\s?(?:mls?|l|litres?|cups?|%|\d|:|\/|am|pm|x|hrs?|\.\d|times|sips|beakers|glasses|mugs))/giu,
  )[0];
  const insulin = spansOf(
    text,
    /\b(?:insulin|novorapid|lantus|humalog|levemir|tresiba|humulin|novomix|toujeo)\s+(\d{1,3})\b(?!\s?(?:units?|iu|u\b|%|\d|:|\/|am|pm|x|mls?|hrs?|times|mins?|minutes|\.\d))/giu,
  )[0];
  if (insulin) report('H30', [insulin]);
  if (weight) report('H30', [weight]);
  if (drunk) report('H30', [drunk]);
}

export const figureChecks = [vitals, units];

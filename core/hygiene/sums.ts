/** Sums and scores that do not add up. Both figures are shown, neither is changed. H15–H19, H22. */
import type { PatternId } from '@/core/knowledge/patterns';
import { findPattern } from '@/core/text/patterns';
import { num, sumOf, type CheckContext } from './finding';

function bodyFigures({ text, plan, input, report }: CheckContext): void {
  const weightAt = /\b(\d{2,3}(?:\.\d+)?)\s?kg\b/iu.exec(text);
  const heightAt =
    /\b(?:height|tall|ht)\D{0,8}(\d)\.(\d{1,2})\s?m?\b|\b([12]\.\d{1,2})\s?m\b|\b(1\d\d)\s?cm\b/iu.exec(text);
  const metres = heightAt
    ? heightAt[4]
      ? num(heightAt[4]) / 100
      : num(heightAt[3] ?? `${heightAt[1]}.${heightAt[2]}`)
    : plan.heightMetres;
  const bmiAt = /\bbmi\D{0,20}(\d{1,2}(?:\.\d+)?)\b/iu.exec(text);
  if (weightAt && metres && bmiAt) {
    const bmi = num(weightAt[1]) / metres ** 2;
    if (Math.abs(bmi - num(bmiAt[1])) > 0.5)
      report(
        'H15',
        [{ start: bmiAt.index, end: bmiAt.index + bmiAt[0].length }],
        `Weight ${weightAt[1]} kg, height ${metres} m gives ${bmi.toFixed(1)}; recorded ${bmiAt[1]}.`,
      );
  }
  const last = [...(plan.weights ?? [])].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const withUnit = /\b(\d{2,3}(?:\.\d{1,2})?)\s?(kgs?)\b(?=[^.]{0,30}\bscales?\b)/iu.exec(text);
  const now =
    /\b(?:weight|weighed|wt)\b(?:(?!\b(?:was|previous|last)\b)[^.]|\.\d){0,30}?(\d{1,3}(?:\.\d{1,2})?)\s?(kgs?|st|stone|lbs?)?(?![\d:/])/iu.exec(
      text.replace(/\b\d{1,2}[:.]\d\d\b(?!\s?kg)(?=,| |$)/u, (time) =>
        /\bat\s*$/iu.test(text.slice(0, text.indexOf(time))) ? ' '.repeat(time.length) : time,
      ),
    ) ?? withUnit;
  const said =
    /\b(?:was|previous(?:ly)?|last(?: \w+)?|down from|up from|from)\D{0,14}(\d{2,3}(?:\.\d)?)\s?(?:kg)?/iu.exec(
      text,
    );
  const before = last?.kg ?? (said ? num(said[1]) : undefined);
  const days =
    last && input.when ? (Date.parse(input.when.slice(0, 10)) - Date.parse(last.date)) / 86_400_000 : 30;
  if (now && before && days <= 31) {
    const value = num(now[1]);
    if (value > 3 && !/st|lb/iu.test(now[2] ?? '') && Math.abs(value - before) / before > 0.1)
      report(
        'H16',
        [{ start: now.index, end: now.index + now[0].length }],
        `${before} kg before, ${value} now.`,
      );
  }
}

function scores({ text, report }: CheckContext): void {
  const written = /\bmust\b\D{0,10}(\d)\s?\+\s?(\d)\s?\+\s?(\d)\s?=\s?(\d{1,2})\b/iu.exec(text);
  const first =
    /\bmust\b(?: score)?\s*(?:was|is|of|=|:)?\s*(\d)\b(?=[^.]{0,6}\()[^.(]{0,6}\(([^)]{0,120})\)/iu.exec(
      text,
    );
  const inBrackets = first
    ? [...(first[2] ?? '').matchAll(/(?<![\d.])(\d)(?![\d.])/gu)].map((hit) => num(hit[1]))
    : [];
  const both: [RegExpExecArray | null, number[], number][] = [
    [written, written ? [num(written[1]), num(written[2]), num(written[3])] : [], num(written?.[4])],
    [first, inBrackets, num(first?.[1])],
  ];
  for (const [at, parts, stated] of both)
    if (at && parts.length >= 2 && sumOf(parts) !== stated)
      return report(
        'H17',
        [{ start: at.index, end: at.index + at[0].length }],
        `Parts add to ${sumOf(parts)}; total says ${stated}.`,
      );
  const must = /\bmust\b([^.]*?(?:\.[^.]*?){0,2})\b(?:total|overall|score)\D{0,12}(\d)\b/iu.exec(text);
  if (must) {
    const parts = [
      ...(must[1] ?? '').matchAll(
        /\b(?:bmi|weight loss|acute(?: disease)?|illness|step \d|loss)\b\D{0,10}(\d)\b(?![.\d])/giu,
      ),
    ].map((hit) => num(hit[1]));
    if (parts.length >= 2 && sumOf(parts) !== num(must[2]))
      report(
        'H17',
        [{ start: must.index, end: must.index + must[0].length }],
        `Parts add to ${sumOf(parts)}; total says ${must[2]}.`,
      );
  }
  const total = findPattern('NEWS2', text)[0];
  const value = (id: PatternId): number | undefined => {
    const found = findPattern(id, text)[0]?.values[0];
    return found === undefined ? undefined : num(found);
  };
  const [rr, sats, systolic, pulse, temp] = [
    value('RESP'),
    value('SPO2'),
    value('BP'),
    value('PULSE'),
    value('TEMP'),
  ];
  if (!total) return;
  const missing = Object.entries({
    breathing: rr,
    'oxygen level': sats,
    'blood pressure': systolic,
    pulse,
    temperature: temp,
  })
    .filter(([, figure]) => figure === undefined)
    .map(([name]) => name);
  if (missing.length > 0 && missing.length <= 2) report('H18', [total], `Not shown: ${missing.join(', ')}.`);
  if (
    rr === undefined ||
    sats === undefined ||
    systolic === undefined ||
    pulse === undefined ||
    temp === undefined
  )
    return;
  /** The chart's own steps, low to high (RCP NEWS2 chart 1, scale 1). */
  const step = (figure: number, edges: readonly [number, number][]): number =>
    edges.find(([up]) => figure <= up)?.[1] ?? 0;
  const oxygen = /\b(?:on (?:o2|oxygen)|\d\s?l(?:itres?)?(?:\/min)? (?:o2|oxygen)|nasal)/iu.test(text)
    ? 2
    : 0;
  const alert = /\b(?:new confusion|voice|unresponsive|acvpu\W*[cvpu]\b|avpu\W*[cvpu]\b)/iu.test(text)
    ? 3
    : 0;
  const sum =
    step(rr, [
      [8, 3],
      [11, 1],
      [20, 0],
      [24, 2],
      [99, 3],
    ]) +
    step(sats, [
      [91, 3],
      [93, 2],
      [95, 1],
      [100, 0],
    ]) +
    step(systolic, [
      [90, 3],
      [100, 2],
      [110, 1],
      [219, 0],
      [400, 3],
    ]) +
    step(pulse, [
      [40, 3],
      [50, 1],
      [90, 0],
      [110, 1],
      [130, 2],
      [400, 3],
    ]) +
    step(temp, [
      [35, 3],
      [36, 1],
      [38, 0],
      [39, 1],
      [50, 2],
    ]) +
    oxygen +
    alert;
  if (sum !== num(total.values[0]))
    report('H18', [total], `Values shown add to ${sum}; recorded ${total.values[0] ?? ''}.`);
}

function sums({ text, report }: CheckContext): void {
  const totalAt =
    /\btotal\b[^.\d]{0,20}(\d{1,2},?\d{3}|\d{2,4}|\d\.\d)\s?(mls?|l|litres?)\b/iu.exec(text) ??
    /\b(\d{1,2},?\d{3}|\d{2,4}|\d\.\d)\s?(mls?|l|litres?)\s(?:in )?total\b/iu.exec(text) ??
    /=\s?(\d{1,2},?\d{3}|\d{2,4}|\d\.\d)\s?(mls?|l|litres?)\b/iu.exec(text);
  if (totalAt) {
    const total = num(totalAt[1]) * (/^l/iu.test(totalAt[2] ?? '') ? 1000 : 1);
    const entries = [
      ...text.slice(0, totalAt.index).matchAll(/(?<![\d.])(\d{2,4})\s?(?:mls?\b|(?=\s?(?:\+|,|and|ml)))/giu),
    ].map((hit) => num(hit[1]));
    if (entries.length >= 2 && sumOf(entries) !== total)
      report(
        'H19',
        [{ start: totalAt.index, end: totalAt.index + totalAt[0].length }],
        `Entries add to ${sumOf(entries)} ml; total says ${total} ml.`,
      );
  }
  const rate = /\b(\d{2,3})\s?mls?\s?(?:\/|per |an )\s?h(?:r|our)?\b/iu.exec(text);
  const hours = /\b(\d{1,2})[:.](\d\d)\s?(?:-|–|to|until|till)\s?(\d{1,2})[:.](\d\d)\b/iu.exec(text);
  const stated = /\b(?:for|over)\s(\d{1,2})\s?(?:hours|hrs|h)\b/iu.exec(text);
  const volume = [
    ...text.matchAll(/(?<![\d.])(\d{3,4})\s?mls?\b(?!\s?(?:\/|per|an h)|[^.,]{0,12}(?:flush|water))/giu),
  ].map((hit) => num(hit[1]))[0];
  if (rate && volume && (hours || stated)) {
    const length = hours
      ? (num(hours[3]) + num(hours[4]) / 60 - num(hours[1]) - num(hours[2]) / 60 + 24) % 24
      : num(stated?.[1]);
    const due = num(rate[1]) * length;
    if (Math.abs(due - volume) > Math.max(25, due * 0.05))
      report(
        'H22',
        [{ start: rate.index, end: rate.index + rate[0].length }],
        `${rate[1]} ml an hour for ${length} hours is ${due} ml; the note says ${volume} ml.`,
      );
  }
}

export const sumChecks = [bodyFigures, scores, sums];

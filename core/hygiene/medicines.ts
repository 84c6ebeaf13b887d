/** Medicines in the note against the MAR on the page. H23, H24, H47. */
import { wordLists } from '@/core/knowledge/words';
import { findPattern, minutesOf } from '@/core/text/patterns';
import { withinOneEdit } from '@/core/text/tokens';
import { escape } from '@/core/text/escape';
import { spansOf } from '@/core/text/spans';
import type { CheckContext } from './finding';

const toMicrograms = (figure: number, unit: string): number | null =>
  /^(?:mcg|micrograms?|µg|μg|ug)$/iu.test(unit)
    ? figure
    : /^mgs?$/iu.test(unit)
      ? figure * 1000
      : /^g$/iu.test(unit)
        ? figure * 1_000_000
        : null;

function doses({ text, plan, report }: CheckContext): void {
  for (const line of plan.mar ?? []) {
    const name = /^[\p{L}-]{4,}/u.exec(line)?.[0];
    const amounts = [...line.matchAll(/(\d+(?:\.\d+)?)\s?(mcg|micrograms?|mgs?|g|units?|mls?)\b/giu)];
    if (!name) continue;
    const place = new RegExp(`\\b${escape(name)}\\b`, 'iu').exec(text);
    if (!place) continue;
    /** "Two paracetamol 500 mg tablets (1 g)": the dose on the MAR stands in the note, however it was made up. */
    const saysIt = amounts.some(([, figure, unit]) =>
      new RegExp(`(?<![\\d.])${escape(figure ?? '')}\\s?${escape(unit ?? '')}\\b`, 'iu').test(text),
    );
    const noted = /^[^.;]{0,25}?(\d+(?:\.\d+)?)\s?(mcg|micrograms?|mgs?|g|units?|mls?)\b/iu.exec(
      text.slice(place.index + name.length),
    );
    if (noted && amounts.length > 0) {
      const value = toMicrograms(Number(noted[1]), noted[2] ?? '') ?? Number(noted[1]);
      const same = amounts.some(([, figure, unit]) => {
        const other = toMicrograms(Number(figure), unit ?? '') ?? Number(figure);
        const range = /(\d+)\s?(?:-|to)\s?(\d+)/u.exec(line);
        return (
          other === value ||
          (other * 2 === value && /\b(?:1-2|1 or 2|one or two|two tablets|2 tablets)\b/iu.test(line)) ||
          (range !== null && value >= Number(range[1]) && value <= Number(range[2]))
        );
      });
      if (!same && !saysIt)
        report(
          'H23',
          [{ start: place.index, end: place.index + name.length + noted[0].length }],
          `Note says ${noted[1]} ${noted[2] ?? ''}; MAR on this page says ${amounts[0]?.[0] ?? ''}.`,
        );
    }
    const least =
      /(?:at least|every|min(?:imum)?|not within)\s(\d{1,2})(?:\s?(?:-|to)\s?\d)?\s?(?:hours?|hrs?|hourly)/iu.exec(
        line,
      );
    const most = /\bmax(?:imum)?\s(\d{1,2})\s(?:doses|times|tablets)|\b(\d)\s(?:doses|times) in 24/iu.exec(
      line,
    );
    const count =
      /\b(second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th|(\d)(?:st|nd|rd|th)|dose (\d))\b(?:\sdose)?/iu.exec(
        text,
      );
    const order = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].indexOf(
      (count?.[1] ?? '').toLowerCase(),
    );
    const number = order > 0 ? order : Number((count?.[1] ?? '').replace(/\D/gu, '')) || 0;
    const limit = Number(most?.[1] ?? most?.[2] ?? 0);
    if (limit > 0 && number > limit)
      report('H24', [{ start: place.index, end: place.index + name.length }], `Most in 24 hours: ${limit}.`);
    const last =
      /\b(?:last|previous)(?: dose| given| had| one| at| was| taken| <name>)*\D{0,16}?((?:[01]?\d|2[0-3])[:.]?[0-5]\d)/iu.exec(
        text,
      );
    const times = findPattern('TIME', text).filter(
      (time) => !last || time.start < last.index || time.start >= last.index + last[0].length,
    );
    const given = times.find((time) => time.start > place.index) ?? times[0];
    const [from, to] = [minutesOf(last?.[1] ?? ''), given ? minutesOf(given.text) : null];
    if (least && last && given && from !== null && to !== null) {
      const gap = (to - from + 1440) % 1440;
      if (gap < Number(least[1]) * 60)
        report(
          'H24',
          [given, { start: last.index, end: last.index + last[0].length }],
          `Only ${Math.floor(gap / 60)} h ${gap % 60} min since the last dose recorded; the page says ${least[1]} h.`,
        );
    }
  }
}

function spelling({ text, plan, report }: CheckContext): void {
  const names = (plan.mar ?? []).flatMap((line) => /^[\p{L}-]{5,}/u.exec(line)?.[0].toLowerCase() ?? []);
  if (names.length === 0) return;
  const known = new Set(wordLists.get('medicine')?.words ?? []);
  for (const span of spansOf(text, /\b[\p{L}-]{5,}\b/giu)) {
    const word = span.quote.toLowerCase();
    if (known.has(word) || names.includes(word)) continue;
    const near = names.find(
      (name) =>
        word !== name &&
        word[0] === name[0] &&
        (withinOneEdit(name, word) || (word.length >= 8 && twoEdits(name, word))),
    );
    if (near) report('H47', [span], `“${span.quote}”: is this ${near} on the MAR?`);
  }
}

/** Two words of eight letters and more that differ in two letters. */
function twoEdits(a: string, b: string): boolean {
  for (let i = 0; i < b.length; i++)
    if (
      withinOneEdit(a, b.slice(0, i) + b.slice(i + 1)) ||
      withinOneEdit(a, b.slice(0, i) + (a[i] ?? '') + b.slice(i + 1))
    )
      return true;
  return false;
}

export const medicineChecks = [doses, spelling];

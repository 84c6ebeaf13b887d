/** A medicine time that falls outside the visit it is written under (care-domain CP02). */
import { sideOf, type Pair } from './sides';
import type { Statement } from './statements';

const CLOCK = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\b(?!\s?(?:mg|ml|kg))/gu;
const LENGTH = /\b(\d{1,3})\s?(?:mins?|minutes)\b/iu;
const MEDICINE =
  /\b(?:medic\w+|meds|tablets?|dose|doses|pills?|mar|prompt)\b|\b\d+(?:\.\d+)?\s?(?:mg|micrograms?|ml)\b/iu;
const VISIT = /\b(?:visit|call|breakfast|lunch|dinner|tea|bed|morning|evening|night|am|pm)\b/iu;
const SLACK = 15;
const DEFAULT_LENGTH = 30;
const NAME_MAX = 80;

const minutes = (text: string): number[] =>
  [...text.matchAll(CLOCK)].map((match) => Number(match[1]) * 60 + Number(match[2]));

/** Statements of one visit: a table row, or everything under a heading that names a visit and its time. */
function visits(statements: readonly Statement[]): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const one of statements) {
    const key = one.row ?? one.section;
    if (key === null || one.note || one.blank || one.struck) continue;
    const list = found.get(key);
    if (list) list.push(one);
    else found.set(key, [one]);
  }
  return found;
}

/** The short text that names the visit and when it begins: "Bed 21:00 (45 min)". */
const nameOf = (visit: readonly Statement[]): Statement | undefined =>
  visit.find(
    (one) =>
      one.text.length <= NAME_MAX &&
      VISIT.test(one.text) &&
      [1, 2].includes(minutes(one.text).length) &&
      !MEDICINE.test(`${one.label} ${one.text}`),
  );

export function visitConflicts(statements: readonly Statement[]): Pair[] {
  for (const visit of visits(statements).values()) {
    const name = nameOf(visit);
    const start = name && minutes(name.text)[0];
    if (!name || start === undefined || !(name.heading || name.row)) continue;
    const stated = visit.map((one) => LENGTH.exec(one.text)?.[1]).find((length) => length !== undefined);
    const until = minutes(name.text)[1];
    const end = until ?? start + (stated === undefined ? DEFAULT_LENGTH : Number(stated));
    const outside = visit.find((one) => {
      const times = one === name || !MEDICINE.test(`${one.label} ${one.text}`) ? [] : minutes(one.text);
      return times.length > 0 && !times.some((time) => time >= start - SLACK && time <= end + SLACK);
    });
    if (outside) return [[{ ...sideOf(name), section: null }, sideOf(outside)]];
  }
  return [];
}

/** Reviews as a table for a spreadsheet: one line for each check of each note. */
import type { KeptReview } from './kept';
import { checkName, typeName } from './names';

const columns = [
  'review day',
  'home',
  'sample',
  'note',
  'person',
  'kind of note',
  'shift',
  'written',
  'area',
  'check',
  'check name',
  'Careside said',
  'holds',
  'manager',
  'remarks',
];

/** A cell never begins what a spreadsheet takes for a formula. Source: OWASP, CSV injection. */
export function cell(value: string): string {
  const safe = /^(?:[\t\r\n]|\s*[=+\-@])/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Line ends as RFC 4180 has them. */
export const csv = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');

export function reviewsCsv(reviews: readonly KeptReview[]): string {
  const lines = reviews.flatMap(({ day, home, way, rows }) =>
    rows.flatMap((row) =>
      row.checks.map((check) => [
        day,
        home,
        way,
        row.note,
        row.person,
        typeName(row.type),
        row.shift,
        row.delay,
        check.area,
        check.id,
        checkName(check),
        check.said,
        check.holds ?? 'taken back',
        check.manager,
        row.remarks.join(' '),
      ]),
    ),
  );
  return csv([columns, ...lines]);
}

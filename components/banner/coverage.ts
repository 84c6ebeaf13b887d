/** What was read of a page and what was not, in words. Never leaves out a limit. */
import type { Coverage } from '@/core/record/snapshot';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** One short line, such as "Read 14 of 15 sections. 1 is closed. 42 of 310 rows shown." */
export function coverageSentence(coverage: Coverage): string {
  const { read, collapsed, loading } = coverage.sections;
  const total = read + collapsed.length + loading.length;
  const parts = [
    total === read
      ? `Read ${count(read, 'section', 'sections')}.`
      : `Read ${read} of ${count(total, 'section', 'sections')}.`,
  ];
  if (collapsed.length > 0)
    parts.push(collapsed.length === 1 ? '1 is closed.' : `${collapsed.length} are closed.`);
  if (loading.length > 0) {
    parts.push(loading.length === 1 ? '1 is still loading.' : `${loading.length} are still loading.`);
  }
  const { shown, rows } = rowsOf(coverage);
  if (rows > shown) parts.push(`${shown} of ${rows} rows shown.`);
  const unread = coverage.frames.notPermitted + coverage.frames.notLoaded;
  if (unread > 0) parts.push(`${count(unread, 'part', 'parts')} of the page could not be read.`);
  if (coverage.limits.length > 0) parts.push('The page is too long to read all of it.');
  return parts.join(' ');
}

function rowsOf(coverage: Coverage) {
  const counted = coverage.tables.filter((table) => table.rowsTotal !== null);
  return {
    shown: counted.reduce((sum, table) => sum + table.rowsRead, 0),
    rows: counted.reduce((sum, table) => sum + Math.max(table.rowsTotal ?? 0, table.rowsRead), 0),
  };
}

/**
 * Every detail of the coverage, one line each.
 * @param others rows and entries of other people that the record leaves out
 */
export function coverageDetails(coverage: Coverage, others = 0): string[] {
  const { sections, tables, frames, pictures, hidden, repeated, masked, limits } = coverage;
  const lines = [
    ...sections.collapsed.map(
      ({ name }) =>
        `Closed, so not read: ${name || 'a part without a name'}. Open it on the page to read it.`,
    ),
    ...sections.loading.map(({ name }) => `Still loading: ${name || 'a part without a name'}.`),
    ...tables
      .filter((table) => table.rowsTotal !== null && table.rowsTotal > table.rowsRead)
      .map(
        (table) =>
          `${table.name || 'A table'}: ${table.rowsRead} of ${table.rowsTotal} rows are shown on the page.`,
      ),
  ];
  if (frames.notPermitted > 0) {
    lines.push(
      `${count(frames.notPermitted, 'part comes', 'parts come')} from another site that Careside may not read.`,
    );
  }
  if (frames.notLoaded > 0) lines.push(`${count(frames.notLoaded, 'part', 'parts')} had not loaded.`);
  if (pictures > 0)
    lines.push(`${count(pictures, 'picture', 'pictures')} may hold words that Careside cannot read.`);
  if (hidden.elements > 0)
    lines.push(`${count(hidden.elements, 'piece', 'pieces')} of hidden text left out.`);
  if (others > 0)
    lines.push(`${count(others, 'row or entry', 'rows or entries')} about other people left out.`);
  if (hidden.characters > 0)
    lines.push(`${count(hidden.characters, 'invisible character', 'invisible characters')} taken out.`);
  if (repeated > 0) lines.push(`${count(repeated, 'repeat', 'repeats')} of the same words left out.`);
  if (masked > 0)
    lines.push(`${count(masked, 'door or key-safe code', 'door or key-safe codes')} covered up.`);
  lines.push(...limits.map((limit) => `Stopped early: ${limit.detail}`));
  return lines;
}

import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { Summary, SummaryItem } from '@/core/summary/item';
import type { Golden } from './schema';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const low = (text: string): string => plain(text).toLowerCase();
const name = (label: string): string => low(label.replace(/[:*]\s*$/g, '').replace(/\(required\)/i, ''));

/** Expected items that are not there, in words; empty when the record is as expected. */
export function missesOfRecord(golden: Golden, snapshot: PageSnapshot, record: CareRecord): string[] {
  return [
    ...person(golden, record),
    ...headings(golden, snapshot),
    ...facts(golden, record),
    ...tables(golden, snapshot),
    ...fields(golden, snapshot),
    ...notes(golden, record),
    ...texts(golden, snapshot),
    ...coverage(golden, snapshot),
    ...unwanted(golden, snapshot),
    ...(golden.looksLikeCare !== undefined && golden.looksLikeCare !== record.looksLikeCare.yes
      ? [`looks like care: ${record.looksLikeCare.yes}, because ${record.looksLikeCare.because.join('; ')}`]
      : []),
  ];
}

function person({ person: wanted }: Golden, { person: found }: CareRecord): string[] {
  if (wanted === undefined) return [];
  if (wanted === null)
    return found.key === '' ? [] : [`a person was read: ${found.name?.value ?? found.key}`];
  return Object.entries(wanted).flatMap(([part, value]) => {
    if (value === undefined) return [];
    const got = found[part as keyof typeof wanted]?.value ?? null;
    const same = got !== null && (part === 'name' ? sameName(got, value) : low(got).startsWith(low(value)));
    return same ? [] : [`person ${part}: expected ${value}, got ${got}`];
  });
}

/** Titles, order and capitals of a name are the page's own. */
function sameName(a: string, b: string): boolean {
  const words = (text: string) =>
    low(text)
      .replace(/[^\p{L}\s'-]/gu, ' ')
      .split(/\s+/)
      .filter(Boolean);
  const all = words(a);
  return words(b).every((word) => all.includes(word)) && all.length <= words(b).length + 1;
}

function headings({ headings: wanted = [] }: Golden, { blocks }: PageSnapshot): string[] {
  const found = blocks
    .filter((block) => block.kind === 'heading' && !block.repeats)
    .map((block) => low(block.text));
  let from = 0;
  return wanted.flatMap((heading) => {
    const at = found.indexOf(low(heading), from);
    if (at < 0) return [`heading missing or out of order: ${heading}`];
    from = at + 1;
    return [];
  });
}

function facts({ facts: wanted = [] }: Golden, record: CareRecord): string[] {
  return wanted.flatMap(([label, value]) => {
    const named = record.facts.filter((fact) => name(fact.label) === name(label));
    const right = named.some((fact) => (value === '' ? fact.blank : low(fact.value) === low(value)));
    return right
      ? []
      : [`fact ${label}: expected "${value}", got ${JSON.stringify(named.map((fact) => fact.value))}`];
  });
}

function tables({ tables: wanted = [] }: Golden, snapshot: PageSnapshot): string[] {
  return wanted.flatMap((table) => {
    const found = snapshot.tables.find((one) => low(one.columns.join('|')) === low(table.columns.join('|')));
    if (!found) return [`table missing: ${table.columns.join(', ')}`];
    const cells = snapshot.blocks.filter(
      (block) => block.cell?.table === found.id && block.kind !== 'header-cell',
    );
    const rowHeads = snapshot.blocks.filter((block) => block.cell?.table === found.id);
    const first = Math.min(...cells.map((block) => block.cell?.row ?? 0));
    const at = (row: number, col: number) =>
      rowHeads
        .filter((block) => block.cell?.row === row + first && block.cell.col === col)
        .map((block) => block.text)
        .join(' ');
    return [
      ...(found.rowsRead === table.rows ? [] : [`table rows: expected ${table.rows}, got ${found.rowsRead}`]),
      ...(table.cells ?? []).flatMap(([row, col, text]) =>
        low(at(row, col)) === low(text) ? [] : [`cell ${row},${col}: expected ${text}, got ${at(row, col)}`],
      ),
    ];
  });
}

function fields({ fields: wanted = [] }: Golden, snapshot: PageSnapshot): string[] {
  return wanted.flatMap((field) => {
    const named = snapshot.fields.filter((one) => name(one.label) === name(field.label));
    const right = named.some(
      (one) =>
        one.type === field.type &&
        one.required === field.required &&
        (field.value === undefined || low(one.value) === low(field.value)) &&
        (field.checked === undefined || one.checked === field.checked) &&
        (field.question === undefined || name(one.question ?? '') === name(field.question)),
    );
    return right
      ? []
      : [
          `field ${JSON.stringify(field)}, got ${JSON.stringify(named.map(({ label, type, required, value, checked, question }) => ({ label, type, required, value, checked, question })))}`,
        ];
  });
}

function notes({ notes: wanted }: Golden, record: CareRecord): string[] {
  if (!wanted) return [];
  const misses = wanted.flatMap((note) => {
    const found = record.notes.find((one) => low(one.text).startsWith(low(note.starts)));
    if (!found)
      return [
        `note missing: ${note.starts}; read: ${record.notes.map((one) => one.text.slice(0, 30)).join(' | ')}`,
      ];
    return [
      ...((found.when?.slice(0, 16) ?? null) === note.when
        ? []
        : [`note "${note.starts}" when: ${found.when}`]),
      ...(found.author !== null && note.author !== null && low(found.author).includes(low(note.author))
        ? []
        : found.author === note.author
          ? []
          : [`note "${note.starts}" author: ${found.author}`]),
    ];
  });
  return record.notes.length === wanted.length
    ? misses
    : [...misses, `notes: expected ${wanted.length}, got ${record.notes.length}`];
}

function texts(golden: Golden, { blocks }: PageSnapshot): string[] {
  const among = (kind: string | null, wanted: readonly string[] = []) =>
    wanted
      .filter(
        (text) =>
          !blocks.some((one) => (kind === null || one.kind === kind) && low(one.text).includes(low(text))),
      )
      .map((text) => `${kind ?? 'text'} missing: ${text}`);
  return [...among('alert', golden.alerts), ...among('badge', golden.badges), ...among(null, golden.text)];
}

function coverage({ coverage: wanted }: Golden, { coverage: found, tables: all }: PageSnapshot): string[] {
  if (!wanted) return [];
  const misses: string[] = [];
  const closed = found.sections.collapsed.map((one) => low(one.name)).sort();
  if (wanted.collapsed && closed.join('|') !== wanted.collapsed.map(low).sort().join('|')) {
    misses.push(`collapsed: expected ${wanted.collapsed.join(', ')}, got ${closed.join(', ')}`);
  }
  if (wanted.rowsTotal !== undefined && !all.some((one) => one.rowsTotal === wanted.rowsTotal)) {
    misses.push(
      `rows in total: expected ${wanted.rowsTotal}, got ${all.map((one) => one.rowsTotal).join(', ')}`,
    );
  }
  if (wanted.hiddenRemoved && found.hidden.elements === 0) misses.push('no hidden element counted');
  if (wanted.loading && found.sections.loading.length === 0) misses.push('nothing counted as loading');
  if (wanted.masked && found.masked === 0) misses.push('no code masked');
  if (wanted.framesRead !== undefined && found.frames.read < wanted.framesRead) {
    misses.push(`frames read: expected at least ${wanted.framesRead}, got ${found.frames.read}`);
  }
  return misses;
}

function unwanted({ mustNotRead }: Golden, snapshot: PageSnapshot): string[] {
  const all = low(
    JSON.stringify([
      snapshot.blocks.map((block) => [block.text, block.labelText]),
      snapshot.fields.map((field) => [field.label, field.value, field.help]),
      snapshot.tables,
    ]),
  );
  return mustNotRead.filter((text) => all.includes(low(text))).map((text) => `must not be read: ${text}`);
}

/** Everything an item shows: its words, what it quotes and what each side says. */
function wordsOf(item: SummaryItem): string {
  return low(
    [
      item.label,
      item.text,
      ...item.evidence.map((one) => one.quote),
      ...(item.sides ?? []).flatMap((side) => [side.text, ...side.evidence.map((one) => one.quote)]),
    ].join(' '),
  );
}

/** Expected lines of the summary that are not there, and forbidden ones that are. */
export function missesOfSummary(wanted: NonNullable<Golden['summary']>, summary: Summary): string[] {
  return [
    ...wanted.items
      .filter(
        ({ kind, anyOf }) =>
          !summary.items.some(
            (item) =>
              item.kind === kind &&
              anyOf.some((words) => words.every((word) => wordsOf(item).includes(low(word)))),
          ),
      )
      .map(({ kind, anyOf }) => `${kind} missing: ${anyOf.map((words) => words.join(' + ')).join(' or ')}`),
    ...wanted.mustNotSay
      .filter((words) => summary.items.some((item) => wordsOf(item).includes(low(words))))
      .map((words) => `must not be said: ${words}`),
    ...(wanted.mustNotFlag ?? [])
      .filter((words) =>
        summary.items.some((item) => item.kind === 'red-flag' && wordsOf(item).includes(low(words))),
      )
      .map((words) => `must not be a red flag: ${words}`),
  ];
}

/** Rows and columns of tables that name the people they are about, where the person is one of them. */
import { isBlank, isOfFamily, isOfStaff, labelSets } from '@/core/knowledge/page-words';
import { namingOf } from '@/core/text/naming';
import { plainWords } from '@/core/text/plain-words';
import type { Blocks } from './blocks';
import type { OwnNames, Whom } from './own-names';
import type { Block } from './snapshot';

/** As many cells of a column as must name people for the column to be one of people. */
const MOSTLY = 0.6;
const CELL_MOST = 60;

interface Cell {
  block: Block;
  whom: Whom | null;
  /** Only a name or a place stands in it. */
  alone: boolean;
}

const cellOf = (block: Block, own: OwnNames): Cell => {
  const naming = block.text.length > CELL_MOST ? null : namingOf(block.text);
  const fits = naming && (naming.parted || naming.place !== null);
  return { block, whom: fits ? own.whom(naming) : null, alone: naming?.rest === '' };
};

const isOthers = (whom: Whom | null): boolean => whom === 'other' || whom === 'namesake';

/** Two rows and more, one of them the person's, another somebody else's, and hardly anything but names. */
function namesPeople(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ block }) => !isBlank(block.text));
  const named = filled.filter(({ whom }) => whom !== null);
  return (
    named.some(({ whom }) => whom === 'own') &&
    named.some(({ whom }) => isOthers(whom)) &&
    named.length >= MOSTLY * filled.length &&
    named.filter(({ alone }) => alone).length * 2 >= named.length
  );
}

interface Table {
  columns: readonly string[];
  byColumn: Map<number, Block[]>;
  byRow: Map<number, Block[]>;
  heads: Map<string, Block>;
}

function tablesOf(blocks: Blocks): Map<string, Table> {
  const tables = new Map<string, Table>();
  const columns = new Map(blocks.snapshot.tables.map((table) => [table.id, table.columns]));
  for (const block of blocks.all) {
    const { cell } = block;
    if (!cell) continue;
    let table = tables.get(cell.table);
    // The row of heads names no one row.
    if (block.kind === 'header-cell' && block.text === columns.get(cell.table)?.[cell.col]) continue;
    if (!table) {
      table = {
        columns: columns.get(cell.table) ?? [],
        byColumn: new Map(),
        byRow: new Map(),
        heads: new Map(),
      };
      tables.set(cell.table, table);
    }
    for (const [map, key] of [
      [table.byColumn, cell.col],
      [table.byRow, cell.row],
    ] as const) {
      const list = map.get(key);
      if (list) list.push(block);
      else map.set(key, [block]);
    }
    for (const id of cell.headers) {
      const head = blocks.get(id);
      if (head) table.heads.set(id, head);
    }
  }
  return tables;
}

/** The cells of each column that names people, the person among them. */
function peopledColumns({ columns, byColumn }: Table, own: OwnNames): Cell[][] {
  return [...byColumn].flatMap(([col, all]) => {
    const head = columns[col] ?? '';
    if (isOfStaff(head) || isOfFamily(head)) return [];
    const isRoom = labelSets.room.has(plainWords(head));
    const cells = all.map((block): Cell => {
      const digits = isRoom ? /^\W*\p{L}?(\d{1,3})[a-z]?\W*$/iu.exec(block.text)?.[1] : undefined;
      const known = digits !== undefined && own.places.size > 0;
      return known
        ? { block, whom: own.places.has(digits) ? 'own' : 'other', alone: true }
        : cellOf(block, own);
    });
    // "… discussed with sister, Paul on Fortisip": beside the person in a column of people, Paul is one of them.
    if (labelSets.personColumn.has(plainWords(head)) && cells.some(({ whom }) => whom === 'own'))
      for (const cell of cells) if (cell.whom === 'unsure' && cell.alone) cell.whom = 'other';
    return namesPeople(cells) ? [cells] : [];
  });
}

/** The rows of a table that are other people's, by any column that names people. */
function rowsOf(table: Table, own: OwnNames): Block[][] {
  const mine = new Set<number>();
  const theirs = new Set<number>();
  for (const { block, whom } of peopledColumns(table, own).flat()) {
    const row = block.cell?.row ?? -1;
    if (whom === 'own') mine.add(row);
    else if (isOthers(whom)) theirs.add(row);
  }
  return [...theirs].flatMap((row) => {
    const cells = mine.has(row) ? undefined : table.byRow.get(row);
    return cells ? [cells] : [];
  });
}

/** The columns of a table by the person whom the head of each names. */
function columnsOf({ byColumn, heads }: Table, own: OwnNames): Block[][] {
  const columns = [...byColumn].flatMap(([col, cells]) => {
    const head = [...heads.values()].find((one) => cells.every(({ cell }) => cell?.headers.includes(one.id)));
    return head ? [{ col, cells, head }] : [];
  });
  const named = columns.map((one) => ({ ...one, cell: cellOf(one.head, own) }));
  const people = named.filter(({ cell }) => cell.whom !== null);
  if (people.length < 2 || !people.some(({ cell }) => cell.whom === 'own')) return [];
  return people
    .filter(({ cell }) => isOthers(cell.whom))
    .filter(({ cell }) => namingOf(cell.block.text)?.form !== 'single' || people.length * 2 > named.length)
    .map(({ cells, head }) => [head, ...cells]);
}

/**
 * What tables say of other people, an entry for each row or column.
 * @param own whose record it is
 */
export function othersInTables(blocks: Blocks, own: OwnNames): Block[][] {
  return [...tablesOf(blocks).values()].flatMap((table) => {
    if (table.columns.some(isOfFamily)) return [];
    const rows = rowsOf(table, own);
    return rows.length > 0 ? rows : columnsOf(table, own);
  });
}

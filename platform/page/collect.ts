/** Page to snapshot: walk, measure, interpret, build. Every step gives the page its turn. */
import { blockMasker, maskFields } from '@/core/record/mask';
import type { CancelSignal } from '@/core/ports';
import type { Block, Coverage, PageSnapshot } from '@/core/record/snapshot';
import { mended } from '@/utils/mojibake';
import { build } from './build';
import type { Dom } from './dom';
import { collectFields } from './fields';
import type { Built } from './flow';
import { dropFurniture } from './furniture';
import { dropHints } from './hints';
import { pairLeads } from './leads';
import { measure } from './measure';
import { Names } from './names';
import type { ReadLimits } from './page-reader';
import { markRepeats } from './repeats';
import { readRoles } from './roles';
import { createSlicer } from './schedule';
import type { Roles } from './states';
import { findCards, pairNeighbours } from './shapes';
import { readTables, totalFromText } from './tables';
import { cleanText } from './text';
import { readToggles } from './toggles';
import { findVisualHeadings } from './visual';
import type { Walked } from './tally';
import { pairUnder } from './under-labels';
import { walk } from './walk';
import { hasAncestor, plainText, type TableNote, type VNode } from './model';

export interface Collected {
  snapshot: PageSnapshot;
  built: Built;
  documents: ReadonlyMap<string, Document>;
  shadows: readonly ShadowRoot[];
}

export async function collect(
  dom: Dom,
  ids: { snapshotId: string; documentId: string },
  limits: ReadLimits,
  slice: number,
  signal: CancelSignal,
): Promise<Collected> {
  const slicer = createSlicer(dom.win, slice, signal);
  const walked = await walk(dom, limits, slicer);
  const { nodes } = walked;
  const ordinary = await measure(dom, nodes, slicer);
  const names = await Names.of(dom, nodes, slicer);
  const answers = await readToggles(dom, nodes, names, slicer);
  await dropFurniture(dom, nodes, answers, slicer);
  await dropHints(nodes, slicer);
  const roles = await readRoles(dom, nodes, names, slicer);
  await collectFields(dom, nodes, names, walked.documents, slicer);
  const tables = await readTables(dom, nodes, names, slicer);
  await pairNeighbours(dom, nodes, slicer);
  await pairUnder(dom, nodes, slicer);
  await pairLeads(dom, nodes, slicer);
  await findVisualHeadings(dom, nodes, ordinary, slicer);
  await findCards(nodes, slicer);
  for (const table of tables) table.rowsTotal ??= totalFromText(table.node, dom.textData);
  const built = await build(dom, walked.root, walked.frames, slicer);
  const cut = cutNames(dom, walked.cut);
  const mask = blockMasker(built.blocks);
  const blocks: Block[] = [];
  let masked = 0;
  for (let i = 0; i < built.blocks.length; i++) {
    if (slicer.due()) await slicer.pause();
    const result = mask(built.blocks[i] as Block, i);
    blocks.push(result.block);
    masked += result.masked;
  }
  const repeated = await markRepeats(blocks, slicer);
  const document = dom.win.document;
  const root = dom.documentElement(document);
  const elements = walked.elements;
  const coverage = cover(walked, [...roles.closed, ...cut], roles.loading, tables, built, {
    repeated,
    masked,
  });
  const snapshot: PageSnapshot = {
    version: 1,
    ...ids,
    url: dom.url(document),
    title: mended(cleanText(dom.title(document)).text),
    lang: root ? (dom.attribute(root, 'lang') ?? '') : '',
    readAt: Date.now(),
    frames: walked.frames,
    groups: built.groups,
    blocks,
    tables: built.tables,
    fields: maskFields(built.fields),
    coverage,
    timings: { total: slicer.elapsed(), longestTask: slicer.longest(), elements },
  };
  return { snapshot, built, documents: walked.documents, shadows: walked.shadows };
}

/** Boxes that show only their beginning, each named by its first words. */
function cutNames(dom: Dom, cut: readonly VNode[]): Roles['closed'] {
  return cut
    .filter((node) => !node.dropped && node.chars > 0 && !hasAncestor(node, (up) => up.dropped))
    .map((node) => ({ name: plainText(node, dom.textData, 60).slice(0, 60), kind: 'more' }));
}

function cover(
  walked: Walked,
  closed: Roles['closed'],
  loading: Roles['loading'],
  tables: readonly TableNote[],
  built: Built,
  counts: { repeated: number; masked: number },
): Coverage {
  const inState = (state: string) => walked.frames.filter((frame) => frame.state === state).length;
  let hidden = 0;
  for (const count of walked.hidden.values()) hidden += count;
  return {
    sections: {
      read: built.headingsWithContent,
      collapsed: [...walked.collapsed, ...closed],
      loading: loading.map((name) => ({ name })),
    },
    tables: tables.map(({ id, caption, name, rowsRead, rowsTotal }) => ({
      table: id,
      name: caption || name,
      rowsRead,
      rowsTotal,
    })),
    frames: {
      read: inState('read'),
      notPermitted: inState('not-permitted'),
      notLoaded: inState('not-loaded'),
    },
    pictures: walked.pictures,
    hidden: {
      elements: hidden,
      byReason: Object.fromEntries(walked.hidden),
      characters: built.removedCharacters,
    },
    repeated: counts.repeated,
    masked: counts.masked,
    limits: [...walked.limits].map(([kind, detail]) => ({
      kind: kind as Coverage['limits'][number]['kind'],
      detail,
    })),
  };
}

/** Puts the snapshots of frames that were read by themselves where those frames stand on the page. */
import type { Block, Field, Frame, Group, PageSnapshot, PageTable } from './snapshot';

/**
 * @param top snapshot of the page; frames it could not enter are 'not-permitted'
 * @param children snapshots of such frames, read by a content script of their own
 * @returns one snapshot with every id still unique; children that match no frame are added at the end
 */
export function mergeFrameSnapshots(top: PageSnapshot, children: readonly PageSnapshot[]): PageSnapshot {
  let merged = top;
  const free = top.frames.filter((frame) => frame.state === 'not-permitted');
  children.forEach((child, index) => {
    const match = matchFrame(free, child);
    if (match) free.splice(free.indexOf(match), 1);
    merged = insert(merged, match, renamed(child, `x${index + 1}`));
  });
  return merged;
}

function matchFrame(free: readonly Frame[], child: PageSnapshot): Frame | null {
  const bare = (url: string) => url.replace(/#.*$/, '');
  const origin = (url: string) => /^[a-z]+:\/\/[^/]*/i.exec(url)?.[0] ?? url;
  return (
    free.find((frame) => frame.url === child.url) ??
    free.find((frame) => bare(frame.url) === bare(child.url)) ??
    free.find((frame) => origin(frame.url) === origin(child.url)) ??
    null
  );
}

function renamed(child: PageSnapshot, prefix: string): PageSnapshot {
  const id = (old: string) => `${prefix}${old}`;
  const maybe = (old: string | null) => (old === null ? null : id(old));
  return {
    ...child,
    frames: child.frames.map((frame) => ({
      ...frame,
      id: id(frame.id),
      parent: maybe(frame.parent),
      ...(frame.after === undefined ? {} : { after: maybe(frame.after) }),
    })),
    groups: child.groups.map((group): Group => ({
      ...group,
      id: id(group.id),
      parent: maybe(group.parent),
      heading: maybe(group.heading),
    })),
    blocks: child.blocks.map((block): Block => ({
      ...block,
      id: id(block.id),
      frame: id(block.frame),
      heading: maybe(block.heading),
      group: maybe(block.group),
      ...(block.label === undefined ? {} : { label: id(block.label) }),
      ...(block.field === undefined ? {} : { field: id(block.field) }),
      ...(block.repeats === undefined ? {} : { repeats: id(block.repeats) }),
      ...(block.cell === undefined
        ? {}
        : { cell: { ...block.cell, table: id(block.cell.table), headers: block.cell.headers.map(id) } }),
    })),
    tables: child.tables.map((table): PageTable => ({
      ...table,
      id: id(table.id),
      frame: id(table.frame),
      heading: maybe(table.heading),
    })),
    fields: child.fields.map((field): Field => ({
      ...field,
      id: id(field.id),
      frame: id(field.frame),
      labelBlock: maybe(field.labelBlock),
      valueBlock: maybe(field.valueBlock),
      heading: maybe(field.heading),
      group: maybe(field.group),
    })),
    coverage: {
      ...child.coverage,
      tables: child.coverage.tables.map((table) => ({ ...table, table: id(table.table) })),
    },
  };
}

function insert(top: PageSnapshot, place: Frame | null, child: PageSnapshot): PageSnapshot {
  const after = place?.after ?? null;
  const at = place
    ? after === null
      ? 0
      : top.blocks.findIndex((block) => block.id === after) + 1
    : top.blocks.length;
  const root = child.frames[0];
  const frames = top.frames.map((frame) =>
    frame === place ? { ...frame, state: 'read' as const, title: frame.title || child.title } : frame,
  );
  const parent = place?.id ?? top.frames[0]?.id ?? null;
  const inner = child.frames.map((frame) => (frame === root ? { ...frame, parent } : frame));
  const a = top.coverage;
  const b = child.coverage;
  const byReason = { ...a.hidden.byReason };
  for (const [reason, count] of Object.entries(b.hidden.byReason))
    byReason[reason] = (byReason[reason] ?? 0) + count;
  return {
    ...top,
    frames: [...frames, ...inner],
    groups: [...top.groups, ...child.groups],
    blocks: [...top.blocks.slice(0, at), ...child.blocks, ...top.blocks.slice(at)],
    tables: [...top.tables, ...child.tables],
    fields: [...top.fields, ...child.fields],
    coverage: {
      sections: {
        read: a.sections.read + b.sections.read,
        collapsed: [...a.sections.collapsed, ...b.sections.collapsed],
        loading: [...a.sections.loading, ...b.sections.loading],
      },
      tables: [...a.tables, ...b.tables],
      frames: {
        // The child's own document is the frame that the page could not enter.
        read: a.frames.read + b.frames.read,
        notPermitted: a.frames.notPermitted + b.frames.notPermitted - (place ? 1 : 0),
        notLoaded: a.frames.notLoaded + b.frames.notLoaded,
      },
      pictures: a.pictures + b.pictures,
      hidden: {
        elements: a.hidden.elements + b.hidden.elements,
        byReason,
        characters: a.hidden.characters + b.hidden.characters,
      },
      repeated: a.repeated + b.repeated,
      masked: a.masked + b.masked,
      limits: [...a.limits, ...b.limits],
    },
    timings: {
      total: Math.max(top.timings.total, child.timings.total),
      longestTask: Math.max(top.timings.longestTask, child.timings.longestTask),
      elements: top.timings.elements + child.timings.elements,
    },
  };
}

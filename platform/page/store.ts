/** Keeps what is built, numbers it and ties it together at the end. */
import type { Block, Field, Group, PageTable } from '@/core/record/snapshot';
import type { Built, Context, Heading, Place } from './flow';
import { linkFields } from './link';
import { pathOf, type FieldNote, type Mark, type TableNote, type VNode } from './model';
import type { Slicer } from './schedule';
import type { Run } from './text';

export class Store {
  readonly blocks: Block[] = [];
  private readonly groups: Group[] = [];
  private readonly groupNodes = new Map<string, VNode>();
  readonly fields: Field[] = [];
  private readonly tables: PageTable[] = [];
  private readonly places = new Map<string, Place>();
  readonly controls = new Map<string, Element>();
  private readonly labels: [Block, VNode][] = [];
  private readonly cells: [Block, VNode[]][] = [];
  readonly notes: [FieldNote, number, string | null][] = [];
  headings: Heading[] = [];
  removed = 0;

  group(on: Mark, node: VNode, parent: string | null): string {
    const id = `g${this.groups.length + 1}`;
    this.groups.push({
      id,
      parent,
      role: on.group as Group['role'],
      heading: null,
      ...(on.name ? { name: on.name } : {}),
    });
    this.groupNodes.set(id, node);
    return id;
  }

  table(table: TableNote, frame: string): void {
    const heading = this.headings[this.headings.length - 1]?.id ?? null;
    const { id, caption, columns, rowsRead, rowsTotal } = table;
    this.tables.push({
      id,
      frame,
      heading,
      ...(caption ? { caption } : {}),
      columns,
      rowsRead,
      rowsTotal,
    });
  }

  add(text: string, context: Context, runs: Run[]): Block {
    const { owner } = context;
    const id = `b${this.blocks.length + 1}`;
    const block: Block = {
      id,
      frame: owner.frame,
      kind: context.kind,
      text,
      heading: this.headings[this.headings.length - 1]?.id ?? null,
      group: context.group,
      anchor: { path: pathOf(owner), nth: 0 },
    };
    if (context.kind === 'heading') this.startHeading(block, context);
    if (context.tone && context.tone !== 'none') block.tone = context.tone;
    if (context.label && context.kind !== 'heading') this.labels.push([block, context.label]);
    if (context.labelText) block.labelText = context.labelText;
    if (context.field) {
      block.field = context.field.field.id;
      context.field.field.valueBlock ??= id;
    }
    if (context.cell) {
      const { table, row, col, headers } = context.cell;
      block.cell = { table: table.id, row, col, headers: [] };
      this.cells.push([block, headers]);
    }
    this.blocks.push(block);
    this.places.set(id, { el: owner.el, runs, frame: owner.frame });
    for (let up: VNode | null = owner; up && !up.firstBlock; up = up.parent) up.firstBlock = block;
    return block;
  }

  private startHeading(block: Block, context: Context): void {
    const current = this.headings[this.headings.length - 1]?.level ?? 0;
    const level = Math.min(6, context.mark?.level ?? current + 1);
    // A new array each time, so that what was in force before can be put back.
    const kept = this.headings.filter((heading) => heading.level < level);
    block.level = level;
    block.headingSource = context.mark?.source ?? 'tag';
    block.heading = kept[kept.length - 1]?.id ?? null;
    this.headings = [...kept, { id: block.id, level }];
  }

  async finish(slicer: Slicer): Promise<Built> {
    for (const [block, label] of this.labels) {
      if (slicer.due()) await slicer.pause();
      const named = label.firstBlock;
      if (named && named !== block) block.label = named.id;
    }
    for (const [block, headers] of this.cells) {
      if (slicer.due()) await slicer.pause();
      if (!block.cell) continue;
      block.cell.headers = headers
        .map((header) => header.firstBlock?.id)
        .filter((id): id is string => id !== undefined && id !== block.id);
    }
    linkFields(this.blocks, this.notes);
    await this.nameGroups(slicer);
    await this.countRepeats(slicer);
    const governed = new Set<string | null>();
    for (const block of this.blocks) if (block.kind !== 'heading') governed.add(block.heading);
    governed.delete(null);
    return {
      blocks: this.blocks,
      groups: this.groups,
      fields: this.fields,
      tables: this.tables,
      places: this.places,
      controls: this.controls,
      removedCharacters: this.removed,
      headingsWithContent: governed.size,
    };
  }

  private async nameGroups(slicer: Slicer): Promise<void> {
    const headed = new Map<string, string>();
    for (const block of this.blocks) {
      if (slicer.due()) await slicer.pause();
      if (block.kind === 'heading' && block.group && !headed.has(block.group))
        headed.set(block.group, block.id);
    }
    for (const group of this.groups) {
      if (slicer.due()) await slicer.pause();
      const named = this.groupNodes.get(group.id)?.mark?.named?.firstBlock;
      group.heading = named?.id ?? headed.get(group.id) ?? null;
    }
  }

  private async countRepeats(slicer: Slicer): Promise<void> {
    const frames = new Map<string, Map<string, number>>();
    for (const block of this.blocks) {
      if (slicer.due()) await slicer.pause();
      let seen = frames.get(block.frame);
      if (!seen) frames.set(block.frame, (seen = new Map()));
      const nth = seen.get(block.text) ?? 0;
      seen.set(block.text, nth + 1);
      block.anchor.nth = nth;
    }
  }
}

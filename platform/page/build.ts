/** Turns the interpreted tree into blocks, groups and fields, in reading order. */
import type { Block, Field, Frame, Group, PageTable } from '@/core/record/snapshot';
import type { Dom } from './dom';
import { attr, isNode, pathOf, plainText, type FieldNote, type Mark, type VNode } from './model';
import type { Slicer } from './schedule';
import { cleanText, normalise, type Run } from './text';

/** Where a block stands in the live page. */
export interface Place {
  el: Element;
  runs: Run[];
  frame: string;
}

export interface Built {
  blocks: Block[];
  groups: Group[];
  fields: Field[];
  tables: PageTable[];
  places: Map<string, Place>;
  controls: Map<string, Element>;
  removedCharacters: number;
  headingsWithContent: number;
}

interface Heading {
  id: string;
  level: number;
}

interface Context {
  kind: Block['kind'];
  owner: VNode;
  label: VNode | null;
  labelText: string;
  field: FieldNote | null;
  cell: Mark['cell'] | null;
  group: string | null;
  tone: Block['tone'];
  whole: boolean;
  mark: Mark | null;
}

interface Step {
  node: VNode;
  at: number;
  context: Context;
  breaks: boolean;
  headings: Heading[] | null;
  blocksBefore: number;
}

/** Parts whose headings hold for themselves only. */
const CLOSED_GROUPS = new Set<Group['role']>(
  'article card item dialog tabpanel form fieldset region aside details row table'.split(
    ' ',
  ) as Group['role'][],
);
const SHOWS_SOMETHING = /[\p{L}\p{N}\p{S}?]/u;

export async function build(dom: Dom, root: VNode, frames: Frame[], slicer: Slicer): Promise<Built> {
  const builder = new Builder(dom, frames);
  await builder.run(root, slicer);
  return builder.finish();
}

class Builder {
  private readonly blocks: Block[] = [];
  private readonly groups: Group[] = [];
  private readonly groupNodes = new Map<string, VNode>();
  private readonly fields: Field[] = [];
  private readonly tables: PageTable[] = [];
  private readonly places = new Map<string, Place>();
  private readonly controls = new Map<string, Element>();
  private readonly labels: [Block, VNode][] = [];
  private readonly cells: [Block, VNode[]][] = [];
  private readonly notes: [FieldNote, number, string | null][] = [];
  private headings: Heading[] = [];
  private runs: Run[] = [];
  private flow: Context | null = null;
  private datetime = '';
  private removed = 0;

  constructor(
    private readonly dom: Dom,
    private readonly frames: Frame[],
  ) {}

  async run(root: VNode, slicer: Slicer): Promise<void> {
    const base: Context = {
      kind: 'text',
      owner: root,
      label: null,
      labelText: '',
      field: null,
      cell: null,
      group: null,
      tone: undefined,
      whole: false,
      mark: null,
    };
    const stack: Step[] = [this.enter(root, base)];
    while (stack.length > 0) {
      if (slicer.due()) await slicer.pause();
      const top = stack[stack.length - 1] as Step;
      const child = top.node.children[top.at++];
      if (!child) {
        stack.pop();
        this.leave(top);
      } else if (!isNode(child)) {
        this.flow ??= top.context;
        this.runs.push(child);
      } else if (!child.dropped) {
        stack.push(this.enter(child, top.context));
      }
    }
    this.flush();
  }

  private enter(node: VNode, outer: Context): Step {
    const on = node.mark;
    const meaning =
      on !== null &&
      (on.kind || on.field || on.group || on.table || on.cell || on.label || on.tab) !== undefined;
    const breaks = !node.inline || meaning;
    let context = outer;
    const step: Step = { node, at: 0, context, breaks, headings: null, blocksBefore: this.blocks.length };
    if (!breaks) {
      if (node.tag === 'time' && this.datetime === '') this.datetime = attr(node, 'datetime');
      if (node.tag === 'img') this.picture(node, outer);
      return step;
    }
    if (outer.whole && !on?.field) {
      this.runs.push({ node: null, pre: false, struck: false, strong: false });
      if (node.tag === 'img') this.picture(node, outer);
      return step;
    }
    this.flush();
    step.headings = this.headings;
    context = { ...outer, owner: node, mark: on };
    if (on) this.apply(on, node, context);
    step.context = context;
    if (node.tag === 'time') this.datetime = attr(node, 'datetime');
    if (on?.tab) this.tabHeading(on.tab, context, node);
    if (on?.field) this.field(on.field, context);
    if (node.tag === 'iframe' || node.tag === 'frame') this.frame(on?.name);
    if (node.tag === 'img') this.picture(node, context);
    return step;
  }

  private apply(on: Mark, node: VNode, context: Context): void {
    if (on.group) context.group = this.group(on, node, context.group);
    if (on.kind) {
      context.kind = on.kind;
      context.whole = on.whole === true;
    }
    if (on.tone) context.tone = on.tone;
    if (on.label) context.label = on.label;
    else if (on.kind && on.kind !== 'value' && on.kind !== 'text') context.label = null;
    if (on.labelText) context.labelText = on.labelText;
    if (on.cell) context.cell = on.cell;
    if (on.answers) context.field = on.answers;
    else if (on.field && (on.field.field.type === 'rich-text' || on.kind === 'value'))
      context.field = on.field;
    if (on.table) {
      const heading = this.headings[this.headings.length - 1]?.id ?? null;
      const { id, caption, columns, rowsRead, rowsTotal } = on.table;
      this.tables.push({
        id,
        frame: node.frame,
        heading,
        ...(caption ? { caption } : {}),
        columns,
        rowsRead,
        rowsTotal,
      });
    }
  }

  private leave(step: Step): void {
    if (!step.breaks) return;
    if (step.context.whole && step.context.owner !== step.node) {
      this.runs.push({ node: null, pre: false, struck: false, strong: false });
      return;
    }
    this.flush();
    const group = step.node.mark?.group;
    const frame = step.node.tag === 'iframe' || step.node.tag === 'frame';
    const closed = frame || (group !== undefined && CLOSED_GROUPS.has(group));
    if (step.headings && (closed || this.endsPart(step))) this.headings = step.headings;
  }

  /** A plain box whose heading already has its content inside does not govern what stands beside it. */
  private endsPart(step: Step): boolean {
    const added = this.headings[step.headings?.length ?? 0];
    if (!added || added.level === 1 || step.headings?.includes(added)) return false;
    let content = 0;
    for (let i = this.blocks.length - 1; i >= step.blocksBefore && content < 2; i--) {
      if (this.blocks[i]?.kind !== 'heading' && this.blocks[i]?.kind !== 'badge') content++;
    }
    return content >= 2 && step.node.tag !== 'body' && step.node.tag !== 'main';
  }

  private group(on: Mark, node: VNode, parent: string | null): string {
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

  private tabHeading(tab: VNode, context: Context, panel: VNode): void {
    const name = plainText(tab, this.dom.textData, 120);
    if (plainText(panel, this.dom.textData, name.length + 1).startsWith(name)) return;
    this.flow = {
      ...context,
      kind: 'heading',
      owner: tab,
      label: null,
      mark: { kind: 'heading', source: 'tab', whole: true },
    };
    const stack = [tab];
    while (stack.length > 0) {
      const top = stack.pop() as VNode;
      for (const child of top.children) {
        if (isNode(child)) stack.push(child);
        else this.runs.push(child);
      }
    }
    this.flush();
  }

  private frame(id: string | undefined): void {
    const frame = this.frames.find((one) => one.id === id);
    if (frame) frame.after = this.blocks[this.blocks.length - 1]?.id ?? null;
  }

  private picture(node: VNode, context: Context): void {
    const alt = cleanText(attr(node, 'alt')).text;
    if (alt === '' || context.whole) return;
    this.flush();
    this.removed += cleanText(attr(node, 'alt')).removed;
    this.add(alt, { ...context, owner: node }, []).from = 'alt';
  }

  private field(note: FieldNote, context: Context): void {
    const { field, node } = note;
    if (node.veiled && node.display === 'none' && !note.labels.some((label) => !label.dropped)) return;
    field.heading = this.headings[this.headings.length - 1]?.id ?? null;
    field.group = context.group;
    this.fields.push(field);
    this.controls.set(field.id, node.el);
    this.notes.push([note, this.blocks.length, context.group]);
    if (note.option || node.chars > 0 || field.value === '') return;
    const block = this.add(field.value, { ...context, kind: 'value', owner: node, label: context.label }, []);
    block.field = field.id;
    field.valueBlock = block.id;
  }

  private flush(): void {
    const context = this.flow;
    const runs = this.runs;
    const datetime = this.datetime;
    this.flow = null;
    this.datetime = '';
    if (runs.length === 0) return;
    this.runs = [];
    if (!context) return;
    const { text, removed, spans } = normalise(this.dom, runs);
    this.removed += removed;
    if (text === '') return;
    const datum = context.kind === 'value' || context.kind === 'cell';
    if (!datum && !SHOWS_SOMETHING.test(text)) return;
    if (text.length <= 2 && /^[|·•×✕>›»‹«<+]+$/.test(text)) return;
    const block = this.add(text, context, runs);
    const marks = marksOf(runs, spans, text.length);
    if (marks.length > 0) block.marks = marks;
    if (datetime) block.datetime = datetime;
  }

  private add(text: string, context: Context, runs: Run[]): Block {
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
    if (context.kind === 'heading') this.heading(block, context);
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

  private heading(block: Block, context: Context): void {
    const current = this.headings[this.headings.length - 1]?.level ?? 0;
    const level = Math.min(6, context.mark?.level ?? current + 1);
    // A new array each time, so that what was in force before can be put back.
    const kept = this.headings.filter((heading) => heading.level < level);
    block.level = level;
    block.headingSource = context.mark?.source ?? 'tag';
    block.heading = kept[kept.length - 1]?.id ?? null;
    this.headings = [...kept, { id: block.id, level }];
  }

  finish(): Built {
    for (const [block, label] of this.labels) {
      const named = label.firstBlock;
      if (named && named !== block) block.label = named.id;
    }
    for (const [block, headers] of this.cells) {
      if (!block.cell) continue;
      block.cell.headers = headers
        .map((header) => header.firstBlock?.id)
        .filter((id): id is string => id !== undefined && id !== block.id);
    }
    for (const [note, at, group] of this.notes) this.tieField(note, at, group);
    this.nameGroups();
    this.countRepeats();
    const governed = new Set(this.blocks.filter((b) => b.kind !== 'heading').map((b) => b.heading));
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

  private tieField(note: FieldNote, at: number, group: string | null): void {
    const { field, node } = note;
    const label = note.labels.map((one) => one.firstBlock).find((block) => block);
    if (label) field.labelBlock = label.id;
    else if (note.option && node.firstBlock) field.labelBlock = node.firstBlock.id;
    else if (node.mark?.label?.firstBlock) field.labelBlock = node.mark.label.firstBlock.id;
    else if (node.parent?.mark?.label?.firstBlock && field.label === '') {
      field.labelBlock = node.parent.mark.label.firstBlock.id;
    } else if (field.label === '') field.labelBlock = this.neighbour(note, at, group)?.id ?? null;
    const block = this.block(field.labelBlock);
    if (field.label === '' && block) {
      field.label = block.text.replace(/\s*[:*]+\s*$/, '');
      if (block.kind === 'text' || block.kind === 'cell')
        block.kind = note.option && field.checked ? 'value' : 'label';
    }
    if (!field.labelBlock && !note.option && field.label !== '') {
      const near = this.neighbour(note, at, group);
      if (near && near.text.replace(/\s*[:*]+\s*$/, '') === field.label) field.labelBlock = near.id;
    }
    if (field.label === '') field.label = field.placeholder;
    if (note.option) this.tieOption(note, block);
    const value = this.block(field.valueBlock);
    if (value && !note.option && !value.label) {
      if (field.labelBlock && field.labelBlock !== value.id) value.label = field.labelBlock;
      else if (field.label) value.labelText = field.label;
    }
  }

  private tieOption(note: FieldNote, label: Block | null): void {
    const { field } = note;
    if (field.checked && label && !field.valueBlock) {
      field.valueBlock = label.id;
      label.kind = 'value';
      label.field = field.id;
    }
    if (field.checked) field.value = field.label || 'on';
    const question = questionOf(note.node);
    if (!question) return;
    const asked = question.node?.firstBlock ?? null;
    field.question = asked ? asked.text : question.text;
    if (label && asked && asked !== label && label.kind === 'value') label.label = asked.id;
    else if (label && label.kind === 'value' && question.text) label.labelText = question.text;
  }

  /** A control without a name of its own takes the text right before it; a box to tick, the text after it. */
  private neighbour(note: FieldNote, at: number, group: string | null): Block | null {
    const order = note.option ? [at, at - 1] : [at - 1];
    for (const index of order) {
      const block = this.blocks[index];
      if (!block || (block.frame !== note.node.frame && note.node.tag !== 'body') || block.text.length > 120)
        continue;
      if (block.group !== group || block.field) continue;
      if (block.kind === 'text' || block.kind === 'label' || block.kind === 'cell' || block.kind === 'item') {
        return block;
      }
    }
    return null;
  }

  private block(id: string | null): Block | null {
    if (!id) return null;
    return this.blocks[Number(id.slice(1)) - 1] ?? null;
  }

  private nameGroups(): void {
    const headed = new Map<string, string>();
    for (const block of this.blocks) {
      if (block.kind === 'heading' && block.group && !headed.has(block.group))
        headed.set(block.group, block.id);
    }
    for (const group of this.groups) {
      const named = this.groupNodes.get(group.id)?.mark?.named?.firstBlock;
      group.heading = named?.id ?? headed.get(group.id) ?? null;
    }
  }

  private countRepeats(): void {
    const seen = new Map<string, number>();
    for (const block of this.blocks) {
      const key = `${block.frame} ${block.text}`;
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      block.anchor.nth = nth;
    }
  }
}

function questionOf(node: VNode): { node: VNode | null; text: string } | null {
  for (let up = node.parent; up; up = up.parent) {
    if (up.mark?.group !== 'fieldset') continue;
    const legend = up.children.find((child): child is VNode => isNode(child) && child.tag === 'legend');
    if (legend) return { node: legend, text: '' };
    if (up.mark.named) return { node: up.mark.named, text: '' };
    if (up.mark.name) return { node: null, text: up.mark.name };
    return null;
  }
  return null;
}

function marksOf(
  runs: readonly Run[],
  spans: readonly { start: number; end: number }[],
  length: number,
): NonNullable<Block['marks']> {
  const marks: NonNullable<Block['marks']> = [];
  for (const kind of ['struck', 'strong'] as const) {
    let open: { start: number; end: number; kind: 'struck' | 'strong' } | null = null;
    runs.forEach((run, i) => {
      const span = spans[i];
      if (!span || span.start === span.end) return;
      if (!run[kind]) open = null;
      else if (open) open.end = span.end;
      else marks.push((open = { ...span, kind }));
    });
  }
  // Bold all through says nothing about a part of it.
  return marks.filter((one) => one.kind === 'struck' || one.end - one.start < length);
}

/** Turns the interpreted tree into blocks, groups and fields, in reading order. */
import type { Frame, Group } from '@/core/record/snapshot';
import type { Dom } from './dom';
import type { Built, Context, Step } from './flow';
import { attr, isNode, plainText, type FieldNote, type Mark, type VNode } from './model';
import type { Slicer } from './schedule';
import { isKeptApart } from './gaps';
import { Store } from './store';
import { cleanText, marksOf, normalise, type Run } from './text';

/** Parts whose headings hold for themselves only. */
const CLOSED_GROUPS = new Set<Group['role']>(
  'article card item dialog tabpanel form fieldset region aside details row table'.split(
    ' ',
  ) as Group['role'][],
);
/** A gap between neighbours that no white space is written for. */
const SPACE: Run = { node: null, pre: false, struck: false, strong: false };
const SHOWS_SOMETHING = /[\p{L}\p{N}\p{S}?]/u;

export async function build(dom: Dom, root: VNode, frames: Frame[], slicer: Slicer): Promise<Built> {
  const builder = new Builder(dom, frames);
  await builder.run(root, slicer);
  return builder.store.finish(slicer);
}

class Builder {
  readonly store = new Store();
  private runs: Run[] = [];
  private flow: Context | null = null;
  private datetime = '';

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
    const breaks = !node.inline || meaning || node.tag === 'iframe' || node.tag === 'frame';
    let context = outer;
    const step: Step = {
      node,
      at: 0,
      context,
      breaks,
      headings: null,
      blocksBefore: this.store.blocks.length,
    };
    if (!breaks) {
      if (node.tag === 'time' && this.datetime === '') this.datetime = attr(node, 'datetime');
      if (node.tag === 'img') this.picture(node, outer);
      if (isKeptApart(this.dom, node, this.runs, 'before')) this.runs.push(SPACE);
      return step;
    }
    if (outer.whole && !on?.field) {
      this.runs.push(SPACE);
      if (node.tag === 'img') this.picture(node, outer);
      return step;
    }
    this.flush();
    step.headings = this.store.headings;
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
    if (on.group) context.group = this.store.group(on, node, context.group);
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
    if (on.table) this.store.table(on.table, node.frame);
  }

  private leave(step: Step): void {
    if (!step.breaks) {
      if (isKeptApart(this.dom, step.node, this.runs, 'after')) this.runs.push(SPACE);
      return;
    }
    if (step.context.whole && step.context.owner !== step.node) {
      this.runs.push(SPACE);
      return;
    }
    this.flush();
    const group = step.node.mark?.group;
    const frame = step.node.tag === 'iframe' || step.node.tag === 'frame';
    const closed = frame || (group !== undefined && CLOSED_GROUPS.has(group));
    if (step.headings && (closed || this.endsPart(step))) this.store.headings = step.headings;
  }

  /** A plain box whose heading already has its content inside does not govern what stands beside it. */
  private endsPart(step: Step): boolean {
    const added = this.store.headings[step.headings?.length ?? 0];
    if (!added || added.level === 1 || step.headings?.includes(added)) return false;
    let content = 0;
    for (let i = this.store.blocks.length - 1; i >= step.blocksBefore && content < 2; i--) {
      if (this.store.blocks[i]?.kind !== 'heading' && this.store.blocks[i]?.kind !== 'badge') content++;
    }
    return content >= 2 && step.node.tag !== 'body' && step.node.tag !== 'main';
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
    if (frame) frame.after = this.store.blocks[this.store.blocks.length - 1]?.id ?? null;
  }

  private picture(node: VNode, context: Context): void {
    const alt = cleanText(attr(node, 'alt')).text;
    if (alt === '' || context.whole) return;
    this.flush();
    this.store.removed += cleanText(attr(node, 'alt')).removed;
    this.store.add(alt, { ...context, owner: node }, []).from = 'alt';
  }

  private field(note: FieldNote, context: Context): void {
    const { field, node } = note;
    if (node.veiled && node.display === 'none' && !note.labels.some((label) => !label.dropped)) return;
    field.heading = this.store.headings[this.store.headings.length - 1]?.id ?? null;
    field.group = context.group;
    this.store.fields.push(field);
    this.store.controls.set(field.id, node.el);
    this.store.notes.push([note, this.store.blocks.length, context.group]);
    if (note.option || node.chars > 0 || field.value === '') return;
    const block = this.store.add(
      field.value,
      { ...context, kind: 'value', owner: node, label: context.label },
      [],
    );
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
    this.store.removed += removed;
    if (text === '') return;
    const datum = context.kind === 'value' || context.kind === 'cell';
    if (!datum && !/[a-z0-9]/i.test(text) && !SHOWS_SOMETHING.test(text)) return;
    if (text.length <= 2 && /^[|·•×✕>›»‹«<+]+$/.test(text)) return;
    const block = this.store.add(text, context, runs);
    const marks = marksOf(runs, spans, text.length);
    if (marks.length > 0) block.marks = marks;
    if (datetime) block.datetime = datetime;
  }
}

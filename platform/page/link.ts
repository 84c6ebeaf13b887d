/** Ties each field to the blocks that name it and show its value, once all blocks are there. */
import type { Block } from '@/core/record/snapshot';
import { isNode, type FieldNote, type VNode } from './model';

/** @param notes each field with the number of blocks before it and the group it stands in */
export function linkFields(
  all: readonly Block[],
  notes: readonly (readonly [FieldNote, number, string | null])[],
): void {
  const known: Known = { labels: new Set(notes.flatMap(([note]) => note.labels)), choices: new Set() };
  for (const [note, at, group] of notes) {
    tieField(all, note, at, group, known);
    if (note.option && note.field.labelBlock) known.choices.add(note.field.labelBlock);
  }
}

/** What names a control already: label elements, and the words beside boxes to tick. */
interface Known {
  labels: ReadonlySet<VNode>;
  choices: Set<string>;
}

function tieField(
  all: readonly Block[],
  note: FieldNote,
  at: number,
  group: string | null,
  known: Known,
): void {
  const { field, node } = note;
  const label = note.labels.map((one) => one.firstBlock).find((block) => block);
  if (label) field.labelBlock = label.id;
  else if (note.option && node.firstBlock) field.labelBlock = node.firstBlock.id;
  else if (node.mark?.label?.firstBlock) field.labelBlock = node.mark.label.firstBlock.id;
  else if (node.parent?.mark?.label?.firstBlock && field.label === '') {
    field.labelBlock = node.parent.mark.label.firstBlock.id;
  } else if (field.label === '')
    field.labelBlock = (neighbour(all, note, at, group, known) ?? titleOf(all, note, at, group))?.id ?? null;
  const block = blockOf(all, field.labelBlock);
  if (field.label === '' && block) {
    field.label = block.text.replace(/\s*[:*]+\s*$/, '');
    if (block.kind === 'text' || block.kind === 'cell')
      block.kind = note.option && field.checked ? 'value' : 'label';
  }
  if (!field.labelBlock && !note.option && field.label !== '') {
    const near = neighbour(all, note, at, group, known);
    if (near && near.text.replace(/\s*[:*]+\s*$/, '') === field.label) field.labelBlock = near.id;
  }
  if (field.label === '') field.label = field.placeholder;
  if (note.option) tieOption(note, block, known);
  const value = blockOf(all, field.valueBlock);
  if (value && !note.option && !value.label) {
    if (field.labelBlock && field.labelBlock !== value.id) value.label = field.labelBlock;
    else if (field.label) value.labelText = field.label;
  }
}

function tieOption(note: FieldNote, label: Block | null, known: Known): void {
  const { field } = note;
  if (field.checked && label && !field.valueBlock) {
    field.valueBlock = label.id;
    label.kind = 'value';
    label.field = field.id;
  }
  if (field.checked) field.value = field.label || 'on';
  const question = questionOf(note.node, known);
  if (!question) return;
  const asked = question.node?.firstBlock ?? null;
  field.question = asked ? asked.text : question.text;
  if (label && asked && asked !== label && label.kind === 'value') label.label = asked.id;
  else if (label && label.kind === 'value' && question.text) label.labelText = question.text;
}

/** A control without a name of its own takes the text right before it; a box to tick, the text after it. */
function neighbour(
  all: readonly Block[],
  note: FieldNote,
  at: number,
  group: string | null,
  known: Known,
): Block | null {
  const order = note.option ? [at, at - 1] : [at - 1];
  for (const index of order) {
    const block = all[index];
    if (!block || (block.frame !== note.node.frame && note.node.tag !== 'body') || block.text.length > 120)
      continue;
    if (block.group !== group || block.field || (!note.option && known.choices.has(block.id))) continue;
    if (block.kind === 'text' || block.kind === 'label' || block.kind === 'cell' || block.kind === 'item') {
      return block;
    }
  }
  return null;
}

const TITLE_MAX = 60;

/** Failing that, the first line of the group it stands in; a place to write, the heading over it. */
function titleOf(all: readonly Block[], note: FieldNote, at: number, group: string | null): Block | null {
  if (note.option) return null;
  let first = at;
  while (group !== null && all[first - 1]?.group === group && at - first < 8) first -= 1;
  const title = all[first];
  const names = title && ['text', 'label', 'heading'].includes(title.kind) && !title.label && !title.field;
  if (first < at && names && title.text.length <= TITLE_MAX) return title;
  if (note.field.type !== 'multiline' && note.field.type !== 'rich-text') return null;
  const heading = blockOf(all, note.field.heading);
  return heading && heading.text.length <= TITLE_MAX ? heading : null;
}

function blockOf(all: readonly Block[], id: string | null): Block | null {
  if (!id) return null;
  return all[Number(id.slice(1)) - 1] ?? null;
}

const QUESTION_MAX = 150;
const CHOICES_MAX = 14;

/** The words before a row of choices: the nearest line that is neither a choice nor names another control. */
function lineBefore(from: VNode, up: VNode, wrapped: boolean, known: Known): VNode | null {
  for (let at = from.at - 1; at >= 0; at--) {
    const before = up.children[at];
    if (!before || !isNode(before) || before.dropped || before.chars === 0) continue;
    if (before.controls > 0) continue;
    if (!wrapped && up.children.slice(0, at).some((other) => isNode(other) && other.controls > 0)) continue;
    const names = before.tag === 'label' ? !known.labels.has(before) : wrapped;
    return names && before.leaves === 1 && before.chars <= QUESTION_MAX ? before : null;
  }
  return null;
}

function questionOf(node: VNode, known: Known): { node: VNode | null; text: string } | null {
  let from = node;
  for (let up = node.parent; up; from = up, up = up.parent) {
    const line =
      up.controls <= CHOICES_MAX && up.tag !== 'label' ? lineBefore(from, up, from !== node, known) : null;
    if (line && line.tag !== 'legend' && line.mark?.kind !== 'heading') return { node: line, text: '' };
    if (up.mark?.group !== 'fieldset') continue;
    const legend = up.children.find((child): child is VNode => isNode(child) && child.tag === 'legend');
    if (legend) return { node: legend, text: '' };
    if (up.mark.named) return { node: up.mark.named, text: '' };
    if (up.mark.name) return { node: null, text: up.mark.name };
    return null;
  }
  return null;
}

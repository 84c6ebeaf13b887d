/** Ties each field to the blocks that name it and show its value, once all blocks are there. */
import type { Block } from '@/core/record/snapshot';
import { isNode, type FieldNote, type VNode } from './model';

/** @param notes each field with the number of blocks before it and the group it stands in */
export function linkFields(
  all: readonly Block[],
  notes: readonly (readonly [FieldNote, number, string | null])[],
): void {
  for (const [note, at, group] of notes) tieField(all, note, at, group);
}

function tieField(all: readonly Block[], note: FieldNote, at: number, group: string | null): void {
  const { field, node } = note;
  const label = note.labels.map((one) => one.firstBlock).find((block) => block);
  if (label) field.labelBlock = label.id;
  else if (note.option && node.firstBlock) field.labelBlock = node.firstBlock.id;
  else if (node.mark?.label?.firstBlock) field.labelBlock = node.mark.label.firstBlock.id;
  else if (node.parent?.mark?.label?.firstBlock && field.label === '') {
    field.labelBlock = node.parent.mark.label.firstBlock.id;
  } else if (field.label === '') field.labelBlock = neighbour(all, note, at, group)?.id ?? null;
  const block = blockOf(all, field.labelBlock);
  if (field.label === '' && block) {
    field.label = block.text.replace(/\s*[:*]+\s*$/, '');
    if (block.kind === 'text' || block.kind === 'cell')
      block.kind = note.option && field.checked ? 'value' : 'label';
  }
  if (!field.labelBlock && !note.option && field.label !== '') {
    const near = neighbour(all, note, at, group);
    if (near && near.text.replace(/\s*[:*]+\s*$/, '') === field.label) field.labelBlock = near.id;
  }
  if (field.label === '') field.label = field.placeholder;
  if (note.option) tieOption(note, block);
  const value = blockOf(all, field.valueBlock);
  if (value && !note.option && !value.label) {
    if (field.labelBlock && field.labelBlock !== value.id) value.label = field.labelBlock;
    else if (field.label) value.labelText = field.label;
  }
}

function tieOption(note: FieldNote, label: Block | null): void {
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
function neighbour(all: readonly Block[], note: FieldNote, at: number, group: string | null): Block | null {
  const order = note.option ? [at, at - 1] : [at - 1];
  for (const index of order) {
    const block = all[index];
    if (!block || (block.frame !== note.node.frame && note.node.tag !== 'body') || block.text.length > 120)
      continue;
    if (block.group !== group || block.field) continue;
    if (block.kind === 'text' || block.kind === 'label' || block.kind === 'cell' || block.kind === 'item') {
      return block;
    }
  }
  return null;
}

function blockOf(all: readonly Block[], id: string | null): Block | null {
  if (!id) return null;
  return all[Number(id.slice(1)) - 1] ?? null;
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

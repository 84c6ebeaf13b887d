/** Explanations a form prints beside its labels: they speak of the form, never of the person. */
import { attr, type VNode } from './model';
import type { Slicer } from './schedule';

/** An id made from the control's own: "dob-hint", "allergies-description". */
const HINT_ID = /^(.{1,80}?)[-_:](?:description|desc|hint|help|helper|help-?text|helper-?text|error)$/i;

const HINT_MAX = 600;

/** Leaves out texts that a label or a control claims as its hint by their id. */
export async function dropHints(nodes: readonly VNode[], slicer: Slicer): Promise<void> {
  const targets = new Set<string>();
  const kept = new Set<string>();
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.attrs === null) continue;
    if (node.tag === 'label') targets.add(`${node.scope}|${attr(node, 'for')}`);
    const id = attr(node, 'id');
    if (id !== '' && node.controls > 0 && node.chars === 0) targets.add(`${node.scope}|${id}`);
    // A hint named by a control is kept with that control as its help.
    for (const attribute of ['aria-describedby', 'aria-errormessage'])
      for (const named of attr(node, attribute).split(/\s+/)) kept.add(`${node.scope}|${named}`);
  }
  if (targets.size === 0) return;
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    const id = attr(node, 'id');
    if (id === '' || node.dropped || node.tag === 'label' || node.controls > 0) continue;
    if (node.chars === 0 || node.chars > HINT_MAX || kept.has(`${node.scope}|${id}`)) continue;
    const of = HINT_ID.exec(id)?.[1];
    if (of !== undefined && targets.has(`${node.scope}|${of}`)) node.dropped = true;
  }
}

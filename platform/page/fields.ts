/** Form controls of every make: what they are called, what they hold, what they allow. */
import type { Field } from '@/core/record/snapshot';
import { looksLikeListControl, looksLikePrompt } from '@/core/record/strips';
import type { Dom } from './dom';
import { isButton } from './furniture';
import { attr, hasAncestor, isNode, mark, pathOf, plainText, type FieldNote, type VNode } from './model';
import type { Names } from './names';
import type { Slicer } from './schedule';
import { cleanText } from './text';

type FieldType = Field['type'];

const INPUT_TYPES: Record<string, FieldType> = {
  number: 'number',
  range: 'slider',
  date: 'date',
  month: 'date',
  week: 'date',
  time: 'time',
  'datetime-local': 'datetime',
  checkbox: 'checkbox',
  radio: 'radio',
  file: 'file',
  password: 'password',
  color: 'other',
};

/** Finds the controls, ties them to their labels and marks both. */
export async function collectFields(
  dom: Dom,
  nodes: readonly VNode[],
  names: Names,
  documents: ReadonlyMap<string, Document>,
  slicer: Slicer,
): Promise<FieldNote[]> {
  const notes: FieldNote[] = [];
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.dropped) continue;
    const type = typeOf(node, dom, documents);
    if (!type) continue;
    const note = describe(dom, node, type, names, notes.length + 1);
    if (looksLikeListControl(note.field.label)) {
      node.dropped = true;
      for (const label of note.labels) label.dropped = true;
      continue;
    }
    notes.push(note);
  }
  return notes;
}

function typeOf(node: VNode, dom: Dom, documents: ReadonlyMap<string, Document>): FieldType | null {
  const { tag, role } = node;
  if (tag === 'input') {
    const type = attr(node, 'type').toLowerCase();
    if (type === 'hidden' || isButton(node) || attr(node, 'aria-hidden') === 'true') return null;
    if (role === 'switch') return 'switch';
    if (role === 'combobox' || attr(node, 'aria-autocomplete') !== '') return 'combobox';
    return INPUT_TYPES[type] ?? 'text';
  }
  if (tag === 'textarea') return attr(node, 'aria-hidden') === 'true' ? null : 'multiline';
  if (tag === 'select') return node.attrs?.has('multiple') ? 'multi-select' : 'select';
  if (isEditableHost(node, dom, documents)) return 'rich-text';
  if (role === '' && !(tag === 'button' && attr(node, 'aria-haspopup') === 'listbox')) return null;
  if (insideControl(node)) return null;
  if (role === 'textbox' || role === 'searchbox') return 'text';
  if (role === 'combobox' || (isButton(node) && attr(node, 'aria-haspopup') === 'listbox')) {
    return holdsNative(node) ? null : 'combobox';
  }
  if (holdsNative(node)) return null;
  if (role === 'checkbox' || role === 'radio' || role === 'switch') return role;
  if (role === 'slider') return 'slider';
  if (role === 'spinbutton') return 'number';
  return null;
}

function isEditableHost(node: VNode, dom: Dom, documents: ReadonlyMap<string, Document>): boolean {
  const editable = node.attrs?.get('contenteditable');
  if (editable !== undefined && editable !== 'false') {
    return !hasAncestor(node, (up) => up.mark?.field?.field.type === 'rich-text');
  }
  if (node.tag !== 'body') return false;
  const document = documents.get(node.frame);
  return document !== undefined && dom.designMode(document) === 'on';
}

function insideControl(node: VNode): boolean {
  return hasAncestor(node, (up) => up.mark?.field !== undefined);
}

function holdsNative(node: VNode): boolean {
  return node.children.some(
    (child) =>
      isNode(child) &&
      (child.tag === 'textarea' ||
        child.tag === 'select' ||
        (child.tag === 'input' && attr(child, 'aria-hidden') !== 'true') ||
        holdsNative(child)),
  );
}

function describe(dom: Dom, node: VNode, type: FieldType, names: Names, count: number): FieldNote {
  const option = type === 'checkbox' || type === 'radio' || type === 'switch';
  const named = names.referenced(node, 'aria-labelledby');
  let labels = named.nodes;
  if (labels.length === 0) labels = names.labelsOf(node);
  const data = dom.textData;
  const visible = labels.map((label) => plainText(label, data, 300)).filter(Boolean);
  const own = option && visible.length === 0 && node.chars > 0 ? plainText(node, data, 300) : '';
  const label =
    visible.join(' ') ||
    named.text ||
    cleanText(attr(node, 'aria-label')).text ||
    own ||
    names.unseenLabel(node) ||
    editorTitle(node) ||
    cleanText(attr(node, 'title')).text;
  const checked = option ? isChecked(dom, node) : undefined;
  const choices = node.tag === 'select' ? selectChoices(dom, node) : null;
  const field: Field = {
    id: `f${count}`,
    frame: node.frame,
    type,
    label: label.replace(/\s*\*$/, ''),
    labelBlock: null,
    valueBlock: null,
    value: choices ? choices.value : nativeValue(dom, node, type),
    ...(checked === undefined ? {} : { checked }),
    required:
      node.attrs?.has('required') === true || attr(node, 'aria-required') === 'true' || /\s\*$/.test(label),
    options: choices ? choices.options : [],
    maxLength: Number(attr(node, 'maxlength')) > 0 ? Math.floor(Number(attr(node, 'maxlength'))) : null,
    placeholder: cleanText(attr(node, 'placeholder') || attr(node, 'aria-placeholder')).text,
    help: helpOf(dom, node, names),
    invalid: attr(node, 'aria-invalid') === 'true' || attr(node, 'aria-invalid') === 'spelling',
    readOnly: node.attrs?.has('readonly') === true || attr(node, 'aria-readonly') === 'true',
    disabled: isDisabled(node),
    focused: isFocused(dom, node),
    heading: null,
    group: null,
    anchor: { path: pathOf(node), nth: 0 },
  };
  if (option) field.value = checked ? field.label || 'on' : '';
  const note: FieldNote = { node, field, labels, option };
  mark(node).field = note;
  markLabels(note, own !== '');
  return note;
}

/** Labels of ordinary controls name a value; the label of a ticked box is itself what holds. */
function markLabels(note: FieldNote, ownLabel: boolean): void {
  for (const label of note.labels) {
    const on = mark(label);
    if (on.kind === 'heading') continue;
    if (note.option && note.field.checked) {
      on.kind = 'value';
      on.answers = note;
    } else if (on.kind !== 'value') {
      on.kind = 'label';
    }
    if (label.controls === 0) on.whole = true;
  }
  if (!note.option && note.node.chars > 0) {
    mark(note.node).kind = 'value';
    if (note.labels[0]) mark(note.node).label = note.labels[0];
  }
  if (ownLabel) {
    mark(note.node).kind = note.field.checked ? 'value' : 'label';
    mark(note.node).whole = true;
    if (note.field.checked) mark(note.node).answers = note;
  }
}

function nativeValue(dom: Dom, node: VNode, type: FieldType): string {
  if (type === 'password' || type === 'file') return '';
  if (node.tag === 'input') return cleanText(dom.inputValue(node.el as HTMLInputElement) ?? '').text;
  if (node.tag === 'textarea')
    return cleanText(dom.textareaValue(node.el as HTMLTextAreaElement) ?? '', true).text;
  if (type === 'slider' || type === 'number') {
    return cleanText(attr(node, 'aria-valuetext') || attr(node, 'aria-valuenow')).text;
  }
  const shown = plainText(node, dom.textData, 100_000);
  return type === 'combobox' && looksLikePrompt(shown) ? '' : shown;
}

function selectChoices(dom: Dom, node: VNode): { value: string; options: string[] } {
  const options: string[] = [];
  const chosen: string[] = [];
  const all = dom.selectOptions(node.el as HTMLSelectElement);
  for (let i = 0; i < Math.min(all.length, 300); i++) {
    const option = all[i] as HTMLOptionElement;
    const text = cleanText(dom.optionLabel(option) ?? '').text;
    const prompt = looksLikePrompt(text);
    if (!prompt) options.push(text);
    if (dom.optionSelected(option) && !prompt) chosen.push(text);
  }
  return { value: chosen.join(', '), options };
}

function isChecked(dom: Dom, node: VNode): boolean {
  if (node.tag === 'input') return dom.inputChecked(node.el as HTMLInputElement);
  return attr(node, 'aria-checked') === 'true';
}

function isDisabled(node: VNode): boolean {
  if (node.attrs?.has('disabled') || attr(node, 'aria-disabled') === 'true') return true;
  return hasAncestor(node, (up) => up.tag === 'fieldset' && up.attrs?.has('disabled') === true);
}

function isFocused(dom: Dom, node: VNode): boolean {
  const root = dom.rootNode(node.el) as Document | ShadowRoot;
  if (dom.nodeType(root) === 9) return dom.activeElement(root as Document) === node.el;
  return (root as ShadowRoot).activeElement === node.el;
}

/** A rich-text frame is named by the frame element around it. */
function editorTitle(node: VNode): string {
  if (node.tag !== 'body') return '';
  const frame = node.parent?.parent;
  return frame ? cleanText(attr(frame, 'aria-label') || attr(node, 'aria-label')).text : '';
}

/** Hints and error texts are kept with the field; they are no statements about the person. */
function helpOf(dom: Dom, node: VNode, names: Names): string {
  const parts: string[] = [];
  for (const attribute of ['aria-describedby', 'aria-errormessage']) {
    if (attr(node, attribute) === '') continue;
    const found = names.referenced(node, attribute);
    for (const hint of found.nodes) {
      if (hint.chars > 400 || hint.controls > 0 || hasAncestor(node, (up) => up === hint)) continue;
      parts.push(plainText(hint, dom.textData, 400));
      if (hint.mark === null) hint.dropped = true;
    }
  }
  return parts.join(' ');
}

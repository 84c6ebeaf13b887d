import type { Form } from './record';
import type { Blocks } from './blocks';
import type { Field } from './snapshot';

/** The container a field belongs to: its form or dialog, else its heading. */
function homeOf(field: Field, blocks: Blocks): string {
  const group = blocks.ancestors(field.group).find((one) => one.role === 'form' || one.role === 'dialog');
  return group ? `group:${group.id}` : `heading:${field.heading ?? ''}`;
}

/** Forms a worker can fill in: the page's writable fields by form, dialog or heading, in reading order. */
export function readForms(blocks: Blocks): Form[] {
  const homes = new Map<string, Field[]>();
  for (const field of blocks.snapshot.fields) {
    if (field.readOnly || field.disabled || field.type === 'password') continue;
    const key = homeOf(field, blocks);
    const list = homes.get(key);
    if (list) list.push(field);
    else homes.set(key, [field]);
  }
  return [...homes].map(([key, fields], index) => {
    const group = key.startsWith('group:') ? blocks.group(key.slice('group:'.length)) : undefined;
    const heading = group?.heading ?? fields[0]?.heading ?? null;
    const title = group?.name ?? blocks.get(heading)?.text ?? '';
    return { id: `form-${index}`, title, section: heading, fields: fields.map((field) => field.id) };
  });
}

/** One thing to say about a form: where it stands on the page, and what tells it apart. */
import type { Evidence } from '@/core/record/evidence';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { FormGap } from './forms';

/** The same for as long as the form says the same. */
export function formGapId(gap: FormGap): string {
  const parts =
    gap.kind === 'contradiction'
      ? [...gap.labels, ...gap.values]
      : [gap.label, gap.kind === 'required-empty' ? '' : gap.value];
  return JSON.stringify([gap.kind, ...parts]);
}

/** The box it is about, or the words that name it where it is empty; of two boxes both. */
export function formGapPlaces(gap: FormGap, { fields, blocks }: PageSnapshot): Evidence[] {
  const ids =
    gap.kind === 'contradiction'
      ? gap.fields
      : gap.kind === 'belongs-in-field'
        ? [gap.from, gap.field]
        : [gap.field];
  return ids.flatMap((id) => {
    const field = fields.find((one) => one.id === id);
    const at = field?.valueBlock ?? field?.labelBlock ?? null;
    const block = at === null ? undefined : blocks.find((one) => one.id === at);
    return block ? [{ block: block.id, start: 0, end: block.text.length, quote: block.text }] : [];
  });
}

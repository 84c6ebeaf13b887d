import { expect, it } from 'vitest';
import { formGapId, formGapPlaces } from '@/core/gaps/form-places';
import type { FormGap } from '@/core/gaps/forms';
import { fieldSchema, type PageSnapshot } from '@/core/record/snapshot';
import { snapshot } from '../core/session/make';

const base = snapshot('https://care.example/1');
const block = (id: string, text: string) => ({ ...base.blocks[0]!, id, text });
const field = (id: string, labelBlock: string, valueBlock: string | null) =>
  fieldSchema.parse({
    ...{ id, frame: 'f0', type: 'text', label: id, labelBlock, valueBlock, value: '', required: true },
    ...{ options: [], maxLength: null, placeholder: '', help: '', invalid: false, readOnly: false },
    ...{ disabled: false, focused: false, heading: null, group: null, anchor: { path: '', nth: 0 } },
  });
const page: PageSnapshot = {
  ...base,
  blocks: [block('l1', 'Where'), block('l2', 'Notes'), block('v2', 'BP 128/72')],
  fields: [field('a', 'l1', null), field('n', 'l2', 'v2')],
};

it('an empty box is shown by its label, a filled one by what stands in it', () => {
  const empty: FormGap = { kind: 'required-empty', field: 'a', label: 'Where' };
  expect(formGapPlaces(empty, page)).toEqual([{ block: 'l1', start: 0, end: 5, quote: 'Where' }]);
  const there: FormGap = {
    ...{ kind: 'belongs-in-field', field: 'a', label: 'Where', from: 'n' },
    ...{ span: { start: 0, end: 9 }, value: '128/72' },
  };
  expect(formGapPlaces(there, page).map(({ block: at }) => at)).toEqual(['v2', 'l1']);
  expect(formGapId(there)).not.toBe(formGapId(empty));
});

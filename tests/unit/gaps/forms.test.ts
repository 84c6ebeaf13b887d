import { describe, expect, it } from 'vitest';
import { judgeForm } from '@/core/gaps/forms';
import { fieldSchema, type Field } from '@/core/record/snapshot';

const field = (id: string, label: string, value: string, change: Partial<Field> = {}): Field =>
  fieldSchema.parse({
    id,
    frame: 'f0',
    type: 'text',
    label,
    labelBlock: null,
    valueBlock: null,
    value,
    required: false,
    options: [],
    maxLength: null,
    placeholder: '',
    help: '',
    invalid: false,
    readOnly: false,
    disabled: false,
    focused: false,
    heading: null,
    group: null,
    anchor: { path: '', nth: 0 },
    ...change,
  });

describe('forms', () => {
  it('names required fields left empty, and a question only once', () => {
    const radio = (id: string, label: string, checked: boolean): Field =>
      field(id, label, checked ? label : '', {
        type: 'radio',
        question: 'Was it witnessed?',
        required: true,
        checked,
      });
    expect(
      judgeForm([
        field('a', 'Where', '', { required: true }),
        radio('b', 'Yes', false),
        radio('c', 'No', false),
      ]),
    ).toEqual([
      { kind: 'required-empty', field: 'a', label: 'Where' },
      { kind: 'required-empty', field: 'b', label: 'Was it witnessed?' },
    ]);
    expect(judgeForm([radio('b', 'Yes', false), radio('c', 'No', true)])).toEqual([]);
  });

  it('names placeholders, but takes "none" for an answer where it is one', () => {
    expect(
      judgeForm([
        field('a', 'What happened', 'xxx'),
        field('b', 'Action', 'as above'),
        field('c', 'Outcome', '.'),
      ]).map((gap) => gap.kind),
    ).toEqual(['placeholder', 'placeholder', 'placeholder']);
    expect(judgeForm([field('a', 'Injuries', 'None')])).toEqual([]);
  });

  it('offers a reading from the note to the empty field beside it', () => {
    const note = field('n', 'Notes', 'Settled. BP 128/72 at 10:00.', { type: 'multiline' });
    expect(judgeForm([note, field('bp', 'Blood pressure', '')])).toMatchObject([
      { kind: 'belongs-in-field', field: 'bp', from: 'n', value: '128/72' },
    ]);
    expect(judgeForm([note, field('bp', 'Blood pressure', '130/70')])).toEqual([]);
    expect(
      judgeForm([{ ...note, value: 'Please check BP 128/72 again?' }, field('bp', 'Pulse', '')]),
    ).toEqual([]);
  });

  it('shows two answers that do not fit', () => {
    expect(
      judgeForm([field('a', 'Any injury?', 'No'), field('b', 'Describe the injury', 'Bruise on left hip')]),
    ).toMatchObject([{ kind: 'contradiction', fields: ['a', 'b'] }]);
    expect(
      judgeForm([field('a', 'Any injury?', 'No'), field('b', 'Describe the injury', 'n/a')]).filter(
        (gap) => gap.kind === 'contradiction',
      ),
    ).toEqual([]);
  });
});

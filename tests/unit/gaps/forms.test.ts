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

  const obs =
    'Obs at 10:00: BP 128/72, P 84, temp 37.4, resps 18, sats 95% on air. BM 6.2. NEWS2 1. Pain 3/10. Weighed 61.4 kg.';
  it.each([
    ['BP', '128/72'],
    ['Blood pressure (mmHg)', '128/72'],
    ['BP systolic', '128'],
    ['Diastolic', '72'],
    ['Pulse', '84'],
    ['Heart rate (bpm)', '84'],
    ['HR', '84'],
    ['HR (bpm)', '84'],
    ['Temp (°C)', '37.4'],
    ['SpO2 %', '95'],
    ['SpO₂', '95'],
    ['Oxygen saturation', '95'],
    ['RR', '18'],
    ['Respiration rate', '18'],
    ['Resps per min', '18'],
    ['BM (mmol/L)', '6.2'],
    ['Blood glucose', '6.2'],
    ['NEWS2 score', '1'],
    ['Pain score', '3'],
    ['Weight (kg)', '61.4 kg'],
    ['Time of obs', '10:00'],
  ])('offers %s what stands in the note of it', (label, value) => {
    const note = field('n', 'Notes', obs, { type: 'multiline' });
    expect(judgeForm([note, field('x', label, '')])).toMatchObject([{ kind: 'belongs-in-field', value }]);
    expect(judgeForm([note, field('x', label, '1')])).toEqual([]);
  });

  it.each([
    'Oxygen flow (litres)',
    'Fridge temperature',
    'Weight bearing',
    'Target SpO2',
    'BM machine checked',
    'Good news today',
    '24 hr fluid balance',
    'Hr slept',
    '1 hr checks done',
    'BM (bowels)',
    'Last BM',
    'BM opened',
    'Temp staff',
    'Temp address',
  ])('offers nothing to “%s”, which is another thing', (label) => {
    const note = field('n', 'Notes', obs, { type: 'multiline' });
    expect(judgeForm([note, field('x', label, '')])).toEqual([]);
  });

  it('offers nothing that is quoted or there twice', () => {
    for (const text of ['BP 128/72, later BP 140/80.', 'She said "my BP 128/72".'])
      expect(
        judgeForm([field('n', 'Notes', text, { type: 'multiline' }), field('bp', 'BP', '')]),
        text,
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

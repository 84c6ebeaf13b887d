import { describe, expect, test } from 'vitest';
import { isBegun } from '@/core/gaps/begun';
import { formKey, judgeField, type NoteContext } from '@/core/gaps/judge-field';
import type { FocusedField } from '@/core/record/focused';

const context: NoteContext = {
  now: '2026-06-15T10:00',
  plan: {},
  earlier: [],
  chosen: [],
  dismissed: [],
};
const field = (text: string, beside: Partial<FocusedField['beside'][number]>[] = []): FocusedField => ({
  key: 'field-1',
  kind: 'lines',
  label: 'Note',
  required: false,
  text,
  headings: ['Add a note'],
  beside: beside.map((one) => ({ label: '', value: '', required: false, long: false, ...one })),
});
const drank = 'Offered a cup of tea after lunch and she drank some of it.';

describe('judging the field typed in', () => {
  test('the first words are not judged yet', () => {
    expect(isBegun('Fell in')).toBe(false);
    expect(judgeField(field('Fell in'), context)).toBeNull();
  });

  test('a figure in a field beside the note counts as written', () => {
    const statusOf = (beside: Partial<FocusedField['beside'][number]>[]) =>
      judgeField(field(drank, beside), { ...context, chosen: ['N03'] })?.gaps.find(
        ({ id }) => id === 'N03.fluid_ml',
      )?.status;
    expect(statusOf([])).not.toBe('present');
    expect(statusOf([{ label: 'Fluid taken (ml)', value: '150' }])).toBe('present');
  });

  test('what was put aside is neither asked nor hinted at again', () => {
    const chosen = ['N03'];
    const before = judgeField(field(drank), { ...context, chosen });
    const [first = ''] = before?.asked ?? [];
    expect(first).not.toBe('');
    const after = judgeField(field(drank), { ...context, chosen, dismissed: [first] });
    expect(after?.asked).not.toContain(first);
  });

  test("a form's key is the same for other answers and holds none of its words", () => {
    const key = formKey(
      'https://care.example',
      field('Fell in the lounge', [{ label: 'Time', value: '10:00' }]),
    );
    expect(formKey('https://care.example', field('Ate well', [{ label: 'Time', value: '' }]))).toBe(key);
    expect(formKey('https://other.example', field('Ate well', [{ label: 'Time' }]))).not.toBe(key);
    expect(key).toMatch(/^[0-9a-z]{4,20}$/);
  });
});

/** What a change is called: the same word may be of another matter. */
import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { plainPage } from '../../../helpers/plain-page';

const named = (text: string): string[] =>
  buildReport(
    plainPage([
      { heading: 'Mary Kerr' },
      { heading: 'Daily notes', text: [`16/06/2026 08:00 Kim: ${text} Told the nurse, new today.`] },
    ]),
    { now: '2026-06-17', length: 'full' },
  )
    .summary.items.filter(({ kind }) => kind === 'recent')
    .map(({ label }) => label);

describe('the name of a change', () => {
  it.each([
    ['Blood pressure 92/50, wobbly.', 'Skin or wound'],
    ['Black sticky stool in toilet.', 'Skin or wound'],
    ['Non weight bearing on the right.', 'Weight'],
    ['Two patches on chest.', 'Illness or infection'],
  ])('%s is not %s', (text, label) => {
    const names = named(text);
    expect(names.length).toBeGreaterThan(0);
    expect(names).not.toContain(label);
  });

  it.each([
    ['Pressure area on heel, red.', 'Skin or wound'],
    ['Black area on heel, blister.', 'Skin or wound'],
    ['Weighed 62 kg, down from 66 kg.', 'Weight'],
    ['Chesty cough, temperature 38.4.', 'Illness or infection'],
    ['Melaena, black tarry stool.', 'Urgent in the notes'],
  ])('%s is %s', (text, label) => {
    expect(named(text)).toContain(label);
  });
});

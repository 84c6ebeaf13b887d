import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';

const toldOf = (text: string): string[] => {
  const snapshot = plainPage([
    { pairs: [['Name', 'Joan Pellow']] },
    { heading: 'Daily notes', text: [`14/06/2026 09:00 Sam Reid: ${text}`] },
  ]);
  const { record } = readSnapshot(snapshot, { now: TODAY });
  return summarise(record, snapshot, { now: TODAY })
    .items.map(({ rule }) => rule)
    .filter((rule) => /^(?:RF21|CH03)$/u.test(rule));
};

describe('a wish to die, and a wish about where', () => {
  it.each([
    'Joan said "I want to die at home now, not the hospice."',
    'Wants to die at home, not in hospital.',
    'Joan said "I want to die in my own bed, with the cat."',
    'Wishes to die peacefully, with family.',
    'Would want to die here with her things around her.',
    'Wants to die in the hospice.',
  ])('"%s" is about where or how', (text) => {
    expect(toldOf(text)).toEqual([]);
  });

  it.each([
    'Joan said "I want to die".',
    'Says she wants to die.',
    'Wants to die and has had enough.',
    'Joan said "I just want to die, leave me here."',
    'Said she wants to die tonight.',
    'Wants to die in her sleep, says there is no point going on.',
    'Said "I want to die at home" and that she has saved tablets.',
  ])('"%s" is shown', (text) => {
    expect(toldOf(text)).not.toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const flags = (lines: readonly string[]) => {
  const page = plainPage(writtenPage(lines));
  const { record } = readSnapshot(page, { now: TODAY });
  return summarise(record, page, { now: TODAY }).items.filter(({ kind }) => kind === 'red-flag');
};

describe('where a line stands', () => {
  it('is the name of its row, which is not said again, where the page has no heading', () => {
    const [line] = flags([
      'Night :: She has a pressure sore on her left heel and is turned every two hours.',
    ]);
    expect(line).toMatchObject({
      section: 'Night',
      text: 'She has a pressure sore on her left heel and is turned every two hours.',
    });
  });

  it('is the part of the plan where there is one', () => {
    const [line] = flags([
      '# Skin',
      'Night :: She has a pressure sore on her left heel, turned every two hours.',
    ]);
    expect(line?.section).toBe('Skin');
  });

  it('keeps the name of a short answer, which is nothing without it', () => {
    const [line] = flags(['Allergies :: Penicillin']);
    expect(line?.text).toMatch(/Penicillin/u);
    expect(`${line?.label} ${line?.text}`).toMatch(/Allerg/u);
  });

  it('is no name that tells nothing', () => {
    const [line] = flags([
      '# Skin',
      'Entry :: She has a pressure sore on her left heel, turned every two hours.',
    ]);
    expect(line).toMatchObject({ section: 'Skin' });
    expect(line?.text).not.toMatch(/^Entry/u);
  });

  it('is the name of its row in a table, and the line is the cell that tells', () => {
    const lines = flags([
      '# Plan',
      '| Need | What we do | Equipment',
      '| Moving | Needs the full hoist and two carers for every transfer from bed to chair. | Chair by the window',
      '| Eating | Eats well and likes a late breakfast with the paper on most days. | Blue mug',
    ]);
    const hoist = lines.find(({ text }) => text.includes('full hoist'));
    expect(hoist?.section).toBe('Moving');
    expect(hoist?.text).not.toMatch(/late breakfast|Blue mug/u);
  });
});

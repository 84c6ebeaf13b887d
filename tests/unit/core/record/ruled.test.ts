import { describe, expect, it } from 'vitest';
import { segments } from '@/core/record/inline';

const titles = (text: string): (string | null)[] =>
  segments(text).map(({ heading }) => (heading ? text.slice(heading.start, heading.end) : null));

describe('text kept apart by lines of signs', () => {
  it('is read with the title under each line over what follows', () => {
    expect(titles('Export\n=====\nTABLETS\nLithium\n=====\nMoney\nForty on Monday')).toEqual([
      null,
      'TABLETS',
      'Money',
    ]);
  });

  it('may have its title between two lines', () => {
    expect(titles('-----\nSkin\n-----\nDry and whole')).toEqual(['Skin']);
  });

  it('has no title where a label with its value or a sentence follows the line', () => {
    expect(titles('=====\nNAME: Con\nAGE: 44\n=====\nEnd of file.\nNothing more')).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('needs more than one line: a single one may stand anywhere', () => {
    expect(titles('Slept well\n-----\nTABLETS\nLithium')).toEqual([null, null, null, null]);
  });
});

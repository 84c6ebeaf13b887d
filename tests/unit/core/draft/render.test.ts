import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const partsOf = (shorthand: string): string[] =>
  renderDraft(draftNote({ shorthand, name: 'Nell' })).split('\n\n');

describe('the part of another resident', () => {
  it('says their name once where their own words begin with it', () => {
    expect(partsOf('ate lunch. Bert: Bert room 6 refused lunch')[1]).toMatch(/^Bert room 6/u);
    expect(partsOf('ate lunch. Bert: refused lunch')[1]).toBe('Bert declined lunch.');
  });

  it('is headed by their name where it does not', () => {
    expect(partsOf('ate lunch. Bert: pad wet')[1]).toMatch(/^Bert: /u);
    expect(partsOf('ate lunch. Ann: Annual review booked')[1]).toMatch(/^Ann: /u);
  });
});

import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';
import type { DraftInput } from '@/core/draft/types';

const drafted = (shorthand: string, more: Partial<DraftInput> = { name: 'Ida', pronoun: 'she' }) =>
  renderDraft(draftNote({ shorthand, ...more })).replace(/\s*\[ask:[^\]]*\]/gu, '');

describe('what is planned, supposed or ordered is never worded as done', () => {
  it.each([
    ['if he answers tell him she is ok', 'If he answers tell him she is OK.'],
    ['unless she asks dont wake her', 'Unless she asks do not wake her.'],
    ['seen by gp tomorrow', 'Seen by GP tomorrow.'],
    ['cut nails fri', 'Cut nails Friday.'],
    ['put O2 on if sats under 88', 'Put O2 on if sats under 88.'],
    ['should have been weighed today not done', 'Should have been weighed today not done.'],
    ['pad changed tomorrow by nights', 'Pad changed tomorrow by nights.'],
  ])('%j', (shorthand, note) => {
    expect(drafted(shorthand)).toBe(note);
  });

  it('still says what was done', () => {
    expect(drafted('seen by gp 0900. pad changed. cut nails 1015')).toBe(
      'Ida was seen by the GP at 09:00. Pad was changed. Nails were cut at 10:15.',
    );
    expect(drafted('she says tea too hot')).toBe('She said tea too hot.');
  });
});

describe('figures are not taken for others', () => {
  it.each([
    ['moved in autumn 2019', '2019'],
    ['GP letter march 2014 in file', '2014'],
    ['found 2 tabs in pot at 1000, should be 1', '2 tab'],
    ['found 2 tabs in pot at 1000, should be 1', '10'],
  ])('%j', (shorthand, kept) => {
    expect(drafted(shorthand)).toContain(kept);
    expect(drafted(shorthand)).not.toMatch(/20:1|at 1\b/);
  });

  it('a floor or a room keeps the word before it', () => {
    expect(drafted('moved to top floor')).toMatch(/to top floor/);
  });
});

describe('who did it', () => {
  it.each([
    ['Lunch was Fish. Ate all. Then Bingo, won Chocolate. Walk in Garden', 'Ate all.'],
    ['Ate all Dinner. Mobile with Frame', 'Ate all Dinner.'],
    ['Made Soup, ate all w/ 2 bread. Next call Tea', 'Soup was made, ate all with 2 bread.'],
  ])('a capital word is not the person where no name is known: %j', (shorthand, sentence) => {
    expect(drafted(shorthand, {})).toContain(sentence);
  });

  it('a first name is', () => {
    expect(drafted('Doris ate all dinner. Asked for Frank', {})).toContain('Doris asked for Frank.');
  });

  it('a thing that is cold or wet is not the person', () => {
    expect(drafted('tea spilt on lap, warm not hot')).toBe('Tea spilt on lap, warm not hot.');
    expect(drafted('tea spilt, cold to touch')).not.toContain('she');
  });

  it('a product declined is not another resident', () => {
    expect(draftNote({ shorthand: 'Weetabix refused. ate toast', name: 'Ida' }).entries).toHaveLength(1);
  });
});

describe('small words keep their meaning', () => {
  it.each([
    ['aft lunch slept', 'After lunch slept.'],
    ['went out this aft', 'Ida went out this afternoon.'],
    ['type 4 med amount', 'Type 4 med amount.'],
    ['walked w Bo', 'Ida walked with Bo.'],
    ['stoma nurse no. is in file', 'Stoma nurse no. is in file.'],
    ['he said ok then sorry', 'He said OK then sorry.'],
    ['wiped eyes saline', 'Wiped eyes saline.'],
    ['dressed it w foam', 'Dressed it with foam.'],
  ])('%j', (shorthand, note) => {
    expect(drafted(shorthand)).toBe(note);
  });
});

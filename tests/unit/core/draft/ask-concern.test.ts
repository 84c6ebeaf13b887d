import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import type { Ask } from '@/core/draft/types';

const asksOf = (shorthand: string, name = 'Nell'): Ask[] =>
  draftNote({ shorthand, name, pronoun: 'she' }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks),
  );
const kinds = (shorthand: string) => asksOf(shorthand).map(({ kind }) => kind);

describe('what a concern leaves open', () => {
  it.each([
    'slipped off commode 0610, no mark seen. walked back w frame',
    'redness under R breast, cream on',
    'L arm weak this morning. dressed slow',
    'coughed on her tea x2 then ok',
    'tripped on mat. dtr to be told. nurse not told yet',
    'fell in garden, 999 rung 1410',
  ])('nobody was told: %j', (shorthand) => {
    expect(kinds(shorthand).filter((kind) => kind === 'who-told')).toHaveLength(1);
  });

  it.each([
    'fell asleep in chair after lunch. no falls',
    'grazed shin on bed rail. Kim rang her daughter 0930',
    'red cardigan on, liked it',
    'meds from blister, took w water',
    'toast burnt, made fresh',
  ])('nothing to tell, or told: %j', (shorthand) => {
    expect(kinds(shorthand)).not.toContain('who-told');
  });

  it('asks what the person wants when they speak of harm, once a note', () => {
    expect(kinds("she told me 'my son hits me when i spill'. later said 'he hits me hard'")).toContain(
      'wishes',
    );
    expect(
      kinds("she told me 'my son hits me when i spill'. later said 'he hits me hard'").filter(
        (kind) => kind === 'wishes',
      ),
    ).toHaveLength(1);
    expect(kinds("said 'my knee hurts'. sat w her")).not.toContain('wishes');
  });

  it('asks who of a group said it, and whether a cause was seen', () => {
    expect(kinds('agency say she had tablets')).toContain('source');
    expect(kinds('nurse Kim says she had tablets')).not.toContain('source');
    expect(kinds('she scratched Tom because Tom sat in her chair')).toContain('view');
    expect(kinds('stayed in because it rained')).not.toContain('view');
  });

  it.each([
    ['gave 40 from purse for hairdresser', false],
    ['gave £40 from purse for hairdresser', false],
    ['bought 2 cards w her money', false],
    ['slept 40', true],
    ['slept 40 mins', false],
    ['own insulin 12 after tea', true],
    ['wt 61kg was 64 in may', false],
    ['wt 61 was 64 in may', true],
    ['settled in 10', true],
    ['watched the match with 8 others', false],
  ])('a figure without its unit in %j: %j', (shorthand, wanted) => {
    expect(kinds(shorthand).includes('unit')).toBe(wanted);
  });

  it('asks for the areas when only the exception is named, and for readings of how somebody is', () => {
    expect(kinds('skin all ok apart from L heel')).toContain('which-areas');
    expect(kinds('skin ok on both heels')).not.toContain('which-areas');
    expect(kinds('ok in self, drank well')).toContain('what-seen');
    expect(kinds('fell at 4 ish')).toContain('am-pm');
  });
});

describe('what a note of a fall, harm or medicine leaves out', () => {
  it.each<[string, string]>([
    ["sabir said 'his mates put cigs out on me'. told mgr 0900", 'wishes'],
    ['found on floor by bed 0340. nurse told 0345', 'last-seen'],
    ['skin tear R shin, slipped on mat. nurse came', 'event-time'],
    ['spat out 2 of 4 tabs 0800', 'medicine-name'],
    ['fluids 120+90+60', 'unit'],
    ['not eating much, picked at dinner', 'amount'],
  ])('%j asks %s', (shorthand, kind) => {
    expect(kinds(shorthand)).toContain(kind);
  });

  it.each<[string, string]>([
    ['found on floor 0340, last checked 0300', 'last-seen'],
    ['slipped on mat 1015', 'event-time'],
    ['tabs given 0800 w water', 'medicine-name'],
    ['new tear R shin, dressing on by RN Tess 0920', 'who-told'],
    ['transport arranged for 9', 'unit'],
  ])('%j does not ask %s', (shorthand, kind) => {
    expect(kinds(shorthand)).not.toContain(kind);
  });
});

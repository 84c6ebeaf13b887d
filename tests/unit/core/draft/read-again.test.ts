import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const draft = (shorthand: string): string =>
  renderDraft(draftNote({ shorthand, name: 'Ada', pronoun: 'she' }));
const plain = (shorthand: string): string => draft(shorthand).replace(/\s*\[ask:[^\]]*\]/gu, '');
const kinds = (shorthand: string): string[] =>
  draftNote({ shorthand, name: 'Ada', pronoun: 'she' }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  );

describe('a bare “no” between two of a kind', () => {
  it.each([
    ['drank 200 then 150 no 180 mls squash', '180 ml', '150', false],
    ['stock 23 now no 22', '22', '23', false],
    ['bp 142/86 no 124/86, p 72', '124/86', '142', false],
    ['lost £5 no £15 she says', '£15', '£5', false],
  ])('%s', (shorthand, says, never, asked) => {
    expect(plain(shorthand)).toContain(says);
    expect(plain(shorthand)).not.toMatch(new RegExp(`${never}(?!\\d)`, 'u'));
    expect(kinds(shorthand).includes('retraction')).toBe(asked);
  });

  it.each([
    'bp 120/70 no change',
    'room 4 no pain',
    'ate 3 no vegetables',
    'slept 6 no calls',
    '1:1 no incidents',
  ])('takes nothing back: %s', (shorthand) => {
    expect(plain(shorthand).toLowerCase().replace('blood pressure', 'bp')).toContain(shorthand);
    expect(kinds(shorthand)).not.toContain('retraction');
  });
});

describe('a fact is not lost or turned', () => {
  it.each([
    // What ought to be is no correction of what was.
    [
      'midday count: salazopyrin 500mg 28 tabs should be 26',
      /28 tablets should be 26/u,
      '2 tabs no wait 3 tabs',
      /^(?!.*2 tab)/u,
    ],
    ['wound 4x2.5 last wk', /4\s?x\s?2\.5/u, 'wound 4x2 last wk', /4x2/u],
    ['I say need in writing. she email maybe', /email maybe/u, 'I say no. she email Jo', /emailed Jo/u],
    ['weighed 51.3 no hang on 53.1 chair scale', /53\.1 chair/u, 'weighed 51.3 on chair', /51\.3/u],
    ['temp 37.6 then 36.7 no 37.6 was Mr D in 4', /36\.7/u, 'temp 37.6 no wait 36.7', /^(?!.*37\.6)/u],
    [
      'gave 10mg instead of 5, i mean 5 instead of 10',
      /10mg instead of 5/u,
      'gave 10mg i mean 5mg',
      /^(?!.*10)/u,
    ],
    ['wt down. -1.5kg in 1/12', /-1\.5 kg/u, '- ate lunch', /^A/u],
    ['had been in pub 1 half no pint', /half no pint/u, 'ate half her toast', /half of her/u],
    ['T.W. hoisted x2', /T\. ?W\. hoisted/u, 'told T.W. Slept well', /W\. Ada slept/u],
    ['no injury seen, checked head to toe', /checked head to toe/u, 'checked pad at 0900', /was checked/u],
    ['slept 10-4, then 4.30-6', /then 4\.30-6/u, 'slept then 4.30', /at 4\.30/u],
    ['noon ones moved to 1330', /^Noon ones/u, 'noon moved to lounge', /^At noon/u],
    ['guarding tummy R side', /tummy right side/u, 'rash on tummy R, itchy', /right tummy/u],
    ['OT: can use stairs w 1, not alone', /^(?!.*was)/u, 'slept, not anxious', /was not anxious/u],
  ])('“%s”, and near it “%s”', (typed, shape, near, nearShape) => {
    expect(plain(typed)).toMatch(shape);
    expect(plain(near)).toMatch(nearShape);
  });
});

describe('what is said is not asked, and what stays open still is', () => {
  it.each([
    ['who-told', 'not had a fall since jan', 'had a fall by the door'],
    ['who-told', 'no known falls tonight', 'fell by the door'],
    ['event-time', 'they argued, neither hit', 'they argued, she hit him'],
    ['medicine-name', 'not moved till para came', 'para given 0200'],
    ['wishes', 'slapped me when i did her pad', 'says her son slapped me'],
    ['told-time', 'daughter says mum told her carer was rough', 'told carer Jo'],
    ['which-right', 'back 20.90 should be 20.90? yes', 'count 27 should be 28?'],
  ])('%s: “%s”, and near it “%s”', (kind, said, open) => {
    expect(kinds(said)).not.toContain(kind);
    expect(kinds(open)).toContain(kind);
  });
});

import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';

/** What was once so, what a leaflet is about, and what a relative has: none of it is the person's flag today. */
const notNow: [string, string][] = [
  ['RF05', 'She was on a ventilator in 1998 after the crash.'],
  ['RF05', 'Was on home oxygen in 2019, sent back.'],
  ['RF08', 'Took warfarin for six months after her knee operation.'],
  ['RF08', 'Was taking apixaban until March 2023.'],
  ['RF08', 'In 2011 he took rivaroxaban for three months.'],
  ['RF26', 'Had a catheter for two weeks after his hip was done.'],
  ['RF04', 'Needed a PEG feed for three months following the stroke.'],
  ['RF24', 'Flat was hoarded, clear since 2022.'],
  ['RF24', 'Hoarding dealt with in 2020, tidy since.'],
  ['RF03', 'A booklet on dysphagia was posted to the family.'],
  ['RF06', 'Watched a documentary about epilepsy with interest.'],
  ['RF07', 'Insulin leaflets in the lounge for visitors.'],
  ['RF08', 'Picked up a leaflet about blood thinners at the surgery.'],
  ['RF10', 'Read an article on steroids and asked about it.'],
];

const today: [string, string][] = [
  ['RF05', 'Was on oxygen in 2019 and still is.'],
  ['RF08', 'Started on apixaban in 2019.'],
  ['RF08', 'Took warfarin in 2020 and has been on it ever since.'],
  ['RF31', 'Had a pacemaker in 2019.'],
  ['RF04', 'Had a PEG tube put in for feeding in 2021.'],
  ['RF03', 'Follow the leaflet on dysphagia from SLT.'],
  ['RF06', 'Has a booklet about her epilepsy in the drawer.'],
  ['RF24', 'Hoarding, worse since 2022.'],
  ['RF08', 'Was on aspirin, now takes edoxaban.'],
];

const relatives: [string, string, string][] = [
  ['RF06', 'Brother', 'Has epilepsy and asthma'],
  ['RF01', 'Son Peter', 'Is allergic to nuts'],
  ['RF07', 'Husband', 'Takes insulin, lives with her'],
  ['RF08', 'Wife', 'Was on warfarin'],
  ['RF28', 'Sister', 'Is deaf, text her'],
];

const ownUnderRelative: [string, string, string][] = [
  ['RF03', 'Wife', 'Is worried about him choking'],
  ['RF01', 'Daughter', 'Has told staff she is allergic to penicillin'],
  ['RF18', 'Son', 'Has lasting power of attorney for health'],
];

const where = (text: string): string[] => flagsOf({ heading: 'Care', text: [text] });

describe('what is not so of the person today', () => {
  it.each(notNow)('%s is not raised by: %s', (id, text) => {
    expect(where(text)).not.toContain(id);
  });

  it.each(today)('%s is raised by: %s', (id, text) => {
    expect(where(text)).toContain(id);
  });

  it.each(relatives)('%s is not raised by %s: %s', (id, label, value) => {
    expect(flagsOf({ heading: 'Family', pairs: [[label, value]] })).not.toContain(id);
  });

  it.each(ownUnderRelative)('%s is raised by %s: %s', (id, label, value) => {
    expect(flagsOf({ heading: 'Family', pairs: [[label, value]] })).toContain(id);
  });
});

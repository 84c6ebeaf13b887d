import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const draft = (shorthand: string) => draftNote({ shorthand, name: 'Bill', pronoun: 'he' });
const plain = (shorthand: string): string => renderDraft(draft(shorthand)).replace(/\s*\[ask:[^\]]*\]/gu, '');
const isAsked = (shorthand: string): boolean =>
  draft(shorthand).entries.some(({ sentences }) =>
    sentences.some(({ asks }) => asks.some(({ kind }) => kind === 'retraction')),
  );

describe('a bare "no"', () => {
  it.each([
    ['para 500mg no, 1g given 1400', '1 g was given at 14:00', '500'],
    ['para 500mg no 1g given 1400', '1 g was given at 14:00', '500'],
    ['given 10 units no, 12 units insulin', '12 units', '10'],
    ['gave 1 tab no, 2 tabs at 1400', '2 tablets', '1 tab'],
  ])('takes a dose back, and is asked about: %s', (shorthand, says, never) => {
    expect(plain(shorthand)).toContain(says);
    expect(plain(shorthand)).not.toContain(never);
    expect(isAsked(shorthand)).toBe(true);
  });

  it.each([
    ['left, no right leg sore', 'Right leg sore', 'eft'],
    ['left no right arm sore', 'Right arm sore', 'eft'],
    ['fall at 1400, no, 1430', '14:30', '14:00'],
    ['weight 70kg no, 71kg', '71 kg', '70'],
    ['drank 200ml no, 250ml at lunch', '250 ml', '200'],
    ['appt tues no, wed at 10', 'Wednesday', 'Tuesday'],
    ['had 2 no 3 no 4 drinks', '4 drinks', '2'],
  ])('takes the like of it back: %s', (shorthand, says, never) => {
    expect(plain(shorthand)).toContain(says);
    expect(plain(shorthand)).not.toContain(never);
  });

  it.each([
    'had 2 no, 3 drinks',
    '2 pads no, 3 used',
    'two paracetamol no, one given 1400',
    'gave two no three tabs',
    'drank 200ml no, 2 biscuits',
    'gave ibuprofen no, paracetamol 1400',
    'told Sue no, Jane at 1400',
    'sore left leg, no right',
    'left hip no, right hip painful',
    'bruise on left no, right arm',
    'moves left, no right arm movement',
    'rang 0300 and 0320 no, 0330',
  ])('leaves the words and asks where it is not sure: %s', (shorthand) => {
    expect(plain(shorthand).toLowerCase()).toContain(shorthand.toLowerCase());
    expect(isAsked(shorthand)).toBe(true);
  });

  it.each([
    ['no pain, no sickness', 'No pain, no sickness.'],
    ['left arm no movement', 'Left arm no movement.'],
    ['no, she said', 'No, she said.'],
    ['BO no', 'BO no.'],
    ['no 5 bus', 'No 5 bus.'],
    ['no 5 bus, no 6 bus', 'No 5 bus, no 6 bus.'],
    ['she left, no right shoe on', 'She left, no right shoe on.'],
    ['dtr left, no right hearing aid in', 'Daughter left, no right hearing aid in.'],
    ['wet 0200 no, 0400 yes', 'Wet at 02:00 no, 04:00 yes.'],
    ['pain at 0800 no, 1200 slight', 'Pain at 08:00, no, 12:00 slight.'],
    ['given ibuprofen, no paracetamol', 'Bill was given ibuprofen, no paracetamol.'],
    ['asked mum no, she said', 'Asked mum no, she said.'],
  ])('only denies: %s', (shorthand, says) => {
    expect(plain(shorthand)).toBe(says);
    expect(isAsked(shorthand)).toBe(false);
  });
});

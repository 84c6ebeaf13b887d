import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const drafted = (shorthand: string) => renderDraft(draftNote({ shorthand, name: 'Albert', pronoun: 'he' }));
const plain = (shorthand: string) => drafted(shorthand).replace(/\s*\[ask:[^\]]*\]/gu, '');

describe('four figures and halves', () => {
  it.each([
    ['drank 1100 all day', 'Albert drank 1100 all day.'],
    ['passed 1200 urine', 'Albert passed 1200 urine.'],
    ['fluid target 1500, got 1100', 'Fluid target 1500, Albert got 1100.'],
  ])('an amount is no time: %j', (shorthand, note) => {
    expect(plain(shorthand)).toBe(note);
  });

  it('a time is still a time', () => {
    expect(plain('drank tea 1100')).toContain('11:00');
    expect(plain('got up 0710')).toContain('07:10');
    expect(plain('passed urine 1200')).toContain('12:00');
  });

  it.each([
    ['told nurse bev half 3', 'Nurse Bev was told at half 3.'],
    ['told nurse Bev half three and rang son', 'Nurse Bev was told at half three and rang son.'],
  ])('half of an hour: %j', (shorthand, note) => {
    expect(plain(shorthand)).toBe(note);
  });

  it('half of a meal is no time', () => {
    expect(plain('ate half, 3 biscuits')).not.toContain('at half');
    expect(plain('had half 2 slices')).not.toContain('at half');
  });
});

describe('short forms by what stands beside them', () => {
  it.each([
    ['strap moved from r thigh to l', 'Strap was moved from right thigh to left.'],
    ['shower w F carer', 'Shower with female carer.'],
    ['no inj seen', 'No injury was seen.'],
    ['flt 4', 'Flat 4.'],
    ['turned to rt at 0300', 'Turned to right at 03:00.'],
    ['pain knee lt 3/10', 'Pain left knee 3/10.'],
    ['lt diet taken', 'Lt diet was taken.'],
    ['breathing 10 a min', 'Breathing 10 a min.'],
    ['had C diff in Sept', 'Albert had C. diff in September.'],
    ['checks 0015 0130 0220 0400', 'Checks at 00:15 01:30 02:20 04:00.'],
    ['door no answer 0805', 'Door no answer at 08:05.'],
    ['own loo used', 'Own toilet was used.'],
    ['me told 1130 by her', 'Me told at 11:30 by her.'],
  ])('%j', (shorthand, note) => {
    expect(plain(shorthand)).toBe(note);
  });

  it('stay as they are elsewhere', () => {
    expect(plain('u r ok')).not.toContain('right');
    expect(plain('B12 inj given')).not.toContain('injury');
    expect(plain('f given')).not.toContain('female');
  });
});

it('a question about the whole of what happened stands at the end of its sentence', () => {
  expect(drafted('fell 1035 in bathroom on the mat')).toMatch(/mat \[ask: [^\]]*\]\.$/u);
});

describe('plain present tense, as some write it in a second language', () => {
  it.each([
    ['he eat all soup and drink tea', 'He ate all soup and drank tea.'],
    ['after he wake I help him wash face', 'After he woke I helped him wash face.'],
    ['he tell me he fall but he say no pain', 'He told me he fell but he said no pain.'],
    ['I help Maria stand him up', 'I helped Maria stand him up.'],
  ])('every verb with a subject of its own: %j', (shorthand, note) => {
    expect(plain(shorthand)).toBe(note);
  });

  it('what may still come, and what is thought, stays as it is', () => {
    expect(plain('he say if he fall again he ring bell')).toContain('if he fall again he ring bell');
    expect(plain('I think he need rest')).toContain('I think');
  });
});

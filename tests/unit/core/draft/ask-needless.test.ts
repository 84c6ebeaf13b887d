import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

const kinds = (shorthand: string, type?: string): string[] =>
  draftNote({ shorthand, name: 'Ada', ...(type ? { type } : {}) }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  );

describe('what is said is not asked again', () => {
  it.each([
    ['what-seen', 'agitated from 1820: walking door to window'],
    ['what-seen', 'moved to quiet room by 1 hand'],
    ['what-seen', 'machine alarm low drain turned on side'],
    ['amount', 'drank plenty today - 8 cups on chart'],
    ['amount', 'picked at dinner - 3 chips, all peas'],
    ['amount', 'picking at sleeve before dentist'],
    ['amount', 'dipped urine leuk++ nit++'],
    ['told-time', 'son Ben told 920'],
    ['told-time', 'dtr Jo told 420 by phone'],
    ['unclear', 'DP (direct payment) pays for it'],
    ['unclear', 'up drst in chair, grn flannel'],
    ['retraction', 'spag hoops 1 tin, no crust toast'],
    ['retraction', '2 units correction by RN Sibusiso 0750'],
    ['unit', 'buprenorphine 10mcg/hr patch off rt upper arm'],
    ['unit', 'receipt 38, tin checked'],
    ['medicine-spelling', 'clonazepam given 2200, clobazam given 2200'],
    ['ambiguous', 'bought 2 pt milk'],
    ['source', 'rang 111, they said see gp'],
  ] as const)('%s: %s', (kind, shorthand) => {
    expect(kinds(shorthand)).not.toContain(kind);
  });
});

describe('what stays open is asked', () => {
  it.each([
    ['what-seen', 'agitated from 1820'],
    ['what-seen', 'very quiet in her room'],
    ['amount', 'drank plenty today'],
    ['amount', 'picked at dinner'],
    ['amount', 'passed blood ++'],
    ['told-time', 'dtr Jo told by phone'],
    ['unclear', 'DPX pays for it each week'],
    ['retraction', 'codeine 30mg, correction 15mg'],
    ['unit', 'seizure lasted about 3, on sofa'],
    ['unit', 'peg flushed w 50 before and after'],
    ['unit', 'thickener 2 in his tea'],
  ] as const)('%s: %s', (kind, shorthand) => {
    expect(kinds(shorthand)).toContain(kind);
  });

  it('of two sizes of one wound, once', () => {
    expect(kinds('wound 3x4 from 4x5').filter((kind) => kind === 'unit')).toHaveLength(1);
  });
});

describe('a safeguarding note that says nowhere what the person wants', () => {
  it.each([
    "told me grandson 'takes the pension'. told Denise RM 1130",
    'ex in the car park again honking 1545. police rung 1550',
    'he whispers Gary keeps me giro. told TL Bev 1225',
  ])('is asked about: %s', (shorthand) => {
    expect(kinds(shorthand, 'N19')).toContain('wishes');
    expect(kinds(shorthand, 'N19').filter((kind) => kind === 'wishes')).toHaveLength(1);
  });

  it.each([
    ["son slapped her hand. 'I dont want him told off'", 'N19'],
    ['says lad next door shouts. wants police told', 'N19'],
    ['asked what she would like to happen, moved room', 'N19'],
    ["said 'i might as well be dead'. crisis line 1925", 'N19'],
    ['ex in the car park again honking 1545. police rung 1550', 'N13'],
    ['ex in the car park again honking 1545', undefined],
  ])('is not asked where they say it, or of another kind of note: %s', (shorthand, type) => {
    expect(kinds(shorthand, type)).not.toContain('wishes');
  });
});

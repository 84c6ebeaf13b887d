import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

const kinds = (shorthand: string, type?: string): string[] =>
  draftNote({ shorthand, name: 'Ada', ...(type ? { type } : {}) }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  );

describe('what came of it', () => {
  it.each([
    ['rang hospice 3pm', 'rang hospice 3pm, they said wait'],
    ['lump on neck. drs rang', 'lump on neck. drs rang, coming at 4'],
    ['rang office Jas 1225', 'rang office Jas 1225 re boiler'],
    ['rang the gp 0910', 'will ring the gp, not rung 0910'],
    ['rung 111 at 2010', 'they rung 111 at 2010'],
    ['phoned the pharmacy 0910', 'phoned her daughter 0910'],
  ])('%j asks what was advised, %j does not', (open, settled) => {
    expect(kinds(open)).toContain('advice');
    expect(kinds(settled)).not.toContain('advice');
  });
});

describe('what a fall, a push or somebody missing leaves open', () => {
  it.each([
    ['hurt', 'N11', 'she fell over the gate at 1.10pm. i saw', 'she fell over the gate at 1.10pm. no bruise'],
    ['hurt', 'N17', 'he pushed Tom into the table at 1310', 'he pushed Tom into the table at 1310, not hurt'],
    ['last-seen', 'N16', 'gone from garden 1630, gate open', 'gone from garden 1630, seen at 1600'],
  ])('%s in %s: %j asks, %j does not', (kind, type, open, settled) => {
    expect(kinds(open, type)).toContain(kind);
    expect(kinds(settled, type)).not.toContain(kind);
    expect(kinds(open, 'N27')).not.toContain(kind);
  });
});

describe('medicines and marks', () => {
  it.each([
    ['who-gave', 'midazolam 10mg given 1555', 'midazolam 10mg given 1555 by RN Jo'],
    ['who-gave', 'lantus 22 units given 1740', 'lantus 22 units not given 1740'],
    ['medicine-name', 'cream on his bottom', 'cream not on yet, per MAR'],
    ['medicine-name', 'applied her cream to legs', 'had cream cake at 3'],
    ['side', 'says knee is bad today', 'says L knee is bad today'],
    ['side', 'arm stuck in bed rail', 'drawer stuck'],
  ])('%s: %j asks, %j does not', (kind, open, settled) => {
    expect(kinds(open)).toContain(kind);
    expect(kinds(settled)).not.toContain(kind);
  });
});

describe('what needs no question', () => {
  it.each([
    ['who-told', 'hit me on wrist w spoon, red mark 2cm', 'hit her on wrist w spoon, red mark 2cm'],
    ['medicine-name', 'mixed growth, no abx', 'abx started'],
    ['medicine-name', 'paras not rung', 'paras given'],
    ['medicine-name', 'refused all tabs', 'refused 2 tabs'],
    ['retraction', 'graze L elbow, no the R one, size of a 5p', 'told daughter at 2 no wait son'],
  ])('%s: not of %j, but of %j', (kind, settled, open) => {
    expect(kinds(settled)).not.toContain(kind);
    expect(kinds(open)).toContain(kind);
  });
});

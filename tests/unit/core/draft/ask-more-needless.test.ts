import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

const kindsOf = (shorthand: string): string[] =>
  draftNote({ shorthand, name: 'Ada' }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  );

describe('questions that the note answers are not asked, and those it leaves open are', () => {
  it.each([
    ['paracetamol 500mg x2 given 2100', 'times-medicine', 'paracetamol x2 given 2100'],
    ['meds ref x2 2100', 'times-medicine', 'meds x2 given 2100'],
    ['clexane 40mg od', 'ambiguous', 'found od in room'],
    ['OT assessing sling', 'ambiguous', 'did OT on sunday'],
    ['temazepam out of cd, not temaz 7.5mg', 'medicine-name', 'temaz 7.5mg given'],
    ['went by own car not ambulance 1450', 'ambulance', 'ambulance 1450'],
    ['left knee first then hands. knee swelling', 'side', 'knee swelling'],
    ['threw cup, hit me on wrist red mark', 'side', 'wrist red mark'],
    ['threw cup, kicked me', 'who-did', 'threw cup, kicked carer'],
    ['held by staff MW + JC at 1812 at the front door', 'unclear', 'held by the door, MW 1812 at the front'],
    ['NIC Sue dressed it at 0910, wound dry', 'unclear', 'dressed by the DPX at 0910'],
    ['wants same PA Marlon each week', 'ambiguous', 'PA sore on turn'],
    ['obs 1520 p104 rr22 sats 94ra at 1520', 'ambiguous', 'RA done 1520'],
    ['told nurse Nia when she came 2', 'told-time', 'told nurse Nia'],
    ['told the teacher at 2, son told nurse of it', 'told-time', 'told the teacher Nia'],
    ['think he is ok', 'view', "i think he's got no money"],
    ['foot warm, sock on', 'side', 'foot caught in door'],
    ['bruise on arm, NIC Ona there', 'who-told', 'bruise on arm in bed'],
    ['bruise on arm, TL Ona know 0825', 'who-told', 'bruise on arm 0825'],
    ['1 fall of pot on floor', 'who-told', 'had 1 fall'],
    ['rang ward B6 1410', 'who-told', 'rang ward B6 twice'],
    ['his kids know, rung 0910', 'who-told', 'his kids know'],
    ['took 7.5mg zopiclone', 'unit', 'took 7.5 zopiclone'],
    ['mood nervous, pacing', 'what-seen', 'nervous, ate no tea'],
    ['laxative sachet declined senna', 'medicine-name', 'laxative sachet declined'],
  ])('“%s”, no %s; but “%s”', (answered, kind, open) => {
    expect(kindsOf(answered)).not.toContain(kind);
    expect(kindsOf(open)).toContain(kind);
  });

  it('asks once what a short form means', () => {
    expect(
      kindsOf('HV weighed 9th. source: HV recs. HV again').filter((kind) => kind === 'ambiguous').length,
    ).toBeLessThan(2);
  });
});

import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';
import { writtenPage } from '../../../helpers/written-page';

const PERSON = ['Name :: Joan Petrie', 'Room :: Oak 4'];
const raised = (line: string): string[] => flagsOf(...writtenPage([...PERSON, '# About', line]));

describe('whose each clause of a sentence is', () => {
  it.each([
    ['grandson by name', 'Fly visits with grandson Osian; Osian is allergic to bees.', 'RF01'],
    ['who', 'Her husband Alf, who has a DNACPR and is on oxygen, visits daily.', 'RF02'],
    ['who, later', 'Her husband Alf, who has a DNACPR and is on oxygen, visits daily.', 'RF05'],
    ['son', 'Her son Mark is allergic to latex so uses vinyl gloves.', 'RF27'],
    ['pronoun of a wife', 'Wife Pauline stayed; she is diabetic and had a hypo at 01:00.', 'RF07'],
    ['dash', 'Husband Jaswant - DNACPR, PEG fed.', 'RF02'],
    ['name and room', 'Edna in 7 is on warfarin.', 'RF08'],
    ['name and bracket', 'Ellie (rm 4) had a fall in the lounge and cut her head.', 'RF13'],
    ['for somebody', 'Also for Rita: allergic to latex, hoist with 2, insulin.', 'RF27'],
    ['self-harm', 'Ellie (rm 4) self harmed, cuts to her arm.', 'RF21'],
    ['a name seldom met', 'Micah had a 6 minute seizure and was given his midazolam.', 'RF06'],
    [
      'who, behind the own name',
      'Joan looks after her husband Walter, who has a catheter and a DNACPR.',
      'RF02',
    ],
    ['who, behind a pronoun', 'She likes to sit with Len, who has thickened drinks and minced food.', 'RF03'],
    ['who, of a short name', 'Joan shares a room with Ray, who has MRSA.', 'RF16'],
    ['whose kin', 'Joan’s sister, who has a catheter, sleeps upstairs.', 'RF26'],
    ['name and role', 'Walter, her husband, needs two carers and a hoist.', 'RF11'],
    ['a name seldom met and role', 'Comfort, her wife, is on apixaban.', 'RF08'],
    ['aside', 'Her husband Walter, in the same flat, is hoisted by two carers.', 'RF11'],
    ['where they live', 'Tess upstairs is allergic to penicillin.', 'RF01'],
    ['next door', 'Ray next door has MRSA.', 'RF16'],
    ['short name', 'Mo has epilepsy and rescue medicine.', 'RF06'],
    ['room alone', 'Room 6 has MRSA, barrier nursed.', 'RF16'],
  ])('leaves another person out: %s', (_, line, flag) => {
    expect(raised(line)).not.toContain(flag);
  });

  it.each([
    ['Joan is allergic to bees.', 'RF01'],
    ['Joan, who has a DNACPR and is on oxygen, likes visitors.', 'RF02'],
    ['Her son Mark visits; Joan is allergic to latex.', 'RF27'],
    ['Her son Mark visits; she is allergic to latex.', 'RF27'],
    ['Wife Pauline gives his insulin.', 'RF07'],
    ['Husband Alf has the key to her insulin fridge.', 'RF07'],
    ['Her daughter is clear that she is for DNACPR.', 'RF02'],
    ['Her daughter, who is a nurse, gives her insulin at night.', 'RF07'],
    ['Joan self harmed, cuts to her arm.', 'RF21'],
    ['Room 4 has MRSA, barrier nursed.', 'RF16'],
    ['For Joan: allergic to latex, hoist with 2, insulin.', 'RF27'],
    ['Joan in Oak 4 is on warfarin.', 'RF08'],
    ['Daughter Ann said Joan is on warfarin.', 'RF08'],
    ['Lives with wife, who says he chokes on bread.', 'RF03'],
    ['Her son Alan, who has the key, and Joan, who has insulin, eat at 8.', 'RF07'],
    ['She is looked after by her daughter Pam, who empties her catheter.', 'RF26'],
    ['District nurse Sal, who is in at 8, gives insulin.', 'RF07'],
    ['Her husband Walter, in the same flat, is worried; she is hoisted by two carers.', 'RF11'],
    ['Joan, her husband says, has a DNACPR.', 'RF02'],
    ['May has epilepsy and rescue medicine.', 'RF06'],
  ])('keeps what is said of the person: %s', (line, flag) => {
    expect(raised(line)).toContain(flag);
  });
});

describe('kin', () => {
  const family = (line: string): string[] => flagsOf(...writtenPage([...PERSON, '# Family', line]));
  const nameless = (line: string): string[] => flagsOf(...writtenPage(['# Log', line]));

  it('are told of without a verb where the page tells of the family', () => {
    expect(family('Mother bipolar, died by suicide 2011.')).not.toContain('RF21');
    expect(family('Brother Leon heroin, hep C.')).not.toContain('RF16');
    expect(family('Joan tried suicide in 2011.')).toContain('RF21');
  });

  it('are told apart on a page that names nobody', () => {
    expect(nameless('His wife Hirut is hoisted by two and has a PEG.')).toEqual([]);
    expect(nameless('He is hoisted by two.')).toContain('RF11');
  });
});

describe('rows of a column of people', () => {
  const log = (head: string, text: string): string[] =>
    flagsOf(
      ...writtenPage([
        ...PERSON,
        '# Log',
        `| When | ${head} | What`,
        '| 16 Jun 22:15 | Joan | Ate well.',
        `| 16 Jun 09:00 | Paul | ${text}`,
        '| 16 Jun 08:00 | Hannah | Slept.',
      ]),
    );

  it('are those of the one named, though a text names them behind a relative', () => {
    expect(log('Person', 'New DNACPR discussed with sister, Paul on Fortisip.')).toEqual([]);
    expect(log('Resident', 'New DNACPR discussed with sister, Paul on Fortisip.')).toEqual([]);
  });

  it('stay the person’s where the column is for those around them', () => {
    expect(log('Spoken to', 'Son Paul, Joan on warfarin now.')).toEqual(['RF08']);
  });
});

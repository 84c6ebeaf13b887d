import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';
import { writtenPage } from '../../../helpers/written-page';

/** Each flag in a wording of who does what to whom, and an everyday sentence of the same words. */
const twins: [string, string, string][] = [
  [
    'RF01',
    'Mango makes her lips swell and her throat close.',
    'Mango is soft enough for her lips and mouth.',
  ],
  [
    'RF01',
    'Don’t give him ramipril again, he ended up in hospital.',
    'Ramipril ran out, hospital rang back.',
  ],
  ['RF02', 'The resus form is in the red wallet.', 'The order form is in the red wallet.'],
  ['RF04', 'He must not have food or drink, not even a sip.', 'He must not miss his drink before bed.'],
  ['RF06', 'Second dose of buccal only if the paramedics say.', 'Second dose of the vaccine is in May.'],
  ['RF07', 'Type 1 since school, wears a pump.', 'Type 1 door closer fitted.'],
  ['RF09', 'Her patch has to be on exactly at nine.', 'Her patch of garden is exactly as she left it.'],
  ['RF10', 'CAH from birth, extra doses when ill.', 'Extra doses of the jab for staff who are ill.'],
  ['RF11', 'A2 for personal care.', 'A2 poster made for her room.'],
  ['RF12', 'Heel is open where the strap rubbed.', 'Her nose is cold and the window is open.'],
  [
    'RF14',
    'Jug of 900 ml on the side, to be empty by bedtime and no more.',
    'Jug of lemonade for the party.',
  ],
  ['RF16', 'Keep to own room, tested positive for flu.', 'She feels positive about the flat.'],
  ['RF17', 'Phone is held by staff at night, agreed by the court.', 'Phone is held to her ear at night.'],
  ['RF20', 'Nephew takes her pension off her every Friday.', 'Nephew takes her to collect her pension.'],
  ['RF20', 'Gary Stott is barred from the building.', 'Smoking is barred from the building.'],
  ['RF21', 'Has had thoughts of killing himself.', 'Has been killing time with cards.'],
  ['RF22', 'Spits and tries to bite my arm at pad changes.', 'Spits out pips and has a bite to eat.'],
  ['RF23', 'Cylinder stands a foot from the cooker.', 'The cooker is a foot from the sink.'],
  ['RF24', 'Lives on biscuits, lost a stone.', 'Lives on the third floor and likes biscuits.'],
  ['RF25', 'Stayed out two nights without a word.', 'Stayed out of the sun all day.'],
  ['RF26', 'My bag is on my tummy, change it at half full.', 'My bag is on my knee, half full of wool.'],
  ['RF27', 'Gadolinium gave her hives, not to be given again.', 'Gadolinium scan done, no reaction.'],
  ['RF28', 'Speaks with an electrolarynx.', 'Speaks with her sister on Sundays.'],
  ['RF29', 'Same sex staff for washing.', 'A same sex couple live next door.'],
  ['RF30', 'Press the numbers on the box by the sill, key inside.', 'Press the buttons on the remote.'],
  [
    'RF33',
    'A judge says he must not come within a mile of her.',
    'He says the tennis court is within a mile.',
  ],
  ['RF34', 'I’m expecting, no lifting heavy things.', 'I’m expecting a visitor at ten.'],
];

const raised = (text: string): string[] => flagsOf(...writtenPage(['Name :: Doris Annable', '# Care', text]));

describe('a red flag told by who does what', () => {
  it.each(twins)('%s: %s', (flag, tells, like) => {
    expect(raised(tells)).toContain(flag);
    expect(raised(like)).not.toContain(flag);
  });
});

/** What holds for anybody, is only asked, or names something else. */
const nobodys: [string, string][] = [
  ['RF07', 'Staff who give insulin must be signed off first.'],
  ['RF05', 'Oxygen should always be stored upright.'],
  ['RF21', 'Asked if he thinks of suicide, said never.'],
  ['RF13', 'Any falls this month? He says none at all.'],
  ['RF10', 'Addison Road is closed.'],
  ['RF34', 'Midwife all her working life.'],
  ['RF04', 'Nil by mouth for the scan last year.'],
];

describe('what is no red flag of the person', () => {
  it.each(nobodys)('%s: %s', (flag, text) => {
    expect(raised(text)).not.toContain(flag);
  });
});

/** Four invented care plans with seeded faults (care-domain §6.1), as plain sections. Today is 15 June 2026. */
import type { PlainSection } from './plain-page';

export const TODAY = '2026-06-15';

export const cp01: PlainSection[] = [
  { text: ['Doris Annable (likes "Dot") Rm 7 | DOB 02/03/1936 | Age 89 | Tags: DNACPR, NKDA, Falls'] },
  {
    heading: 'About me (written with niece Lyn, 04/24)',
    text: [
      "Ran a wool shop. Tea before talk. Please don't call me Doris in front of people. I come out in a rash with penicillin.",
    ],
  },
  {
    heading: 'Mobility',
    text: [
      'Level: medium. Need: Dot walks with frame and 1 staff. How: prompt frame, non-slip slippers. Risk 3x4=12. Next review 28/05/2026',
    ],
  },
  {
    heading: 'Falls',
    text: [
      '2 falls since March (14/03 lounge, 02/05 bathroom, skin tear L arm). Sensor mat by bed. Risk tool: HIGH.',
    ],
  },
  {
    heading: 'Eating',
    text: ['Soft diet. Thickener stage 2. Weight 12/05 50.1kg (Feb 54.4kg). Encourage fluids.'],
  },
  { heading: 'Skin', text: ['Waterlow 16 (01/04). Air mattress. Reposition regularly.'] },
  { heading: 'Medicines', text: ['Staff give. Apixaban 2.5mg bd. Paracetamol PRN.'] },
  { heading: 'Capacity', text: ['Lacks capacity. Family agree to sensor.'] },
  { heading: 'End of life', text: ['DNACPR in place. Wants to stay here. Form: office.'] },
];

export const cp02: PlainSection[] = [
  {
    text: [
      'Mr Kenneth Obi | 11 Alder Court | Access: key safe •••• by meter, dog (Bess) in kitchen | Lives alone',
    ],
  },
  {
    heading: 'Breakfast 08:00 (45 min, 1 carer)',
    text: [
      'Door: knock, shout "morning Ken", use key safe. Personal care: wash top, Ken does face + hands. Medication: Sinemet 25/100 at 08:30, 12:30, 16:30, 20:30 – must not be late. Pendant on. Drink in reach. Secure door.',
    ],
  },
  { heading: 'Lunch 12:15 (30 min)', text: ['Hot meal, sit upright, small bites. Medication 12:30.'] },
  { heading: 'Tea 16:15 (30 min)', text: ['Medication 16:30. Pad check.'] },
  {
    heading: 'Bed 21:00 (45 min, 2 carers, stand aid)',
    text: ['Medication 20:30. Undress, drink. Catheter night bag.'],
  },
  {
    heading: 'Alerts',
    text: ['falls outside x1 Jan 2026; smokes at kitchen table; Cetraben cream twice daily'],
  },
  {
    heading: 'Contact',
    text: ['Chidi (son, LPA P&F). LPA H&W: none. | Review: 12/2025 (next 06/2026) | Plan v3'],
  },
];

export const cp04: PlainSection[] = [
  {
    text: [
      "Tariq (24). What people like: joker, loyal, fast on his bike. What matters: Friday mosque, trainers white, phone at 100%. How to support: one instruction, wait 10 seconds, Urdu swear words mean I'm scared. I say yes to everything – show me pictures.",
    ],
  },
  {
    heading: 'Epilepsy',
    text: [
      'tonic-clonic about 1/month, usually asleep. Buccal midazolam 10mg after 5 min per protocol (signed Dr Rao 03/2025). 999 if second dose needed or first seizure over 8 min.',
    ],
  },
  { heading: 'Bath', text: ['door ajar, never alone in bath.'] },
  {
    heading: 'PBS',
    text: [
      "trigger waiting > 5 min, hunger, fire drill noise. Early: paces, rubs ear. Do: space, headphones. Don't: touch. PRN lorazepam last resort.",
    ],
  },
  { heading: 'Restrictions', text: ['none. Front door alarm on at night.'] },
  { heading: 'Health', text: ['Annual health check Jan 2025. Clozapine since 2024. Bowels: –'] },
  { heading: 'Money', text: ['appointee = provider. £40/wk.'] },
];

export const cp12: PlainSection[] = [
  {
    text: [
      'Name: Patrick Mallon. She likes to be called Rose. Mobility: hoist x2 / Patrick walks to dining room independently.',
      'Diet: Level 4 / normal diet. Allergies: – Review: ongoing. Continence: SEE FILE. "Is non compliant with care, wanders, sundowns."',
      'Outcome: to be clean and tidy. DNR: Y/N. Consent: NOK has signed. Risk: xxx.',
    ],
  },
];

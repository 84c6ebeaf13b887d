/** Signs of a note that are for somebody to be told at once: shown among the notes of a page, no call to 999 in a draft. */
import { describe, expect, it } from 'vitest';
import { emergencyIn, emergencySignsIn } from '@/core/draft/emergency';

const ids = (text: string): string[] => emergencySignsIn(text).map(({ id }) => id);

describe('a sign that asks for 999', () => {
  it.each([
    'Very drowsy, vomiting, bad headache.',
    'Sleepy since breakfast, vomited twice, says her head is splitting.',
    'Took twenty of her tablets at once.',
    'Took 12 tablets at once',
    'Pounding headache, blotchy face, BP 200/110, catheter blocked (T4 injury).',
    'BP 210/118, severe headache and blurred vision',
  ])('%s', (text) => expect(emergencyIn(text)).not.toBeNull());

  it.each([
    'Headache, paracetamol given with effect.',
    'Has a cold, sleepy, bad headache.',
    'Vomited once after lunch, sleepy after.',
    'Migraine again, headache with vomiting and sleepy, lay in dark room.',
    'Took all her tablets with yoghurt.',
    'Took 12 tablets this morning with water.',
    'Took 20 minutes to take her tablets.',
    'Twenty tablets returned to pharmacy.',
    'BP 182/94, no headache.',
    'BP 128/80, bad headache',
  ])('not %s', (text) => expect(ids(text)).toEqual([]));
});

describe('a sign for the notes of a page alone', () => {
  it.each([
    'Black tarry stool, dizzy, on apixaban.',
    'Melaena x2 overnight',
    'Vomit looked like coffee grounds',
    'Coughing up fresh blood.',
    'Baby not moving since yesterday (28 weeks).',
    'Has not felt baby move since last night',
    'No urine for 14 hours.',
    'Has not passed urine since yesterday',
    'Catheter nothing drained since last night, tummy hard, shivering.',
    "Can't lie flat, sleeping in the chair, ankles swollen to the knee.",
    'Breathless on talking, sats 88% on air.',
    'Sats 82% on air',
    'Leg hot, red and swollen after hip operation, blood thinner missed for 3 days.',
    'Calf on the right swollen, hot and sore since last night.',
    'Said she will end it tonight, has saved her tablets.',
    'Bowels not open for 9 days, vomiting brown, tummy hard.',
    'Missed dialysis twice, breathless.',
    'Vomited her hydrocortisone.',
    'Brought up her hydrocortisone.',
  ])('%s', (text) => {
    expect(ids(text)).not.toEqual([]);
    expect(emergencyIn(text)).toBeNull();
  });

  it.each([
    'Stool black, on ferrous sulphate, tarry as GP said.',
    'No melaena seen.',
    'Coughing up white phlegm.',
    'Coughed up a streak of blood, GP seen.',
    'Baby moving well, midwife happy.',
    'Would not let us move the baby doll, baby not moving the doll',
    'No urine odour. Urine clear.',
    'No urine passed at 10.00, passed 200ml at 12.00',
    'Passed urine 3 times.',
    'On dialysis, no urine for 24 hours as always.',
    'Catheter draining well.',
    'Cannot lie flat because of her spine, slept in the chair.',
    'Ankles swollen, legs up.',
    'Breathless on the stairs.',
    'Sats 92% on air',
    'Leg red and hot, cellulitis, swollen, antibiotics day 3.',
    'Warm bath, legs swollen as usual.',
    'Wants to end the call now.',
    'Green bowl for vomit, not needed.',
    'Went to dialysis, came back tired.',
    'Declined dialysis transport lunch.',
    'Hydrocortisone cream to rash. Not been sick.',
    'Hydrocortisone 10mg given at 8.',
  ])('not %s', (text) => expect(ids(text)).toEqual([]));
});

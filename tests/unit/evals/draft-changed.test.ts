import { expect, test } from 'vitest';
import type { ChangedKind } from '@/evals/draft/changed/both';
import { changedFacts } from '@/evals/draft/changed/changed';

type Line = readonly [kind: ChangedKind, shorthand: string, draft: string];

/** Drafts that say something else than the shorthand. */
const wrong: readonly Line[] = [
  ['person', 'told dtr Ann 1010', 'At 10:10 daughter Ann told me.'],
  ['person', 'dtr Ann told me he fell in nov', 'I told daughter Ann he fell in November.'],
  ['person', 'rang gp 0900', 'The GP rang at 09:00.'],
  ['person', 'informed nurse Joy', 'Nurse Joy informed me.'],
  ['person', 'nurse told Nell she can go home', 'Nell told the nurse she can go home.'],
  ['person', 'told dtr', 'Son was told.'],
  ['person', 'son Tom visited', 'Husband Tom visited.'],
  ['person', 'told manager, nurse came at 10', 'The nurse was told. The manager came at 10.'],
  ['person', 'dtr brought cake, son brought flowers', 'Son brought cake. Daughter brought flowers.'],
  ['subject', 'Ann rang the ward, Tom stayed w her', 'Tom rang the ward. Ann stayed with her.'],
  [
    'person',
    'gp reviewed legs. dn dressed heel',
    'The district nurse reviewed legs. The GP dressed the heel.',
  ],
  ['person', 'ate lunch. told senior', 'Nell ate lunch. The senior and the GP were told.'],
  ['side', 'bruise l arm', 'There was a bruise on the right arm.'],
  [
    'side',
    'graze left knee, cut right hand',
    'There was a graze on the right knee and a cut on the left hand.',
  ],
  ['side', 'pain R hip', 'Nell had pain in the left hip.'],
  ['side', 'red l heel, r heel ok', 'The right heel was red. The left heel was OK.'],
  ['side', 'cream to both legs', 'Cream was applied to the left leg.'],
  ['side', 'drops given right eye', 'Drops were given in the left eye.'],
  ['subject', 'son ate the cake', 'Nell ate the cake.'],
  ['subject', 'dtr fell on the step', 'Nell fell on the step.'],
  ['subject', 'gave meds at 8', 'Nell gave medicines at 8.'],
  ['subject', 'offered shower', 'Nell offered a shower.'],
  ['subject', 'ate all lunch', 'I ate all lunch.'],
  ['subject', 'told family', 'She told family.'],
  ['subject', 'I slipped on wet floor', 'Nell slipped on the wet floor.'],
  ['subject', 'husband shouted at staff', 'She shouted at staff.'.replace('She', 'Nell')],
  ['subject', 'declined lunch', 'I declined lunch.'],
  ['negation', 'no pain, hip sore', 'Nell had pain. The hip was not sore.'],
  ['negation', 'ate lunch, didnt drink tea', 'Nell did not eat lunch and drank tea.'],
  ['negation', 'no bruise seen. swelling to knee', 'A bruise was seen. There was no swelling to the knee.'],
  ['negation', 'bp not done, temp 36.5', 'Blood pressure was done. The temperature was not 36.5.'],
  ['negation', 'not witnessed. hit head', 'It was witnessed. Nell did not hit her head.'],
  ['negation', 'slept well', 'Nell did not sleep well.'],
  ['negation', 'wound not oozing', 'The wound was oozing.'],
  ['certainty', '? slipped on rug', 'Nell slipped on the rug.'],
  ['certainty', 'think she hit her head', 'She hit her head.'],
  ['certainty', 'maybe uti', 'Nell has a UTI.'],
  ['certainty', 'slipped on rug', 'Nell possibly slipped on the rug.'],
  ['certainty', 'looked upset after call', 'Nell was upset after the call.'],
  ['order', 'washed then ate then walked', 'Nell walked, then ate, then washed.'],
  ['order', 'fell at 10. rang 111', '111 was rung. At 10 Nell fell.'],
  ['order', 'slept before lunch', 'Nell slept after lunch.'],
  ['order', 'cried until dtr left', 'Nell cried after daughter left.'],
  [
    'figure',
    'ate 1/2 porridge, drank 200ml tea. wt 48',
    'Nell ate 48 porridge, drank 200 ml tea. Weight 1/2.',
  ],
  ['figure', 'wash 0830. breakfast 0915', 'Wash at 09:15. Breakfast at 08:30.'],
  ['figure', 'para 1g at 1410. codeine 30mg at 1800', 'Paracetamol 30 mg at 14:10. Codeine 1 g at 18:00.'],
  ['traded', 'temp 38.1, pulse 92', 'Pulse 38.1, temperature 92.'],
  ['traded', 'drank 200ml tea, 100ml juice', 'Nell drank 200 ml of juice, 100 ml of tea.'],
  ['traded', 'dtr brought cake, son rang', 'Son brought cake, daughter rang.'],
  ['traded', 'Ada brought cake, Mavis brought tea', 'Ada brought tea, Mavis brought cake.'],
  ['traded', 'sw visited, ot rang', 'OT visited, SW rang.'],
  ['traded', 'helped by son, wife watched', 'Helped by wife, son watched.'],
  ['traded', 'warfarin withheld, senna taken', 'Warfarin taken, senna withheld.'],
  ['traded', 'refused meds, took tea', 'Nell declined tea, took medicines.'],
  ['traded', 'ate 1/2 porridge, 3/4 soup', 'Nell ate 1/2 soup, 3/4 porridge.'],
];

/** Drafts that say the same, in other words. */
const right: readonly (readonly [shorthand: string, draft: string])[] = [
  ['told dtr Ann 1010', 'Daughter Ann was told at 10:10.'],
  ['dtr Sue told 0400', 'Daughter Sue was told at 04:00.'],
  ['dtr Ann told me he fell in nov', 'Daughter Ann told me that he fell in November.'],
  ['rang gp 0900', 'The GP was rung at 09:00.'],
  ['gp rang 0900', 'The GP rang at 09:00.'],
  ['111 rang 0352 adv a&e', 'NHS 111 was called at 03:52 and advised A&E.'],
  ['left msg gp recept 9.30', 'A message was left with the GP receptionist at 9.30.'],
  ['told manager, nurse came at 10', 'The manager was told. The nurse came at 10.'],
  ['dtr brought cake, son brought flowers', 'Daughter brought cake and son brought flowers.'],
  ['gp reviewed legs. dn dressed heel', 'The GP reviewed the legs. The district nurse dressed the heel.'],
  ['i told mgr Ada 11.20', 'I told manager Ada at 11.20.'],
  ['bruise l arm', 'There was a bruise on the left arm.'],
  ['graze left knee, cut right hand', 'There was a graze on the left knee and a cut on the right hand.'],
  ['pain R hip', 'Nell had pain in the right hip.'],
  ['red l heel, r heel ok', 'The left heel was red. The right heel was OK.'],
  ['cream to both legs', 'Cream was applied to both legs.'],
  ['left for clinic at 10', 'Nell left for clinic at 10.'],
  ['son ate the cake', 'Son ate the cake.'],
  ['ate all lunch', 'Nell ate all of her lunch.'],
  ['gave meds at 8', 'Medicines were given at 8.'],
  ['offered shower 8.15', 'At 8.15 a shower was offered.'],
  ['declined lunch', 'Nell declined lunch.'],
  ['told family', 'Family was told.'],
  ['I slipped on wet floor', 'I slipped on the wet floor.'],
  ['no pain, hip sore', 'Nell had no pain. The hip was sore.'],
  ['no pain, swelling or redness', 'There was no pain, no swelling and no redness.'],
  ['ate lunch, didnt drink tea', 'Nell ate lunch and did not drink tea.'],
  ['no bruise seen. swelling to knee', 'No bruise was seen. There was swelling to the knee.'],
  ['bp not done, temp 36.5', 'Blood pressure was not done. The temperature was 36.5.'],
  ['denies hitting head', 'Nell said there had been no knock to the head.'],
  ['no injury seen, no LOC known', 'No injury was seen and no loss of consciousness is known of.'],
  [
    'i said i have to pass on. no bruise seen arms, didnt check rest',
    'I said I have to pass it on. No bruising was seen on the arms; I did not check the rest.',
  ],
  ['?slipped on rug', '?slipped on rug.'],
  ['? slipped on rug', 'Nell possibly slipped on the rug [ask: who saw it?].'],
  ['think she hit her head', 'I think she hit her head.'],
  ['looked upset after call', 'Nell looked upset after the call.'],
  ['washed then ate then walked', 'Nell washed, then ate, then walked.'],
  ['fell at 10. rang 111', 'At 10 Nell fell. 111 was rung.'],
  ['slept before lunch', 'Before lunch Nell slept.'],
  ['ate 1/2 porridge 200ml tea', 'Nell ate half of the porridge and drank 200 ml of tea.'],
  ['wash 0830. breakfast 0915', 'At 08:30 wash. At 09:15 breakfast.'],
  ['para 1g at 1410. codeine 30mg at 1800', 'At 14:10 paracetamol 1 g. At 18:00 codeine 30 mg.'],
  [
    'Amlodopine 5mg ref am x3 attempts 8, 8.20, 9. said makes ankles swell',
    'Amlodopine 5 mg was declined this morning when offered at 8, 8.20 and 9. Nell said it makes ankles swell.',
  ],
  [
    'kicked off at tea bc Reg sat in his chair. threw cup at wall not at anyone',
    'At tea, because another resident (R.) sat in his chair, he kicked off. He threw a cup at the wall, not at anyone.',
  ],
  ['told Ann 1010, Bert came', 'At 10:10 Ann was told, Bert came.'],
  ['drank tea 200ml, ate toast', 'Nell drank 200 ml of tea and ate toast.'],
  ['had tea in lounge', 'In the lounge Nell had tea.'],
  ['temp 38.1, pulse 92', 'Temperature was 38.1 and pulse was 92.'],
];

test.each(wrong)('%s: "%s" is not "%s"', (kind, shorthand, draft) => {
  expect(changedFacts(shorthand, draft, ['Nell']).map((each) => each.kind)).toContain(kind);
});

test.each(right)('"%s" is "%s"', (shorthand, draft) => {
  expect(changedFacts(shorthand, draft, ['Nell'])).toEqual([]);
});

test('there are forty of each', () => {
  expect(Math.min(wrong.length, right.length)).toBeGreaterThanOrEqual(40);
});

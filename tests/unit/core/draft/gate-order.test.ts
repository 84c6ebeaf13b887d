import { describe, expect, it } from 'vitest';
import { planDraft } from '@/core/draft/draft';
import { gate } from '@/core/draft/gate';
import { maskFacts } from '@/core/draft/mask';
import { piecesOf } from '@/core/draft/pieces';
import { namesRole } from '@/core/draft/signed';
import { unitsOf } from '@/core/draft/units';
import { shorthand } from '@/core/knowledge/draft';

const reasons = (typed: string, wording: string): string[] => {
  const [sentence] = planDraft({ shorthand: typed, name: 'Nell' }).plan.entries.flatMap(
    (entry) => entry.sentences,
  );
  if (!sentence) throw new Error(`nothing drafted of ${typed}`);
  return gate(sentence.source, wording);
};

/** [shorthand, a wording in which words traded places]. */
const swaps: [string, string][] = [
  ['paracetamol given, ibuprofen refused', 'Paracetamol declined, ibuprofen given.'],
  ['gave paracetamol, refused ibuprofen', 'Nell declined paracetamol, given ibuprofen.'],
  ['refused meds, took tea', 'Nell declined tea, took medicines.'],
  ['temp 38.1, pulse 92', 'Pulse 38.1, temperature 92.'],
  ['drank 200ml tea, 100ml juice', 'Nell drank 200 ml of juice, 100 ml of tea.'],
  ['bruise L arm, graze R leg', 'Bruise left leg, graze right arm.'],
  ['may have UTI, has cough', 'Has UTI, may have cough.'],
  ['walked to lounge, hoisted to bed', 'Walked to bed, hoisted to lounge.'],
  ['dtr brought cake, son rang', 'Son brought cake, daughter rang.'],
  ['dtr told nurse', 'Nurse told daughter.'],
  ['dtr said tired, son said sore', 'Daughter said sore, son said tired.'],
  ['hit Mavis', 'Mavis hit.'],
  ['rang GP', 'GP rang.'],
  ['son rang', 'Rang son.'],
  ['hubby visited, sis phoned', 'Sister visited, hubby phoned.'],
  ['cpn rang dn', 'District nurse rang community psychiatric nurse.'],
  ['ate porridge, left toast', 'Nell ate toast, left porridge.'],
  ['ate 1/2 porridge, 3/4 soup', 'Nell ate 1/2 soup, 3/4 porridge.'],
  ['ate all soup and half pudding', 'Nell ate half soup and all pudding.'],
  ['sore heel, red elbow', 'Red heel, sore elbow.'],
  ['pad wet, bed dry', 'Pad dry, bed wet.'],
  ['moved from bed to chair', 'Moved from chair to bed.'],
  ['moved from bed to armchair', 'Moved to bed from armchair.'],
  ['washed before breakfast, pad changed after lunch', 'Washed after breakfast, pad changed before lunch.'],
  ['slept well, ate poorly', 'Ate well, slept poorly.'],
  ['settled am, agitated pm', 'Agitated am, settled pm.'],
  ['possible chest infection, pressure sore left heel', 'Chest infection, possible pressure sore left heel.'],
  ['seemed tired, was in pain', 'Nell was tired, seemed in pain.'],
  ['no pain, slight cough', 'Slight pain, no cough.'],
  ['L arm bruise, leg graze', 'Arm bruise, left leg graze.'],
  ['weight 48kg, height 152cm', 'Height 48 kg, weight 152 cm.'],
  ['temp 38.1 pulse 92', 'Pulse 38.1 temperature 92.'],
  ['helped by son, wife watched', 'Helped by wife, son watched.'],
  ['Ada brought cake, Mavis brought tea', 'Ada brought tea, Mavis brought cake.'],
  ['warfarin withheld, senna taken', 'Warfarin taken, senna withheld.'],
  ['accepted wash, refused shave', 'Nell declined wash, accepted shave.'],
  ['looked pale, felt cold', 'Nell looked cold, felt pale.'],
  ['stool type 4, urine dark', 'Urine type 4, stool dark.'],
  ['cut on hand, rash on back', 'Rash on hand, cut on back.'],
  ['hot drink spilled on arm', 'Arm spilled on hot drink.'],
  ['drank tea after soup', 'Nell drank soup after tea.'],
  ['gave senna with juice', 'Given juice with senna.'],
  ['catheter 400ml, stoma 150ml', 'Stoma 400 ml, catheter 150 ml.'],
  ['walked 10m with frame, 5m with stick', 'Walked 10 m with stick, 5 m with frame.'],
  ['sw told ot', 'OT told SW.'],
  ['ot rang', 'Rang OT.'],
  ['rang sw', 'SW rang.'],
  ['sw said ok, ot said wait', 'OT said OK, SW said wait.'],
  ['sw visited, ot rang', 'OT visited, SW rang.'],
  ['seen by ot, sling by sw', 'Seen by SW, sling by OT.'],
  ['turned onto left at 0200, back at 0400', 'Turned onto back at 02:00, left at 04:00.'],
];

/** [shorthand, a wording in which a comma came, went or moved and something else is said]. */
const commas: [string, string][] = [
  ['told Ann Bert fell', 'Told Ann, Bert fell.'],
  ['told Ann, Bert came', 'Told Ann Bert came.'],
  ['Bert told Ann', 'Bert, told Ann.'],
  ['dtr said Bert, hit her', 'Daughter said, Bert hit her.'],
  ['Bert Ann said hit him', 'Bert, Ann said hit him.'],
  ['no pain in leg', 'No, pain in leg.'],
  ['no, pain in leg', 'No pain in leg.'],
  ['said no, pain in leg', 'Nell said no pain in leg.'],
  ['not today, fell', 'Not today fell.'],
  ['refused, not hungry', 'Refused not hungry.'],
  ['no redness bruise', 'No redness, bruise.'],
  ['no fall, bruise', 'No fall bruise.'],
  ['pain, no bruise', 'Pain no, bruise.'],
  ['not eaten', 'Not, eaten.'],
];

/** [shorthand, the same with a comma that only helps the reader]. */
const sameCommas: [string, string][] = [
  ['no pain no bruise', 'No pain, no bruise.'],
  ['pain no bruise', 'Pain, no bruise.'],
  ['no pain she ate lunch', 'No pain, she ate lunch.'],
  ['rang dtr she will come', 'Rang daughter, she will come.'],
  ['no pain, slight cough', 'No pain and slight cough.'],
  ['told Ann, Bert came', 'Told Ann; Bert came.'],
  ['no pain said "champion"', 'No pain said, "champion".'],
  ['told Ann and Bert', 'Ann and Bert were told.'],
  ['ate toast drank tea', 'Ate toast, drank tea.'],
  ['said "no" at lunch', 'Nell said, "no" at lunch.'],
  ['told Ann 1010, Bert came', 'At 10:10 Ann was told, Bert came.'],
];

/** [shorthand, a wording that says the same]. */
const harmless: [string, string][] = [
  ['ate lunch 1230', 'At 12:30 Nell ate lunch.'],
  ['ate lunch 1230', 'Nell ate the lunch at 12:30.'],
  ['gave paracetamol 500mg', 'Paracetamol 500 mg was given.'],
  ['drank tea 200ml', 'Nell drank 200 ml of tea.'],
  ['had tea in lounge', 'In the lounge Nell had tea.'],
  ['sat in lounge after lunch', 'After lunch Nell sat in the lounge.'],
  ['bruise L arm', 'Left arm bruise.'],
  ['L arm bruise', 'Bruise left arm.'],
  ['refused wash', 'Wash was declined.'],
  ['refused meds, took tea', 'Nell declined medicines and took tea.'],
  ['temp 38.1, pulse 92', 'Temperature was 38.1 and pulse was 92.'],
  ['told GP 1120', 'The GP was told at 11:20.'],
  ['rang GP', 'The GP was rung.'],
  ['son rang', 'The son rang.'],
  ['dtr brought cake, son rang', 'The daughter brought cake and the son rang.'],
  ['changed pad', 'The pad was changed.'],
  ['asst w/ pc', 'Nell was assisted with personal care.'],
  ['walked to lounge, hoisted to bed', 'Nell walked to the lounge and was hoisted to bed.'],
  ['may have UTI, has cough', 'Nell may have UTI and has cough.'],
  ['no pain, slight cough', 'Nell had no pain and slight cough.'],
  ['seemed tired, was in pain', 'Nell seemed tired and was in pain.'],
  ['ate 1/2 porridge', 'Nell ate 1/2 of the porridge.'],
  ['ate half the soup', 'Half the soup was eaten.'],
  ['weight 48kg', '48 kg weight.'],
  ['slept well', 'Nell slept well.'],
  ['bed changed 0600, pad wet', 'At 06:00 the bed was changed, the pad was wet.'],
  ['paracetamol given, ibuprofen refused', 'Paracetamol was given and ibuprofen was declined.'],
  ['moved from bed to chair', 'Nell moved from the bed to the chair.'],
  ['hubby visited', 'The husband visited.'],
  ['cpn rang dn', 'The community psychiatric nurse rang the district nurse.'],
  ['ate toast and tea', 'Nell ate the toast and the tea.'],
  ['washed with flannel', 'With the flannel Nell washed.'],
  ['hoisted to chair 0900', 'At 09:00 Nell was hoisted to the chair.'],
  ['drank 200ml tea, 100ml juice', 'Nell drank 200 ml of tea and 100 ml of juice.'],
  ['Ada brought cake', 'Ada brought the cake.'],
  ['cream applied to back', 'To the back cream was applied.'],
  ['walked 10m with frame', 'With the frame Nell walked 10 m.'],
  ['sore heel', 'The heel was sore.'],
  ['ate porridge, left toast', 'Nell ate the porridge and left the toast.'],
];

describe('the gate and places', () => {
  it.each(swaps)('refuses %s → %s', (typed, wording) => {
    expect(reasons(typed, wording)).not.toEqual([]);
  });

  it.each(commas)('refuses a comma: %s → %s', (typed, wording) => {
    expect(reasons(typed, wording)).not.toEqual([]);
  });

  it.each([...harmless, ...sameCommas])('passes %s → %s', (typed, wording) => {
    expect(reasons(typed, wording)).toEqual([]);
  });
});

describe('a role in short', () => {
  const free = shorthand.filter(({ wording, when }) => when === undefined && namesRole(wording));

  it.each(free.map(({ typed, wording }) => [typed, wording]))('%s is a role and masked', (typed, wording) => {
    const pieces = piecesOf(`${typed} rang`);
    expect(unitsOf(pieces, new Set())[0]?.critical).toBe('role');
    const { text, masks } = maskFacts(pieces, new Set(), new Map());
    expect(text).toBe('[person1] rang');
    expect(masks[0]?.text).toBe(wording);
  });

  it.each([
    ['sw rang', '[person1] rang'],
    ['told OT', 'told [person1]'],
    ['sw given', 'sw given'],
    ['2h ot', '[amount1] ot'],
  ])('%s is %s', (typed, masked) => {
    expect(maskFacts(piecesOf(typed), new Set(), new Map()).text).toBe(masked);
  });

  it('leaves other words open', () => {
    expect(maskFacts(piecesOf('cake eaten'), new Set(), new Map()).text).toBe('cake eaten');
  });
});

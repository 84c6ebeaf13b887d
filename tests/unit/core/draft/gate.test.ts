import { describe, expect, it } from 'vitest';
import { gate, type GateSource } from '@/core/draft/gate';
import { piecesOf } from '@/core/draft/pieces';
import { statementsOf } from '@/core/draft/statements';

/** A gate source for one statement about Doris, as the draft would build it. */
function sourceOf(text: string, extra: Partial<GateSource> = {}): GateSource {
  const pieces = piecesOf(text);
  const clauses = statementsOf(pieces).flatMap((statement) => statement.clauses);
  return {
    pieces,
    clauseStarts: new Set(clauses.flatMap((clause) => (clause.pieces[0] ? [clause.pieces[0].start] : []))),
    names: new Set(['doris', 'ada', 'sue', 'mavis']),
    person: 'Doris',
    pronoun: null,
    others: false,
    writer: false,
    initials: new Map(),
    ...extra,
  };
}

/** [what is tested, shorthand, a wording that is right, wordings that are not]. */
const cases: [string, string, string, string[], Partial<GateSource>?][] = [
  [
    'N1 a diagnosis',
    'temp 38.1, chesty',
    'Temperature 38.1, chesty.',
    ['Temperature 38.1, chesty, chest infection.'],
  ],
  [
    'N1 a cause',
    'fell by bed 0340',
    'Doris fell by the bed at 03:40.',
    ['Doris fell by the bed at 03:40 because of tiredness.'],
  ],
  [
    'N2 a medicine spelling',
    'Amlodopine 5mg given',
    'Amlodopine 5 mg was given.',
    ['Amlodipine 5 mg was given.'],
  ],
  [
    'N2 a dose',
    'gave paracetamol 500mg',
    'Doris was given paracetamol 500 mg.',
    ['Doris was given paracetamol 1 g.', 'Doris was given paracetamol.'],
  ],
  ['N3 consent', 'gave flu jab', 'Doris was given flu jab.', ['Doris agreed and was given flu jab.']],
  ['N4 capacity', 'refused wash', 'Doris declined wash.', ['Doris has capacity and declined wash.']],
  ['N13 a risk', 'fell by bed', 'Doris fell by the bed.', ['Doris fell by the bed, high risk of falls.']],
  [
    'N14 safeguarding',
    'bruise on arm',
    'Bruise on arm.',
    ['Bruise on arm, safeguarding concern.', 'Bruise on arm, CQC was told.'],
  ],
  [
    'N17 the plan',
    'hoisted to chair',
    'Doris was hoisted to chair.',
    ['Doris was hoisted to chair as per care plan.'],
  ],
  ['N17 due to given', 'senna due 2200', 'Senna due 22:00.', ['Senna was given at 22:00.']],
  [
    'N18 DNACPR',
    'crew came 0300',
    'Crew came at 03:00.',
    ['Crew came at 03:00, DNACPR in place.', 'Crew came at 03:00 after 111 call.'],
  ],
  ['N5 a feeling', 'ate lunch', 'Doris ate lunch.', ['Doris happily ate lunch.', 'Doris enjoyed lunch.']],
  [
    'N6 who caused it',
    'hit on arm, bruise',
    'Hit on arm, bruise.',
    ['Doris hit on arm, bruise.', 'Doris was hit on arm, bruise.'],
  ],
  ['N7 somebody told', 'fall 0340. ', 'Fall at 03:40.', ['Fall at 03:40, family was told.']],
  ['N7 future to past', 'will ring GP', 'Will ring the GP.', ['GP was rung.', 'Rang the GP.']],
  [
    'N7 future to past, to do',
    'to ring GP tomorrow',
    'To ring the GP tomorrow.',
    ['Rang the GP tomorrow.', 'The GP was rung tomorrow.'],
  ],
  [
    'N8 a number',
    'drank 200ml tea',
    'Doris drank 200 ml of tea.',
    ['Doris drank 250 ml of tea.', 'Doris drank tea.', 'Doris drank 200 ml 200 ml of tea.'],
  ],
  ['N8 a unit', 'wt 48.2', 'Weight 48.2.', ['Weight 48.2 kg.']],
  ['N8 a side', 'bruise L arm', 'Bruise left arm.', ['Bruise right arm.', 'Bruise arm.']],
  ['N8 a time', 'fell 0340', 'Doris fell at 03:40.', ['Doris fell at 04:30.', 'Doris fell.']],
  ['N9 a negation lost', 'no injury seen', 'No injury was seen.', ['Injury was seen.']],
  ['N9 a negation invented', 'injury seen', 'Injury was seen.', ['No injury was seen.']],
  [
    'N9 a negation moved',
    'did not hit head, pain in arm',
    'Did not hit head, pain in arm.',
    ['Hit head, not pain in arm.', 'Did hit head, no pain in arm.'],
  ],
  ['N9 a filler', 'ate lunch', 'Doris ate lunch.', ['Doris ate lunch, no concerns.']],
  ['N10 certainty', '?UTI', '?UTI.', ['UTI.']],
  ['N10 a doubt', 'i think it was a seizure', 'I think it was a seizure.', ['It was a seizure.']],
  ['N11 the speaker', 'Sue said Ada was late', 'Sue said Ada was late.', ['Ada said Sue was late.']],
  [
    'N11 hearsay to fact',
    'Sue says not eating, hungry',
    'Sue said not eating, hungry.',
    ['Not eating, hungry.', 'Sue said not eating, Doris was hungry.'],
  ],
  [
    "N11 another's deed, by name",
    'Bill - fell 1430',
    'Bill – fell at 14:30.',
    ['Bill – Doris fell at 14:30.', 'Bill – she fell at 14:30.'],
    { pronoun: 'she' },
  ],
  [
    "N11 another's deed, a comma",
    'Ada, refused meds',
    'Ada, declined medicines.',
    ['Ada, Doris declined medicines.'],
  ],
  [
    'N16 what staff did',
    'night staff - slept on shift',
    'Night staff – slept on shift.',
    ['Night staff – Doris slept on shift.'],
  ],
  ['N16 what family did', "Ada's dtr - fell", "Ada's daughter – fell.", ["Ada's daughter – Doris fell."]],
  ['N16 a room', 'Rm 6 - fell 1430', 'Rm 6 – fell at 14:30.', ['Rm 6 – Doris fell at 14:30.']],
  [
    'N16 what staff did for the person',
    'night staff - hoisted to chair',
    'Night staff – Doris was hoisted to chair.',
    ['Night staff – Ada was hoisted to chair.'],
  ],
  [
    'N16 a place leads',
    'lounge - fell 1430',
    'Lounge – Doris fell at 14:30.',
    ['Lounge – Ada fell at 14:30.'],
  ],
  ['N11 an unclear speaker', 'said in pain', 'Said in pain.', ['Doris said in pain.'], { others: true }],
  [
    'N11 doer and done-to',
    'Mavis pushed Doris',
    'Mavis pushed Doris.',
    ['Doris pushed Mavis.', 'Mavis was pushed Doris.'],
  ],
  [
    'N11 teller and told',
    'told Ada 1120',
    'Ada was told at 11:20.',
    ['Ada told Doris at 11:20.', 'Doris told Ada at 11:20.'],
  ],
  [
    'N12 a quotation',
    "said 'not today love'",
    'Doris said, "not today love".',
    ['Doris said, "not today, love".', 'Doris said not today.'],
  ],
  ['N15 a pronoun', 'ate lunch', 'Doris ate lunch.', ['She ate lunch.', 'He ate lunch.']],
  ['N22 a code', 'key safe 4471 used', 'Key safe (code left out) used.', ['Key safe 4471 used.']],
  ['the writer', 'changed pad', 'Pad was changed.', ['I changed pad.']],
];

describe('the gate', () => {
  it.each(cases)('lets the right wording pass: %s', (_, shorthand, right, _wrong, extra) => {
    expect(gate(sourceOf(shorthand, extra), right)).toEqual([]);
  });

  it.each(
    cases.flatMap(([what, shorthand, , wrong, extra]) =>
      wrong.map((text) => [what, shorthand, text, extra] as const),
    ),
  )('refuses %s: %s → %s', (_, shorthand, text, extra) => {
    expect(gate(sourceOf(shorthand, extra), text)).not.toEqual([]);
  });

  it.each([
    ['H49: who said it', 'son says pain', 'Son says pain.', 'Pain.'],
    ['H49: whose words', 'ada rn advised rest', 'Ada RN advised rest.', 'Rest was advised.'],
    ['H50: a number', 'ate lunch', 'Doris ate lunch.', 'Doris ate lunch, 200 ml.'],
    ['H50: a name', 'told nurse', 'Told nurse.', 'Told nurse Mavis.'],
    ['H50: a time', 'fell by bed', 'Doris fell by the bed.', 'Doris fell by the bed at 03:40.'],
    ['H50: a symptom', 'temp 38.1', 'Temperature 38.1.', 'Temperature 38.1 and cough.'],
    ['H50: a feeling', 'ate lunch', 'Doris ate lunch.', 'Doris ate lunch happily.'],
  ])('does what the record checks ask of a draft, %s', (_, shorthand, right, wrong) => {
    expect(gate(sourceOf(shorthand), right)).toEqual([]);
    expect(gate(sourceOf(shorthand), wrong)).not.toEqual([]);
  });

  it('allows the pronoun the record states, and the writer where they were alone', () => {
    expect(gate(sourceOf('ate lunch', { pronoun: 'she' }), 'She ate lunch.')).toEqual([]);
    expect(gate(sourceOf('changed pad', { writer: true }), 'I changed pad.')).toEqual([]);
  });

  it('refuses nothing at all as a wording', () => {
    expect(gate(sourceOf('ate lunch'), '  ')).toEqual(['empty']);
  });
});

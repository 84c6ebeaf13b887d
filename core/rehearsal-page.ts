/** An invented care record, in the words and shapes that most have: what a first summary is rehearsed on. */

/** One part a page: "# " heads what follows, a label ends with ": ", everything else is a paragraph. */
export const rehearsalPages: readonly string[] = [
  `# Dora Applegarth
Preferred name: Dolly
Date of birth: 14/02/1938
NHS number: 999 000 0000
GP: Dr Imran, Well Street Surgery
# Allergies
Allergic to penicillin: rash and swollen lips in 2016. Penicillin is fine in small doses.
Last reviewed: 12/03/2025
# Mobility
Walks with a frame and one carer. Needs two carers and the hoist when tired. Next review due 01/05/2026.`,
  `# What matters to me
I like my tea strong, with two sugars, before I get up. "I hate being rushed."
Her daughter Joan visits every Sunday and rings on Wednesdays.
# Eating and drinking
Level 2 mildly thick drinks and level 5 food, cut small; upright for 30 minutes after. Weight 52.4 kg on 02/06/2026, was 55.1 kg on 01/04/2026.
Does not eat pork. Prompt fluids every two hours, aim for 1500 ml a day.
# Falls
High risk of falls. Fell in the bathroom on 03/06/2026, no injury, GP told. No falls before that.`,
  `# Skin
Pressure ulcer grade 2 on the sacrum, dressed by the district nurse twice a week. Skin to her heels is intact.
# Medication
Takes warfarin 3 mg each evening; INR due 20/06/2026. Paracetamol 1 g up to four times a day when she asks. Medicines are kept in the locked cupboard.
# Continence
Catheter changed every 12 weeks. Please wear gloves and report any blood or pain.
# Communication
Wears a hearing aid in the left ear and glasses for reading. Speak slowly and face her; she may not hear if you stand behind.`,
  `# Daily notes
14/06/2026 08:15 Carer Ann: Slept well. Ate half her porridge and drank 200 ml of tea. Refused her shower, said she was cold.
14/06/2026 13:40 Carer Ben: Was tearful after lunch and asked for her husband, who died in 2019. Sat with her until she felt better.
13/06/2026 20:10 Nurse Kaur: Temperature 38.1, more confused than usual, ?UTI. Rang 111, GP to visit tomorrow.
# Future wishes
DNACPR in place, form in the blue folder, signed 10/01/2025. Does not want to go to hospital.
# Mental capacity
Has capacity for day to day choices. Lacks capacity to manage money; LPA held by Joan Applegarth. DoLS applied for, outcome awaited.
# Review
Review of this plan was due 01/02/2026. Consent to share: not recorded.`,
];

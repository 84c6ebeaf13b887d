/** Words that deny, end, or shift to somebody else what a plan says. */
import { z } from 'zod';
import data from '@/knowledge/assertion-cues.json';
import { confidence, terms } from './entry';
import { packaged } from './packaged';

export const assertionCuesSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  deniedBefore: terms,
  instructionBefore: terms,
  cannot: terms,
  breaks: terms,
  deniedAfter: terms,
  /** What "is not" must go on with to deny that there is such a thing. */
  absence: terms,
  ended: terms,
  /** Ends that are told at the end of a sentence and close all of it. */
  overForGood: terms,
  /** What follows an offer that was not taken. */
  turnedDown: terms,
  /** Verbs of taking or using, over when a past time stands in the sentence. */
  pastUse: terms,
  /** Verbs that tell of the past only beside a span that is over: a pacemaker one "had in 2019" is still there. */
  pastHad: terms,
  /** Words that carry the past into today. */
  stillGoing: terms,
  bygoneTime: z.string().min(1),
  bygoneSpan: z.string().min(1),
  /** Done once, for an occasion that is over: "nil by mouth for the scan last year". */
  bygoneOnce: z.string().min(1),
  /** Papers and programmes about a subject. */
  papersBefore: terms,
  papersAfter: terms,
  /** Words that may stand between a condition and the course or paper named after it. */
  joining: terms,
  /** Phrases in which words mean something else, and things of another use. */
  idioms: terms,
  /** Openers of what somebody once did for a living or for pleasure. */
  pastLife: terms,
  /** What a line that begins so names is not used: its words alone raise nothing. */
  needsNone: terms,
  /** Openers of what is to be asked, looked for, thought about or written down, and is not said to be so. */
  askedFor: terms,
  /** Pattern of a sentence that asks, and of one that answers it. */
  question: z.string().min(1),
  answer: z.string().min(1),
  /** Patterns of sentences that guide whoever writes, or lay down what holds for anybody. */
  guidance: terms,
  /** A paper that is to be followed speaks of the person. */
  followed: terms,
  own: terms,
  familyVerbs: terms,
  /** Words that open what is said of a relative under their name: "Brother: has epilepsy". */
  familyOpeners: terms,
  /** Words after the opener that turn it back to the person: "Wife: is worried about choking". */
  familySays: terms,
  familyHistory: terms,
  /** Other people in the same care, staff and animals: what they have is not the person's. */
  fellows: terms,
  /** Words between a thing and whose it is: "surgery for her sister". */
  ownerPrepositions: terms,
  /** What people around the person do for them: what stands beside it is the person's. */
  helping: terms,
  /** What befalls somebody who is named first: "Ellie chokes on bread". */
  undergoes: terms,
  /** What happens to somebody, right behind their name. */
  befalls: terms,
  /** Words of a message that asks for something to be done. */
  requests: terms,
  /** Words of an entry that strayed into this record. */
  strayEntry: terms,
  /** Says by itself that an entry is somebody else's. */
  anothersEntry: terms,
  /** Words of a title over somebody who has a record of their own. */
  separateRecord: terms,
  template: terms,
  /** Labels that say the text is about an earlier time. */
  endedLabels: terms,
  /** Those that say so only where they end the label: "home before", not "before meals". */
  endedLabelsLast: terms,
  /** Labels that use such a word and end nothing. */
  liveLabel: z.string(),
  /** What a denial does not deny follows: "none apart from latex". */
  exceptions: terms,
  /** Words behind which a clause about somebody else goes on about other things. */
  clauseTurns: terms,
  /** What stands for a husband or wife later in the sentence. */
  spousePronouns: z.record(z.string(), z.string()),
  /** What was looked into, and what tells at the end of the sentence that it is not so. */
  lookedFor: terms,
  notThatAtLast: terms,
  /** Trades that a condition or a device may name: "she was a stoma nurse". */
  jobs: terms,
  /** What is done with somebody and ends as what somebody does: "is hoisted". */
  undergone: terms,
  /** What a relative is gone on about as. */
  rolePronouns: z.record(z.enum(['he', 'she']), terms),
  sharesHome: terms,
  /** Pattern of titles over what others say of the person. */
  voiceTitles: z.string().min(1),
  /** Pattern of titles over what is no longer in force. */
  endedTitle: z.string().min(1),
  /** Pattern of words by which such a title is of what is in force after all. */
  liveTitle: z.string().min(1),
  /** Pattern of a line that tells what was taken off the record. */
  takenOff: z.string().min(1),
  /** Heads of columns for the day on which something ended. */
  endedColumns: terms,
  /** Patterns of a form's own words: examples and instructions to the writer. */
  templateText: terms,
  /** Labels and titles of a form's own words. */
  templateLabels: terms,
  /** Patterns of such labels and titles: "Writing a safety plan". */
  templateTitles: terms,
  /** Titles over lists of other people in the same care. */
  strangerHeadings: terms,
  /** Pattern of titles over lists of people on a round, a board or a register. */
  strangerTitles: z.string().min(1),
  /** Labels that name staff: what stands beside them is said of staff. */
  staffLabels: terms,
  /** Labels and titles under which relatives, friends and neighbours are spoken of. */
  aroundLabels: terms,
  no: terms,
  yes: terms,
});

export const assertionCues = packaged(assertionCuesSchema, data);

/** How much a line tells of the way somebody is helped, and how little. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { PhraseIndex, phraseSet } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import type { Statement } from './statements';

const approachIndex = new PhraseIndex<string>(
  sentenceCues.approach.map((phrase) => ({ phrase, value: phrase, exact: true })),
);
const instructions = phraseSet(sentenceCues.kinds.instruction);

/** What the person does not have, and stamps of a review or a call, tell nobody how to help. */
const HAS_NOT = quick(
  /^(?:there (?:is|are) (?:no|not)|no|none|nil|(?:i|he|she|they) (?:do|does|have|has|had) (?:not|never)|(?:has|have|had|is) (?:no|never|not)|(?:i|he|she|they) (?:am|is|are) not|not (?!to |be ))\b/iu,
);
const ORDER = quick(/\b(?:please|must|should|staff|carers?|always|never leave|make sure|ensure)\b/iu);
const STAMPED = quick(
  /\b(?:review\w*|assess\w*|updat\w*|check\w*|written|signed|complet\w*|tested|last)\b[^.;]{0,30}\d{2,4}|\d{5}|^by \d|\bwas due\b/iu,
);
const PAST = quick(
  /^(?:(?:i|he|she|they|it|the last) )?(?:had|was|were|used to|bit|fell)\b|\b(?:19|20)\d\d\b/iu,
);
const STAMP_WORDS = 14;

const techniques = (['steps', 'self', 'means'] as const).map((role) =>
  phraseSet(sentenceCues.technique[role]),
);
const ADDRESSED = quick(/\b(?:you|your|him|her|his|them|their|me)\b/iu);

/** How much a statement tells of how to be with the person: 0, or more with each thing it names. */
export function approach(statement: Statement): number {
  const named = new Set(approachIndex.find(statement.tokens).map((hit) => hit.value)).size;
  const ordered = instructions.find(statement.tokens).some((hit) => hit.firstToken === 0);
  return Math.min(named, 3) * 2 + (named > 0 && ordered ? 2 : 0);
}

/** How much it tells of the way a thing is done: its steps, what the person does, with whom and what. */
export function technique(statement: Statement): number {
  const [steps = 0, self = 0, means = 0] = techniques.map((index) => index.find(statement.tokens).length);
  const said = Math.min(steps, 2) * 2 + Math.min(self, 1) * 3 + Math.min(means, 1);
  return said > 0 && ADDRESSED.test(statement.text) ? said + 1 : said;
}

export function emptiness({ text, tokens }: Statement): number {
  if (HAS_NOT.test(text) && !ORDER.test(text)) return 8;
  if (STAMPED.test(text) && tokens.length <= STAMP_WORDS) return 6;
  return PAST.test(text) ? 4 : 0;
}

/** How to support the person, by domain: what staff do and how they go about it. */
import { domainById, isDomainName } from '@/core/knowledge/domains';
import { personLabels } from '@/core/knowledge/page-words';
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { PhraseIndex, phraseSet } from '@/core/text/phrases';
import { plainWords } from '@/core/text/plain-words';
import { quick } from '@/core/text/quick';
import { answerOf } from './assertion';
import { item, show } from './compose';
import { holdsSecret, place, tellsHow, unusable, type Labelled, type Ranked } from './extracts';
import { asEntries } from './entries';
import { isOfEverybody, isOfTheDay } from './of-everybody';
import { Shown } from './shown';
import type { SentenceLabeller } from './labeller';
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
const ADDRESSED = quick(/\b(?:you|your|him|her|them|me)\b/iu);

/** How much a statement tells of how to be with the person: 0, or more with each thing it names. */
function approach(statement: Statement): number {
  const named = new Set(approachIndex.find(statement.tokens).map((hit) => hit.value)).size;
  const ordered = instructions.find(statement.tokens).some((hit) => hit.firstToken === 0);
  return Math.min(named, 3) * 2 + (named > 0 && ordered ? 2 : 0);
}

/** How much it tells of the way a thing is done: its steps, what the person does, with whom and what. */
function technique(statement: Statement): number {
  const [steps = 0, self = 0, means = 0] = techniques.map((index) => index.find(statement.tokens).length);
  const said = Math.min(steps, 2) * 2 + Math.min(self, 1) * 3 + Math.min(means, 1);
  return said > 0 && ADDRESSED.test(statement.text) ? said + 1 : said;
}

function emptiness({ text, tokens }: Statement): number {
  if (HAS_NOT.test(text) && !ORDER.test(text)) return 8;
  if (STAMPED.test(text) && tokens.length <= STAMP_WORDS) return 6;
  return PAST.test(text) ? 4 : 0;
}

/** More than any length shows; the rest of a long page is not worth composing. */
const CANDIDATES = 250;

/** The name of a part of the plan, or a bare "none": an index of the plan, not a part of it. */
const saysNothing = ({ text }: Statement): boolean =>
  isDomainName(text) || ['no', 'blank', 'template'].includes(answerOf(text));

export const HOW_LABEL = 'How to support';
const HOW_SCORE = 6;
/** As much of how to be with somebody as makes a sentence one of those. */
const HOW_LEAST = 4;

/** Parts of a plan whose every line is a list already: what is shown of them is the red flags. */
const LISTS = new Set(['medicines', 'health', 'allergies', 'identity', 'contacts', 'outcomes_review']);
const LISTED = 4;
/** Figures and clinical words make no entry more useful than this. */
const MOST_LABEL = 8;

function isUsable({ statement, label }: Labelled): boolean {
  if (statement.note || unusable(statement) || holdsSecret(statement.text)) return false;
  if (statement.over || saysNothing(statement)) return false;
  if (isOfEverybody(statement) || (isOfTheDay(statement) && approach(statement) === 0)) return false;
  if (tellsHow(statement)) return statement.tokens.length >= 3;
  if (personLabels.has(plainWords(statement.label))) return false;
  if (label.kind === 'administration' ? label.sure.kind : label.kind === 'contact') return false;
  if (['notes', 'identity'].includes(label.domain ?? '') || statement.tokens.length < 2) return false;
  if (statement.tokens.length < 4 && statement.label === '') return false;
  return statement.domain !== null || statement.title !== null;
}

/** How much of an entry other items already show, from 0 to 1. */
const FULLY = 0.9;

/**
 * What staff do and need to know, by domain; what stands in one text under one name is one entry.
 * @param shown what the summary says elsewhere: a sentence shown there is left out here
 */
export function supportItems(
  labelled: readonly Labelled[],
  labeller: SentenceLabeller,
  shown: Shown = new Shown([]),
): Ranked[] {
  const open = (one: Labelled): boolean =>
    isUsable(one) &&
    (tellsHow(one.statement) ||
      approach(one.statement) + technique(one.statement) >= HOW_LEAST ||
      shown.share(one.statement.evidence) < FULLY);
  const weighed = asEntries(labelled, labeller, open)
    .filter(open)
    .map(({ statement, label }) => {
      const told = tellsHow(statement);
      const about = approach(statement);
      const score =
        Math.min(label.score, MOST_LABEL) / 2 +
        (told ? HOW_SCORE : 0) +
        about +
        technique(statement) -
        (LISTS.has(label.domain ?? '') ? LISTED : 0) -
        emptiness(statement);
      return { statement, label, score, how: told || about >= HOW_LEAST || label.domain === null };
    });
  const best = weighed.sort((a, b) => b.score - a.score).slice(0, CANDIDATES);
  return best.map(({ statement, label, score, how }): Ranked => {
    const domain = domainById(label.domain ?? '');
    return {
      score,
      item: item({
        kind: 'support',
        rule: 'extract',
        label: how ? HOW_LABEL : (domain?.label ?? ''),
        ...show(statement),
        ...place(statement),
        domain: how ? 'about_me' : label.domain,
      }),
    };
  });
}

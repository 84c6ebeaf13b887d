/** How to support the person, by domain: what staff do and how they go about it. */
import { domainById, isDomainName } from '@/core/knowledge/domains';
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { PhraseIndex } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import { answerOf } from './assertion';
import { item, show } from './compose';
import { holdsSecret, place, tellsHow, unusable, type Labelled, type Ranked } from './extracts';
import type { Statement } from './statements';

const approachIndex = new PhraseIndex<string>(
  sentenceCues.approach.map((phrase) => ({ phrase, value: phrase, exact: true })),
);
const instructions = new PhraseIndex<true>(
  sentenceCues.kinds.instruction.map((phrase) => ({ phrase, value: true, exact: true, tight: true })),
);

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

/** How much a statement tells of how to be with the person: 0, or more with each thing it names. */
function approach(statement: Statement): number {
  const named = new Set(approachIndex.find(statement.tokens).map((hit) => hit.value)).size;
  const ordered = instructions.find(statement.tokens).some((hit) => hit.firstToken === 0);
  return Math.min(named, 3) * 2 + (named > 0 && ordered ? 2 : 0);
}

function emptiness({ text, tokens }: Statement): number {
  if (HAS_NOT.test(text) && !ORDER.test(text)) return 8;
  if (STAMPED.test(text) && tokens.length <= STAMP_WORDS) return 6;
  return PAST.test(text) ? 4 : 0;
}

/** More than any length shows; the rest of a long page is not worth composing. */
const CANDIDATES = 250;

/** What a sentence outside every known section must be worth. */
const FREE_SCORE = 8;

/** The name of a part of the plan, or a bare "none": an index of the plan, not a part of it. */
const saysNothing = ({ text }: Statement): boolean =>
  isDomainName(text) || ['no', 'blank', 'template'].includes(answerOf(text));

export const HOW_LABEL = 'How to support';
const HOW_SCORE = 6;
/** As much of how to be with somebody as makes a sentence one of those. */
const HOW_LEAST = 4;

/** What staff do and need to know, by domain. */
export function supportItems(labelled: readonly Labelled[]): Ranked[] {
  const usable = labelled.filter(({ statement, label }) => {
    if (statement.note || unusable(statement) || holdsSecret(statement.text)) return false;
    if (statement.over || saysNothing(statement)) return false;
    if (tellsHow(statement)) return statement.tokens.length >= 3;
    if (label.kind === 'administration' || label.kind === 'contact' || label.domain === null) return false;
    if (['notes', 'identity'].includes(label.domain) || statement.tokens.length < 2) return false;
    if (statement.tokens.length < 4 && statement.label === '') return false;
    return statement.domain !== null || label.score >= FREE_SCORE;
  });
  const weighed = usable.map(({ statement, label }) => {
    const told = tellsHow(statement);
    const about = approach(statement);
    const score = label.score + (told ? HOW_SCORE : 0) + about - emptiness(statement);
    return { statement, label, score, how: told || about >= HOW_LEAST };
  });
  const best = weighed.sort((a, b) => b.score - a.score).slice(0, CANDIDATES);
  return best.map(({ statement, label, score, how }): Ranked => {
    const domain = domainById(label.domain ?? '');
    const shown = show(statement);
    return {
      score,
      item: item({
        kind: 'support',
        rule: 'extract',
        label: how ? HOW_LABEL : (domain?.label ?? ''),
        ...shown,
        ...place(statement),
        domain: how ? 'about_me' : label.domain,
      }),
    };
  });
}

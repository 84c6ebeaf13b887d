/** How to support the person, by domain: what staff do and how they go about it. */
import { domainById, isDomainName } from '@/core/knowledge/domains';
import { personLabels } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { answerOf } from './assertion';
import { item } from './compose';
import { holdsSecret, placed, tellsHow, unusable, type Labelled, type Ranked } from './extracts';
import { asEntries } from './entries';
import { approach, technique } from './how';
import type { LineJudge } from './line-words';
import { isOfEverybody, isOfTheDay } from './of-everybody';
import { Shown } from './shown';
import type { SentenceLabeller } from './labeller';
import type { Statement } from './statements';

/** More than any length shows; the rest of a long page is not worth composing. */
const CANDIDATES = 250;

/** The name of a part of the plan, or a bare "none": an index of the plan, not a part of it. */
const saysNothing = ({ text }: Statement): boolean =>
  isDomainName(text) || ['no', 'blank', 'template'].includes(answerOf(text));

export const HOW_LABEL = 'How to support';
/** As much of how to be with somebody as makes a sentence one of those. */
const HOW_LEAST = 4;

/** How likely a line must be of help to be shown as that. */
const LIKELY = 0.3;

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
  judge: LineJudge,
  shown: Shown = new Shown([]),
): Ranked[] {
  const known = new Map<Labelled, boolean>();
  const open = (one: Labelled): boolean => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const isOpen =
      isUsable(one) &&
      (tellsHow(one.statement) ||
        approach(one.statement) + technique(one.statement) >= HOW_LEAST ||
        shown.share(one.statement.evidence) < FULLY);
    known.set(one, isOpen);
    return isOpen;
  };
  const weighed = asEntries(labelled, labeller, open)
    .filter(open)
    .map((one) => {
      const { statement, label } = one;
      const how = tellsHow(statement) || approach(statement) >= HOW_LEAST || label.domain === null;
      return { statement, label, score: judge.odds(one).support, how };
    })
    .filter(({ score }) => score >= LIKELY);
  const best = weighed.sort((a, b) => b.score - a.score).slice(0, CANDIDATES);
  return best.map(({ statement, label, score, how }): Ranked => {
    const domain = domainById(label.domain ?? '');
    return {
      score,
      item: item({
        kind: 'support',
        rule: 'extract',
        label: how ? HOW_LABEL : (domain?.label ?? ''),
        ...placed(statement),
        domain: how ? 'about_me' : label.domain,
      }),
    };
  });
}

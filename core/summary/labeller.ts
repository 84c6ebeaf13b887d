/** Says what a sentence is about and what it is for. A trained model can be put behind the same interface. */
import { domainCues } from '@/core/knowledge/domains';
import { sentenceCues, sentenceKinds, type SentenceKind } from '@/core/knowledge/sentence-cues';
import { PhraseIndex } from '@/core/text/phrases';
import { tokenise } from '@/core/text/tokens';

export interface SentenceContext {
  text: string;
  /** The words on the page that name it, '' where there are none. */
  label: string;
  /** The domain its section or label speaks for. */
  domain: string | null;
  inNote: boolean;
}

export interface SentenceLabel {
  domain: string | null;
  kind: SentenceKind;
  /** How much it is worth on one screen; only the order means something. */
  score: number;
  firstPerson: boolean;
}

export interface SentenceLabeller {
  label(sentence: SentenceContext): SentenceLabel;
}

const kindIndex = new PhraseIndex<SentenceKind>(
  sentenceKinds.flatMap((kind) =>
    sentenceCues.kinds[kind].map((phrase) => ({ phrase, value: kind, exact: true, tight: true })),
  ),
);
const firstPerson = new Set(sentenceCues.firstPerson);

const BEST_WORDS = 6;
const LONG_WORDS = 45;

function domainOf(sentence: SentenceContext): string | null {
  if (
    sentence.domain &&
    !['visits', 'notes', 'outcomes_review', 'safeguarding_risk'].includes(sentence.domain)
  )
    return sentence.domain;
  const ranked = [...domainCues(sentence.text)].sort((a, b) => b[1] - a[1]);
  return ranked[0]?.[0] ?? sentence.domain;
}

/** Cue words and structure only: fast, explainable, the same for everybody. */
export const rulesLabeller: SentenceLabeller = {
  label(sentence) {
    const tokens = tokenise(sentence.text);
    const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.norm));
    const counts = new Map<SentenceKind, number>();
    for (const hit of kindIndex.find([...tokenise(`${sentence.label} `), ...tokens]))
      counts.set(hit.value, (counts.get(hit.value) ?? 0) + (hit.firstToken === 0 ? 2 : 1));
    const ranked = sentenceKinds
      .map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
      .sort((a, b) => b.count - a.count);
    const best = ranked[0];
    const kind =
      best && best.count > 0
        ? best.kind
        : words.length >= BEST_WORDS || sentence.domain
          ? 'need'
          : 'administration';
    const domain = domainOf(sentence);
    const own = words.some((token) => firstPerson.has(token.norm) && token.text !== 'i');
    const numbers = words.filter((token) => /\d/u.test(token.norm)).length;
    const length = words.length < 2 ? -3 : words.length < BEST_WORDS ? 0 : words.length > LONG_WORDS ? -1 : 1;
    const score =
      sentenceCues.weights[kind] +
      Math.min(best?.count ?? 0, 3) +
      Math.min(numbers, 2) +
      length +
      (domain ? 2 : 0) +
      (sentence.domain === domain && domain ? 1 : 0);
    return { domain, kind, score, firstPerson: own };
  },
};

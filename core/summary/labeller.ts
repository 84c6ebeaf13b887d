/** Says what a sentence is about and what it is for. A trained model can be put behind the same interface. */
import { domainCues } from '@/core/knowledge/domains';
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { sentenceKinds, type SentenceKind } from '@/core/knowledge/sentence-kinds';
import { PhraseIndex } from '@/core/text/phrases';
import { isWordy, type Token, tokenise } from '@/core/text/tokens';

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
  /** Whether the rules had something to go by: a cue that speaks more clearly than the next, a section, a domain's word. */
  sure: { kind: boolean; domain: boolean };
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

const FIGURE = /\d/u;
const BEST_WORDS = 6;
const LONG_WORDS = 45;

/** Sections that say where a sentence stands, not what it is about. */
const VAGUE = new Set(['visits', 'notes', 'outcomes_review', 'safeguarding_risk']);

function domainOf(sentence: SentenceContext): { domain: string | null; sure: boolean } {
  if (sentence.domain && !VAGUE.has(sentence.domain)) return { domain: sentence.domain, sure: true };
  const [first, second] = [...domainCues(sentence.text)].sort((a, b) => b[1] - a[1]);
  return {
    domain: first?.[0] ?? sentence.domain,
    sure: first !== undefined && first[1] > (second?.[1] ?? 0),
  };
}

/** What a sentence is worth with this kind and domain; `cues` is how often words of the kind stand in it. */
export function scoreOf(
  sentence: SentenceContext,
  { kind, domain, cues }: { kind: SentenceKind; domain: string | null; cues: number },
  words = wordsIn(tokenise(sentence.text)),
): number {
  const numbers = words.filter((token) => FIGURE.test(token.norm)).length;
  const length = words.length < 2 ? -3 : words.length < BEST_WORDS ? 0 : words.length > LONG_WORDS ? -1 : 1;
  return (
    sentenceCues.weights[kind] +
    Math.min(cues, 3) +
    Math.min(numbers, 2) +
    length +
    (domain ? 2 : 0) +
    (sentence.domain === domain && domain ? 1 : 0)
  );
}

const wordsIn = (tokens: readonly Token[]): Token[] => tokens.filter((token) => isWordy(token.norm));

/** Cue words and structure only: fast, explainable, the same for everybody. */
export const rulesLabeller: SentenceLabeller = {
  label(sentence) {
    const tokens = tokenise(sentence.text);
    const words = wordsIn(tokens);
    const counts = new Map<SentenceKind, number>();
    for (const hit of kindIndex.find([...tokenise(`${sentence.label} `), ...tokens]))
      counts.set(hit.value, (counts.get(hit.value) ?? 0) + (hit.firstToken === 0 ? 2 : 1));
    let [cues, next] = [0, 0];
    let best: SentenceKind | null = null;
    for (const kind of sentenceKinds) {
      const count = counts.get(kind) ?? 0;
      if (count > cues) [best, cues, next] = [kind, count, cues];
      else if (count > next) next = count;
    }
    const kind =
      best !== null ? best : words.length >= BEST_WORDS || sentence.domain ? 'need' : 'administration';
    const { domain, sure } = domainOf(sentence);
    const own = words.some((token) => firstPerson.has(token.norm) && token.text !== 'i');
    const score = scoreOf(sentence, { kind, domain, cues }, words);
    return {
      domain,
      kind,
      score,
      firstPerson: own,
      sure: { kind: cues > next, domain: sure },
    };
  },
};

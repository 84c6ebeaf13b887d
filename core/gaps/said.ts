/**
 * How likely each sentence answers an element: every word of it weighed at once, with what its scope does to it. Source
 * of the weights: knowledge/saying.json.
 */
import { saying, type ReadySaying } from '@/core/knowledge/saying';
import { addWeights } from '@/core/knowledge/word-weights';
import { countedWords } from '@/core/text/counted-words';
import type { Span } from '@/core/text/patterns';
import { scopesAt, type TextReading } from '@/core/text/scope';
import type { ScopeKind } from '@/core/text/scope-rules';
import { isWordy, type Token } from '@/core/text/tokens';
import { onceEach } from '@/utils/once-each';
import { Recent } from '@/utils/recent';
import type { ElementVerdict } from './judge-element';

/** A word that is planned, quoted or about somebody else is another word. The first that holds counts. */
const MARKS: readonly (readonly [ScopeKind, string])[] = [
  ['future', 'f:'],
  ['quoted', 'q:'],
  ['third-party', 't:'],
];
/** A long sentence says more, but not in proportion. Counted in tokens: a name is one, whoever's it is. */
const LENGTH = 6;
export const lengthOfSentence = (tokens: number): number => Math.sqrt(2 * (tokens + LENGTH));

/** What a sentence says by itself: the same whatever is typed elsewhere. */
interface Plain {
  words: ReadonlySet<string>;
  /** What they add up to for each element, by weights. */
  sums: WeakMap<ReadySaying, Float32Array>;
}

const recent = new Recent<Plain>(60_000);

interface Sentence {
  span: Span;
  words: ReadonlySet<string>;
  tokens: number;
  plain: Plain;
  /** Of the words those that say what a cue found. */
  cues: readonly string[];
}

type Sentences = readonly Sentence[];

/** The words of each sentence as they are weighed; signs that no word stands beside are no sentence. */
export function sentenceWords(reading: TextReading): Sentences {
  let at = 0;
  return reading.sentences.flatMap((span) => {
    const groups = new Map<string, Token[]>();
    let spoken = 0;
    /** Which of its words are names or marked. */
    let how = '';
    let isAfterName = false;
    for (let token = reading.tokens[at]; token && token.start < span.end; token = reading.tokens[++at]) {
      // However many words a name has, it is one.
      const isName: boolean = token.isName ?? (isAfterName && token.text === '-');
      if (isWordy(token.text) && !(isName && isAfterName)) spoken++;
      isAfterName = isName;
      const kinds = scopesAt(reading, token);
      const mark = MARKS.find(([kind]) => kinds.has(kind))?.[1] ?? '';
      how += `${token.isName ? 'n' : ''}${mark.charAt(0) || '.'}`;
      const group = groups.get(mark);
      if (group) group.push(token);
      else groups.set(mark, [token]);
    }
    if (spoken === 0) return [];
    const plain = recent.of(`${how}\n${reading.text.slice(span.start, span.end)}`, () => plainOf(groups));
    return [{ span, words: plain.words, tokens: spoken, plain, cues: [] }];
  });
}

function plainOf(groups: ReadonlyMap<string, Token[]>): Plain {
  const words = new Set<string>();
  for (const [mark, tokens] of groups)
    for (const word of countedWords(tokens, { classes: true })) words.add(mark + word);
  return { words, sums: new WeakMap() };
}

/** What all words of a sentence add up to. Its own may be changed. */
function sumsOf({ plain, cues }: Sentence, weights: ReadySaying): Float32Array {
  let own = plain.sums.get(weights);
  if (own === undefined)
    plain.sums.set(
      weights,
      (own = addWeights(new Float32Array(weights.elements.length), plain.words, weights.words)),
    );
  return addWeights(own.slice(), cues, weights.words);
}

const CUES: Partial<Record<ElementVerdict['status'], string>> = { present: '$ #', partial: '% #' };

/** What a cue found speaks for every element, like a word of its sentence. It is no word that stands beside a fact. */
export function withCues(sentences: Sentences, verdicts: readonly ElementVerdict[]): Sentences {
  return sentences.map((one) => {
    const found = verdicts.flatMap(({ id, status, spans }) => {
      const mark = CUES[status];
      const isHere = spans.some(({ start }) => start >= one.span.start && start < one.span.end);
      return mark !== undefined && isHere ? [mark + id] : [];
    });
    return found.length === 0 ? one : { ...one, words: new Set([...one.words, ...found]), cues: found };
  });
}

/** Before a word is read, most facts that are given at all are wholly given. */
export const WHOLE_START = 1.5;
const MOST_SENTENCES = 6;
const MOST_STEPS = 8;
const TOKENS_A_STEP = 10;

/** The words beside a fact, all where it has no place, and signs for how much the note tells: vague notes are short. */
export function wordsBeside(
  sentences: Sentences,
  span: Span | undefined,
): { words: ReadonlySet<string>; tokens: number } {
  const here = sentences.filter((one) => span && span.start >= one.span.start && span.start < one.span.end);
  const words = new Set<string>(['#is', `#s${Math.min(MOST_SENTENCES, sentences.length)}`]);
  const beside = here.length > 0 ? here : sentences;
  for (const one of beside) for (const word of one.words) if (!word.includes(' ')) words.add(word);
  const count = (some: Sentences): number => some.reduce((sum, { tokens }) => sum + tokens, 0);
  words.add(`#w${Math.min(MOST_STEPS, Math.floor(count(sentences) / TOKENS_A_STEP))}`);
  return { words, tokens: count(beside) };
}

/** How likely a fact is wholly given by what stands beside it: the logarithm of the odds. */
function likelyWhole(
  own: number,
  { words, tokens }: ReturnType<typeof wordsBeside>,
  { elements, whole }: ReadySaying,
): number {
  let sum = 0;
  for (const word of words) {
    const adds = whole.get(word);
    if (!adds) continue;
    for (let at = 0; at < adds.length; at += 2)
      if (adds[at] === own || adds[at] === elements.length) sum += adds[at + 1] ?? 0;
  }
  return WHOLE_START + sum / lengthOfSentence(tokens);
}

/** What the sentences of a note say about one element, as logarithms of odds. */
export interface Said {
  /** How likely the likeliest sentence answers it, and the next. */
  best: number;
  second: number;
  /** The likeliest sentence. */
  span: Span;
  /** How likely the sentence answers it that a cue found, null where none did. */
  here: number | null;
  /** How likely it is wholly given where it was found, or where it is likeliest. */
  whole: number;
}

/** Less likely than this is not told apart. */
export const LEAST_LIKELY = -6;

/** What the sentences of one note say, each weighed once. */
export class SaidIn {
  readonly sentences: Sentences;
  private readonly scores: Float32Array[];
  private readonly places: ReadonlyMap<string, number>;
  /** By where a place begins: many elements are asked about beside the same. */
  private readonly beside = onceEach((start: number) => wordsBeside(this.sentences, { start, end: start }));

  /** @param verdicts what the cues found in the note */
  constructor(
    reading: TextReading,
    verdicts: readonly ElementVerdict[],
    private readonly weights: ReadySaying = saying(),
  ) {
    this.sentences = withCues(sentenceWords(reading), verdicts);
    this.places = weights.places;
    this.scores = this.sentences.map((sentence) => {
      const scores = sumsOf(sentence, weights);
      const scale = lengthOfSentence(sentence.tokens);
      for (let place = 0; place < scores.length; place++)
        scores[place] = (weights.start[place] ?? 0) + (scores[place] ?? 0) / scale;
      return scores;
    });
  }

  /**
   * @param id of a built-in element
   * @param spans where its cues stand in the note; none where no cue was found
   * @returns null where the note has no sentence, or the element is not known
   */
  about(id: string, spans: readonly Span[]): Said | null {
    const place = this.places.get(id);
    if (place === undefined || this.sentences.length === 0) return null;
    let [best, second, at] = [-Infinity, LEAST_LIKELY, 0];
    let here: number | null = null;
    this.scores.forEach((scores, index) => {
      const score = scores[place] ?? 0;
      if (score > best) [best, second, at] = [score, Math.max(best, LEAST_LIKELY), index];
      else if (score > second) second = score;
      const span = this.sentences[index]?.span;
      if (span && spans.some(({ start }) => start >= span.start && start < span.end))
        here = Math.max(here ?? -Infinity, score);
    });
    const span = this.sentences[at]?.span ?? { start: 0, end: 0 };
    const whole = likelyWhole(place, this.beside((spans[0] ?? span).start), this.weights);
    return { best, second, span, here, whole };
  }
}

/**
 * Whether a sentence answers an element though no cue finds it: every word of it weighed at once, with what its scope
 * does to it. Source of the weights: knowledge/saying.json.
 */
import { builtInNotes } from '@/core/knowledge/notes';
import { saying, type ReadySaying } from '@/core/knowledge/saying';
import type { NoteElement } from '@/core/knowledge/note-types';
import { countedWords } from '@/core/text/counted-words';
import type { Span } from '@/core/text/patterns';
import { scopesAt, type TextReading } from '@/core/text/scope';
import type { ScopeKind } from '@/core/text/scope-rules';
import type { Token } from '@/core/text/tokens';
import type { ElementVerdict } from './judge-element';

/** A word that is planned, quoted or about somebody else is another word. The first that holds counts. */
const MARKS: readonly (readonly [ScopeKind, string])[] = [
  ['future', 'f:'],
  ['quoted', 'q:'],
  ['third-party', 't:'],
];
/** A long sentence says more, but not in proportion. Counted in tokens: a name is one, whoever's it is. */
const LENGTH = 6;
/** From here on an element counts as said: on notes left out, more are then found than are found wrongly. */
const SAID_FROM = -0.3;
/** What a safety kind requires is asked about unless it is all but sure. */
const SAID_FROM_SAFETY = 2;
/** From here on what was found by half counts as wholly given, and below the other what was found as half given. */
const WHOLE_FROM = 2;
const HALF_BELOW = -0.5;
const HALF_BELOW_SAFETY = 0;
/** What is missing of a fact where nothing tells. */
const MORE = 'a bit more about it';

export const lengthOfSentence = (tokens: number): number => Math.sqrt(2 * (tokens + LENGTH));

/** The words of each sentence as they are weighed; signs that no word stands beside are no sentence. */
export function sentenceWords(
  reading: TextReading,
): { span: Span; words: ReadonlySet<string>; tokens: number }[] {
  let at = 0;
  return reading.sentences.flatMap((span) => {
    const groups = new Map<string, Token[]>();
    let spoken = 0;
    for (let token = reading.tokens[at]; token && token.start < span.end; token = reading.tokens[++at]) {
      if (/[\p{L}\p{N}]/u.test(token.text)) spoken++;
      const kinds = scopesAt(reading, token);
      const mark = MARKS.find(([kind]) => kinds.has(kind))?.[1] ?? '';
      const group = groups.get(mark);
      if (group) group.push(token);
      else groups.set(mark, [token]);
    }
    const words = new Set<string>();
    for (const [mark, tokens] of groups) for (const word of countedWords(tokens)) words.add(mark + word);
    return spoken === 0 ? [] : [{ span, words, tokens: spoken }];
  });
}

type Sentences = ReturnType<typeof sentenceWords>;

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

/** How likely a fact half of which was not found is wholly given all the same: the logarithm of the odds. */
function likelyWhole(
  id: string,
  { words, tokens }: ReturnType<typeof wordsBeside>,
  { elements, whole }: ReadySaying,
): number {
  const own = elements.indexOf(id);
  let sum = 0;
  for (const word of words) {
    const adds = whole.get(word);
    if (!adds) continue;
    for (let at = 0; at < adds.length; at += 2)
      if (adds[at] === own || adds[at] === elements.length) sum += adds[at + 1] ?? 0;
  }
  return WHOLE_START + sum / lengthOfSentence(tokens);
}

export interface Said {
  score: number;
  span: Span;
}

/** What the sentences of one note say, each weighed once. */
export class SaidIn {
  private readonly sentences: Sentences;
  private readonly best = new Map<string, Said>();

  constructor(
    reading: TextReading,
    private readonly weights: ReadySaying = saying(),
  ) {
    this.sentences = sentenceWords(reading);
    const scores = new Float32Array(weights.elements.length);
    for (const { span, words, tokens } of this.sentences) {
      scores.fill(0);
      for (const word of words) {
        const adds = weights.words.get(word);
        if (!adds) continue;
        for (let at = 0; at < adds.length; at += 2) {
          const place = adds[at] ?? 0;
          scores[place] = (scores[place] ?? 0) + (adds[at + 1] ?? 0);
        }
      }
      const scale = lengthOfSentence(tokens);
      weights.elements.forEach((id, place) => {
        const score = (weights.start[place] ?? 0) + (scores[place] ?? 0) / scale;
        if (score > (this.best.get(id)?.score ?? -Infinity)) this.best.set(id, { score, span });
      });
    }
  }

  /**
   * A verdict with what the sentences say: an element that no cue finds is present where a sentence is likely to answer
   * it; one found by half is present where it is likely to be wholly given, and one found by a word half given where
   * the words beside it say no more. "Head" in "checked head to toe" does not tell whether the head was hit: half of what
   * a safety kind requires stays half.
   * @param element as it is in force: nothing is known of one that an organisation wrote itself
   * @param safety the note is of a safety kind: what that requires is not taken as said so lightly
   */
  judge(verdict: ElementVerdict, element: NoteElement, safety: boolean): ElementVerdict {
    if (!counted.has(element)) return verdict;
    const careful = safety && verdict.req !== 'r';
    if (verdict.status === 'absent') {
      const found = this.best.get(verdict.id);
      if (!found || found.score < (careful ? SAID_FROM_SAFETY : SAID_FROM)) return verdict;
      return { ...verdict, status: 'present', spans: [found.span] };
    }
    if (verdict.status !== 'partial' && verdict.status !== 'present') return verdict;
    const whole = likelyWhole(verdict.id, wordsBeside(this.sentences, verdict.spans[0]), this.weights);
    if (verdict.status === 'partial')
      return whole < WHOLE_FROM || careful ? verdict : { ...verdict, status: 'present', missing: [] };
    // Several places: all its parts were found.
    if (verdict.spans.length > 1 || whole >= (careful ? HALF_BELOW_SAFETY : HALF_BELOW)) return verdict;
    return { ...verdict, status: 'partial', missing: [element.partial[0]?.missing ?? MORE] };
  }
}

const counted = new WeakSet<NoteElement>([
  ...builtInNotes.common,
  ...builtInNotes.types.flatMap(({ elements }) => elements),
]);

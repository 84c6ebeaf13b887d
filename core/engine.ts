/** The engine port: what a model may do for Careside, and how it tells where it stands. */
import { z } from 'zod';
import { sentenceKinds } from './knowledge/sentence-kinds';
import type { CancelSignal } from './ports';

export type EngineState =
  | { kind: 'not-installed' }
  | { kind: 'asleep' }
  /** Not on this machine; the browser would fetch it if it were asked to. */
  | { kind: 'downloadable' }
  | { kind: 'loading'; percent: number }
  | { kind: 'ready' }
  | { kind: 'busy'; done: number; of: number }
  | { kind: 'slow'; done: number; of: number }
  | { kind: 'failed'; why: string; whatToDo: string };

export const wordScopes = ['none', 'negated', 'planned', 'reported', 'other'] as const;

/** Labels of one sentence; confidences are softmax probabilities, 0 to 1. */
export const sentenceLabelsSchema = z.object({
  domain: z.string(),
  domainConfidence: z.number(),
  kind: z.enum(sentenceKinds),
  kindConfidence: z.number(),
  /** One scope a word, in the order of `words`. */
  scopes: z.array(z.enum(wordScopes)),
  words: z.array(z.string()),
});

/** Other ways of wording one statement, best first; [] where the engine has none. */
export type Wordings = readonly string[];

export type EngineOutcome<T> =
  | { kind: 'done'; results: T[] }
  | { kind: 'cancelled'; results: T[] }
  | { kind: 'unavailable'; state: EngineState };

export interface EnginePort {
  readonly id: string;
  state(): EngineState;
  onState(listener: (state: EngineState) => void): () => void;
  /** Words each text better; never rejects. `onPartial` gets each result as it comes. */
  rewrite(
    texts: readonly string[],
    signal: CancelSignal,
    onPartial?: (index: number, wordings: Wordings) => void,
  ): Promise<EngineOutcome<Wordings>>;
  /** Ends what runs and gives its memory back. The next call loads again. */
  release(): void;
}

/** An engine that can also say what a sentence is about. */
export interface LabellingPort extends EnginePort {
  label(sentences: readonly string[], signal: CancelSignal): Promise<EngineOutcome<SentenceLabels>>;
}

/** An engine that writes statements anew, with a model that may have to be got first. */
export interface WriterPort extends EnginePort {
  /** Looks whether the model is on this machine, and loads nothing. Never rejects. */
  look(): Promise<EngineState>;
  /** Has the model fetched by whoever keeps it. For a person's click alone; never rejects. */
  get?(): Promise<EngineState>;
}

export type SentenceLabels = z.infer<typeof sentenceLabelsSchema>;

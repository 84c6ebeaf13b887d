/** What the contract is tried on: an engine, and the levers on what lies behind it. */
import type { EnginePort } from '@/core/engine';

/** What goes wrong in the first model that is made; those made after it are well. */
export interface Script {
  /** Refused: nothing can even be begun, as where a browser makes no worker. */
  load?: 'refused' | 'fails' | 'damaged' | 'not-allowed' | 'memory' | 'never';
  answer?: 'fails' | 'memory' | 'never' | 'slowly';
  /** Milliseconds an answer takes, at least. */
  delay?: number;
}

export interface Times {
  idleAfter?: number;
  slowAfter?: number;
  giveUpAfter?: number;
}

export interface Made {
  engine: EnginePort;
  /** Whether the first model is gone, its memory with it. */
  ended: () => boolean | Promise<boolean>;
  /** What each question was made of: all a model was shown for it, in order. */
  shown: string[][];
}

export interface Rig {
  name: string;
  /** The model lies in files that are checked before use. */
  hasFiles: boolean;
  /** Milliseconds of silence in which one that is well can load and answer. */
  pace: number;
  /** Milliseconds after which something is taken never to come. */
  patience: number;
  make(script?: Script, times?: Times): Made;
}

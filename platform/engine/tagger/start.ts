import type { LabellingPort } from '@/core/engine';
import { startWorker } from '../workers';
import { createTaggerEngine } from './engine';
import { taggerFiles } from './files';
import type { TaggerWorker } from './protocol';

/** Careside's own model, asleep until it is first asked something. To be made once a page. */
export const startTagger = (): LabellingPort =>
  createTaggerEngine({ files: taggerFiles, startWorker: () => startWorker('tagger') as TaggerWorker });

import type { WriterPort } from '@/core/engine';
import { createBrowserEngine, type BrowserModel } from './engine';

/** The model built into this browser, if there is one. Nothing is asked of it before it is first needed. */
export function startBrowserModel(): WriterPort {
  const { LanguageModel: model } = globalThis as { LanguageModel?: BrowserModel };
  return createBrowserEngine({ model });
}

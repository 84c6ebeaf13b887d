import type { Told } from '@/core/review/archive';
import { keptWords } from './kept-words';

/** What went well, or nothing to say. */
export function saidWords(told: Told): string | null {
  const { said } = keptWords;
  switch (told.kind) {
    case 'kept':
    case 'removed':
    case 'saved':
    case 'cancelled':
    case 'copied':
    case 'failed':
      return said[told.kind];
    case 'loaded':
      return said.loaded(told.count);
    case 'not-ours':
      return said.notOurs;
    default:
      return null;
  }
}

/** What is wrong with the store, in words that say what to do. */
export function troubleWords(told: Told): string | null {
  if (told.kind === 'full') return keptWords.trouble.full;
  return told.kind === 'broken' ? keptWords.trouble.broken(told.message) : null;
}

/** Order of time, where every sentence's own first clock time allows it. */
import { findPattern, minutesOf } from '@/core/text/patterns';
import type { DraftEntry, DraftSentence } from './types';

const firstTime = (sentence: DraftSentence): number | null => {
  const hit = findPattern('TIME', sentence.text)[0];
  return hit ? minutesOf(hit.text) : null;
};

/** Sentences in order of clock time; one without a time stays behind the one it followed. Nights stay as typed. */
export function sortedByTime(entry: DraftEntry): DraftEntry {
  const blocks: { at: number | null; sentences: DraftSentence[] }[] = [];
  for (const sentence of entry.sentences) {
    const at = firstTime(sentence);
    const last = blocks.at(-1);
    if (at === null && last) last.sentences.push(sentence);
    else blocks.push({ at, sentences: [sentence] });
  }
  const timed = blocks.filter((block) => block.at !== null).map((block) => block.at ?? 0);
  const night = timed.some((at) => at >= 20 * 60) && timed.some((at) => at < 8 * 60);
  if (night || blocks[0]?.at === null) return entry;
  const sorted = [...blocks].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return { ...entry, sentences: sorted.flatMap((block) => block.sentences) };
}

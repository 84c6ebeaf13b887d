/** Order of a draft's sentences other than as they were typed: of time, or of what a kind of note says first. */
import { kindOf, partsOf } from '@/core/gaps/part-of';
import { findPattern, minutesOf } from '@/core/text/patterns';
import type { DraftEntry, DraftSentence } from './types';

const firstTime = (sentence: DraftSentence): number | null => {
  const hit = findPattern('TIME', sentence.text)[0];
  return hit ? minutesOf(hit.text) : null;
};

/** Evening and early morning times together: 02:00 comes after 22:00. */
const isNight = (times: readonly (number | null)[]): boolean =>
  times.some((at) => at !== null && at >= 20 * 60) && times.some((at) => at !== null && at < 8 * 60);

/** Sentences in order of clock time; one without a time stays behind the one it followed. Nights stay as typed. */
export function sortedByTime(entry: DraftEntry): DraftEntry {
  const blocks: { at: number | null; sentences: DraftSentence[] }[] = [];
  for (const sentence of entry.sentences) {
    const at = firstTime(sentence);
    const last = blocks.at(-1);
    if (at === null && last) last.sentences.push(sentence);
    else blocks.push({ at, sentences: [sentence] });
  }
  if (isNight(blocks.map(({ at }) => at)) || blocks[0]?.at === null) return entry;
  const sorted = [...blocks].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return { ...entry, sentences: sorted.flatMap((block) => block.sentences) };
}

/** "She then slept", "He said so": it leans on the sentence before it. */
const LEANS = /^(?:he|she|they|it|this|that|then|after(?:wards)?|later|both|his|her|their)\b/iu;

/**
 * Sentences in the order in which a note of this kind tells things. What says nothing of the kind, and what leans on
 * the sentence before it, stays behind the one it followed. Nothing comes before what the clock says was earlier.
 * @param kind id of a note type; without one it is recognised from the sentences
 */
export function sortedByKind(entry: DraftEntry, kind: string | undefined): DraftEntry {
  const { sentences } = entry;
  const found = kind ?? kindOf(sentences.map(({ text }) => text).join(' '));
  const placeOf = found === null ? null : partsOf(found);
  if (!placeOf) return entry;
  const blocks: { at: number; time: number | null; sentences: DraftSentence[] }[] = [];
  for (const sentence of sentences) {
    const last = blocks.at(-1);
    const at = last && LEANS.test(sentence.text) ? null : placeOf(sentence.text);
    if (at === null && last) last.sentences.push(sentence);
    else blocks.push({ at: at ?? -1, time: firstTime(sentence), sentences: [sentence] });
  }
  if (!isNight(blocks.map(({ time }) => time))) keepToTheClock(blocks);
  const sorted = [...blocks].sort((a, b) => a.at - b.at);
  return { ...entry, sentences: sorted.flatMap((block) => block.sentences) };
}

/** Moves a block back to where what was earlier stands, where its kind would have put it before that. */
function keepToTheClock(blocks: readonly { at: number; time: number | null }[]): void {
  let least = -1;
  const timed = blocks.filter(({ time }) => time !== null);
  for (const block of [...timed].sort((a, b) => (a.time ?? 0) - (b.time ?? 0))) {
    least = Math.max(least, block.at);
    block.at = least;
  }
}

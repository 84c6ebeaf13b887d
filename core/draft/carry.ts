/** Keeps what the worker did with a draft when its shorthand grows or changes. Nothing they wrote is dropped. */
import { askKey, type Draft, type DraftEntry, type DraftSentence } from './types';

interface Place {
  person: string | null;
  sentence: DraftSentence;
  words: string;
}

/** Share of an edited line's words that must still stand in the shorthand for the two to belong together. */
const BELONGS = 0.5;

/** The words of the shorthand a sentence was made of. */
export function sourceWords(shorthand: string, sentence: DraftSentence): string {
  return sentence.sources.map(({ start, end }) => shorthand.slice(start, end)).join(' ');
}

const places = ({ shorthand, entries }: Draft): Place[] =>
  entries.flatMap(({ person, sentences }) =>
    sentences.map((sentence) => ({ person, sentence, words: sourceWords(shorthand, sentence) })),
  );

function shared(before: string, after: string): number {
  const words = before.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = new Set(after.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.length === 0 ? 0 : words.filter((word) => there.has(word)).length / words.length;
}

/** The worker's own text in the place of a fresh sentence, its questions renumbered and moved along. */
function moved(old: DraftSentence, fresh: DraftSentence): DraftSentence {
  const by = (fresh.sources[0]?.start ?? 0) - (old.sources[0]?.start ?? 0);
  const asks = old.asks.map((ask) => ({
    ...ask,
    id: ask.id.replace(old.id, fresh.id),
    source: { start: ask.source.start + by, end: ask.source.end + by },
  }));
  return { ...old, id: fresh.id, sources: fresh.sources, asks };
}

/** A sentence of the same words: edits stay, so do better wordings, and questions sent away stay away. */
function merged(old: DraftSentence, fresh: DraftSentence): DraftSentence {
  if (old.edited) return moved(old, fresh);
  const settled = old.settled ?? [];
  const asks = fresh.asks.filter((ask) => !settled.includes(askKey(ask)));
  const next = settled.length > 0 ? { ...fresh, asks, settled } : fresh;
  if (old.wordedBy !== 'engine' && old.wordedBy !== 'writer') return next;
  const at = new Map(old.asks.map((ask) => [askKey(ask), ask.at]));
  return {
    ...next,
    text: old.text,
    wordedBy: old.wordedBy,
    checks: old.checks,
    asks: asks.map((ask) => ({ ...ask, at: at.get(askKey(ask)) ?? old.text.length })),
  };
}

function withLoose(entries: DraftEntry[], { person, sentence }: Place): DraftEntry[] {
  const home = entries.find((entry) => entry.person === person);
  if (!home) return [...entries, { id: `own-${entries.length + 1}`, person, sentences: [sentence] }];
  return entries.map((entry) =>
    entry === home ? { ...entry, sentences: [...entry.sentences, sentence] } : entry,
  );
}

/**
 * @param before the draft the worker has been working on
 * @param next a fresh draft of the shorthand as it is now, in the same shape
 * @returns `next` with the worker's edits; an edited line whose shorthand changed is marked `outdated`
 */
export function carryOver(before: Draft, next: Draft): Draft {
  const fresh = places(next);
  const free = new Set(fresh);
  const kept = new Map<string, DraftSentence>();
  const take = (place: Place, as: DraftSentence) => {
    free.delete(place);
    kept.set(place.sentence.id, as);
  };
  const find = (test: (place: Place) => boolean) => fresh.find((place) => free.has(place) && test(place));
  const left: Place[] = [];
  for (const old of places(before)) {
    const same =
      old.words === ''
        ? undefined
        : (find((place) => place.words === old.words && place.person === old.person) ??
          find((place) => place.words === old.words));
    if (same) take(same, merged(old.sentence, same.sentence));
    else if (old.sentence.edited) left.push(old);
  }
  let entries = next.entries;
  const loose: Place[] = [];
  for (const old of left) {
    const near = old.words === '' ? undefined : find((place) => shared(old.words, place.words) >= BELONGS);
    if (near) take(near, { ...moved(old.sentence, near.sentence), outdated: true });
    else loose.push(old);
  }
  entries = entries.map((entry) => ({
    ...entry,
    sentences: entry.sentences.map((sentence) => kept.get(sentence.id) ?? sentence),
  }));
  for (const old of loose) entries = withLoose(entries, withoutSource(old, loose.indexOf(old) + 1));
  return { ...next, entries };
}

/** A line that stands for itself from now on: what it was made of is gone, or it never had a source. */
function withoutSource(old: Place, number: number): Place {
  const id = `own-s${number}`;
  const sentence: DraftSentence = {
    ...old.sentence,
    id,
    sources: [],
    asks: old.sentence.asks.map((ask, i) => ({
      ...ask,
      id: `${id}-a${i + 1}`,
      source: { start: 0, end: 0 },
    })),
  };
  return { ...old, sentence: old.words === '' ? sentence : { ...sentence, outdated: true } };
}

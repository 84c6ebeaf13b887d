/** Who knows of what happened. "Nobody knows how she did it" says that nobody saw it, not whom it was told to. */
import type { Span } from '@/core/text/patterns';

const KNOWS =
  /(?<!\b(?:don['’]?t|doesn['’]?t|didn['’]?t|do not|does not|did not|not|nobody|no one|noone|never)\s)\bknows?\b(?!\s+(?:how|what|why|where|who|when|if|whether)\b)|(?<=\b(?:don['’]?t|doesn['’]?t|do not|does not|nobody|no one|noone)\s)\bknows?\s+(?:yet|about|of|that)\b/giu;

export const knowing = (text: string): readonly Span[] =>
  [...text.matchAll(KNOWS)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));

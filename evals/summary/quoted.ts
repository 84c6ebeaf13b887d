/** What an item gives as the page's own words. */
import type { SummaryItem, SummaryKind } from '@/core/summary/item';
import { plainWords } from '@/core/text/plain-words';

const EXTRACTIVE: ReadonlySet<SummaryKind> = new Set([
  'who',
  'red-flag',
  'matters',
  'support',
  'recent',
  'also',
]);

/** Fixed sentences quote the page. A conflict also names its places, whose titles can hold marks of their own. */
const QUOTES: Partial<Record<SummaryKind, RegExp>> = {
  conflict: / says “([^”]*)”/gu,
  staleness: /“([^”]*)”/gu,
};

function ownTexts({ kind, text }: SummaryItem): string[] {
  if (EXTRACTIVE.has(kind)) return [text];
  const quotes = QUOTES[kind];
  return quotes ? [...text.matchAll(quotes)].map((hit) => hit[1] ?? '') : [];
}

/** Words of an item that stand as the page's own and are in none of its evidence. */
export function inventedIn(item: SummaryItem): string[] {
  const places = [...item.evidence, ...(item.sides ?? []).flatMap((side) => side.evidence)];
  const said = new Set(places.flatMap((one) => plainWords(one.quote).split(' ')));
  return ownTexts(item)
    .flatMap((text) => plainWords(text).split(' '))
    .filter((word) => word !== '' && !said.has(word));
}

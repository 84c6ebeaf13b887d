/** Care-plan domains: the words of their headings and of their sentences. Source: care-domain §2.1. */
import { z } from 'zod';
import data from '@/knowledge/domains.json';
import { PhraseIndex } from '@/core/text/phrases';
import { hasLetter, tokenise } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import { entry, terms } from './entry';
import { packaged } from './packaged';

export const domainSchema = entry.extend({
  label: z.string().min(1),
  order: z.number(),
  headings: terms,
  /** Patterns of headings with a name in them: "In Rosie's words". */
  headingPatterns: terms.optional(),
  cues: z.array(z.string()),
});

export type Domain = z.infer<typeof domainSchema>;

export const domains: readonly Domain[] = packaged(z.array(domainSchema), data);

const byId = new Map(domains.map((domain) => [domain.id, domain]));
export const domainById = (id: string): Domain | undefined => byId.get(id);

const headingIndex = new PhraseIndex<string>(
  domains.flatMap((domain) =>
    domain.headings.map((phrase) => ({ phrase, value: domain.id, exact: true, tight: true })),
  ),
);

const LONGEST_NAME = Math.max(
  ...domains.flatMap(({ headings }) => headings.map((heading) => tokenise(heading).length)),
);

const headingPatterns = domains.flatMap(({ id, headingPatterns: patterns = [] }) =>
  patterns.map((pattern) => ({ id, regex: new RegExp(pattern, 'iu') })),
);

const cueIndex = new PhraseIndex<string>(
  domains.flatMap((domain) => domain.cues.map((phrase) => ({ phrase, value: domain.id, exact: true }))),
);

/** How many words of a heading may stand beside the words that name its domain. */
const SPARE_WORDS = 3;
const SHORT_NAMES = 5;

/** The domain a heading or label names, or null. A short common word ("tea") must be the whole heading. */
export function domainOfHeading(text: string): string | null {
  return text.length > 90 ? null : ofHeading.of(text, readHeading).domain;
}

/** Headings and labels repeat on a page. */
const ofHeading = new Recent<{ domain: string | null }>(60_000);
const readHeading = (text: string): { domain: string | null } => ({ domain: domainIn(text) });

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*';
/** "10 Mar 2026" is a day and no chart of medicines. */
const DAY = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-]+${MONTH}\\b|\\b${MONTH}[\\s-]+(?:19|20)\\d\\d\\b`,
  'gu',
);
/** "PLAN 4 - ", "Section 2: ". */
const NUMBER = /^\s*(?:(?:care |support )?plan|section|part|domain|area)?\s*\d{1,2}\s*[.):–—-]+\s+/iu;
/** "Section 3: detained": a section of the law, not of the form. */
const LAW = /\b(?:detain\w*|mha|mental health|act|tribunal|recall\w*|aftercare|cto|leave|expir\w*|until)\b/iu;

/** Where the number of a part of a form ends: "Section 2 - " in "Section 2 - Health"; 0 where a text has none. */
export function numberEnd(text: string): number {
  const end = NUMBER.exec(text)?.[0].length ?? 0;
  return end > 0 && !LAW.test(text.slice(end)) ? end : 0;
}

function domainIn(text: string): string | null {
  const bare = text
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(DAY, ' ')
    .replace(NUMBER, '');
  const words = tokenise(/\p{L}/u.test(bare) ? bare : text).filter((token) => hasLetter(token.norm));
  if (words.length === 0 || words.length > 10) return null;
  let best: { value: string; size: number; length: number } | null = null;
  for (const hit of headingIndex.find(words)) {
    const size = hit.endToken - hit.firstToken;
    const length = hit.end - hit.start;
    const spare = words.length - size;
    if (spare > SPARE_WORDS || (spare > 0 && size === 1 && length < SHORT_NAMES)) continue;
    if (!best || size > best.size || (size === best.size && length > best.length))
      best = { value: hit.value, size, length };
  }
  return best?.value ?? headingPatterns.find(({ regex }) => regex.test(text))?.id ?? null;
}

/** Whether a text is nothing but the name of a domain ("Mobility", "1. Eating and drinking"). */
export function isDomainName(text: string): boolean {
  return (text.length > REMEMBERED_MAX ? readName(text) : isName.of(text, readName)).yes;
}

const REMEMBERED_MAX = 90;
const isName = new Recent<{ yes: boolean }>(60_000);

/** A title in two languages is as much a name as either: "Alergeddau / Allergies". */
const readName = (text: string): { yes: boolean } => ({ yes: text.split(/\s\/\s/u).every(namesDomain) });

function namesDomain(text: string): boolean {
  const words = tokenise(text).filter((token) => hasLetter(token.norm));
  return (
    words.length > 0 &&
    words.length <= LONGEST_NAME &&
    headingIndex.find(words).some((hit) => hit.firstToken === 0 && hit.endToken === words.length)
  );
}

/** How often words of each domain stand in a text. */
export function domainCues(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of cueIndex.find(tokenise(text))) counts.set(hit.value, (counts.get(hit.value) ?? 0) + 1);
  return counts;
}

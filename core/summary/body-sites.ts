/** Which part of the body a claim speaks of, and on which side: the right heel tells nothing of the left. */
import { conflictRules } from '@/core/knowledge/checks';
import { quick } from '@/core/text/quick';
import type { CueHit } from './cues';

interface Site {
  part: string;
  /** Null where none is told, or both. */
  side: string | null;
}

const partOf = new Map(
  conflictRules.bodyParts.parts.flatMap(([name, ...others]) =>
    [name, ...others].map((one) => [one, name ?? '']),
  ),
);
const PARTS = quick(new RegExp(`\\b(?:${[...partOf.keys()].join('|')})s?\\b`, 'giu'));
const SIDES = quick(/\b(?:left|right|lt|rt)\b/giu);

function sitesIn(text: string): Site[] {
  const sides = new Set([...SIDES.all(text)].map(([word]) => word.toLowerCase().charAt(0)));
  const side = sides.size === 1 ? ([...sides][0] ?? null) : null;
  return [...PARTS.all(text)].map(([word]) => {
    const plain = word.toLowerCase();
    return { part: partOf.get(plain) ?? partOf.get(plain.slice(0, -1)) ?? plain, side };
  });
}

/** In the clause of the claim, else in all that its statement says. */
function sitesOf({ statement: { first, label, text }, focus }: CueHit): Site[] {
  const lead = text.slice(0, focus).search(/[^,;]*$/u);
  const clause = sitesIn(/^[^,;]*/u.exec(text.slice(lead))?.[0] ?? '');
  return clause.length > 0 ? clause : sitesIn(first ? `${label} ${text}` : text);
}

/** What of a claim decides with which others it can be about one place. */
export const siteKey = (hit: CueHit): string =>
  sitesOf(hit)
    .map(({ part, side }) => `${part}:${side ?? ''}`)
    .sort()
    .join(' ');

/** Whether the one, said of a part or of the whole, is said of a place that the other names. */
export function atOneSite(whole: CueHit, other: CueHit): boolean {
  const [here, there] = [sitesOf(whole), sitesOf(other)];
  return (
    here.length === 0 ||
    here.some((one) =>
      there.some(({ part, side }) => part === one.part && (!side || !one.side || side === one.side)),
    )
  );
}

/** "GP not informed": whether a note says that something was not done, of the one it is said of. */
import type { Span } from '@/core/text/patterns';
import type { TextReading } from '@/core/text/scope';

/** What may stand between "not" and the word that it denies. */
const BETWEEN = /^\s*(?:(?:yet|been|be|have|has|had|able|to|as|formally|officially)\s+)*$/iu;
/** "no concerns reported" denies the concerns, not that they were reported. */
const OF_THINGS = /^(?:no|nil|none|non|zero|without|w\/o|nothing|free of|free from|absence of)$/iu;
/** Beside each other: nothing that ends a thought, and few words. */
const BESIDE = /^[^,.;:!?\n]{0,25}$/u;

const isBeside = (text: string, one: Span, other: Span): boolean =>
  BESIDE.test(one.end <= other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start));

/**
 * @param done where what was done is named: "informed", "not told"
 * @param whom where somebody is named
 */
export function isDenied(
  { text, scopes }: TextReading,
  done: readonly Span[],
  whom: readonly Span[],
): boolean {
  return scopes.some(({ kind, cue }) => {
    if (kind !== 'negated' || OF_THINGS.test(text.slice(cue.start, cue.end))) return false;
    return done.some((hit) => {
      const isWithin = hit.start <= cue.start && cue.end <= hit.end;
      if (!isWithin && (hit.start < cue.end || !BETWEEN.test(text.slice(cue.end, hit.start)))) return false;
      const whole = { start: Math.min(hit.start, cue.start), end: hit.end };
      return whom.some((one) => isBeside(text, one, whole));
    });
  });
}

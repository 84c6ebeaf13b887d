/** Clock times of things that happened: what the checks of times go by. */
import { findPattern, minutesOf } from '@/core/text/patterns';
import { scopesAt } from '@/core/text/scope';
import type { CheckContext } from './finding';
import type { Timed } from './span-times';

const ASKED = /\b(?:please|pls|plz|re-?check|re-?test|next|remind\w*)\b/iu;
const MEANT =
  /\b(?:due|planned|scheduled|last (?:dose|seen|given|bm|check\w*)|by|until|before|next|rota|supposed|earlier|since|was at|should|booked|prescribed|for the|previous|usual\w*|written|writing|normally)\b\W*(?:at\s*)?$|\b(?:last|due|earlier|previous|next|planned|booked|usually|late entry|written)\b[^.]{0,22}$/iu;
const NAMED_BY_TIME = /^\s?(?:call|visit|dose|appointment|meds|medicines|tablets|tomorrow)\b/iu;

function find({ text, reading: { sentences }, reading }: CheckContext): Timed[] {
  let at = 0;
  let looked = -1;
  let isAsked = false;
  return findPattern('TIME', text).flatMap((match) => {
    const kinds = scopesAt(reading, match);
    if (kinds.has('future') || kinds.has('quoted')) return [];
    while (at < sentences.length && match.start >= (sentences[at]?.end ?? 0)) at++;
    if (looked !== at) {
      const { start = 0, end = 0 } = sentences[at] ?? {};
      isAsked = match.start >= start && ASKED.test(text.slice(start, end));
      looked = at;
    }
    if (isAsked) return [];
    if (MEANT.test(text.slice(Math.max(0, match.start - 28), match.start))) return [];
    if (NAMED_BY_TIME.test(text.slice(match.end, match.end + 14))) return [];
    const minutes = minutesOf(match.text);
    return minutes === null ? [] : [{ match, minutes }];
  });
}

const known = new WeakMap<CheckContext, Timed[]>();

/** Clock times of things that happened, in the order written; planned, quoted and due times left out. */
export function happened(context: CheckContext): readonly Timed[] {
  const before = known.get(context) ?? find(context);
  known.set(context, before);
  return before;
}

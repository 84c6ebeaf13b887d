/** Codes for getting in, as they stand in shorthand. What may be the time of a visit stays. */
import { secretsIn } from '@/core/record/secrets';
import { secretSpans } from '@/core/text/patterns';
import type { Span } from './types';

const CLOCK = /^(?:[01]\d|2[0-3])[0-5]\d$/u;
/** A word that calls what follows a code, with no more than "changed from … to" between. */
const CALLED =
  /(?:\b(?:codes?|pin|combination|number|unlock(?:ing)?|lock\s?box|key\s?pad)\b|\b(?:box|tin|pot|safe|door|wall|gate|porch|meter)[,:])(?:[\s:=#,•-]|\b(?:is|was|now|changed|reset|set|to|from|new|old|and|or|its)\b|\d{4}\b)*$/iu;

/** Where codes stand; "key safe jam 0730" and "rang office 1445" beside one are times. */
export function codesIn(text: string): Span[] {
  const sure = secretSpans(text);
  return secretsIn(text).filter(
    ({ start, end }) =>
      !CLOCK.test(text.slice(start, end)) ||
      text[end] === '#' ||
      CALLED.test(text.slice(Math.max(0, start - 40), start)) ||
      /\b(?:house|burglar|intruder)\salarm\s$|\balarm\s$/iu.test(text.slice(0, start)) ||
      sure.some((span) => span.start === start),
  );
}

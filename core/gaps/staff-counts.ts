/** How many staff did something. */
import { findPattern, type Span } from '@/core/text/patterns';

const STAFFED =
  /\b(?:assist\w*|ass?t|transfer\w*|hoist\w*|stedy|mobili[sz]\w*|with|a\/?o|care|carers?|support\w*|sling|turn\w*|reposition\w*|roll\w*|moved|help)\W{1,3}$/iu;

/** "x2" says how many staff only beside staff or a move; "shouted x3" and "toileted x2" count something else. */
export const staffCounts = (text: string): Span[] =>
  findPattern('STAFF_COUNT', text).filter(
    (match) =>
      !/^x\s?\d$/iu.test(match.text) || STAFFED.test(text.slice(Math.max(0, match.start - 24), match.start)),
  );

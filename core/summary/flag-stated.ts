/** Words by which a page states the opposite of a red flag: "no known allergies". */
import type { PhraseMatch } from '@/core/text/phrases';
import { plainWords } from '@/core/text/plain-words';
import { leavesOut } from './excepted';
import type { Add, Found, Place } from './flag-index';
import type { RedFlag } from '@/core/knowledge/red-flags';
import type { Statement } from './statements';

export function scanStated(statement: Statement, found: Found, add: Add): void {
  for (const match of found.value) {
    const { flag, role } = match.value;
    if (role !== 'stated') continue;
    const inPlace = flag.stated?.terms.some(
      (term) =>
        /^(?:none|nil|no) known$|^no known$|^h w none$/u.test(term) &&
        plainWords(statement.text.slice(match.start, match.end)) === plainWords(term),
    );
    const named = found.label.some((hit) => hit.value.flag === flag && hit.value.role === 'statedLabel');
    if (inPlace && !named && statement.domain !== flag.domain) continue;
    if (leavesOut(statement.tokens, match.endToken))
      add(flag, flag.recognisers[0] ?? null, match.start, false, false);
    else add(flag, null, match.start, named && statement.first, true);
  }
}

export function insideStated(match: PhraseMatch<Place>, found: Found, flag: RedFlag): boolean {
  return found.value.some(
    (hit) =>
      hit.value.role === 'stated' &&
      hit.value.flag === flag &&
      hit.start <= match.start &&
      hit.end >= match.end,
  );
}

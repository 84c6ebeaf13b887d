/** Labels that carry a red flag, and what their values answer. */
import { plainWords } from '@/core/text/plain-words';
import type { PhraseMatch } from '@/core/text/phrases';
import { isWordy, tokenise } from '@/core/text/tokens';
import { answerOf, isDenied, tellsEnd } from './assertion';
import { leavesOut } from './excepted';
import { STAMP } from './flag-entry';
import { allowed, asTerm, type Add, type Found, type Place } from './flag-index';
import type { Statement } from './statements';

/** A value that denies what its label names; "not to be left" and "no unsupervised contact" are instructions. */
const DENIES =
  /^(?:no|none|nil|zero|0|nobody|no one)\b|^(?:\w+ )?(?:has|have|had|was|were) never\b|^(?:\w+ )?(?:has|have|had|was|were|is|are) not (?!to |healed|improved|changed|settled|cleared|resolved|stopped|closed|safe|able|been (?:reviewed|updated|changed|assessed)|yet|always|well|good|aware|allowed|for |at all )|^never$|^never (?:hurt|hit|harmed|bitten|attacked|assaulted|threatened|been|had|used|tried|fallen|gone missing|needed|smoked|self harmed|violent)\b|^not (?!to |be )|^(?:does not|denies)\b|^(?:\w+ )?(?:hasnt|havent|has not|have not|doesnt have|do not have|dont have) (?:got )?(?:one|any|it)$|^(?:offered|asked)\b.*\b(?:declined|refused|not now|said no|turned down|not wanted)\b/u;

/** "Not nil by mouth: tastes for comfort": the label itself says no. */
function deniesItself(name: string, { firstToken, endToken }: PhraseMatch<Place>): boolean {
  return /^(?:not|no|non|never)\b/iu.test(name) && isDenied(tokenise(name), firstToken, endToken);
}

const AT_ONCE = 4;
/** "Shingles in August: crusted over and out of isolation" */
const endsAtOnce = ({ tokens }: Statement): boolean => tellsEnd(tokens.slice(0, AT_ONCE));

/** "Anticoagulant: yes", "Hoist: Oxford Midi", "Allergies: none": the label asks, the value answers. */
export function scanLabel(statement: Statement, found: Found, add: Add): void {
  const isExcepted = leavesOut(statement.tokens, 0);
  const answer = isExcepted ? 'text' : answerOf(statement.text);
  if (answer === 'blank' || answer === 'template' || statement.blank) return;
  // Under a mere title a stamp says when the section was kept; after a label ("DNACPR: reviewed 3/2") it answers.
  if (statement.labelEvidence === null && STAMP.test(statement.text.trim())) return;
  for (const match of found.label) {
    const { flag, recogniser, role } = match.value;
    if (role === 'statedLabel' && answer === 'no') add(flag, null, 0, true, true);
    if (role !== 'term' || !recogniser || !allowed(found, recogniser, statement) || answer === 'no') continue;
    if ((statement.over || endsAtOnce(statement)) && !flag.keepsHistory) continue;
    if (deniesItself(statement.name, match)) continue;
    if (asTerm(found, recogniser, 'valueWithout', 'value').some((hit) => hit.firstToken === 0)) continue;
    if (found.value.some((hit) => hit.value.role === 'stated' && hit.value.flag === flag)) continue;
    const first = statement.tokens.findIndex((token) => isWordy(token.norm));
    const words = statement.tokens
      .filter((token) => isWordy(token.norm))
      .map((token) => token.norm)
      .join(' ');
    const told = /^[^:]{1,40}:\s/u.test(statement.text)
      ? plainWords(statement.text.replace(/^[^:]{1,40}:\s/u, ''))
      : words;
    if (first === -1 || (!isExcepted && (DENIES.test(words) || DENIES.test(told)))) {
      if (flag.stated) add(flag, null, 0, true, true);
      continue;
    }
    add(flag, recogniser, 0, true, false);
  }
}

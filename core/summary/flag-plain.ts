/** What a plan says plainly raises its red flag, however little the words of so short a line weigh. */
import { everydayWords, isNotRaised, namesNoStatement, plainlyTold } from '@/core/knowledge/flag-plain';
import { firstNames } from '@/core/knowledge/first-names';
import type { RedFlag } from '@/core/knowledge/red-flags';
import { plainWords } from '@/core/text/plain-words';
import { hasLetter } from '@/core/text/tokens';
import { answerOf, assertionOf } from './assertion';
import type { Statement } from './statements';

export interface Plain {
  /** Nothing but the flag's very subject: it is shown whatever its line weighs. */
  isPlain?: true;
}

interface Hit extends Plain {
  flag: RedFlag;
  recogniser: string;
  negative: boolean;
  strong: boolean;
}

const MOST_WORDS = 12;

const lineOf = (text: string): string => plainWords(text).replace(/['’]/gu, '').replaceAll('-', ' ');

/** "She chooses her clothes": nothing but what people do for themselves, which no flag is told by. */
const isEveryday = ({ tokens }: Statement): boolean =>
  tokens.length <= MOST_WORDS &&
  tokens.every(
    ({ norm, isName }) => !hasLetter(norm) || isName || everydayWords.has(norm) || firstNames.has(norm),
  );

/** Whether the words of a statement, where no rule found a flag, may speak for it. */
export const maySpeak = (statement: Statement, flag: RedFlag): boolean =>
  !isEveryday(statement) && !isNotRaised(lineOf(statement.text), flag);

function plainIn(statement: Statement): RedFlag[] {
  const { text, tokens, label, note, heading, over, whose } = statement;
  if (note || heading || over || whose !== 'person' || tokens.length > MOST_WORDS) return [];
  if (text.trimEnd().endsWith('?')) return [];
  // "EPILEPSY: Y" says no less than "Epilepsy".
  const told = plainlyTold(lineOf(label !== '' && answerOf(text) === 'yes' ? label : text));
  if (told.length === 0 || [label, ...statement.places].some((name) => namesNoStatement.test(name)))
    return [];
  return assertionOf(tokens, 0, tokens.length, label) === 'stated' ? told : [];
}

/**
 * The hits of a statement, with those it tells plainly marked and, where no rule found them, made.
 * @param refused flags whose words are there, but denied, over or somebody else's
 */
export function withPlain<T extends Hit>(
  hits: readonly T[],
  statement: Statement,
  refused: ReadonlySet<RedFlag>,
  make: (flag: RedFlag) => T,
): T[] {
  const plain = plainIn(statement).filter(
    (flag) => !refused.has(flag) && !hits.some((hit) => hit.flag === flag && hit.negative),
  );
  const marked = hits.map((hit): T => (plain.includes(hit.flag) ? { ...hit, isPlain: true } : hit));
  const made = plain
    .filter((flag) => !hits.some((hit) => hit.flag === flag))
    .map((flag): T => ({ ...make(flag), recogniser: 'plain', strong: true, isPlain: true }));
  return [...marked, ...made];
}

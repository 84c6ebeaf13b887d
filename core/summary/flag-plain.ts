/** What a plan says plainly raises its red flag, however little the words of so short a line weigh. */
import { everydayWords, isNotRaised, namesNoStatement, plainlyTold } from '@/core/knowledge/flag-plain';
import { firstNames } from '@/core/knowledge/first-names';
import type { RedFlag } from '@/core/knowledge/red-flags';
import { plainWords } from '@/core/text/plain-words';
import { hasLetter } from '@/core/text/tokens';
import { answerOf, assertionOf } from './assertion';
import { isOfOther } from './experiencer';
import type { Statement } from './statements';

export interface Plain {
  /** The line, or a part of it, is nothing but the flag's very subject: it is shown whatever its line weighs. */
  plain?: 'line' | 'part';
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

const mayBePlain = ({ text, label, places, note, heading, over, whose }: Statement): boolean =>
  !note &&
  !heading &&
  !over &&
  whose === 'person' &&
  !text.trimEnd().endsWith('?') &&
  ![label, ...places].some((name) => namesNoStatement.test(name));

function plainIn(statement: Statement): RedFlag[] {
  const { text, tokens, label } = statement;
  if (!mayBePlain(statement) || tokens.length > MOST_WORDS) return [];
  // "EPILEPSY: Y" says no less than "Epilepsy".
  const told = plainlyTold(lineOf(label !== '' && answerOf(text) === 'yes' ? label : text));
  if (told.length === 0) return [];
  return assertionOf(tokens, 0, tokens.length, label) === 'stated' ? told : [];
}

/** A part of a sentence, up to a comma, a semicolon or a dash: "a former nurse, has epilepsy". */
const PARTS = /(?:(?!\s[–—-]\s)[^,;])+/gu;

const nothing: ReadonlySet<RedFlag> = new Set();

/** Flags that a part of the statement says plainly and no more; whether it is meant, a rule must say. */
function plainParts(statement: Statement): ReadonlySet<RedFlag> {
  const { text, label, tokens } = statement;
  // What is labelled may be of whoever the label names.
  if (label !== '' || !mayBePlain(statement)) return nothing;
  const parts = [...text.matchAll(PARTS)];
  if (parts.length < 2) return nothing;
  return new Set(
    parts.flatMap((part) => {
      const told = plainlyTold(lineOf(part[0]));
      const at = tokens.findIndex((token) => token.end > part.index);
      return told.length > 0 && !isOfOther(tokens, at, at + 1, 0) ? told : [];
    }),
  );
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
  const inPart = hits.some(({ negative }) => !negative) ? plainParts(statement) : nothing;
  const marked = hits.map((hit): T => {
    if (plain.includes(hit.flag)) return { ...hit, plain: 'line' };
    return !hit.negative && inPart.has(hit.flag) ? { ...hit, plain: 'part' } : hit;
  });
  const made = plain
    .filter((flag) => !hits.some((hit) => hit.flag === flag))
    .map((flag): T => ({ ...make(flag), recogniser: 'plain', strong: true, plain: 'line' }));
  return [...marked, ...made];
}

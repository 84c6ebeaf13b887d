/** Whom a line of a log opens with, behind who wrote it and when: "09:02 Ola: George fell, Beth saw it" is George's. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { firstNames } from '@/core/knowledge/first-names';
import { entryLead } from '@/core/text/entry-lead';
import { phraseSet } from '@/core/text/phrases';
import { beginsCapital, hasLetter, normalise, type Token, tokenise } from '@/core/text/tokens';

const CLAUSE_ENDS = /[,;.!?–—]|\s-\s|\s(?:and|but|so|while|then)\s/u;
const befalls = phraseSet(assertionCues.befalls);
const requests = new Set(assertionCues.requests);
const PRONOUN = /^(?:he|she|him|his|her|hers|their|them|they|me|my|us|our)$/u;
const VERB =
  /^(?:is|was|had|been|got|gone|having|going|coming|back|in|out|on|off|not|up|down|here|\p{L}+(?:ed|ing))$/u;

const bare = (text: string): string => normalise(text.replace(/['’]s$/u, ''));

/**
 * Whether the first clause is about somebody else, whoever comes after it.
 * @param own words of the person's names
 * @param around names of the people around the person
 * @param others names that rows of other people are under
 */
export function opensElsewhere(
  text: string,
  own: ReadonlySet<string>,
  around: ReadonlySet<string>,
  others: ReadonlySet<string>,
): boolean {
  const rest = text.slice(entryLead(text).end);
  const clause = rest.slice(0, CLAUSE_ENDS.exec(rest)?.index ?? rest.length);
  const tokens = tokenise(clause).filter(({ norm }) => hasLetter(norm));
  if (tokens.length === 0 || tokens.some(({ text: word }) => own.has(bare(word)))) return false;
  const isOther = ({ text: word }: Token): boolean =>
    beginsCapital(word) && !around.has(bare(word)) && (firstNames.has(bare(word)) || others.has(bare(word)));
  const [first] = tokens;
  if (!first) return false;
  if (isOther(first) && befalls.find(tokens).some(({ firstToken }) => firstToken === 1)) return true;
  const has = tokens.findIndex((token, at) => {
    const next = tokens[at + 1]?.norm ?? '';
    return /\p{L}['’]s$/u.test(token.text) && isOther(token) && next !== '' && !VERB.test(next);
  });
  if (has === -1) return false;
  const before = tokens.slice(0, has);
  return (
    (has === 0 || before.some(({ norm }) => requests.has(norm))) &&
    !before.some(({ norm }) => PRONOUN.test(norm))
  );
}

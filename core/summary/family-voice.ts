/** Families write "Mum has a bedsore": on the record of somebody old, a parent who opens a sentence is the person. */
import type { CareRecord } from '@/core/record/record';
import { hasLetter, type Token } from '@/core/text/tokens';

const PARENTS = new Set(
  'mum mummy mam mom dad daddy nan nana nanna gran granny grandma grandad granddad grandpa'.split(' '),
);
/** From this age on nobody's plan speaks of their own mother as "Mum" without more. */
const OLD = 65;

/** Whether the record says that the person is old. */
export function isOld({ person }: CareRecord, now: string): boolean {
  const born = Number(person.dateOfBirth?.value.slice(0, 4));
  const age = born > 0 ? Number(now.slice(0, 4)) - born : Number(person.age?.value);
  return age >= OLD;
}

/** The words of a sentence with an opening "Mum" read as "they"; others as they are. */
export function inFamilyVoice(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((token) => hasLetter(token.norm));
  const opens = tokens[first];
  if (!opens || !PARENTS.has(opens.norm) || tokens[first + 1]?.text === ',') return tokens;
  return tokens.map((token) => (token === opens ? { ...token, norm: 'they' } : token));
}

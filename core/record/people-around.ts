/** The people around the person, as the record itself names them: family, contacts, staff. They are nobody else's sign. */
import { aroundRoles, labelSets } from '@/core/knowledge/page-words';
import { wordLists } from '@/core/knowledge/words';
import { plainWords } from '@/core/text/plain-words';
import { beginsCapital, hasLetter, tokenise, type Token } from '@/core/text/tokens';
import type { Piece } from './pieces';

const listed = (lists: readonly string[]): Set<string> =>
  new Set(lists.flatMap((list) => wordLists.get(list)?.words ?? []).filter((word) => !word.includes(' ')));
const roles = new Set([...listed(['family', 'staff', 'clinician', 'authority']), ...aroundRoles]);
const singular = (word: string): string => word.replace(/s$/u, '');

/** "Daughter", "GP", "staff": who somebody is to the person. */
export const isRole = (word: string): boolean => roles.has(word) || roles.has(singular(word));
export const hasRole = (text: string): boolean => plainWords(text).split(' ').some(isRole);

const JOINS = new Set('the his her their my our your is was an in law of for called named and or'.split(' '));

/** "Carol Oke – niece" tells who she is, "Zammit P – grandson has bail conditions" goes on about something else. */
function belongs(tokens: readonly Token[], name: number, role: number): boolean {
  if (role === name) return false;
  const between = tokens.slice(Math.min(name, role) + 1, Math.max(name, role));
  // "Harold needed ambulance" tells what befell him, and not who he is.
  if (between.some(({ text, norm }) => /^\p{Ll}{2,}$/u.test(text) && !JOINS.has(norm) && !isRole(norm)))
    return false;
  const isApart = between.some(({ text }) => /^[–—-]$/u.test(text));
  return !isApart || !hasLetter(tokens[role + 1]?.norm ?? '');
}

const NEAR = 2;
const TEXT_MOST = 600;

const known = new WeakMap<readonly Piece[], ReadonlySet<string>>();

/** Words of the names that stand beside a relation or a role, among contacts, or where a note is signed. Read once a page. */
export function namesAround(pieces: readonly Piece[]): ReadonlySet<string> {
  let names = known.get(pieces);
  if (names === undefined) known.set(pieces, (names = readNames(pieces)));
  return names;
}

function readNames(pieces: readonly Piece[]): Set<string> {
  const names = new Set<string>();
  const add = (text: string): void => {
    for (const word of plainWords(text).split(' ')) if (word.length > 1 && !isRole(word)) names.add(word);
  };
  for (const { block, start, end, label, column, domain, blank } of pieces) {
    if (blank) continue;
    const text = block.text.slice(start, Math.min(end, start + TEXT_MOST));
    const plainColumn = plainWords(column ?? '');
    const signs = labelSets.author.has(plainColumn) && plainColumn !== 'who' && plainColumn !== 'initials';
    const tells =
      signs || domain === 'contacts' || labelSets.notPerson.has(plainWords(label)) || hasRole(label);
    const tokens = tokenise(text);
    const named = tokens.flatMap((token, at) => (isRole(token.norm) ? [at] : []));
    if (!tells && named.length === 0) continue;
    tokens.forEach((token, at) => {
      if (!beginsCapital(token.text)) return;
      const beside = named.some(
        (role) => role >= at - NEAR && role <= at + NEAR + 1 && belongs(tokens, at, role),
      );
      if (tells || beside) add(token.text);
    });
  }
  return names;
}

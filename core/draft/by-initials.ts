/**
 * Whom a draft names by initials where the organisation asks for it: everybody but the person, staff with a role
 * and whoever was told or signed, who must stay findable. Nobody's part is guessed: a name that may be no person's stays.
 */
import { familiarNames } from '@/core/knowledge/first-names';
import { isGivenName } from './leads';
import { isIn, verbOf } from './lexicon';
import { isListed } from './listed-words';
import type { NoteFacts } from './note';
import { isBesideWriter, isFirstName } from './people';
import { closes, type Piece } from './pieces';
import { isRole, isRoleShort } from './signed';
import { isRoomWord } from '@/core/text/rooms';

const bare = (norm: string): string => norm.replace(/'s$/u, '');
const DOERS: ReadonlySet<string> = new Set(['person', 'either', 'say', 'tell', 'harm']);

/** "Jane", "Jane Okafor": pieces [from, to) that name one person. */
interface Called {
  from: number;
  to: number;
}

function calledIn(pieces: readonly Piece[], names: ReadonlySet<string>): Called[] {
  const out: Called[] = [];
  pieces.forEach(({ norm, text }, i) => {
    if (!names.has(bare(norm))) return;
    const last = out.at(-1);
    const goesOn = last?.to === i && /^\p{Lu}/u.test(text) && !/'s$/u.test(pieces[i - 1]?.norm ?? '');
    if (goesOn) last.to = i + 1;
    else out.push({ from: i, to: i + 1 });
  });
  return out;
}

/** The words straight beside a name that may say who it is: "dtr Pat", "Pat (dtr)", "Pat, dtr". */
const besideOf = (pieces: readonly Piece[], { from, to }: Called): string[] => {
  const apart = pieces[to]?.text === '(' || pieces[to]?.text === ',';
  return [pieces[from - 1]?.norm ?? '', pieces[apart ? to + 1 : to]?.norm ?? ''];
};

/** "keyworker Miss Dunn", "OT Hana", "ward 23 Sister Oye", "Dai on nights": at work here, or called in. */
function hasPost(pieces: readonly Piece[], { from, to }: Called): boolean {
  const isPost = (norm = ''): boolean =>
    isListed('posts', norm) ||
    isRole(norm, null) ||
    isRoleShort(norm) ||
    /^(?:dr|rm|chef|cook|vol|bank)$/u.test(norm);
  const title = isListed('courtesies', pieces[from - 1]?.norm) ? 1 : 0;
  if (isPost(pieces[from - 1 - title]?.norm) || pieces[from - 1]?.norm === 'dr') return true;
  const apart = /^(?:\(|,|on)$/u.test(pieces[to]?.norm ?? '') ? 1 : 0;
  const [behind, after] = [pieces[to + apart]?.norm ?? '', pieces[to + apart + 1]];
  return isPost(behind) && !(isRoomWord(behind) && after?.kind === 'number');
}

/** "told Kim and Raj", "handed over to Kim", "Kim aware", "me + Mo": heard of it, or worked beside the writer. */
function mustBeFound(pieces: readonly Piece[], { from, to }: Called, names: ReadonlySet<string>): boolean {
  // "given by Kim", "as per Bev"; not "hit by Reg", "shouted at by Reg", "sat by Reg"
  const by = /^(?:by|per)$/u.test(pieces[from - 1]?.norm ?? '');
  const deeds = pieces.slice(Math.max(0, from - 3), from - 1).map(({ norm }) => norm);
  const isTheirs = (norm: string): boolean =>
    verbOf(norm)?.verb.actor === 'harm' ||
    isIn('towards', norm) ||
    /^(?:sat|sitting|stood|visited)$/u.test(norm);
  if (by && !deeds.some(isTheirs)) return true;
  for (let i = from - 1; i >= 0 && from - i < 7; i--) {
    const norm = pieces[i]?.norm ?? '';
    if (verbOf(norm)?.verb.actor === 'tell' || isListed('passedTo', norm)) return true;
    if (!names.has(norm) && !/^(?:to|with|w\/|w|over|by|and|&|\+|,)$/u.test(norm)) break;
  }
  const heard = isListed('hasHeard', pieces[to]?.norm);
  const after = pieces[to + 1];
  if (heard && (closes(after) || after?.kind === 'time' || /^(?:at|of|by|re)$/u.test(after?.norm ?? '')))
    return true;
  return isBesideWriter(pieces, from) || isBesideWriter(pieces, to - 1);
}

/** A name no list knows: what it does, or what it is called beside, says that somebody is meant. */
function isSomebody(pieces: readonly Piece[], called: Called): boolean {
  const [first, next] = [pieces[called.from], pieces[called.to]];
  // "Florence Road", "the Victoria", "lives in Dudley"
  const isPlace = /^\p{Lu}\p{Ll}+$/u.test(next?.text ?? '') && !isIn('weekdays', next?.norm ?? '');
  const owns = pieces[called.to - 1]?.norm.endsWith("'s") === true;
  if (isPlace || (!owns && /^(?:the|in)$/u.test(pieces[called.from - 1]?.norm ?? ''))) return false;
  if (isGivenName(first) || isFirstName(first?.norm ?? '')) return true;
  const deed = verbOf(next?.norm ?? '');
  if (deed && DOERS.has(deed.verb.actor) && deed.forms.has('past')) return true;
  return (
    isListed('visiting', next?.norm) || besideOf(pieces, called).some((norm) => isListed('courtesies', norm))
  );
}

/** "Liz" of Elizabeth, "Bab" of Babatunde: the person by another form of the name. */
function isFormOf(name: string, person: ReadonlySet<string>): boolean {
  const forms = (word: string): readonly string[] => [word, ...(familiarNames.get(word) ?? [])];
  return [...person].some(
    (own) =>
      forms(name).some((form) => forms(own).includes(form)) ||
      (name.length > 2 && own.length > 2 && (own.startsWith(name) || name.startsWith(own))),
  );
}

/** The names, in lower case and in order, that stand as initials in a note about `person`. */
export function namesByInitial(
  { pieces, names }: Pick<NoteFacts, 'pieces' | 'names'>,
  person: ReadonlySet<string>,
): string[] {
  // Whose note it is must be known: else the name may be the person's own.
  if (person.size === 0) return [];
  const found = new Set<string>();
  const kept = new Set<string>();
  const sure = new Set<string>();
  for (const called of calledIn(pieces, names)) {
    const parts = pieces.slice(called.from, called.to).map(({ norm }) => bare(norm));
    if (isFormOf(parts[0] ?? '', person)) continue;
    const beside = besideOf(pieces, called);
    const known = beside.some((norm) => isListed('kinAndFriends', norm) || isListed('fellowResidents', norm));
    const ward = pieces.slice(Math.max(0, called.from - 3), called.from);
    const isWard = beside[0] === 'sister' && ward.some(({ norm }) => /^(?:ward|hospital)$/u.test(norm));
    // "carers Jo and Pete"
    const joined = /^(?:and|&|n|\+|\/)$/u.test(pieces[called.from - 1]?.norm ?? '');
    const beforeIt = joined && kept.has(bare(pieces[called.from - 2]?.norm ?? ''));
    for (const part of parts) {
      // "her Nana's"
      if (isListed('kinAndFriends', part)) continue;
      if (known && !isWard) sure.add(part);
      else if (beforeIt || hasPost(pieces, called) || mustBeFound(pieces, called, names)) kept.add(part);
      else if (isSomebody(pieces, called)) found.add(part);
    }
  }
  const inOrder = pieces.map(({ norm }) => bare(norm)).filter((norm) => sure.has(norm) || found.has(norm));
  return [...new Set(inOrder)].filter((name) => !person.has(name) && (sure.has(name) || !kept.has(name)));
}

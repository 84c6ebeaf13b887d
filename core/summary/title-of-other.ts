/** Sections about somebody else by their title: "About his wife Comfort", "Sister", "Housemate: Zara". */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { expand } from '@/core/knowledge/red-flags';
import { beginsCapital, hasLetter, normalise, type Token, tokenise } from '@/core/text/tokens';
import { onceEach } from '@/utils/once-each';
import type { Span } from '@/core/text/patterns';
import type { Statement } from './statements';

const roles = new Set([...expand(['@family']), ...assertionCues.sharesHome]);
const sexes = new Map(
  Object.entries(assertionCues.rolePronouns).flatMap(([pronoun, list]) =>
    list.map((role): [string, string] => [role, pronoun]),
  ),
);
const helping = new Set(assertionCues.helping);
const undergoes = new Set(assertionCues.undergoes);
const says = new Set(assertionCues.familySays);
const voices = new RegExp(assertionCues.voiceTitles, 'iu');

/** "My husband" may be the writer's, and the person themselves: "my" leads no such title. */
const LEADS = new Set(['about', 'all', 'his', 'her', 'their', 'the', 'late']);
const TITLE_WORDS = 7;
const NAME_WORDS = 2;
const HELP_WITHIN = 5;
/** A word or two in a row of a relative's card go with the card. */
const SAYS_WHOSE = 3;

const OF = { he: /^(?:he|him|his|himself)$/u, she: /^(?:she|her|hers|herself)$/u };
const SELF = /^(?:i|me|my|mine|we|us|our)$/u;
const BESIDE = /^(?:by|with|from|to|his|her|their|and|or)$/u;

interface Named {
  role: string;
  /** Words of the name that the title gives. */
  names: ReadonlySet<string>;
}

const isOwners = ({ text }: Token): boolean => /['’]s$/u.test(text);
const bare = ({ text }: Token): string => normalise(text.replace(/['’]s$/u, ''));
const wordsOf = (text: string): Token[] => tokenise(text).filter(({ norm }) => hasLetter(norm));

/** Whom a title names and nothing else: their view, or what they want to be known, is about the person. */
function readTitle(title: string, own: ReadonlySet<string>): Named | null {
  if (title === '') return null;
  const all = wordsOf(title);
  if (all.length > TITLE_WORDS) return null;
  const isLead = (word: Token): boolean => LEADS.has(word.norm) || (isOwners(word) && own.has(bare(word)));
  const at = all.findIndex((word) => roles.has(word.norm) && !isOwners(word));
  const role = all[at]?.norm;
  if (role === undefined) return null;
  const behind = all[at + 1]?.norm === 'in' && all[at + 2]?.norm === 'law' ? at + 3 : at + 1;
  const rest = [...all.slice(0, at).filter((word) => !isLead(word)), ...all.slice(behind)];
  const isNamed = rest.every(
    (word) => beginsCapital(word.text) && !own.has(bare(word)) && !isOwners(word) && !SELF.test(word.norm),
  );
  return rest.length <= NAME_WORDS && isNamed ? { role, names: new Set(rest.map(bare)) } : null;
}

/** The part of a statement under such a title that is said of whom it names, or null. */
function partOf({ tokens, text }: Statement, { role, names }: Named, own: ReadonlySet<string>): Span | null {
  const words = tokens.filter(({ norm }) => hasLetter(norm));
  if (words.some((word) => own.has(bare(word)) || SELF.test(word.norm) || says.has(word.norm))) return null;
  // "Wife: gives his insulin", "catheter bag changed by wife": what they do for the person.
  if (words.slice(0, HELP_WITHIN).some(({ norm }) => helping.has(norm))) return null;
  if (words.some(({ norm }, at) => norm === role && BESIDE.test(words[at - 1]?.norm ?? ''))) return null;
  const sex = sexes.get(role);
  const other =
    sex === undefined ? undefined : words.find(({ norm }) => (sex === 'he' ? OF.she : OF.he).test(norm));
  const [first, second] = words;
  const isSubject = first !== undefined && (names.has(bare(first)) || first.norm === sex);
  if (other) return isSubject ? { start: 0, end: other.start } : null;
  // "Grade 3 pressure ulcer on sacrum" under "Husband Ron" says of nobody whose it is: the person's, to be safe.
  const isTold =
    isSubject ||
    (first !== undefined &&
      (undergoes.has(first.norm) ||
        (beginsCapital(first.text) && second?.norm !== 'is' && undergoes.has(second?.norm ?? ''))));
  return isTold || words.length < SAYS_WHOSE ? { start: 0, end: text.length } : null;
}

const BABY = /^(?:the |our |new )?(?:baby|newborn|infant|birth|pregnancy|labour)\b/iu;

/** Tells of each statement in turn, as they stand on the page, which part of it is said of whom its title names. */
export class TitlesOfOthers {
  private readonly named: (title: string) => Named | null;
  private isVoiced = false;
  private isFirst = true;

  constructor(
    private readonly own: ReadonlySet<string>,
    statements: readonly Statement[],
  ) {
    // Beside "Baby", "Mother" is the person.
    const isBirth = own.size === 0 || statements.some(({ heading, text }) => heading && BABY.test(text));
    this.named = onceEach((title) => (isBirth ? null : readTitle(title, own)));
  }

  part(one: Statement): Span | null {
    const title = one.heading ? one.text : (one.title ?? '');
    const named = title === '' ? null : this.named(title);
    if (!named) {
      // "What people say", and then "Daughter": she speaks of the person.
      if (title !== '') this.isVoiced = voices.test(title);
      this.isFirst = false;
    }
    if (!named || this.isVoiced || this.isFirst || one.heading || one.note) return null;
    return partOf(one, named, this.own);
  }
}

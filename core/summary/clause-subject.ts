/** Whose each clause of a sentence is: "visits with grandson Osian; Osian is allergic to bees" ends with Osian's. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { calledNames, firstNames } from '@/core/knowledge/first-names';
import { labelSets } from '@/core/knowledge/page-words';
import { expand } from '@/core/knowledge/red-flags';
import { entryLead } from '@/core/text/entry-lead';
import { plainWords } from '@/core/text/plain-words';
import { beginsCapital, beginsFigure, normalise, type Token } from '@/core/text/tokens';
import { previousOwners } from './previous-owners';
import type { Span } from '@/core/text/patterns';
import { isIn } from '@/core/text/spans';

const family = new Set(expand(['@family']));
const undergoes = new Set(assertionCues.undergoes);
const says = new Set(assertionCues.familySays);
const helping = new Set(assertionCues.helping);
const turns = new Set(assertionCues.clauseTurns);
const undergone = new Set(assertionCues.undergone);
const spouses = new Map(Object.entries(assertionCues.spousePronouns));

const LEADS = new Set(['her', 'his', 'their', 'my', 'the', 'and', 'but', 'also', 'neighbour']);
const STARTS = new Set([';', '.', '–', '—', '|', ',']);
const PRONOUN = new Set(['he', 'she', 'him', 'his', 'her', 'hers', 'their', 'them', 'they', 'i', 'me']);
const REST = 10;
const NAME_WORDS = 2;
const ASIDE_WORDS = 7;
/** How far before "who" its name stands: "Edna in room 7, who". */
const BEFORE_WHO = 5;
const OWNER = /^(?:her|his|their|my)$/u;
/** "Tess upstairs is allergic", "Ray next door has MRSA". */
const NEARBY = /^(?:upstairs|downstairs|opposite|next|door|across|along|below|above)$/u;

interface Names {
  /** Words of the person's names. */
  own: ReadonlySet<string>;
  /** Names of people around the person. */
  names: ReadonlySet<string>;
  /** The numbers of the person's own room, flat or bed. */
  rooms: ReadonlySet<string>;
}

const bare = ({ text }: Token): string => normalise(text.replace(/['’]s$/u, ''));
const isKin = ({ norm }: Token): boolean => family.has(norm);

class Clauses {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: Names,
  ) {}

  private word = (at: number): string => this.tokens[at]?.norm ?? '';
  private sign = (at: number): string => this.tokens[at]?.text ?? '';

  private isName(at: number): boolean {
    const token = this.tokens[at];
    if (!token || !beginsCapital(token.text) || this.names.own.has(bare(token))) return false;
    return this.names.names.has(bare(token)) || firstNames.has(bare(token)) || calledNames.has(bare(token));
  }

  /** Behind "grandson Osian", "Edna in 7", "Ellie (rm 4)", "Room 6"; null where nobody else is the subject. */
  private subject(from: number): number | null {
    let at = from;
    while (LEADS.has(this.word(at))) at += 1;
    const token = this.tokens[at];
    if (!token) return null;
    if (labelSets.room.has(token.norm) && beginsFigure(this.sign(at + 1)))
      return this.names.rooms.has(this.sign(at + 1)) ? null : at + 2;
    const kin = isKin(token);
    if (
      !kin &&
      !this.isName(at) &&
      !(beginsCapital(token.text) && this.isKinAside(at + 1) && !this.isOwn(at))
    )
      return null;
    at += 1;
    if (kin && this.word(at) === 'in' && this.word(at + 1) === 'law') at += 2;
    for (let more = 0; more < NAME_WORDS && beginsCapital(this.sign(at)); more += 1) {
      if (this.names.own.has(bare(this.tokens[at] as Token))) return null;
      at += 1;
    }
    if (this.sign(at) === '(') {
      const close = this.tokens.findIndex((one, index) => index > at && one.text === ')');
      if (close !== -1 && close - at <= NAME_WORDS + 2) at = close + 1;
    } else if (/^(?:in|at|from)$/u.test(this.word(at))) {
      const figure = labelSets.room.has(this.word(at + 1)) ? at + 2 : at + 1;
      if (beginsFigure(this.sign(figure))) at = figure + 1;
    }
    while (NEARBY.test(this.word(at))) at += 1;
    return this.pastAside(at);
  }

  private isOwn = (at: number): boolean => {
    const token = this.tokens[at];
    return token !== undefined && this.names.own.has(bare(token));
  };

  /** ", her husband" */
  private isKinAside(at: number): boolean {
    const kin = this.tokens[at + 2];
    return this.sign(at) === ',' && OWNER.test(this.word(at + 1)) && kin !== undefined && isKin(kin);
  }

  /** Behind "Walter, her husband," and "her husband Walter, in the same flat,". */
  private pastAside(at: number): number {
    if (this.sign(at) !== ',' || this.word(at + 1) === 'who') return at;
    const rest = this.tokens.slice(at + 1, at + 1 + ASIDE_WORDS);
    const close = rest.findIndex(({ text }) => /^[,.;:]$/u.test(text));
    if (close < 1 || rest[close]?.text !== ',') return at;
    const isAside = !rest
      .slice(0, close)
      .some((token) => undergoes.has(token.norm) || this.names.own.has(bare(token)));
    return isAside && this.isVerb(at + close + 2) ? at + close + 2 : at;
  }

  /** Whether "who" goes back to somebody else: "looks after her husband Walter, who". */
  private isOthersWho(at: number): boolean {
    let back = this.sign(at - 1) === ',' ? at - 2 : at - 1;
    for (const last = back - BEFORE_WHO; back >= 0 && back > last; back -= 1) {
      const token = this.tokens[back] as Token;
      if (this.isOwn(back)) return false;
      if (isKin(token) || this.isName(back)) return true;
      const isBetween = beginsCapital(token.text) || beginsFigure(token.text) || NEARBY.test(token.norm);
      if (!isBetween && !/^(?:in|at|from|law)$/u.test(token.norm) && !labelSets.room.has(token.norm))
        return false;
    }
    return false;
  }

  /** What is told of a subject reaches from its verb to where the sentence turns to anybody or anything else. */
  private told(verb: number, whole = false): number | null {
    const next = this.word(verb + 1);
    const isSelf = this.word(verb) === 'self';
    if (
      helping.has(this.word(verb)) ||
      helping.has(next) ||
      says.has(next) ||
      (!isSelf && /(?:ed|ing)$/u.test(next) && !undergone.has(next))
    )
      return null;
    let at = verb + 1;
    for (; at < this.tokens.length && at - verb <= REST; at += 1) {
      const token = this.tokens[at] as Token;
      const { norm, text } = token;
      // "With her husband, who is well, has a catheter" goes back to the person.
      if (text === ',' && this.isVerb(this.word(at + 1) === 'and' ? at + 2 : at + 1)) break;
      if (/^[.;!?]$/u.test(text) || PRONOUN.has(norm) || (!whole && turns.has(norm)) || helping.has(norm))
        break;
      if (this.names.own.has(bare(token)) || says.has(norm) || isKin(token)) break;
    }
    return at;
  }

  private isVerb = (at: number): boolean => undergoes.has(this.word(at)) && this.word(at) !== 'who';

  /** "Mother bipolar", "Brother Leon heroin, hep C": said of them without a verb, where the page tells of the family. */
  private isTelegram = (at: number): boolean => /^\p{Ll}/u.test(this.sign(at)) && !says.has(this.word(at));

  /**
   * The parts of the sentence that are said of somebody else.
   * @param ofFamily its label or title says that it tells of the family
   */
  spans(from: number, ofFamily: boolean): Span[] {
    const found: Span[] = [];
    const add = (verb: number, whole = false): void => {
      const end = this.told(verb, whole);
      if (end !== null && end > verb)
        found.push({ start: this.tokens[verb]?.start ?? 0, end: this.tokens[end - 1]?.end ?? 0 });
    };
    let pronoun = '';
    this.tokens.forEach((token, at) => {
      if (at > from && token.norm === 'who' && this.isVerb(at + 1) && this.isOthersWho(at)) add(at + 1);
      const opens =
        at === from || (at > from && (STARTS.has(this.sign(at - 1)) || this.word(at - 1) === 'and'));
      if (!opens) return;
      if (pronoun !== '' && token.norm === pronoun && this.isVerb(at + 1)) add(at + 1);
      const behind = this.subject(at);
      if (behind === null) return;
      if (at === from) pronoun = spouses.get(token.norm) ?? '';
      const who = this.sign(behind) === ',' ? behind + 1 : behind;
      if (this.word(who) === 'who') return;
      if (this.isVerb(behind)) add(behind);
      else if (at === from && isKin(token) && /^[-–—]$/u.test(this.sign(behind))) add(behind);
      else if (ofFamily && isKin(token) && this.isTelegram(behind)) add(behind, true);
    });
    return found;
  }
}

interface Said {
  text: string;
  tokens: readonly Token[];
  label: string;
  title: string | null;
}

/** "Also for Rita: allergic to latex": the label says whom the rest of a message is about. */
function isForOther(label: string, { own }: Names): boolean {
  const [, name] = /^(?:also )?(?:for|re|and for) (\p{L}+)$/iu.exec(label) ?? [];
  return name !== undefined && firstNames.has(normalise(name)) && !own.has(normalise(name));
}

const OF_FAMILY =
  /^(?:family|relatives|parents|siblings|genogram)(?: (?:and social |medical )?(?:history|background|tree|members|health))?$/u;

/** "His wife Hirut is hoisted", on a page that names nobody: kin with whose they are. */
const WHOSE_KIN = /^(?:his|her|their)$/u;

/** The parts of a sentence that are said of a relative or of another person in the same care, by its own clauses. */
export function othersSpans({ text, tokens, label, title }: Said, names: Names): readonly Span[] {
  if (isForOther(label, names)) return [{ start: 0, end: text.length }];
  const before = previousOwners(text);
  const lead = entryLead(text).end;
  const from = tokens.findIndex(({ start, norm }) => start >= lead && /[\p{L}\p{N}]/u.test(norm));
  if (from === -1 || (names.own.size === 0 && !WHOSE_KIN.test(tokens[from]?.norm ?? ''))) return before;
  return [
    ...before,
    ...new Clauses(tokens, names).spans(
      from,
      OF_FAMILY.test(plainWords(label === '' ? (title ?? '') : label)),
    ),
  ];
}

interface Place {
  label: string;
  text: string;
  note: object | null;
  at: number;
}

const STRIP = 6;
const STRIP_MOST = 24;

/** The numbers that a label or the strip under the name gives for where the person lives. */
export const ownRooms = (statements: readonly Place[]): Set<string> =>
  new Set(
    statements.flatMap(({ label, text, note, at }) => {
      if (note || text.length > STRIP_MOST || !(at < STRIP || labelSets.room.has(plainWords(label))))
        return [];
      return /\d+/u.exec(text)?.[0] ?? [];
    }),
  );

/** What is found in a clause about somebody else is not the person's, unless it counts whoever it is about. */
export const isOwnClause = (hit: {
  flag: { ofPerson: boolean };
  statement: { others: readonly Span[] };
  focus: number;
}): boolean => !hit.flag.ofPerson || !isIn(hit.statement.others, hit.focus);

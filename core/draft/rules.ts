/** The rule-based wording of one statement. It offers; the gate decides. */
import { asks } from '@/core/knowledge/draft';
import { saidInPast } from './attributed';
import { wordClause } from './clause';
import type { ClauseContext, Subject } from './clause-parts';
import { withPlurals } from './counted';
import { foodsInOrder } from './foods';
import { leadOf } from './leads';
import { verbOf } from './lexicon';
import { isThingLost } from './lost';
import { withArticles, withAt, withFor, withOf } from './nouns';
import type { Piece } from './pieces';
import { isAllowed } from './planned';
import type { Statement } from './statements';
import { deniedDeeds, wishedTo } from './tense';
import { added, textOf, withInitials, wordsOf, type Word } from './words';
import type { Span } from './types';
import { isListed } from './listed-words';

export interface RulesContext extends Omit<ClauseContext, 'before'> {
  initials: ReadonlyMap<string, string>;
}

export interface Wording {
  text: string;
  /** Where each piece of the shorthand ended up: the character behind it. */
  ends: { source: Span; at: number }[];
  subject: Subject;
  /** Clauses whose speaker or doer only the worker knows. */
  /** Where somebody was harmed and it is not said by whom. */
  unclear: Span[];
}

const capital = (text: string): string =>
  text.replace(/^(\(*)(\p{Ll})/u, (_, open: string, letter: string) => open + letter.toUpperCase());

/** A quotation after a verb of saying takes a comma. */
function withSpeechComma(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const prev = words[i - 1];
    const speaks = prev && isListed('speaking', prev.norm);
    if (word.piece?.kind === 'quote' && speaks) out.push({ ...added(','), tight: true });
    out.push(word);
  });
  return out;
}

const OWN_DEED: ReadonlySet<string> = new Set(['person', 'either', 'say', 'harm']);

function isElided(before: Subject, subject: Subject, first: Word | undefined): boolean {
  const same = before === subject && (subject === 'person' || subject === 'writer');
  const reading = verbOf(first?.norm ?? '');
  // "asked for his phone, told no", "cried out, lowered at once": what is done to somebody does not go on about them.
  const own = before === 'writer' || OWN_DEED.has(reading?.verb.actor ?? '');
  return same && own && reading?.forms.has('past') === true && first?.source !== null;
}

function joinWords(
  before: Subject,
  clause: Word[],
  joiner: string,
  isLast: boolean,
  subject: Subject,
): Word[] {
  const first = clause[0];
  const link: Word[] = [];
  const joins = isLast && joiner === ',' && isElided(before, subject, first);
  if ((joiner === ',' && !joins) || joiner === '') link.push({ ...added(','), tight: true });
  if (joiner === '-') link.push(added('–'));
  if (joiner === 'then' && first?.norm !== 'then') link.push({ ...added(','), tight: true });
  if (joins) link.push(added('and'));
  return [...link, ...clause];
}

/** What follows reported speech may still be part of it: it must not be given to the person as a fact. */
function reports(pieces: readonly Piece[]): boolean {
  const says = pieces.some(
    (piece) => verbOf(piece.norm)?.verb.actor === 'say' || /^(?:per|apparently|thinks)$/u.test(piece.norm),
  );
  // "Vera says night carer 'the tall one' pulled her": those are not the words she said.
  const spoken = pieces.some(
    (piece, i) =>
      piece.kind === 'quote' &&
      (i === 0 || pieces[i - 1]?.kind === 'mark' || verbOf(pieces[i - 1]?.norm ?? '')?.verb.actor === 'say'),
  );
  return says && !spoken;
}

const tells = (clause: Statement['clauses'][number] | undefined): boolean =>
  clause?.pieces.some(({ norm }) => verbOf(norm)?.verb.actor === 'tell') === true;

/** "t/c from AMHP re assessment, said Thursday": what is said behind it is theirs. */
const isHeard = ({ pieces }: Statement['clauses'][number]): boolean =>
  pieces.some(
    ({ norm }, i) => isListed('heardBy', norm) && /^(?:from|fr|frm)$/u.test(pieces[i + 1]?.norm ?? ''),
  );

const isMark = (first: Piece | undefined): boolean =>
  first !== undefined && asks.concern.includes(first.norm) && verbOf(first.norm)?.verb.actor !== 'person';

/** Words one statement by rules, in plain past English, keeping every word of the shorthand that is not safe to change. */
export function wordByRules(statement: Statement, context: RulesContext): Wording {
  let before: Subject = 'none';
  let subject: Subject = 'none';
  const words: Word[] = [];
  const unclear: Wording['unclear'] = [];
  statement.clauses.forEach((clause, i) => {
    const typed = wordsOf(clause.pieces, new Set([...context.personNames, ...context.names]));
    // "rang dr Ives 0920, says hold": the one who was rung says it.
    const earlier = statement.clauses.slice(0, i);
    const answers =
      verbOf(typed[0]?.norm ?? '')?.verb.actor === 'say' &&
      (tells(earlier.at(-1)) || (before !== 'person' && earlier.some(isHeard)));
    // "bruise, blue, found 0815 on turn": the mark was.
    const ofMark = before === 'none' && isMark(statement.clauses[i - 1]?.pieces[0]);
    // "can use stairs with 1, not alone": no word of it has happened.
    const allowed = isAllowed(statement.clauses[i - 1]?.pieces ?? []);
    const known = ofMark ? 'thing' : allowed ? 'other' : before;
    const worded = wordClause(wishedTo(deniedDeeds(withPlurals(foodsInOrder(typed)))), {
      ...context,
      before: answers ? 'other' : known,
      lost: context.lost || earlier.some(({ pieces }) => isThingLost(pieces, context.personNames)),
    });
    const finished = withFor(
      withAt(withOf(withArticles(saidInPast(worded.words, { ...context, before: known })))),
    );
    const first = clause.pieces[0];
    const last = clause.pieces.at(-1);
    if (worded.unclear && first && last) unclear.push({ start: first.start, end: first.end });
    const isLast = i === statement.clauses.length - 1;
    // "ate 3/4... gave more": the dots part it already.
    const parted = /^\.{2,}$/u.test(words.at(-1)?.text ?? '');
    words.push(
      ...(i === 0 || parted ? finished : joinWords(before, finished, clause.joiner, isLast, worded.subject)),
    );
    if (worded.subject !== 'none') before = subject = worded.subject;
    if (reports(clause.pieces) || (!isLast && leadOf(clause.pieces, context.names, context.personNames)))
      before = 'other';
  });
  // "-1.5kg in a month": lost, and no dash before what was typed.
  const isMinus = words[0]?.text === '-' && words[1]?.piece?.tight === true;
  const trimmed = words.filter((word, i) => !(i === 0 && !isMinus && /^[,:–—-]$/u.test(word.text)));
  const { text, ends } = textOf(withInitials(withSpeechComma(trimmed), context.initials));
  const shown = capital(text.trim());
  const stop = /[.!?…]$/u.test(shown) ? '' : '.';
  return { text: shown.replace(/[,:;]$/u, '') + stop, ends, subject, unclear };
}

/** Reads shorthand into entries and statements with their facts, before anything is worded. */
import { askFor, isAskedIn, type FoundAsk } from './ask';
import { wishesUnsaid } from './ask-harm';
import { unsaidOf } from './ask-unsaid';
import { whatWasFound } from './ask-lost';
import { asksIn } from './asks';
import { staysVerbatim } from './emergency';
import type { GateSource } from './gate';
import { isIn, isPronoun, pronounFamily } from './lexicon';
import { isThingLost } from './lost';
import { companyIn } from './company';
import { namesByInitial } from './by-initials';
import { initialsFor, livesBeside, shorten } from './initials';
import { topicOf } from './people';
import type { Piece } from './pieces';
import { retractionIn } from './retract';
import { wordByRules, type RulesContext, type Wording } from './rules';
import { HIDDEN } from './words';
import { statementsOf, type Statement } from './statements';
import type { NoteFacts } from './note';
import { entriesOf, firstTopic, partedBy } from './residents';
import { isRoleShort } from './signed';

/** One statement with everything needed to word it again. */
export interface PlannedSentence {
  id: string;
  entry: string;
  statement: Statement;
  source: GateSource;
  context: RulesContext;
  /** The worker's own words, exactly, codes hidden. */
  own: string;
  /** Where a place of the shorthand stands in those words. */
  ownAt: (end: number) => number;
  asks: FoundAsk[];
  /** A retraction whose meaning is not plain: only the worker's own words may stand. */
  keepOwn: boolean;
}

export interface EntryPlan {
  id: string;
  person: string | null;
  sentences: PlannedSentence[];
}

/** Text of a span with codes hidden and other people's names shortened. */
function shownWords(
  shorthand: string,
  pieces: readonly Piece[],
  start: number,
  end: number,
  initials: ReadonlyMap<string, string>,
): string {
  let text = '';
  let at = start;
  for (const piece of pieces) {
    if (piece.start < start || piece.end > end) continue;
    const shown = piece.kind === 'secret' ? HIDDEN : initials.get(piece.norm);
    if (!shown) continue;
    text += shorthand.slice(at, piece.start) + shown;
    at = piece.end;
  }
  return (text + shorthand.slice(at, end)).trim();
}

function ownWords(...span: Parameters<typeof shownWords>): string {
  const own = shownWords(...span);
  return own.charAt(0).toUpperCase() + own.slice(1) + (/[.!?…,;:]$/u.test(own) ? '' : '.');
}

interface Running {
  others: boolean;
  otherLast: boolean;
  named: boolean;
  /** A thing was gone in the statement before. */
  lost: boolean;
}

function planStatement(
  note: NoteFacts,
  statement: Statement,
  entry: { id: string; personNames: Set<string>; shown: string | null },
  running: Running,
  initials: ReadonlyMap<string, string>,
  index: number,
): PlannedSentence {
  const { shorthand } = note.input;
  const all = note.pieces.filter((piece) => piece.start >= statement.start && piece.end <= statement.end);
  const retraction = retractionIn(note.text, all);
  const kept = retraction?.resolved ? retraction.pieces : all;
  const worded: Statement = retraction?.resolved
    ? statementsOf(kept).length === 1
      ? { ...statement, clauses: statementsOf(kept)[0]?.clauses ?? statement.clauses }
      : { ...statement, clauses: [{ pieces: [...kept], joiner: '' }] }
    : statement;
  const clauseStarts = new Set(
    worded.clauses.flatMap((clause) => (clause.pieces[0] ? [clause.pieces[0].start] : [])),
  );
  const family = pronounFamily(note.input.pronoun);
  const pronoun = running.named && !running.others && family && family !== 'they' ? family : null;
  const shown = pronoun && entry.shown === note.input.name ? pronoun : entry.shown;
  const firstPerson = all.some((piece) => piece.kind === 'word' && /^(?:i|me|we)$/u.test(piece.norm));
  const source: GateSource = {
    pieces: kept,
    clauseStarts,
    names: note.names,
    person: entry.shown,
    pronoun: family,
    others: running.others,
    writer: note.writer || firstPerson,
    initials,
  };
  const context: RulesContext = {
    person: shown,
    personNames: entry.personNames,
    names: note.names,
    otherLast: running.otherLast,
    others: running.others,
    plainPresent: note.plainPresent,
    lost: running.lost,
    initials,
  };
  const asks = asksIn(kept, note.medicines, note.pieces, note.input.type).filter(
    (ask) =>
      !(ask.kind === 'told-time' && isToldSelf(kept, ask, entry.personNames)) &&
      !(ask.kind === 'last-seen' && (running.lost || isThingLost(kept, entry.personNames))),
  );
  const found = whatWasFound(worded, running.lost, entry.personNames, note.input.type);
  if (found) asks.push(found);
  // "111? no, office" answers its own question.
  if (retraction && !retraction.plain && (retraction.doubtful || retraction.marker.text !== '?'))
    asks.push(askFor('retraction', retraction.marker));
  return {
    id: `${entry.id}-s${index + 1}`,
    entry: entry.id,
    statement: worded,
    source,
    context,
    own: ownWords(shorthand, all, statement.start, statement.end, initials),
    ownAt: (end) => shownWords(shorthand, all, statement.start, end, initials).length,
    asks,
    keepOwn:
      (retraction !== null && !retraction.resolved) ||
      staysVerbatim(note.text.slice(statement.start, statement.end)),
  };
}

/** "told Ron, says aye": whose note it is. */
const isToldSelf = (pieces: readonly Piece[], ask: FoundAsk, person: ReadonlySet<string>): boolean => {
  const at = pieces.findIndex(({ start }) => start === ask.source.start);
  return [pieces[at - 1], pieces[at + 1]].some((near) => near !== undefined && person.has(near.norm));
};

const isWish = ({ kind }: FoundAsk): boolean => kind === 'wishes';

/** Who spoke or acted in a statement, for what the next one may leave out. */
function follow(running: Running, planned: PlannedSentence, wording: Wording | null, note: NoteFacts): void {
  running.lost = isThingLost(planned.source.pieces, planned.context.personNames);
  const words = planned.statement.clauses
    .flatMap((clause) => clause.pieces)
    .filter((piece) => piece.kind === 'word');
  const others = words.some(
    (piece) =>
      isIn('roles', piece.norm) ||
      isRoleShort(piece.norm) ||
      (note.names.has(piece.norm) && !planned.context.personNames.has(piece.norm)),
  );
  running.others ||= others;
  if (wording?.subject === 'other') running.otherLast = true;
  else if (wording?.subject === 'person' || wording?.subject === 'writer') running.otherLast = false;
  if (wording && planned.context.person && wording.text.includes(planned.context.person))
    running.named = true;
  if (words.some((piece) => planned.context.personNames.has(piece.norm))) running.named = true;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Bill Smith" by either name; a room has no other. */
const namesOf = (topic: string): string[] =>
  /\d/u.test(topic) ? [topic.toLowerCase()] : topic.toLowerCase().split(' ');

/** Everything the draft knows before anything is worded, entry by entry. */
export function planNote(note: NoteFacts): { entries: EntryPlan[]; wordings: Map<string, Wording> } {
  const statements = partedBy(note, statementsOf(note.pieces, note.text));
  if (note.personNames.size === 0) {
    const topic = firstTopic(note, statements);
    const several =
      new Set(
        statements.map((each) => topicOf(each, note.names, new Set(), note.roleNames)?.label).filter(Boolean),
      ).size > 1;
    if (topic && !several) note.personNames = new Set(namesOf(topic));
  }
  const grouped = entriesOf(note, statements);
  const wordings = new Map<string, Wording>();
  const entries = grouped.map((group, e): EntryPlan => {
    const id = `e${e + 1}`;
    const isOther = group.person !== null;
    const personNames = isOther ? new Set(group.person?.toLowerCase().split(' ') ?? []) : note.personNames;
    const lead = [...note.personNames][0];
    const said = note.pieces.find(
      (piece) =>
        isPronoun(piece.norm) &&
        /^(?:she|he)$/u.test(piece.norm) &&
        group.statements.some((each) => piece.start >= each.start && piece.end <= each.end),
    );
    const shown = isOther
      ? /^(?:rm|room|flat|bed)/iu.test(group.person ?? '')
        ? null
        : group.person
      : (note.input.name ?? (lead ? capitalised(lead) : (said?.norm ?? null)));
    const topics = new Set(
      grouped.flatMap((other) => (other !== group && other.person ? namesOf(other.person) : [])),
    );
    const initials = initialsFor(note.pieces, note.names, personNames, note.roleNames);
    for (const topic of topics)
      if (note.names.has(topic) && !personNames.has(topic)) shorten(initials, topic);
    const unsure = new Set(initials.keys());
    if (note.input.others === 'initials')
      for (const name of namesByInitial(note, personNames)) shorten(initials, name);
    const asked = new Set<string>();
    const company = new Set(companyIn(note.pieces, note.names, personNames));
    const homes = new Set(note.pieces.filter((_, i) => livesBeside(note.pieces, i)).map(({ norm }) => norm));
    const running: Running = { others: false, otherLast: false, named: false, lost: false };
    const sentences = group.statements.map((statement, index) => {
      const planned = planStatement(note, statement, { id, personNames, shown }, running, initials, index);
      const wording = planned.keepOwn ? null : wordByRules(planned.statement, planned.context);
      if (wording) wordings.set(planned.id, wording);
      for (const piece of planned.source.pieces) {
        const isOpen = unsure.has(piece.norm) || company.has(piece);
        const called = isOpen ? (initials.get(piece.norm)?.replace(/'s$/u, '') ?? piece.text) : '';
        if (called === '' || topics.has(piece.norm) || homes.has(piece.norm) || asked.has(called)) continue;
        asked.add(called);
        if (!isAskedIn('other-person', note.input.type)) continue;
        planned.asks.push(askFor('other-person', piece, called));
      }
      follow(running, planned, wording, note);
      return planned;
    });
    const mayAsk = note.input.type === 'N19' && !isOther && !sentences.some(({ asks }) => asks.some(isWish));
    const unsaid = mayAsk ? wishesUnsaid(note.pieces, note.text) : null;
    if (unsaid) sentences.at(-1)?.asks.push(unsaid);
    if (!isOther)
      for (const ask of unsaidOf(note.input.type, note.pieces))
        if (!sentences.some(({ asks }) => asks.some(({ kind }) => kind === ask.kind)))
          sentences.at(-1)?.asks.push(ask);
    return { id, person: group.person, sentences };
  });
  return { entries, wordings };
}

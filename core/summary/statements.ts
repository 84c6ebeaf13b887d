/** What the page says, sentence by sentence, each with its label, place, date and note. */
import { isBlank } from '@/core/knowledge/page-words';
import { evidenceOf, isStruck, type Blocks } from '@/core/record/blocks';
import type { Evidence } from '@/core/record/evidence';
import type { Note } from '@/core/record/record';
import type { Reading } from '@/core/record/build';
import type { DateOptions } from '@/core/text/dates';
import { forSoftwareIn } from '@/core/text/for-software';
import type { Token } from '@/core/text/tokens';
import { Archive, isTakenOff } from './archived';
import { isAsking } from './asking';
import type { Span } from '@/core/text/patterns';
import { isOver } from './assertion';
import { inFamilyVoice, isOld } from './family-voice';
import { wordsWithNames } from './names-on-page';
import { helpTexts, isCodeKey, isMachineText } from './noise';
import { notesByBlock } from './note-of';
import { tellWhose, type Whose } from './others';
import { partsOf } from './parts';
import { placesOf } from './places';
import { rowDates, sectionDates } from './piece-dates';
import { EntryStates } from './states';
import { isTemplateLabel, isTemplateText } from './template-text';

export interface Statement {
  /** Exactly as on the page. */
  text: string;
  evidence: Evidence;
  /** The whole text of its block. */
  blockText: string;
  label: string;
  labelEvidence: Evidence | null;
  /** What names it: its label, else the title it stands directly under. */
  name: string;
  /** It stands first under a title and has no label of its own: the title names it. */
  leads: boolean;
  titleEvidence: Evidence | null;
  /** The question answered yes that this field goes on from: "If yes, details". */
  asks: Evidence | null;
  /** The first sentence under its label: the label reads on into it. */
  first: boolean;
  section: string | null;
  title: string | null;
  /** The names it stands under that tell something, nearest first: its row, its label, its title. */
  places: readonly string[];
  domain: string | null;
  /** ISO day the page ties to it. */
  date: string | null;
  note: Note | null;
  row: string | null;
  blank: boolean;
  struck: boolean;
  /** The form's own example or instruction, not the record. */
  template: boolean;
  /** Alerts, badges and warning tones stand above plain text. */
  loud: boolean;
  /** The page says it is over: under "previous", or followed by "Now resolved." */
  over: boolean;
  /** A title over it says that everything there is over. */
  archived: boolean;
  /** Its table row answers no, or it tells what was taken off the record. */
  denied: boolean;
  /** Shown in a field somebody can still write in: a note being typed is nobody's quotation. */
  typed: boolean;
  /** Whom it is about; only what is about the person or their care is taken for theirs. */
  whose: Whose;
  /** Parts of its text that are said of somebody else. */
  others: readonly Span[];
  /** The group of the page it stands in. */
  group: string | null;
  /** Words of a heading: they may carry a flag, but are no sentence. */
  heading: boolean;
  /** Place in the reading order. */
  at: number;
  tokens: readonly Token[];
}

function isWritable(blocks: Blocks, id: string | undefined): boolean {
  const field = blocks.field(id);
  return field !== undefined && !field.readOnly && !field.disabled;
}

const LOUD = new Set(['warning', 'danger']);

type Own = Pick<Statement, 'text' | 'evidence' | 'first' | 'blank' | 'struck' | 'template' | 'at' | 'tokens'>;
/** What all sentences of a piece have in common. */
type Shared = Omit<Statement, keyof Own>;

/**
 * Written out, for speed: an object put together by spreading another of this size gets a hidden class of its own,
 * and every later look at it takes many times as long.
 */
const statementOf = (shared: Shared, own: Own): Statement => ({
  text: own.text,
  evidence: own.evidence,
  first: own.first,
  blank: own.blank,
  struck: own.struck,
  template: own.template,
  at: own.at,
  tokens: own.tokens,
  blockText: shared.blockText,
  typed: shared.typed,
  denied: shared.denied,
  over: shared.over,
  archived: shared.archived,
  label: shared.label,
  name: shared.name,
  leads: shared.leads,
  titleEvidence: shared.titleEvidence,
  asks: shared.asks,
  labelEvidence: shared.labelEvidence,
  section: shared.section,
  title: shared.title,
  places: shared.places,
  domain: shared.domain,
  note: shared.note,
  row: shared.row,
  heading: shared.heading,
  whose: shared.whose,
  others: shared.others,
  group: shared.group,
  date: shared.date,
  loud: shared.loud,
});

/** As long as the reading itself is held: the summary and the helper ask for the same. */
const known = new WeakMap<Reading, { now: string; statements: readonly Statement[] }>();

/** Every statement of the page in reading order; blanks are kept, because a blank is something to ask about. */
export function readStatements(reading: Reading, now: string): readonly Statement[] {
  const before = known.get(reading);
  if (before?.now === now) return before.statements;
  const statements = read(reading, now);
  known.set(reading, { now, statements });
  return statements;
}

function read(
  { blocks, pieces, record, order, noteHeads, otherNames, owner }: Reading,
  now: string,
): Statement[] {
  const options: DateOptions = { now, order };
  const notes = notesByBlock(record);
  const wordsOf = wordsWithNames(record);
  const help = helpTexts(blocks);
  const bySection = sectionDates(pieces, options);
  const byRow = rowDates(pieces, options);
  const places = placesOf(blocks, pieces, record, options);
  const states = new EntryStates(pieces, blocks);
  const archive = new Archive(pieces, record.sections, options);
  const statements: Statement[] = [];
  let lastTitle: string | null = null;
  for (const piece of pieces) {
    const { block } = piece;
    const leads =
      piece.label === '' && piece.title !== null && piece.title !== lastTitle && block.kind !== 'heading';
    if (block.kind !== 'heading') lastTitle = piece.title;
    if (help.has(block.text) || noteHeads.has(block.id) || states.isMere(piece, leads)) continue;
    const note = notes(piece);
    const archived = note === null && archive.isUnder(piece);
    const base: Shared = {
      blockText: block.text,
      typed: isWritable(blocks, block.field),
      denied: states.isDenied(piece),
      over: archived || isOver(piece.label, []) || states.isOver(piece) || archive.isEnded(piece),
      archived,
      label: piece.label,
      name: leads ? (piece.title ?? '') : [piece.asks?.quote, piece.label].filter(Boolean).join(' '),
      leads,
      titleEvidence: piece.titleEvidence,
      asks: piece.asks,
      labelEvidence: piece.labelEvidence,
      section: piece.section,
      title: piece.title,
      places: places(piece),
      domain: piece.domain,
      note,
      row: piece.row,
      heading: block.kind === 'heading',
      whose: 'person',
      others: [],
      group: block.group,
      date:
        note?.when?.slice(0, 10) ??
        (piece.row ? byRow.get(piece.row) : undefined) ??
        (piece.section ? bySection.get(piece.section) : undefined) ??
        null,
      loud: block.kind === 'alert' || block.kind === 'badge' || LOUD.has(block.tone ?? 'none'),
    };
    if (piece.blank) {
      const evidence = evidenceOf(block, piece.start, piece.end);
      const own = {
        text: evidence.quote,
        evidence,
        first: true,
        blank: true,
        struck: false,
        template: false,
      };
      statements.push(statementOf(base, { ...own, at: statements.length, tokens: [] }));
      continue;
    }
    const orders = forSoftwareIn(block.text);
    const isOfForm =
      isTemplateText(piece.label) || isTemplateLabel(piece.label) || isTemplateLabel(piece.title ?? '');
    partsOf(piece, block.text).forEach((span, index, spans) => {
      const beyond = spans[index + 1];
      const evidence = evidenceOf(block, span.start, span.end);
      const own = {
        text: evidence.quote,
        evidence,
        first: index === 0,
        blank: span.isUnticked ?? isBlank(evidence.quote),
        struck: isStruck(block, span.start, span.end),
        template:
          isOfForm ||
          isTemplateText(evidence.quote) ||
          isAsking(evidence.quote, beyond && block.text.slice(beyond.start, beyond.end)) ||
          isMachineText(evidence.quote) ||
          isCodeKey(evidence.quote, block.text) ||
          orders.some(({ start, end }) => start < span.end && end > span.start),
        at: statements.length,
        tokens: wordsOf(evidence.quote),
      };
      statements.push(statementOf(base, own));
    });
  }
  statements.forEach((one, index) => {
    const next = statements[index + 1];
    if (next && next.evidence.block === one.evidence.block && next.label === one.label)
      one.over ||= isOver('', next.tokens);
    one.denied ||= isTakenOff(one.label, one.text);
  });
  if (isOld(record, now)) for (const one of statements) one.tokens = inFamilyVoice(one.tokens);
  tellWhose(statements, owner, otherNames);
  return statements;
}

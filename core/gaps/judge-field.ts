/** Everything Careside has to say about one note: what is missing, its wording, and what to check. */
import { checkHygiene } from '@/core/hygiene/check';
import type { Finding } from '@/core/hygiene/finding';
import { suggestLanguage, type Suggestion } from '@/core/language/suggest';
import type { FocusedField } from '@/core/record/focused';
import type { CareRecord, Note } from '@/core/record/record';
import { fingerprint } from '@/utils/hash';
import { isBegun } from './begun';
import { knowledgeInForce } from './in-force';
import { judgeNote, type NoteInput, type NoteJudgement } from './judge-note';
import { knownNames } from './names-of-plan';
import type { PlanFacts } from './plan-facts';

/** How many of the notes just before are compared. */
const EARLIER_MOST = 12;

export interface NoteContext {
  /** ISO local date-time, when the note is written. */
  now: string;
  plan: PlanFacts;
  earlier: readonly Note[];
  /** Kind of note the worker chose; empty when none. */
  chosen: readonly string[];
  /** What the worker put aside: element ids, check ids, and wording as "id:phrase". */
  dismissed: readonly string[];
  /** What to judge by; what is in force when left out. */
  knowledge?: ReturnType<typeof knowledgeInForce>;
}

export interface NoteHints {
  language: Suggestion[];
  hygiene: Finding[];
}

export interface NoteFindings extends NoteHints {
  judgement: NoteJudgement;
}

export const noHints: NoteHints = { language: [], hygiene: [] };

/** A day without a time means the whole of that day. @param now ISO local date or date-time */
export function endOf(now: string): string {
  return now.includes('T') ? now : `${now}T23:59`;
}

/** One form of one record system (`origin`): the same on every visit, and it holds no word of the page. */
export function formKey(origin: string, field: FocusedField): string {
  const labels = [field.label, ...field.beside.map(({ label }) => label)];
  return fingerprint(`${origin}\n${labels.join('\n')}`);
}

/** Words for a child's things are right for a child. */
const isAdult = (plan: PlanFacts | undefined, now: string): boolean => {
  const year = Number(/\b(\d{4})\b/u.exec(plan?.dob ?? '')?.[1] ?? NaN);
  const age = plan?.age ?? Number(now.slice(0, 4)) - year - 1;
  return age >= 18;
};

/** Wording worth another look in what is written about this person. */
export const wordingOf = (
  text: string,
  plan: PlanFacts | undefined,
  now: string,
  knowledge?: NoteContext['knowledge'],
): Suggestion[] =>
  suggestLanguage(text, knowledge?.phrases, plan && knownNames(plan).words, isAdult(plan, now));

/** Wording and checks. Slower than judging, and of use only once a sentence stands. */
function hintsOf({ text, planFacts, fields }: NoteInput, context: NoteContext): NoteHints {
  const { now, earlier, knowledge } = context;
  const earlierNotes = earlier
    .slice(0, EARLIER_MOST)
    .map((note) => ({ when: note.when ?? '', author: note.author ?? '', text: note.text }));
  return {
    language: wordingOf(text, planFacts, now, knowledge),
    hygiene: checkHygiene({
      text,
      when: now,
      earlierNotes,
      ...(planFacts ? { planFacts } : {}),
      ...(fields ? { fields } : {}),
    }),
  };
}

function findingsOf(input: NoteInput, context: NoteContext): NoteFindings {
  return { judgement: judgeNote(input, context.knowledge?.notes), ...hintsOf(input, context) };
}

function inputOf(field: FocusedField, { plan, chosen, dismissed }: NoteContext): NoteInput {
  const labels = [field.label, ...field.headings, ...field.beside.map(({ label }) => label)];
  return {
    text: field.text,
    formLabels: labels.filter((label) => label !== ''),
    fields: field.beside.filter(({ value, long }) => value !== '' && !long),
    planFacts: plan,
    chosenTypes: [...chosen],
    dismissed: [...dismissed],
  };
}

/** Judges the field typed in, with the form around it; for every key pressed. Null while too little is written. */
export function judgeField(field: FocusedField, context: NoteContext): NoteJudgement | null {
  return isBegun(field.text) ? judgeNote(inputOf(field, context), context.knowledge?.notes) : null;
}

/** Wording and checks of the field typed in; for a pause in the typing. */
export function fieldHints(field: FocusedField, context: NoteContext): NoteHints {
  return isBegun(field.text) ? hintsOf(inputOf(field, context), context) : noHints;
}

/** Leaves out what the worker put aside. */
export function withoutAside({ language, hygiene }: NoteHints, dismissed: readonly string[]): NoteHints {
  const aside = new Set(dismissed);
  return {
    language: language.filter(({ id, phrase }) => !aside.has(`${id}:${phrase}`)),
    hygiene: hygiene.filter(({ id }) => !aside.has(id)),
  };
}

/** The free text of a form as it stood when the page was read. */
export function judgeFormNote(
  note: { text: string; labels: readonly string[]; fields: readonly { label: string; value: string }[] },
  context: Pick<NoteContext, 'now' | 'plan' | 'earlier'>,
): NoteFindings {
  const input: NoteInput = {
    text: note.text,
    formLabels: [...note.labels],
    fields: [...note.fields],
    planFacts: context.plan,
  };
  return findingsOf(input, { ...context, chosen: [], dismissed: [] });
}

/** A note that stands on the page already, as input: its kind, author and time count as fields beside it. */
export function pageNoteInput(note: Note, plan: PlanFacts): NoteInput {
  return {
    text: note.text,
    formLabels: note.type ? [note.type] : [],
    fields: [
      ...(note.author ? [{ label: 'Author', value: note.author }] : []),
      ...(note.when ? [{ label: 'When', value: note.when.replace('T', ' ') }] : []),
    ],
    planFacts: plan,
  };
}

/** As many notes written before this one as are compared; a page may hold thousands. */
function earlierThan({ when }: Note, notes: readonly Note[]): Note[] {
  const earlier: Note[] = [];
  if (when === null) return earlier;
  for (const other of notes) {
    if (other.when !== null && other.when < when) earlier.push(other);
    if (earlier.length === EARLIER_MOST) break;
  }
  return earlier;
}

/** Judges a note that stands on the page already. */
export function judgePageNote(note: Note, record: CareRecord, plan: PlanFacts): NoteFindings {
  const context = {
    now: note.when ?? '',
    plan,
    earlier: earlierThan(note, record.notes),
    chosen: [],
    dismissed: [],
  };
  return findingsOf(pageNoteInput(note, plan), context);
}

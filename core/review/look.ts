/** One note as a review sees it: judged with the very code and templates of the panel, as a list of checks. */
import { checkHygiene } from '@/core/hygiene/check';
import { suggestLanguage } from '@/core/language/suggest';
import { judgePageNote, pageNoteInput } from '@/core/gaps/judge-field';
import { preparing } from '@/core/gaps/compile';
import { notesInForce } from '@/core/gaps/in-force';
import { judgeNote, type NoteJudgement } from '@/core/gaps/judge-note';
import type { CareRecord } from '@/core/record/record';
import { grouped } from '@/utils/grouped';
import type { Steps } from '@/utils/turns';
import type { CollectedNote } from './collect';

export interface JudgedNote extends CollectedNote {
  judgement: NoteJudgement;
}

export type CheckArea = 'element' | 'check' | 'wording';
export type CheckStatus = 'missing' | 'partly' | 'raised' | 'found';

/** One thing Careside says about a note, that a manager can agree or disagree with. */
export interface ReviewCheck {
  /** Unlike any other of this note. */
  key: string;
  /** Id of the element, the check or the phrase; the same in every note. */
  id: string;
  area: CheckArea;
  status: CheckStatus;
  label: string;
  detail: string;
  /** Where in the note's text; none for what is missing. */
  spans: readonly { start: number; end: number }[];
}

export interface LookedAt extends JudgedNote {
  checks: readonly ReviewCheck[];
}

const FIRST = 'Ate well at lunch.';

/** What kind a note is taken for; '' when Careside cannot tell. */
export const typeOf = ({ judgement }: JudgedNote): string => judgement.types[0]?.id ?? '';

/** Makes what judging looks things up in, a little at a time: at once, the first note would wait for all of it. */
export function* preparingToLook(): Steps<void> {
  yield* preparing(notesInForce());
  judgeNote({ text: FIRST });
  yield;
  suggestLanguage(FIRST);
  yield;
  checkHygiene({ text: FIRST, when: '', earlierNotes: [] });
  yield;
}

/** Judges what is there of a note. The first pass, over every note collected. */
export function judgeCollected(collected: CollectedNote): JudgedNote {
  return { ...collected, judgement: judgeNote(pageNoteInput(collected.note, collected.plan)) };
}

/** The notes of each person, newest first: what a note is compared with. */
export function notesByPerson(notes: readonly CollectedNote[]): ReadonlyMap<string, CollectedNote[]> {
  const all = grouped(notes, ({ person }) => person);
  for (const list of all.values()) list.sort((a, b) => ((a.note.when ?? '') < (b.note.when ?? '') ? 1 : -1));
  return all;
}

/** How many notes before this one are compared with it. */
const EARLIER_MOST = 12;

function earlierOf({ note }: CollectedNote, own: readonly CollectedNote[]): CareRecord['notes'] {
  const { when } = note;
  if (when === null) return [];
  const earlier: CareRecord['notes'] = [];
  for (const other of own) {
    if (other.note.when !== null && other.note.when < when) earlier.push(other.note);
    if (earlier.length === EARLIER_MOST) break;
  }
  return earlier;
}

const order: readonly CheckStatus[] = ['missing', 'partly', 'raised', 'found'];

/** Everything Careside says about a note of the sample. @param own notes of the same person, newest first */
export function lookAt(judged: JudgedNote, own: readonly CollectedNote[]): LookedAt {
  // judgePageNote looks for a record's notes alone.
  const record = { notes: earlierOf(judged, own) } as CareRecord;
  const { judgement, hygiene, language } = judgePageNote(judged.note, record, judged.plan);
  const inText = (spans: readonly { start: number; end: number }[]) =>
    spans.filter(({ start }) => start < judged.note.text.length).map(({ start, end }) => ({ start, end }));
  const elements = judgement.gaps.flatMap((gap): ReviewCheck[] => {
    if (gap.req === 'r' || gap.status === 'not-applicable' || gap.status === 'unclear') return [];
    const status = gap.status === 'present' ? 'found' : gap.status === 'partial' ? 'partly' : 'missing';
    const detail = gap.missing.length > 0 ? gap.missing.join(', ') : '';
    const spans = inText(gap.evidence);
    return [{ key: `e:${gap.id}`, id: gap.id, area: 'element', status, label: gap.label, detail, spans }];
  });
  const checks = hygiene.map(({ id, message, detail, evidence }, index): ReviewCheck => ({
    key: `h:${id}:${index}`,
    id,
    area: 'check',
    status: 'raised',
    label: message,
    detail,
    spans: inText(evidence),
  }));
  const wording = language.map(({ id, phrase, suggestion, start, end }, index): ReviewCheck => ({
    key: `w:${id}:${index}`,
    id,
    area: 'wording',
    status: 'raised',
    label: `“${phrase}”`,
    detail: suggestion,
    spans: inText([{ start, end }]),
  }));
  const all = [...elements, ...checks, ...wording];
  return {
    ...judged,
    judgement,
    checks: all.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status)),
  };
}

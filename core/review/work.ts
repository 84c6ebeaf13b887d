/** What a manager says of each note of the sample: (work, event) -> work, with undo. */
import type { CheckStatus, ReviewCheck } from './look';

/** Why a manager disagrees; a list, so that no words of a record are kept. */
export const reasons = [
  'there-in-other-words',
  'does-not-apply',
  'written-elsewhere',
  'wrong-kind-of-note',
  'not-really-there',
  'right-as-written',
  'other',
] as const;
export type Reason = (typeof reasons)[number];

export const remarks = ['good-example', 'talk-about-it', 'ask-the-writer', 'check-the-plan'] as const;
export type Remark = (typeof remarks)[number];

export type Verdict = { says: 'agree' } | { says: 'disagree'; reason: Reason };

export interface NoteWork {
  verdicts: Readonly<Record<string, Verdict>>;
  remarks: readonly Remark[];
  /** The manager's own words: on this page only, never kept. */
  words: string;
  done: 'no' | 'looked-at' | 'skipped';
}

export interface Work {
  /** By place in the sample. */
  notes: readonly NoteWork[];
  /** Which note is in front. */
  at: number;
  before: Work | null;
}

export type WorkEvent =
  | { kind: 'agree'; check: string }
  | { kind: 'disagree'; check: string; reason: Reason }
  /** Agree with what has no verdict yet, and go on. */
  | { kind: 'agree-rest'; checks: readonly string[] }
  | { kind: 'remark'; remark: Remark }
  | { kind: 'words'; words: string }
  | { kind: 'pass' }
  | { kind: 'go'; to: number }
  | { kind: 'undo' };

const untouched: NoteWork = { verdicts: {}, remarks: [], words: '', done: 'no' };

export const startWork = (size: number): Work => ({
  notes: Array.from({ length: size }, () => untouched),
  at: 0,
  before: null,
});

function change(work: Work, update: (note: NoteWork) => NoteWork, step = 0): Work {
  const notes = work.notes.map((note, index) => (index === work.at ? update(note) : note));
  return { notes, at: Math.min(work.at + step, notes.length - 1), before: work };
}

const withVerdict = (note: NoteWork, check: string, verdict: Verdict): NoteWork => ({
  ...note,
  verdicts: { ...note.verdicts, [check]: verdict },
});

/** Next state. Undo takes back one verdict, remark or skip and goes to the note it was about. */
export function reduceWork(work: Work, event: WorkEvent): Work {
  switch (event.kind) {
    case 'agree':
      return change(work, (note) => withVerdict(note, event.check, { says: 'agree' }));
    case 'disagree':
      return change(work, (note) =>
        withVerdict(note, event.check, { says: 'disagree', reason: event.reason }),
      );
    case 'agree-rest':
      return change(
        work,
        (note) => {
          const rest = event.checks.filter((check) => !note.verdicts[check]);
          const agreed = rest.reduce((all, check) => withVerdict(all, check, { says: 'agree' }), note);
          return { ...agreed, done: 'looked-at' };
        },
        1,
      );
    case 'remark':
      return change(work, (note) => ({
        ...note,
        remarks: note.remarks.includes(event.remark)
          ? note.remarks.filter((one) => one !== event.remark)
          : [...note.remarks, event.remark],
      }));
    case 'words':
      // Typing has its own undo in the field.
      return { ...change(work, (note) => ({ ...note, words: event.words })), before: work.before };
    case 'pass':
      return change(work, (note) => ({ ...note, done: 'skipped' }), 1);
    case 'go':
      return event.to < 0 || event.to >= work.notes.length ? work : { ...work, at: event.to };
    case 'undo':
      return work.before ?? work;
  }
}

/** Where a check stands once the manager has spoken: theirs is the last word. Null when it is taken back. */
export function settledStatus(check: ReviewCheck, verdict: Verdict | undefined): CheckStatus | null {
  if (verdict?.says !== 'disagree') return check.status;
  if (check.area !== 'element') return null;
  if (check.status === 'found') return 'missing';
  return verdict.reason === 'does-not-apply' || verdict.reason === 'wrong-kind-of-note' ? null : 'found';
}

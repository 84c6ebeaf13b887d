/** A reviewed note as it may be kept: kinds, verdicts and counts; no word, name, date or time of a record. */
import { z } from 'zod';
import { shifts, shiftOf } from './sample';
import { delayOf, delays } from './timing';
import { typeOf, type ReviewCheck } from './look';
import type { SampleNote } from './run';
import { reasons, remarks, settledStatus, type Verdict, type Work } from './work';

const id = z.string().regex(/^[A-Z]\d{0,3}(?:\.[a-z0-9_]{1,40})?$/);
const status = z.enum(['missing', 'partly', 'raised', 'found']);

export const rowCheckSchema = z.strictObject({
  id,
  area: z.enum(['element', 'check', 'wording']),
  /** What Careside said. */
  said: status,
  /** What holds after the manager's word; null when it was taken back. */
  holds: status.nullable(),
  /** '' while the manager has not spoken. */
  manager: z.enum(['', 'agree', ...reasons]),
});

export const rowSchema = z.strictObject({
  /** Kind of note; '' when it could not be told. */
  type: z.union([z.literal(''), id]),
  shift: z.enum(shifts),
  delay: z.enum(delays),
  checks: z.array(rowCheckSchema).max(400),
  remarks: z.array(z.enum(remarks)),
});

export type Row = z.infer<typeof rowSchema>;
export type RowCheck = z.infer<typeof rowCheckSchema>;

const rowCheck = (check: ReviewCheck, verdict: Verdict | undefined): RowCheck => ({
  id: check.id,
  area: check.area,
  said: check.status,
  holds: settledStatus(check, verdict),
  manager: verdict === undefined ? '' : verdict.says === 'agree' ? 'agree' : verdict.reason,
});

/** Each note the manager has looked at, with its place in the sample; notes left out or not reached give no row. */
export function rowsOf(sample: readonly SampleNote[], work: Work): { at: number; row: Row }[] {
  return sample.flatMap((note, at) => {
    const mine = work.notes[at];
    if (mine?.done !== 'looked-at') return [];
    return [
      {
        at,
        row: {
          type: typeOf(note),
          shift: shiftOf(note.note.when),
          delay: delayOf(note.note),
          checks: note.checks.map((check) => rowCheck(check, mine.verdicts[check.key])),
          remarks: [...mine.remarks],
        },
      },
    ];
  });
}

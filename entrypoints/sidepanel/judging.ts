import { endOf, pageNoteInput, type NoteContext } from '@/core/gaps/judge-field';
import type { PlacedGap } from '@/components/gaps/form-checks';
import { formGapId, formGapPlaces } from '@/core/gaps/form-places';
import { judgeForms } from '@/core/gaps/forms';
import { judgeNote, type NoteJudgement } from '@/core/gaps/judge-note';
import type { PlanFacts } from '@/core/gaps/plan-facts';
import { planFactsOf } from '@/core/gaps/plan-of';
import { knowledgeInForce } from '@/core/gaps/in-force';
import type { NoteKnowledge } from '@/core/knowledge/note-types';
import type { CareRecord, Note } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { localTime } from '@/core/session/options';

const plans = new WeakMap<CareRecord, PlanFacts>();

function planOf(record: CareRecord): PlanFacts {
  const plan = plans.get(record) ?? planFactsOf(record);
  plans.set(record, plan);
  return plan;
}

/** What the field typed in is judged with. */
export function contextOf(
  record: CareRecord | null,
  chosen: string,
  dismissed: readonly string[],
  fixedNow: string | null,
  knowledge = knowledgeInForce(),
): NoteContext {
  return {
    now: endOf(fixedNow ?? localTime(Date.now())),
    plan: record ? planOf(record) : {},
    earlier: record?.notes ?? [],
    chosen: chosen === '' ? [] : [chosen],
    dismissed,
    knowledge,
  };
}

/** What is there of one note on the page. */
export function judgeShown(record: CareRecord, note: Note, notes: NoteKnowledge): NoteJudgement {
  return judgeNote(pageNoteInput(note, planOf(record)), notes);
}

/** What there is to say of every form of the page that was read, and where. */
export function formGapsOf(reading: { record: CareRecord; snapshot: PageSnapshot } | null): PlacedGap[] {
  if (reading === null) return [];
  const { record, snapshot } = reading;
  return [...judgeForms(record, snapshot).values()]
    .flat()
    .map((gap) => ({ id: formGapId(gap), gap, places: formGapPlaces(gap, snapshot) }));
}

import { endOf, formKey, pageNoteInput, type NoteContext } from '@/core/gaps/judge-field';
import { judgeForms, type FormGap } from '@/core/gaps/forms';
import { judgeNote, type NoteJudgement } from '@/core/gaps/judge-note';
import type { PlanFacts } from '@/core/gaps/plan-facts';
import { planFactsOf } from '@/core/gaps/plan-of';
import { knowledgeInForce, notesInForce } from '@/core/gaps/in-force';
import type { NoteKnowledge } from '@/core/knowledge/note-types';
import { kindOfBox } from '@/core/knowledge/site-maps';
import type { FocusedField } from '@/core/record/focused';
import type { CareRecord, Note } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { localTime } from '@/core/session/options';
import type { SessionState } from '@/core/session/state';
import { originOf } from '@/platform/tabs/site';

const named = new WeakMap<NoteKnowledge, { id: string; name: string }[]>();

/** Every kind of note that is in force, by name. */
export function kindsInForce(): readonly { id: string; name: string }[] {
  const notes = notesInForce();
  const sorted = () =>
    notes.types.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
  const kinds = named.get(notes) ?? sorted();
  named.set(notes, kinds);
  return kinds;
}

const plans = new WeakMap<CareRecord, PlanFacts>();

function planOf(record: CareRecord): PlanFacts {
  const plan = plans.get(record) ?? planFactsOf(record);
  plans.set(record, plan);
  return plan;
}

/** The kind of note the field typed in is for: as the worker chose for this form, else as the organisation says. */
export function chosenKind(state: SessionState, field: FocusedField | null): string {
  if (field === null) return '';
  return state.kinds[formOf(state, field)] ?? kindOfBox(state.place?.url ?? '', field.label);
}

/** The form of the field typed in, as a key that holds no word of the page. */
export function formOf(state: SessionState, field: FocusedField): string {
  return formKey(originOf(state.place?.url ?? ''), field);
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
export function judgeShown(record: CareRecord, note: Note): NoteJudgement {
  return judgeNote(pageNoteInput(note, planOf(record)));
}

/** What there is to say of every form of the page that was read. */
export function formGapsOf(reading: { record: CareRecord; snapshot: PageSnapshot } | null): FormGap[] {
  return reading ? [...judgeForms(reading.record, reading.snapshot).values()].flat() : [];
}

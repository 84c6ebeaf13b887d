import { formKey } from '@/core/gaps/judge-field';
import { kindOfBox } from '@/core/knowledge/site-maps';
import type { FocusedField } from '@/core/record/focused';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';
import { keepKinds } from '@/platform/storage/small';
import { originOf } from '@/platform/tabs/site';

/** The kind of note the field typed in is for: as the worker chose for this form, else as the organisation says. */
export function chosenKind(state: SessionState, field: FocusedField | null): string {
  if (field === null) return '';
  return state.kinds[formOf(state, field)] ?? kindOfBox(state.place?.url ?? '', field.label);
}

/** Keeps the worker's choice for this form; '' leaves it to Careside, also where the organisation names a kind. */
export function chooseKind(session: Session, field: FocusedField, id: string): void {
  const state = session.state();
  const { [formOf(state, field)]: _before, ...rest } = state.kinds;
  const isSaid = kindOfBox(state.place?.url ?? '', field.label) !== '';
  const kinds = id === '' && !isSaid ? rest : { ...rest, [formOf(state, field)]: id };
  void keepKinds(kinds);
  session.send({ kind: 'kinds-known', kinds });
}

/** The form of the field typed in, as a key that holds no word of the page. */
function formOf(state: SessionState, field: FocusedField): string {
  return formKey(originOf(state.place?.url ?? ''), field);
}

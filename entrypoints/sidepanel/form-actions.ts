import type { FormActions } from '@/components/gaps/form-checks';
import type { Session } from '@/core/session/run';
import type { SessionState } from '@/core/session/state';

/** What can be done with what is said of the page's forms. */
export const formActions = ({ send, showSource }: Session, { formAside }: SessionState): FormActions => ({
  formAside,
  onPlaces: showSource,
  onFormNotNeeded: (id) => send({ kind: 'form-not-needed', id }),
  onFormNeededAgain: () => send({ kind: 'form-needed-again' }),
});

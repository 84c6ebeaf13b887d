import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import {
  fieldHints,
  judgeField,
  noHints,
  withoutAside,
  type NoteContext,
  type NoteFindings,
} from '@/core/gaps/judge-field';
import type { FocusedField } from '@/core/record/focused';

/** Quiet time in the typing before wording and checks are looked at. In milliseconds. */
const PAUSE = 400;

/**
 * Questions follow every key, at React's own pace: a newer text replaces an older that is not judged yet.
 * Wording and checks wait for a pause, so that they neither cost a key nor flicker in half-written words.
 */
export function useFindings(focus: FocusedField | null, context: NoteContext): NoteFindings | null {
  const field = useDeferredValue(focus);
  const [still, setStill] = useState<FocusedField | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStill(focus), PAUSE);
    return () => clearTimeout(timer);
  }, [focus]);
  const judgement = useMemo(() => field && judgeField(field, context), [field, context]);
  const hints = useMemo(() => (still ? fieldHints(still, context) : noHints), [still, context]);
  const isSame = still !== null && still.key === focus?.key;
  return judgement && { judgement, ...withoutAside(isSame ? hints : noHints, context.dismissed) };
}

import type { Suggestion } from '@/core/language/suggest';
import type { Session } from '@/core/session/run';
import { putWordsBack, swapWords } from '@/core/session/swap';
import { useCopy } from './use-copy';

/** One tap on other words, and what can be done where it was refused. */
export function useSwap(session: Session) {
  const [copied, onCopy] = useCopy();
  return {
    onSwap: (suggestion: Suggestion) => swapWords(session, suggestion),
    onSwapBack: () => putWordsBack(session),
    copied,
    onCopy,
  };
}

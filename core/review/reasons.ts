import type { ReviewCheck } from './look';
import type { Reason } from './work';

/** Reasons that make sense for a check, the likeliest first. */
export function reasonsFor({ area, status }: ReviewCheck): readonly Reason[] {
  if (area !== 'element') return ['right-as-written', 'does-not-apply', 'other'];
  if (status === 'found') return ['not-really-there', 'does-not-apply', 'other'];
  return ['there-in-other-words', 'does-not-apply', 'written-elsewhere', 'wrong-kind-of-note', 'other'];
}

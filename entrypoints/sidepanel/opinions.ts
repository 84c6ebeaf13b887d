import type { Opinion } from '@/core/review/feedback';
import { usesBetween } from '@/core/review/usage';
import { localTime } from '@/core/session/options';
import type { Session } from '@/core/session/run';
import { openOwnDatabase } from '@/platform/storage/loss';
import { countUse, keepOpinion } from '@/platform/storage/opinions';

const today = () => localTime(Date.now()).slice(0, 10);

/** Counts what is used, and hears what is said of it. Neither holds a word of a page, and nothing is sent. */
export function startOpinions(session: Session): (opinion: Opinion) => void {
  const database = openOwnDatabase();
  let before = session.state();
  session.subscribe(() => {
    const after = session.state();
    for (const use of usesBetween(before, after)) void countUse(database, use, today());
    before = after;
  });
  return (opinion) => void keepOpinion(database, opinion, today());
}

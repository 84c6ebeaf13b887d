import type { WordingEngine } from '@/core/draft/engine';
import { startDrafting } from '@/core/session/drafting';
import { keepDrafts, type Keeper } from '@/core/session/keeping';
import type { Session } from '@/core/session/run';
import { draftRulesOf, onPolicyChanged, readPolicy, type Policy } from '@/platform/policy/managed';
import { draftStore } from '@/platform/storage/drafts';
import { later } from './follow';

/** Milliseconds between two tellings that the worker is there. */
const PACE = 20_000;

/** Takes up the drafts that are kept, keeps them from now on, and drafts what is typed. */
export async function startDrafts(session: Session, engine: WordingEngine): Promise<Keeper> {
  const clock = () => Date.now();
  const tell = (policy: Policy) => session.send({ kind: 'draft-rules', rules: draftRulesOf(policy) });
  void readPolicy().then(tell);
  onPolicyChanged(tell);
  startDrafting(session, { clock, later, engine });
  const keeper = keepDrafts(session, draftStore, { clock, later });
  addEventListener('pagehide', keeper.flush);
  followUse(() => session.send({ kind: 'drafts-used', at: clock() }));
  await keeper.kept();
  return keeper;
}

/** Keys and clicks in the panel count as use of the draft that is on show. */
function followUse(used: () => void): void {
  let last = 0;
  const heard = () => {
    if (Date.now() - last < PACE) return;
    last = Date.now();
    used();
  };
  for (const name of ['keydown', 'pointerdown'])
    addEventListener(name, heard, { capture: true, passive: true });
}

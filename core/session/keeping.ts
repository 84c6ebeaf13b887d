/** Keeps the drafts of a session in a store, so that they outlive this panel, and hears what other panels do. */
import type { DraftWork } from '@/core/draft/kept';
import type { DraftStore } from '@/core/ports';
import type { Session, SessionNeeds } from './run';

export interface Keeper {
  /** Resolves when all that is shown is kept, or could not be. */
  kept(): Promise<void>;
  /** Asks for everything that still waits to be written, at once: for a panel that is about to end. */
  flush(): void;
}

const isLater = (one: DraftWork, other: DraftWork): boolean =>
  one.changedAt > other.changedAt || (one.changedAt === other.changedAt && one.usedAt > other.usedAt);

/** Milliseconds between two looks for drafts nobody used for too long. */
const LOOK = 15_000;

/**
 * Takes up what is kept, then writes every change at once: whatever ends the panel, at most the last key is lost.
 * While one draft is being written its later states wait, and only the last of them is written.
 */
export function keepDrafts(
  session: Session,
  store: DraftStore,
  { clock, later }: Pick<SessionNeeds, 'clock' | 'later'>,
): Keeper {
  /** What the store holds, as far as this panel knows. */
  const held = new Map<string, DraftWork>();
  let writing: Promise<void> = Promise.resolve();
  let recalled = false;

  const changes = () => {
    const { all } = session.state().drafts;
    const keep = Object.values(all).filter((draft) => held.get(draft.id) !== draft);
    const drop = [...held.keys()].filter((id) => !all[id]);
    return { keep, drop };
  };

  const write = async (): Promise<void> => {
    const { keep, drop } = changes();
    if (keep.length + drop.length === 0) return;
    for (const draft of keep) held.set(draft.id, draft);
    for (const id of drop) held.delete(id);
    const outcomes = await Promise.all([...keep.map((draft) => store.keep(draft)), store.drop(drop)]);
    session.send({ kind: 'drafts-kept', ok: outcomes.every((outcome) => outcome === 'kept') });
    await write();
  };

  const look = () => {
    if (!recalled) return;
    const { keep, drop } = changes();
    if (keep.length + drop.length > 0) writing = writing.then(write);
  };

  const tick = () => {
    session.send({ kind: 'time-passed', at: clock() });
    later(LOOK, tick);
  };

  const start = async () => {
    const { drafts, broken } = await store.recall();
    for (const draft of drafts) held.set(draft.id, draft);
    recalled = true;
    session.send({ kind: 'drafts-recalled', drafts, broken });
    look();
    tick();
  };

  store.onChange((id, draft) => {
    const known = held.get(id);
    if (draft === null) held.delete(id);
    else if (!known || isLater(draft, known)) held.set(id, draft);
    session.send({ kind: 'draft-heard', id, draft });
  });
  session.subscribe(look);
  const started = start();
  return {
    kept: () => started.then(() => writing),
    flush: () => {
      if (recalled) void write();
    },
  };
}

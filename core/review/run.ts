/** Runs a review: collects while the pages are read, judges in turns, draws the sample, holds the verdicts. */
import type { Session } from '@/core/session/run';
import { forgetTexts } from '@/utils/recent';
import { createStore } from '@/utils/store';
import { addReading, nothingCollected, withWholePlans, type Collection } from './collect';
import { judgeCollected, lookAt, notesByPerson, preparingToLook, type LookedAt } from './look';
import { drawSample, type SampleChoice, type Sampled } from './sample';
import { inSlices, inTurns, workOff, type Turns } from '@/utils/turns';
import { reduceWork, startWork, type Work, type WorkEvent } from './work';

export interface SampleNote extends LookedAt {
  reason: Sampled['reason'];
}

export type Stage =
  | { kind: 'collecting' }
  /** `of` counts both passes: every collected note, then the sample. */
  | { kind: 'judging'; done: number; of: number }
  | { kind: 'working'; choice: SampleChoice; of: number; sample: readonly SampleNote[]; work: Work };

export interface ReviewState {
  collection: Collection;
  /** New pages are added while this is on. */
  on: boolean;
  stage: Stage;
}

export interface Review {
  state(): ReviewState;
  subscribe(listener: () => void): () => void;
  collect(on: boolean): void;
  begin(choice: SampleChoice): Promise<void>;
  stop(): void;
  work(event: WorkEvent): void;
  /** Forgets every note and verdict and begins anew. */
  clear(): void;
}

/** @param session the page in front, as the panel follows it */
export function startReview(session: Pick<Session, 'state' | 'subscribe'>, turns: Turns): Review {
  const store = createStore<ReviewState>({
    collection: nothingCollected,
    on: true,
    stage: { kind: 'collecting' },
  });
  const update = (part: Partial<ReviewState>) => store.set({ ...store.state(), ...part });
  let seen = '';
  let adding = false;
  let collecting = { aborted: false };
  let running = { aborted: false };

  const takeIn = () => {
    const { phase } = session.state();
    const { on, collection, stage } = store.state();
    if (!on || stage.kind !== 'collecting' || phase.kind !== 'shown') return;
    const { snapshot, record } = phase.reading;
    if (snapshot.snapshotId === seen || phase.stale === 'moved-on') return;
    if (adding) return;
    seen = snapshot.snapshotId;
    adding = true;
    const mine = collecting;
    workOff(addReading(collection, record, snapshot), turns, mine, (added) => {
      adding = false;
      update({ collection: added });
      // What was read meanwhile.
      takeIn();
    });
  };
  session.subscribe(takeIn);
  takeIn();

  return {
    state: store.state,
    subscribe: store.subscribe,
    collect(on) {
      update({ on });
      takeIn();
    },
    async begin(choice) {
      while (adding) await turns.pause();
      const notes = withWholePlans([...store.state().collection.notes.values()]);
      const signal = { aborted: false };
      running = signal;
      const size = choice.way === 'all' ? notes.length : Math.min(choice.size, notes.length);
      const of = notes.length + size;
      const tell = (done: number) => update({ stage: { kind: 'judging', done, of } });
      tell(0);
      await turns.pause();
      await inTurns(preparingToLook(), turns, signal);
      const judged = await inSlices(notes, judgeCollected, turns, signal, tell);
      if (judged === null) return;
      await turns.pause();
      const own = notesByPerson(notes);
      const look = ({ note, reason }: Sampled): SampleNote => ({
        ...lookAt(note, own.get(note.person) ?? []),
        reason,
      });
      const further = (done: number) => tell(notes.length + done);
      const drawn = drawSample(judged, choice);
      await turns.pause();
      const sample = await inSlices(drawn, look, turns, signal, further);
      if (sample === null) return;
      // Drawing the first note is a task of its own.
      await turns.pause();
      if (signal.aborted) return;
      const work = startWork(sample.length);
      update({ stage: { kind: 'working', choice, of: notes.length, sample, work } });
    },
    stop() {
      running.aborted = true;
      update({ stage: { kind: 'collecting' } });
    },
    work(event) {
      const { stage } = store.state();
      if (stage.kind === 'working') update({ stage: { ...stage, work: reduceWork(stage.work, event) } });
    },
    clear() {
      running.aborted = true;
      collecting.aborted = true;
      collecting = { aborted: false };
      adding = false;
      seen = '';
      store.set({ collection: nothingCollected, on: true, stage: { kind: 'collecting' } });
      forgetTexts();
    },
  };
}

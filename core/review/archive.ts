/** The kept reviews as the page shows them: reads, keeps, hands on and deletes, and says what came of it. */
import { createStore } from '@/utils/store';
import type { Keeper, Kept } from './keeper';
import { fromJson, type KeptReview } from './kept';

/** What came of the last action. */
export type Told =
  | { kind: 'nothing' }
  | { kind: 'kept' | 'removed' | 'not-ours' | 'full' }
  | { kind: 'loaded'; count: number }
  | { kind: 'broken'; message: string }
  | { kind: 'saved' | 'cancelled' | 'copied' | 'failed' };

export interface ArchiveState {
  reviews: readonly KeptReview[];
  unreadable: number;
  /** The browser threw away what was kept before. */
  lost: boolean;
  told: Told;
}

export function openArchive(keeper: Keeper) {
  const store = createStore<ArchiveState>({
    reviews: [],
    unreadable: 0,
    lost: false,
    told: { kind: 'nothing' },
  });
  const tell = (told: Told) => store.set({ ...store.state(), told });

  /** Shows what is kept now. What could not be reached leaves what is shown as it was. */
  const refresh = async (told: Told): Promise<void> => {
    const all = await keeper.all();
    if (all.kind === 'broken') tell(all);
    else store.set({ reviews: all.reviews, unreadable: all.unreadable, lost: all.lost, told });
  };
  const after = async (outcome: Kept, told: Told): Promise<boolean> => {
    await (outcome.kind === 'done' ? refresh(told) : Promise.resolve(tell(outcome)));
    return outcome.kind === 'done';
  };

  return {
    state: store.state,
    subscribe: store.subscribe,
    tell,
    open: () => refresh({ kind: 'nothing' }),
    /** @returns whether it is kept */
    keep: async (review: KeptReview) => after(await keeper.keep(review), { kind: 'kept' }),
    async load(text: string): Promise<void> {
      const file = fromJson(text);
      if (file === null) return tell({ kind: 'not-ours' });
      for (const review of file.reviews) {
        const outcome = await keeper.keep(review);
        if (outcome.kind !== 'done') return tell(outcome);
      }
      await refresh({ kind: 'loaded', count: file.reviews.length });
    },
    remove: async (id: string) => after(await keeper.remove(id), { kind: 'removed' }),
    async lossTold(): Promise<void> {
      await keeper.lossTold();
      await refresh({ kind: 'nothing' });
    },
    removeAll: async () => after(await keeper.removeAll(), { kind: 'removed' }),
  };
}

export type Archive = ReturnType<typeof openArchive>;

/** Where reviews are kept. platform/storage implements it; nothing here rejects. */
import type { KeptReview } from './kept';

export type Kept = { kind: 'done' } | { kind: 'full' } | { kind: 'broken'; message: string };

export interface Keeper {
  /** Adds a review; one with the same id stays as it was. */
  keep(review: KeptReview): Promise<Kept>;
  /**
   * Every review that can be read, newest first, and how many cannot: those are left as they are.
   * `lost`: the browser threw away what was kept before, and nobody has been told.
   */
  all(): Promise<
    | { kind: 'read'; reviews: KeptReview[]; unreadable: number; lost: boolean }
    | Extract<Kept, { kind: 'broken' }>
  >;
  remove(id: string): Promise<Kept>;
  /** The person has read that what was kept before is lost. */
  lossTold(): Promise<void>;
  /** Deletes everything the spot-check, the feedback and the counts of use have kept. */
  removeAll(): Promise<Kept>;
}

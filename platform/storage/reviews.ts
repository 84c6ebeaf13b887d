import type { Keeper } from '@/core/review/keeper';
import { isOverdue, readKept } from '@/core/review/kept';
import { attempt, troubleOf, type Database } from './database';
import type { Loss } from './loss';

const noLoss: Loss = { was: () => Promise.resolve(false), told: () => Promise.resolve() };

/** Keeps reviews in the browser's own database. */
export function openKeeper(database: Database, loss: Loss = noLoss): Keeper {
  return {
    keep: (review) =>
      attempt(() =>
        database.transaction('rw', database.reviews, async () => {
          if (!(await database.reviews.get(review.id))) await database.reviews.add(review);
        }),
      ),
    async all() {
      try {
        const stored = await database.reviews.orderBy('day').reverse().toArray();
        const read = stored.map(readKept);
        const reviews = read.filter((one) => one !== null);
        return {
          kind: 'read',
          reviews,
          unreadable: read.length - reviews.length,
          lost: await loss.was(),
        };
      } catch (error) {
        const trouble = troubleOf(error);
        return { kind: 'broken', message: trouble.kind === 'broken' ? trouble.message : trouble.kind };
      }
    },
    lossTold: () => loss.told(),
    remove: (id) => attempt(() => database.reviews.delete(id)),
    removeAll: () =>
      attempt(() =>
        database.transaction('rw', database.tables, async () => {
          await Promise.all(database.tables.map((table) => table.clear()));
        }),
      ),
  };
}

/** Deletes what is older than it may be kept, in every table. @param today yyyy-mm-dd */
export async function deleteOverdue(database: Database, today: string, keepDays: number): Promise<void> {
  await attempt(() =>
    database.transaction('rw', database.tables, async () => {
      await Promise.all(
        database.tables.map((table: Database['tables'][number]) =>
          table.filter(({ day }: { day: string }) => isOverdue(day, today, keepDays)).delete(),
        ),
      );
    }),
  );
}

/** The one database of Careside: kept reviews, feedback and counts of use. No table has a place for a word of a page. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Kept } from '@/core/review/keeper';
import type { Feedback } from '@/core/review/feedback';
import type { Usage } from '@/core/review/usage';

export const databaseName = 'careside';

export type Database = Dexie & {
  /** Reviews of any version, as they were kept. */
  reviews: Table<{ id: string; day: string }, string>;
  feedback: EntityTable<Feedback & { id: number }, 'id'>;
  usage: Table<Usage, [string, string, string]>;
};

/** Every version there ever was, so that each can be opened and carried over. */
export function openDatabase(name = databaseName): Database {
  const database = new Dexie(name, { autoOpen: true }) as Database;
  database.version(1).stores({ reviews: 'id, day' });
  database.version(2).stores({ reviews: 'id, day', feedback: '++id, day', usage: '[day+help+what], day' });
  return database;
}

/** What went wrong, in a word. Nothing is deleted to make room or to begin anew: that is for a person to say. */
export function troubleOf(error: unknown): Exclude<Kept, { kind: 'done' }> {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map((one) =>
    one instanceof Error ? one.name : '',
  );
  if (names.includes('QuotaExceededError')) return { kind: 'full' };
  return { kind: 'broken', message: error instanceof Error ? error.message.slice(0, 300) : String(error) };
}

/** Does something to the database and tells how it went. */
export async function attempt(action: () => Promise<unknown>): Promise<Kept> {
  try {
    await action();
    return { kind: 'done' };
  } catch (error) {
    return troubleOf(error);
  }
}

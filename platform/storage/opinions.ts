/** Feedback and counts of use, kept in the same database as reviews and as free of names. */
import { feedbackSchema, type Feedback, type Opinion } from '@/core/review/feedback';
import { usageSchema, type Usage, type Use } from '@/core/review/usage';
import { attempt, type Database } from './database';

/** Keeps what somebody said. What does not fit the schema is not kept. @param day yyyy-mm-dd */
export async function keepOpinion(database: Database, opinion: Opinion, day: string): Promise<void> {
  const feedback = feedbackSchema.safeParse({ ...opinion, day });
  if (feedback.success)
    await attempt(() => database.feedback.add(feedback.data as Feedback & { id: number }));
}

/** Adds one to the day's count. */
export async function countUse(database: Database, { help, what }: Use, day: string): Promise<void> {
  await attempt(() =>
    database.transaction('rw', database.usage, async () => {
      const before = await database.usage.get([day, help, what]);
      await database.usage.put({ day, help, what, count: (before?.count ?? 0) + 1 });
    }),
  );
}

/** Everything that can be read; a broken database gives nothing. */
export async function readOpinions(database: Database): Promise<{ feedback: Feedback[]; usage: Usage[] }> {
  const found: { feedback: Feedback[]; usage: Usage[] } = { feedback: [], usage: [] };
  await attempt(async () => {
    for (const { id: _id, ...one } of await database.feedback.toArray()) {
      const read = feedbackSchema.safeParse(one);
      if (read.success) found.feedback.push(read.data);
    }
    for (const one of await database.usage.toArray()) {
      const read = usageSchema.safeParse(one);
      if (read.success) found.usage.push(read.data);
    }
  });
  return found;
}

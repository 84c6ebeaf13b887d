/** A long page comes in several messages, so that neither the page nor the panel is held up by one. */
import { z } from 'zod';
import { blockSchema, fieldSchema, groupSchema, type PageSnapshot } from '@/core/record/snapshot';
import type { Answer, Question } from './protocol';

/** As much of one list as goes into a message. */
const MOST = 1000;

export const partSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('blocks'), list: z.array(blockSchema).max(MOST) }).strict(),
  z.object({ of: z.literal('groups'), list: z.array(groupSchema).max(MOST) }).strict(),
  z.object({ of: z.literal('fields'), list: z.array(fieldSchema).max(MOST) }).strict(),
]);
export type Part = z.infer<typeof partSchema>;

const lists = ['blocks', 'groups', 'fields'] as const;

/** What goes before the answer, and the answer without it. Most answers are short and stay whole. */
export function inParts<Q extends Question>(answer: Answer<Q>): { parts: Part[]; rest: unknown } {
  if (!('snapshot' in answer)) return { parts: [], rest: answer };
  const { snapshot } = answer;
  const long = lists.filter((of) => snapshot[of].length > MOST);
  const parts = long.flatMap((of) =>
    Array.from(
      { length: Math.ceil(snapshot[of].length / MOST) },
      (_, at) => ({ of, list: snapshot[of].slice(at * MOST, (at + 1) * MOST) }) as Part,
    ),
  );
  const emptied = Object.fromEntries(long.map((of) => [of, []]));
  return { parts, rest: { ...answer, snapshot: { ...snapshot, ...emptied } } };
}

/** The answer with what came before it. */
export function withParts<A>(answer: A, parts: readonly Part[]): A {
  if (parts.length === 0 || typeof answer !== 'object' || answer === null || !('snapshot' in answer))
    return answer;
  const snapshot = answer.snapshot as PageSnapshot;
  const joined = lists.map((of) => [
    of,
    parts.flatMap((part): unknown[] => (part.of === of ? part.list : [])).concat(snapshot[of]),
  ]);
  return { ...answer, snapshot: { ...snapshot, ...Object.fromEntries(joined) } };
}

/** Lets everything else have its turn. A message and no timer, which waits long in a tab that nobody looks at. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

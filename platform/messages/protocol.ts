/**
 * Everything the panel and a page's reader say to each other, as one table: the types and the run-time
 * checks are the same lines. `ask` is what the panel sends, `answer` what the page sends back.
 */
import { z } from 'zod';
import { evidenceSchema } from '@/core/record/evidence';
import { focusedFieldSchema } from '@/core/record/focused';
import { pageSnapshotSchema } from '@/core/record/snapshot';

const highlightAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    places: z.number().int().nonnegative(),
    moved: z.number().int().nonnegative(),
  }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('page-changed') }),
  z.object({ kind: z.literal('gone') }),
]);

const insertAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'inserted',
      'page-changed',
      'person-changed',
      'field-gone',
      'field-edited',
      'read-only',
      'words-gone',
      'not-kept',
      'gone',
    ]),
  }),
  z.object({ kind: z.literal('too-long'), over: z.number().int().positive() }),
]);

/** Name of the port between one panel and one frame of one tab. */
export const portName = 'careside-page';

/** Path of the reader's script inside the extension. */
export const readerFile = '/content-scripts/page.js';

const nothing = z.object({}).strict();

export const protocol = {
  read: {
    ask: nothing,
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('read'), snapshot: pageSnapshotSchema }),
      z.object({ kind: z.literal('aborted') }),
      z.object({ kind: z.literal('failed'), message: z.string().max(500) }),
    ]),
  },
  'stop-reading': { ask: nothing, answer: nothing },
  highlight: {
    ask: z.object({ snapshotId: z.string().max(200), evidence: z.array(evidenceSchema).max(500) }).strict(),
    answer: highlightAnswer,
  },
  /** Marks words of the field typed in. */
  'show-in-field': { ask: z.object({ words: z.string().max(2000) }).strict(), answer: highlightAnswer },
  /** Puts text into the field typed in. */
  insert: {
    ask: z
      .object({
        snapshotId: z.string().max(200),
        identity: z.array(evidenceSchema).max(100),
        field: z.string().max(100),
        expected: z.string().max(60_000),
        where: z.union([
          z.enum(['cursor', 'end']),
          z
            .object({
              words: z.string().min(1).max(500),
              nth: z.number().int().nonnegative(),
              of: z.number().int().positive(),
            })
            .strict(),
        ]),
        text: z.string().min(1).max(50_000),
      })
      .strict(),
    answer: insertAnswer,
  },
  'clear-highlight': { ask: nothing, answer: nothing },
  /** The block where the page's context menu was last opened, told once. */
  'take-menu-place': { ask: nothing, answer: z.object({ block: z.string().max(200).nullable() }).strict() },
  /** While on, a click or selection on the page is told as 'pointed'. */
  'set-pointing': { ask: z.object({ on: z.boolean() }).strict(), answer: nothing },
} as const;

export type Question = keyof typeof protocol;
export type Ask<Q extends Question> = z.infer<(typeof protocol)[Q]['ask']>;
export type Answer<Q extends Question> = z.infer<(typeof protocol)[Q]['answer']>;

/** What the page tells the panel unasked. */
export const pageEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed') }),
  z.object({ kind: z.literal('navigated'), url: z.string().max(20_000) }),
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('pointed'), block: z.string().max(200) }),
  z.object({ kind: z.literal('focused'), field: focusedFieldSchema.nullable() }),
]);

const questionNames = Object.keys(protocol) as [Question, ...Question[]];

/** From the panel. `n` numbers the question so that its answer can be told apart. */
export const askEnvelope = z
  .object({ ask: z.enum(questionNames), n: z.number().int().nonnegative(), body: z.unknown() })
  .strict();

/** From the page: an answer, a part of a long one, a refusal of a question it could not read, or an event. */
export const replyEnvelope = z.union([
  z
    .object({
      answer: z.number().int().nonnegative(),
      body: z.unknown(),
      /** How many parts went before it. */
      parts: z.number().int().positive().optional(),
    })
    .strict(),
  z.object({ before: z.number().int().nonnegative(), part: z.unknown() }).strict(),
  z.object({ refused: z.number().int().nonnegative() }).strict(),
  z.object({ event: pageEventSchema }).strict(),
]);

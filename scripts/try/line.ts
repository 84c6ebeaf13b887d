import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { pageSnapshotSchema } from '@/core/record/snapshot';
import { failedReport, reportSchema } from '@/core/report';
import type { PageAsked } from './args';

/** One line of `npm run try -- --json`. docs/try.md describes it. */
export const lineSchema = reportSchema.extend({
  page: reportSchema.shape.page.extend({
    /** As it was given on the command line. */
    given: z.string(),
  }),
  timings: reportSchema.shape.timings.extend({
    /** Milliseconds until the page had loaded and settled, Careside not yet asked. */
    open: z.number(),
    /** Milliseconds for everything, from an empty tab to this line. */
    total: z.number(),
  }),
  snapshot: pageSnapshotSchema.optional(),
});

export type Line = z.infer<typeof lineSchema>;

const answerSchema = reportSchema.extend({ snapshot: pageSnapshotSchema.nullish() });

/** The address that says most to the reader: a file's own, not that of the server it was read through. */
const addressOf = (asked: PageAsked): string =>
  asked.kind === 'file' ? pathToFileURL(asked.path).href : asked.url;

/**
 * The panel's answer as a line.
 * @throws when the answer has not the shape that is written down.
 */
export function lineOf(asked: PageAsked, answer: unknown, times: { open: number; total: number }): Line {
  const { snapshot, ...report } = answerSchema.parse(answer);
  return {
    ...report,
    page: {
      ...report.page,
      given: asked.given,
      url: asked.kind === 'file' ? addressOf(asked) : report.page.url,
    },
    timings: { ...report.timings, ...times },
    ...(snapshot ? { snapshot } : {}),
  };
}

/** The line of a page that could not be read. */
export function failedLine(asked: PageAsked, error: string): Line {
  const report = failedReport(addressOf(asked), [error]);
  return {
    ...report,
    page: { ...report.page, given: asked.given },
    timings: { ...report.timings, open: 0, total: 0 },
  };
}

/** The plainest wordings of each red flag: a line that says one of them and no more always raises it. */
import { z } from 'zod';
import data from '@/knowledge/flag-plain.json';
import { quick, type Quick } from '@/core/text/quick';
import { confidence, terms } from './entry';
import { packaged } from './packaged';
import { redFlags, type RedFlag } from './red-flags';

export const flagPlainSchema = z.strictObject({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  /** What may stand before, in this order. */
  openings: terms,
  /** What may stand behind, in this order. */
  closings: terms,
  /** Under such names a bare word is no statement of the person: "Training: epilepsy". */
  notUnder: z.string().min(1),
  /** By red flag, each for the whole line. */
  plain: z.record(z.string().regex(/^RF\d\d$/), terms),
  /** What people do for themselves day by day; a word that some risk is told by is none of them. */
  everyday: terms,
  /** By red flag, lines that words alone must not raise it for, each for the whole line. */
  notByWords: z.record(z.string().regex(/^RF\d\d$/), terms),
});

const { openings, closings, notUnder, plain, everyday, notByWords } = packaged(flagPlainSchema, data);

const before = openings.map((one) => `(?:${one} )?`).join('');
const after = closings.map((one) => `(?: ${one})?`).join('');
const lineOf = (wordings: readonly string[]): Quick =>
  quick(new RegExp(`^${before}(?:${wordings.join('|')})${after}$`, 'u'));
const lines: readonly { flag: RedFlag; line: Quick }[] = redFlags.flatMap((flag) => {
  const wordings = plain[flag.id];
  return wordings ? [{ flag, line: lineOf(wordings) }] : [];
});

/** @param line in small letters, words with one space between */
export const plainlyTold = (line: string): RedFlag[] =>
  lines.filter((one) => one.line.test(line)).map(({ flag }) => flag);

export const namesNoStatement = quick(new RegExp(notUnder, 'iu'));

export const everydayWords: ReadonlySet<string> = new Set(everyday);

const notRaised = new Map(
  Object.entries(notByWords).map(([id, wordings]) => [id, new RegExp(`^(?:${wordings.join('|')})$`, 'u')]),
);

/** @param line in small letters, words with one space between */
export const isNotRaised = (line: string, { id }: RedFlag): boolean => notRaised.get(id)?.test(line) ?? false;

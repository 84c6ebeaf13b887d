import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OwnDocuments } from '@/core/gaps/in-force';
import { summaryLengths, type SummaryLength } from '@/core/summary/item';
import { takeDocuments } from '@/scripts/lib/own-documents';

export type PageAsked =
  { kind: 'file'; given: string; path: string } | { kind: 'address'; given: string; url: string };

export interface TryArgs {
  pages: PageAsked[];
  json: boolean;
  snapshot: boolean;
  length: SummaryLength;
  /** yyyy-mm-dd, or null for today. */
  now: string | null;
  documents: OwnDocuments;
}

export const usage =
  'Usage: npm run try -- <file.html | http(s)://address>… [--json] [--now 2026-06-15] [--snapshot] [--length glance|screen|full] [--note-types <file.json>] [--wording <file.json>] [--site-maps <file.json>]';

/**
 * @param cwd where relative paths start: the folder the command was typed in.
 * @throws with what is wrong about them when the arguments make no sense.
 */
export function parseTryArgs(args: readonly string[], cwd: string): TryArgs {
  const { rest, documents } = takeDocuments(args, cwd);
  const parsed: Omit<TryArgs, 'length'> = { pages: [], json: false, snapshot: false, now: null, documents };
  let length: SummaryLength | undefined;
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') parsed.json = true;
    else if (arg === '--snapshot') parsed.snapshot = true;
    else if (arg === '--length') length = lengthOf(rest.shift() ?? '');
    else if (arg === '--now') parsed.now = day(rest.shift() ?? '');
    else if (arg.startsWith('--now=')) parsed.now = day(arg.slice('--now='.length));
    else if (arg.startsWith('--')) throw new Error(`There is no option ${arg}.\n${usage}`);
    else parsed.pages.push(asked(arg, cwd));
  }
  if (parsed.pages.length === 0) throw new Error(usage);
  // Whoever measures wants all of it; whoever reads wants what the panel opens with.
  return { ...parsed, length: length ?? (parsed.json ? 'full' : 'screen') };
}

function asked(given: string, cwd: string): PageAsked {
  if (/^https?:\/\//i.test(given)) return { kind: 'address', given, url: given };
  const path = /^file:\/\//i.test(given) ? fileURLToPath(given) : resolve(cwd, given);
  return { kind: 'file', given, path };
}

function lengthOf(text: string): SummaryLength {
  const length = summaryLengths.find((one) => one === text);
  if (!length) throw new Error(`--length is one of ${summaryLengths.join(', ')}, not "${text}".`);
  return length;
}

function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d$/.test(text) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(text)
  ) {
    throw new Error(`--now needs a date such as 2026-06-15, not "${text}".`);
  }
  return text;
}

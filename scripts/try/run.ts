import { existsSync, statSync } from 'node:fs';
import { ensureBuild } from '@/scripts/lib/ensure-build';
import { tryNotes } from '@/scripts/try-notes';
import { tryShorthand } from '@/scripts/try-shorthand';
import { parseTryArgs, type PageAsked, type TryArgs } from './args';
import { tryBrowser, type TryBrowser } from './browser';
import { failedLine, lineOf, type Line } from './line';
import { readPage } from './read';
import { serveFiles, type Served } from './serve';
import { textOf } from './text';

/** Exit codes: how many pages could not be read, at most this; and a code for arguments that make no sense. */
const mostFailures = 125;
const wrongUse = 126;

async function readOne(asked: PageAsked, served: Served, browser: TryBrowser, args: TryArgs): Promise<Line> {
  const failed = (error: string) => failedLine(asked, error);
  if (asked.kind === 'file' && !existsSync(asked.path)) return failed('There is no such file.');
  if (asked.kind === 'file' && !statSync(asked.path).isFile()) return failed('This is not a file.');
  const url = asked.kind === 'file' ? served.address(asked.path) : asked.url;
  try {
    const read = await readPage(await browser.launched(), url, args);
    if ('error' in read) return failed(read.error);
    return lineOf(asked, read.report, read.times);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function print(line: Line, json: boolean): void {
  process.stdout.write(`${json ? JSON.stringify(line) : textOf(line)}\n`);
}

async function main(args: TryArgs): Promise<number> {
  await ensureBuild();
  const files = args.pages.flatMap((page) => (page.kind === 'file' ? [page.path] : []));
  const addresses = args.pages.flatMap((page) => (page.kind === 'address' ? [page.url] : []));
  const served = await serveFiles(files);
  const browser = tryBrowser([served.origin, ...addresses], addresses.length === 0);
  let failures = 0;
  try {
    for (const page of args.pages) {
      const line = await readOne(page, served, browser, args);
      if (line.errors.length > 0) failures += 1;
      print(line, args.json);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return Math.min(failures, mostFailures);
}

try {
  const typed = process.argv.slice(2);
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const shorthand = typed.some((arg) => arg === '--shorthand' || arg.startsWith('--shorthand='));
  const notes = typed.some((arg) => arg === '--notes' || arg.startsWith('--notes='));
  process.exitCode = notes
    ? tryNotes(typed, cwd)
    : shorthand
      ? await tryShorthand(typed, cwd)
      : await main(parseTryArgs(typed, cwd));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = wrongUse;
}

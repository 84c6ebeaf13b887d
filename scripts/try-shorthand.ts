/**
 * `npm run try -- --shorthand <file.jsonl>`: drafts every line of a file, as the panel would, without a browser;
 * `--engine careside` also lets Careside's helper better what the rules made, `--engine <folder>` a model pack before it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { putInForce, type OwnDocuments } from '@/core/gaps/in-force';
import { takeDocuments } from './lib/own-documents';
import { knownEngine, openEngine, type EngineName } from './lib/wording-engines';
import { draftLine, orders, unknownShorthandKeys, type DraftedLine, type Order } from './try/shorthand-line';

export const shorthandUsage =
  'Usage: npm run try -- --shorthand <file.jsonl> [--json] [--engine none|careside|<folder of a model pack>] [--order typed|time|type] [--note-types <file.json>]';

export interface ShorthandArgs {
  path: string;
  json: boolean;
  /** `type` tells things as a note of the line's `type` does, or of the kind it is recognised as. */
  order: Order;
  engine: EngineName;
  documents: OwnDocuments;
}

/**
 * @param cwd where a relative path starts
 * @throws with what is wrong when the arguments make no sense
 */
export function parseShorthandArgs(typed: readonly string[], cwd: string): ShorthandArgs {
  const { rest: args, documents } = takeDocuments(typed, cwd);
  let path: string | null = null;
  let json = false;
  let order: Order = 'typed';
  let engine: EngineName = 'none';
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [option = '', joined] = arg.split('=', 2);
    const value = (): string => joined ?? args[++i] ?? '';
    if (arg === '--json') json = true;
    else if (option === '--shorthand') path = value();
    else if (option === '--order') {
      const wanted = value();
      const known = orders.find((one) => one === wanted);
      if (!known) throw new Error(`There is no order "${wanted}".\n${shorthandUsage}`);
      order = known;
    } else if (option === '--engine') engine = knownEngine(value(), cwd);
    else if (arg.startsWith('--')) throw new Error(`There is no option ${arg}.\n${shorthandUsage}`);
    else path ??= arg;
  }
  if (!path) throw new Error(shorthandUsage);
  return { path: resolve(cwd, path), json, order, engine, documents };
}

function words({ id, emergency, policy, draft }: DraftedLine): string {
  const lead = [emergency, policy].map((each) => (each ? `${each}\n` : '')).join('');
  return `${id}\n${lead}${draft}\n`;
}

/** Drafts the file; the exit code is the number of lines with something wrong, at most 125. */
export async function tryShorthand(args: readonly string[], cwd: string): Promise<number> {
  const { path, json, order, engine, documents } = parseShorthandArgs(args, cwd);
  putInForce(documents);
  const wording = await openEngine(engine);
  let failures = 0;
  for (const [index, line] of readFileSync(path, 'utf8').split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const drafted = await draftLine(line, order, wording, index + 1);
    const unknown = unknownShorthandKeys(line);
    if (unknown.length > 0)
      console.error(
        `Line ${index + 1}: left out, because Careside knows no such keys: ${unknown.join(', ')}`,
      );
    if (drafted.errors.length > 0) failures += 1;
    for (const error of drafted.errors) console.error(`Line ${index + 1}: ${error}`);
    process.stdout.write(`${json ? JSON.stringify(drafted) : words(drafted)}\n`);
  }
  return Math.min(failures, 125);
}

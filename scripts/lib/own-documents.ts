/** An organisation's own documents, as files named on the command line. */
import { resolve } from 'node:path';
import { noDocuments, putInForce, type OwnDocuments } from '@/core/gaps/in-force';
import { textFile } from './text-file';

const options = { '--note-types': 'noteTypes', '--wording': 'wording', '--site-maps': 'siteMaps' } as const;

const isOption = (arg: string): arg is keyof typeof options => Object.hasOwn(options, arg);

/**
 * Takes `--note-types <file>`, `--wording <file>` and `--site-maps <file>` out of the arguments.
 * @param cwd where relative paths start
 * @throws with the line and the reason when a document cannot be used
 */
export function takeDocuments(
  args: readonly string[],
  cwd: string,
): { rest: string[]; documents: OwnDocuments } {
  const documents: OwnDocuments = { ...noDocuments };
  const rest: string[] = [];
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (!isOption(arg)) rest.push(arg);
    else documents[options[arg]] = textFile(arg, resolve(cwd, left.shift() ?? ''));
  }
  refuseWrong(documents);
  return { rest, documents };
}

/** @throws with the line and the reason when a document cannot be used; puts nothing into force */
export function refuseWrong(documents: OwnDocuments): void {
  const problems = putInForce(documents);
  putInForce(noDocuments);
  if (problems.length === 0) return;
  const lines = problems.map(({ of, line, path, reason }) => `${of}, line ${line} ${path}: ${reason}`);
  throw new Error(`This cannot be used:\n${lines.join('\n')}`);
}

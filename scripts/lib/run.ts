import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root';

export interface Finished {
  code: number;
  output: string;
  milliseconds: number;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Where the command's output goes as it appears; it is always also returned. */
  show?: 'nowhere' | 'stdout' | 'stderr';
  /** Returns standard output alone. */
  onlyStdout?: boolean;
}

/** Runs a command in the repository's folder and waits for its end. Never rejects: a command that cannot start has code 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const started = performance.now();
  const show = options.show ?? 'nowhere';
  return new Promise((resolve) => {
    const chunks: string[] = [];
    const end = (code: number) =>
      resolve({ code, output: chunks.join(''), milliseconds: performance.now() - started });
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const take = (chunk: Buffer) => {
      chunks.push(chunk.toString());
      if (show !== 'nowhere') process[show].write(chunk);
    };
    child.stdout.on('data', take);
    if (options.onlyStdout) child.stderr.resume();
    else child.stderr.on('data', take);
    child.on('error', (error) => {
      chunks.push(error.message);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

const require = createRequire(import.meta.url);

/** The JavaScript file behind a package's command, so that it runs the same on every system. */
export function binary(packageName: string, command = packageName): string {
  const folder = packageFolder(packageName);
  const { bin } = require(join(folder, 'package.json')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, file);
}

function packageFolder(packageName: string): string {
  const found = (require.resolve.paths(packageName) ?? [])
    .map((folder) => join(folder, packageName))
    .find((folder) => {
      try {
        require.resolve(join(folder, 'package.json'));
        return true;
      } catch {
        return false;
      }
    });
  if (!found) throw new Error(`${packageName} is not installed`);
  return found;
}

/** Runs a package's command with this Node. */
export const runBinary = (
  packageName: string,
  args: readonly string[],
  options: RunOptions & { command?: string } = {},
): Promise<Finished> => run(process.execPath, [binary(packageName, options.command), ...args], options);

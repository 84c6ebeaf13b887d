/** Runs the steps of a training, one after another, each in a program of its own. */
import { spawnSync } from 'node:child_process';

const CANDIDATES = [process.env.CARESIDE_PYTHON, '/usr/bin/python3', 'python3', 'python'];

/** A Python that can train. Ends the program with plain words where there is none. */
export function findPython(): string {
  const python = CANDIDATES.find(
    (name) => name && spawnSync(name, ['-c', 'import torch, onnx.reference, numpy']).status === 0,
  );
  if (python) return python;
  console.error(
    'Training needs Python 3 with torch, onnx (1.13 or newer) and numpy.\n' +
      'With pip, anywhere: torch (its CPU build is enough), onnx and numpy.\n' +
      'The python3-onnx of Debian 12 is too old.\n' +
      'Set CARESIDE_PYTHON to a Python that has them.',
  );
  process.exit(1);
}

/** Says what is done and does it. Ends the program where it fails. */
export function step(what: string, command: string, args: readonly string[]): void {
  console.log(`\n${what}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Command and arguments that run a TypeScript file. */
export const typescript = (file: string, ...args: string[]) =>
  [process.execPath, ['--import', 'tsx', file, ...args]] as const;

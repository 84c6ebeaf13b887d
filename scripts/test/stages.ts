import { run, runBinary, type Finished } from '@/scripts/lib/run';
import { closedOff, howToAllow } from '@/scripts/wire/closed-off';
import { countPlaywright, countVitest, countWire, type Count } from './count';

export interface Stage {
  name: string;
  run: () => Promise<Finished>;
  /** How many tests it ran; a stage without one counts as a single test. */
  count?: (exitCode: number) => Count;
  /** Stages that need the whole machine run alone, and show their output as it comes. */
  alone?: boolean;
  /** Its output is for the reader also when it passes. */
  tells?: boolean;
}

const show = { show: 'stdout' } as const;

async function buildAndScan(): Promise<Finished> {
  const built = await runBinary('wxt', ['build']);
  if (built.code !== 0) return built;
  const other = await runBinary('wxt', ['build', '-b', 'firefox']);
  if (other.code !== 0) return other;
  const scan = ['scripts/run-ts.mjs', 'scripts/scan/run.ts', 'chrome', 'firefox'];
  const scanned = await run(process.execPath, scan);
  const milliseconds = built.milliseconds + other.milliseconds + scanned.milliseconds;
  return { ...scanned, milliseconds };
}

/** The journey alone; `npm run e2e:wire` also tries every other way out. */
function wire(): Stage[] {
  if (!closedOff()) {
    console.log(`${howToAllow}\nThat nothing leaves is not tested in this run.\n`);
    return [];
  }
  const args = ['scripts/run-ts.mjs', 'scripts/wire/run.ts', 'journey'];
  return [{ name: 'wire', alone: true, run: () => run(process.execPath, args, show), count: countWire }];
}

/** Everything `npm test` runs, in order. */
export const stages: readonly Stage[] = [
  { name: 'types', run: () => runBinary('typescript', ['-p', 'tsconfig.json'], { command: 'tsc' }) },
  {
    name: 'types: core without a browser',
    run: () => runBinary('typescript', ['-p', 'core/tsconfig.json'], { command: 'tsc' }),
  },
  { name: 'lint', run: () => runBinary('eslint', ['.', '--max-warnings', '0']) },
  { name: 'format', run: () => runBinary('prettier', ['--check', '.', '--log-level', 'warn']) },
  { name: 'dead code', run: () => runBinary('knip', []) },
  { name: 'build and scan', run: buildAndScan, tells: true },
  {
    name: 'vitest',
    alone: true,
    run: () =>
      runBinary(
        'vitest',
        ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
        show,
      ),
    count: countVitest,
  },
  {
    name: 'playwright',
    alone: true,
    run: () => runBinary('@playwright/test', ['test'], { ...show, command: 'playwright' }),
    count: countPlaywright,
  },
  ...wire(),
];

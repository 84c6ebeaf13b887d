import { rmSync } from 'node:fs';
import { findBrowser } from '@/scripts/lib/find-browser';
import type { Finished } from '@/scripts/lib/run';
import { playwrightFile, vitestFile, wireFile, type Count } from './count';
import { stages, type Stage } from './stages';

interface Result extends Count {
  name: string;
  seconds: number;
}

async function runStage(stage: Stage): Promise<Result> {
  if (stage.alone) console.log(`\n${stage.name}`);
  const done: Finished = await stage.run();
  const failed = done.code !== 0;
  if (failed && !stage.alone) console.log(`\n${stage.name} failed:\n${done.output.trimEnd()}\n`);
  const count = stage.count?.(done.code) ?? { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
  if (!stage.alone) console.log(`  ${failed ? 'failed' : 'passed'}  ${stage.name}`);
  if (!failed && stage.tells) console.log(done.output.trimEnd().replace(/^/gm, '    '));
  return { name: stage.name, ...count, seconds: done.milliseconds / 1000 };
}

/** Runs stages at most two at a time. */
async function runTogether(some: readonly Stage[]): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...some];
  const worker = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) results.push(await runStage(stage));
  };
  await Promise.all([worker(), worker()]);
  return some.flatMap((stage) => results.filter((result) => result.name === stage.name));
}

function table(results: readonly Result[]): string {
  const width = Math.max(...results.map((result) => result.name.length));
  return results
    .map(
      ({ name, passed, failed, seconds }) =>
        `${name.padEnd(width)}  ${String(passed).padStart(5)} passed  ${String(failed).padStart(3)} failed  ${seconds.toFixed(1).padStart(6)} s`,
    )
    .join('\n');
}

// A report left by an earlier run must not be taken for this one's.
for (const file of [vitestFile, playwrightFile, wireFile]) rmSync(file, { force: true });

try {
  process.env['CARESIDE_BROWSER'] = findBrowser().path;
} catch (error) {
  // The stages that need no browser still run, and those that do will fail and say so.
  console.error(error instanceof Error ? error.message : error);
}

console.log('Checking…');
const results = await runTogether(stages.filter((stage) => !stage.alone));
for (const stage of stages.filter(({ alone }) => alone)) results.push(await runStage(stage));

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${table(results)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

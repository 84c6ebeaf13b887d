/**
 * Runs inside a network of its own that holds nothing: lays the one wire out of it, puts the sinks at its other end,
 * makes them the resolver of every name, and runs the wire test.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@/scripts/lib/root';
import { runBinary } from '@/scripts/lib/run';
import { addresses, hardware, logVariable, outside, uplink } from './names';

const folder = mkdtempSync(join(tmpdir(), 'careside-wire-'));
const log = join(folder, 'arrived.jsonl');
const ip = (line: string) => execFileSync('ip', line.split(' '), { stdio: ['ignore', 'ignore', 'inherit'] });

/** Waits until a process says a word on a line of its own. */
const says = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(`${word}\n`)) resolve();
    });
    child.on('exit', () => reject(new Error(`The sinks ended before they were ${word}.`)));
  });

async function layWire(): Promise<ChildProcess> {
  ip('link set lo up');
  ip(
    `link add ${uplink} address ${hardware.browser} type veth peer name ${outside} address ${hardware.sinks}`,
  );
  const args = ['-n', process.execPath, 'scripts/run-ts.mjs', 'scripts/wire/sinks.ts'];
  const sinks = spawn('unshare', args, {
    cwd: inRoot(),
    env: { ...process.env, [logVariable]: log },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await says(sinks, 'started');
  ip(`link set ${outside} netns ${sinks.pid}`);
  const listening = says(sinks, 'listening');
  sinks.stdin.write('go\n');
  await listening;
  ip(`link set ${uplink} addrgenmode none`);
  ip(`addr add ${addresses.browser}/30 dev ${uplink}`);
  ip(`-6 addr add ${addresses.browser6}/64 dev ${uplink} nodad`);
  ip(`link set ${uplink} up`);
  for (const end of [addresses.sinks, addresses.sinks6])
    ip(`neigh add ${end} lladdr ${hardware.sinks} dev ${uplink} nud permanent`);
  ip(`route add default via ${addresses.sinks}`);
  ip(`-6 route add default via ${addresses.sinks6}`);
  return sinks;
}

/** Every program in here asks the sinks for names. */
function askSinks(): void {
  const file = join(folder, 'resolv.conf');
  writeFileSync(file, `nameserver ${addresses.sinks}\noptions attempts:1 timeout:2\n`);
  execFileSync('mount', ['--bind', file, realpathSync('/etc/resolv.conf')]);
}

writeFileSync(log, '');
const sinks = await layWire();
askSinks();
const { code } = await runBinary(
  '@playwright/test',
  ['test', '--config', 'playwright.wire.config.ts', ...process.argv.slice(2)],
  { command: 'playwright', show: 'stdout', env: { [logVariable]: log } },
);
sinks.stdin?.end();
rmSync(folder, { recursive: true, force: true });
process.exitCode = code;

import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { logVariable, uplink, type Arrived } from '@/scripts/wire/names';

/** Everything that has reached the sinks so far. @throws outside the wire test's own network */
export function arrivals(): Arrived[] {
  const file = process.env[logVariable];
  if (!file) throw new Error('Only `npm run e2e:wire` can run this: it needs a network of its own.');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Arrived);
}

/** Bytes and packets that went out on the one wire since it was laid, whatever their kind, port and address. */
export function sent(): { bytes: number; packets: number } {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((one) => one.trim().startsWith(`${uplink}:`));
  const counts = line?.split(':')[1]?.trim().split(/\s+/).map(Number) ?? [];
  const [bytes, packets] = counts.slice(8);
  if (bytes === undefined || packets === undefined) throw new Error('There is no wire.');
  return { bytes, packets };
}

/** Waits until nothing more is sent; the network itself says a few words when the wire is laid. */
export async function atRest(): Promise<ReturnType<typeof sent>> {
  let before = sent();
  await expect(() => {
    const now = sent();
    const isStill = now.packets === before.packets;
    before = now;
    expect(isStill).toBe(true);
  }).toPass({ intervals: [3000], timeout: 90_000 });
  return before;
}

/** Names that were looked up. */
export const namesAsked = (): Set<string> =>
  new Set(arrivals().flatMap((one) => (one.kind === 'name' ? [one.name] : [])));

/** What was sent, in words, for a failed test to show. */
export const described = (all: readonly Arrived[]): string[] =>
  all.map((one) => {
    if (one.kind === 'name') return `looked up ${one.name}`;
    return one.kind === 'tcp'
      ? `sent to ${one.to}:${one.port}: ${one.head.slice(0, 200)}`
      : `sent ${one.bytes} bytes by UDP to port ${one.port}`;
  });

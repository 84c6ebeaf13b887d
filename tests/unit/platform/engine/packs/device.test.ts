import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MANIFEST, readPack, weightsFor, type Device } from '@/core/model-pack';
import type { Causal } from '@/platform/engine/packs/causal';
import { openOnFastest } from '@/platform/engine/packs/device';
import { removePacks } from '@/platform/engine/packs/install';
import { CardLost, lossOf } from '@/platform/engine/packs/loss';
import { memoryDisk } from './memory-disk';

const pack = readPack(readFileSync(`models/packs/tiny/${MANIFEST}`, 'utf8'));
if (!pack) throw new Error('no tiny pack');
const hash = 'a'.repeat(64);

/** Opens models that write at once; the clock moves a little for the card and much for the processor. */
function rig(broken: Device[] = []) {
  const disk = memoryDisk();
  const opened: Device[] = [];
  let time = 0;
  const open = (device: Device): Promise<Causal> => {
    opened.push(device);
    if (broken.includes(device)) return Promise.reject(new Error('no'));
    const write = () => {
      time += device === 'wasm' ? 100 : 1;
      return Promise.resolve('and');
    };
    return Promise.resolve({ write, close: () => Promise.resolve() });
  };
  const timing = { now: () => time, alive: () => undefined };
  const start = (change: Partial<Parameters<typeof openOnFastest>[0]> = {}) =>
    openOnFastest({ disk, pack: pack!, hash, card: { halves: false }, open, timing, ...change });
  return { disk, opened, broken, start };
}

describe('what a pack runs on', () => {
  it('is timed once for each pack, and remembered until packs are removed', async () => {
    const { disk, opened, start } = rig();
    expect((await start()).device).toBe('webgpu');
    expect(opened).toEqual(['wasm', 'webgpu']);
    expect((await start()).device).toBe('webgpu');
    expect(opened.slice(2)).toEqual(['webgpu']);
    await start({ hash: 'b'.repeat(64) });
    expect(opened.slice(3)).toEqual(['wasm', 'webgpu']);
    await removePacks(disk);
    await start({ hash: 'b'.repeat(64) });
    expect(opened.slice(5)).toEqual(['wasm', 'webgpu']);
  });

  it('is the processor once more where the card that was chosen is gone', async () => {
    const { broken, opened, start } = rig();
    await start();
    broken.push('webgpu');
    opened.length = 0;
    expect((await start()).device).toBe('wasm');
    opened.length = 0;
    expect((await start()).device).toBe('wasm');
    expect(opened).toEqual(['wasm']);
  });

  it('is the processor, untimed, in a build without cards and for a pack without weights for one', async () => {
    const { opened, start } = rig();
    await start({ card: null });
    const without = {
      ...pack,
      files: pack.files.filter(({ path }) => path !== weightsFor(pack, { halves: false })),
    };
    await start({ pack: without });
    expect(opened).toEqual(['wasm', 'wasm']);
  });

  it('is the processor, untimed, where the only weights for cards want numbers of 16 bits and the card has none', async () => {
    const { opened, start } = rig();
    const files = pack.files.map((file) => ({ ...file, path: file.path.replace('_q4.onnx', '_q4f16.onnx') }));
    await start({ pack: { ...pack, files } });
    expect(opened).toEqual(['wasm']);
    await start({ pack: { ...pack, files }, card: { halves: true } });
    expect(opened.slice(1)).toEqual(['wasm', 'webgpu']);
  });

  it('is timed again where the choice could not be kept', async () => {
    const { disk, start } = rig();
    const full = { ...disk, write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    expect((await start({ disk: full })).device).toBe('webgpu');
  });
});

it('tells of a card that is taken away, and of nothing before', async () => {
  let take: (why: unknown) => void = () => undefined;
  const loss = lossOf(Promise.resolve({ lost: new Promise((resolve) => (take = resolve)) }));
  expect(await Promise.race([loss, Promise.resolve('still there')])).toBe('still there');
  take({ reason: 'unknown' });
  await expect(loss).rejects.toBeInstanceOf(CardLost);
});

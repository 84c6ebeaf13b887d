import { describe, expect, it } from 'vitest';
import type { Device } from '@/core/model-pack';
import type { Asked, Causal } from '@/platform/engine/packs/causal';
import { fastest } from '@/platform/engine/packs/fastest';

type Way = 'well' | 'fails-to-open' | 'fails-to-write' | 'fails-the-second-time' | 'no-answer';

/** A computer whose clock moves only while a model writes: ten words an answer, each of `pace` milliseconds. */
function computer(pace: Record<Device, number>, way: Record<Device, Way> = { wasm: 'well', webgpu: 'well' }) {
  let time = 0;
  const open: Device[] = [];
  const words = { wasm: 0, webgpu: 0 };
  const make = (device: Device): Promise<Causal> => {
    if (way[device] === 'fails-to-open') return Promise.reject(new Error('no card'));
    let asked = 0;
    open.push(device);
    return Promise.resolve({
      write({ signal, onText }: Asked) {
        asked += 1;
        const fails =
          way[device] === 'fails-to-write' || (way[device] === 'fails-the-second-time' && asked > 1);
        if (fails) return Promise.reject(new Error('lost'));
        if (way[device] === 'no-answer') return Promise.resolve(null);
        for (let word = 0; word < 10; word++) {
          if (signal.aborted) return Promise.resolve(null);
          time += pace[device];
          words[device] += 1;
          onText?.('and');
        }
        return Promise.resolve('and');
      },
      close() {
        open.splice(open.indexOf(device), 1);
        return Promise.resolve();
      },
    });
  };
  return { make, open, words, timing: { now: () => time, alive: () => undefined } };
}

describe('processor or graphics card', () => {
  it.each([
    ['the card where it is faster', { wasm: 100, webgpu: 10 }, 'webgpu'],
    ['the processor where the card is slower', { wasm: 100, webgpu: 150 }, 'wasm'],
    ['the processor where both take as long', { wasm: 100, webgpu: 100 }, 'wasm'],
  ] as const)('takes %s, and holds that one alone', async (_, pace, device) => {
    const { make, open, timing } = computer(pace);
    expect((await fastest(make, timing)).device).toBe(device);
    expect(open).toEqual([device]);
  });

  it.each(['fails-to-open', 'fails-to-write', 'fails-the-second-time', 'no-answer'] as const)(
    'keeps the processor where the faster card %s',
    async (webgpu) => {
      const { make, open, timing } = computer({ wasm: 100, webgpu: 1 }, { wasm: 'well', webgpu });
      expect((await fastest(make, timing)).device).toBe('wasm');
      expect(open).toEqual(['wasm']);
    },
  );

  it('waits for a slow card no longer than the processor took', async () => {
    const { make, words, timing } = computer({ wasm: 100, webgpu: 400 });
    await fastest(make, timing);
    // Ten words to warm up, then three: the processor was done after 1,000 milliseconds.
    expect(words.webgpu).toBe(13);
  });

  it('asks no card where the processor has no answer to compare with', async () => {
    const { make, open, words, timing } = computer(
      { wasm: 100, webgpu: 1 },
      { wasm: 'no-answer', webgpu: 'well' },
    );
    expect((await fastest(make, timing)).device).toBe('wasm');
    expect([open, words.webgpu]).toEqual([['wasm'], 0]);
  });

  it('says what the processor says where that cannot be opened', async () => {
    const { make, timing } = computer({ wasm: 1, webgpu: 1 }, { wasm: 'fails-to-open', webgpu: 'well' });
    await expect(fastest(make, timing)).rejects.toThrow('no card');
  });
});

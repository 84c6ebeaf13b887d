/** Chooses what a model runs on by timing it, never by what a computer says it has. */
import type { AllowedWord } from '@/core/draft/allowed-words';
import type { Device } from '@/core/model-pack';
import type { Causal } from './causal';

/** Names nobody; the same for every model. */
const TRIAL = 'ate half of lunch [time1], refused tea';
const WORDS = 'ate half of lunch at [time1] and refused tea [name]'.split(' ');
const ALLOWED = WORDS.map((word): AllowedWord => ({ word, most: 1, must: word === '[time1]' }));

/** Milliseconds the first answer on a graphics card may take: the browser makes its programs then. */
const WARMING = 30_000;

export interface Opened {
  device: Device;
  model: Causal;
}

export interface Timing {
  now: () => number;
  /** Told at every token: it is still at work. */
  alive: () => void;
}

/** Milliseconds the model takes for the trial statement; null: it has no answer, or not within `most`. */
async function timed(model: Causal, most: number, { now, alive }: Timing): Promise<number | null> {
  const from = now();
  const signal = {
    get aborted() {
      return now() - from > most;
    },
  };
  const asked = { text: TRIAL, allowed: ALLOWED, signal, onText: alive };
  return (await model.write(asked)) === null ? null : now() - from;
}

/**
 * The model on the faster of processor and graphics card. The card has to write the same statement to its end, the
 * second time, before the processor would have; whatever goes wrong on it, the processor is kept.
 * @param open makes the model on a device; what it throws for the processor is thrown
 */
export async function fastest(open: (device: Device) => Promise<Causal>, timing: Timing): Promise<Opened> {
  const onProcessor = { device: 'wasm', model: await open('wasm') } as const;
  await timed(onProcessor.model, WARMING, timing);
  const most = await timed(onProcessor.model, WARMING, timing);
  if (most === null) return onProcessor;
  // Both at once would take twice the memory.
  await onProcessor.model.close();
  const onCard = await open('webgpu').catch(() => null);
  if (onCard) {
    const time = await timed(onCard, WARMING, timing)
      .then((first) => (first === null ? null : timed(onCard, most, timing)))
      .catch(() => null);
    if (time !== null && time < most) return { device: 'webgpu', model: onCard };
    await onCard.close().catch(() => undefined);
  }
  return { device: 'wasm', model: await open('wasm') };
}

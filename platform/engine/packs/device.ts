/** What a pack runs on: timed once for each pack, then remembered on this computer. */
import { weightsFor, type CardHere, type Device, type Pack } from '@/core/model-pack';
import type { Causal } from './causal';
import type { Disk } from './disk';
import { fastest, type Opened, type Timing } from './fastest';

/** Beside the installed packs, so that it goes with them. */
const PLACE = 'installed/device';

/** Always of one length, so that a later line covers an earlier one. */
const lineOf = (hash: string, device: Device): string => `${hash} ${device.padEnd(6)}`;

async function remembered(disk: Pick<Disk, 'read'>, hash: string): Promise<Device | null> {
  const bytes = await disk.read(PLACE).catch(() => null);
  const line = bytes && new TextDecoder().decode(bytes);
  return (['wasm', 'webgpu'] as const).find((device) => line === lineOf(hash, device)) ?? null;
}

export interface Choosing {
  disk: Pick<Disk, 'read' | 'write'>;
  pack: Pack;
  /** SHA-256 of the pack's manifest. */
  hash: string;
  /** The graphics card; null where there is none, or this build or browser knows of none. */
  card: CardHere | null;
  open: (device: Device) => Promise<Causal>;
  timing: Timing;
}

/**
 * The pack's model on the device that is fastest for it. Only a pack with weights for a graphics card is timed.
 * @throws what `open` throws for the processor
 */
export async function openOnFastest({ disk, pack, hash, card, open, timing }: Choosing): Promise<Opened> {
  const onProcessor = async (): Promise<Opened> => ({ device: 'wasm', model: await open('wasm') });
  if (!card || !weightsFor(pack, card)) return onProcessor();
  const known = await remembered(disk, hash);
  if (known === 'wasm') return onProcessor();
  const model = known && (await open(known).catch(() => null));
  if (known && model) return { device: known, model };
  const opened = await fastest(open, timing);
  const line = new TextEncoder().encode(lineOf(hash, opened.device));
  // Where it cannot be kept, it is timed again next time.
  await disk.write(PLACE, 0, line).catch(() => undefined);
  return opened;
}

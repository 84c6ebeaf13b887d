import type { CardHere } from '@/core/model-pack';

interface Gpu {
  requestAdapter(): Promise<{ features: ReadonlySet<string> } | null>;
}

/** The graphics card that packs can run on here; null where there is none, or this build has no runtime for it. */
export async function cardHere(): Promise<CardHere | null> {
  // Only an organisation's own build has that runtime (docs/models.md).
  if (import.meta.env['CARESIDE_WEBGPU'] !== true || !('gpu' in navigator)) return null;
  const { gpu } = navigator as unknown as { gpu: Gpu };
  const adapter = await gpu.requestAdapter().catch(() => null);
  return adapter && { halves: adapter.features.has('shader-f16') };
}

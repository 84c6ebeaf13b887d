/** An engine that writes statements anew. It sees marks where facts and names stand, and the gate decides. */
import type { EnginePort } from '@/core/engine';
import { NAME_MARK } from './asking';
import type { WordingEngine } from './engine';

/** Offers nothing while it cannot work. */
export const writingEngine = (port: Pick<EnginePort, 'rewrite'>): WordingEngine => ({
  async word({ masked, subject }, signal) {
    const outcome = await port.rewrite([masked], signal);
    if (outcome.kind === 'unavailable') return [];
    const offers = (outcome.results[0] ?? []).filter(
      (offer) => subject !== null || !offer.includes(NAME_MARK),
    );
    return offers.map((offer) => offer.replaceAll(NAME_MARK, () => subject ?? ''));
  },
});

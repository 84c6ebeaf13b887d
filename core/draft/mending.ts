/** Careside's own model as a wording engine: it mends the rules' wording where it is sure, and the gate decides. */
import type { EnginePort } from '@/core/engine';
import type { WordingEngine } from './engine';

export const mendingEngine = (port: EnginePort): WordingEngine => ({
  mends: true,
  async word({ wording }, signal) {
    const outcome = await port.rewrite([wording], signal);
    return outcome.kind === 'unavailable' ? [] : (outcome.results[0] ?? []);
  },
});

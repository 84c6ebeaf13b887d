/** A graphics card can be taken away at any time: the driver starts again, the laptop sleeps, the plug is pulled. */

export interface Card {
  /** Ends when the card is taken away. */
  lost: Promise<unknown>;
}

/** The graphics card is gone, and with it what was on it. */
export class CardLost extends Error {}

/**
 * Rejects with CardLost when the card is taken away, and else never ends: for a race with what runs on it.
 * @param card the runtime has it, or will have it
 */
export function lossOf(card: Card | Promise<Card>): Promise<never> {
  const loss = Promise.resolve(card)
    .then(({ lost }) => lost)
    .then(() => Promise.reject(new CardLost('the card is gone')));
  // Nobody may be racing when it happens.
  loss.catch(() => undefined);
  return loss;
}

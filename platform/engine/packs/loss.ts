/** A graphics card can be taken away at any time: the driver starts again, the laptop sleeps, the plug is pulled. */

/** The graphics card is gone, and with it what was on it. */
export class CardLost extends Error {}

/**
 * Rejects with CardLost when the card is taken away, and else never ends: for a race with what runs on it.
 * @param device the card, as soon as there is one
 */
export function lossOf(device: Promise<{ lost: Promise<unknown> }>): Promise<never> {
  const loss = device.then(({ lost }) => lost).then(() => Promise.reject(new CardLost('the card is gone')));
  // Nobody may be racing when it happens.
  loss.catch(() => undefined);
  return loss;
}

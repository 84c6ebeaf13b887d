/** Finds the weights at which a slope is nought, step by step. No chance is in it: the same rows give the same weights. */

export type Numbers = Float32Array | Float64Array;
export type NumbersOf<T extends Numbers> = new (size: number) => T;

/** Adds to each weight's slope what the rows make of the weights as they are. */
export type AddSlopes<T extends Numbers> = (weights: T, slopes: T) => void;

interface Steps {
  steps: number;
  rate: number;
  /** How far each weight is held back towards nought. */
  ridge: number;
  /** Places of weights that are not held back: what is common to all. */
  free?: readonly number[];
}

interface AdamSteps extends Steps {
  /** Over about how many steps the size of slopes is remembered; 100 if not given. */
  memory?: 100 | 1000;
  /** What keeps a step finite where a weight has hardly had a slope; 1e-8 if not given. */
  least?: number;
  /** Steps get shorter in the second half, down to nothing. */
  cools?: boolean;
  /** No weight goes below nought. */
  notNegative?: boolean;
}

function readSlopes<T extends Numbers>(
  weights: T,
  slopes: T,
  add: AddSlopes<T>,
  { ridge, free }: Steps,
): void {
  for (let at = 0; at < weights.length; at++) slopes[at] = ridge * (weights[at] ?? 0);
  for (const at of free ?? []) slopes[at] = 0;
  add(weights, slopes);
}

/**
 * By Adam (Kingma and Ba 2015): each weight's step is as long as its slopes agree with each other.
 * @param Make in which precision weights and slopes are kept
 * @param size how many weights; they begin at nought
 * @returns the weights after the last step
 */
export function descend<T extends Numbers>(
  Make: NumbersOf<T>,
  size: number,
  add: AddSlopes<T>,
  how: AdamSteps,
): T {
  const { steps, memory = 100, least = 1e-8, cools = false, notNegative = false } = how;
  const [w, m, v, slopes] = [new Make(size), new Make(size), new Make(size), new Make(size)];
  const [fresh, kept] = [1 / memory, 1 - 1 / memory];
  for (let step = 1; step <= steps; step++) {
    readSlopes(w, slopes, add, how);
    const [fast, slow] = [1 - 0.9 ** step, 1 - kept ** step];
    const rate = cools ? how.rate * Math.min(1, (2 * (steps - step)) / steps) : how.rate;
    for (let at = 0; at < size; at++) {
      const g = slopes[at] ?? 0;
      if (g === 0 && v[at] === 0) continue;
      m[at] = 0.9 * (m[at] ?? 0) + 0.1 * g;
      v[at] = kept * (v[at] ?? 0) + fresh * g * g;
      const to = (w[at] ?? 0) - (rate * (m[at] ?? 0)) / fast / (Math.sqrt((v[at] ?? 0) / slow) + least);
      w[at] = notNegative ? Math.max(0, to) : to;
    }
  }
  return w;
}

/** The same by steps that are as long as the slopes are steep. */
export function descendPlainly(size: number, add: AddSlopes<Float64Array>, how: Steps): Float64Array {
  const [w, slopes] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= how.steps; step++) {
    readSlopes(w, slopes, add, how);
    for (let at = 0; at < size; at++) w[at] = (w[at] ?? 0) - how.rate * (slopes[at] ?? 0);
  }
  return w;
}

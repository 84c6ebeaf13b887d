/** Counts with the interval they allow. */

export interface Rate {
  count: number;
  of: number;
  /** 95 % interval, from 0 to 1; from 0 to 1 where it rests on nothing. */
  low: number;
  high: number;
}

const Z = 1.959964;

/**
 * A share with its 95 % score interval, which also holds for small numbers and for none or all.
 * Source: Wilson EB, J Am Stat Assoc 1927;22:209–212; Newcombe RG, Stat Med 1998;17:857–872 (method 3).
 */
export function rate(count: number, of: number): Rate {
  if (of === 0) return { count, of, low: 0, high: 1 };
  const share = count / of;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const whole = 1 + z2 / of;
  return {
    count,
    of,
    low: count === 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: count === of ? 1 : Math.min(1, (middle + half) / whole),
  };
}

/** Fewer than this say nothing about one person or one kind of note: the interval is wider than half the scale. */
const FEW = 10;

export const isTooFew = ({ of }: Rate): boolean => of < FEW;

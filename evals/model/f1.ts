/** Accuracy and F1 of guesses against labels. */
export interface F1 {
  accuracy: number;
  macro: number;
  of: Map<string, { f1: number; count: number }>;
}

/** Macro-F1 counts each class of the labels that stands there at least `least` times once. */
export function f1Of(pairs: readonly (readonly [gold: string, guess: string])[], least = 1): F1 {
  const of = new Map<string, { f1: number; count: number }>();
  for (const label of new Set(pairs.map(([gold]) => gold))) {
    const hits = pairs.filter(([gold, guess]) => gold === label && guess === label).length;
    const count = pairs.filter(([gold]) => gold === label).length;
    const guessed = pairs.filter(([, guess]) => guess === label).length;
    if (count >= least) of.set(label, { f1: (2 * hits) / (count + guessed), count });
  }
  const values = [...of.values()].map(({ f1 }) => f1);
  return {
    accuracy: pairs.filter(([gold, guess]) => gold === guess).length / Math.max(1, pairs.length),
    macro: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
    of,
  };
}

/**
 * Logistic regressions over words and signs. A row is a text: the places of its words, by what their sum is multiplied,
 * and what is said of it. For each word there are as many weights as there are outcomes, one after the other.
 */
import type { AddSlopes, Numbers, NumbersOf } from './descent';

interface Row {
  /** Places of its words or signs. */
  ids: ArrayLike<number>;
  /** How much there is of each; one of each if not given. */
  values?: ArrayLike<number>;
  /** By this the sum of the weights is multiplied: less for a longer text. */
  scale: number;
}

/** A row that answers some questions, each for itself, with yes or no. */
export interface Answers extends Row {
  questions: ArrayLike<number>;
  /** For each of its questions 1 or 0. */
  yes: ArrayLike<number>;
  /** For each of its questions how much the answer counts. */
  worth: ArrayLike<number>;
}

/** A row that is one of several kinds. */
export interface Kind extends Row {
  /** Place of its kind. */
  kind: number;
  /** How much it counts. */
  worth: number;
}

/** The logarithm of the odds of each question before a word is read. */
export function startOf(rows: readonly Answers[], count: number): number[] {
  const [yes, no] = [new Float64Array(count).fill(0.5), new Float64Array(count).fill(1)];
  for (const row of rows)
    for (let at = 0; at < row.questions.length; at++) {
      const list = row.yes[at] === 1 ? yes : no;
      const question = row.questions[at] ?? 0;
      list[question] = (list[question] ?? 0) + (row.worth[at] ?? 0);
    }
  return Array.from(yes, (count, at) => Math.log(count / (no[at] ?? 1)));
}

/**
 * Slopes of a regression for each question by itself.
 * @param start what speaks for each question before a word is read
 * @param alike each word has one more weight, its last, for all questions alike
 * @param Sums in which precision the weights of a row are added up
 */
export function answerSlopes<T extends Numbers>(
  rows: readonly Answers[],
  start: readonly number[],
  { alike = false, Sums = Float64Array }: { alike?: boolean; Sums?: NumbersOf<Numbers> } = {},
): AddSlopes<T> {
  const width = start.length + (alike ? 1 : 0);
  const off = new Sums(rows.reduce((most, { questions }) => Math.max(most, questions.length), 0));
  return (weights, slopes) => {
    for (const { ids, values, scale, questions, yes, worth } of rows) {
      off.fill(0);
      for (let id = 0; id < ids.length; id++) {
        const from = (ids[id] ?? 0) * width;
        const value = values ? (values[id] ?? 0) : 1;
        const all = alike ? (weights[from + width - 1] ?? 0) : 0;
        for (let at = 0; at < questions.length; at++)
          off[at] = (off[at] ?? 0) + value * ((weights[from + (questions[at] ?? 0)] ?? 0) + all);
      }
      for (let at = 0; at < questions.length; at++) {
        const likely = 1 / (1 + Math.exp(-((start[questions[at] ?? 0] ?? 0) + (off[at] ?? 0) * scale)));
        off[at] = (likely - (yes[at] ?? 0)) * (worth[at] ?? 0) * scale;
      }
      for (let id = 0; id < ids.length; id++) {
        const from = (ids[id] ?? 0) * width;
        const value = values ? (values[id] ?? 0) : 1;
        for (let at = 0; at < questions.length; at++) {
          const place = from + (questions[at] ?? 0);
          const change = value * (off[at] ?? 0);
          slopes[place] = (slopes[place] ?? 0) + change;
          if (alike) slopes[from + width - 1] = (slopes[from + width - 1] ?? 0) + change;
        }
      }
    }
  };
}

/** A text of several parts: it answers a question where one of them does. */
interface Parts {
  parts: readonly Row[];
  questions: ArrayLike<number>;
  /** For each of its questions 1 or 0. */
  yes: ArrayLike<number>;
}

/** The more, the more the likeliest part alone decides. */
const SHARPNESS = 2;
const MOST = 20;

/**
 * Slopes of a regression for each question by itself, of which is known only whether some part of a text answers it.
 * @param start what speaks for each question before a word is read
 */
export function anyPartSlopes<T extends Numbers>(
  texts: readonly Parts[],
  start: readonly number[],
): AddSlopes<T> {
  const width = start.length;
  return (weights, slopes) => {
    for (const { parts, questions, yes } of texts) {
      const count = questions.length;
      const odds = new Float64Array(parts.length * count);
      const sums = new Float64Array(count).fill(Number.MIN_VALUE);
      parts.forEach(({ ids, scale }, part) => {
        const own = odds.subarray(part * count, (part + 1) * count);
        for (let id = 0; id < ids.length; id++) {
          const from = (ids[id] ?? 0) * width;
          for (let at = 0; at < count; at++)
            own[at] = (own[at] ?? 0) + (weights[from + (questions[at] ?? 0)] ?? 0);
        }
        for (let at = 0; at < count; at++) {
          const score = (start[questions[at] ?? 0] ?? 0) + (own[at] ?? 0) * scale;
          own[at] = Math.exp(Math.min(MOST, SHARPNESS * score));
          sums[at] = (sums[at] ?? 0) + (own[at] ?? 0);
        }
      });
      for (let at = 0; at < count; at++) {
        const sum = sums[at] ?? 0;
        const likely = 1 / (1 + sum ** (-1 / SHARPNESS));
        sums[at] = (likely - (yes[at] ?? 0)) / sum;
      }
      // How far the text is off is each part's to mend by its share in the odds.
      parts.forEach(({ ids, scale }, part) => {
        const own = odds.subarray(part * count, (part + 1) * count);
        for (let at = 0; at < count; at++) own[at] = (own[at] ?? 0) * (sums[at] ?? 0) * scale;
        for (let id = 0; id < ids.length; id++) {
          const from = (ids[id] ?? 0) * width;
          for (let at = 0; at < count; at++) {
            const place = from + (questions[at] ?? 0);
            slopes[place] = (slopes[place] ?? 0) + (own[at] ?? 0);
          }
        }
      });
    }
  };
}

/** Makes of the scores of several kinds how likely each is, in place. */
export function likelihoods(scores: Float64Array, scale = 1): void {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let to = 0; to < scores.length; to++) sum += scores[to] = Math.exp(((scores[to] ?? 0) - most) * scale);
  for (let to = 0; to < scores.length; to++) scores[to] = (scores[to] ?? 0) / sum;
}

/** Slopes of a regression that tells kinds from each other. @param count how many kinds there are */
export function kindSlopes(rows: readonly Kind[], count: number): AddSlopes<Float64Array> {
  const scores = new Float64Array(count);
  return (weights, slopes) => {
    for (const { ids, values, scale, kind, worth } of rows) {
      scores.fill(0);
      for (let id = 0; id < ids.length; id++) {
        const value = values ? (values[id] ?? 0) : 1;
        for (let to = 0, at = (ids[id] ?? 0) * count; to < count; to++, at++)
          scores[to] = (scores[to] ?? 0) + value * (weights[at] ?? 0);
      }
      likelihoods(scores, scale);
      for (let to = 0; to < count; to++)
        scores[to] = ((scores[to] ?? 0) - (to === kind ? 1 : 0)) * worth * scale;
      for (let id = 0; id < ids.length; id++) {
        const value = values ? (values[id] ?? 0) : 1;
        for (let to = 0, at = (ids[id] ?? 0) * count; to < count; to++, at++)
          slopes[at] = (slopes[at] ?? 0) + value * (scores[to] ?? 0);
      }
    }
  };
}

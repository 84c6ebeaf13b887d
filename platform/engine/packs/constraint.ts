/** Keeps a model that writes token by token to a list of words: which tokens may come next, and whether it may end. */
import type { AllowedWord } from '@/core/draft/allowed-words';

interface Node {
  next: Map<number, Node>;
  /** Words that end here, as indices into the list. */
  ends: number[];
}

/** One way of reading what was written: where in a word it stands, and how often each word was used. */
interface Reading {
  node: Node;
  used: Uint8Array;
  /** A word ends here and is counted already. */
  whole: boolean;
}

export interface Constraint {
  /** Tokens that may come next; `mayEnd` when everything that has to come has come. */
  now(): { tokens: ReadonlySet<number>; mayEnd: boolean };
  /** A token of `now()` was written. */
  take(token: number): void;
}

const STOPS = ['.', ',', ';'];

const fresh = (): Node => ({ next: new Map(), ends: [] });

function plant(root: Node, tokens: readonly number[], word: number): void {
  let node = root;
  for (const token of tokens) {
    const found = node.next.get(token) ?? fresh();
    node.next.set(token, found);
    node = found;
  }
  if (node !== root && !node.ends.includes(word)) node.ends.push(word);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * @param encode the tokens of a text in the middle of another, without any that mark its beginning or end
 */
export function createConstraint(
  allowed: readonly AllowedWord[],
  encode: (text: string) => readonly number[],
): Constraint {
  const words = [...allowed, ...STOPS.map((word): AllowedWord => ({ word, most: 3, must: false }))];
  const [first, later] = [fresh(), fresh()];
  words.forEach(({ word }, i) => {
    if (STOPS.includes(word)) return plant(later, encode(word), i);
    plant(later, encode(` ${word}`), i);
    for (const form of [word, capital(word)]) plant(first, encode(form), i);
  });

  /** The readings that follow where a node was reached: in the middle of a word, and at the end of one. */
  const from = (node: Node, used: Uint8Array): Reading[] => {
    const ended = node.ends
      .filter((word) => (used[word] ?? 0) < (words[word]?.most ?? 0))
      .map((word) => {
        const counted = used.slice();
        counted[word] = (counted[word] ?? 0) + 1;
        return { node: later, used: counted, whole: true };
      });
    return node.next.size > 0 ? [{ node, used, whole: false }, ...ended] : ended;
  };

  let readings: Reading[] = [{ node: first, used: new Uint8Array(words.length), whole: false }];
  const isDone = ({ used, whole }: Reading): boolean =>
    whole && words.every(({ must }, word) => !must || (used[word] ?? 0) > 0);
  /** Whether a token leads somewhere: the end of a word used up leads nowhere. */
  const step = (token: number): Reading[] =>
    readings.flatMap(({ node, used }) => {
      const next = node.next.get(token);
      return next ? from(next, used) : [];
    });

  return {
    now() {
      const tokens = new Set(readings.flatMap(({ node }) => [...node.next.keys()]));
      for (const token of tokens) if (step(token).length === 0) tokens.delete(token);
      return { tokens, mayEnd: readings.some(isDone) };
    },
    take(token) {
      readings = step(token);
    },
  };
}

/** Whether a fact told in a reader's own words stands in a text: its numbers all, its words mostly. */
import { z } from 'zod';

/** One page as facts.json names it. */
export const realPageSchema = z.object({
  file: z.string(),
  system: z.string(),
  kind: z.string(),
  facts: z.array(z.string()),
  traps: z.array(z.string()),
});

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Words a reader uses to tell of a page, not of the person. */
const TELLING =
  /^(?:about|after|again|also|and|both|both|each|else|from|have|here|into|last|only|over|page|plan|same|seen|since|still|that|their|then|there|they|this|today|visible|when|while|with|form|says|note|notes|more|most|long|active|visit|open|given|said|been|would|does|done|made|just|field|fields|behind|empty|missing)$/;
const STEM = 5;
const SHARE = 0.7;

/** "11/21/1938" and "21 Nov 1938" alike: 11, 21, 1938. */
function numbersIn(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\d+|\b[a-z]{3,9}\b/gu)].flatMap(([word]) => {
    if (/^\d/u.test(word)) return [word.replace(/^0+(?=\d)/u, '')];
    const month = MONTHS.indexOf(word.slice(0, 3));
    return month >= 0 &&
      (word.length === 3 ||
        /^(?:january|february|march|april|june|july|august|sept|september|october|november|december)$/u.test(
          word,
        ))
      ? [String(month + 1)]
      : [];
  });
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const wordsIn = (text: string): string[] =>
  [...plain(text).matchAll(/\p{L}{4,}/gu)].map(([word]) => word.slice(0, STEM));

/** A text made ready to be asked for facts. */
export class Told {
  private readonly numbers: ReadonlySet<string>;
  private readonly words: ReadonlySet<string>;

  constructor(texts: readonly string[]) {
    const all = texts.join('\n');
    this.numbers = new Set(numbersIn(all));
    this.words = new Set(wordsIn(all));
  }

  holds(fact: string): boolean {
    const numbers = numbersIn(fact);
    const words = [...plain(fact).matchAll(/\p{L}{4,}/gu)]
      .map(([word]) => word)
      .filter((word) => !TELLING.test(word))
      .map((word) => word.slice(0, STEM));
    const found = words.filter((word) => this.words.has(word)).length;
    return (
      numbers.every((number) => this.numbers.has(number)) &&
      (words.length === 0 || found >= SHARE * words.length)
    );
  }
}

/** Tick boxes written into a text: "[ ] Yes [x] No", "☐ Diabetes ☑ Epilepsy". What is not ticked is not said. */

export interface Span {
  start: number;
  end: number;
}

const BOX = /\[ ?[xX✓✔]? ?\]|[☐☑☒□■]/gu;
const TICKED = /[xX✓✔☑☒■]/u;
/** A longer line behind a single empty box is something to do, not something to tick. */
const OPTION_WORDS = 6;

const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;

function trimmed(text: string, start: number, end: number): Span[] {
  const within = text.slice(start, end);
  const from = start + (within.length - within.trimStart().length);
  const to = end - (within.length - within.trimEnd().length);
  return from < to ? [{ start: from, end: to }] : [];
}

/**
 * What is ticked between two places of a text, in order.
 * @returns null where the text has no tick boxes; none where nothing is ticked
 */
export function tickedIn(text: string, start: number, end: number): Span[] | null {
  if (!/[[☐☑☒□■]/u.test(text)) return null;
  const boxes = [...text.slice(start, end).matchAll(BOX)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
    isTicked: TICKED.test(found[0]),
  }));
  const [first] = boxes;
  const last = boxes.at(-1);
  if (!first || !last) return null;
  const before = text.slice(start, first.start).trim();
  const isAfter = before !== '' && text.slice(last.end, end).trim() === '';
  const hasEmpty = boxes.some(({ isTicked }) => !isTicked);
  // "called out [x] times"
  if (before !== '' && !hasEmpty) return null;
  if (boxes.length === 1 && !first.isTicked && wordsIn(text.slice(start, end)) > OPTION_WORDS) return null;
  const lead = isAfter ? [] : trimmed(text, start, first.start);
  const options = boxes.flatMap(({ start: at, end: behind, isTicked }, place) => {
    if (!isTicked) return [];
    return isAfter
      ? trimmed(text, boxes[place - 1]?.end ?? start, at)
      : trimmed(text, behind, boxes[place + 1]?.start ?? end);
  });
  return options.length === 0 ? [] : [...lead, ...options];
}

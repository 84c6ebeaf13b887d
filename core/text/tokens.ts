/** Words with their places, and the tolerance for misspelling the knowledge allows. */

export interface Token {
  /** As written. */
  text: string;
  /** Lower case, apostrophes and accents removed: what words are compared by. */
  norm: string;
  start: number;
  end: number;
}

const WORD =
  /\d+(?:[.,:/]\d+)*|(?<![\p{L}\p{N}])(?:\p{L}[/&]\p{L}{1,2}|\p{L}{1,2}[/&]\p{L}|w\/o?(?=\s))(?![\p{L}\p{N}/])|\p{L}[\p{L}\p{N}]*(?:['’‘`]\p{L}+)*|[^\s\p{L}\p{N}]/gu;

/** Lower case without apostrophes and accents. */
export function normalise(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z0-9]+$/u.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f'’‘`]/gu, '')
        .normalize('NFC');
}

/** Splits a text into words, numbers and single signs; offsets count UTF-16 units. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const hit of text.matchAll(WORD))
    tokens.push({
      text: hit[0],
      norm: normalise(hit[0]),
      start: hit.index,
      end: hit.index + hit[0].length,
    });
  return tokens;
}

/** The shortest word for which one wrong letter is tolerated. Source: care-domain 0. */
export const FUZZY_FROM = 6;

/** All strings one deletion away, and the word itself: two words one edit apart share one of these. */
export function deletions(word: string): string[] {
  const out = [word];
  for (let i = 0; i < word.length; i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

/** True where two words differ by at most one letter put in, left out or changed, or two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

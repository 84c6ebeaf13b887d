/** Marks that were said and written out as words: "slept well full stop woke at six comma washed full stop". */
import { words } from '@/core/knowledge/draft';

const SAID = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(${Object.keys(words.spokenMarks)
    .join('|')
    .replaceAll(' ', String.raw`\s`)})(?![\p{L}\p{N}'’-])[.,]?`,
  'giu',
);
const BEHIND = new RegExp(String.raw`(?:^|[^\p{L}])(?:${words.notSpokenBehind.join('|')})\s+$`, 'iu');

const signOf = (said: RegExpMatchArray | undefined): string =>
  words.spokenMarks[said?.[1]?.toLowerCase().replace(/\s/u, ' ') ?? ''] ?? '';
const endOf = (said: RegExpMatchArray): number => (said.index ?? 0) + said[0].length;

/** Each said mark as its sign, filled up with spaces, so that every other place stays where it is. */
export function withSpokenMarks(text: string): string {
  const said = [...text.matchAll(SAID)].filter(({ index }) => !BEHIND.test(text.slice(0, index)));
  const inside = said.filter((one) => signOf(one) !== '\n');
  const last = inside.at(-1);
  // One "comma" inside a text may be a thing, or a slip for "coma".
  const ends = last !== undefined && signOf(last) === '.' && text.slice(endOf(last)).trim() === '';
  if (inside.length < 2 && !ends) return text;
  // "new line flushed" is a drip, unless it was said straight behind another mark.
  const isSaid = (one: RegExpMatchArray): boolean =>
    signOf(one) !== '\n' || inside.some((other) => text.slice(endOf(other), one.index).trim() === '');
  return said
    .filter(isSaid)
    .reduce(
      (now, one) => now.slice(0, one.index) + signOf(one).padEnd(one[0].length) + now.slice(endOf(one)),
      text,
    );
}

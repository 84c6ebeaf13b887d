/** "Do not" and "don't" are one to a cue: each phrase is also looked for as people shorten it, and the other way. */

const PAIRS: readonly (readonly [string, string])[] = [
  ['do not', 'dont'],
  ['does not', 'doesnt'],
  ['did not', 'didnt'],
  ['cannot', 'cant'],
  ['must not', 'mustnt'],
  ['should not', 'shouldnt'],
  ['will not', 'wont'],
  ['would not', 'wouldnt'],
  ['is not', 'isnt'],
  ['are not', 'arent'],
];

/** Most phrases hold none of them. */
const HOLDS_ONE = new RegExp(`(?:^| )(?:${PAIRS.flat().join('|')})(?: |$)`);

const padded = (phrase: string): string => ` ${phrase} `;

/** The phrases and, for each that holds a long or a short form, the same phrase with the other. */
export function withContractions(phrases: readonly string[]): string[] {
  const all = new Set(phrases);
  for (const phrase of phrases) {
    if (!HOLDS_ONE.test(phrase)) continue;
    for (const [long, short] of PAIRS)
      for (const [from, to] of [
        [long, short],
        [short, long],
      ] as const)
        if (padded(phrase).includes(padded(from)))
          all.add(padded(phrase).replace(padded(from), padded(to)).trim());
  }
  return [...all];
}

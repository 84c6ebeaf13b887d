/** Wordings of each red flag (`+`) and what only looks like it (`-`), one a line in evals/cases/flags. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flagsOf } from '../../tests/helpers/flags';
import { writtenPage } from '../../tests/helpers/written-page';

export interface FlagCase {
  flag: string;
  text: string;
  raises: boolean;
  /** Half of the wordings, chosen by hash, is never read while rules are made. */
  held: boolean;
}

/** Each set is by an author of its own. */
export const flagSets = ['flags', 'flags-second'] as const;
export type FlagSet = (typeof flagSets)[number];

const folderOf = (set: FlagSet): string => fileURLToPath(new URL(`../cases/${set}`, import.meta.url));
const isHeld = (text: string): boolean => (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 1;

/** Every case of a set, flag by flag. Throws when a line has neither sign. */
export function flagCases(set: FlagSet = 'flags'): FlagCase[] {
  const folder = folderOf(set);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [, sign, text] = /^([+-]) (.+)$/u.exec(line) ?? [];
          if (!text) throw new Error(`${name}: a line begins with "+ " or "- ": ${line}`);
          return { flag: name.slice(0, 4), text, raises: sign === '+', held: isHeld(text) };
        }),
    );
}

/** Whether a page with this line alone raises the flag. */
export function isRaised({ flag, text }: FlagCase): boolean {
  return flagsOf(
    { text: ['Doris Annable (likes "Dot") DOB 02/03/1936'] },
    ...writtenPage(['# Care', text]),
  ).includes(flag);
}

/** Wordings of each red flag (`+`) and what only looks like it (`-`), one a line in evals/cases/flags. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadyFlagWords } from '@/core/knowledge/flag-words';
import { readSnapshot } from '@/core/record/build';
import { findFlags } from '@/core/summary/flags';
import { readStatements } from '@/core/summary/statements';
import { TODAY } from '../../tests/helpers/care-pages';
import { plainPage } from '../../tests/helpers/plain-page';
import { writtenPage } from '../../tests/helpers/written-page';

export interface FlagCase {
  flag: string;
  text: string;
  raises: boolean;
  /** Other flags that the wording raises as well, as far as its author says. */
  also: readonly string[];
  /** Chosen by hash: never read while rules are made, and in the third set never trained on. */
  held: boolean;
}

/** Each set is by authors of its own. */
export const flagSets = ['flags', 'flags-second', 'flags-third'] as const;
export type FlagSet = (typeof flagSets)[number];

/** One in so many is held. */
const HELD: Record<FlagSet, number> = { flags: 2, 'flags-second': 2, 'flags-third': 4 };
const LINE = /^([+-]) (?:\[(RF\d\d(?:,\s?RF\d\d)*)\] )?(.+)$/u;

const folderOf = (set: FlagSet): string => fileURLToPath(new URL(`../cases/${set}`, import.meta.url));
const isHeld = (text: string, set: FlagSet): boolean => {
  const parts = HELD[set];
  return (createHash('sha256').update(text).digest()[0] ?? 0) % parts === parts - 1;
};

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
          const [, sign, also, text] = LINE.exec(line) ?? [];
          if (!text) throw new Error(`${name}: a line begins with "+ " or "- ": ${line}`);
          return {
            flag: name.slice(0, 4),
            text,
            raises: sign === '+',
            also: also?.split(/,\s?/u) ?? [],
            held: isHeld(text, set),
          };
        }),
    );
}

/** The person every wording is about. */
export const PERSON_LINE = 'Doris Annable (likes "Dot") DOB 02/03/1936';

/** Whether a page with this line alone raises the flag, by these weights or by those that come with Careside. */
export function isRaised({ flag, text }: FlagCase, weights?: ReadyFlagWords | null): boolean {
  const page = plainPage([{ text: [PERSON_LINE] }, ...writtenPage(['# Care', text])]);
  const statements = readStatements(readSnapshot(page, { now: TODAY }), TODAY);
  return findFlags(statements, weights).some((hit) => hit.flag.id === flag && !hit.negative);
}

/** Conflicts of claims that knowledge/cues.json names: "independent" against "hoist", NKDA against an allergy. */
import type { Conflict } from '@/core/knowledge/checks';
import { atOneSite, siteKey } from './body-sites';
import { contentWords } from './compose';
import type { CueHit, Findings } from './cues';
import {
  firstOfKind,
  fromNowOn,
  inNotes,
  partOf,
  sameSituation,
  sideOf,
  situationKey,
  wholeOf,
  type ConflictInput,
  type Pair,
} from './sides';
import { Said } from './said';

export const PAIRS_MAX = 2;

/** Two claims in one statement are shown as its two parts. */
function sidesOf(a: CueHit, b: CueHit): Pair[] {
  if (a.statement.at !== b.statement.at)
    return [[sideOf(a.statement, a.focus), sideOf(b.statement, b.focus)]];
  const { text } = a.statement;
  const [first, second] = a.focus <= b.focus ? [a, b] : [b, a];
  const from = Math.max(first.end, first.focus);
  const mark = /[/;,.|]|\s(?:but|and)\s|\s[–—-]\s/u.exec(text.slice(from, second.focus));
  // One sentence that both readings fit says nothing against itself.
  if (!mark) return [];
  const at = from + mark.index;
  return [[partOf(a.statement, 0, at), partOf(a.statement, at + mark[0].length, text.length)]];
}

/** Claims that say something no claim before them said. */
function distinct(hits: readonly CueHit[]): CueHit[] {
  const said = new Said();
  return hits.filter((hit, index) => {
    const words = contentWords(hit.statement.text);
    if (words.size === 0) return index === 0;
    if (said.has(words)) return false;
    said.add(words);
    return true;
  });
}

export interface Fitting {
  fits: (a: CueHit, b: CueHit) => boolean;
  /** What of a claim decides whom it fits; each for itself where it is left out. */
  kindOf?: (hit: CueHit) => string;
}

export function pairsOf(as: readonly CueHit[], bs: readonly CueHit[], { fits, kindOf }: Fitting): Pair[] {
  const left = distinct(as);
  const right = distinct(bs);
  const [many, all] = left.length >= right.length ? [left, right] : [right, left];
  // Two of each kind: one may stand in the very statement it is compared with.
  const few = kindOf ? firstOfKind(all, kindOf, 2) : all;
  const pairs: [CueHit, CueHit][] = [];
  for (const one of many) {
    const matching = few.filter((other) => (many === left ? fits(one, other) : fits(other, one)));
    const other = matching.find((two) => two.statement.at !== one.statement.at) ?? matching[0];
    if (other) pairs.push(many === left ? [one, other] : [other, one]);
    if (pairs.length === PAIRS_MAX) break;
  }
  return pairs.flatMap(([a, b]) => sidesOf(a, b));
}

/** Words that are about nobody and nothing in particular. */
const sharedWords = (a: CueHit, b: CueHit): number => {
  const [words, said] = [a, b].map(({ statement: { label, text } }) => contentWords(`${label} ${text}`));
  return [...(words ?? [])].filter((word) => word.length > 2 && said?.has(word)).length;
};

/** What the plan claims, and notes of what is so from now on. */
export const claimsOf = (references: readonly (string | undefined)[], findings: Findings): CueHit[] =>
  references.flatMap((reference) =>
    findings.of(reference ?? '').filter(({ statement }) => statement.note === null || fromNowOn(statement)),
  );

/** The pairs of one rule, at most two. */
export function claimConflicts(rule: Conflict, { findings }: ConflictInput): Pair[] {
  const as = claimsOf([rule.a, rule.a2, rule.a3], findings);
  const bs = claimsOf([rule.b, rule.b2], findings);
  const unless = rule.notAbout ? new RegExp(rule.notAbout, 'iu') : null;
  const fits = (a: CueHit, b: CueHit): boolean =>
    ![a, b].some((hit) => unless?.test(wholeOf(hit.statement))) &&
    !inNotes(a.statement, b.statement) &&
    // A form that decides against resuscitation says what it decides about.
    (rule.id !== 'CF06' || a.statement.at !== b.statement.at) &&
    sameSituation(a.statement, b.statement) &&
    (!rule.site || atOneSite(a, b)) &&
    (!rule.shared || sharedWords(a, b) >= rule.shared);
  const kindOf = (hit: CueHit): string => {
    const { statement } = hit;
    const kind = `${unless?.test(wholeOf(statement)) ?? false} ${statement.note !== null} ${situationKey(statement)}`;
    return rule.site ? `${kind} ${siteKey(hit)}` : kind;
  };
  return pairsOf(as, bs, rule.shared ? { fits } : { fits, kindOf });
}

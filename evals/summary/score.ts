/** What a summary found, missed, invented and got wrong, against a careful reader's labels. */
import type { PageSnapshot } from '@/core/record/snapshot';
import type { SummaryItem } from '@/core/summary/item';
import { plainWords } from '@/core/text/plain-words';
import type { SummaryCase } from '../cases/summary-schema';
import { inventedIn } from './quoted';

export interface Score {
  flags: { wanted: number; found: number; missed: string[]; by: Record<string, Share> };
  findings: { wanted: number; found: number; missed: string[]; by: Record<string, Share> };
  /** Red-flag items that say what they must not. */
  wrong: string[];
  /** Items with a word, number or name that their evidence does not hold. */
  invented: string[];
  evidence: { places: number; valid: number };
  items: number;
  words: number;
}

export interface Share {
  wanted: number;
  found: number;
}

function shares<T>(
  wanted: readonly T[],
  missed: readonly T[],
  of: (one: T) => string,
): Record<string, Share> {
  const by: Record<string, Share> = {};
  for (const one of wanted) {
    const share = (by[of(one)] ??= { wanted: 0, found: 0 });
    share.wanted++;
    if (!missed.includes(one)) share.found++;
  }
  return by;
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');

/** Everything an item shows or points at. */
export const wordsOf = (item: SummaryItem): string =>
  plain(
    [
      item.text,
      ...item.evidence.map((one) => one.quote),
      ...(item.sides ?? []).flatMap((side) => [side.text, ...side.evidence.map((one) => one.quote)]),
    ].join(' \n '),
  );

const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(plain(word)));

const ruleOf = (item: SummaryItem): string => item.rule.replace('-stated', '');

export function score(items: readonly SummaryItem[], snapshot: PageSnapshot, wanted: SummaryCase): Score {
  const texts = new Map(snapshot.blocks.map((block) => [block.id, block.text]));
  const flags = items.filter((item) => item.kind === 'red-flag');
  const missedFlags = wanted.redFlags.filter(
    ({ flag, mustContain }) =>
      !flags.some((item) => ruleOf(item) === flag && holds(wordsOf(item), mustContain)),
  );
  const missedFindings = wanted.findings.filter(
    ({ kind, anyOf }) =>
      !items.some((item) => item.kind === kind && anyOf.some((words) => holds(wordsOf(item), words))),
  );
  const positive = flags.filter((item) => !item.rule.endsWith('-stated'));
  const wrong = [
    ...wanted.mustNotSay.filter((text) => positive.some((item) => plain(item.text).includes(plain(text)))),
    ...(wanted.mustNotFlag ?? [])
      .filter(({ flag, contains }) =>
        positive.some((item) => item.rule === flag && plain(item.text).includes(plain(contains))),
      )
      .map(({ flag, contains }) => `${flag}: ${contains}`),
  ];
  const places = items.flatMap((item) => [
    ...item.evidence,
    ...(item.sides ?? []).flatMap((side) => side.evidence),
  ]);
  return {
    flags: {
      wanted: wanted.redFlags.length,
      found: wanted.redFlags.length - missedFlags.length,
      missed: missedFlags.map((one) => `${one.flag} ${one.mustContain.join(' + ')}`),
      by: shares(wanted.redFlags, missedFlags, (one) => one.flag),
    },
    findings: {
      wanted: wanted.findings.length,
      found: wanted.findings.length - missedFindings.length,
      missed: missedFindings.map(
        (one) => `${one.kind} ${one.anyOf.map((words) => words.join(' + ')).join(' | ')}`,
      ),
      by: shares(wanted.findings, missedFindings, (one) => one.kind),
    },
    wrong,
    invented: items.flatMap((item) => inventedIn(item).map((word) => `${item.rule}: ${word}`)),
    evidence: {
      places: places.length,
      valid: places.filter(
        (one) => one.quote !== '' && texts.get(one.block)?.slice(one.start, one.end) === one.quote,
      ).length,
    },
    items: items.length,
    words: items.reduce((sum, item) => sum + plainWords(item.text).split(' ').length, 0),
  };
}

/** The looser question a baseline can be asked too: do the words stand anywhere in what is shown? */
export function shownRecall(shown: readonly string[], wanted: SummaryCase): number {
  const texts = shown.map(plain);
  const all = plain(shown.join(' \n '));
  return wanted.redFlags.filter(
    ({ mustContain }) => texts.some((text) => holds(text, mustContain)) || holds(all, mustContain),
  ).length;
}

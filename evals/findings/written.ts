/** The wordings that the tests of the summary hold, half of which may be weighed: the other half is kept aside. */
import { fingerprint } from '@/utils/hash';
import matters from '../../tests/unit/core/summary/findings/matters.json';
import recent from '../../tests/unit/core/summary/findings/recent.json';
import support from '../../tests/unit/core/summary/findings/support.json';

export interface WrittenCase {
  kind: 'matters' | 'support' | 'recent';
  /** Lines of a page. */
  page: readonly string[];
  /** What of them is to be shown. */
  words: string;
}

/** Half of the wordings, by hash: neither read while rules are made nor weighed. */
export const isAside = (entry: string): boolean => parseInt(fingerprint(entry).slice(-1), 36) % 2 === 0;

/** What may be weighed: each page with the words that belong under its heading. */
export const writtenCases = (): WrittenCase[] =>
  Object.entries({ matters, support, recent } as const).flatMap(([kind, { hit }]) =>
    hit.flatMap((entry) => {
      const [page = '', words = ''] = entry.split(' => ');
      return isAside(entry) || words === ''
        ? []
        : [{ kind: kind as WrittenCase['kind'], page: page.split(' / '), words: words.toLowerCase() }];
    }),
  );

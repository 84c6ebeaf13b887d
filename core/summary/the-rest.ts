/** Everything else the page says of the person, in its own order: the full length leaves nothing of the record out. */
import { domainById } from '@/core/knowledge/domains';
import { asEntries } from './entries';
import { item } from './compose';
import { holdsSecret, placed, unusable, type Labelled } from './extracts';
import type { SummaryItem } from './item';
import type { SentenceLabeller } from './labeller';
import { Shown } from './shown';

/** What is shown so far is not said again. */
const MOSTLY = 0.85;
/** As many lines as a person can still look through; more are counted, not shown. */
const MOST = 400;
const UNNAMED_WORDS = 3;
const ON_THE_PAGE =
  /^(?:edit|print|save|view|show|hide|open|close|more|back|next|add|delete|copy|download|(?:view|show|see|read|add) (?:all|more|new|less|details))\W*$/iu;
const OTHER = 'Other';

/** A button's or a menu's words: no label, few words, and the page's own administration. A part of care lists "COPD". */
const isFurniture = ({ statement, label }: Labelled): boolean =>
  statement.label === '' &&
  ((statement.tokens.length < UNNAMED_WORDS &&
    (statement.domain === null || ON_THE_PAGE.test(statement.text))) ||
    (label.kind === 'administration' && label.sure.kind));

/**
 * One item for each entry that no item shows yet, notes among what changed.
 * @param shown every item of the summary so far
 */
export function theRest(
  labelled: readonly Labelled[],
  labeller: SentenceLabeller,
  shown: readonly SummaryItem[],
): SummaryItem[] {
  // What is asked about as missing names no words of the line that makes it asked.
  const told = new Shown(shown.filter(({ kind }) => kind !== 'not-found'));
  const open = (one: Labelled): boolean =>
    !unusable(one.statement) &&
    !holdsSecret(one.statement.text) &&
    !isFurniture(one) &&
    told.share(one.statement.evidence) < MOSTLY;
  return asEntries(labelled, labeller, open)
    .filter(open)
    .slice(0, MOST)
    .map(({ statement, label }): SummaryItem => {
      const { note } = statement;
      return item({
        kind: note ? 'recent' : 'also',
        rule: 'extract',
        label: note ? 'Note' : (domainById(label.domain ?? '')?.label ?? OTHER),
        ...placed(statement, true),
        date: note ? (note.when?.slice(0, 10) ?? null) : statement.date,
        domain: label.domain,
      });
    });
}

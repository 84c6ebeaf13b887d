/** Plain selection: what the choosers of what matters, how to support and what changed have in common. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { PhraseIndex } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import { tokenise } from '@/core/text/tokens';
import { show, whereOf, type Shown } from './compose';
import type { SummaryItem } from './item';
import type { SentenceLabel, SentenceLabeller } from './labeller';
import type { Statement } from './statements';
import { writersVoice } from './writer-voice';

export interface Labelled {
  statement: Statement;
  label: SentenceLabel;
  /** Its "I" is the one who writes about the person. */
  byWriter: boolean;
}

/** An item and how much it is worth among its kind. */
export interface Ranked {
  item: SummaryItem;
  score: number;
}

const CODE = quick(
  /\b(?:key\s?safe|keysafe|key\s?code|door\s?code|entry\s?code|pin|password|access\s?code|gate\s?code)\b/iu,
);
const SECRET = /[\d•]{3,}/u;

/** Codes never enter the summary. */
export const holdsSecret = (text: string): boolean => CODE.test(text) && SECRET.test(text);

export const QUOTED = /["“‘][^"“”‘’]{6,240}["”’]/u;

const supportIndex = new PhraseIndex<true>(
  sentenceCues.supportHeadings.map((phrase) => ({ phrase, value: true, exact: true })),
);
const HEADING_MAX = 60;
/** Under a label or title that promises how to help. */
export const tellsHow = ({ label, title, domain }: Statement): boolean =>
  (domain === null || domain === 'about_me' || domain === 'identity') &&
  [label, title ?? ''].some(
    (name) => name !== '' && name.length <= HEADING_MAX && supportIndex.find(tokenise(name)).length > 0,
  );

export const unusable = (statement: Statement): boolean =>
  statement.blank ||
  statement.struck ||
  statement.template ||
  statement.heading ||
  statement.whose === 'stranger';

/** A statement as shown, with the place and the day the page ties to it. */
export function placed(
  statement: Statement,
  withLabel = false,
): Shown & Pick<SummaryItem, 'section' | 'date'> {
  const shown = show(statement, 0, withLabel);
  return { ...shown, section: whereOf(statement, shown.text), date: statement.date };
}

/** Every statement with what the labeller says of it; where the writer speaks, "I" is not the person. */
export function labelAll(statements: readonly Statement[], labeller: SentenceLabeller): Labelled[] {
  const isWriters = writersVoice(statements);
  return statements.map((statement) => {
    const label = labeller.label({
      text: statement.text,
      label: statement.label,
      domain: statement.domain,
      inNote: statement.note !== null,
    });
    const byWriter = label.firstPerson && isWriters(statement) && !QUOTED.test(statement.text);
    return { statement, label, byWriter };
  });
}

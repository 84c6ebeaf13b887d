/** What matters to the person, their own words first. */
import { domainById } from '@/core/knowledge/domains';
import { isDear } from '@/core/knowledge/matters';
import { item } from './compose';
import { holdsSecret, placed, QUOTED, unusable, type Labelled, type Ranked } from './extracts';
import { asEntries } from './entries';
import type { LineJudge } from './line-words';
import { Shown } from './shown';
import type { SentenceLabeller } from './labeller';
import type { Statement } from './statements';

/** All of it is a quotation, or it leads to one: "He says, …". */
const SPOKEN =
  /^["“][^"”]{4,}["”.]+$|\b(?:says?|said|asks?|words?|motto|puts it)\b[^"“]{0,20}["“][^"”]{6,}["”]/iu;

/** A piece of a quotation that goes on in the next sentence, or began in the one before. */
const SPLIT_QUOTE = /^[^“”]*“[^”]*$|^[^“]*”.{0,3}$/u;

/** No daily note, unless its column holds the person's own words. */
const isTold = ({ note, label }: Statement): boolean => note === null || isDear(label);

/** What a must-know line already says is not said again. */
const MOSTLY = 0.6;

/** How likely a line must be what matters to be shown as that. */
const LIKELY = 0.25;
const LEAST_WORDS = 3;

/** What the person holds dear: the likeliest first. */
export function mattersItems(
  labelled: readonly Labelled[],
  labeller: SentenceLabeller,
  judge: LineJudge,
  shown: Shown,
): Ranked[] {
  const told = asEntries(
    labelled,
    labeller,
    ({ statement }) => isTold(statement) && (isAbout(statement) || SPLIT_QUOTE.test(statement.text)),
  );
  return told
    .filter(
      ({ statement, label, byWriter }) =>
        isTold(statement) &&
        !byWriter &&
        !unusable(statement) &&
        !holdsSecret(statement.text) &&
        statement.tokens.length >= LEAST_WORDS &&
        (label.firstPerson || shown.share(statement.evidence) < MOSTLY),
    )
    .flatMap((one) => mattersItem(one, judge.odds(one).matters))
    .sort((a, b) => b.score - a.score);
}

/** Where other things are told than what somebody holds dear, whatever its words. */
const ELSEWHERE = new Set(['contacts', 'allergies', 'medicines', 'outcomes_review', 'safeguarding_risk']);

const isAbout = ({ label, title, domain }: Statement): boolean =>
  domain === 'about_me' ||
  isDear(label) ||
  (isDear(title ?? '') && (domain === 'contacts' || !ELSEWHERE.has(domain ?? '')));

function mattersItem({ statement, label }: Labelled, score: number): Ranked[] {
  if (score < LIKELY) return [];
  const { text, domain } = statement;
  const about = isAbout(statement);
  const quoted =
    (QUOTED.test(text) && (about || domain === 'eol_acp')) ||
    (SPOKEN.test(text) && !ELSEWHERE.has(domain ?? ''));
  return [
    {
      score,
      item: item({
        kind: 'matters',
        rule: 'extract',
        label: domain ? (domainById(domain)?.label ?? 'What matters') : 'What matters',
        ...placed(statement),
        domain: 'about_me',
        ownWords: (label.firstPerson && (about || !statement.typed)) || quoted,
      }),
    },
  ];
}

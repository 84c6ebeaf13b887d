/** What matters to the person, their own words first. */
import { domainById } from '@/core/knowledge/domains';
import { matters } from '@/core/knowledge/matters';
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { PhraseIndex } from '@/core/text/phrases';
import { Recent } from '@/utils/recent';
import { item, show, TEXT_MAX } from './compose';
import { holdsSecret, place, QUOTED, tellsHow, unusable, type Labelled, type Ranked } from './extracts';
import { asEntries } from './entries';
import { Shown } from './shown';
import type { SentenceLabeller } from './labeller';
import type { Statement } from './statements';

const matterIndex = new PhraseIndex<true>(
  sentenceCues.matters.map((phrase) => ({ phrase, value: true, exact: true })),
);
/** Names that tell of the person or of earlier years: true of them, and less to go by today. */
const OF_THEM =
  /\b(?:people (?:like|admire|say)|background|history|story|life|past|career|occupation|family)\b/iu;
const BEFORE = /\b(?:had|was|were|used to|worked|retired|died|born|grew up|years? ago)\b|\b(?:19|20)\d\d\b/iu;

const NAME_MAX = 60;
const promises = new Recent<boolean>(5_000);
/** Whether a title or label promises what the person holds dear. */
const isDear = (name: string): boolean =>
  name !== '' &&
  name.length <= NAME_MAX &&
  promises.of(name, () => matters.names.some((pattern) => pattern.test(name)));

/** How many ways a sentence tells what somebody likes, wants or cannot bear. */
function telling(sentence: string): number {
  return matters.tells.filter((pattern) => pattern.test(sentence)).length;
}

/** All of it is a quotation, or it leads to one: "He says, …". */
const SPOKEN =
  /^["“][^"”]{4,}["”.]+$|\b(?:says?|said|asks?|words?|motto|puts it)\b[^"“]{0,20}["“][^"”]{6,}["”]/iu;

/** A piece of a quotation that goes on in the next sentence, or began in the one before. */
const SPLIT_QUOTE = /^[^“”]*“[^”]*$|^[^“]*”.{0,3}$/u;

/** No daily note, unless its column holds the person's own words. */
const isTold = ({ note, label }: Statement): boolean => note === null || isDear(label);

/** What a must-know line already says is not said again. */
const MOSTLY = 0.6;

/** What the person holds dear: their own words first, then what the page says matters to them. */
export function mattersItems(
  labelled: readonly Labelled[],
  labeller: SentenceLabeller,
  shown: Shown,
): Ranked[] {
  const told = asEntries(
    labelled,
    labeller,
    ({ statement }) => isTold(statement) && (isAbout(statement) || SPLIT_QUOTE.test(statement.text)),
  );
  return told
    .filter(({ statement, label }) => label.firstPerson || shown.share(statement.evidence) < MOSTLY)
    .flatMap(({ statement, label }) => mattersItem(statement, label))
    .sort((a, b) => b.score - a.score);
}

/** Where other things are told than what somebody holds dear, whatever its words. */
const ELSEWHERE = new Set(['contacts', 'allergies', 'medicines', 'outcomes_review', 'safeguarding_risk']);

const isAbout = ({ label, title, domain }: Statement): boolean =>
  domain === 'about_me' ||
  isDear(label) ||
  (isDear(title ?? '') && (domain === 'contacts' || !ELSEWHERE.has(domain ?? '')));

function mattersItem(statement: Statement, label: Labelled['label']): Ranked[] {
  const { text, domain, tokens, title } = statement;
  if (!isTold(statement) || unusable(statement) || holdsSecret(text) || tokens.length < 3) return [];
  const named = isDear(statement.label);
  const about = isAbout(statement);
  const sentence = text.slice(0, TEXT_MAX * 2);
  const quoted =
    (QUOTED.test(text) && (about || domain === 'eol_acp')) ||
    (SPOKEN.test(text) && !ELSEWHERE.has(domain ?? ''));
  if (!quoted && matters.notTheirs.some((pattern) => pattern.test(sentence))) return [];
  const tells =
    !about && (ELSEWHERE.has(domain ?? '') || statement.whose !== 'person') ? 0 : telling(sentence);
  const own = (label.firstPerson && (about || !statement.typed)) || quoted;
  if (tellsHow(statement) ? !quoted : !(own || about || tells > 0)) return [];
  if (label.kind === 'administration' && label.sure.kind && !(about && tokens.length > 3) && tells === 0)
    return [];
  const cues = matterIndex.find(tokens).length;
  const score =
    (own ? 6 : 0) +
    (about ? 6 : 0) +
    Math.min(tells, 2) * 3 +
    Math.min(cues, 3) +
    (named ? 3 : 0) +
    (isDear(title ?? '') ? 3 : 0) +
    (tokens.length > 40 ? -3 : 0) -
    (!named && OF_THEM.test(`${statement.label} ${title ?? ''}`) ? 4 : 0) -
    (BEFORE.test(text) && !quoted ? 4 : 0);
  return [
    {
      score,
      item: item({
        kind: 'matters',
        rule: 'extract',
        label: domain ? (domainById(domain)?.label ?? 'What matters') : 'What matters',
        ...show(statement),
        ...place(statement),
        domain: 'about_me',
        ownWords: own,
      }),
    },
  ];
}

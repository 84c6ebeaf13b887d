/** What matters to the person, their own words first. */
import { domainById } from '@/core/knowledge/domains';
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { PhraseIndex } from '@/core/text/phrases';
import { item, show, TEXT_MAX } from './compose';
import { holdsSecret, place, QUOTED, tellsHow, unusable, type Labelled, type Ranked } from './extracts';
import type { Statement } from './statements';

const matterIndex = new PhraseIndex<true>(
  sentenceCues.matters.map((phrase) => ({ phrase, value: true, exact: true })),
);
/** A title or label that promises what the person holds dear, and those that tell of them or of earlier years. */
const DEAR =
  /\b(?:matter|important|own words|in \w+(?:['’]s)? words|voice|good (?:day|things)|great things|love|joy|wish|happy|dream)/iu;
const OF_THEM =
  /\b(?:people (?:like|admire|say)|background|history|story|life|past|career|occupation|family)\b/iu;
const BEFORE = /\b(?:had|was|were|used to|worked|retired|died|born|grew up|years? ago)\b|\b(?:19|20)\d\d\b/iu;

const QUOTE_SENTENCES = 5;

/** A quotation of several sentences is one thing said: its statements up to the closing mark. */
function wholeQuote(
  labelled: readonly Labelled[],
  index: number,
): { statement: Statement; sentences: number } | null {
  const first = labelled[index]?.statement;
  if (!first || !/^["“]/u.test(first.text) || /["”]/u.test(first.text.slice(1))) return null;
  for (const [after, { statement }] of labelled.slice(index + 1, index + QUOTE_SENTENCES).entries()) {
    const { start } = first.evidence;
    const { end } = statement.evidence;
    if (statement.evidence.block !== first.evidence.block || end - start > TEXT_MAX) return null;
    if (!/["”]/u.test(statement.text)) continue;
    const quote = first.blockText.slice(start, end);
    return {
      statement: { ...first, text: quote, evidence: { ...first.evidence, end, quote } },
      sentences: after + 2,
    };
  }
  return null;
}

/** What the person holds dear: their own words first, then what the page says matters to them. */
export function mattersItems(labelled: readonly Labelled[]): Ranked[] {
  let until = -1;
  const ranked = labelled.flatMap(({ statement, label }, index): Ranked[] => {
    if (index <= until) return [];
    const whole = wholeQuote(labelled, index);
    if (whole) until = index + whole.sentences - 1;
    return mattersItem(whole?.statement ?? statement, label);
  });
  return ranked.sort((a, b) => b.score - a.score);
}

function mattersItem(statement: Statement, label: Labelled['label']): Ranked[] {
  if (statement.note || unusable(statement) || holdsSecret(statement.text)) return [];
  const about = statement.domain === 'about_me';
  const quoted = QUOTED.test(statement.text) && (about || statement.domain === 'eol_acp');
  const own = (label.firstPerson && (about || !statement.typed)) || quoted;
  if (!own && (tellsHow(statement) || !(about && label.kind !== 'administration'))) return [];
  if (statement.tokens.length < 3 || (!about && label.kind === 'administration')) return [];
  const named = `${statement.label} ${statement.title ?? ''}`;
  const cues = matterIndex.find(statement.tokens).length;
  const score =
    (own ? 6 : 0) +
    (about ? 6 : 0) +
    Math.min(cues, 3) * 2 +
    (statement.tokens.length > 40 ? -3 : 0) +
    (DEAR.test(named) ? 6 : 0) -
    (OF_THEM.test(named) ? 4 : 0) -
    (BEFORE.test(statement.text) ? 4 : 0);
  return [
    {
      score,
      item: item({
        kind: 'matters',
        rule: 'extract',
        label: statement.domain ? (domainById(statement.domain)?.label ?? 'What matters') : 'What matters',
        ...show(statement),
        ...place(statement),
        domain: 'about_me',
        ownWords: own,
      }),
    },
  ];
}

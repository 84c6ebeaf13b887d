/** Plain selection: what matters to the person, how to support them, what changed. */
import { domainById, isDomainName } from '@/core/knowledge/domains';
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import type { CareRecord } from '@/core/record/record';
import { PhraseIndex } from '@/core/text/phrases';
import { tokenise } from '@/core/text/tokens';
import { answerOf } from './assertion';
import { item, show } from './compose';
import type { SummaryItem } from './item';
import type { SentenceLabel, SentenceLabeller } from './labeller';
import type { Statement } from './statements';

export interface Labelled {
  statement: Statement;
  label: SentenceLabel;
}

/** An item and how much it is worth among its kind. */
export interface Ranked {
  item: SummaryItem;
  score: number;
}

const CODE =
  /\b(?:key\s?safe|keysafe|key\s?code|door\s?code|entry\s?code|pin|password|access\s?code|gate\s?code)\b/iu;
const SECRET = /[\d•]{3,}/u;

/** Codes never enter the summary. */
export const holdsSecret = (text: string): boolean => CODE.test(text) && SECRET.test(text);

const QUOTED = /["“‘][^"“”‘’]{6,240}["”’]/u;

const matterIndex = new PhraseIndex<true>(
  sentenceCues.matters.map((phrase) => ({ phrase, value: true, exact: true })),
);
const changeIndex = new PhraseIndex<(typeof sentenceCues.change)[number]>(
  sentenceCues.change.flatMap((change) =>
    change.terms.map((phrase) => ({ phrase, value: change, exact: true })),
  ),
);

const supportIndex = new PhraseIndex<true>(
  sentenceCues.supportHeadings.map((phrase) => ({ phrase, value: true, exact: true })),
);
const HEADING_MAX = 60;
/** Under a label or title that promises how to help. */
const tellsHow = ({ label, title, domain }: Statement): boolean =>
  (domain === null || domain === 'about_me') &&
  [label, title ?? ''].some(
    (name) => name !== '' && name.length <= HEADING_MAX && supportIndex.find(tokenise(name)).length > 0,
  );

const unusable = (statement: Statement): boolean =>
  statement.blank ||
  statement.struck ||
  statement.template ||
  statement.heading ||
  statement.whose === 'stranger';

function place(statement: Statement): Pick<SummaryItem, 'section' | 'date'> {
  return { section: statement.title, date: statement.date };
}

/** The person's own words first, then what the page says matters to them. */
export function mattersItems(labelled: readonly Labelled[]): Ranked[] {
  const ranked = labelled.flatMap(({ statement, label }): Ranked[] => {
    if (statement.note || unusable(statement) || holdsSecret(statement.text)) return [];
    const about = statement.domain === 'about_me';
    const quoted = QUOTED.test(statement.text) && (about || statement.domain === 'eol_acp');
    const own = (label.firstPerson && (about || !statement.typed)) || quoted;
    if (!own && (tellsHow(statement) || !(about && label.kind !== 'administration'))) return [];
    if (statement.tokens.length < 3 || (!about && label.kind === 'administration')) return [];
    const cues = matterIndex.find(statement.tokens).length;
    const score =
      (own ? 10 : 0) + (about ? 6 : 0) + Math.min(cues, 3) * 2 + (statement.tokens.length > 40 ? -3 : 0);
    const shown = show(statement);
    return [
      {
        score,
        item: item({
          kind: 'matters',
          rule: 'extract',
          label: statement.domain ? (domainById(statement.domain)?.label ?? 'What matters') : 'What matters',
          ...shown,
          ...place(statement),
          domain: 'about_me',
          ownWords: own,
        }),
      },
    ];
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** More than any length shows; the rest of a long page is not worth composing. */
const CANDIDATES = 250;

/** What a sentence outside every known section must be worth. */
const FREE_SCORE = 8;

/** The name of a part of the plan, or a bare "none": an index of the plan, not a part of it. */
const saysNothing = ({ text }: Statement): boolean =>
  isDomainName(text) || ['no', 'blank', 'template'].includes(answerOf(text));

export const HOW_LABEL = 'How to support';
const HOW_SCORE = 6;

/** What staff do and need to know, by domain. */
export function supportItems(labelled: readonly Labelled[]): Ranked[] {
  const usable = labelled.filter(({ statement, label }) => {
    if (statement.note || unusable(statement) || holdsSecret(statement.text)) return false;
    if (statement.over || saysNothing(statement)) return false;
    if (tellsHow(statement)) return statement.tokens.length >= 3;
    if (label.kind === 'administration' || label.kind === 'contact' || label.domain === null) return false;
    if (['notes', 'identity'].includes(label.domain) || statement.tokens.length < 2) return false;
    if (statement.tokens.length < 4 && statement.label === '') return false;
    return statement.domain !== null || label.score >= FREE_SCORE;
  });
  const worth = ({ statement, label }: Labelled): number =>
    label.score + (tellsHow(statement) ? HOW_SCORE : 0);
  const best = usable.sort((a, b) => worth(b) - worth(a)).slice(0, CANDIDATES);
  return best.flatMap((one): Ranked[] => {
    const { statement, label } = one;
    const how = tellsHow(statement);
    const domain = domainById(label.domain ?? '');
    const shown = show(statement);
    return [
      {
        score: worth(one),
        item: item({
          kind: 'support',
          rule: 'extract',
          label: how ? HOW_LABEL : (domain?.label ?? ''),
          ...shown,
          ...place(statement),
          domain: how ? 'about_me' : label.domain,
        }),
      },
    ];
  });
}

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

/** "Happened: 19 August 2026 at 15:08": a stamp, not a sentence. */
function saysLittle({ tokens }: Statement): boolean {
  const words = tokens.filter(
    (token) => /\p{L}/u.test(token.norm) && !MONTHS.test(token.norm) && token.norm !== 'at',
  );
  return words.length < 3;
}

/** Sentences of notes that tell a change, newest note first. `since` leaves older notes out; `most` is for one note. */
export function recentItems(
  record: CareRecord,
  labelled: readonly Labelled[],
  most: number,
  since?: string,
): Ranked[] {
  const order = new Map(
    [...record.notes]
      .map((note, index) => ({ note, index }))
      .filter(
        ({ note }) =>
          since === undefined || note.when === null || note.when >= since.slice(0, note.when.length),
      )
      .sort((a, b) => (b.note.when ?? '').localeCompare(a.note.when ?? '') || a.index - b.index)
      .map(({ note }, rank): [string, number] => [note.id, rank]),
  );
  const perNote = new Map<string, number>();
  const ranked = labelled.flatMap(({ statement, label }): Ranked[] => {
    const rank = statement.note ? order.get(statement.note.id) : undefined;
    if (!statement.note || rank === undefined || unusable(statement)) return [];
    if (saysLittle(statement) || label.kind === 'administration' || holdsSecret(statement.text)) return [];
    const changes = changeIndex.find(statement.tokens).map((hit) => hit.value);
    const best = changes.reduce<(typeof changes)[number] | null>(
      (top, one) => (top && top.weight >= one.weight ? top : one),
      null,
    );
    const kinds = new Set(changes.map((one) => one.id)).size;
    // What the person said is seldom filler.
    const said = QUOTED.test(statement.text) ? 4 : 0;
    const score = (best?.weight ?? 1) + kinds + said - rank * 1.5;
    const shown = show(statement);
    return [
      {
        score,
        item: item({
          kind: 'recent',
          rule: best?.id ?? 'extract',
          label: best?.label ?? 'Note',
          ...shown,
          section: statement.title,
          date: statement.note.when?.slice(0, 10) ?? null,
          domain: label.domain,
        }),
      },
    ];
  });
  const notes = new Map(
    labelled.map(({ statement }) => [statement.evidence.block, statement.note?.id ?? '']),
  );
  return ranked
    .sort((a, b) => b.score - a.score)
    .filter((one) => {
      const note = notes.get(one.item.evidence[0]?.block ?? '') ?? '';
      const count = (perNote.get(note) ?? 0) + 1;
      perNote.set(note, count);
      return count <= most;
    });
}

/** Every statement with what the labeller says of it. */
export function labelAll(statements: readonly Statement[], labeller: SentenceLabeller): Labelled[] {
  return statements.map((statement) => ({
    statement,
    label: labeller.label({
      text: statement.text,
      label: statement.label,
      domain: statement.domain,
      inNote: statement.note !== null,
    }),
  }));
}

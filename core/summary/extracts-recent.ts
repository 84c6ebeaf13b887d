/** What changed lately, out of the notes on the page. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import type { CareRecord } from '@/core/record/record';
import { PhraseIndex } from '@/core/text/phrases';
import { item, show } from './compose';
import { holdsSecret, QUOTED, unusable, type Labelled, type Ranked } from './extracts';
import { asEntries } from './entries';
import type { SentenceLabeller } from './labeller';
import { newsIn } from './news';
import { PlanChanges } from './recent-plan';
import type { Statement } from './statements';

const changeIndex = new PhraseIndex<(typeof sentenceCues.change)[number]>(
  sentenceCues.change.flatMap((change) =>
    change.terms.map((phrase) => ({ phrase, value: change, exact: true })),
  ),
);

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

/** "Happened: 19 August 2026 at 15:08": a stamp, not a sentence. */
function saysLittle({ tokens }: Statement): boolean {
  const words = tokens.filter(
    (token) => /\p{L}/u.test(token.norm) && !MONTHS.test(token.norm) && token.norm !== 'at',
  );
  return words.length < 3;
}

const bestOf = ({
  tokens,
}: Statement): { best: (typeof sentenceCues.change)[number] | null; kinds: number } => {
  const changes = changeIndex.find(tokens).map((hit) => hit.value);
  const best = changes.reduce<(typeof changes)[number] | null>(
    (top, one) => (top && top.weight >= one.weight ? top : one),
    null,
  );
  return { best, kinds: new Set(changes.map((one) => one.id)).size };
};

/** What the person said is seldom filler. */
const SAID = 4;
/** How much a note, and a day, take from what is older. */
const PER_NOTE = 0.5;
const PER_DAY = 0.15;
const LISTED = 4;
/** Words of a change this great are shown whatever else is said. */
const GRAVE = 10;

interface RecentOptions {
  /** Entries shown of one note. */
  most: number;
  /** Whether what is as always is shown too. */
  routine: boolean;
  now: string;
  order: 'dmy' | 'mdy';
  /** ISO time: older notes and changes are left out. */
  since?: string | undefined;
}

/** What notes tell, and what the plan says is new: the greatest changes first, newer before older. */
export function recentItems(
  record: CareRecord,
  labelled: readonly Labelled[],
  labeller: SentenceLabeller,
  { most, routine, now, order, since }: RecentOptions,
): Ranked[] {
  const ranks = new Map(
    [...record.notes]
      .map((note, index) => ({ note, index }))
      .filter(
        ({ note }) =>
          since === undefined || note.when === null || note.when >= since.slice(0, note.when.length),
      )
      .sort((a, b) => (b.note.when ?? '').localeCompare(a.note.when ?? '') || a.index - b.index)
      .map(({ note }, rank): [string, number] => [note.id, rank]),
  );
  const plan = new PlanChanges(
    labelled.map(({ statement }) => statement),
    now,
    order,
  );
  const perNote = new Map<string, number>();
  const told = asEntries(labelled, labeller, ({ statement }) => statement.note !== null);
  const found = told.flatMap(({ statement, label }): (Ranked & { note: string })[] => {
    const { note, text } = statement;
    const rank = note ? ranks.get(note.id) : undefined;
    if ((note && rank === undefined) || unusable(statement) || holdsSecret(text)) return [];
    const change = note || statement.whose !== 'person' ? null : plan.of(statement);
    if (!note && (!change || (since !== undefined && (change.day ?? '') < since.slice(0, 10)))) return [];
    if (saysLittle(statement) || (label.kind === 'administration' && label.sure.kind)) return [];
    const { best, kinds } = bestOf(statement);
    const news = newsIn(text);
    if (!routine && news < 0 && (best?.weight ?? 0) < GRAVE) return [];
    const age = rank === undefined ? (change?.age ?? 0) * PER_DAY : rank * PER_NOTE;
    const score =
      (best?.weight ?? 1) +
      Math.min(kinds, 3) +
      news +
      (QUOTED.test(text) ? SAID : 0) +
      (change?.listed ? LISTED : 0) -
      age;
    return [
      {
        score,
        note: note?.id ?? '',
        item: item({
          kind: 'recent',
          rule: best?.id ?? 'extract',
          label: best?.label ?? 'Note',
          ...show(statement),
          section: statement.title,
          date: note ? (note.when?.slice(0, 10) ?? null) : (change?.day ?? null),
          domain: label.domain,
        }),
      },
    ];
  });
  return found
    .sort((a, b) => b.score - a.score)
    .filter(({ note }) => {
      if (note === '') return true;
      const count = (perNote.get(note) ?? 0) + 1;
      perNote.set(note, count);
      return count <= most;
    });
}

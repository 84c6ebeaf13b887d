/** What changed lately, out of the notes on the page. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import type { CareRecord } from '@/core/record/record';
import { PhraseIndex } from '@/core/text/phrases';
import { item, show } from './compose';
import { holdsSecret, QUOTED, unusable, type Labelled, type Ranked } from './extracts';
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

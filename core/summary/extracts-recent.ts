/** What changed lately, out of the notes on the page. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import type { CareRecord, Note } from '@/core/record/record';
import { PhraseIndex, phraseSet } from '@/core/text/phrases';
import { inOrder } from '@/utils/in-order';
import { item } from './compose';
import { holdsSecret, placed, unusable, type Labelled, type Ranked } from './extracts';
import { asEntries } from './entries';
import type { SentenceLabeller } from './labeller';
import type { LineJudge } from './line-words';
import type { SummaryItem } from './item';
import { isPlaceOfDeath } from '@/core/text/place-of-death';
import type { Statement } from './statements';
import { isNamedOthers } from './named-other';
import { PlanTriggers } from './plan-triggers';
import { isOfLastDays, signsOf, URGENT } from './urgent';

const changeIndex = new PhraseIndex<(typeof sentenceCues.change)[number]>(
  sentenceCues.change.flatMap((change) =>
    change.terms.map((phrase) => ({ phrase, value: change, exact: true })),
  ),
);

/** "Fell asleep", "sits on the floor to play": the same words for something else. */
const others = phraseSet(sentenceCues.change.flatMap((change) => change.others ?? []));

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

const LITTLE = 3;
/** "Happened: 19 August 2026 at 15:08": a stamp, not a sentence. */
function saysLittle({ tokens }: Statement): boolean {
  let words = 0;
  for (const { norm } of tokens)
    if (/\p{L}/u.test(norm) && !MONTHS.test(norm) && norm !== 'at' && ++words === LITTLE) return false;
  return true;
}

type Change = (typeof sentenceCues.change)[number];

/** What the signs of an emergency are called once they are no longer of the last days. */
const bySign = new Map(
  sentenceCues.change.flatMap((change) => (change.signs ?? []).map((sign) => [sign, change] as const)),
);
const otherSigns = sentenceCues.change.find(({ id }) => id === sentenceCues.urgent.later);

/** The greatest change whose words stand in a line, or whose signs it tells, of the person: it names the line. */
function changeOf(statement: Statement, signs: readonly { id: string }[]): Change | null {
  const { tokens } = statement;
  const elsewhere = others.find(tokens);
  const told = changeIndex
    .find(tokens)
    .filter(
      (hit) =>
        !isPlaceOfDeath(tokens, hit.firstToken, hit.endToken) &&
        !isNamedOthers(statement, tokens[hit.firstToken]?.start ?? -1) &&
        !elsewhere.some((one) => one.firstToken <= hit.firstToken && one.endToken >= hit.endToken),
    )
    .map((hit) => hit.value);
  const shown = signs.flatMap(({ id }) => bySign.get(id) ?? otherSigns ?? []);
  return [...told, ...shown].reduce<Change | null>(
    (top, one) => (top && top.weight >= one.weight ? top : one),
    null,
  );
}

/** How likely a line must be news to be shown as that. */
const LIKELY = 0.18;
/** What a note tells of a fall or another change this great is shown, whatever else it says. */
const GRAVE = 10;
const GRAVE_SCORE = 0.6;
/** How much likelier news must be for each older note, and each day, to come before what is newer. */
const PER_NOTE = 0.02;
const PER_DAY = 0.004;
const OLDEST = 0.25;

/** Above any other score, whatever its age takes away. */
const URGENT_SCORE = 2;
export const isUrgent = ({ score }: Ranked): boolean => score > 1;

/** All that a note says, wherever on the page its sentences stand. */
function wholeNotes(labelled: readonly Labelled[]): (note: Note) => string {
  const texts = new Map<string, string>();
  for (const { statement } of labelled)
    if (statement.note)
      texts.set(statement.note.id, `${texts.get(statement.note.id) ?? ''}${statement.text}\n`);
  return ({ id }) => texts.get(id) ?? '';
}

/** What the plan says, as the place beside the note that tells it. */
function sideOf(statement: Statement): NonNullable<SummaryItem['sides']>[number] {
  const { text, section, evidence } = placed(statement);
  return { text, section, evidence };
}

interface RecentOptions {
  /** Today, ISO local date or date-time. */
  now: string;
  /** Entries shown of one note. */
  most: number;
  /** Whether what is as always is shown too. */
  routine: boolean;
  /** ISO time: older notes and changes are left out. */
  since?: string | undefined;
}

/** What notes tell, and what the plan says is new: the greatest changes first, newer before older. */
export function recentItems(
  record: CareRecord,
  labelled: readonly Labelled[],
  labeller: SentenceLabeller,
  judge: LineJudge,
  { now, most, routine, since }: RecentOptions,
): Ranked[] {
  const ranks = new Map(
    [...record.notes]
      .map((note, index) => ({ note, index }))
      .filter(
        ({ note }) =>
          since === undefined || note.when === null || note.when >= since.slice(0, note.when.length),
      )
      .sort((a, b) => inOrder(b.note.when ?? '', a.note.when ?? '') || a.index - b.index)
      .map(({ note }, rank): [string, number] => [note.id, rank]),
  );
  const triggers = new PlanTriggers(labelled.map(({ statement }) => statement));
  const wholeOf = wholeNotes(labelled);
  const perNote = new Map<string, number>();
  const days = new Map<string, string>();
  const entries = asEntries(labelled, labeller, ({ statement }) => statement.note !== null);
  const found = entries.flatMap((one): (Ranked & { note: string })[] => {
    const { statement, label } = one;
    const { note, text } = statement;
    const rank = note ? ranks.get(note.id) : undefined;
    if ((note && rank === undefined) || unusable(statement) || holdsSecret(text)) return [];
    const change = judge.change(statement);
    if (since !== undefined && !note && (change?.day ?? '') < since.slice(0, 10)) return [];
    if (saysLittle(statement)) return [];
    // In a log that is one text a line goes on from the day above it.
    const { block } = statement.evidence;
    if (!note && change?.day) days.set(block, change.day);
    const above = statement.domain === 'notes' ? days.get(block) : undefined;
    const day = note ? (note.when?.slice(0, 10) ?? null) : (change?.day ?? above ?? null);
    const signs = day === null ? [] : signsOf(statement);
    const told = changeOf(statement, signs);
    const isNew = isOfLastDays(day, now);
    const planned = note && isNew ? triggers.of(statement, wholeOf(note)) : null;
    const urgent = planned !== null || (signs.length > 0 && isNew);
    const best = urgent ? URGENT : told;
    const isGrave = note !== null && (told?.weight ?? 0) >= GRAVE;
    const likely = urgent ? URGENT_SCORE : Math.max(judge.odds(one).recent, isGrave ? GRAVE_SCORE : 0);
    if (likely < LIKELY && !(routine && note)) return [];
    const age = rank === undefined ? (change?.age ?? 0) * PER_DAY : rank * PER_NOTE;
    return [
      {
        score: likely - Math.min(age, OLDEST),
        note: note?.id ?? '',
        item: item({
          kind: 'recent',
          rule: best?.id ?? 'extract',
          label: best?.label ?? 'Note',
          ...placed(statement),
          date: urgent || note ? day : (change?.day ?? null),
          domain: label.domain,
          ...(planned ? { sides: [sideOf(planned)] } : {}),
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

/** Compares judged notes with the labels of a careful reader: agreement, partial F1, recall, false questions. */
import type { NoteJudgement } from '@/core/gaps/judge-note';
import type { NoteCase } from '../cases/notes/schema';

export const verdicts = ['present', 'partial', 'absent', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Judged {
  note: NoteCase;
  judgement: NoteJudgement;
}

interface Pair {
  note: NoteCase;
  id: string;
  said: Verdict;
  label: Verdict;
  safety: boolean;
}

/** Cohen's κ of two labellings; NaN when nothing was compared. */
export function kappa(pairs: readonly { said: string; label: string }[]): number {
  const total = pairs.length;
  const classes = [...new Set(pairs.flatMap(({ said, label }) => [said, label]))];
  const agreed = pairs.filter(({ said, label }) => said === label).length / total;
  const byChance = classes.reduce((sum, one) => {
    const left = pairs.filter(({ said }) => said === one).length / total;
    const right = pairs.filter(({ label }) => label === one).length / total;
    return sum + left * right;
  }, 0);
  return byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance);
}

/** An element of a type that was not recognised is not judged at all: it counts as not applicable. */
export function statusOf({ gaps }: NoteJudgement, id: string): Verdict {
  const status = gaps.find((gap) => gap.id === id)?.status;
  return status === undefined ? 'not-applicable' : status === 'unclear' ? 'partial' : status;
}

function pairsOf(judged: readonly Judged[], safetyTypes: ReadonlySet<string>): Pair[] {
  return judged.flatMap(({ note, judgement }) =>
    Object.entries(note.labels).map(([id, label]) => ({
      note,
      id,
      label,
      said: statusOf(judgement, id),
      safety: note.types.some((type) => safetyTypes.has(type)),
    })),
  );
}

function classFigures(pairs: readonly Pair[], one: Verdict) {
  const hit = pairs.filter(({ said, label }) => said === one && label === one).length;
  const said = pairs.filter((pair) => pair.said === one).length;
  const labelled = pairs.filter((pair) => pair.label === one).length;
  return {
    labelled,
    precision: said ? hit / said : 0,
    recall: labelled ? hit / labelled : 0,
    f1: said + labelled ? (2 * hit) / (said + labelled) : 0,
    kappa: kappa(
      pairs.map((pair) => ({ said: String(pair.said === one), label: String(pair.label === one) })),
    ),
  };
}

/** All figures of the gaps yardstick, and every disagreement. */
export function score(
  judged: readonly Judged[],
  safetyTypes: ReadonlySet<string>,
  requiredIds: ReadonlySet<string>,
) {
  const pairs = pairsOf(judged, safetyTypes);
  /** A required element that is missing or half there must be noticed as such. */
  const gaps = pairs.filter(
    ({ safety, id, label }) => safety && requiredIds.has(id) && (label === 'absent' || label === 'partial'),
  );
  const stated = pairs.filter(
    ({ safety, id, label }) => safety && requiredIds.has(id) && label === 'present',
  );
  const complete = judged.filter(({ note }) => note.complete);
  return {
    notes: judged.length,
    labels: pairs.length,
    agreement: pairs.filter(({ said, label }) => said === label).length / pairs.length,
    kappa: kappa(pairs),
    perClass: Object.fromEntries(verdicts.map((one) => [one, classFigures(pairs, one)])),
    safetyRequired: {
      gaps: gaps.length,
      gapsNoticed: gaps.filter(({ said }) => said === 'absent' || said === 'partial').length / gaps.length,
      stated: stated.length,
      statedFound: stated.filter(({ said }) => said === 'present').length / stated.length,
    },
    completeNotes: complete.length,
    falseQuestionsPerCompleteNote:
      complete.reduce((sum, { judgement }) => sum + judgement.asked.length, 0) / Math.max(1, complete.length),
    mainTypeFound:
      judged.filter(({ note, judgement }) => judgement.types.some(({ id }) => id === note.types[0])).length /
      judged.length,
    mainTypeFirst:
      judged.filter(({ note, judgement }) => judgement.types[0]?.id === note.types[0]).length / judged.length,
    typesExact:
      judged.filter(
        ({ note, judgement }) =>
          judgement.types
            .map(({ id }) => id)
            .sort()
            .join() === [...note.types].sort().join(),
      ).length / judged.length,
    typesFound:
      judged.reduce(
        (sum, { note, judgement }) =>
          sum + note.types.filter((type) => judgement.types.some(({ id }) => id === type)).length,
        0,
      ) / judged.reduce((sum, { note }) => sum + note.types.length, 0),
    typesExtraPerNote:
      judged.reduce(
        (sum, { note, judgement }) =>
          sum + judgement.types.filter(({ id }) => !note.types.includes(id as never)).length,
        0,
      ) / judged.length,
    disagreements: pairs
      .filter(({ said, label }) => said !== label)
      .map(({ note, id, said, label }) => ({ note: note.id, id, said, label })),
  };
}

/** What the reviewed notes show together. Every figure carries the number it rests on. */
import { grouped } from '@/utils/grouped';
import { rate, type Rate } from './interval';
import type { CheckArea } from './look';
import type { Row, RowCheck } from './rows';
import { delays, type Delay } from './timing';

/** A figure about one check; `id` names it in every review. */
export interface CheckRate {
  id: string;
  area: CheckArea;
  rate: Rate;
}

export interface Results {
  notes: number;
  /** Notes in which all that their kind asks for is there. */
  complete: Rate;
  byType: { type: string; complete: Rate; found: Rate }[];
  /** Elements: in how many of the notes that ask for it, it is there; the most often missing first. */
  byElement: CheckRate[];
  /** Checks and wording: in how many notes; the commonest first. */
  raised: CheckRate[];
  /** Notes much like an earlier one of the same person. */
  copied: Rate;
  delays: { delay: Delay; rate: Rate }[];
  /** How often the manager agreed, over all and for each check; the least agreed first. */
  agreed: Rate;
  agreement: CheckRate[];
}

/** The check for a note that is much like an earlier one. */
const COPIED = 'H11';

const isElement = ({ area, holds }: RowCheck): boolean => area === 'element' && holds !== null;
const isFound = ({ holds }: RowCheck): boolean => holds === 'found';
const isComplete = ({ checks }: Row): boolean => checks.filter(isElement).every(isFound);
const isJudged = ({ checks }: Row): boolean => checks.some(isElement);

/** Groups checks by what they are and counts those that hold something true. */
function checkRates(
  checks: readonly RowCheck[],
  of: (all: readonly RowCheck[]) => { count: number; of: number },
): CheckRate[] {
  return [...grouped(checks, ({ area, id }) => `${area} ${id}`).values()].flatMap((all) => {
    const first = all[0];
    if (!first) return [];
    const counted = of(all);
    return [{ id: first.id, area: first.area, rate: rate(counted.count, counted.of) }];
  });
}

const share = ({ rate: { count, of } }: CheckRate): number => (of === 0 ? 0 : count / of);
const lowest = (a: CheckRate, b: CheckRate): number =>
  share(a) - share(b) || b.rate.of - a.rate.of || (a.id < b.id ? -1 : 1);
/** By how many lack it, so that one note of a rare kind does not lead the list. */
const mostMissing = (a: CheckRate, b: CheckRate): number =>
  b.rate.of - b.rate.count - (a.rate.of - a.rate.count) || lowest(a, b);

/** @param rows notes the manager has looked at, of one review or of several */
export function resultsOf(rows: readonly Row[]): Results {
  const judged = rows.filter(isJudged);
  const checks = rows.flatMap((row) => row.checks);
  const elements = checks.filter(isElement);
  // A check that speaks twice in one note is one note.
  const raised = rows.flatMap((row) => [
    ...new Map(
      row.checks
        .filter(({ area, holds }) => area !== 'element' && holds !== null)
        .map((check) => [`${check.area} ${check.id}`, check]),
    ).values(),
  ]);
  const spoken = checks.filter(({ manager }) => manager !== '');
  const agreedIn = (all: readonly RowCheck[]) => all.filter(({ manager }) => manager === 'agree').length;
  return {
    notes: rows.length,
    complete: rate(judged.filter(isComplete).length, judged.length),
    byType: [...grouped(judged, ({ type }) => type)]
      .map(([type, notes]) => {
        const asked = notes.flatMap((row) => row.checks.filter(isElement));
        return {
          type,
          complete: rate(notes.filter(isComplete).length, notes.length),
          found: rate(asked.filter(isFound).length, asked.length),
        };
      })
      .sort((a, b) => b.complete.of - a.complete.of || (a.type < b.type ? -1 : 1)),
    byElement: checkRates(elements, (all) => ({ count: all.filter(isFound).length, of: all.length })).sort(
      mostMissing,
    ),
    raised: checkRates(raised, (all) => ({ count: all.length, of: rows.length })).sort((a, b) =>
      lowest(b, a),
    ),
    copied: rate(raised.filter(({ id }) => id === COPIED).length, rows.length),
    delays: delays.map((delay) => ({
      delay,
      rate: rate(rows.filter((row) => row.delay === delay).length, rows.length),
    })),
    agreed: rate(agreedIn(spoken), spoken.length),
    agreement: checkRates(spoken, (all) => ({ count: agreedIn(all), of: all.length })).sort(lowest),
  };
}

/** Places in the sample of the notes in which a check says something. */
export function notesWith(
  rows: readonly { at: number; row: Row }[],
  { id, area }: Pick<CheckRate, 'id' | 'area'>,
): number[] {
  return rows
    .filter(({ row }) =>
      row.checks.some(
        (check) => check.id === id && check.area === area && check.holds !== null && check.holds !== 'found',
      ),
    )
    .map(({ at }) => at);
}

/** Under which heading of the summary a line belongs, all its words and signs weighed at once (knowledge/line-words.json). */
import { lineKinds, lineWords, type LineKind, type ReadyLines } from '@/core/knowledge/line-words';
import type { Labelled } from './extracts';
import { wordsOfNames } from '@/core/record/called';
import type { Person } from '@/core/record/record';
import { lineSigns, type SignsOf } from './line-signs';
import { PlanChanges, type PlanChange } from './recent-plan';
import type { Statement } from './statements';

/** A long line says more, but not in proportion; counted in all its signs, known or not. */
const LENGTH = 10;
export const lengthOfLine = (signs: number): number => Math.sqrt(signs + LENGTH);

export type LineOdds = Record<LineKind, number>;

/** How likely each heading is, together one. */
export function lineOdds(signs: ReadonlySet<string>, weights: ReadyLines): LineOdds {
  const sums = new Float64Array(lineKinds.length);
  for (const sign of signs) {
    const adds = weights.get(sign);
    if (adds) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (adds[at] ?? 0);
  }
  const scale = lengthOfLine(signs.size);
  const odds = Array.from(sums, (sum) => Math.exp(sum / scale));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const of = (kind: LineKind): number => (odds[lineKinds.indexOf(kind)] ?? 0) / all;
  return { matters: of('matters'), support: of('support'), recent: of('recent'), none: of('none') };
}

/** Weighs the lines of one page, each once. */
export class LineJudge {
  private readonly plan: PlanChanges;
  private readonly signsOf: Omit<SignsOf, 'change'>;
  private readonly known = new WeakMap<Labelled, LineOdds>();

  constructor(
    statements: readonly Statement[],
    day: { now: string; order: 'dmy' | 'mdy'; person: Person },
    private readonly weights: ReadyLines = lineWords(),
  ) {
    const { now, order, person } = day;
    this.plan = new PlanChanges(statements, now, order);
    this.signsOf = {
      now,
      order,
      names: wordsOfNames(person),
      called: person.preferredName?.evidence[0]?.block ?? null,
    };
  }

  /** What the plan says is new in a line; null in notes and of others. */
  change(statement: Statement): PlanChange | null {
    return statement.note || statement.whose !== 'person' ? null : this.plan.of(statement);
  }

  signs(one: Labelled): Set<string> {
    return lineSigns(one, { ...this.signsOf, change: this.change(one.statement) });
  }

  odds(one: Labelled): LineOdds {
    let odds = this.known.get(one);
    if (!odds) {
      odds = lineOdds(this.signs(one), this.weights);
      this.known.set(one, odds);
    }
    return odds;
  }
}

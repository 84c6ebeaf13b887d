/** Which stretches of the page the summary shows already. */
import type { Evidence } from '@/core/record/evidence';
import type { SummaryItem } from './item';

export class Shown {
  private readonly byBlock = new Map<string, { start: number; end: number }[]>();

  constructor(items: readonly SummaryItem[]) {
    const places = items.flatMap((one) => [
      ...one.evidence,
      ...(one.sides ?? []).flatMap((side) => side.evidence),
    ]);
    for (const { block, start, end } of places) {
      const list = this.byBlock.get(block);
      if (list) list.push({ start, end });
      else this.byBlock.set(block, [{ start, end }]);
    }
    for (const list of this.byBlock.values()) list.sort((a, b) => a.start - b.start);
  }

  /** How much of a stretch is shown, from 0 to 1. */
  share({ block, start, end }: Evidence): number {
    if (end <= start) return 1;
    let at = start;
    let covered = 0;
    for (const one of this.byBlock.get(block) ?? []) {
      const from = Math.max(at, one.start);
      const to = Math.min(end, one.end);
      if (to <= from) continue;
      covered += to - from;
      at = to;
    }
    return covered / (end - start);
  }
}

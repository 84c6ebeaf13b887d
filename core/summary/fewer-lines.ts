/** Must-know lines of one kind from one part of the page, drawn together: the same words in fewer lines. */
import { item, TEXT_MAX } from './compose';
import type { SummaryItem } from './item';

/** Between sentences of one text stands no more than white space. */
const APART = 3;
const MARK = ' · ';

/** Whether the second is the sentence after the first in one text. */
function readsOn(one: SummaryItem, next: SummaryItem): boolean {
  const [last, first] = [one.evidence.findLast((place) => one.text.endsWith(place.quote)), next.evidence[0]];
  if (!last || !first || last.block !== first.block || next.text !== first.quote) return false;
  const gap = first.start - last.end;
  return gap >= 0 && gap <= APART;
}

function joined(one: SummaryItem, next: SummaryItem): SummaryItem | null {
  const text = one.text.includes(next.text)
    ? one.text
    : next.text.includes(one.text)
      ? next.text
      : `${one.text}${readsOn(one, next) ? ' ' : MARK}${next.text}`;
  if (text.length > TEXT_MAX) return null;
  const seen = new Set<string>();
  const evidence = [...one.evidence, ...next.evidence].filter(({ block, start, end }) => {
    const place = `${block}:${start}:${end}`;
    return !seen.has(place) && seen.add(place).size > 0;
  });
  const { kind, rule, label, section, date, domain } = one;
  return item({ kind, rule, label, section, date, domain, text, evidence });
}

/** @param flags in the order they are shown; those of one rule stand together */
export function inFewerLines(flags: readonly SummaryItem[]): SummaryItem[] {
  const lines: SummaryItem[] = [];
  for (const flag of flags) {
    const at = lines.findIndex(
      ({ rule, label, section, date, text }) =>
        rule === flag.rule &&
        label === flag.label &&
        date === flag.date &&
        (section === flag.section || text.includes(flag.text) || flag.text.includes(text)),
    );
    const line = lines[at];
    const both = line ? joined(line, flag) : null;
    if (both) lines[at] = both;
    else lines.push(flag);
  }
  return lines;
}

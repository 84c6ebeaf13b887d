/** Short sentences that stand together say one thing: an entry of a plan is shown whole, not sentence by sentence. */
import { tokenise } from '@/core/text/tokens';
import { unusable, type Labelled } from './extracts';
import { isStamp } from './flag-entry';
import type { SentenceLabeller } from './labeller';
import type { Statement } from './statements';

/** As much as is read at a glance; more is shown sentence by sentence. */
const ENTRY_MAX = 220;

/** Whether the second goes on from the first: the same text under the same label, told of the same person. */
const goesOn = (one: Statement, next: Statement): boolean =>
  next.evidence.block === one.evidence.block &&
  next.label === one.label &&
  next.title === one.title &&
  next.note === one.note &&
  next.whose === one.whose &&
  next.over === one.over &&
  next.denied === one.denied &&
  !isStamp(next.text) &&
  !unusable(next);

function whole(first: Statement, parts: readonly Statement[]): Statement {
  const last = parts.at(-1) ?? first;
  const { start } = first.evidence;
  const { end } = last.evidence;
  const text = first.blockText.slice(start, end);
  const others = parts.flatMap((one) => {
    const by = one.evidence.start - start;
    return one.others.map((span) => ({ start: span.start + by, end: span.end + by }));
  });
  return {
    ...first,
    text,
    evidence: { ...first.evidence, end, quote: text },
    tokens: tokenise(text),
    others,
  };
}

/**
 * The same in fewer pieces: neighbours of one text joined while they fit into `most` characters.
 * @param joins which statements may be joined at all
 */
export function asEntries(
  labelled: readonly Labelled[],
  labeller: SentenceLabeller,
  joins: (one: Labelled) => boolean = () => true,
  most = ENTRY_MAX,
): Labelled[] {
  const entries: Labelled[] = [];
  for (let at = 0; at < labelled.length; at += 1) {
    const one = labelled[at];
    if (!one) continue;
    const first = one.statement;
    const parts = [first];
    let { byWriter } = one;
    while (!unusable(first) && joins(one)) {
      const next = labelled[at + 1];
      if (!next || !goesOn(parts.at(-1) ?? first, next.statement) || !joins(next)) break;
      if (next.statement.evidence.end - first.evidence.start > most) break;
      parts.push(next.statement);
      byWriter ||= next.byWriter;
      at += 1;
    }
    if (parts.length === 1) entries.push(one);
    else {
      const statement = whole(first, parts);
      const { text, label, domain, note } = statement;
      const relabelled = labeller.label({ text, label, domain, inNote: note !== null });
      entries.push({ statement, label: relabelled, byWriter });
    }
  }
  return entries;
}

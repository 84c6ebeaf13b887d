import type { PageSnapshot } from '@/core/record/snapshot';
import { localTime, type summaryOptions } from '@/core/session/options';
import type { SessionState } from '@/core/session/state';
import type { Summary } from '@/core/summary/item';
import type { SentenceLabeller } from '@/core/summary/labeller';
import { plainText } from '@/core/summary/plain-text';
import { summarise } from '@/core/summary/summarise';

type Options = ReturnType<typeof summaryOptions>;

let last: { snapshot: PageSnapshot; labeller: SentenceLabeller; made: Map<string, Summary> } | null = null;

/** The summary shown, and the full one where it is needed; made once for each snapshot, labeller and set of options. */
export function summaries(
  { phase, pointed }: SessionState,
  options: Options,
  labeller: SentenceLabeller,
): { summary: Summary | null; full: Summary | null } {
  if (phase.kind !== 'shown') {
    last = null;
    return { summary: null, full: null };
  }
  const { snapshot, record } = phase.reading;
  if (last?.snapshot !== snapshot || last.labeller !== labeller)
    last = { snapshot, labeller, made: new Map() };
  const { made } = last;
  const make = (wanted: Options): Summary => {
    const key = JSON.stringify(wanted);
    const summary = made.get(key) ?? summarise(record, snapshot, { ...wanted, labeller });
    made.set(key, summary);
    return summary;
  };
  return {
    summary: make(options),
    full: pointed === null ? null : make({ now: options.now, length: 'full' }),
  };
}

/** The summary as plain text with its sources; null while there is none. */
export function summaryText({ phase }: SessionState, summary: Summary | null): string | null {
  if (phase.kind !== 'shown' || summary === null) return null;
  const { snapshot, record } = phase.reading;
  const readAt = localTime(snapshot.readAt).replace('T', ' ');
  return plainText(summary, record, { page: snapshot.title, readAt });
}

/** Notes gathered from the pages a manager opens. In memory only; the same note on two pages is one note. */
import type { PlanFacts } from '@/core/gaps/plan-facts';
import { planFactsOf, STAFF_MOST } from '@/core/gaps/plan-of';
import type { CareRecord, Note } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { fingerprint } from '@/utils/hash';
import { everyFew, type Steps } from '@/utils/turns';
import { addLists, type Lists } from './lists';

export interface CollectedNote {
  /** The same for the same note, whichever page it stands on. Never kept. */
  key: string;
  note: Note;
  /** Person.key; '' where the page names nobody. Never kept. */
  person: string;
  plan: PlanFacts;
}

export interface Collection {
  notes: ReadonlyMap<string, CollectedNote>;
  /** Addresses read so far, as fingerprints. */
  pages: ReadonlySet<string>;
  /** Lists that draw only some of their rows at a time. */
  lists: Lists;
  /** The page read last was too long to be read whole. */
  isCut: boolean;
}

export const nothingCollected: Collection = {
  notes: new Map(),
  pages: new Set(),
  lists: new Map(),
  isCut: false,
};

const stampOf = ({ when, author }: Note): string => `${when ?? ''}|${author ?? ''}`;
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const ELLIPSIS = /(?:…|\.\.\.)$/u;

/** Whether one text is the beginning of the other, as lists shorten what a note's own page shows whole. */
function isSameNote(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (ELLIPSIS.test(short) && long.startsWith(short.replace(ELLIPSIS, '').trimEnd()));
}

/** Adds what one reading of a page holds. A note met before stays as it was, unless the page now shows more of it. */
export function* addReading(
  collection: Collection,
  record: CareRecord,
  snapshot: Pick<PageSnapshot, 'url' | 'blocks' | 'coverage'>,
): Steps<Collection> {
  const notes = new Map(collection.notes);
  const byStamp = new Map<string, CollectedNote[]>();
  for (const known of notes.values()) {
    const list = byStamp.get(stampOf(known.note));
    if (list) list.push(known);
    else byStamp.set(stampOf(known.note), [known]);
  }
  yield;
  const plan = planFactsOf(record);
  yield;
  const keys = new Map<Note, string>();
  yield* everyFew(record.notes, (note) => {
    const stamp = stampOf(note);
    const text = plain(note.text);
    const known = byStamp.get(stamp)?.find((other) => isSameNote(text, plain(other.note.text)));
    const key = known?.key ?? fingerprint(`${stamp}\n${text}`);
    keys.set(note, key);
    if (known && plain(known.note.text).length >= text.length) return;
    const added = { key, note, person: record.person.key, plan };
    notes.set(key, added);
    byStamp.set(stamp, [...(byStamp.get(stamp) ?? []).filter((other) => other !== known), added]);
  });
  yield;
  return {
    notes,
    pages: new Set([...collection.pages, fingerprint(snapshot.url)]),
    lists: yield* addLists(collection.lists, record.person.key, record.notes, snapshot, (note) =>
      keys.get(note),
    ),
    isCut: snapshot.coverage.limits.length > 0,
  };
}

/**
 * The notes with all that is known of each person's plan and of who writes here, whichever reading it came from: a
 * note is judged the same however a list was scrolled.
 */
export function withWholePlans(notes: readonly CollectedNote[]): CollectedNote[] {
  const authors = new Set(notes.flatMap(({ note }) => note.author ?? []));
  const staff = [...authors].sort().slice(0, STAFF_MOST);
  const plans = new Map<string, PlanFacts>();
  const known = (own: PlanFacts): PlanFacts => ({ ...own, ...(staff.length > 0 ? { staff } : {}) });
  for (const { person, plan } of notes)
    if (person !== '') plans.set(person, known({ ...plans.get(person), ...plan }));
  const nameless = new Map<PlanFacts, PlanFacts>();
  return notes.map((one) => {
    let plan = one.person === '' ? nameless.get(one.plan) : plans.get(one.person);
    if (!plan) nameless.set(one.plan, (plan = known(one.plan)));
    return { ...one, plan };
  });
}

/** Whole pages with what a careful reader expects of their summary, in sets of one author or time each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageSnapshot } from '@/core/record/snapshot';
import { summaryCaseSchema, type SummaryCase } from '../cases/summary-schema';
import { pageSnapshots } from './page-snapshots';

export interface LabelledPage {
  set: string;
  name: string;
  snapshot: PageSnapshot;
  wanted: SummaryCase;
}

/** Sets that may be built on, since somebody has read them. The later ones are left out together to measure pages. */
const EARLIER = ['summary', 'summary-heldout', 'summary-fresh', 'summary-aside'];
export const LATER: readonly string[] = ['summary-third', 'summary-fourth', 'summary-fifth'];
export const OPENED: readonly string[] = [...EARLIER, ...LATER];

/** Every page of these sets, in order, read in real Chromium. Throws when what is expected has another shape. */
export async function labelledPages(sets: readonly string[] = OPENED): Promise<LabelledPage[]> {
  const folders = sets.flatMap((set) => {
    const folder = fileURLToPath(new URL(`../cases/${set}`, import.meta.url));
    return readdirSync(folder)
      .sort()
      .map((name) => ({ set, name, folder: join(folder, name) }));
  });
  const snapshots = await pageSnapshots(folders.map(({ folder }) => join(folder, 'page.html')));
  return folders.flatMap(({ set, name, folder }, at) => {
    const snapshot = snapshots[at];
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    return snapshot ? [{ set, name, snapshot, wanted: summaryCaseSchema.parse(expected) }] : [];
  });
}

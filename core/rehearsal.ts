/**
 * What a first summary does is done once on an invented page while the real one is being read: a browser compiles
 * code and patterns when they first run, which took a third of the time of a first summary.
 */
import type { Steps } from '@/utils/turns';
import { readingSteps } from './record/build';
import { rehearsalPages } from './rehearsal-page';
import { wholeCoverage, type Block, type PageSnapshot } from './record/snapshot';
import { summarise } from './summary/summarise';

const DAY = '2026-06-15';
const LABELLED = /^([^.:]{2,30}): (.+)$/u;

function pageOf(text: string, index: number): PageSnapshot {
  const blocks: Block[] = [];
  let heading: string | null = null;
  let group: string | null = null;
  const add = (kind: Block['kind'], words: string, more: Partial<Block> = {}): string => {
    const id = `b${blocks.length}`;
    blocks.push({
      id,
      frame: 'f0',
      kind,
      text: words,
      heading,
      group,
      anchor: { path: id, nth: 0 },
      ...more,
    });
    return id;
  };
  const groups: PageSnapshot['groups'] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = LABELLED.exec(line) ?? [];
    if (line.startsWith('# ')) {
      heading = null;
      group = `g${groups.length}`;
      groups.push({ id: group, parent: null, role: 'card', heading: null });
      heading = add('heading', line.slice(2), { level: 2, headingSource: 'tag' });
    } else if (name !== undefined && value !== undefined) add('value', value, { label: add('label', name) });
    else add('text', line);
  }
  return {
    version: 1,
    snapshotId: `rehearsal-${index}`,
    documentId: 'rehearsal',
    url: 'about:blank',
    title: 'Care plan',
    lang: 'en',
    readAt: 0,
    frames: [],
    groups,
    blocks,
    tables: [],
    fields: [],
    coverage: wholeCoverage(groups.length),
    timings: { total: 0, longestTask: 0, elements: blocks.length },
  };
}

/** Understands and summarises one invented page after the other, and keeps nothing of them. */
export function* rehearsing(): Steps<void> {
  let index = 0;
  for (const text of rehearsalPages) {
    const snapshot = pageOf(text, index++);
    const { record } = yield* readingSteps(snapshot, { now: DAY });
    yield;
    summarise(record, snapshot, { now: DAY });
    yield;
  }
}

/** The page reader: reads, marks and watches one page. Wires the parts of this room together. */
import type { CancelSignal, PageEvent } from '@/core/ports';
import { collect, type Collected } from './collect';
import { createDom, type PageWindow } from './dom';
import { createDrawn, type Drawn } from './drawn';
import { createFocusFollower } from './focus';
import { createHighlighter } from './highlight';
import { createInserter } from './insert/insert';
import { findWords } from './locate';
import type { PageReader, PageReaderOptions, ReadLimits } from './page-reader';
import { createMenuMemory } from './menu-place';
import { blockAt, listenForPointing } from './pointing';
import { createWatcher, type Watcher } from './watch';

const LIMITS: ReadLimits = {
  nodes: 400_000,
  // A table of ten thousand notes holds four million.
  characters: 8_000_000,
  depth: 400,
  // The page keeps its turn meanwhile, and the person can stop it.
  time: 20_000,
  frames: 60,
};
const SLICE = 12;
const SETTLE = 500;

/** One reader per page, made by the content script. Reads nothing and listens to nothing until asked. */
export function createPageReader(win: PageWindow, options: PageReaderOptions = {}): PageReader {
  const dom = createDom(win);
  const limits = { ...LIMITS, ...options.limits };
  const highlighter = createHighlighter(dom);
  const menu = createMenuMemory();
  const listeners = new Set<(event: PageEvent) => void>();
  let running: { aborted: boolean } | null = null;
  let last: Collected | null = null;
  let watcher: Watcher | null = null;
  let drawn: Drawn | null = null;
  let stopPointing: (() => void) | null = null;
  let address = win.location.href;
  let documentId = randomId(win);

  const tell = (event: PageEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  const focus = createFocusFollower(
    dom,
    (field) => tell({ kind: 'focused', field }),
    () => tell({ kind: 'changed' }),
  );
  const inserter = createInserter(dom, focus);
  const changed = (event: PageEvent) => {
    if (event.kind === 'changed') focus.refresh();
    tell(event);
  };

  /** Live controls with what the last read knows of them. */
  const controls = (read: Collected) =>
    read.snapshot.fields.flatMap((field) => {
      const el = read.built.controls.get(field.id);
      return el ? [[el, field] as const] : [];
    });

  function watch(): void {
    if (listeners.size === 0) {
      watcher?.stop();
      menu.stop();
      watcher = null;
      drawn = null;
      focus.stop();
      inserter.stop();
      return;
    }
    const documents = last ? [...last.documents.values()] : [win.document];
    menu.observe(documents);
    inserter.observe(documents);
    drawn ??= createDrawn(dom);
    watcher ??= createWatcher(dom, options.settle ?? SETTLE, changed, drawn, focus);
    const roots = [...documents, ...(last?.shadows ?? [])];
    watcher.observe(roots);
    focus.observe(roots, last ? controls(last) : []);
  }

  return {
    async read(signal: CancelSignal) {
      if (running) running.aborted = true;
      const mine = { aborted: false };
      running = mine;
      if (win.location.href !== address) {
        address = win.location.href;
        documentId = randomId(win);
      }
      const both: CancelSignal = {
        get aborted() {
          return mine.aborted || signal.aborted;
        },
      };
      try {
        const ids = { snapshotId: randomId(win), documentId };
        last = await collect(dom, ids, limits, options.slice ?? SLICE, both);
        const { places } = last.built;
        const behind = (drawn ?? createDrawn(dom)).behind(places);
        if (behind) last.snapshot.behind = behind;
        highlighter.clear();
        if (listeners.size > 0) watch();
        return last.snapshot;
      } finally {
        if (running === mine) running = null;
      }
    },
    async highlight(snapshotId, evidence) {
      if (!last || last.snapshot.snapshotId !== snapshotId) return { kind: 'page-changed' };
      return highlighter.show(last, evidence);
    },
    showInField(words) {
      const el = focus.element();
      if (!el) return { kind: 'not-found' };
      const range = /^(?:input|textarea)$/.test(dom.localName(el)) ? null : findWords(dom, el, words);
      return highlighter.mark([{ range, el, moved: false }]);
    },
    insert: (request) => inserter.insert(request, last),
    clearHighlight: () => highlighter.clear(),
    onEvent(listener) {
      listeners.add(listener);
      watch();
      return () => {
        listeners.delete(listener);
        watch();
      };
    },
    takeMenuPlace() {
      const node = menu.take();
      return node && last ? blockAt(dom, last.built, node) : null;
    },
    setPointing(on) {
      stopPointing?.();
      stopPointing = null;
      if (!on) return;
      stopPointing = listenForPointing(dom, (node) => {
        const block = last ? blockAt(dom, last.built, node) : null;
        if (block) tell({ kind: 'pointed', block });
      });
    },
    dispose() {
      if (running) running.aborted = true;
      listeners.clear();
      watch();
      stopPointing?.();
      highlighter.clear();
      last = null;
    },
  };
}

/** crypto.randomUUID is missing on plain http pages; getRandomValues is always there. */
function randomId(win: PageWindow): string {
  return [...win.crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
}

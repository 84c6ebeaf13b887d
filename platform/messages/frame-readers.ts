/** Readers of their own for the frames that the page's reader cannot enter: those of another origin. */
import { browser } from 'wxt/browser';
import type { HighlightOutcome, PageEvent } from '@/core/ports';
import { mergeFrameSnapshots } from '@/core/record/merge';
import type { Evidence } from '@/core/record/evidence';
import type { PageSnapshot } from '@/core/record/snapshot';
import { askPort, type Asker } from './ask';
import { portName, readerFile } from './protocol';

interface FrameReader {
  asker: Asker;
  snapshotId: string;
  /** What merging puts before the ids of this frame's blocks. */
  prefix: string;
}

export interface FrameReaders {
  /** Reads the permitted frames the top reader could not enter, and puts them into its snapshot. */
  addTo(top: PageSnapshot): Promise<PageSnapshot>;
  /** Marks what lies in these frames; null where nothing of the evidence does. */
  highlight(evidence: readonly Evidence[]): Promise<HighlightOutcome | null>;
  /** The block of these frames where the context menu was last opened, or null. */
  takeMenuPlace(): Promise<string | null>;
  each(ask: (asker: Asker) => Promise<unknown>): Promise<void>;
  close(): void;
}

/** Runs inside a frame: true where the frame's parent is of another origin. */
function startsAnOrigin(): boolean {
  try {
    return window.parent.document === null;
  } catch {
    return true;
  }
}

export function openFrameReaders(tab: number, tell: (event: PageEvent) => void): FrameReaders {
  let readers: FrameReader[] = [];
  const close = () => {
    readers.forEach(({ asker }) => asker.close());
    readers = [];
  };

  const readFrame = async (frameId: number) => {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frameId] },
      files: [readerFile],
    });
    const reader: FrameReader = {
      asker: askPort(
        browser.tabs.connect(tab, { name: portName, frameId }),
        (event) => {
          if (event.kind === 'changed') tell(event);
          if (event.kind === 'pointed') tell({ kind: 'pointed', block: `${reader.prefix}${event.block}` });
        },
        () => tell({ kind: 'changed' }),
      ),
      snapshotId: '',
      prefix: '',
    };
    const outcome = await reader.asker.ask('read', {});
    if (outcome.kind === 'read') return { reader, snapshot: outcome.snapshot };
    reader.asker.close();
    return null;
  };

  return {
    async addTo(top) {
      close();
      if (top.coverage.frames.notPermitted === 0) return top;
      const target = { tabId: tab, allFrames: true };
      const frames = await browser.scripting.executeScript({ target, func: startsAnOrigin });
      const roots = frames.filter(({ frameId, result }) => frameId !== 0 && result === true);
      const read = await Promise.all(roots.map(({ frameId }) => readFrame(frameId).catch(() => null)));
      const found = read.filter((each) => each !== null);
      readers = found.map(({ reader, snapshot }, index) =>
        Object.assign(reader, { snapshotId: snapshot.snapshotId, prefix: `x${index + 1}` }),
      );
      return mergeFrameSnapshots(
        top,
        found.map(({ snapshot }) => snapshot),
      );
    },
    async highlight(evidence) {
      for (const { asker, snapshotId, prefix } of readers) {
        const mine = evidence.filter(
          ({ block }) => block.startsWith(prefix) && !/^\d/.test(block.slice(prefix.length)),
        );
        if (mine.length === 0 || !asker.open) continue;
        const own = mine.map((each) => ({ ...each, block: each.block.slice(prefix.length) }));
        return asker.ask('highlight', { snapshotId, evidence: own });
      }
      return null;
    },
    async takeMenuPlace() {
      for (const { asker, prefix } of readers) {
        if (!asker.open) continue;
        const { block } = await asker.ask('take-menu-place', {});
        if (block !== null) return `${prefix}${block}`;
      }
      return null;
    },
    async each(ask) {
      await Promise.all(
        readers.map(({ asker }) => (asker.open ? ask(asker).catch(() => undefined) : undefined)),
      );
    },
    close,
  };
}

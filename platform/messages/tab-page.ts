/** One tab's page as the panel's PagePort: puts the reader into the page when it is first needed. */
import { browser } from 'wxt/browser';
import type { PageEvent, ReadOutcome } from '@/core/ports';
import type { SessionPage } from '@/core/session/run';
import { askPort, PortClosed, type Asker } from './ask';
import { refusalOf } from './refusal';
import { openFrameReaders } from './frame-readers';
import { inPage } from './in-page';
import { portName, readerFile } from './protocol';

/** Whether this address may be read at all; null when it may. Decided outside: site access and policy. */
export type Gate = (url: string) => Promise<ReadOutcome | null>;

/** The page in a tab. Connects on the first read, so that a page nobody looks at is never observed. */
export function openTabPage(tab: number, gate: Gate): SessionPage {
  const listeners = new Set<(event: PageEvent) => void>();
  let top: Asker | null = null;
  const tell = (event: PageEvent) => listeners.forEach((listener) => listener(event));

  const frames = openFrameReaders(tab, tell);

  const connect = async (): Promise<Asker> => {
    if (top?.open) return top;
    await inPage(() => browser.scripting.executeScript({ target: { tabId: tab }, files: [readerFile] }));
    const port = browser.tabs.connect(tab, { name: portName, frameId: 0 });
    const asker = askPort(port, tell, () => {
      // The browser wants the reason to be read, or it logs a warning.
      void browser.runtime.lastError;
      if (top === asker) tell({ kind: 'gone' });
    });
    top = asker;
    return asker;
  };

  /** Hears no more of the document read last. */
  const letGo = () => {
    const asker = top;
    top = null;
    frames.close();
    asker?.close();
  };

  const everywhere = async (ask: (asker: Asker) => Promise<unknown>) => {
    if (top?.open) await ask(top).catch(() => undefined);
    await frames.each(ask);
  };

  return {
    async read(signal) {
      try {
        const { url = '' } = await browser.tabs.get(tab);
        const refused = await gate(url);
        if (refused) {
          letGo();
          return refused;
        }
        if (!top?.open && (await isPdf(tab))) return { kind: 'not-a-page', why: 'pdf' };
        const asker = await connect();
        if (signal.aborted) return { kind: 'aborted' };
        const outcome = await asker.ask('read', {});
        if (signal.aborted) return { kind: 'aborted' };
        if (outcome.kind !== 'read') return outcome;
        const snapshot = await frames.addTo(outcome.snapshot);
        return signal.aborted ? { kind: 'aborted' } : { kind: 'read', snapshot };
      } catch (error) {
        if (signal.aborted) return { kind: 'aborted' };
        if (error instanceof PortClosed) return { kind: 'gone' };
        return refusalOf(error, await urlOf(tab));
      }
    },
    async highlight(snapshotId, evidence) {
      if (!top?.open) return { kind: 'gone' };
      try {
        const inFrame = await frames.highlight(evidence);
        return inFrame ?? (await top.ask('highlight', { snapshotId, evidence: [...evidence] }));
      } catch {
        return { kind: 'gone' };
      }
    },
    async showInField(words) {
      if (!top?.open) return { kind: 'gone' };
      try {
        return await top.ask('show-in-field', { words });
      } catch {
        return { kind: 'gone' };
      }
    },
    async insert(request) {
      if (!top?.open) return { kind: 'gone' };
      try {
        return await top.ask('insert', { ...request, identity: [...request.identity] });
      } catch {
        return { kind: 'gone' };
      }
    },
    async clearHighlight() {
      await everywhere((asker) => asker.ask('clear-highlight', {}));
    },
    async takeMenuPlace() {
      if (!top?.open) return null;
      try {
        return (await top.ask('take-menu-place', {})).block ?? (await frames.takeMenuPlace());
      } catch {
        return null;
      }
    },
    async setPointing(on) {
      await everywhere((asker) => asker.ask('set-pointing', { on }));
    },
    stopReading() {
      if (top?.open) void top.ask('stop-reading', {}).catch(() => undefined);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      letGo();
    },
  };
}

/** Whether the tab shows a PDF, whatever its address looks like. */
async function isPdf(tab: number): Promise<boolean> {
  const func = () => document.contentType;
  const [top] = await inPage(() => browser.scripting.executeScript({ target: { tabId: tab }, func }));
  return top?.result === 'application/pdf';
}

async function urlOf(tab: number): Promise<string> {
  const found = await browser.tabs.get(tab).catch(() => null);
  return found?.url ?? '';
}

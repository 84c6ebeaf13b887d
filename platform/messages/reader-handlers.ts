import type { CancelSignal, HighlightOutcome, InsertOutcome, InsertRequest } from '@/core/ports';
import type { Evidence } from '@/core/record/evidence';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { Handlers } from './answer';

/** What the protocol needs of a page's reader. */
export interface Reader {
  /** Rejects with an AbortError when superseded or cancelled. */
  read(signal: CancelSignal): Promise<PageSnapshot>;
  highlight(snapshotId: string, evidence: readonly Evidence[]): Promise<HighlightOutcome>;
  showInField(words: string): HighlightOutcome;
  insert(request: InsertRequest): Promise<InsertOutcome>;
  clearHighlight(): void;
  takeMenuPlace(): string | null;
  setPointing(on: boolean): void;
}

/** Answers every question of the protocol from one reader. */
export function readerHandlers(reader: Reader): Handlers {
  let stop = new AbortController();
  return {
    async read() {
      stop = new AbortController();
      try {
        return { kind: 'read', snapshot: await reader.read(stop.signal) };
      } catch (error) {
        const name = error instanceof Error ? error.name : '';
        if (name === 'AbortError') return { kind: 'aborted' };
        return { kind: 'failed', message: String(error).slice(0, 300) };
      }
    },
    'stop-reading'() {
      stop.abort();
      return {};
    },
    highlight: ({ snapshotId, evidence }) => reader.highlight(snapshotId, evidence),
    'show-in-field': ({ words }) => reader.showInField(words),
    insert: (request) => reader.insert(request),
    'clear-highlight'() {
      reader.clearHighlight();
      return {};
    },
    'take-menu-place': () => ({ block: reader.takeMenuPlace() }),
    'set-pointing'({ on }) {
      reader.setPointing(on);
      return {};
    },
  };
}

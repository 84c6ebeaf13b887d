/** What the content script can ask of the page it runs in. Implemented by createPageReader in reader.ts. */
import type { CancelSignal, HighlightOutcome, InsertOutcome, InsertRequest, PageEvent } from '@/core/ports';
import type { Evidence } from '@/core/record/evidence';
import type { PageSnapshot } from '@/core/record/snapshot';

/** How much of a page is read at most. What a limit leaves out is named in coverage.limits. */
export interface ReadLimits {
  /** Elements and text nodes looked at, all frames together. */
  nodes: number;
  /** Characters of text kept. */
  characters: number;
  /** Steps from the top of the page down, shadow roots and frames included. */
  depth: number;
  /** Milliseconds, start to end. */
  time: number;
  /** Frames entered. */
  frames: number;
}

export interface PageReaderOptions {
  limits?: Partial<ReadLimits>;
  /** Longest stretch without giving the page its turn, milliseconds. */
  slice?: number;
  /** Quiet time after a change before 'changed' is reported, milliseconds. */
  settle?: number;
}

export interface PageReader {
  /**
   * Reads what a person can see: this document, the same-origin frames and the open shadow roots in it.
   * A newer read supersedes a running one. Rejects with a DOMException named AbortError when superseded,
   * cancelled by the signal or disposed.
   */
  read(signal: CancelSignal): Promise<PageSnapshot>;
  /** Marks every place and scrolls to the first, without touching the page's DOM. Only the last snapshot is known. */
  highlight(snapshotId: string, evidence: readonly Evidence[]): Promise<HighlightOutcome>;
  /** Marks words of the field typed in, or the field itself where single words cannot be marked. */
  showInField(words: string): HighlightOutcome;
  /** Puts text into the field typed in: refuses unless page, person and field are what the request says. */
  insert(request: InsertRequest): Promise<InsertOutcome>;
  clearHighlight(): void;
  /** Watches the page for as long as anybody listens. Returns the way to stop. */
  onEvent(listener: (event: PageEvent) => void): () => void;
  /** The block where the page's context menu was last opened, once; null where nothing was read there. */
  takeMenuPlace(): string | null;
  /** While on, clicks and selections are reported to the listeners as 'pointed'. Off at the start. */
  setPointing(on: boolean): void;
  dispose(): void;
}

/** The few interfaces to the outside. platform/ implements them, entrypoints hand them down. */
import type { DraftWork } from './draft/kept';
import type { Evidence } from './record/evidence';
import type { FocusedField } from './record/focused';
import type { PageSnapshot } from './record/snapshot';
import type { WordsPlace } from './text/words-place';

/** What core needs of an AbortSignal. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** One tab's page, as the panel sees it. */
export interface PagePort {
  /** Puts text into the field typed in, or says why not. Writes at most once; never submits, never clicks. */
  insert(request: InsertRequest): Promise<InsertOutcome>;
  /** Reads every permitted frame. Resolves, never rejects: what goes wrong is an outcome. */
  read(signal: CancelSignal): Promise<ReadOutcome>;
  /** Scrolls to the first place and marks all of them, without touching the page's DOM. */
  highlight(snapshotId: string, evidence: readonly Evidence[]): Promise<HighlightOutcome>;
  clearHighlight(): Promise<void>;
  /** Calls back when the page changed under the last snapshot, moved to another address or went away. */
  onEvent(listener: (event: PageEvent) => void): () => void;
}

/** Where drafts outlive a panel. Nothing of it touches the disk. */
export interface DraftStore {
  /** Every draft kept. `broken`: there was something that could not be understood; it is gone. Never rejects. */
  recall(): Promise<{ drafts: DraftWork[]; broken: boolean }>;
  keep(draft: DraftWork): Promise<'kept' | 'failed'>;
  drop(ids: readonly string[]): Promise<'kept' | 'failed'>;
  /** Calls back when a draft was kept, or dropped (null), by anybody. */
  onChange(listener: (id: string, draft: DraftWork | null) => void): void;
}

export type ReadOutcome =
  | { kind: 'read'; snapshot: PageSnapshot }
  | { kind: 'permission-needed'; origin: string }
  | {
      kind: 'not-a-page';
      why:
        | 'browser-page'
        | 'store'
        | 'file'
        | 'pdf'
        | 'not-loaded'
        | 'not-allowed-by-policy'
        | 'settings-awaited';
    }
  | { kind: 'gone' }
  | { kind: 'extension-updated' }
  | { kind: 'aborted' }
  | { kind: 'failed'; message: string };

export type HighlightOutcome =
  | { kind: 'shown'; places: number; moved: number }
  | { kind: 'not-found' }
  | { kind: 'page-changed' }
  | { kind: 'gone' };

/** Where in a field text is put: at the cursor, in place of what is selected there, after all there is, or in place of certain words. */
export type InsertPlace = 'cursor' | 'end' | WordsPlace;

export interface InsertRequest {
  /** The page's last reading; any other is refused as page-changed. */
  snapshotId: string;
  /** Where that reading says whose record it is. All of it has to stand there still. */
  identity: readonly Evidence[];
  /** FocusedField.key, and the field's text as the worker last saw it. */
  field: string;
  expected: string;
  where: InsertPlace;
  /** Plain text; a line break begins a new paragraph. */
  text: string;
}

export type InsertOutcome =
  | { kind: 'inserted' }
  /** The page is not the one the text was written beside. */
  | { kind: 'page-changed' }
  | { kind: 'person-changed' }
  | { kind: 'field-gone' }
  | { kind: 'field-edited' }
  | { kind: 'read-only' }
  /** The words to be replaced do not stand there in one piece. */
  | { kind: 'words-gone' }
  /** The field takes so many characters fewer. */
  | { kind: 'too-long'; over: number }
  /** Written, but the field does not hold it as it was meant. */
  | { kind: 'not-kept' }
  | { kind: 'gone' };

export type PageEvent =
  | { kind: 'changed' }
  | { kind: 'navigated'; url: string }
  | { kind: 'gone' }
  /** The person selected or clicked text on the page: what did Careside take from here. */
  | { kind: 'pointed'; block: string }
  /** The field that is typed in, with its text as it is now; null when it is gone. */
  | { kind: 'focused'; field: FocusedField | null };

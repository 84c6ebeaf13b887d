/** What the panel knows and shows, as one value. No clock, no browser: replays from a list of events. */
import type { FocusedField } from '@/core/record/focused';
import type { CareRecord } from '@/core/record/record';
import type { SummaryLength } from '@/core/summary/item';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { HighlightOutcome, InsertOutcome, ReadOutcome } from '@/core/ports';
import { initialDrafts, type DraftEvent, type DraftsState } from './draft-state';

/** One visit of one tab to one address. `visit` grows each time the tab in front or its document changes. */
export interface Place {
  tab: number;
  visit: number;
  /** '' where the browser does not tell Careside. */
  url: string;
}

/** A snapshot with what was understood from it, and the place it was read at. */
export interface Reading {
  place: Place;
  snapshot: PageSnapshot;
  record: CareRecord;
  /** When the same page was last read again and said something else, milliseconds since 1970. */
  readAgain?: number;
}

/** Why what is shown may no longer be what the page says. */
export type Stale =
  | 'changed' // the page changed under the reading
  | 'moved-on' // the tab went to another page, perhaps another person
  | 'gone' // the tab was closed
  | 'extension-updated'
  | 'could-not-read-again'
  | 'stopped';

type NotAPage = Extract<ReadOutcome, { kind: 'not-a-page' }>['why'];

/** A read that has been asked for and has not come back. */
export interface Wanted {
  request: number;
  place: Place;
  /** The page changed while it was being read: the answer arrives greyed. */
  overtaken: boolean;
}

/** What the panel is about at this moment; every kind has its own screen. */
export type Phase =
  | { kind: 'starting' }
  | { kind: 'reading'; wanted: Wanted }
  | { kind: 'shown'; reading: Reading; stale: Stale | null; wanted: Wanted | null }
  | { kind: 'permission-needed'; place: Place; origin: string }
  | { kind: 'not-a-page'; place: Place; why: NotAPage }
  | { kind: 'gone'; place: Place }
  | { kind: 'extension-updated'; place: Place }
  | { kind: 'stopped'; place: Place }
  | { kind: 'failed'; place: Place; message: string };

/** The place on the page that the person asked to see, and what came of it. */
export interface Pointer {
  item: string;
  outcome: HighlightOutcome | null;
}

/** What the panel can be about. */
export const panelViews = ['summary', 'draft', 'note', 'notes'] as const;
export type PanelView = (typeof panelViews)[number];

/** What can be written: a note from shorthand, what the next shift should know, or changes for the care plan. */
export const writings = ['note', 'handover', 'plan'] as const;
export type Writing = (typeof writings)[number];

/** Words of the note that were swapped for others with one tap. */
export interface Swapped {
  /** Where it began in the note. */
  start: number;
  old: string;
  now: string;
  /** Null while it is under way. */
  outcome: InsertOutcome | null;
}

/** The worker's own doings for one field. Ends with the page. */
export interface NoteWork {
  /** Key of the field; '' while there is none. */
  field: string;
  /** Questions and suggestions that the worker does not want. */
  dismissed: readonly string[];
  /** The words last swapped with one tap; null while there are none. */
  swapped: Swapped | null;
}

/** What the person chose about how the summary is shown. */
export interface Choices {
  length: SummaryLength;
  /** Handover: hours to look back from the reading; null for everything on the page. */
  hours: number | null;
  /** Clicks on the page ask what was taken from there. */
  pointing: boolean;
  /** Show what was found although the page does not look like a care record. Ends with the page. */
  anyway: boolean;
  view: PanelView;
  /** What the draft view is about. */
  writing: Writing;
}

export interface SessionState {
  /** The person has read and closed the first-run words. */
  welcomed: boolean;
  /** The tab in front; null until the browser has told. */
  place: Place | null;
  phase: Phase;
  /** Numbers reads, so that a late answer to an old one is known. */
  lastRequest: number;
  pointer: Pointer | null;
  /** Block the person pointed at on the page, for "what did Careside take from here". */
  pointed: string | null;
  choices: Choices;
  /** The field typed in, as the page last told; null while there is none. */
  focus: FocusedField | null;
  /** The last read that was asked for when it was told. */
  focusHeard: number;
  work: NoteWork;
  /** The same for fields of this page that the worker has gone on from. */
  workAside: readonly NoteWork[];
  /** What was said of the page's forms and is not wanted. Ends with the page. */
  formAside: readonly string[];
  /** Kind of note the worker chose, by form. */
  kinds: Readonly<Record<string, string>>;
  /** The text last put into the page and what came of it; outcome null while that is under way. */
  inserted: { text: string; outcome: InsertOutcome | null } | null;
  drafts: DraftsState;
}

export type SessionEvent =
  | DraftEvent
  /** Another tab is in front, or this tab loaded another document, or its address became known. */
  | { kind: 'place'; tab: number; visit: number; url: string }
  | { kind: 'welcomed' }
  | { kind: 'read-asked' }
  | { kind: 'read-stopped' }
  | { kind: 'read-ended'; request: number; outcome: Exclude<ReadOutcome, { kind: 'read' }> }
  | { kind: 'read-done'; request: number; snapshot: PageSnapshot; record: CareRecord }
  | { kind: 'page-changed'; tab: number }
  /** The page moved to another address without loading a new document. */
  | { kind: 'page-moved-on'; tab: number; url: string }
  /** The document in the tab went: another page comes, or the tab is closing. */
  | { kind: 'page-gone'; tab: number }
  | { kind: 'tab-closed'; tab: number }
  | { kind: 'extension-updated' }
  | { kind: 'item-asked'; item: string }
  | { kind: 'item-shown'; item: string; outcome: HighlightOutcome }
  | { kind: 'pointed'; tab: number; block: string }
  | { kind: 'pointed-closed' }
  | { kind: 'chosen'; choices: Partial<Choices> }
  | { kind: 'focused'; tab: number; field: FocusedField | null }
  | { kind: 'not-needed'; id: string }
  | { kind: 'needed-again' }
  | { kind: 'kinds-known'; kinds: Readonly<Record<string, string>> }
  | { kind: 'swap-asked'; swap: Swapped }
  | { kind: 'form-not-needed'; id: string }
  | { kind: 'form-needed-again' }
  | { kind: 'insert-asked'; text: string }
  | { kind: 'insert-ended'; outcome: InsertOutcome }
  | { kind: 'insert-closed' };

export const initialState: SessionState = {
  welcomed: false,
  place: null,
  phase: { kind: 'starting' },
  lastRequest: 0,
  pointer: null,
  pointed: null,
  choices: {
    length: 'screen',
    hours: null,
    pointing: false,
    anyway: false,
    view: 'summary',
    writing: 'note',
  },
  focus: null,
  focusHeard: 0,
  work: { field: '', dismissed: [], swapped: null },
  workAside: [],
  formAside: [],
  kinds: {},
  inserted: null,
  drafts: initialDrafts,
};

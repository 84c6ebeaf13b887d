/** The drafts a panel holds, and what can happen to them. */
import type { DraftWork } from '@/core/draft/kept';
import type { DraftAction, DraftRules } from '@/core/draft/work';
import type { DraftSentence } from '@/core/draft/types';

/** Why drafts were cleared away. */
export type Wiped = 'idle' | 'signed-out' | 'other-person' | 'asked';

export interface DraftsState {
  /** By id: one for each person and page. */
  all: Readonly<Record<string, DraftWork>>;
  rules: DraftRules & {
    idleMinutes: number;
    /** Drafts go when the record of somebody else is read. */
    onePersonOnly: boolean;
  };
  /** The sentence the worker has open; nothing but they change it. */
  open: string | null;
  /** The part that was last put into the page; what came of it is the session's `inserted`. */
  put: { id: string; entry: string } | null;
  /** What went wrong with keeping drafts beyond this panel. */
  trouble: 'not-kept' | 'not-recalled' | null;
  wiped: Wiped | null;
}

export type DraftEvent =
  | { kind: 'draft-rules'; rules: DraftsState['rules'] }
  /** Every key in the shorthand box. @see currentDraft for the id */
  | { kind: 'draft-typed'; id: string; text: string; at: number }
  /** The typing rests: time to draft. */
  | { kind: 'draft-paused'; id: string; at: number }
  | { kind: 'draft-acted'; id: string; action: DraftAction; at: number }
  /** An engine worded one sentence better. `over` is the text it was made for. */
  | { kind: 'draft-bettered'; id: string; over: string; sentence: DraftSentence }
  | { kind: 'sentence-opened'; id: string | null }
  /** Goes on here with a draft of the same person from another page. */
  | { kind: 'draft-brought'; id: string; at: number }
  | { kind: 'drafts-used'; at: number }
  | { kind: 'put-asked'; id: string; entry: string; text: string; at: number }
  /** The worker says what became of a part nobody knows of. */
  | { kind: 'put-settled'; id: string; entry: string; isIn: boolean }
  | { kind: 'drafts-recalled'; drafts: readonly DraftWork[]; broken: boolean }
  /** Another panel of Careside changed a draft, or cleared it. */
  | { kind: 'draft-heard'; id: string; draft: DraftWork | null }
  | { kind: 'drafts-kept'; ok: boolean }
  | { kind: 'draft-cleared'; id: string }
  | { kind: 'drafts-cleared' }
  | { kind: 'wiped-read' }
  | { kind: 'time-passed'; at: number };

/** Minutes without use after which drafts are cleared where the organisation sets nothing. */
export const DEFAULT_IDLE_MINUTES = 15;

export const initialDrafts: DraftsState = {
  all: {},
  rules: {
    order: 'typed',
    others: 'typed',
    line: null,
    idleMinutes: DEFAULT_IDLE_MINUTES,
    onePersonOnly: false,
  },
  open: null,
  put: null,
  trouble: null,
  wiped: null,
};

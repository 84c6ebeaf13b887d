/** Runs a session: events in, reads and highlights out. Holds no rule of its own; those are in reduce.ts. */
import type { CancelSignal, HighlightOutcome, PagePort } from '@/core/ports';
import type { Evidence } from '@/core/record/evidence';
import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { forgetTexts } from '@/utils/recent';
import { forgets } from './forgets';
import { insertInto, type Insertion } from './insert';
import { reduce, wantedOf } from './reduce';
import { settled } from './settled';
import { initialState, type SessionEvent, type SessionState } from './state';

/** A tab's page, as a session uses it. */
export interface SessionPage extends PagePort {
  /** Marks words of the field typed in. */
  showInField(words: string): Promise<HighlightOutcome>;
  /** The block where the page's context menu was last opened, once; null where there is none. */
  takeMenuPlace(): Promise<string | null>;
  /** While on, clicks and selections on the page come as 'pointed' events. */
  setPointing(on: boolean): Promise<void>;
  /** Asks a running read to stop; its outcome still comes. */
  stopReading(): void;
  /** Lets go of the page: its reader stops observing. */
  close(): void;
}

export interface SessionNeeds {
  openPage: (tab: number) => SessionPage;
  /** A promise where it is done a little at a time; null when the signal stopped it. */
  understand: (snapshot: PageSnapshot, signal: CancelSignal) => CareRecord | Promise<CareRecord | null>;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Calls back after so many milliseconds, unless the returned way to cancel is used. */
  later: (milliseconds: number, then: () => void) => () => void;
}

export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  send(event: SessionEvent): void;
  /** Shows what was taken from where the context menu was opened; else the next click on the page says where. */
  pointAtMenu(): void;
  /** Shows on the page where an item stands. */
  showSource(item: string, evidence: readonly Evidence[]): void;
  /** Shows words of the field typed in. */
  showInField(item: string, words: string): void;
  /**
   * Puts text into the field typed in, after the page was read again and still shows the text's own person.
   * What comes of it is state: `inserted`. One at a time; another while one is under way is not heard.
   */
  insert(insertion: Insertion): void;
}

/** Milliseconds before a changed page is read again by itself; the wait doubles while the page keeps changing. */
const firstPause = 600;
const longestPause = 20_000;
const calmAfter = 30_000;

/** Starts with an empty state; nothing is read before a place is known and the person was welcomed. */
export function startSession({ openPage, understand, clock, later }: SessionNeeds): Session {
  let state = initialState;
  let page: { tab: number; port: SessionPage } | null = null;
  let running: { request: number; signal: { aborted: boolean } } | null = null;
  let pause = firstPause;
  let lastChange = 0;
  /** Ends the wait for the next read of a page that changed; null where none is waited for. */
  let cancelAgain: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const send = (event: SessionEvent) => {
    const before = state;
    state = reduce(state, event);
    if (forgets(before, state, event)) forgetTexts();
    if (state === before) return;
    const { pointing } = state.choices;
    if (pointing !== before.choices.pointing) void page?.port.setPointing(pointing);
    follow();
    listeners.forEach((listener) => listener());
  };

  /** Makes the outside match the state: one page, one read, one timer. */
  const follow = () => {
    const wanted = wantedOf(state.phase);
    if (running && running.request !== wanted?.request) {
      running.signal.aborted = true;
      page?.port.stopReading();
      running = null;
    }
    if (wanted && !running) void read(wanted.request, wanted.place.tab);
    const { phase } = state;
    if (phase.kind !== 'shown' || phase.stale !== 'changed' || phase.wanted) {
      cancelAgain?.();
      cancelAgain = null;
      return;
    }
    // What happens while it waits does not make it wait longer: a page that never rests is read all the same.
    if (cancelAgain) return;
    if (clock() - lastChange > calmAfter) pause = firstPause;
    lastChange = clock();
    cancelAgain = later(pause, () => {
      cancelAgain = null;
      send({ kind: 'read-asked' });
    });
    pause = Math.min(pause * 2, longestPause);
  };

  const pageOf = (tab: number): SessionPage => {
    if (page?.tab === tab) return page.port;
    page?.port.close();
    const port = openPage(tab);
    port.onEvent((event) => {
      if (event.kind === 'changed') send({ kind: 'page-changed', tab });
      if (event.kind === 'navigated') send({ kind: 'page-moved-on', tab, url: event.url });
      if (event.kind === 'gone') send({ kind: 'page-gone', tab });
      if (event.kind === 'focused') send({ kind: 'focused', tab, field: event.field });
      if (event.kind === 'pointed') send({ kind: 'pointed', tab, block: event.block });
    });
    page = { tab, port };
    return port;
  };

  const read = async (request: number, tab: number) => {
    const signal = { aborted: false };
    running = { request, signal };
    const outcome = await pageOf(tab).read(signal);
    if (running?.request !== request) return;
    if (outcome.kind !== 'read') {
      running = null;
      return send({ kind: 'read-ended', request, outcome });
    }
    const { snapshot } = outcome;
    let record: CareRecord | null;
    try {
      const made = understand(snapshot, signal);
      record = made instanceof Promise ? await made : made;
    } catch (error) {
      if (running?.request !== request) return;
      running = null;
      const message = error instanceof Error ? error.message : String(error);
      return send({ kind: 'read-ended', request, outcome: { kind: 'failed', message } });
    }
    if (running?.request !== request || record === null) return;
    running = null;
    send({ kind: 'read-done', request, snapshot, record });
  };

  const session: Session = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send,
    pointAtMenu() {
      const { phase } = state;
      const ask = () => send({ kind: 'chosen', choices: { pointing: true } });
      if (phase.kind !== 'shown') return ask();
      const { tab } = phase.reading.place;
      void pageOf(tab)
        .takeMenuPlace()
        .then((block) => (block === null ? ask() : send({ kind: 'pointed', tab, block })));
    },
    showSource(item, evidence) {
      const { phase } = state;
      if (phase.kind !== 'shown') return;
      send({ kind: 'item-asked', item });
      void pageOf(phase.reading.place.tab)
        .highlight(phase.reading.snapshot.snapshotId, evidence)
        .then((outcome) => send({ kind: 'item-shown', item, outcome }));
    },
    showInField(item, words) {
      const { place } = state;
      if (!place) return;
      send({ kind: 'item-asked', item });
      void pageOf(place.tab)
        .showInField(words)
        .then((outcome) => send({ kind: 'item-shown', item, outcome }));
    },
    insert(insertion) {
      if (state.inserted?.outcome === null) return;
      send({ kind: 'insert-asked', text: insertion.text });
      void insertInto(insertion, {
        state: () => state,
        readAgain: () => {
          send({ kind: 'read-asked' });
          return settled(session);
        },
        write: (tab, request) => pageOf(tab).insert(request),
      }).then((outcome) => send({ kind: 'insert-ended', outcome }));
    },
  };
  return session;
}

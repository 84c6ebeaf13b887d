/** Careside's own model at work for the panel: it labels what the rules are unsure of, and nothing jumps when it is done. */
import type { EngineState, LabellingPort, WriterPort } from '@/core/engine';
import type { WordingEngine } from '@/core/draft/engine';
import { mendingEngine } from '@/core/draft/mending';
import { writingEngine } from '@/core/draft/writing';
import { readSnapshot } from '@/core/record/build';
import type { CancelSignal } from '@/core/ports';
import { asked, isUnsure, learnedLabeller, type LearnedLabel } from '@/core/summary/learned';
import type { SentenceLabeller } from '@/core/summary/labeller';
import { readStatements } from '@/core/summary/statements';
import type { Session } from './run';
import type { Reading } from './state';

/** Models that write, beside Careside's own: the browser's, and that of an installed pack. */
export type WriterName = 'browser' | 'pack';

/** Who may work, as the settings say. */
export interface HelperSettings {
  on: boolean;
  /** The organisation decides whether it is on. */
  isManaged: boolean;
  /** Who is asked first to word a draft; null: Careside's own model alone. */
  writer: WriterName | null;
  /** The browser may be told to fetch its model. */
  mayGet: boolean;
}

export interface HelperState extends HelperSettings {
  engine: EngineState;
  /** Where the writer stands; null where none was chosen. */
  writing: EngineState | null;
  /** Lines of the reading shown that the model has placed. */
  placed: number;
  /** The summary is made with them; else they wait until the person asks or the page is read again. */
  isUsed: boolean;
  labeller: SentenceLabeller;
}

export interface Helper {
  state(): HelperState;
  subscribe(listener: () => void): () => void;
  /** Whether it may work: as the settings say, now and whenever they change. It is off until then. */
  decide(settings: HelperSettings): void;
  /** Has the browser fetch its model, where that is allowed. For a click alone. */
  get(): void;
  /** Makes the summary again with what the model has placed. */
  use(): void;
  /** Mends the wording of drafts; offers nothing while it is off. */
  wording: WordingEngine;
}

interface Needs {
  session: Session;
  port: LabellingPort;
  writers: Readonly<Record<WriterName, WriterPort>>;
  /** ISO date or date-time of a reading. */
  nowOf: (reading: Reading) => string;
  /** Calls back after so many milliseconds. */
  later: (milliseconds: number, then: () => void) => void;
}

const rulesOnly = learnedLabeller(new Map());

/** What the model is asked about a page: each sentence the rules are unsure of, once. */
export function questionsOf({ snapshot }: Pick<Reading, 'snapshot'>, now: string): string[] {
  const statements = readStatements(readSnapshot(snapshot, { now }), now);
  const unsure = statements
    .filter(({ blank, heading, template }) => !blank && !heading && !template)
    .map(({ text, label, domain, note }) => ({ text, label, domain, inNote: note !== null }))
    .filter(isUnsure);
  return [...new Set(unsure.map(asked))];
}

/** Starts with the session; asks nothing before a care record is shown. */
export function startHelper({ session, port, writers, nowOf, later }: Needs): Helper {
  const listeners = new Set<() => void>();
  let state: HelperState = {
    on: false,
    isManaged: false,
    writer: null,
    mayGet: false,
    engine: port.state(),
    writing: null,
    placed: 0,
    isUsed: false,
    labeller: rulesOnly,
  };
  let known = new Map<string, LearnedLabel>();
  let seen: Reading | null = null;
  let running: { aborted: boolean } = { aborted: false };

  const become = (change: Partial<HelperState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const place = async (reading: Reading, signal: CancelSignal) => {
    const questions = questionsOf(reading, nowOf(reading));
    // Nothing is carried over but what stands on this page too.
    known = new Map([...known].filter(([one]) => questions.includes(one)));
    const labeller = known.size > 0 ? learnedLabeller(new Map(known)) : rulesOnly;
    become({ placed: known.size, isUsed: known.size > 0, labeller });
    const open = questions.filter((one) => !known.has(one));
    if (open.length === 0) return;
    const outcome = await port.label(open, signal);
    if (signal.aborted || outcome.kind === 'unavailable') return;
    outcome.results.forEach(({ domain, kind }, i) => known.set(open[i] ?? '', { domain, kind }));
    become({ placed: known.size, isUsed: false });
  };

  const follow = () => {
    const { phase } = session.state();
    const reading = phase.kind === 'shown' ? phase.reading : null;
    if (reading === seen || !state.on) return;
    seen = reading;
    running.aborted = true;
    const signal = (running = { aborted: false });
    if (reading?.record.looksLikeCare.yes) {
      // With nothing to carry over, the summary is drawn first.
      if (known.size > 0) void place(reading, signal);
      else later(0, () => !signal.aborted && void place(reading, signal));
    } else {
      known.clear();
      become({ placed: 0, isUsed: false, labeller: rulesOnly });
    }
  };

  // How far one is changes with every sentence; the panel need not be drawn again for that.
  const isNews = (before: EngineState | null, now: EngineState) =>
    now.kind !== 'busy' || before?.kind !== 'busy';
  port.onState((engine) => isNews(state.engine, engine) && become({ engine }));
  for (const name of Object.keys(writers) as WriterName[])
    writers[name].onState((writing) => {
      if (state.writer === name && isNews(state.writing, writing)) become({ writing });
    });
  session.subscribe(follow);

  const choose = (writer: WriterName | null) => {
    if (writer === state.writer) return;
    if (state.writer) writers[state.writer].release();
    become({ writer, writing: writer && writers[writer].state() });
    if (writer) void writers[writer].look();
  };
  const mending = mendingEngine(port);
  const ownWording: WordingEngine = {
    ...mending,
    word: (request, signal) => (state.on ? mending.word(request, signal) : Promise.resolve([])),
  };
  const wordings = Object.fromEntries(
    (Object.keys(writers) as WriterName[]).map((name) => [name, writingEngine(writers[name])]),
  ) as Record<WriterName, WordingEngine>;
  return {
    wording: {
      word: (request, signal) =>
        state.on && state.writer ? wordings[state.writer].word(request, signal) : Promise.resolve([]),
      otherwise: ownWording,
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    decide({ on, isManaged, writer, mayGet }) {
      choose(on ? writer : null);
      if (on === state.on) {
        become({ isManaged, mayGet });
        return;
      }
      running.aborted = true;
      known.clear();
      seen = null;
      if (!on) port.release();
      become({ on, isManaged, mayGet, placed: 0, isUsed: false, labeller: rulesOnly });
      follow();
    },
    get() {
      if (state.writer && state.mayGet && state.writing?.kind === 'downloadable')
        void writers[state.writer].get?.();
    },
    use: () => become({ isUsed: true, labeller: learnedLabeller(new Map(known)) }),
  };
}

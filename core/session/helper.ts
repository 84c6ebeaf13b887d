/** Careside's own model at work for the panel: it labels what the rules are unsure of, and nothing jumps when it is done. */
import type { EnginePort, EngineState } from '@/core/engine';
import type { WordingEngine } from '@/core/draft/engine';
import { mendingEngine } from '@/core/draft/mending';
import { readSnapshot } from '@/core/record/build';
import type { CancelSignal } from '@/core/ports';
import { asked, isUnsure, learnedLabeller, type LearnedLabel } from '@/core/summary/learned';
import type { SentenceLabeller } from '@/core/summary/labeller';
import { readStatements } from '@/core/summary/statements';
import type { Session } from './run';
import type { Reading } from './state';

export interface HelperState {
  on: boolean;
  /** The organisation decides whether it is on. */
  isManaged: boolean;
  engine: EngineState;
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
  decide(settings: Pick<HelperState, 'on' | 'isManaged'>): void;
  /** Makes the summary again with what the model has placed. */
  use(): void;
  /** Mends the wording of drafts; offers nothing while it is off. */
  wording: WordingEngine;
}

interface Needs {
  session: Session;
  port: EnginePort;
  /** ISO date or date-time of a reading. */
  nowOf: (reading: Reading) => string;
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
export function startHelper({ session, port, nowOf }: Needs): Helper {
  const listeners = new Set<() => void>();
  let state: HelperState = {
    on: false,
    isManaged: false,
    engine: port.state(),
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
    become({ placed: known.size, isUsed: known.size > 0, labeller: learnedLabeller(new Map(known)) });
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
    running = { aborted: false };
    if (reading?.record.looksLikeCare.yes) void place(reading, running);
    else {
      known.clear();
      become({ placed: 0, isUsed: false, labeller: rulesOnly });
    }
  };

  port.onState((engine) => {
    // How far it is changes with every sentence; the panel need not be drawn again for that.
    if (engine.kind !== 'busy' || state.engine.kind !== 'busy') become({ engine });
  });
  session.subscribe(follow);
  const mending = mendingEngine(port);
  return {
    wording: {
      ...mending,
      word: (request, signal) => (state.on ? mending.word(request, signal) : Promise.resolve([])),
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    decide({ on, isManaged }) {
      if (on === state.on) {
        become({ isManaged });
        return;
      }
      running.aborted = true;
      known.clear();
      seen = null;
      if (!on) port.release();
      become({ on, isManaged, placed: 0, isUsed: false, labeller: rulesOnly });
      follow();
    },
    use: () => become({ isUsed: true, labeller: learnedLabeller(new Map(known)) }),
  };
}

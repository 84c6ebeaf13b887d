/**
 * What every engine behind the port keeps to, whatever lies behind it, and for each clause an engine that does not.
 * It runs in Node and in a page of the extension, so it leans on no test runner.
 */
import type { EnginePort } from '@/core/engine';
import type { Made, Rig } from './rig';

export interface Clause {
  name: string;
  /** For models that lie in files. */
  ofFiles?: boolean;
  /** The broken one is tried on real workers too, which take long to load. */
  isTriedReal?: boolean;
  /** Rejects where the clause is not kept. */
  holds(rig: Rig): Promise<void>;
  /** The rig with this clause broken, and what `holds` then has to say. */
  broken: { by: (rig: Rig) => Rig; says: RegExp };
}

const running = { aborted: false };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function must(fact: boolean, what: string): asserts fact {
  if (!fact) throw new Error(what);
}
async function until(fact: () => boolean | Promise<boolean>, patience: number, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!(await fact())) {
    must(performance.now() < end, what);
    await pause(5);
  }
}
const within = <T>(promised: Promise<T>, patience: number, what: string): Promise<T> =>
  Promise.race([promised, pause(patience).then(() => Promise.reject(new Error(what)))]);
const isDone = async (engine: EnginePort): Promise<boolean> =>
  (await engine.rewrite(['skin was red'], running)).kind === 'done';

/** It loads once more when asked; that a load once begun is ended well, other clauses show. */
async function beginsAgain(engine: EnginePort, patience: number): Promise<void> {
  let begun = false;
  const stop = engine.onState(({ kind }) => (begun ||= kind === 'loading'));
  void engine.rewrite(['skin was red'], running);
  await until(() => begun, patience, 'it does not start again');
  stop();
}

/** Nothing comes of it, and the state says why. */
async function fails(engine: EnginePort, why: RegExp): Promise<void> {
  const outcome = await engine.rewrite(['skin was red'], running);
  must(outcome.kind === 'unavailable', `the job was ${outcome.kind}`);
  const state = engine.state();
  must(state.kind === 'failed', `the state is ${state.kind}`);
  must(why.test(state.why), `it says: ${state.why}`);
  must(state.whatToDo.includes('Plain rules'), `it says: ${state.whatToDo}`);
}

const KEPT = 'its memory was kept';
const NEVER = 'it waited without end';

type Change = (made: Made, rig: Rig) => Partial<Made>;
const changed = (change: Change) => (rig: Rig) => ({
  ...rig,
  patience: 5 * rig.pace,
  make: (...of: Parameters<Rig['make']>) => {
    const made = rig.make(...of);
    return { ...made, ...change(made, rig) };
  },
});
const engineWith = (change: (engine: EnginePort) => Partial<EnginePort>) =>
  changed(({ engine }) => ({ engine: { ...engine, ...change(engine) } }));
const deaf = engineWith((engine) => ({ rewrite: (texts, _, told) => engine.rewrite(texts, running, told) }));
const holdsOn = engineWith(() => ({ release: () => undefined }));
const neverEnds = changed(() => ({ ended: () => false }));
const withoutTimes = (rig: Rig): Rig => ({
  ...rig,
  patience: 5 * rig.pace,
  make: (script) => rig.make(script, { slowAfter: 600_000 }),
});

const memoryOut = (at: 'load' | 'answer'): Clause => ({
  name: `says so when memory runs out at the ${at}, and gives it back`,
  async holds({ make, patience }) {
    const { engine, ended } = make({ [at]: 'memory' });
    await fails(engine, /out of memory/);
    await until(ended, patience, KEPT);
    await beginsAgain(engine, patience);
  },
  broken: { by: neverEnds, says: /memory was kept/ },
});

const gaveUp = (at: 'load' | 'answer'): Clause => ({
  name: `waits for no ${at} without end, says so, and starts anew`,
  async holds({ make, pace, patience }) {
    const { engine } = make({ [at]: 'never' }, { giveUpAfter: pace });
    await within(fails(engine, /could not start|stopped/), patience, NEVER);
    await beginsAgain(engine, patience);
  },
  broken: { by: withoutTimes, says: /waited without end/ },
});

export const clauses: readonly Clause[] = [
  {
    name: 'sleeps until first needed, then is ready, and sleeps again when released',
    async holds({ make }) {
      const { engine } = make();
      must(engine.state().kind === 'asleep', 'it was awake before it was needed');
      const seen = new Set<string>();
      engine.onState((state) => seen.add(state.kind));
      must(await isDone(engine), 'there was no answer');
      seen.delete('slow');
      must([...seen].join() === 'loading,busy,ready', `it was ${[...seen].join()}`);
      engine.release();
      must(engine.state().kind === 'asleep', 'it was awake after its release');
    },
    broken: { by: holdsOn, says: /awake after its release/ },
  },
  {
    name: 'says so where nothing can even be begun, and begins when asked again',
    async holds({ make, patience }) {
      const { engine } = make({ load: 'refused' });
      await fails(engine, /could not start/);
      await beginsAgain(engine, patience);
    },
    broken: {
      by: engineWith((engine) => ({
        rewrite: (...of) =>
          engine.rewrite(...of).then((outcome) => {
            if (outcome.kind === 'unavailable') throw new Error('it rejects');
            return outcome;
          }),
      })),
      says: /it rejects/,
    },
  },
  {
    name: 'says why a load failed and what to do, and loads again when asked again',
    isTriedReal: true,
    async holds({ make, patience }) {
      const { engine, ended } = make({ load: 'fails' });
      await fails(engine, /./);
      await until(ended, patience, KEPT);
      must(await isDone(engine), 'it does not load again');
    },
    broken: {
      by: engineWith((engine) => {
        let first: ReturnType<EnginePort['rewrite']> | undefined;
        return { rewrite: (...of) => (first ??= engine.rewrite(...of)) };
      }),
      says: /does not load again/,
    },
  },
  {
    name: 'refuses a file with one byte flipped before it is used, and uses it whole',
    ofFiles: true,
    isTriedReal: true,
    async holds({ make }) {
      const { engine, shown } = make({ load: 'damaged' });
      await fails(engine, /damaged, so it was not used/);
      must(shown.length === 0, 'a damaged model was asked something');
      must(await isDone(engine), 'the whole file is refused too');
    },
    broken: { by: (rig) => ({ ...rig, make: () => rig.make() }), says: /the job was done/ },
  },
  memoryOut('load'),
  memoryOut('answer'),
  {
    name: 'keeps its queue after an error in one job',
    async holds({ make }) {
      const { engine } = make({ answer: 'fails' });
      const [first, second] = await Promise.all([
        engine.rewrite(['ate toast'], running),
        engine.rewrite(['drank tea'], running),
      ]);
      must(first.kind === 'unavailable', `the first job was ${first.kind}`);
      must(second.kind === 'done' && second.results.length === 1, 'the job behind it was lost');
    },
    broken: {
      by: engineWith((engine) => {
        let last: ReturnType<EnginePort['rewrite']> | undefined;
        return {
          rewrite: (...of) =>
            (last = (last ?? Promise.resolve(null)).then((before) =>
              before?.kind === 'unavailable' ? before : engine.rewrite(...of),
            )),
        };
      }),
      says: /behind it was lost/,
    },
  },
  {
    name: 'does not begin what was cancelled while it waited',
    async holds({ make }) {
      const { engine, shown } = make({ delay: 5 });
      const signal = { aborted: false };
      const first = engine.rewrite(['one'], running);
      const second = engine.rewrite(['two'], signal);
      signal.aborted = true;
      await first;
      const { kind } = await second;
      must(kind === 'cancelled', `what was cancelled is ${kind}`);
      must(!shown.flat().includes('two'), 'a model was shown what was cancelled');
    },
    broken: { by: deaf, says: /what was cancelled is done/ },
  },
  {
    name: 'is free within 200 ms of a cancel, hands over what it has, and works on',
    isTriedReal: true,
    async holds({ make }) {
      const { engine } = make({ delay: 40 });
      const many = Array.from({ length: 20 }, (_, i) => `line ${i}`);
      const took: number[] = [];
      // What other programs add is not the engine's, so the shortest of three counts.
      for (let round = 0; round < 3; round++) {
        const signal = { aborted: false };
        let from = Infinity;
        const outcome = await engine.rewrite(many, signal, (index) => {
          if (index !== 3) return;
          // In the middle of the next statement.
          setTimeout(() => {
            signal.aborted = true;
            from = performance.now();
          }, 20);
        });
        took.push(performance.now() - from);
        must(outcome.kind === 'cancelled', `what was cancelled is ${outcome.kind}`);
        const { length } = outcome.results;
        must(length >= 4 && length < many.length, `it handed over ${length}`);
      }
      must(Math.min(...took) < 200, `a cancel took ${took.map(Math.round).join()} ms`);
      must(await isDone(engine), 'it does not work on');
    },
    broken: {
      by: engineWith((engine) => ({
        rewrite: async (...of) => {
          const outcome = await engine.rewrite(...of);
          if (outcome.kind === 'cancelled') await pause(250);
          return outcome;
        },
      })),
      says: /a cancel took/,
    },
  },
  {
    name: 'answers a job it is released from, and gives the memory back',
    async holds({ make, patience }) {
      const { engine, ended } = make({ answer: 'never' });
      const job = engine.rewrite(['one'], running);
      await until(() => /busy|slow/.test(engine.state().kind), patience, 'it does not begin');
      must(!(await ended()), 'it ended by itself');
      engine.release();
      const { kind } = await within(job, patience, 'the job was left waiting');
      must(kind === 'unavailable', `the job was ${kind}`);
      await until(ended, patience, KEPT);
      await beginsAgain(engine, patience);
    },
    broken: { by: holdsOn, says: /left waiting/ },
  },
  gaveUp('load'),
  gaveUp('answer'),
  {
    name: 'says that it is slow when a statement takes long',
    async holds({ make }) {
      const { engine } = make({ delay: 40 }, { slowAfter: 10 });
      const seen = new Set<string>();
      engine.onState((state) => seen.add(state.kind));
      must(await isDone(engine), 'there was no answer');
      must(seen.has('slow'), 'it did not say that it is slow');
    },
    broken: { by: withoutTimes, says: /did not say that it is slow/ },
  },
  {
    name: 'gives its memory back after idle time',
    async holds({ make, patience }) {
      const { engine, ended } = make({}, { idleAfter: 20 });
      must(await isDone(engine), 'there was no answer');
      await until(ended, patience, KEPT);
      must(engine.state().kind === 'asleep', `it is ${engine.state().kind}`);
    },
    broken: { by: withoutTimes, says: /memory was kept/ },
  },
  {
    name: 'carries nothing over from one person to the next',
    async holds({ make }) {
      const [one, other] = ['rang chemist no answer alpha', 'refused tea skin was red bravo'];
      const answers = async (engine: EnginePort, texts: string[]) => {
        const outcome = await engine.rewrite(texts, running);
        must(outcome.kind === 'done', `the job was ${outcome.kind}`);
        return JSON.stringify(outcome.results.at(-1));
      };
      const { engine, shown } = make();
      const alone = await answers(engine, [other]);
      must((await answers(engine, [one, other])) === alone, 'the answer is another behind another person');
      must((await answers(engine, [other])) === alone, 'the answer is another in the next job');
      for (const name of ['alpha', 'bravo'])
        must(
          shown.every(
            (each) => !each.join(' ').includes(name) || each.join(' ').split(/alpha|bravo/).length === 2,
          ),
          'a model was shown two people at once',
        );
      must(shown.length === 4, `it was asked ${shown.length} times`);
    },
    broken: {
      by: engineWith((engine) => {
        let heard = '';
        return {
          rewrite: (texts, ...of) => {
            const told = heard;
            heard = texts.join(' ');
            return engine.rewrite(
              texts.map((text) => `${told} ${text}`.trim()),
              ...of,
            );
          },
        };
      }),
      says: /behind another person|two people at once/,
    },
  },
];

/** The rig, and an end to every engine it made: a broken one may never end by itself. */
function cleared(rig: Rig): { rig: Rig; clear: () => void } {
  const made: EnginePort[] = [];
  return {
    rig: {
      ...rig,
      make: (...of) => {
        const one = rig.make(...of);
        made.push(one.engine);
        return one;
      },
    },
    clear: () => made.forEach((engine) => engine.release()),
  };
}

/** What the rig has to say against the clause, or against the clause when it is broken; null: it keeps it. */
export async function tried(clause: Clause, of: Rig, broken = false): Promise<string | null> {
  const { rig, clear } = cleared(of);
  try {
    await clause.holds(broken ? clause.broken.by(rig) : rig);
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    clear();
  }
}

export const clausesFor = (rig: Rig): readonly Clause[] =>
  clauses.filter(({ ofFiles }) => !ofFiles || rig.hasFiles);

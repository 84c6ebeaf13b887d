/** Wrong messages on every route of the protocol, against the real checks and the real handlers. */
import { expect, test } from 'vitest';
import { answerPort } from '@/platform/messages/answer';
import { askPort } from '@/platform/messages/ask';
import type { PortLike } from '@/platform/messages/port';
import { protocol, type Ask, type Question } from '@/platform/messages/protocol';
import { readerHandlers, type Reader } from '@/platform/messages/reader-handlers';
import { seeded } from '@/utils/seeded';
import { snapshot } from '../../unit/core/session/make';
import { mutated } from './mutate';

/** Messages on each route; `npm run fuzz` sends a hundred thousand. */
const each = Number(process.env['CARESIDE_FUZZ'] ?? 10_000);
const patience = 600_000;
const batch = 500;

const page = snapshot('https://care.example/');
const evidence = [{ block: 'b1', start: 0, end: 5, quote: 'Likes' }];
const field = {
  key: 'f1',
  kind: 'lines' as const,
  label: 'What happened',
  required: false,
  text: 'Ate well.',
  headings: ['Daily note'],
  beside: [{ label: 'Time', value: '08:00', required: true, long: false }],
};

/** A right question and a right answer of every route. */
const asks: { [Q in Question]: Ask<Q> } = {
  read: {},
  'stop-reading': {},
  highlight: { snapshotId: 's1', evidence },
  'show-in-field': { words: 'ate all' },
  insert: {
    snapshotId: 's1',
    identity: evidence,
    field: 'f1',
    expected: '',
    where: 'end',
    text: 'Ate well.',
  },
  'clear-highlight': {},
  'take-menu-place': {},
  'set-pointing': { on: true },
};
const answers: Record<Question, unknown> = {
  read: { kind: 'read', snapshot: page },
  'stop-reading': {},
  highlight: { kind: 'shown', places: 1, moved: 0 },
  'show-in-field': { kind: 'not-found' },
  insert: { kind: 'too-long', over: 3 },
  'clear-highlight': {},
  'take-menu-place': { block: 'b1' },
  'set-pointing': {},
};
const events: readonly unknown[] = [
  { kind: 'changed' },
  { kind: 'navigated', url: 'https://care.example/2' },
  { kind: 'gone' },
  { kind: 'pointed', block: 'b1' },
  { kind: 'focused', field },
];
const questions = Object.keys(protocol) as Question[];

// What follows knows nothing of the protocol's own checks.
const isText = (value: unknown, most: number) => typeof value === 'string' && value.length <= most;
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isPlaces = (value: unknown, most: number): boolean =>
  Array.isArray(value) &&
  value.length <= most &&
  value.every(
    (one: Record<string, unknown>) =>
      isText(one['block'], Infinity) &&
      isText(one['quote'], Infinity) &&
      isCount(one['start']) &&
      isCount(one['end']),
  );
/** What a reader may be asked: anything else must not have reached it. */
const sound: Record<string, (...args: unknown[]) => boolean> = {
  highlight: (id, places) => isText(id, 200) && isPlaces(places, 500),
  showInField: (words) => isText(words, 2000),
  insert: (request) => {
    const { snapshotId, identity, field: key, expected, where, text } = request as Record<string, unknown>;
    return (
      isText(snapshotId, 200) &&
      isPlaces(identity, 100) &&
      isText(key, 100) &&
      isText(expected, 60_000) &&
      (where === 'cursor' || where === 'end') &&
      isText(text, 50_000) &&
      text !== ''
    );
  },
  setPointing: (on) => typeof on === 'boolean',
};

type Listener = (message: unknown) => void;
function wire(): { port: PortLike; hear: (message: unknown) => void; said: unknown[] } {
  const listeners: Listener[] = [];
  const said: unknown[] = [];
  const port: PortLike = {
    postMessage: (message) => said.push(message),
    disconnect: () => undefined,
    onMessage: { addListener: (listener) => listeners.push(listener) },
    onDisconnect: { addListener: () => undefined },
  };
  return { port, hear: (message) => listeners.forEach((listener) => listener(message)), said };
}

const dice = (seed: number) => {
  const roll = seeded(seed);
  return (sides: number) => Math.floor(roll() * sides);
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Sends wrong questions of one route, and gives what was wrong with what came of them. */
async function questionsSent(
  question: Question,
  checked: boolean,
): Promise<{ calls: number; faults: string[] }> {
  const roll = dice(questions.indexOf(question) + 1);
  const faults: string[] = [];
  let calls = 0;
  const called = (name: string, ...args: unknown[]) => {
    calls += 1;
    if (sound[name] && !sound[name](...args))
      faults.push(`${name} was called with ${JSON.stringify(args)?.slice(0, 200)}`);
  };
  const reader: Reader = {
    read: () => (called('read'), Promise.resolve(page)),
    highlight: (...args) => (called('highlight', ...args), Promise.resolve({ kind: 'not-found' })),
    showInField: (...args) => (called('showInField', ...args), { kind: 'not-found' }),
    insert: (...args) => (called('insert', ...args), Promise.resolve({ kind: 'inserted' })),
    clearHighlight: () => called('clearHighlight'),
    takeMenuPlace: () => (called('takeMenuPlace'), null),
    setPointing: (...args) => called('setPointing', ...args),
  };
  const { port, hear, said } = wire();
  if (checked) answerPort(port, readerHandlers(reader));
  else port.onMessage.addListener((message) => unchecked(message, reader));
  for (let sent = 0; sent < each; sent += batch) {
    for (let one = 0; one < batch; one += 1) {
      const message = mutated({ ask: question, n: one, body: asks[question] }, roll);
      try {
        hear(message);
      } catch (error) {
        faults.push(`threw ${String(error)}`);
      }
    }
    await settled();
    for (const reply of said.splice(0)) {
      const { answer, refused } = reply as { answer?: unknown; refused?: unknown };
      if (!isCount(answer ?? refused)) faults.push(`replied ${JSON.stringify(reply)?.slice(0, 200)}`);
    }
  }
  return { calls, faults };
}

/** The same without any check: what the protocol keeps away. */
function unchecked(message: unknown, reader: Reader): void {
  const handlers = readerHandlers(reader) as unknown as Record<string, (body: unknown) => unknown>;
  const { ask, body } = message as { ask: string; body: unknown };
  void handlers[ask]?.(body);
}

test.each(questions)(
  'questions to a page, %s: none that is wrong reaches the reader',
  async (question) => {
    const { calls, faults } = await questionsSent(question, true);
    expect(faults.slice(0, 5)).toEqual([]);
    // To stop reading is between the handlers themselves.
    expect(calls).toBeGreaterThan(question === 'stop-reading' ? -1 : each / 20);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  },
  patience,
);

test(
  'without the checks they do reach it',
  async () => {
    const { faults } = await questionsSent('insert', false);
    expect(faults.length).toBeGreaterThan(each / 20);
  },
  patience,
);

/** What the panel goes on with, seen without the protocol's own checks. */
const soundAnswer: Record<Question, (value: Record<string, unknown>) => boolean> = {
  read: ({ kind, snapshot: one, message }) => {
    if (kind === 'aborted') return true;
    if (kind === 'failed') return isText(message, 500);
    const { url, blocks, fields, coverage } = one as Record<string, unknown>;
    return (
      typeof url === 'string' &&
      Array.isArray(fields) &&
      typeof coverage === 'object' &&
      Array.isArray(blocks) &&
      blocks.every(
        (block: Record<string, unknown>) => isText(block['id'], Infinity) && isText(block['text'], Infinity),
      )
    );
  },
  'stop-reading': (value) => Object.keys(value).length === 0,
  highlight: ({ kind, places, moved }) =>
    kind === 'shown'
      ? isCount(places) && isCount(moved)
      : ['not-found', 'page-changed', 'gone'].includes(String(kind)),
  'show-in-field': ({ kind }) => ['shown', 'not-found', 'page-changed', 'gone'].includes(String(kind)),
  insert: ({ kind, over }) =>
    typeof kind === 'string' && (kind !== 'too-long' || (isCount(over) && over !== 0)),
  'clear-highlight': (value) => Object.keys(value).length === 0,
  'take-menu-place': ({ block }) => block === null || isText(block, 200),
  'set-pointing': (value) => Object.keys(value).length === 0,
};

test.each(questions)(
  'answers to the panel, %s: none that is wrong is gone on with',
  async (question) => {
    const roll = dice(100 + questions.indexOf(question));
    const faults: string[] = [];
    let taken = 0;
    for (let sent = 0; sent < each; sent += batch) {
      const { port, hear } = wire();
      const asker = askPort(
        port,
        () => undefined,
        () => undefined,
      );
      for (let one = 0; one < batch; one += 1) {
        void asker.ask(question, asks[question]).then(
          (value) => {
            taken += 1;
            if (!soundAnswer[question](value)) faults.push(JSON.stringify(value)?.slice(0, 200));
          },
          () => undefined,
        );
        try {
          hear(mutated({ answer: one, body: answers[question] }, roll));
        } catch (error) {
          faults.push(`threw ${String(error)}`);
        }
      }
      asker.close();
      await settled();
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(taken).toBeGreaterThan(each / 20);
  },
  patience,
);

test(
  'events to the panel: none that is wrong is heard',
  async () => {
    const roll = dice(1000);
    const heard: unknown[] = [];
    const { port, hear } = wire();
    askPort(
      port,
      (event) => heard.push(event),
      () => undefined,
    );
    for (let sent = 0; sent < each; sent += 1) hear(mutated({ event: events[sent % events.length] }, roll));
    const isSound = (event: unknown): boolean => {
      const { kind, url, block, field: one } = event as Record<string, unknown>;
      if (kind === 'navigated') return isText(url, 20_000);
      if (kind === 'pointed') return isText(block, 200);
      if (kind !== 'focused') return kind === 'changed' || kind === 'gone';
      return (
        one === null || (isText((one as typeof field).text, 60_000) && isText((one as typeof field).key, 100))
      );
    };
    expect(heard.filter((event) => !isSound(event))).toEqual([]);
    expect(heard.length).toBeGreaterThan(each / 20);
  },
  patience,
);

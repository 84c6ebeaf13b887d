import { fitting } from '@/platform/messages/fits';
import { askEnvelope, protocol, replyEnvelope } from '@/platform/messages/protocol';
import { openPanel } from '@/scripts/lib/panel';
import { mutated } from '@/tests/contract/messages/mutate';
import { seeded } from '@/utils/seeded';
import { box, newNote, shorthand, test, write } from '../e2e/support/draft';
import { demoDay, expect } from '../e2e/support/extension';

/** Messages on each way in; `CARESIDE_HOSTILE=whole npm run e2e:hostile` sends two thousand. The 100,000 are `npm run fuzz`. */
const each = process.env['CARESIDE_HOSTILE'] === undefined ? 200 : 2_000;
const patience = { timeout: 60_000 };

const evidence = [{ block: 'b1', start: 0, end: 5, quote: 'Likes' }];
const asks = [
  { ask: 'read', n: 1, body: {} },
  { ask: 'highlight', n: 2, body: { snapshotId: 's1', evidence } },
  { ask: 'show-in-field', n: 3, body: { words: 'ate all' } },
  {
    ask: 'insert',
    n: 4,
    body: {
      snapshotId: 's1',
      identity: evidence,
      field: 'field-1',
      expected: '',
      where: 'end',
      text: 'FORGED',
    },
  },
  { ask: 'set-pointing', n: 5, body: { on: true } },
  { ask: 'take-menu-place', n: 6, body: {} },
];
const replies = [
  { answer: 100_000, body: { kind: 'read', snapshot: {} } },
  { answer: 100_001, body: { kind: 'inserted' } },
  { refused: 100_002 },
  { event: { kind: 'navigated', url: 'https://care.example/2' } },
  { event: { kind: 'pointed', block: 'b1' } },
  { event: { kind: 'focused', field: null } },
];

/** Whether a reader has to answer it. */
function isRight(message: unknown): boolean {
  const envelope = fitting(askEnvelope, message);
  return envelope !== null && fitting(protocol[envelope.ask].ask, envelope.body) !== null;
}

/** Wrong messages as a browser carries them: as JSON. */
function wrong(right: readonly unknown[], seed: number, isWrong: (message: unknown) => boolean): unknown[] {
  const roll = seeded(seed);
  const dice = (sides: number) => Math.floor(roll() * sides);
  const found: unknown[] = [];
  while (found.length < each) {
    const text = JSON.stringify(mutated(right[found.length % right.length], dice)) as string | undefined;
    const message = JSON.parse(text ?? 'null') as unknown;
    if (isWrong(message)) found.push(message);
  }
  return found;
}

interface Port {
  postMessage: (message: unknown) => void;
  onMessage: { addListener: (listener: (message: object) => void) => void };
}
interface Browser {
  chrome: {
    runtime: {
      sendMessage: (message: unknown) => Promise<unknown>;
      connect: (info: { name: string }) => Port;
      onConnect: { addListener: (listener: (port: Port) => void) => void };
    };
    scripting: {
      executeScript: (asked: object) => Promise<{ result: unknown }[]>;
    };
    storage: { session: { get: () => Promise<object> }; local: { get: () => Promise<object> } };
    tabs: { connect: (tab: number, info: { name: string; frameId: number }) => Port };
  };
}

test('wrong messages from where the reader runs reach nobody, and what is kept stays closed', async ({
  beside,
}) => {
  test.setTimeout(240_000);
  const { page, panel, tab } = await beside(newNote);
  await write(panel, shorthand);
  const messages = wrong([...asks, ...replies], 41, () => true);
  const came = await panel.evaluate(
    async ({ tab, messages }) => {
      const { scripting } = (globalThis as unknown as Browser).chrome;
      const [frame] = await scripting.executeScript({
        target: { tabId: tab },
        args: [messages],
        func: async (all: unknown[]) => {
          const { chrome } = globalThis as unknown as Browser;
          let answered = 0;
          for (const message of all) {
            const port = chrome.runtime.connect({ name: 'careside-page' });
            port.onMessage.addListener(() => (answered += 1));
            try {
              port.postMessage(message);
            } catch {
              // Shut already: nobody is there.
            }
            await chrome.runtime.sendMessage(message).then(
              () => (answered += 1),
              () => undefined,
            );
          }
          const open = (kept: Promise<object>) => kept.then(Object.keys, () => 'closed');
          const { session, local } = chrome.storage;
          return { answered, kept: [await open(session.get()), await open(local.get())] };
        },
      });
      return frame?.result;
    },
    { tab, messages },
  );
  expect(came).toEqual({ answered: 0, kept: ['closed', 'closed'] });
  await expect(page.getByLabel('What happened')).toHaveValue('');
  await expect(box(panel)).toHaveValue(shorthand);
});

test('wrong questions of the panel’s own port are refused one by one, and a right one is answered', async ({
  beside,
}) => {
  test.setTimeout(240_000);
  const { page, panel, tab } = await beside(newNote);
  await page.getByLabel('What happened').click();
  // On its way into the browser an own "__proto__" is lost, and a wrong question would be right.
  const isWrong = (message: unknown) => !isRight(message) && !JSON.stringify(message).includes('__proto__');
  const questions = wrong(asks, 42, isWrong);
  const came = await panel.evaluate(
    async ({ tab, questions }) => {
      const { chrome } = globalThis as unknown as Browser;
      const port = chrome.tabs.connect(tab, { name: 'careside-page', frameId: 0 });
      const heard = { answered: [] as unknown[], refused: 0, last: false };
      await new Promise<void>((resolve) => {
        port.onMessage.addListener((message) => {
          if ('refused' in message) heard.refused += 1;
          if (!('answer' in message)) return;
          if (message.answer !== 999_999) heard.answered.push(message.answer);
          else {
            heard.last = true;
            resolve();
          }
        });
        for (const question of questions) port.postMessage(question);
        port.postMessage({ ask: 'clear-highlight', n: 999_999, body: {} });
      });
      return heard;
    },
    { tab, questions },
  );
  expect(came).toMatchObject({ answered: [], last: true });
  expect(came.refused).toBeGreaterThan(each / 10);
  await expect(page.getByLabel('What happened')).toHaveValue('');
});

test('a panel whose page floods it with wrong answers and events shows what it read', async ({
  beside,
  granted,
}) => {
  test.setTimeout(240_000);
  const { panel, tab } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.locator('h1')).toHaveText('Peggy', patience);
  const answers = wrong(replies, 43, (message) => fitting(replyEnvelope, message) === null);
  await panel.evaluate(
    async ({ tab, answers }) => {
      const { scripting } = (globalThis as unknown as Browser).chrome;
      await scripting.executeScript({
        target: { tabId: tab },
        args: [answers],
        func: (all: unknown[]) => {
          const { chrome } = globalThis as unknown as Browser;
          chrome.runtime.onConnect.addListener((port) => {
            for (const answer of all) port.postMessage(answer);
            port.postMessage({ event: { kind: 'focused', field: { ...field } } });
          });
          const field = { key: 'f', kind: 'lines', label: 'The flood is over', required: false };
          Object.assign(field, { text: 'Ate all her lunch today.', headings: [], beside: [] });
        },
      });
    },
    { tab, answers },
  );
  const next = await openPanel(granted, tab, demoDay);
  await expect(next.locator('h1')).toHaveText('Peggy', patience);
  // The control: a right event sent after all the wrong ones is heard, so they were heard and thrown away.
  await next.getByRole('button', { name: /^This note/ }).click();
  await expect(next.getByText('The flood is over')).toBeVisible(patience);
  await next.getByRole('button', { name: 'Summary' }).click();
  await next.locator('.flag button').first().click();
  await expect(next.locator('.source-found')).toHaveText('On the page', patience);
  await next.close();
});

import type { Worker } from '@playwright/test';
import type { FromTagger, Tagged } from '@/platform/engine/tagger/protocol';
import { cases, compared, TOLERATED } from '../../unit/platform/engine/agreement';
import { expect, test } from '../support/extension';

/** Loading takes a second on an idle machine, and much longer on one that is busy with other tests. */
const patience = { timeout: 60_000 };
test.describe.configure({ timeout: 180_000 });

/** Runs in the worker: has it tag sentences as the panel would, and keeps the answers from the panel. */
function tagAll(sentences: string[][]): Promise<Record<string, number[]>[]> {
  const say = self.postMessage.bind(self) as (message: unknown) => void;
  const found: Record<string, number[]>[] = [];
  return new Promise((resolve) => {
    const ask = () =>
      self.dispatchEvent(
        new MessageEvent('message', {
          data: { kind: 'tag', id: 1e6 + found.length, sentence: sentences[found.length] },
        }),
      );
    const postMessage = (message: FromTagger) => {
      if (message.kind !== 'answer' || message.id < 1e6) return say(message);
      found.push(
        Object.fromEntries(Object.entries(message.answer).map(([head, logits]) => [head, [...logits]])),
      );
      if (found.length < sentences.length) return ask();
      Object.assign(self, { postMessage: say });
      return resolve(found);
    };
    Object.assign(self, { postMessage });
    ask();
  });
}

const isTagger = (worker: Worker) =>
  worker.evaluate(() => self.name === 'careside-tagger').catch(() => false);

test('the helper decides in the browser what the trained model decides', async ({ beside }) => {
  const { panel } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.locator('.helper summary')).toHaveText(
    /better place for \d+ lines?|helper placed \d+ lines?/,
    patience,
  );
  const [worker] = panel.workers();
  if (!worker) throw new Error('the helper has no worker');
  expect(await isTagger(worker)).toBe(true);
  const found = await worker.evaluate(
    tagAll,
    cases.map((each) => each.words),
  );
  const tagged = found.map((heads) =>
    Object.fromEntries(Object.entries(heads).map(([head, logits]) => [head, Float32Array.from(logits)])),
  ) as unknown as Tagged[];
  const { tags, otherTags, labels, otherLabels } = compared(tagged);
  expect(tags).toBeGreaterThan(600);
  expect(otherTags / tags).toBeLessThanOrEqual(TOLERATED);
  expect(labels).toBe(2 * cases.length);
  expect(otherLabels / labels).toBeLessThanOrEqual(TOLERATED);
});

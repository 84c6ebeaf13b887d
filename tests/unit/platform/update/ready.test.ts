import { expect, test } from 'vitest';
import { keepAwakeWhile } from '@/platform/update/ready';

const turn = () => new Promise((done) => setTimeout(done, 0));

/** A pause that ends when it is told to. */
function pauses() {
  const waiting: (() => void)[] = [];
  return {
    pause: () => new Promise<void>((done) => waiting.push(done)),
    waiting,
    async pass() {
      await turn();
      waiting.shift()?.();
      await turn();
    },
  };
}

test('the background stays awake for as long as there is a draft, and no longer', async () => {
  const { pause, pass, waiting } = pauses();
  let drafts = true;
  let asked = 0;
  const keepAwake = keepAwakeWhile(async () => {
    asked += 1;
    return drafts;
  }, pause);
  const done = keepAwake();
  await pass();
  await pass();
  expect(asked).toBe(3);
  drafts = false;
  await pass();
  await done;
  expect([asked, waiting.length]).toEqual([4, 0]);
});

test('being told again while awake starts nothing twice; a store that fails lets it sleep', async () => {
  const { pause, pass, waiting } = pauses();
  const keepAwake = keepAwakeWhile(async () => true, pause);
  void keepAwake();
  void keepAwake();
  await pass();
  expect(waiting).toHaveLength(1);
  await expect(keepAwakeWhile(() => Promise.reject(new Error('gone')), pause)()).resolves.toBeUndefined();
});

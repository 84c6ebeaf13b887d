import { DEFAULT_IDLE_MINUTES } from '@/core/session/draft-state';
import { newNote, shorthand, test, write } from '../support/draft';
import { expect } from '../support/extension';

interface Extension {
  chrome: {
    runtime: { getContexts(filter: object): Promise<{ contextType: string }[]> };
    storage: {
      session: { get(keys: null): Promise<Record<string, object>>; set(what: object): Promise<void> };
    };
    alarms: {
      getAll(): Promise<{ name: string; periodInMinutes?: number }[]>;
      create(name: string, when: object): Promise<void>;
    };
  };
}

test('with no panel open, the alarm clears a draft that nobody used for long and keeps the others', async ({
  beside,
  granted,
}) => {
  const { page, panel } = await beside(newNote);
  const [background] = granted.context.serviceWorkers();
  if (!background) throw new Error('The background does not run.');
  const kept = () =>
    background.evaluate(async () => {
      const all = await (globalThis as unknown as Extension).chrome.storage.session.get(null);
      return Object.keys(all).filter((key) => key.startsWith('draft:'));
    });
  const alarms = () => background.evaluate(() => (globalThis as unknown as Extension).chrome.alarms.getAll());

  await write(panel, shorthand);
  await expect.poll(kept).toHaveLength(1);
  const [own = ''] = await kept();
  const alarm = (await alarms()).find(({ periodInMinutes }) => periodInMinutes === 1)?.name ?? '';
  expect(alarm).toBe('clear-drafts');
  await panel.close();
  await page.close();
  const others = await background.evaluate(() =>
    (globalThis as unknown as Extension).chrome.runtime.getContexts({}),
  );
  expect(others.map(({ contextType }) => contextType)).toEqual(['BACKGROUND']);

  /** Puts a copy beside it, last used so long ago. */
  const copy = (id: string, minutes: number) =>
    background.evaluate(
      async ([from, to, usedAt]) => {
        const { session } = (globalThis as unknown as Extension).chrome.storage;
        const draft = (await session.get(null))[from];
        await session.set({ [`draft:${to}`]: { ...draft, id: to, usedAt } });
      },
      [own, id, Date.now() - minutes * 60_000] as const,
    );
  const due = () =>
    background.evaluate(
      (name) =>
        (globalThis as unknown as Extension).chrome.alarms.create(name, {
          when: Date.now(),
          periodInMinutes: 1,
        }),
      alarm,
    );
  await copy('long ago', DEFAULT_IDLE_MINUTES + 1);
  await copy('not so long ago', DEFAULT_IDLE_MINUTES - 5);
  expect(await kept()).toHaveLength(3);
  await due();
  await expect.poll(async () => (await kept()).sort()).toEqual([own, 'draft:not so long ago'].sort());
  expect((await alarms()).map(({ name }) => name)).toContain(alarm);
});

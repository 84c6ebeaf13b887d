import { newTab } from '@/scripts/lib/tabs';
import { expect, test } from '../support/extension';
import { seriousFaults } from '../support/faults';
import { overflow } from '../support/overflow';

interface Extension {
  chrome: { scripting: { executeScript: unknown }; tabs: { get: unknown } };
}

/** What the browser answers the panel in each state, in the place of what it would answer. */
const states: readonly { title: string; refused?: string; silent?: boolean; empty?: boolean }[] = [
  { title: 'Getting ready', silent: true },
  { title: 'Nothing to read here', empty: true },
  { title: 'That did not work', refused: 'Something nobody thought of' },
  { title: 'The page is gone', refused: 'No tab with id: 7.' },
  { title: 'Careside was updated', refused: 'Extension context invalidated.' },
];

for (const { title, refused, silent, empty } of states) {
  test(`“${title}” has no access faults and fits 320 px and 200 % zoom`, async ({ demo, granted }) => {
    const { page, tab } = await newTab(granted);
    if (empty) await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(`${demo.url}${empty ? '/empty' : '/harbour/people/peggy-ellis/plan'}`);
    const panel = await granted.context.newPage();
    await panel.addInitScript(
      (answer) => {
        const { chrome } = globalThis as unknown as Extension;
        if (answer.silent) chrome.tabs.get = () => new Promise(() => undefined);
        if (answer.refused) chrome.scripting.executeScript = () => Promise.reject(new Error(answer.refused));
      },
      { refused, silent },
    );
    await panel.goto(granted.page(`sidepanel.html?tabId=${tab}`));
    await expect(panel.getByRole('heading', { name: title })).toBeVisible();
    expect(await seriousFaults(panel)).toEqual([]);
    expect(await overflow(panel, 320, 1)).toEqual([]);
    expect(await overflow(panel, 400, 2)).toEqual([]);
    await Promise.all([panel.close(), page.close()]);
  });
}

test('with reduced motion asked for nothing moves; without it the panel that is waiting does', async ({
  granted,
}) => {
  const { page, tab } = await newTab(granted);
  const panel = await granted.context.newPage();
  await panel.addInitScript(() => {
    (globalThis as unknown as Extension).chrome.tabs.get = () => new Promise(() => undefined);
  });
  await panel.goto(granted.page(`sidepanel.html?tabId=${tab}`));
  await expect(panel.getByRole('heading', { name: 'Getting ready' })).toBeVisible();
  const moving = () => panel.evaluate(() => document.getAnimations().length);
  await panel.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(moving).toBeGreaterThan(0);
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
  await Promise.all([panel.close(), page.close()]);
});

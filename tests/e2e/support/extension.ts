import { test as base, expect, type Page } from '@playwright/test';
import { choiceWords } from '@/components/settings/words';
import { startDemo, type Demo } from '@/demo/server';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';

/** A page of the demo with the panel for it, each in a tab. */
export interface Beside {
  page: Page;
  panel: Page;
  tab: number;
}

export interface WithHelper {
  /** Whether Careside's own model works in `granted`, as it does unless a worker turns it off in the settings. */
  helper: boolean;
}

interface Worker extends WithHelper {
  demo: Demo;
  /** The build with leave to read the demo. */
  granted: Launched;
  /** The build as it is installed: no site granted. */
  plain: Launched;
}

interface Each {
  /** Opens a path of the demo and the panel beside it, and waits for the summary or whatever comes instead. */
  beside: (path: string, options?: { launched?: Launched; now?: string }) => Promise<Beside>;
}

/** "today" of the demo's plans. */
export const demoDay = '2026-06-15';

/** As the switch to plain rules in the settings does it. */
async function turnHelperOff({ context, page }: Launched): Promise<void> {
  const settings = await context.newPage();
  await settings.goto(page('options.html'));
  await settings.getByLabel(choiceWords.engine.choices.rules).click();
  await expect(settings.getByLabel(choiceWords.engine.choices.rules)).toBeChecked();
  await settings.close();
}

export const test = base.extend<Each, Worker>({
  demo: [
    async ({}, provide) => {
      const demo = await startDemo({ port: 0 });
      await provide(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  helper: [true, { scope: 'worker', option: true }],
  granted: [
    async ({ demo, helper }, provide) => {
      const copy = grantedCopy(chromeBuild, [demo.url]);
      const launched = await launch({ headless: true, extension: copy.folder });
      if (!helper) await turnHelperOff(launched);
      await provide(launched);
      await launched.close();
      copy.remove();
    },
    { scope: 'worker' },
  ],
  plain: [
    async ({}, provide) => {
      const launched = await launch({ headless: true });
      await provide(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],
  beside: async ({ demo, granted }, provide) => {
    const opened: Page[] = [];
    await provide(async (path, { launched = granted, now = demoDay } = {}) => {
      const { page, tab } = await newTab(launched);
      opened.push(page);
      await page.goto(/^[a-z-]+:/.test(path) ? path : `${demo.url}${path}`);
      const panel = await openPanel(launched, tab, now);
      opened.push(panel);
      return { page, panel, tab };
    });
    await Promise.all(opened.map((page) => page.close().catch(() => undefined)));
  },
});

export { expect };

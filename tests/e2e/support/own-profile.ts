import type { Page } from '@playwright/test';
import type { Demo } from '@/demo/server';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { demoDay } from './extension';

export interface OwnProfile {
  launched: Launched;
  panel: Page;
  close: () => Promise<void>;
}

/** A browser with a new profile and no network, on a page of the demo with the panel beside it. */
export async function ownProfile(demo: Demo, path: string): Promise<OwnProfile> {
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder });
  const { page, tab } = await newTab(launched);
  await page.goto(demo.url + path);
  await launched.context.setOffline(true);
  const panel = await openPanel(launched, tab, demoDay);
  const close = async () => {
    await launched.close();
    copy.remove();
  };
  return { launched, panel, close };
}

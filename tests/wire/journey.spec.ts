import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { demoDay, expect, test } from '@/tests/e2e/support/extension';
import { arrivals, atRest, described, namesAsked, sent } from './support/arrivals';
import { wholeJourney } from './support/journey';
import { withLeak } from './support/lenient';

test('the whole journey sends nothing: no byte to any address, no name looked up', async ({ demo }) => {
  const before = await atRest();
  const earlier = arrivals().length;
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder });
  try {
    await wholeJourney(launched, demo.url);
  } finally {
    await launched.close();
    copy.remove();
  }
  expect(described(arrivals().slice(earlier))).toEqual([]);
  expect(sent()).toEqual(before);
});

test('a reader that sends the words of a page away is caught, with the words', async ({ demo }) => {
  const before = sent();
  const copy = withLeak(demo.url, 'collect.test');
  const launched = await launch({ headless: true, extension: copy.folder });
  try {
    const { page, tab } = await newTab(launched);
    await page.goto(`${demo.url}/harbour/people/peggy-ellis/plan`);
    const panel = await openPanel(launched, tab, demoDay);
    await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
    await expect.poll(() => [...namesAsked()]).toContain('collect.test');
    await expect
      .poll(() => described(arrivals()).join('\n'))
      .toMatch(/sent to \S*198\.18\.\S+: GET \/\?\S*Margaret/);
    expect(sent().bytes).toBeGreaterThan(before.bytes + 100);
  } finally {
    await launched.close();
    copy.remove();
  }
});

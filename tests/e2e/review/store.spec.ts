import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { lookAtAll, reviewOf } from '../support/review';
import { expect, test } from '../support/extension';

const keep = async (review: Page, home: string) => {
  await review.getByLabel(/^Name of the home/).fill(home);
  await review.getByRole('button', { name: 'Keep this review' }).click();
};
/** Flips every seventh byte of what the database wrote, as a failing disk might. */
function damage(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => /\.(?:log|ldb)$/.test(entry))) {
    const file = join(folder, name);
    writeFileSync(
      file,
      readFileSync(file).map((byte, at) => (at % 7 === 0 ? byte ^ 0xff : byte)),
    );
  }
}

const openKept = (review: Page) => review.getByRole('button', { name: 'Kept', exact: true }).click();

test('a store that is full, cannot be reached or was damaged says so, and nothing else is lost', async ({
  demo,
}) => {
  test.setTimeout(600_000);
  const profile = mkdtempSync(join(tmpdir(), 'careside-store-'));
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const start = () => launch({ headless: true, extension: copy.folder, profile });
  try {
    const first = await start();
    const { review } = await reviewOf(first, `${demo.url}/harbour/people/peggy-ellis/notes`);
    await lookAtAll(review, 2);
    await keep(review, 'Harbour House');
    await expect(review.getByText('The review is kept.')).toBeVisible();

    const origin = await review.evaluate(() => location.origin);
    await first.close();

    // A browser that has written nothing yet takes no earlier allowance for room.
    const full = await start();
    const blank = await full.context.newPage();
    const cdp = await full.context.newCDPSession(blank);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const { review: late } = await reviewOf(full, `${demo.url}/harbour/people/peggy-ellis/notes`);
    await lookAtAll(late, 3);
    await keep(late, 'Mill Court');
    await expect(late.getByText('There is no room left on this computer', { exact: false })).toBeVisible();
    await expect(late.getByRole('button', { name: 'Keep this review' })).toBeVisible();
    await openKept(late);
    await expect(late.getByText(/Harbour House: 2 notes looked at/)).toBeVisible();
    await expect(late.getByText(/Mill Court/)).toHaveCount(0);
    await full.close();

    const folder = join(profile, 'Default', 'IndexedDB');
    const [name = ''] = readdirSync(folder).filter((entry) => entry.endsWith('.indexeddb.leveldb'));
    const aside = join(profile, 'aside');
    cpSync(join(folder, name), aside, { recursive: true });
    rmSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name), 'no folder');
    const second = await start();
    const broken = await second.context.newPage();
    await broken.goto(second.page('review.html'));
    await openKept(broken);
    await expect(
      broken.getByText('What was kept cannot be reached just now', { exact: false }),
    ).toBeVisible();
    await second.close();

    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(aside, join(folder, name), { recursive: true });
    const third = await start();
    const again = await third.context.newPage();
    await again.goto(third.page('review.html'));
    await openKept(again);
    await expect(again.getByText(/Harbour House: 2 notes looked at/)).toBeVisible();
    await third.close();

    damage(join(folder, name));
    const fourth = await start();
    const anew = await fourth.context.newPage();
    await anew.goto(fourth.page('review.html'));
    await openKept(anew);
    const lost = anew.getByText('The browser found its store damaged', { exact: false });
    await expect(lost).toBeVisible();
    await expect(anew.getByText('No review has been kept yet.')).toHaveCount(0);
    await anew.reload();
    await openKept(anew);
    await expect(lost).toBeVisible();
    await anew.getByRole('button', { name: 'I have read this' }).click();
    await expect(anew.getByText('No review has been kept yet.')).toBeVisible();
    await anew.reload();
    await openKept(anew);
    await expect(anew.getByText('No review has been kept yet.')).toBeVisible();
    await expect(lost).toHaveCount(0);
    await fourth.close();
  } finally {
    copy.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

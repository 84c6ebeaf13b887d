import { chromeBuild } from '@/scripts/lib/ensure-build';
import { findBrowser } from '@/scripts/lib/find-browser';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { extensionIdOf } from '@/scripts/lib/extension-id';
import { putPolicy } from '@/scripts/lib/policy';
import { lookAtAll, reviewOf } from '../support/review';
import { expect, test } from '../support/extension';

const asAdministrator = process.getuid?.() === 0;
if (!asAdministrator) console.log('Managed settings in force are tested only as root; not run here.');
const managedTest = asAdministrator ? test : () => undefined;

managedTest(
  'results by writer show where policy switches them on, and a site taken off the list is read no more',
  async ({ demo }) => {
    test.slow();
    const copy = grantedCopy(chromeBuild, [demo.url]);
    const id = extensionIdOf(copy.folder);
    let policy = putPolicy(findBrowser(), id, { careOrigins: [demo.url], resultsByAuthor: true });
    expect(policy.problem).toBeNull();
    const launched = await launch({ headless: true, extension: copy.folder });
    try {
      const { page, review } = await reviewOf(launched, `${demo.url}/harbour/people/peggy-ellis/notes`);
      await lookAtAll(review, 12);
      const byAuthor = review.getByRole('region', { name: 'By writer' });
      await expect(byAuthor).toBeVisible({ timeout: 40_000 });
      await expect(byAuthor.getByText('Too few to judge').first()).toBeVisible();

      policy.remove();
      policy = putPolicy(findBrowser(), id, { careOrigins: ['https://elsewhere.example'] });
      await expect(review.getByText('Results by writer are off.', { exact: false })).toBeVisible({
        timeout: 40_000,
      });
      await expect(byAuthor).toHaveCount(0);
      await review.getByRole('button', { name: 'Collect', exact: true }).click();
      await expect(
        review.getByRole('heading', { name: 'Careside is switched off for this site' }),
      ).toBeVisible({ timeout: 40_000 });
      const count = await review.locator('.collect-count').innerText();
      await page.goto(`${demo.url}/oldcroft/person-notes`);
      await expect(
        review.getByRole('heading', { name: 'Careside is switched off for this site' }),
      ).toBeVisible();
      expect(await review.locator('.collect-count').innerText()).toBe(count);

      await review.getByRole('button', { name: 'Start again' }).click();
      await expect(review.locator('.collect-count')).toContainText('No notes found yet');
      policy.remove();
      policy = putPolicy(findBrowser(), id, { careOrigins: [demo.url] });
      await expect(review.locator('.collect-count')).toContainText('notes from 1 page', { timeout: 40_000 });
    } finally {
      policy.remove();
      await launched.close();
      copy.remove();
    }
  },
);

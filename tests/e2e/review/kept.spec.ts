import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { peggyEllis } from '@/demo/people/peggy-ellis';
import { winstonClarke } from '@/demo/people/winston-clarke';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { exportsOf, lookAtAll, reviewOf, saved, saving } from '../support/review';
import { seriousFaults } from '../support/faults';
import { expect, test } from '../support/extension';

const people = [peggyEllis, winstonClarke];
const notesPage = '/harbour/people/peggy-ellis/notes';

/** What must be nowhere: names, dates of birth and the words of every note of the demo's people. */
const canaries = people.flatMap(({ name, preferredName, dateOfBirth, notes }) => [
  name,
  preferredName,
  dateOfBirth,
  dateOfBirth.split('/').reverse().join('-'),
  ...notes.flatMap(({ author, text }) => [author, text.slice(0, 24)]),
]);

/** What the browser itself keeps of every site one visits, with or without Careside. */
const browsersOwn =
  /(?:^|\/)(?:History|Visited Links|Top Sites|Shortcuts|Favicons|Sessions|Cache|Code Cache|GPUCache|Network|Network Action Predictor|Session Storage|optimization_guide[^/]*|segmentation_platform|Media History|DawnCache|DawnGraphiteCache|DawnWebGPUCache|GrShaderCache|ShaderCache|History-journal|Favicons-journal|Preferences|Secure Preferences|Local State|parcel_tracking_db|shared_proto_db|Site Characteristics Database)(?:\/|$)/;

/** Files of a profile that hold one of the canaries, as bytes or as 16-bit text. */
function holding(profile: string): string[] {
  const wanted = [...new Set(canaries)].flatMap((one) => [Buffer.from(one), Buffer.from(one, 'utf16le')]);
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(profile, join(entry.parentPath, entry.name)))
    .filter((file) => !browsersOwn.test(file))
    .filter((file) => {
      const bytes = readFileSync(join(profile, file));
      return wanted.some((one) => bytes.includes(one));
    });
}

async function keep(review: Page, home: string): Promise<void> {
  await review.getByLabel(/^Name of the home/).fill(home);
  await review.getByRole('button', { name: 'Keep this review' }).click();
  await expect(review.getByText('The review is kept.')).toBeVisible();
}

test('after a review, an export and a restart no name, birth date or note text is left, and a planted one is found', async ({
  demo,
}) => {
  test.slow();
  const profile = mkdtempSync(join(tmpdir(), 'careside-canary-'));
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const start = () => launch({ headless: true, extension: copy.folder, profile });
  try {
    const first = await start();
    const { review } = await reviewOf(first, `${demo.url}${notesPage}`);
    await lookAtAll(review, 6);
    await review.getByRole('button', { name: 'Look at notes' }).click();
    await review.getByLabel('In your own words').fill('Peggy Ellis was upset');
    await review.getByRole('button', { name: 'Results', exact: true }).click();
    await keep(review, 'Harbour House');
    await review.getByRole('button', { name: 'Kept', exact: true }).click();
    const files = await exportsOf(review);
    await first.close();

    const second = await start();
    const again = await second.context.newPage();
    await again.goto(second.page('review.html'));
    await again.getByRole('button', { name: 'Kept', exact: true }).click();
    await expect(again.getByText(/Harbour House: 6 notes looked at/)).toBeVisible();
    await second.close();

    expect(holding(profile)).toEqual([]);
    for (const file of Object.values(files))
      for (const canary of canaries) expect(file.includes(canary)).toBe(false);
    expect(JSON.parse(files.json)).toMatchObject({
      careside: 'reviews',
      reviews: [{ home: 'Harbour House' }],
    });
    expect(files.csv.split('\r\n').length).toBeGreaterThan(10);

    const third = await start();
    const control = await third.context.newPage();
    await control.goto(third.page('review.html'));
    await control.getByRole('button', { name: 'Kept', exact: true }).click();
    await expect(control.getByText(/Harbour House: 6 notes/)).toBeVisible();
    await control.evaluate(async (name) => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(what: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ planted: name });
      const request = indexedDB.open('careside');
      await new Promise<void>((resolve, reject) => {
        request.onerror = () => reject(request.error ?? new Error('not opened'));
        request.onsuccess = () => {
          const change = request.result.transaction('reviews', 'readwrite');
          change.objectStore('reviews').put({ id: 'planted', day: '2026-06-15', text: name });
          change.oncomplete = () => resolve();
        };
      });
    }, peggyEllis.name);
    await third.close();
    const found = holding(profile);
    expect(found.some((file) => file.includes('Local Extension Settings'))).toBe(true);
    expect(found.some((file) => file.includes('IndexedDB'))).toBe(true);
  } finally {
    copy.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('results, print, hand on, add from a file, delete: and nobody is named by writer unless policy says so', async ({
  demo,
  granted,
}) => {
  test.slow();
  const { page, review } = await reviewOf(granted, `${demo.url}${notesPage}`);
  await lookAtAll(review, 12);
  await expect(review.getByText(/rest on 12 notes/)).toBeVisible();
  await expect(review.getByText('Results by writer are off.', { exact: false })).toBeVisible();
  expect(await seriousFaults(review)).toEqual([]);
  const missed = review.getByRole('region', { name: 'Most often missing' });
  await missed.locator('summary').first().click();
  await missed
    .getByRole('button', { name: /^Note \d+$/ })
    .first()
    .click();
  await expect(review.getByRole('heading', { name: /^Note \d+ of 12$/ })).toBeVisible();
  await review.getByRole('button', { name: 'Results', exact: true }).click();
  const pdf = await review.pdf();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await review.emulateMedia({ media: 'print' });
  await expect(review.getByRole('heading', { name: 'Most often missing' })).toBeVisible();
  await expect(review.getByRole('button', { name: 'Keep this review' })).toBeHidden();
  await review.emulateMedia({ media: 'screen' });
  await keep(review, 'Harbour House');
  await expect(review.getByRole('button', { name: 'Keep this review' })).toHaveCount(0);
  await review.getByRole('button', { name: 'Kept', exact: true }).click();
  const { json } = await exportsOf(review);
  const others = json
    .replace(/"id": "[0-9a-f]{16}"/, '"id": "00000000000000ff"')
    .replace('Harbour House', 'Mill Court');
  await review
    .getByLabel('Add reviews from a file')
    .setInputFiles({ name: 'mill.json', mimeType: 'application/json', buffer: Buffer.from(others) });
  const homes = review.getByRole('region', { name: 'Homes side by side' });
  await expect(homes.getByRole('rowheader', { name: 'Mill Court' })).toBeVisible();
  await expect(homes.getByRole('rowheader', { name: 'Harbour House' })).toBeVisible();
  expect(await seriousFaults(review)).toEqual([]);
  await review
    .getByLabel('Add reviews from a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(review.getByText('This file holds no reviews of Careside.', { exact: false })).toBeVisible();
  await review.getByRole('button', { name: 'Delete everything kept' }).click();
  await review.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(review.getByText('No review has been kept yet.')).toBeVisible();
  await page.close();
  await review.close();
});

test('what people say in the panel is counted for the manager', async ({ beside, granted }) => {
  const { panel } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible({
    timeout: 20_000,
  });
  // The question comes under a line once it is picked.
  await panel.locator('.flag .source-button').first().click();
  const ask = panel.getByRole('group', { name: 'Was this right?' }).first();
  await ask.getByRole('button', { name: 'Wrong' }).click();
  await ask.getByRole('button', { name: 'Out of date' }).click();
  const review = await granted.context.newPage();
  await review.goto(granted.page('review.html'));
  await review.getByRole('button', { name: 'Use and feedback' }).click();
  const said = review.getByRole('region', { name: 'What people say of it' });
  await expect(said.getByText('Out of date (1)')).toBeVisible();
  const used = review.getByRole('region', { name: /^How Careside is used/ });
  await expect(used.getByRole('cell', { name: 'Summary' })).toBeVisible();
  await saving(review);
  await said.getByRole('button', { name: /CSV/ }).click();
  await expect.poll(() => saved(review)).toContain('out-of-date');
  expect(await seriousFaults(review)).toEqual([]);
  await review.close();
});

test('the page in front says the same of everybody, or shows where it does not', async ({
  demo,
  granted,
}) => {
  test.slow();
  const { page, review } = await reviewOf(granted, `${demo.url}/harbour/people/winston-clarke/plan`);
  await review.getByRole('button', { name: 'Use and feedback' }).click();
  await review.getByRole('button', { name: 'Try it on the page in front' }).click();
  await expect(review.getByText(/\d+ swaps tried\./)).toBeVisible({ timeout: 30_000 });
  await page.close();
  await review.close();
});

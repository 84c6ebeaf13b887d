/** Takes the pictures of docs/managers.md: `node scripts/run-ts.mjs scripts/picture-review/run.ts`. */
import { startDemo } from '@/demo/server';
import { chromeBuild, ensureBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { inRoot } from '@/scripts/lib/root';
import { newTab } from '@/scripts/lib/tabs';

const picture = (name: string) => inRoot('docs', 'images', `review-${name}.png`);
const SIZE = 20;

await ensureBuild();
const demo = await startDemo({ port: 0 });
const copy = grantedCopy(chromeBuild, [demo.url]);
const launched = await launch({ headless: true, extension: copy.folder });
try {
  const { page, tab } = await newTab(launched);
  await page.goto(`${demo.url}/harbour/people/peggy-ellis/notes`);
  const review = await launched.context.newPage();
  await review.goto(launched.page(`review.html?tabId=${tab}&now=2026-06-15&seed=7`));
  await review.getByText(/\d+ notes from/).waitFor();
  await review.getByRole('button', { name: 'Start', exact: true }).click();
  const note = (at: number) => review.getByRole('heading', { name: `Note ${at} of ${SIZE}` });
  await note(1).waitFor({ timeout: 60_000 });
  await review.keyboard.press('a');
  await review.keyboard.press('d');
  await review.screenshot({ path: picture('work') });
  await review.keyboard.press('1');
  for (let at = 1; at <= SIZE; at += 1) {
    await note(at).waitFor();
    if (at % 3 === 0) {
      await review.keyboard.press('d');
      await review.keyboard.press('1');
    }
    await review.keyboard.press('Enter');
  }
  await review.getByRole('button', { name: 'See the results' }).click();
  await review.getByRole('heading', { name: 'Complete notes, by kind' }).waitFor();
  await review.screenshot({ path: picture('results') });
  await review.emulateMedia({ media: 'print' });
  await review.setViewportSize({ width: 794, height: 1123 });
  await review.evaluate(() => scrollTo(0, 0));
  await review.screenshot({ path: picture('print') });
} finally {
  await launched.close();
  copy.remove();
  await demo.close();
}

/** Takes docs/images/draft.png: a draft beside a demo note, without a display. `node scripts/run-ts.mjs scripts/picture-draft/run.ts` */
import { startDemo } from '@/demo/server';
import { chromeBuild, ensureBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { inRoot } from '@/scripts/lib/root';
import { sideBySide } from '@/scripts/lib/side-by-side';
import { newTab } from '@/scripts/lib/tabs';

const height = 900;

await ensureBuild();
const demo = await startDemo({ port: 0 });
const copy = grantedCopy(chromeBuild, [demo.url]);
const launched = await launch({ headless: true, extension: copy.folder, viewport: { width: 1000, height } });
const { page, tab } = await newTab(launched);
await page.goto(`${demo.url}/harbour/people/peggy-ellis/notes/new`);
await page.getByLabel('What happened').click();
const panel = await openPanel(launched, tab);
await panel.setViewportSize({ width: 400, height });
await panel.getByRole('button', { name: 'Draft', exact: true }).click();
await panel
  .getByLabel('Your own words')
  .fill('0830 asst w/ pc, ref shower, strip wash instead. ate 1/2 porridge. wt 48.2. told mgr Ada 0915');
await panel
  .getByRole('button', { name: /^Question:/ })
  .first()
  .click();
await panel.evaluate(() => scrollTo(0, 0));
await sideBySide(launched, page, panel, inRoot('docs', 'images', 'draft.png'));
await launched.close();
copy.remove();
await demo.close();

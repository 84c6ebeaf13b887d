import { readFileSync } from 'node:fs';
import { definitions } from '@/platform/policy/settings';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { extensionIdOf } from '@/scripts/lib/extension-id';
import { findBrowser } from '@/scripts/lib/find-browser';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { putPolicy } from '@/scripts/lib/policy';
import { inRoot } from '@/scripts/lib/root';
import { newTab } from '@/scripts/lib/tabs';
import { demoDay, expect, test } from '../support/extension';

const asAdministrator = process.getuid?.() === 0;
if (!asAdministrator) console.log('Managed settings in force are tested only as root; not run here.');
const managedTest = asAdministrator ? test : () => undefined;

/** A busy computer takes its time over a policy. */
const patience = { timeout: 60_000 };

const elementsOf = (file: string) =>
  (JSON.parse(readFileSync(inRoot('knowledge', 'notes', file), 'utf8')) as { elements: { id: string }[] })
    .elements;
const falls = elementsOf('N12.json');
const own = {
  ...falls[0],
  id: 'N12.sensor_mat',
  req: 'R',
  rank: 'told',
  label: 'Sensor mat',
  question: 'Was the sensor mat on?',
  present: ['sensor mat'],
  partial: [],
  condition: undefined,
  parts: undefined,
};
const others = [...falls, ...elementsOf('N11.json'), ...elementsOf('common.json')].map(({ id }) => id);
const noteTypes = JSON.stringify({
  version: 1,
  name: 'Larch House',
  elements: [own],
  off: { elements: others },
});

managedTest(
  'an organisation’s own note types and wording are asked for, and a faulty document is named and not used',
  async ({ demo }) => {
    test.setTimeout(240_000);
    const copy = grantedCopy(chromeBuild, [demo.url]);
    const id = extensionIdOf(copy.folder);
    let policy = putPolicy(findBrowser(), id, { noteTypes, wording: definitions.wording.sample });
    expect(policy.problem).toBeNull();
    const launched = await launch({ headless: true, extension: copy.folder });
    try {
      const { page, tab } = await newTab(launched);
      await page.goto(`${demo.url}/harbour/people/peggy-ellis/notes/new`);
      const panel = await openPanel(launched, tab, demoDay);
      await panel.getByRole('button', { name: /^This note/ }).click(patience);
      const box = page.getByLabel('What happened');
      await box.click();
      await box.fill('Service user found on the floor by her bed at 02:15. No injury seen.');
      const question = panel.getByRole('article', { name: 'Was the sensor mat on?' });
      await expect(question).toBeVisible(patience);
      await expect(panel.getByText('Use the person’s name.')).toBeVisible(patience);
      await box.fill('Service user found on the floor by her bed at 02:15. No injury. Sensor mat was on.');
      await expect(question).toHaveCount(0, patience);

      policy.remove();
      policy = putPolicy(findBrowser(), id, { noteTypes: noteTypes.replace('"version":1', '"version":2') });
      await expect(panel.locator('.foot-wrong')).toContainText('not used: noteTypes.', patience);
      await box.fill('Found on the floor by her bed at 02:15. No injury seen.');
      await expect(panel.getByRole('article', { name: /blood thinner/ })).toBeVisible(patience);
      await expect(question).toHaveCount(0);
      const settings = await launched.context.newPage();
      await settings.goto(launched.page('options.html'));
      await expect(settings.locator('.settings-wrong')).toContainText('Line 1, /version:', patience);
      await expect(settings.locator('.settings-wrong')).toContainText('Nothing of this document is used.');
    } finally {
      policy.remove();
      await launched.close();
      copy.remove();
    }
  },
);

import { chromeBuild } from '@/scripts/lib/ensure-build';
import { extensionIdOf } from '@/scripts/lib/extension-id';
import { findBrowser } from '@/scripts/lib/find-browser';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { putPolicy } from '@/scripts/lib/policy';
import { newTab } from '@/scripts/lib/tabs';
import { newNote, note, putButton, test, write } from '../support/draft';
import { demoDay, expect } from '../support/extension';

const asAdministrator = process.getuid?.() === 0;
if (!asAdministrator) console.log('Managed settings in force are tested only as root; not run here.');
const managedTest = asAdministrator ? test : () => undefined;

managedTest(
  'the line an organisation requires ends the note, asks for its gap and goes into the record',
  async ({ demo }) => {
    test.slow();
    const copy = grantedCopy(chromeBuild, [demo.url]);
    const draftLine = 'Drafted with Careside, checked by [your name].';
    const policy = putPolicy(findBrowser(), extensionIdOf(copy.folder), {
      draftLine,
      draftOrder: 'note-type',
      otherPeople: 'initials',
    });
    expect(policy.problem).toBeNull();
    const launched = await launch({ headless: true, extension: copy.folder });
    try {
      const { page, tab } = await newTab(launched);
      await page.goto(`${demo.url}${newNote}`);
      const panel = await openPanel(launched, tab, demoDay);
      await page.getByLabel('What happened').click();
      await expect(async () => {
        await write(panel, 'told dtr Ann 1010');
        await write(panel, 'told dtr Ann 1010. found on floor by bed 0940, last seen 0900. no head injury');
        await expect(note(panel)).toContainText('Drafted with Careside, checked by', { timeout: 3000 });
      }).toPass({ timeout: 60_000 });
      const lines = note(panel).getByRole('listitem');
      await expect(lines.first()).toContainText('found on the floor');
      await expect(note(panel)).toContainText('Daughter A. was told');
      await expect(lines.last()).toContainText('Drafted with Careside');
      await expect(putButton(panel)).toHaveCount(0);
      await note(panel)
        .getByRole('button', { name: /^Question:/ })
        .first()
        .click();
      await panel.keyboard.type('Jo Bright');
      await panel.keyboard.press('Enter');
      await putButton(panel).click();
      await expect(note(panel)).toContainText('It is in the note');
      await expect(page.getByLabel('What happened')).toHaveValue(
        /Drafted with Careside, checked by Jo Bright\.$/,
      );
    } finally {
      policy.remove();
      await launched.close();
      copy.remove();
    }
  },
);

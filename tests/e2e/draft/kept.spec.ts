import { openPanel } from '@/scripts/lib/panel';
import {
  answerAll,
  box,
  newNote,
  note,
  openDraft,
  putButton,
  shorthand,
  test,
  write,
} from '../support/draft';
import { demoDay, expect } from '../support/extension';

test('a draft outlives the panel, with what was answered', async ({ beside, granted }) => {
  const { page, panel, tab } = await beside(newNote);
  await page.getByLabel('What happened').click();
  await write(panel, shorthand);
  await answerAll(panel);
  await panel.close();
  const next = await openPanel(granted, tab, demoDay);
  await openDraft(next);
  await expect(box(next)).toHaveValue(shorthand);
  await expect(note(next)).toContainText('Weight 48.2 (kg).');
  await expect(putButton(next)).toBeVisible();
  await next.close();
});

test('another person’s page shows nothing of it; one button clears all, in another panel too', async ({
  beside,
  demo,
}) => {
  const { page, panel } = await beside(newNote);
  await write(panel, shorthand);
  const other = await beside('/harbour/people/winston-clarke/notes/new');
  await openDraft(other.panel);
  await expect(box(other.panel)).toHaveValue('');
  await expect(other.panel.getByText(/Also kept: a draft for .*Ellis/)).toBeVisible();
  await expect(other.panel.getByText('48.2')).toHaveCount(0);
  await page.goto(`${demo.url}/harbour/people/peggy-ellis/plan`);
  await expect(panel.getByText(/draft for this person from another page/)).toBeVisible();
  await panel.getByRole('button', { name: 'Go on with it here' }).click();
  await expect(box(panel)).toHaveValue(shorthand);
  await other.panel.getByRole('button', { name: 'Clear all drafts' }).click();
  await other.panel.getByRole('button', { name: 'Yes, clear' }).click();
  await expect(other.panel.getByText('All drafts are cleared.')).toBeVisible();
  await expect(box(panel)).toHaveValue('');
});

test('a page that is no record says that what was written is kept, and not whose it is', async ({
  beside,
  demo,
}) => {
  const { page, panel } = await beside(newNote);
  await write(panel, shorthand);
  await page.goto('about:blank');
  await expect(panel.getByText('What you wrote is kept.', { exact: false })).toBeVisible();
  await expect(panel.getByText('Ellis')).toHaveCount(0);
  await page.goto(demo.url + newNote);
  await expect(box(panel)).toHaveValue(shorthand);
});

test('signing out of the record system clears its drafts', async ({ beside, demo }) => {
  const { page, panel } = await beside(newNote);
  await write(panel, shorthand);
  await page.goto(`${demo.url}/harbour/sign-out`);
  // It is the page itself that says so: the panel has to have read it.
  await expect(panel.getByText('Ellis')).toHaveCount(0);
  await page.goto(demo.url + newNote);
  await expect(box(panel)).toHaveValue('');
  await expect(panel.getByText('because you signed out')).toBeVisible();
});

test('emergency words come before anything else, while they are typed', async ({ beside }) => {
  const { panel } = await beside(newNote);
  await openDraft(panel);
  await box(panel).pressSequentially('found not ');
  await expect(panel.getByText('Call 999 now')).toHaveCount(0);
  await box(panel).pressSequentially('breathing');
  const alert = panel.getByRole('alert').filter({ hasText: 'Call 999 now' });
  await expect(alert).toBeVisible();
  const [first, second] = [await alert.boundingBox(), await box(panel).boundingBox()];
  expect((first?.y ?? 0) < (second?.y ?? 0)).toBe(true);
});

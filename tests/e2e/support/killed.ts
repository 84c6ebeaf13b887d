/** How far a worker has got when something ends, brought about exactly, and what the panel then says. */
import type { Locator, Page } from '@playwright/test';
import { answerAll, box, note, openDraft, putButton, shorthand, textOf, write } from './draft';
import { expect } from './extension';

export const steps = [
  'while typing',
  'while it is written out',
  'with questions open',
  'at the click, before the write',
  'after the write, before the page tells of it',
  'once it is in',
] as const;
export type Step = (typeof steps)[number];

/** What the panel says of a draft that it found again. */
export type Said = 'not put in' | 'could not see' | 'there already' | 'put in';

/** `CARESIDE_KILLED=whole npm run e2e -- killed` tries every step; `npm test` before, at and behind the write. */
export const whole = process.env['CARESIDE_KILLED'] === 'whole';

export interface Held {
  /** The page stands still. */
  entered: Promise<void>;
  letGo: () => void;
}

/**
 * Holds a page's one thread, which is also that of Careside's reader in it: at once, or as soon as text was written.
 * @param then what the page does as it is let go, before anything else has its turn
 */
async function hold(page: Page, when: 'now' | 'written', then: 'nothing' | 'reload frame'): Promise<Held> {
  const held: { enter: () => void; letGo: () => void } = { enter: () => undefined, letGo: () => undefined };
  const entered = new Promise<void>((resolve) => (held.enter = resolve));
  const free = new Promise<void>((resolve) => (held.letGo = resolve));
  await page.route('**/held', async (route) => {
    held.enter();
    await free;
    // The page may be closed by now.
    await route.fulfill({ body: '' }).catch(() => undefined);
  });
  const where = { when, then };
  await page.evaluate(({ when: moment, then: next }) => {
    const framesOf = (win: Window): Window[] => [
      win,
      ...Array.from({ length: win.length }, (_, i) => framesOf(win[i] as Window)).flat(),
    ];
    const still = () => {
      const request = new XMLHttpRequest();
      request.open('GET', '/held', false);
      request.send();
      if (next === 'reload frame')
        (window.frames as unknown as Record<string, Window>)['page']?.location.reload();
    };
    if (moment === 'now') setTimeout(still);
    else
      for (const { document } of framesOf(window))
        document.addEventListener('input', still, { capture: true, once: true });
  }, where);
  if (when === 'now') await entered;
  return { entered, letGo: held.letGo };
}

/** Does what a worker does up to a step. Where the page is held then, whoever ends something lets it go. */
export async function upTo(
  step: Step,
  page: Page,
  panel: Page,
  target: Locator,
  then: 'nothing' | 'reload frame' = 'nothing',
): Promise<{ letGo: () => void }> {
  const free = { letGo: () => undefined };
  await target.click();
  await openDraft(panel);
  if (step === 'while typing') {
    await box(panel).pressSequentially(shorthand);
    return free;
  }
  await box(panel).fill(shorthand);
  if (step === 'while it is written out') return free;
  await write(panel, shorthand);
  if (step === 'with questions open') return free;
  await answerAll(panel);
  await expect(putButton(panel)).toBeVisible();
  if (step === 'once it is in') {
    await putButton(panel).click();
    await expect(note(panel)).toContainText('It is in the note');
    return free;
  }
  const held = await hold(page, step === 'at the click, before the write' ? 'now' : 'written', then);
  await putButton(panel).click({ noWaitAfter: true });
  await held.entered;
  await expect(note(panel).getByText('Putting it in…')).toBeVisible();
  return held;
}

/** Whatever came back of the draft is the worker's own; what is left of writing it is done. @returns the note */
export async function finish(panel: Page, step: Step): Promise<string> {
  await openDraft(panel);
  const least = step === 'while typing' ? shorthand.slice(0, -1) : shorthand;
  await expect.poll(() => box(panel).inputValue()).toContain(least);
  await write(panel, shorthand);
  const open = note(panel).getByRole('button', { name: /^Question:/ });
  if ((await open.count()) > 0) await answerAll(panel);
  return textOf(panel);
}

/** What the panel says of the draft, once it knows the field. */
export async function saidOf(panel: Page): Promise<Said> {
  const each: Record<Said, Locator> = {
    'not put in': putButton(panel),
    'could not see': note(panel).getByRole('button', { name: 'It is not there' }),
    'there already': note(panel).getByText('This is in the note already'),
    'put in': note(panel).getByText(/^Put in at |It is in the note/),
  };
  const all = Object.values(each).reduce((one, other) => one.or(other));
  await expect(all.first()).toBeVisible();
  for (const said of Object.keys(each) as Said[]) if (await each[said].first().isVisible()) return said;
  throw new Error('The panel said something and took it back.');
}

/** What a worker does with what the panel says, looking into the note where it asks them to. */
export async function carryOn(panel: Page, isThere: boolean): Promise<void> {
  const said = await saidOf(panel);
  if (said === 'there already') return;
  if (said === 'could not see')
    await note(panel)
      .getByRole('button', { name: isThere ? 'It is there' : 'It is not there' })
      .click();
  if (isThere) return;
  await note(panel)
    .getByRole('button', { name: said === 'put in' ? 'Put it in again' : 'Put it in the note' })
    .click();
  await expect(note(panel)).toContainText('It is in the note');
}

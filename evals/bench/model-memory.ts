/** What the helper adds to the memory of the panel in a real browser: the same notes drafted with and without it. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { install } from './card-run';
import { inFreshProfile } from './fresh-profile';

const NOTES = 100;
const NEW_NOTE = '/harbour/people/peggy-ellis/notes/new';
const PATIENCE = { timeout: 120_000 };
/** More than the two minutes after which the helper ends its worker. */
const IDLE = { timeout: 240_000 };

/** Milliseconds within which a browser has given back what a page or a worker held. */
const SETTLED = 40_000;

/** Megabytes held by Careside's pages, garbage collected first. */
export interface PanelMemory {
  first: number;
  middle: number;
  last: number;
  /** After the helper's worker ended because nothing was asked for two minutes. */
  idle: number;
}

async function rulesOnly(panel: Page): Promise<void> {
  await panel.locator('.helper summary').click(PATIENCE);
  await panel.getByRole('button', { name: 'Use plain rules only' }).click();
}

/** Waits until no worker of the panel is left. */
async function allEnded(panel: Page, { timeout }: { timeout: number }): Promise<void> {
  const end = performance.now() + timeout;
  while (panel.workers().length > 0) {
    if (performance.now() > end) throw new Error('a model is still there');
    await panel.waitForTimeout(100);
  }
}

/** A note of twelve statements; each turn another one. */
const noteOf = (turn: number): string =>
  Array.from({ length: 12 }, (_, i) => `rang chemist ${10 + i}${10 + (turn % 49)} no answer`).join('. ');

export async function draft(panel: Page, turn: number): Promise<void> {
  await panel.getByLabel('Your own words').fill(noteOf(turn));
  const note = panel.getByRole('region', { name: 'The note', exact: true });
  await note
    .getByText(`10:${10 + (turn % 49)}`)
    .first()
    .waitFor(PATIENCE);
  await panel
    .getByText('Careside is still writing out your last words.')
    .waitFor({ state: 'detached', ...PATIENCE });
}

/** Drafts a hundred notes in a fresh profile. */
export const panelMemory = (helper: boolean): Promise<PanelMemory> =>
  inFreshProfile(async ({ visit, held: heldNow }) => {
    const panel = await (await visit(NEW_NOTE))();
    await panel.getByRole('button', { name: 'Draft', exact: true }).click(PATIENCE);
    const line = panel.locator('.helper summary');
    if (!helper) await rulesOnly(panel);
    const held: number[] = [];
    for (let turn = 0; turn < NOTES; turn++) {
      await draft(panel, turn);
      if (turn > 0 && turn !== NOTES / 2 && turn !== NOTES - 1) continue;
      await line.getByText(helper ? /easier to read by the helper/ : /plain rules/).waitFor(PATIENCE);
      held.push(await heldNow(panel));
    }
    const [first = NaN, middle = NaN, last = NaN] = held;
    if (!helper) return { first, middle, last, idle: last };
    await allEnded(panel, IDLE);
    await setTimeout(SETTLED);
    return { first, middle, last, idle: await heldNow(panel) };
  });

/** How a model's memory comes to be given back. */
export type Way = 'switched off' | 'two idle minutes' | 'panel closed';

export interface Unloading {
  before: number;
  loaded: number;
  after: number;
}

/**
 * What is held before a model was loaded, with it, and when it has been let go. A panel is at first used with plain rules,
 * so that all else is there already; where it is closed in the end, it is compared with none.
 * @param pack the folder of a pack that words notes first; null: the helper alone
 */
export const unloading = (pack: string | null, way: Way): Promise<Unloading> =>
  inFreshProfile(async ({ launched, visit, held }) => {
    const open = await visit(NEW_NOTE);
    const none = await held();
    const panel = await open();
    await panel.getByRole('button', { name: 'Draft', exact: true }).click(PATIENCE);
    await rulesOnly(panel);
    await draft(panel, 0);
    const before = way === 'panel closed' ? none : await held(panel);
    if (pack) await install(launched, pack);
    else await panel.getByRole('button', { name: 'Use the helper' }).click();
    const says = pack ? /The larger model, on this computer/ : /easier to read by the helper/;
    await panel.locator('.helper summary').getByText(says).waitFor(PATIENCE);
    for (let turn = 1; turn < 4; turn++) await draft(panel, turn);
    if (panel.workers().length === 0) throw new Error('no model was loaded');
    const loaded = await held(panel);
    if (way === 'panel closed') await panel.close();
    else if (way === 'two idle minutes') await allEnded(panel, IDLE);
    else await panel.getByRole('button', { name: 'Use plain rules only' }).click();
    if (way === 'switched off') await allEnded(panel, PATIENCE);
    await setTimeout(SETTLED);
    return { before, loaded, after: await held(way === 'panel closed' ? undefined : panel) };
  });

/** How long a person waits for the helper's first work on a computer that never ran it: a fresh profile each time. */
import type { Page } from 'playwright-core';
import { inFreshProfile } from './fresh-profile';
import { quantile } from './measure';

const ROUNDS = 5;
const PERSON = '/harbour/people/peggy-ellis';
const PATIENCE = { timeout: 120_000 };

/** Milliseconds from opening the panel: of the clock, and of all the browser's processes together. */
export interface Wait {
  clock: number;
  work: number;
}

const waited = (path: string, until: (panel: Page) => Promise<void>): Promise<Wait> =>
  inFreshProfile(async ({ visit, worked }) => {
    const open = await visit(PERSON + path);
    const [clock, work] = [performance.now(), worked()];
    await until(await open());
    return { clock: performance.now() - clock, work: worked() - work };
  });

/** Until lines of a plan are placed. */
const firstLabel = () =>
  waited('/plan', async (panel) => {
    const line = panel.locator('.helper summary');
    await line.getByText(/better place for \d+ lines?|helper placed \d+ lines?/).waitFor(PATIENCE);
  });

/** Until the first statement typed is mended. */
const firstEdit = () =>
  waited('/notes/new', async (panel) => {
    await panel.getByRole('button', { name: 'Draft', exact: true }).click(PATIENCE);
    await panel.getByLabel('Your own words').fill('rang chemist 1310 no answer');
    const note = panel.getByRole('region', { name: 'The note', exact: true });
    await note.getByText('Rang chemist at 13:10, no answer.').waitFor(PATIENCE);
  });

/** The middle of some rounds. */
async function middle(once: () => Promise<Wait>): Promise<Wait> {
  const rounds: Wait[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await once());
  const of = (key: keyof Wait) =>
    quantile(
      rounds.map((each) => each[key]).sort((a, b) => a - b),
      0.5,
    );
  return { clock: of('clock'), work: of('work') };
}

export const coldStart = async (): Promise<{ label: Wait; edit: Wait }> => ({
  label: await middle(firstLabel),
  edit: await middle(firstEdit),
});

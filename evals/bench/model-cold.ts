/** How long a person waits for the helper's first work on a computer that never ran it: a fresh profile each time. */
import { inFreshProfile } from './fresh-profile';
import { quantile } from './measure';

const ROUNDS = 5;
const PERSON = '/harbour/people/peggy-ellis';
const PATIENCE = { timeout: 120_000 };

/** Milliseconds on the clock from opening the panel beside a plan until lines are placed. */
const firstLabel = (): Promise<number> =>
  inFreshProfile(async ({ visit }) => {
    const open = await visit(`${PERSON}/plan`);
    const from = performance.now();
    const panel = await open();
    const line = panel.locator('.helper summary');
    await line.getByText(/placed \d+ lines?|placed by the helper/).waitFor(PATIENCE);
    return performance.now() - from;
  });

/** The same until the first statement typed is mended. */
const firstEdit = (): Promise<number> =>
  inFreshProfile(async ({ visit }) => {
    const open = await visit(`${PERSON}/notes/new`);
    const from = performance.now();
    const panel = await open();
    await panel.getByRole('button', { name: 'Draft', exact: true }).click(PATIENCE);
    await panel.getByLabel('Your own words').fill('rang chemist 1310 no answer');
    const note = panel.getByRole('region', { name: 'The note', exact: true });
    await note.getByText('Rang chemist at 13:10, no answer.').waitFor(PATIENCE);
    return performance.now() - from;
  });

export interface ColdStart {
  label: number;
  edit: number;
}

/** The middle of some rounds of each. */
export async function coldStart(): Promise<ColdStart> {
  const middle = async (once: () => Promise<number>) => {
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round++) took.push(await once());
    return quantile(
      took.sort((a, b) => a - b),
      0.5,
    );
  };
  return { label: await middle(firstLabel), edit: await middle(firstEdit) };
}

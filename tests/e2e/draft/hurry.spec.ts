/**
 * A worker in a hurry, in a real browser: seeded random moves in two tabs of a record system that draws late, with people
 * of one surname and of one name, going back, and saves that end by themselves. `npm run hurry` plays long sequences
 * for minutes.
 */
import type { InsertOutcome } from '@/core/ports';
import { dice } from '../../helpers/dice';
import { hurryPage, type App } from '../../helpers/hurry-page';
import { people, type Someone } from '../../helpers/record-world';
import { reportOf } from '@/scripts/lib/panel';
import { expect, test, type Beside } from '../support/extension';

const MINUTES = Number(process.env['CARESIDE_HURRY_MINUTES'] ?? 0);
const FIRST = Number(process.env['CARESIDE_HURRY_SEED'] ?? 1);
const MOVES = MINUTES > 0 ? 60 : 16;
const nobody = { person: 'nobody', certain: true, tab: 0, url: '' };
const known = people.filter(({ born }) => born !== '');

interface Reported {
  person: { key: string; name: { value: string } | null; dateOfBirth: { value: string } | null } | null;
  page: { url: string };
}
interface Text {
  words: string;
  of: Someone;
  owner: object;
}
interface Asked {
  text: string;
  where: 'end';
  owner?: object;
}

const write = async ({ panel }: Beside, asked: Asked): Promise<string> =>
  panel.evaluate(async (what) => {
    const { caresideInsert } = globalThis as unknown as {
      caresideInsert(what: object): Promise<InsertOutcome>;
    };
    const late = new Promise<{ kind: string }>((end) => setTimeout(() => end({ kind: 'no answer' }), 8_000));
    return (await Promise.race([caresideInsert(what).catch(() => ({ kind: 'nothing shown' })), late])).kind;
  }, asked);

/** Whether the panel shows the one whose record is drawn, and knows of the box that was gone into. */
async function hears({ page, panel }: Beside): Promise<boolean> {
  const { person } = (await reportOf(panel)) as Reported;
  const field = await panel.evaluate(() =>
    (globalThis as unknown as { caresideField(): string | null }).caresideField(),
  );
  const [name, born] = await page.locator('h1, #born').allTextContents();
  const shown = [person?.name?.value, person?.dateOfBirth?.value ?? ''];
  return shown[0] === name && shown[1] === born && field !== null;
}

async function play(
  seed: number,
  tabs: readonly [Beside, Beside],
  { isOwned, moves: count }: { isOwned: boolean; moves: number },
) {
  const roll = dice(seed);
  const outcomes: Record<string, number> = {};
  const truth = new Map<string, string>();
  let front: Beside = tabs[0];
  let text: Text | null = null;
  const anybody = () => (people[roll(people.length)] as Someone).id;
  const go = (id: string, view: string) =>
    front.page.evaluate(([to, at]) => (globalThis as unknown as { app: App }).app.go(to, at), [
      id,
      view,
    ] as const);
  const draw = ({ page }: Beside) =>
    page.evaluate((keeps) => (globalThis as unknown as { app: App }).app.draw(keeps), roll(2) === 0);

  /** A note is begun beside whoever the panel shows. */
  const begin = async () => {
    const { person, page } = (await reportOf(front.panel)) as Reported;
    const of = known.find(
      ({ name, born }) => name === person?.name?.value && born === person.dateOfBirth?.value,
    );
    if (!person || !of) return;
    const words = `Words ${seed}-${truth.size}.`;
    truth.set(words, of.id);
    text = { words, of, owner: { person: person.key, certain: true, tab: 0, url: page.url } };
  };
  const put = async (): Promise<string> => {
    if (!text) return 'nothing to put in';
    const asked: Asked = { text: text.words, where: 'end', ...(isOwned ? { owner: text.owner } : {}) };
    const kind = await write(front, asked);
    outcomes[kind] = (outcomes[kind] ?? 0) + 1;
    return kind;
  };
  /** The page draws, the worker goes into the box, and the panel looks again, as it does before it puts text in. */
  const arrive = async () => {
    await draw(front);
    await front.page.locator('#note').focus();
    await write(front, { text: 'nothing', where: 'end', owner: nobody });
  };
  const arriveAndBegin = async () => {
    await arrive();
    await begin();
    if (roll(2) === 0) await put();
  };
  const moves: readonly (() => Promise<unknown>)[] = [
    () => go(anybody(), 'plan'),
    () => go(anybody(), 'notes'),
    () => draw(front),
    () => front.page.evaluate(() => (globalThis as unknown as { app: App }).app.back()),
    () => front.page.locator('#note').focus(),
    () => front.page.locator('#note').pressSequentially('x'),
    () => Promise.resolve((front = tabs[front === tabs[0] ? 1 : 0])),
    // A slow save ends, and the app moves on to the next person by itself, in whichever tab.
    async () => {
      const saved = front;
      await go(anybody(), 'plan');
      front = tabs[roll(2)] as Beside;
      if (roll(2) === 0) await draw(saved);
    },
    arriveAndBegin,
    arriveAndBegin,
    begin,
    put,
    put,
    put,
  ];
  for (let move = 0; move < count; move++) await moves[roll(moves.length)]?.();
  // In the end one text that is right, then the same where it is wrong.
  const [first, second] = known as [Someone, Someone];
  await go(first.id, 'notes');
  await expect(async () => {
    await arrive();
    expect(await hears(front)).toBe(true);
    await begin();
    expect(text?.of).toBe(first);
    expect(await put()).toBe('inserted');
  }).toPass();
  await go(second.id, 'notes');
  await expect(async () => {
    await arrive();
    expect(await hears(front)).toBe(true);
    expect(await put()).toBe(isOwned ? 'person-changed' : 'inserted');
  }).toPass();
  const written = (
    await Promise.all(
      tabs.map(({ page }) => page.evaluate(() => (globalThis as unknown as { app: App }).app.written)),
    )
  ).flat();
  const wrong = written.flatMap(({ text: all, into }) =>
    [...truth]
      .filter(([words, of]) => all.includes(words) && of !== into)
      .map(([words]) => ({ words, into })),
  );
  return { outcomes, wrong };
}

test.beforeEach(async ({ granted }) => {
  await granted.context.route('**/hurry/people/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: hurryPage }),
  );
});

const both = async (beside: (path: string) => Promise<Beside>): Promise<[Beside, Beside]> => [
  await beside('/hurry/people/4/plan'),
  await beside('/hurry/people/5/plan'),
];

test(`${MOVES} random moves put no text into another person’s record`, async ({ beside }) => {
  test.setTimeout(600_000 + 60_000 * MINUTES);
  const until = Date.now() + 60_000 * MINUTES;
  let seed = FIRST;
  do {
    const tabs = await both(beside);
    const { outcomes, wrong } = await play(seed, tabs, { isOwned: true, moves: MOVES });
    if (MINUTES > 0) console.log(`seed ${seed}: ${JSON.stringify(outcomes)}, ${wrong.length} wrong`);
    expect(wrong, `seed ${seed}: ${JSON.stringify(outcomes)}`).toEqual([]);
    for (const { page, panel } of tabs) await Promise.all([page.close(), panel.close()]);
    seed++;
  } while (Date.now() < until);
  if (MINUTES > 0) console.log(`${seed - FIRST} sequences, 0 wrong`);
});

test('they do where a text may go to whoever is shown', async ({ beside }) => {
  expect((await play(1, await both(beside), { isOwned: false, moves: 4 })).wrong).not.toEqual([]);
});

test('a page that moved on and drew nothing takes no text of the person it still shows, however long ago that is', async ({
  beside,
}) => {
  const both = await beside('/hurry/people/4/plan');
  const inApp = (todo: (app: App) => unknown) =>
    both.page.evaluate(`(${todo.toString()})(globalThis.app)`) as Promise<unknown>;
  await both.page.locator('#note').focus();
  const { person, page } = (await reportOf(both.panel)) as Reported;
  const asked: Asked = {
    text: 'Words.',
    where: 'end',
    owner: { person: person?.key, certain: true, tab: 0, url: page.url },
  };
  await expect.poll(() => write(both, asked)).toBe('inserted');
  await inApp((app) => app.go('5', 'plan'));
  // Longer than a page that goes on drawing is given.
  await both.page.waitForTimeout(10_500);
  expect(await write(both, asked)).toBe('page-changed');
  await inApp((app) => app.draw(true));
  await expect.poll(() => write(both, asked)).toBe('person-changed');
  expect(await inApp((app) => app.written)).toEqual([{ text: 'Words.', into: '4' }]);
});

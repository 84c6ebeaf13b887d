import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { pageSnapshotSchema, type PageSnapshot } from '@/core/record/snapshot';
import { launchPlain, pairsOf, ReadingPage, textOf, watchDom } from '@/tests/helpers/reading';

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchPlain();
});
test.afterAll(() => browser.close());

/** What must hold for every page, however odd. */
function faults(snapshot: PageSnapshot): string[] {
  const found: string[] = [];
  const shape = pageSnapshotSchema.safeParse(snapshot);
  if (!shape.success) found.push(shape.error.message);
  const ids = [
    ...snapshot.blocks,
    ...snapshot.groups,
    ...snapshot.tables,
    ...snapshot.fields,
    ...snapshot.frames,
  ].map((one) => one.id);
  if (new Set(ids).size !== ids.length) found.push('an id stands twice');
  const blocks = new Set(snapshot.blocks.map((block) => block.id));
  const groups = new Set(snapshot.groups.map((group) => group.id));
  const frames = new Set(snapshot.frames.map((frame) => frame.id));
  const fields = new Set(snapshot.fields.map((field) => field.id));
  for (const block of snapshot.blocks) {
    for (const to of [block.heading, block.label, block.repeats, ...(block.cell?.headers ?? [])]) {
      if (to && !blocks.has(to)) found.push(`${block.id} points at block ${to}`);
    }
    if (block.group && !groups.has(block.group)) found.push(`${block.id} points at group ${block.group}`);
    if (block.field && !fields.has(block.field)) found.push(`${block.id} points at field ${block.field}`);
    if (!frames.has(block.frame)) found.push(`${block.id} stands in no frame`);
    if (block.text === '' || block.text !== block.text.trim() || /[ \t]{2}|[\u200b\u202e]/.test(block.text)) {
      found.push(`${block.id} is not clean: ${JSON.stringify(block.text)}`);
    }
    for (const one of block.marks ?? []) {
      if (one.start >= one.end || one.end > block.text.length)
        found.push(`${block.id} has a mark outside its text`);
    }
  }
  for (const field of snapshot.fields) {
    for (const to of [field.labelBlock, field.valueBlock, field.heading]) {
      if (to && !blocks.has(to)) found.push(`${field.id} points at block ${to}`);
    }
  }
  for (const group of snapshot.groups) {
    if (group.parent && !groups.has(group.parent)) found.push(`${group.id} has no parent`);
  }
  return found;
}

test('a form whose controls are called like DOM properties reads like its clean twin', async () => {
  const names =
    'textContent children getAttribute firstChild nextSibling nodeType parentNode attributes localName shadowRoot getBoundingClientRect hasAttribute ownerDocument isConnected innerText';
  const form = (called: (i: number) => string) =>
    `<form><h2>Daily note</h2>${names
      .split(' ')
      .map(
        (_, i) =>
          `<label for="f${i}">Question ${i}</label><input id="f${i}" name="${called(i)}" value="Answer ${i}">`,
      )
      .join('')}</form><img name="body"><img name="documentElement"><img name="URL">`;
  const list = names.split(' ');
  const clean = await ReadingPage.open(
    browser,
    form((i) => `field${i}`),
  );
  const clobbered = await ReadingPage.open(
    browser,
    form((i) => list[i] ?? ''),
  );
  const control = await clobbered.run<string>('typeof document.forms[0].getAttribute');
  expect(control, 'the clobbering reaches this world').not.toBe('function');
  const [a, b] = [await clean.read(), await clobbered.read()];
  expect(pairsOf(b)).toEqual(pairsOf(a));
  expect(pairsOf(a)).toHaveLength(list.length);
  expect(textOf(b)).toBe(textOf(a));
  await clean.close();
  await clobbered.close();
});

const hazards: readonly [name: string, make: string, limit: string, options: object][] = [
  [
    'half a million nodes',
    `const part = '<p>words</p>'.repeat(1000); const box = document.createElement('div'); box.innerHTML = part;
     for (let i = 0; i < 250; i++) document.body.append(box.cloneNode(true));`,
    'nodes',
    { limits: { nodes: 100_000, time: 20_000 } },
  ],
  [
    'ten thousand shadow roots, one inside the other by hundreds',
    `let at = document.body; for (let i = 0; i < 10000; i++) { const host = document.createElement('div');
     const root = host.attachShadow({ mode: 'open' }); root.append('words ' + i); at.append(host); at = i % 300 === 299 ? document.body : root; }`,
    'depth',
    { limits: { depth: 100, time: 20_000 } },
  ],
  [
    'three hundred frames',
    `for (let i = 0; i < 300; i++) { const frame = document.createElement('iframe'); frame.width = 60; frame.height = 20; document.body.append(frame);
     frame.contentDocument.body.append('framed ' + i); }`,
    'frames',
    { limits: { frames: 30, time: 20_000 } },
  ],
  [
    'a tree five thousand steps deep',
    `let at = document.body; for (let i = 0; i < 5000; i++) { const next = document.createElement('span'); at.append(next); at = next; } at.append('bottom');`,
    'depth',
    { limits: { time: 20_000 } },
  ],
  [
    'more characters than are kept',
    `const p = document.createElement('p'); p.textContent = 'word '.repeat(20000); for (let i = 0; i < 40; i++) document.body.append(p.cloneNode(true));`,
    'characters',
    { limits: { characters: 1_000_000, time: 20_000 } },
  ],
  [
    'no time at all',
    `const box = document.createElement('div'); box.innerHTML = '<p>words</p>'.repeat(20000); document.body.append(box);`,
    'time',
    { limits: { time: 20 } },
  ],
];

for (const [name, make, limit, options] of hazards) {
  test(`hazard: ${name}`, async () => {
    const page = await ReadingPage.open(browser, '<body><h1>Plan</h1></body>', options);
    await page.page.evaluate(make);
    const snapshot = await page.read();
    expect(snapshot.coverage.limits.map((one) => one.kind)).toContain(limit);
    expect(snapshot.coverage.limits[0]?.detail).toMatch(/\d/);
    expect(faults(snapshot)).toEqual([]);
    expect(snapshot.timings.total).toBeLessThan(15_000);
    await page.close();
  });
}

test('a newer read and a cancelled one stop the older', async () => {
  const page = await ReadingPage.open(browser, `<main>${'<p>words</p>'.repeat(30_000)}</main>`);
  const outcome = await page.run<string[]>(`(async () => {
    const name = (promise) => promise.then(() => 'read', (error) => error.name);
    const first = name(reader.read({ aborted: false }));
    const second = name(reader.read({ aborted: false }));
    const done = [await first, await second];
    const signal = { aborted: false };
    const third = name(reader.read(signal));
    signal.aborted = true;
    return [...done, await third];
  })()`);
  expect(outcome).toEqual(['AbortError', 'read', 'AbortError']);
  await page.close();
});

const tags =
  'div p span b s h1 h2 h5 ul li dl dt dd table tr td th thead label input textarea select option fieldset legend details summary form section header nav a button iframe svg pre br template x-y'.split(
    ' ',
  );
const attributes = fc.constantFrom(
  '',
  ' id="a"',
  ' for="a"',
  ' role="grid"',
  ' role="row"',
  ' role="gridcell"',
  ' role="radio" aria-checked="true"',
  ' role="tab" aria-selected="true" aria-controls="a"',
  ' aria-labelledby="a"',
  ' aria-describedby="a b"',
  ' style="display:contents"',
  ' style="display:table-cell"',
  ' style="float:left;background:#fee"',
  ' contenteditable',
  ' colspan="99999" rowspan="70000"',
  ' type="checkbox" checked',
  ' hidden',
  ' dir="rtl"',
  ' headers="a a"',
  ' slot="x"',
);
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...tags), attributes).map(([tag, more]) => `<${tag}${more}>`),
  },
  { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Diet: soft ',
      'a',
      '  ',
      '\n',
      '\u200b\u202e',
      '• ',
      '4471 ',
      'key safe ',
      'é漢字',
      '&lt;b&gt;',
      '🙂',
    ),
  },
);

test('whatever the page, the snapshot is whole and the page untouched', async () => {
  const page = await ReadingPage.open(browser, '<body></body>');
  const changes = await watchDom(page);
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 60 }), async (pieces) => {
      await page.page.evaluate((html) => {
        document.body.innerHTML = html;
      }, pieces.join(''));
      const before = await changes();
      const snapshot = await page.read();
      const after = await changes();
      expect(faults(snapshot)).toEqual([]);
      expect(after).toBe(before);
    }),
    { numRuns: 150 },
  );
  await page.close();
});

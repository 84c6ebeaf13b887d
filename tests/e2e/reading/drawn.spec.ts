import { expect, test } from '@playwright/test';
import type { Browser } from 'playwright-core';
import { cellsOf, launchPlain, pairsOf, readHtml, textOf } from '@/tests/helpers/reading';

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchPlain();
});
test.afterAll(() => browser.close());

const read = (html: string) => readHtml(browser, html);

test('a few words on a patch of colour are a tag, a sentence on one is not', async () => {
  const snapshot = await read(
    `<style>span{background:#ddeeff;border-radius:9px;display:inline-block;padding:4px}</style>
     <main><div><span>High risk</span></div><div><span>Did not want her tea.</span></div></main>`,
  );
  expect(snapshot.blocks.map((block) => [block.text, block.kind])).toEqual([
    ['High risk', 'badge'],
    ['Did not want her tea.', 'text'],
  ]);
});

test('neighbours a gap keeps apart are two words, letters without a gap are one', async () => {
  const snapshot = await read(
    `<p><time style="display:inline-block;margin-right:10px">08:15</time><b>Ada Moss</b></p>
     <p><span style="display:inline-block">Brea</span><b>kfast</b></p>`,
  );
  expect(textOf(snapshot)).toBe('08:15 Ada Moss\nBreakfast');
});

test('notes drawn as bubbles are one group each, also with a class more for the reader’s own', async () => {
  const bubble = (more: string, who: string, said: string) =>
    `<div class="msg ${more}"><div>${who}</div><div style="background:#e7f0ff;border-radius:12px">${said}</div></div>`;
  const snapshot = await read(
    `<main><h1>Messages</h1><div>${bubble('', 'Ada Moss', 'Ate half her lunch.')}${bubble('own', 'Ben Hall', 'Thanks, will offer more.')}</div></main>`,
  );
  const groups = snapshot.blocks.slice(1).map((block) => block.group);
  expect(new Set(groups).size).toBe(2);
  expect(groups[0]).toBe(groups[1]);
  expect(snapshot.groups.map((group) => group.role)).toEqual(['card', 'card']);
});

test('in a table that arranges the page, a cell of links is a menu; in one of data it is not', async () => {
  const arranged = await read(
    `<table><tr><td><a href="#">Clients</a><br><a href="#">Rota</a></td><td><h2>Diet</h2><p>Soft diet, small plates, thin fluids.</p></td></tr></table>`,
  );
  expect(textOf(arranged)).toBe('Diet\nSoft diet, small plates, thin fluids.');
  const data = await read(
    `<table><tr><th>Visit</th><th>Carers</th></tr><tr><td>Morning</td><td><a href="#">Ada Moss</a><br><a href="#">Ben Hall</a></td></tr></table>`,
  );
  expect(textOf(data)).toContain('Ben Hall');
});

test('labels and values in turn are paired without any styling; a plain grid of data is not', async () => {
  const strip = await read(
    `<table><tr><td>Name</td><td>Ada Moss</td><td>D.O.B.</td><td>01/02/1940</td></tr></table>`,
  );
  expect(pairsOf(strip)).toEqual(['Name: Ada Moss', 'D.O.B.: 01/02/1940']);
  const six = await read(
    `<table><tr><td>Diet</td><td>Soft</td><td>Fluids</td><td>Thin</td><td>Weight</td><td>50 kg</td></tr>
     <tr><td>Gait</td><td>Frame</td><td>Sleep</td><td>Poor</td><td>Skin</td><td>Dry</td></tr></table>`,
  );
  expect(pairsOf(six)).toHaveLength(6);
  const data = await read(
    `<table><tr><td>Drink</td><td>Amount</td><td>Food</td><td>Share</td></tr>
     <tr><td>Tea</td><td>150</td><td>Soup</td><td>50</td></tr><tr><td>Milk</td><td>200</td><td>Toast</td><td>25</td></tr></table>`,
  );
  expect(pairsOf(data)).toEqual([]);
});

for (const [how, first, second] of [
  ['by its class', 'class="tab active"', 'class="tab"'],
  ['by its panel', 'aria-controls="p1"', 'aria-controls="p2"'],
  ['by what it says', 'aria-selected="true"', 'aria-selected="false"'],
] as const) {
  test(`the tab that is shown is known ${how}, and only the other is closed`, async () => {
    const snapshot = await read(
      `<div role="tablist"><button role="tab" ${first}>Plan</button><button role="tab" ${second}>Charts</button></div>
       <div id="p1" role="tabpanel">Turn every two hours.</div><div id="p2" role="tabpanel" hidden>None</div>`,
    );
    expect(snapshot.coverage.sections.collapsed).toEqual([{ name: 'Charts', kind: 'tab' }]);
    expect(snapshot.blocks[0]).toMatchObject({ text: 'Plan', kind: 'heading', headingSource: 'tab' });
  });
}

test('the pressed button of a group is the answer to what names it; an action is none', async () => {
  const snapshot = await read(
    `<div>Mood</div><div role="group"><button aria-pressed="false">Bright</button><button aria-pressed="true">Low</button></div>
     <div role="group" aria-label="Gait"><button aria-pressed="true">Steady</button><button aria-pressed="false">Unsteady</button></div>
     <div>Plan</div><div><button>Save</button><button>Print</button></div>`,
  );
  expect(pairsOf(snapshot)).toEqual(['Mood: Low', 'Gait: Steady']);
  for (const words of ['Bright', 'Unsteady', 'Save']) expect(textOf(snapshot)).not.toContain(words);
});

const rows = [
  ['08:00', 'Tea', '150 ml'],
  ['09:00', '', '180 ml'],
];
const boxed = (line: readonly string[], more = '') =>
  `<div class="l ${more}">${line.map((text) => `<div>${text}</div>`).join('')}</div>`;
const css = '<style>.l{display:flex}.l>div{width:120px}.h{font-weight:700}</style>';

test('plain boxes in columns under a line of names are a table; the same boxes without it are not', async () => {
  const cells = ['Time: 08:00', 'Drink: Tea', 'Amount: 150 ml', 'Time: 09:00', 'Amount: 180 ml'];
  const head = boxed(['Time', 'Drink', 'Amount'], 'h');
  const body = rows.map((line) => boxed(line)).join('');
  expect(cellsOf(await read(`${css}<section>${head}${body}</section>`))).toEqual(cells);
  expect(cellsOf(await read(`${css}<section>${head}<div>${body}</div></section>`))).toEqual(cells);
  const flat = [
    ['Time', 'Drink', 'Amount'].map((text) => `<b>${text}</b>`),
    ...rows.map((line) => line.map((text) => `<i>${text}</i>`)),
  ];
  const grid = `<div style="display:grid;grid-template-columns:1fr 1fr 1fr">${flat.flat().join('')}</div>`;
  expect(cellsOf(await read(grid))).toEqual(cells);
  expect(cellsOf(await read(`${css}<section>${body}${body}</section>`))).toEqual([]);
});

test('words in a drawing are read, and it no longer counts as a picture that cannot be', async () => {
  const snapshot = await read(
    `<svg width="300" height="90"><path d="M0 0L9 9"/><g><text x="9" y="30">Weight 50 kg</text><text x="9" y="60" visibility="hidden">unseen</text></g></svg>
     <svg width="300" height="90"><rect width="200" height="80"/></svg>`,
  );
  expect(textOf(snapshot)).toBe('Weight 50 kg');
  expect(snapshot.coverage.pictures).toBe(1);
});

test('text cut off for "read more" is counted, text that fits is not', async () => {
  const long = '<p>One line of the plan.</p><p>Another line of it.</p><p>The last line.</p>';
  const snapshot = await read(
    `<div style="max-height:50px;overflow:hidden">${long}</div><button>Read more</button>
     <div style="max-height:500px;overflow:hidden">${long}</div>`,
  );
  expect(snapshot.coverage.sections.collapsed).toEqual([{ name: 'One line of the plan.', kind: 'more' }]);
});

import { expect, test } from '@playwright/test';
import type { Browser } from 'playwright-core';
import {
  cellsOf,
  launchPlain,
  pairsOf,
  readHtml,
  ReadingPage,
  textOf,
  trailOf,
} from '@/tests/helpers/reading';

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchPlain();
});
test.afterAll(() => browser.close());

const read = (html: string) => readHtml(browser, html);

const pairs: readonly [shape: string, html: string, expected: string[]][] = [
  [
    'definition list',
    '<dl><dt>Diet</dt><dd>Soft</dd><dt>Fluids</dt><dd>Thin</dd></dl>',
    ['Diet: Soft', 'Fluids: Thin'],
  ],
  [
    'definition list in rows with actions',
    '<dl><div><dt>Diet</dt><dd>Soft</dd><dd><a href="#">Change<span hidden> diet</span></a></dd></div></dl>',
    ['Diet: Soft'],
  ],
  [
    'two columns with header cells',
    '<table><tr><th>Diet</th><td>Soft</td></tr><tr><th>Fluids</th><td>Thin</td></tr></table>',
    ['Diet: Soft', 'Fluids: Thin'],
  ],
  [
    'plain cells, four to a row',
    '<table><tr><td>Name:</td><td>Ann Reed</td><td>Room:</td><td>12</td></tr><tr><td>Diet:</td><td>Soft</td><td>Sex:</td><td>F</td></tr></table>',
    ['Name: Ann Reed', 'Room: 12', 'Diet: Soft', 'Sex: F'],
  ],
  [
    'plain cells, one row',
    '<p>A</p><table><tr><td>Known allergies</td><td>Penicillin, latex</td></tr></table>',
    ['Known allergies: Penicillin, latex'],
  ],
  ['a name and a room in one row', '<table><tr><td>Joan Trevor</td><td>Garden flat</td></tr></table>', []],
  ['two heads', '<table><tr><td><b>Time</b></td><td><b>Drink</b></td></tr></table>', []],
  [
    'label and control',
    '<label for="a">Diet</label><input id="a" value="Soft"><label>Fluids <select><option value="">Choose</option><option selected>Thin</option></select></label>',
    ['Diet: Soft', 'Fluids: Thin'],
  ],
  [
    'named by reference',
    '<span id="l">Diet</span><div><input aria-labelledby="l" value="Soft" readonly></div>',
    ['Diet: Soft'],
  ],
  ['named by aria-label', '<input aria-label="Diet" value="Soft" disabled>', ['Diet: Soft']],
  [
    'label in the cell before',
    '<table><tr><td>Diet</td><td><input value="Soft"></td></tr><tr><td>Fluids</td><td><textarea>Thin</textarea></td></tr></table>',
    ['Diet: Soft', 'Fluids: Thin'],
  ],
  [
    'floating label',
    '<div style="position:relative"><label for="m" style="position:absolute;top:0;font-size:12px">Diet</label><div><input id="m" placeholder=" " value="Soft"><fieldset aria-hidden="true"><legend style="visibility:hidden"><span>Diet</span></legend></fieldset></div></div>',
    ['Diet: Soft'],
  ],
  [
    'repeated blocks with a paler label',
    ['Diet|Soft', 'Fluids|Thin', 'Sleep|Poor']
      .map((pair) => pair.split('|'))
      .map(
        ([l, v]) => `<div class="f"><div style="font-size:12px;color:#667">${l}</div><div>${v}</div></div>`,
      )
      .join(''),
    ['Diet: Soft', 'Fluids: Thin', 'Sleep: Poor'],
  ],
  [
    'spans side by side',
    ['Diet|Soft', 'Fluids|Thin', 'Sleep|Poor']
      .map((pair) => pair.split('|'))
      .map(([l, v]) => `<li><span class="k">${l}</span><span class="v">${v}</span></li>`)
      .join(''),
    ['Diet: Soft', 'Fluids: Thin', 'Sleep: Poor'],
  ],
  [
    'one grid of alternating cells',
    `<div style="display:grid;grid-template-columns:1fr 2fr">${['Diet|Soft', 'Fluids|Thin']
      .map((pair) => pair.split('|'))
      .map(([l, v]) => `<b>${l}</b><span>${v}</span>`)
      .join('')}</div>`,
    ['Diet: Soft', 'Fluids: Thin'],
  ],
  [
    'labels without controls',
    '<div><label>Diet</label><div>Soft</div></div><div><label>Fluids</label><p>Thin</p></div>',
    ['Diet: Soft', 'Fluids: Thin'],
  ],
  [
    'a question with radio buttons',
    '<fieldset><legend>Gait</legend><label><input type="radio" name="g">Steady</label><label><input type="radio" name="g" checked>Unsteady</label></fieldset>',
    ['Gait: Unsteady'],
  ],
  [
    'a question in ARIA',
    '<div role="radiogroup" aria-labelledby="q"><div id="q">Gait</div><div role="radio" aria-checked="true">Unsteady</div><div role="radio" aria-checked="false">Steady</div></div>',
    ['Gait: Unsteady'],
  ],
  [
    'a chosen list entry drawn by the page',
    '<label id="s">Diet</label><div role="combobox" aria-labelledby="s" aria-expanded="false" tabindex="0">Soft</div>',
    ['Diet: Soft'],
  ],
  [
    'a rich text editor',
    '<div id="e">Diet notes</div><div contenteditable="true" role="textbox" aria-labelledby="e"><p>Soft only</p></div>',
    ['Diet notes: Soft only'],
  ],
];

for (const [shape, html, expected] of pairs) {
  test(`pairs: ${shape}`, async () => {
    expect(pairsOf(await read(`<main>${html}</main>`))).toEqual(expected);
  });
}

test('what is not chosen, not filled in or secret is no value', async () => {
  const snapshot = await read(
    `<label><input type="checkbox"> Has a pendant</label><label><input type="checkbox" checked> Has a key safe</label>
     <label for="p">Pass word</label><input id="p" type="password" value="hunter22">
     <label for="q">Ward</label><input id="q" placeholder="e.g. Rose ward">
     <label for="r">Diet</label><select id="r"><option>Please select</option><option>Soft</option></select>`,
  );
  const values = snapshot.blocks.filter((block) => block.kind === 'value').map((block) => block.text);
  expect(values).toEqual(['Has a key safe']);
  expect(JSON.stringify(snapshot)).not.toContain('hunter22');
  expect(snapshot.fields.map((field) => [field.label, field.value, field.type])).toEqual([
    ['Has a pendant', '', 'checkbox'],
    ['Has a key safe', 'Has a key safe', 'checkbox'],
    ['Pass word', '', 'password'],
    ['Ward', '', 'text'],
    ['Diet', '', 'select'],
  ]);
});

test('cells know their headers through spans, scopes and header ids', async () => {
  const snapshot = await read(
    `<table><caption>Weights</caption><thead><tr><th rowspan="2">Month</th><th colspan="2">Weight</th></tr>
     <tr><th>kg</th><th>Change</th></tr></thead>
     <tbody><tr><th scope="row">May</th><td>50.1</td><td>-2</td></tr></tbody></table>
     <table><tr><th id="h1">When</th><th id="h2">Who</th></tr><tr><td headers="h1">09:00</td><td headers="h2">Ade</td></tr></table>
     <table><tr><td><b>Time</b></td><td><b>Drink</b></td><td><b>ml</b></td></tr>
     <tr><td>08:00</td><td>Tea</td><td>200</td></tr><tr><td>10:00</td><td>Water</td><td>150</td></tr></table>`,
  );
  expect(cellsOf(snapshot)).toEqual([
    'Weight / kg / May: 50.1',
    'Weight / Change / May: -2',
    'When: 09:00',
    'Who: Ade',
    'Time: 08:00',
    'Drink: Tea',
    'ml: 200',
    'Time: 10:00',
    'Drink: Water',
    'ml: 150',
  ]);
  expect(snapshot.tables.map((table) => table.caption ?? '')).toEqual(['Weights', '', '']);
});

test('words over columns of figures name them, however they are drawn', async () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const snapshot = await read(
    `<table>${row('Drug', 'Dose', 'Start', 'Stop')}${row('Aspirin', '75 mg', '01/19', '03/20')}${row('Oxycodone', '5 mg', '11/26', '')}</table>
     <table>${row('Warfarin', 'tablet', 'evening')}${row('Ramipril', '5 mg', '09:00')}${row('Senna', '7.5 mg', '21:00')}</table>`,
  );
  expect(cellsOf(snapshot).slice(0, 4)).toEqual([
    'Drug: Aspirin',
    'Dose: 75 mg',
    'Start: 01/19',
    'Stop: 03/20',
  ]);
  expect(textOf(snapshot)).toContain('Warfarin');
  expect(snapshot.tables[1]?.columns.join('')).toBe('');
});

test('one line of cells that name themselves is no list of labels', async () => {
  const snapshot = await read(
    `<table><tr><td><b>Lucy Reed</b></td><td>DOB 09/09/1997</td><td>Flat B</td><td>Alerts: NO PENICILLIN</td></tr></table>
     <table><tr><td><b>Diet</b></td><td>Soft</td><td><b>Fluids</b></td><td>Thin</td></tr></table>`,
  );
  expect(pairsOf(snapshot)).toEqual(['Diet: Soft', 'Fluids: Thin']);
});

test('ARIA grids with fixed columns and virtual rows', async () => {
  const row = (i: number, cells: string) => `<div role="row" aria-rowindex="${i}">${cells}</div>`;
  const cell = (c: number, text: string) => `<div role="gridcell" aria-colindex="${c}">${text}</div>`;
  const snapshot = await read(
    `<div role="grid" aria-rowcount="311" aria-label="Notes"><div role="rowgroup">${row(
      1,
      '<div role="columnheader" aria-colindex="1">When</div><div role="columnheader" aria-colindex="2">Note</div>',
    )}</div><div><div>${row(3, cell(1, '20 May'))}${row(2, cell(1, '21 May'))}</div><div>${row(2, cell(2, 'Settled'))}${row(3, cell(2, 'Fell'))}</div></div></div>`,
  );
  expect(cellsOf(snapshot)).toEqual(['When: 21 May', 'When: 20 May', 'Note: Settled', 'Note: Fell']);
  expect(snapshot.blocks.filter((block) => block.kind === 'cell').map((block) => block.cell?.row)).toEqual([
    0, 1, 0, 1,
  ]);
  expect(snapshot.coverage.tables).toEqual([{ table: 't1', name: 'Notes', rowsRead: 2, rowsTotal: 310 }]);
});

test('layout tables are read as layout, nested tables as their own', async () => {
  const snapshot = await read(
    `<table><tr><td width="200"><h2>Alerts</h2><p>Falls risk</p></td><td><h2>Plan</h2>
     <table><tr><th>Need</th><th>How</th></tr><tr><td>Mobility</td><td>Frame</td></tr></table></td></tr></table>`,
  );
  expect(trailOf(snapshot, 'Falls risk')).toEqual(['Alerts']);
  expect(cellsOf(snapshot)).toEqual(['Need: Mobility', 'How: Frame']);
  expect(trailOf(snapshot, 'Frame')).toEqual(['Plan']);
});

test('headings by tag, role, legend, summary, region and look; each governs its own part', async () => {
  const snapshot = await read(
    `<h1>Care plan</h1><section><h2>Mobility</h2><p>Frame.</p></section>
     <div role="heading" aria-level="2">Skin</div><p>Intact.</p>
     <fieldset><legend>Contact</legend><label for="t">Tel</label><input id="t" value="x1"></fieldset>
     <details open><summary>Sleep</summary><p>Wakes twice.</p></details>
     <section aria-labelledby="r"><div id="r">Mood</div><p>Bright.</p></section>
     <div><div style="font-size:22px">Eating</div><p>Small plates.</p></div>
     <div><div style="font-weight:700">Faith</div><p>Church on Sunday.</p><p>Grace before meals.</p></div>
     <p><b>Not a heading.</b></p><p>After.</p>`,
  );
  const trails = ['Frame.', 'Intact.', 'x1', 'Wakes', 'Bright.', 'Small plates.', 'Church'].map((words) =>
    trailOf(snapshot, words).at(-1),
  );
  expect(trails).toEqual(['Mobility', 'Skin', 'Contact', 'Sleep', 'Mood', 'Eating', 'Faith']);
  const sources = snapshot.blocks.filter((b) => b.kind === 'heading').map((b) => b.headingSource);
  expect(sources).toEqual(['tag', 'tag', 'role', 'legend', 'summary', 'region', 'visual', 'visual']);
});

test('notes are groups with their author and time', async () => {
  const note = (when: string, who: string, words: string) =>
    `<div class="n"><div><span>${who}</span> <time datetime="${when}">${when}</time></div><p>${words}</p></div>`;
  const snapshot = await read(
    `<h2>Notes</h2><div>${note('2026-05-20T09:00', 'Ade', 'Settled.')}${note('2026-05-20T21:00', 'Bea', 'Fell.')}${note('2026-05-21T09:00', 'Cas', 'Bruise.')}</div>`,
  );
  const groups = snapshot.groups.filter((group) => group.role === 'card');
  expect(groups).toHaveLength(3);
  for (const group of groups) {
    const inside = snapshot.blocks.filter((block) => block.group === group.id);
    expect(inside.length).toBe(2);
    expect(inside[0]?.datetime).toMatch(/^2026-05-2/);
  }
});

test('alerts, badges, struck words and lists keep what they are', async () => {
  const snapshot = await read(
    `<div role="alert">Choking risk</div><div style="background:#fde8e8;padding:8px">Two carers for all transfers</div>
     <p><span style="background:#1d70b8;color:#fff;border-radius:4px;display:inline-block">DNACPR</span></p>
     <ul><li>Level 4 <s>Level 5</s> diet</li><li>No straws</li></ul>`,
  );
  const kinds = snapshot.blocks.map((block) => [block.kind, block.text]);
  expect(kinds).toEqual([
    ['alert', 'Choking risk'],
    ['alert', 'Two carers for all transfers'],
    ['badge', 'DNACPR'],
    ['item', 'Level 4 Level 5 diet'],
    ['item', 'No straws'],
  ]);
  expect(snapshot.blocks[1]?.tone).toBe('danger');
  const struck = snapshot.blocks[3]?.marks?.find((one) => one.kind === 'struck');
  expect(snapshot.blocks[3]?.text.slice(struck?.start, struck?.end)).toBe('Level 5');
});

test('frames, editors in frames and shadow roots are read in place', async () => {
  const page = await ReadingPage.open(
    browser,
    `<p>before</p><iframe srcdoc="<h2>Inside</h2><p>framed words</p>"></iframe><p>after</p>
     <label for="ed">Daily note</label><textarea id="ed" style="display:none"></textarea>
     <iframe id="ed_ifr" srcdoc="<body contenteditable='true'><p>typed words</p></body>"></iframe>
     <x-card><template shadowrootmode="open"><h3>Card</h3><slot></slot><p>shadow words</p></template><p>slotted words</p></x-card>
     <iframe sandbox srcdoc="<p>walled off</p>"></iframe>`,
  );
  const snapshot = await page.read();
  const text = textOf(snapshot);
  const order = ['before', 'framed words', 'after', 'typed words', 'slotted words', 'shadow words'];
  const at = order.map((words) => text.indexOf(words));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at).not.toContain(-1);
  expect(text).not.toContain('walled off');
  expect(snapshot.coverage.frames).toEqual({ read: 3, notPermitted: 1, notLoaded: 0 });
  const editor = snapshot.fields.find((field) => field.type === 'rich-text');
  expect([editor?.label, editor?.value]).toEqual(['Daily note', 'typed words']);
  expect(pairsOf(snapshot)).toEqual(['Daily note: typed words']);
  expect(trailOf(snapshot, 'slotted words')).toEqual(['Card']);
  await page.close();
});

test('right-to-left pages are read', async () => {
  const snapshot = await read(
    `<html dir="rtl" lang="ar"><body><h1>خطة الرعاية</h1><dl><dt>الحساسية</dt><dd>بنسلين</dd></dl>
     <p style="position:absolute;right:-9999px">مخفي</p></body></html>`,
  );
  expect(pairsOf(snapshot)).toEqual(['الحساسية: بنسلين']);
  expect(textOf(snapshot)).not.toContain('مخفي');
});

test('door codes are covered wherever they stand', async () => {
  const snapshot = await read(
    `<dl><dt>Key safe</dt><dd>4471 by the meter</dd></dl><p>Front door code is C2580X, visit 08:30.</p>
     <label for="k">Alarm code</label><input id="k" value="1234">`,
  );
  const all = JSON.stringify(snapshot);
  for (const code of ['4471', '2580', '1234']) expect(all).not.toContain(code);
  expect(textOf(snapshot)).toContain('08:30');
  expect(snapshot.coverage.masked).toBe(3);
});

test('the same table drawn twice is marked as a repeat', async () => {
  const table = `<table><tr><th>Plan</th><th>Until</th></tr><tr><td>Falls and mobility plan</td><td>16 May 2026</td></tr><tr><td>Eating and drinking plan</td><td>30 April 2026</td></tr></table>`;
  const snapshot = await read(`<h2>Plans</h2>${table}<h2>All plans</h2>${table}`);
  expect(snapshot.coverage.repeated).toBe(4);
  const repeated = snapshot.blocks.filter((block) => block.repeats);
  expect(repeated.map((block) => block.text)).toContain('Falls and mobility plan');
});

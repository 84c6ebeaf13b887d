import { expect, test } from '@playwright/test';
import type { Browser } from 'playwright-core';
import { launchPlain, ReadingPage, textOf } from '@/tests/helpers/reading';

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchPlain();
});
test.afterAll(() => browser.close());

/** Each way of hiding, beside a twin that is as like it as can be and can be seen. */
const ways: readonly [name: string, hidden: string, twin: string][] = [
  ['display none', 'display:none', 'display:block'],
  ['visibility hidden', 'visibility:hidden', 'visibility:visible'],
  ['visibility collapse', 'visibility:collapse', 'visibility:visible'],
  ['opacity 0', 'opacity:0', 'opacity:.6'],
  ['font size 0', 'font-size:0', 'font-size:9px'],
  ['off to the left', 'position:absolute;left:-9999px', 'position:relative;left:4px'],
  ['off to the top', 'position:absolute;top:-5000px', 'position:relative;top:4px'],
  ['far to the right', 'position:absolute;left:99999px', 'position:relative;left:40px'],
  ['moved away', 'transform:translateX(-9999px)', 'transform:translateX(20px)'],
  ['scaled to nothing', 'transform:scale(0)', 'transform:scale(.9)'],
  ['clip', 'position:absolute;clip:rect(0 0 0 0)', 'position:relative'],
  ['clip path inset', 'clip-path:inset(50%)', 'clip-path:inset(0)'],
  ['clip path circle', 'clip-path:circle(0)', 'clip-path:circle(100%)'],
  ['no height', 'height:0;overflow:hidden', 'height:40px;overflow:hidden'],
  ['no width', 'width:0;overflow:hidden', 'width:400px;overflow:hidden'],
  ['max height 0', 'max-height:0;overflow:hidden', 'max-height:400px;overflow:hidden'],
  ['screen reader only', 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)', ''],
  ['white on white', 'color:#fff', 'color:#777'],
  ['dark on dark', 'background:#222;color:#222', 'background:#222;color:#eee'],
  ['no colour', 'color:transparent', 'color:#333'],
  ['no fill', '-webkit-text-fill-color:transparent', '-webkit-text-fill-color:#333'],
  ['text indent', 'text-indent:-9999px;overflow:hidden', 'text-indent:20px;overflow:hidden'],
  ['content visibility', 'content-visibility:hidden', 'content-visibility:visible'],
  ['filter', 'filter:opacity(0)', 'filter:opacity(.9)'],
];

const places: readonly [name: string, wrap: (style: string, words: string) => string][] = [
  ['in a paragraph', (style, words) => `<p style="${style}">${words}</p>`],
  ['in a wrapper', (style, words) => `<div style="${style}"><section><p>${words}</p></section></div>`],
  [
    'in a table cell',
    (style, words) => `<table><tr><td><div style="${style}">${words}</div></td></tr></table>`,
  ],
];

test('hidden text is left out and counted, its visible twin is read', async () => {
  const parts: string[] = [];
  ways.forEach(([, hidden, twin], i) => {
    places.forEach(([, wrap], k) => {
      parts.push(wrap(hidden, `hidden${i}x${k} words`), wrap(twin, `seen${i}x${k} words`));
    });
  });
  const page = await ReadingPage.open(browser, `<body>${parts.join('\n')}<p hidden>hiddenattr</p></body>`);
  const snapshot = await page.read();
  const text = textOf(snapshot);
  const read = ways.flatMap(([name], i) =>
    places.flatMap(([place], k) => (text.includes(`hidden${i}x${k} `) ? [`${name}, ${place}`] : [])),
  );
  const missed = ways.flatMap(([name], i) =>
    places.flatMap(([place], k) => (text.includes(`seen${i}x${k} `) ? [] : [`${name}, ${place}`])),
  );
  expect(read, 'hidden text that was read').toEqual([]);
  expect(missed, 'visible text that was missed').toEqual([]);
  expect(text).not.toContain('hiddenattr');
  expect(snapshot.coverage.hidden.elements).toBeGreaterThanOrEqual(ways.length * places.length);
  expect(Object.keys(snapshot.coverage.hidden.byReason).length).toBeGreaterThanOrEqual(8);
  await page.close();
});

const carriers: readonly [name: string, put: (page: ReadingPage, css: string) => Promise<unknown>][] = [
  ['a style element', (page, css) => page.page.addStyleTag({ content: css })],
  [
    'a rule inside other rules',
    (page, css) =>
      page.page.addStyleTag({ content: `@layer a { @media screen { @supports (color: red) { ${css} } } }` }),
  ],
  ['a rule nested in a rule', (page, css) => page.page.addStyleTag({ content: `body { ${css} }` })],
  [
    'an adopted style sheet',
    (page, css) =>
      page.page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css),
  ],
  [
    'rules put in by a script',
    (page, css) =>
      page.page.evaluate((text) => {
        const sheet = document.head.appendChild(document.createElement('style')).sheet;
        for (const rule of text.split('\n')) sheet?.insertRule(rule);
      }, css),
  ],
];

for (const [name, put] of carriers) {
  test(`hidden by ${name}, it is left out all the same`, async () => {
    const parts = ways.map(
      ([, ,], i) =>
        `<section><div class="h${i}"><p>hidden${i} words</p></div><div class="s${i}"><p>seen${i} words</p></div></section>`,
    );
    const page = await ReadingPage.open(browser, `<body>${parts.join('')}</body>`);
    await put(
      page,
      ways.map(([, hidden, twin], i) => `.h${i}{${hidden}}\n.s${i}{${twin || 'color:#333'}}`).join('\n'),
    );
    const text = textOf(await page.read());
    expect(ways.filter((_, i) => text.includes(`hidden${i} `)).map(([way]) => way)).toEqual([]);
    expect(ways.filter((_, i) => !text.includes(`seen${i} `)).map(([way]) => way)).toEqual([]);
    await page.close();
  });
}

test('hidden by place among its siblings, by an animation, or in a shadow tree, it is left out', async () => {
  const page = await ReadingPage.open(
    browser,
    `<style>ul li:nth-child(2){opacity:0} li + li + li{text-indent:-9999px} @keyframes gone{to{opacity:0}} .gone{animation:gone 1ms forwards}
     .far{margin-left:-9999px} .out{transform:translateX(-9999px)}</style>
     <ul><li>first seen</li><li>second unseen</li><li>third unseen</li></ul><p class="gone">gone unseen</p><p id="a">faded unseen</p>
     <div class="far"><p>far unseen</p></div><div class="out"><section><p>out unseen</p></section></div>
     <x-box><template shadowrootmode="open"><style>.h{filter:opacity(0)} ::slotted(b){opacity:0}</style><p class="h">inner unseen</p><p>inner seen</p><slot></slot></template><b>slotted unseen</b><i>slotted seen</i></x-box>`,
  );
  await page.page.evaluate(() => {
    document.getElementById('a')?.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 60_000 });
  });
  await page.page.waitForTimeout(50);
  const text = textOf(await page.read());
  expect(text.match(/\w+ unseen/g) ?? []).toEqual([]);
  expect(text.match(/\w+ seen/g)).toEqual(['first seen', 'inner seen', 'slotted seen']);
  await page.close();
});

test('what only says that nothing is unusual hides nothing; what moves or cuts beside it does', async () => {
  const page = await ReadingPage.open(
    browser,
    `<style>.usual{position:relative;opacity:1;visibility:visible;overflow:visible;transform:none;transition:opacity 1s;--x:-9999px;will-change:transform}
     .moved{left:-9999px} .unseen{visibility:hidden} .strong{opacity:0} .box{overflow:hidden;height:30px;width:200px} .end{display:flex;align-items:flex-end;height:30px}</style>
     <p class="usual">plain seen</p><p class="usual moved">moved unseen</p><div class="unseen"><p>inner unseen</p><p class="usual">inner seen</p></div>
     <p class="usual strong">faded unseen</p>
     <div class="box usual"><p style="margin:0;height:30px">cut seen</p><p>cut unseen</p></div><div class="box"><p style="margin:0">whole seen</p></div>
     <div class="box"><div class="end"><p style="margin:0"><b style="display:block">above unseen</b><span style="display:block;height:30px">above seen</span></p></div></div>`,
  );
  const text = textOf(await page.read());
  expect(text.match(/\w+ unseen/g) ?? []).toEqual([]);
  expect(text.match(/\w+ seen/g)).toEqual([
    'plain seen',
    'inner seen',
    'cut seen',
    'whole seen',
    'above seen',
  ]);
  await page.close();
});

test('what the whole page hands down counts: nothing of an unseen page is read but what is made visible', async () => {
  const page = await ReadingPage.open(
    browser,
    `<style>html{visibility:hidden} .on{visibility:visible}</style><p>unseen</p><div class="on"><p>seen</p></div>`,
  );
  expect(textOf(await page.read())).toBe('seen');
  await page.close();
});

test('what no rule names looks like what is around it: headings, tags and pairs stay what they are', async () => {
  const page = await ReadingPage.open(
    browser,
    `<style>.big{font-size:26px;font-weight:700} .box{display:flex} .dark{background:#222;color:#222} .dark b{color:#fff} .cap{text-transform:uppercase}</style>
     <div class="big"><div>Care plan</div></div><p>Walks with a frame.</p>
     <div class="box"><span>Ada</span><span>Moss</span></div>
     <div class="dark"><div><p>dark unseen</p></div><b>light seen</b></div>
     <div class="cap"><div><p>Diet</p></div></div>`,
  );
  const snapshot = await page.read();
  expect(snapshot.blocks.map((block) => block.text)).toEqual([
    'Care plan',
    'Walks with a frame.',
    'Ada',
    'Moss',
    'light seen',
    'Diet',
  ]);
  expect(snapshot.blocks[0]).toMatchObject({ kind: 'heading', headingSource: 'visual' });
  await page.close();
});

test('text that can be scrolled to is read, inside and outside scrollers', async () => {
  const page = await ReadingPage.open(
    browser,
    `<div style="height:100px;overflow:auto" id="s"><div style="height:3000px">top words</div><p>bottom words</p></div>
     <div style="height:4000px"></div><p>far down the page</p>
     <div style="height:60px;overflow:hidden"><p style="height:60px">shown part</p><p>cut away part</p></div>`,
  );
  await page.page.evaluate(() => {
    document.getElementById('s')?.scrollTo(0, 2500);
    window.scrollTo(0, 2000);
  });
  const text = textOf(await page.read());
  for (const words of ['top words', 'bottom words', 'far down the page', 'shown part'])
    expect(text).toContain(words);
  expect(text).not.toContain('cut away part');
  await page.close();
});

test('closed details are collapsed, not hidden, and named', async () => {
  const page = await ReadingPage.open(
    browser,
    `<details><summary>Mobility</summary><p>Hoist for all transfers.</p></details>
     <details open><summary>Diet</summary><p>Level 4 pureed.</p></details>
     <h3><button aria-expanded="false" aria-controls="x">Skin</button></h3><div id="x" hidden>Grade 2.</div>
     <div role="tablist"><button role="tab" aria-selected="true" aria-controls="p1">Plan</button>
     <button role="tab" aria-selected="false" aria-controls="p2">Notes</button></div>
     <div role="tabpanel" id="p1">Reposition every 2 hours.</div><div role="tabpanel" id="p2" hidden>Fell.</div>`,
  );
  const snapshot = await page.read();
  const text = textOf(snapshot);
  expect(text).toContain('Level 4 pureed.');
  for (const words of ['Hoist', 'Grade 2', 'Fell']) expect(text).not.toContain(words);
  expect(snapshot.coverage.sections.collapsed).toEqual(
    expect.arrayContaining([
      { name: 'Mobility', kind: 'details' },
      { name: 'Skin', kind: 'accordion' },
      { name: 'Notes', kind: 'tab' },
    ]),
  );
  expect(snapshot.blocks.find((block) => block.text === 'Plan')?.headingSource).toBe('tab');
  await page.close();
});

test('invisible characters are taken out and counted, words around them stay', async () => {
  const tags = String.fromCodePoint(0xe0049, 0xe0047);
  const page = await ReadingPage.open(browser, `<p>Peni\u200bcillin${tags} \u202eallergy\u202c noted</p>`);
  const snapshot = await page.read();
  expect(textOf(snapshot)).toBe('Penicillin allergy noted');
  expect(snapshot.coverage.hidden.characters).toBe(5);
  await page.close();
});

test('site furniture is left out, a person banner stays', async () => {
  const page = await ReadingPage.open(
    browser,
    `<a href="#main">Skip to main content</a><header><b>CareWeb</b> <span>Signed in as J Field</span></header>
     <div role="region" aria-label="Cookies"><p>We use cookies.</p><button>Accept all</button></div>
     <div><div><p>This site uses cookies to keep you signed in. <a href="/c">More</a></p></div></div>
     <nav><a href="/a">Residents</a><a href="/b">Rota</a></nav>
     <div role="banner" id="p"><h2>Mr Kofi Bailey</h2><span>DOB 04/05/1938</span> <span>Room 12</span></div>
     <main id="main"><h1>Care plan</h1><p>Walks with a frame.</p><button>Save</button></main>
     <footer>Help · Terms</footer>`,
  );
  const text = textOf(await page.read());
  for (const words of ['Skip to', 'CareWeb', 'cookies', 'Rota', 'Save', 'Terms'])
    expect(text).not.toContain(words);
  for (const words of ['Mr Kofi Bailey', 'DOB 04/05/1938', 'Care plan', 'Walks with a frame.']) {
    expect(text).toContain(words);
  }
  await page.close();
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { box, note, openDraft, test } from '../support/draft';
import { expect } from '../support/extension';

/** What a page could hold so that a program that shows its words runs, loads or opens something. */
const payloads = [
  '<img src=x onerror="globalThis.hit=1">',
  '<script>globalThis.hit=1</script>',
  '<svg onload="globalThis.hit=1"><a href="https://collect.example/x">x</a></svg>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  '</p></li></ul><base href="https://collect.example/"><b>bold</b>',
  '<style>*{background:url(https://collect.example/x)}</style>',
  '<form action="https://collect.example/"><input name=a autofocus></form>',
  '<meta http-equiv="refresh" content="0;url=https://collect.example/">',
  '<math><mtext><table><mglyph><style><img src=x onerror="globalThis.hit=1">',
  '&lt;img src=x onerror=&quot;globalThis.hit=1&quot;&gt;',
  '[confirm](https://collect.example/x) ![x](https://collect.example/x.png)',
  '[go](javascript:globalThis.hit=1)',
  'javascript:globalThis.hit=1//',
  'https://collect.example/care?plan=1',
  'data:text/html,<script>globalThis.hit=1</script>',
  '{{constructor.constructor("globalThis.hit=1")()}} ${globalThis.hit=1} #{7*7}',
  '=HYPERLINK("https://collect.example/x","see") +cmd|x!A0',
  '{"__html":"<b>bold</b>","dangerouslySetInnerHTML":{"__html":"<b>x</b>"}}',
  '\u202e\u2066evil\u2069\u202c \u200b\u00ad\u0007 \u001b[31mred',
  `\u{e0001}\u{e0049}\u{e0067} ${'A'.repeat(4000)}`,
] as const;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const patience = { timeout: 60_000 };

/** A plan with words of each kind in every place a plan has. */
const planOf = (words: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><title>Care plan</title><main><h1>Care plan: Mrs Ada Moss ${escaped(words[0] ?? '')}</h1>
   <p>DOB 04/05/1938 Room 12. DNACPR in place.</p>${words
     .map(
       (
         one,
         at,
       ) => `<h2>Support ${at} ${escaped(one.slice(0, 60))}</h2><p>Allergic to penicillin ${escaped(one)}.</p>
   <ul><li>Walks with a frame ${escaped(one)}</li></ul><dl><dt>Diet</dt><dd>Level 4 pureed ${escaped(one)}</dd></dl>`,
     )
     .join(
       '',
     )}<h2>Notes</h2><article>12/06/2026 14:00 J Field<p>Ate well ${escaped(words[1] ?? '')}</p></article></main>`;

let server: Server;
let site = '';
test.beforeAll(async () => {
  const pages: Record<string, string> = {
    '/payloads': planOf(payloads),
    '/twin': planOf(payloads.map((_, at) => `plain words ${at}`)),
  };
  server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[url] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

/** Elements of kinds the panel has none of, attributes that lead somewhere or run, and whether anything ran. */
const strange = (panel: Page) =>
  panel.evaluate(() => {
    const found: string[] = [];
    const leading = new Set([
      'href',
      'src',
      'srcset',
      'action',
      'formaction',
      'data',
      'poster',
      'ping',
      'style',
      'srcdoc',
    ]);
    for (const element of document.querySelectorAll('body *')) {
      const name = element.localName;
      if (/^(img|script|iframe|object|embed|form|base|meta|style|link|math|video|audio|b)$/.test(name))
        found.push(name);
      for (const { name: attribute, value } of element.attributes) {
        const inside = /^(#|\/[a-z]+\.html$)/.test(value);
        if (attribute.startsWith('on') || (leading.has(attribute) && !inside))
          found.push(`${name} ${attribute}=${value}`);
      }
    }
    if ('hit' in globalThis) found.push('something ran');
    return found;
  });

async function allViews(panel: Page): Promise<string[]> {
  const seen: string[] = [];
  const look = async (where: string) => seen.push(...(await strange(panel)).map((one) => `${where}: ${one}`));
  await look('summary');
  await panel.emulateMedia({ media: 'print' });
  await look('print');
  await panel.emulateMedia({ media: 'screen' });
  await openDraft(panel);
  await box(panel).fill(payloads.map((one) => one.slice(0, 300)).join('. '));
  await expect(note(panel)).toBeVisible(patience);
  await look('draft');
  return seen;
}

test('words of a page and of a worker stay words in every view, whatever they spell', async ({ beside }) => {
  test.setTimeout(240_000);
  const twin = await beside(`${site}/twin`);
  await expect(twin.panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  const plain = await strange(twin.panel);
  const { panel } = await beside(`${site}/payloads`);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  // They are shown, and as they are spelled.
  await expect(
    panel.getByText('<img src=x onerror="globalThis.hit=1">', { exact: false }).first(),
  ).toBeVisible();
  const text = await panel.locator('body').innerText();
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u0007\u001b]|[\u{e0000}-\u{e007f}]/u);
  expect((await allViews(panel)).filter((one) => !plain.some((known) => one.endsWith(`: ${known}`)))).toEqual(
    [],
  );
  expect(
    await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});

test('the search finds what it looks for, and the page’s own policy refuses markup', async ({ beside }) => {
  const { panel } = await beside(`${site}/twin`);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  const before = await strange(panel);
  const refused = await panel.evaluate((markup) => {
    document.body.append(Object.assign(document.createElement('a'), { href: 'https://collect.example/' }));
    document.body.append(document.createElement('img'));
    try {
      document.body.innerHTML = markup;
      return '';
    } catch (error) {
      return (error as Error).name;
    }
  }, payloads[0]);
  expect(refused).toBe('TypeError');
  expect((await strange(panel)).length).toBe(before.length + 2);
});

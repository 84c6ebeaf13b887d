import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inRoot } from '@/scripts/lib/root';
import { run } from '@/scripts/lib/run';
import type { Line } from '@/scripts/try/line';

const plan = (name: string) => `<!doctype html><html lang="en"><title>Care plan</title>
<main><h1>Care plan</h1><dl><dt>Name</dt><dd>${name}</dd><dt>Date of birth</dt><dd>04/09/1938</dd></dl>
<h2>Allergies</h2><p>Allergic to penicillin: rash and swelling.</p>
<h2>Eating and drinking</h2><p>Minced and moist diet, IDDSI level 5. Supervise at every meal. Next review: 20/06/2026.</p>
<h2>Access</h2><p>Key safe by the front door, code 4471.</p></main>`;

const written = `<h2>Daily notes</h2><table><tr><th>Date</th><th>Author</th><th>Note</th></tr>
<tr><td>12/06/2026 09:10</td><td>J. Cole</td><td>Found on the floor by her bed. No injury seen, checked head to toe.</td></tr>
<tr><td>11/06/2026 13:00</td><td>J. Cole</td><td>Ate all of her lunch and drank two cups of tea with it.</td></tr></table>
<h2>Add a note</h2><form><label>Who was told <input name="told" required></label>
<label>What happened <textarea name="what">Refused her tablets at 08:00. Tried again at 08:20.</textarea></label></form>`;

let folder = '';
let server: Server;
let origin = '';
const asked: string[] = [];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careside-try-'));
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/plan')
      return response.writeHead(200, { 'content-type': 'text/html' }).end(plan('Ada Pike'));
    // Begins a page and never ends it.
    if (request.url === '/endless')
      return response.writeHead(200, { 'content-type': 'text/html' }).write('<p>x</p>');
    return response.writeHead(404, { 'content-type': 'text/html' }).end('<p>There is nothing here.</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** Runs the command as somebody would and gives its lines; standard output must hold nothing else. */
async function tryPages(...args: string[]): Promise<{ code: number; lines: Line[]; output: string }> {
  const done = await run(process.execPath, [inRoot('scripts', 'try.mjs'), ...args], { onlyStdout: true });
  const lines = args.includes('--json')
    ? done.output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line)
    : [];
  return { code: done.code, lines, output: done.output };
}

const isOverdue = (line: Line | undefined): boolean =>
  line?.summary.items.some(({ label }) => label === 'Review overdue') ?? false;

/** One entry for each note and for the form, each judged, and one verdict of each as a reader would give it. */
function expectGaps(line: Line | undefined): void {
  if (!line) throw new Error('no line');
  const { notes, forms, gaps } = line;
  expect([notes.length, forms.length]).toEqual([2, 1]);
  expect(gaps.map((one) => one.in)).toEqual([...notes, ...forms].map(({ id }) => id));
  const statuses = gaps.flatMap(({ elements }) => Object.values(elements));
  expect(statuses.length).toBeGreaterThan(20);
  for (const { asked, elements } of gaps)
    for (const id of asked) expect(['absent', 'partial']).toContain(elements[id]);
  const gapsOf = (words: string) =>
    gaps.find((one) => one.in === notes.find(({ text }) => text.includes(words))?.id);
  expect(gapsOf('on the floor')).toMatchObject({ elements: { 'C.told': 'absent' }, form: [] });
  const form = gaps.find((one) => one.in === forms[0]?.id);
  expect(form?.form).toMatchObject([{ kind: 'required-empty', labels: ['Who was told'] }]);
  expect(form?.types).toEqual(['N08']);
  expect(form?.elements).toMatchObject({
    'N08.reason_m': 'absent',
    'N08.reoffer': 'present',
    'C.told': 'absent',
  });
  expect(form?.asked).toEqual(['C.told']);
}

test('reads good pages and goes on after bad ones', async () => {
  test.setTimeout(120_000);
  const pages = [
    file('good.html', plan('Elsie Marsh').replace('</main>', `${written}</main>`)),
    file('missing.html', '').replace('missing', 'not-there'),
    folder,
    file('data.bin', Buffer.from([0, 1, 2, 255])),
    file(
      'dialogs.html',
      `${plan('Tom Reed')}<script>alert(1); confirm(2); onbeforeunload = () => 'no'</script>`,
    ),
    file('popups.html', `${plan('Una Lowe')}<script>open('about:blank'); location.hash = 'x'</script>`),
    `${origin}/endless`,
    `${origin}/none`,
    'http://127.0.0.1:9/refused',
    file('stuck.html', '<p>x</p><script>onload = () => { for (;;) {} }</script>'),
    `${origin}/plan`,
    file('last.html', plan('Ivor Nash')),
  ];
  const { code, lines } = await tryPages('--json', '--snapshot', '--now', '2026-06-15', ...pages);
  expect(lines.map((line) => line.page.given)).toEqual(pages);
  const names = lines.map((line) => line.person?.name?.value ?? null);
  expect(names).toEqual([
    'Elsie Marsh',
    null,
    null,
    null,
    'Tom Reed',
    'Una Lowe',
    null,
    null,
    null,
    null,
    'Ada Pike',
    'Ivor Nash',
  ]);
  const bad = lines.filter((line) => line.errors.length > 0);
  expect(bad.map((line) => line.page.given)).toEqual([1, 2, 3, 6, 7, 8, 9].map((index) => pages[index]));
  expect(code).toBe(bad.length);
  expect(lines[0]?.summary.items.some((item) => item.kind === 'red-flag')).toBe(true);
  expect(isOverdue(lines[0])).toBe(false);
  expectGaps(lines[0]);
  expect(lines.at(-1)?.gaps).toEqual([]);
  const texts = JSON.stringify(lines[0]?.snapshot?.blocks);
  expect(texts).toContain('Key safe by the front door');
  expect(texts).not.toContain('4471');
});

test('what a local page asks for does not leave this computer', async () => {
  const { port } = new URL(origin);
  const ask = (host: string) => `fetch('http://${host}:${port}/asked-by-${host}', { mode: 'no-cors' })`;
  // By its number the server can be reached, which shows that the page does ask; by a name it cannot.
  const script = `<script>${ask('127.0.0.1')}; ${ask('localhost')}.catch(() => document.title = 'refused')</script>`;
  const page = file('calls.html', plan('Elsie Marsh') + script);
  const { lines } = await tryPages('--json', '--now', '2026-06-21', page);
  expect(isOverdue(lines[0])).toBe(true);
  expect(lines[0]?.snapshot).toBeUndefined();
  expect(lines[0]?.page.title).toBe('refused');
  expect(asked).toContain('/asked-by-127.0.0.1');
  expect(asked).not.toContain('/asked-by-localhost');
});

test('without --json it prints text, and says what the arguments lack', async () => {
  const text = await tryPages(file('good.html', plan('Elsie Marsh')));
  expect(text.code).toBe(0);
  expect(text.output).toContain('Elsie Marsh');
  expect(text.output).toContain('penicillin');
  expect((await tryPages()).code).toBe(126);
});

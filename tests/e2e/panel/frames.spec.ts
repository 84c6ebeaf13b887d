import { createServer, type Server } from 'node:http';
import { expect, test } from '../support/extension';

const listen = (html: string): Promise<{ url: string; server: Server }> =>
  new Promise((resolve) => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${port}/`, server });
    });
  });

const inside = `<!doctype html><title>Plan</title><main><h2>Allergies</h2><p>Allergic to penicillin: rash and swelling.</p>
<h2>Moving and handling</h2><p>Two staff and the hoist for every transfer.</p></main>`;

test('a permitted frame of another origin is read, and its lines open in that frame', async ({ beside }) => {
  const frame = await listen(inside);
  const outer = await listen(`<!doctype html><title>Record</title><h1>Care plan: Mrs Ada Marlow</h1>
<p>Date of birth: 3 May 1940</p><h2>About me</h2><p>I like to sit by the window.</p>
<iframe title="Plan" src="${frame.url}" width="700" height="500"></iframe>`);
  const { page, panel } = await beside(outer.url);
  const line = panel.locator('.flag button', { hasText: 'penicillin' }).first();
  await expect(line).toBeVisible();
  await line.click();
  await expect(panel.locator('.source-found')).toHaveText('On the page');
  const marked = await page
    .frames()[1]
    ?.evaluate(() =>
      [...CSS.highlights.values()].flatMap((marks) => [...marks].map((range) => (range as Range).toString())),
    );
  expect(marked?.join(' ')).toContain('penicillin');
  frame.server.close();
  outer.server.close();
});

test('a frame that loads another document by itself is read again', async ({ beside, demo }) => {
  const { page, panel } = await beside('/editors/plain');
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, title: 'Plan', width: '700', height: '500' });
    document.querySelector('#save')?.before(frame);
  }, `${demo.url}/harbour/people/winston-clarke/plan`);
  const ofPlan = panel.locator('.flag', { hasText: 'Aspirin' }).first();
  await expect(ofPlan).toBeVisible();
  await page.evaluate(() =>
    document.querySelector('iframe')?.contentWindow?.location.replace('/editors/plain'),
  );
  await expect(ofPlan).toBeHidden();
});

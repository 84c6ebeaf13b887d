import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPages } from '@/demo/pages';
import { startDemo, type Demo } from '@/demo/server';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ port: 0 });
});
afterAll(() => demo.close());

async function served(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL(path, demo.url));
  return { status: response.status, text: await response.text() };
}

/** What a page asks for to show its words: frames within frames, and what the apps load. */
function parts(path: string, text: string): string[] {
  if (path === '/shadow/') return ['/shadow/app.js'];
  const [, id] = /^\/meadow\/people\/([^/]+)/.exec(path) ?? [];
  if (id) return [`/meadow/api/people/${id}`];
  return [...text.matchAll(/<i?frame\b[^>]*\bsrc="([^"#]+)"/g)].map(
    ([, src]) => new URL(src ?? '', demo.url + path).pathname,
  );
}

/** The page with all that it is made of. */
async function whole(path: string): Promise<string> {
  const { status, text } = await served(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  const rest = await Promise.all(parts(path, text).map(whole));
  return [text, ...rest].join('\n');
}

test.each(demoPages)('$path is served with its heading and the person it is about', async (page) => {
  const text = await whole(page.path);
  const [, title = ''] = /<(?:h1|title)\b[^>]*>\s*([^<]+)/.exec(text) ?? [];
  expect(title.trim()).not.toBe('');
  for (const name of page.person?.split(' ') ?? []) expect(text.toLowerCase()).toContain(name.toLowerCase());
});

test('the start page links to every one of them, and what is not there is said not to be', async () => {
  const { text } = await served('/');
  for (const { path } of demoPages) expect(text).toContain(`href="${path}"`);
  expect((await served('/harbour/people/nobody/plan')).status).toBe(404);
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { PageEvent } from '@/core/ports';
import { answerPort, type Handlers } from '@/platform/messages/answer';
import { askPort, BadAnswer, PortClosed } from '@/platform/messages/ask';
import { inPage } from '@/platform/messages/in-page';
import { isOwnPage, type PortLike } from '@/platform/messages/port';
import { protocol } from '@/platform/messages/protocol';
import { refusalOf } from '@/platform/messages/refusal';
import { snapshot } from '../../unit/core/session/make';

/** Two ends of a port, joined in this process; messages arrive as copies, as they do between processes. */
function pair() {
  const ends = [0, 1].map(() => ({
    heard: [] as ((message: unknown) => void)[],
    gone: [] as (() => void)[],
  }));
  const port = (mine: number): PortLike => ({
    postMessage: (message) => {
      const copy: unknown = JSON.parse(JSON.stringify(message ?? null));
      queueMicrotask(() => ends[1 - mine]?.heard.forEach((listener) => listener(copy)));
    },
    disconnect: () => ends[1 - mine]?.gone.forEach((listener) => listener()),
    onMessage: { addListener: (listener) => ends[mine]?.heard.push(listener) },
    onDisconnect: { addListener: (listener) => ends[mine]?.gone.push(listener) },
  });
  return [port(0), port(1)] as const;
}

const handlers = (): Handlers => ({
  read: vi.fn(() => ({ kind: 'read' as const, snapshot: snapshot('https://care.example/') })),
  'stop-reading': vi.fn(() => ({})),
  highlight: vi.fn(() => ({ kind: 'shown' as const, places: 1, moved: 0 })),
  'show-in-field': vi.fn(() => ({ kind: 'not-found' as const })),
  insert: vi.fn(() => ({ kind: 'inserted' as const })),
  'clear-highlight': vi.fn(() => ({})),
  'take-menu-place': vi.fn(() => ({ block: null })),
  'set-pointing': vi.fn(() => ({})),
});
const none = () => undefined;
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('questions and answers', () => {
  test('every question of the protocol gets its answer', async () => {
    const [panel, page] = pair();
    const given = handlers();
    answerPort(page, given);
    const asker = askPort(panel, none, none);
    expect(await asker.ask('read', {})).toMatchObject({ kind: 'read' });
    expect(await asker.ask('highlight', { snapshotId: 's1', evidence: [] })).toMatchObject({ kind: 'shown' });
    await asker.ask('stop-reading', {});
    await asker.ask('show-in-field', { words: 'ate all' });
    const into = { snapshotId: 's1', identity: [], field: 'field-1', expected: '', where: 'end' as const };
    expect(await asker.ask('insert', { ...into, text: 'Ate well.' })).toEqual({ kind: 'inserted' });
    await asker.ask('clear-highlight', {});
    await asker.ask('take-menu-place', {});
    await asker.ask('set-pointing', { on: true });
    for (const name of Object.keys(protocol) as (keyof Handlers)[])
      expect(given[name]).toHaveBeenCalledOnce();
  });

  test('a question with a wrong body is refused and no handler sees it', async () => {
    const [panel, page] = pair();
    const given = handlers();
    answerPort(page, given);
    const asker = askPort(panel, none, none);
    const wrong = { snapshotId: 7, evidence: 'all' } as unknown as { snapshotId: string; evidence: [] };
    await expect(asker.ask('highlight', wrong)).rejects.toThrow(BadAnswer);
    expect(given.highlight).not.toHaveBeenCalled();
  });

  test('an answer that does not fit is refused', async () => {
    const [panel, page] = pair();
    const lying = { ...handlers(), read: () => ({ kind: 'read', snapshot: { blocks: 'all' } }) };
    answerPort(page, lying as unknown as Handlers);
    await expect(askPort(panel, none, none).ask('read', {})).rejects.toThrow(BadAnswer);
  });

  const long = () => {
    const page = snapshot('https://care.example/');
    const [block] = page.blocks;
    return { ...page, blocks: Array.from({ length: 2500 }, (_, at) => ({ ...block!, id: `b${at}` })) };
  };

  test('a long page comes in several messages and is whole and in order', async () => {
    const [panel, page] = pair();
    const sizes: number[] = [];
    const counting = {
      ...page,
      postMessage: (message: unknown) => {
        const { part } = message as { part?: { list: unknown[] } };
        sizes.push(part?.list.length ?? 0);
        page.postMessage(message);
      },
    };
    answerPort(counting, { ...handlers(), read: () => ({ kind: 'read', snapshot: long() }) });
    const answer = await askPort(panel, none, none).ask('read', {});
    expect(sizes).toEqual([1000, 1000, 500, 0]);
    expect(answer).toEqual({ kind: 'read', snapshot: long() });
  });

  test('a long page with a part that does not fit is refused, never cut', async () => {
    const [panel, page] = pair();
    let sent = 0;
    const lossy = {
      ...page,
      postMessage: (message: unknown) =>
        page.postMessage(++sent === 2 ? { before: 0, part: { of: 'blocks', list: [7] } } : message),
    };
    answerPort(lossy, { ...handlers(), read: () => ({ kind: 'read', snapshot: long() }) });
    await expect(askPort(panel, none, none).ask('read', {})).rejects.toThrow(BadAnswer);
  });

  test('a page that goes away ends every question', async () => {
    const [panel, page] = pair();
    const closed = vi.fn();
    const asker = askPort(panel, none, closed);
    const asked = asker.ask('read', {});
    page.disconnect();
    await expect(asked).rejects.toThrow(PortClosed);
    expect(closed).toHaveBeenCalledOnce();
    await expect(asker.ask('read', {})).rejects.toThrow(PortClosed);
  });

  test('events reach the panel only in their shape', async () => {
    const [panel, page] = pair();
    const heard: PageEvent[] = [];
    askPort(panel, (event) => heard.push(event), none);
    const tell = answerPort(page, handlers());
    tell({ kind: 'navigated', url: 'https://care.example/2' });
    page.postMessage({ event: { kind: 'navigated', url: 4 } });
    page.postMessage({ event: { kind: 'shut-down' } });
    await turn();
    expect(heard).toEqual([{ kind: 'navigated', url: 'https://care.example/2' }]);
  });
});

describe('anything at all as a message', () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: false }),
    fc.record({ ask: fc.constantFrom(...Object.keys(protocol)), n: fc.anything(), body: fc.anything() }),
    fc.record({ answer: fc.anything(), body: fc.anything() }),
    fc.record({ event: fc.record({ kind: fc.string() }) }),
  );

  test('neither end throws, and no handler is called with what does not fit', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (message) => {
        const heard: unknown[] = [];
        const given = handlers();
        const listeners: ((message: unknown) => void)[] = [];
        const port: PortLike = {
          postMessage: (reply) => heard.push(reply),
          disconnect: none,
          onMessage: { addListener: (listener) => listeners.push(listener) },
          onDisconnect: { addListener: none },
        };
        answerPort(port, given);
        askPort(port, none, none);
        for (const listener of listeners) expect(() => listener(message)).not.toThrow();
        await turn();
        for (const [name, handler] of Object.entries(given)) {
          for (const [body] of vi.mocked(handler as (body: unknown) => unknown).mock.calls) {
            expect(protocol[name as keyof Handlers].ask.safeParse(body).success).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('who may open a port', () => {
  const id = 'abcdefghijklmnopabcdefghijklmnop';
  const own = { id, root: `chrome-extension://${id}/` };
  test('a page of this extension', () => {
    expect(isOwnPage({ id, url: `chrome-extension://${id}/sidepanel.html?tabId=4` }, own)).toBe(true);
  });

  test('a page of this extension in Firefox, whose address does not hold its id', () => {
    const inFirefox = { id: 'careside@careside.example', root: 'moz-extension://ca4e51de-0000/' };
    const url = 'moz-extension://ca4e51de-0000/sidepanel.html';
    expect(isOwnPage({ id: inFirefox.id, url }, inFirefox)).toBe(true);
    expect(isOwnPage({ id: 'other@example', url }, inFirefox)).toBe(false);
  });

  test.each([
    ['nobody', undefined],
    ['another extension', { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: `chrome-extension://${id}/x` }],
    ['a web page in this extension’s name', { id, url: 'https://care.example/' }],
    ['an address that only begins alike', { id, url: `chrome-extension://${id}.evil.example/` }],
    ['no address', { id }],
  ])('not %s', (_, sender) => {
    expect(isOwnPage(sender, own)).toBe(false);
  });
});

describe('what the browser says when it refuses', () => {
  test.each([
    ['Cannot access a chrome:// URL', { kind: 'not-a-page', why: 'browser-page' }],
    ['The extensions gallery cannot be scripted.', { kind: 'not-a-page', why: 'store' }],
    [
      'This page cannot be scripted due to an ExtensionsSettings policy.',
      { kind: 'not-a-page', why: 'not-allowed-by-policy' },
    ],
    ['Frame with ID 0 is showing error page', { kind: 'not-a-page', why: 'not-loaded' }],
    ['No tab with id: 12.', { kind: 'gone' }],
    ['Invalid tab ID: 12', { kind: 'gone' }],
    ['Invalid frame IDs: [12].', { kind: 'gone' }],
    ['Missing host permission for the tab', { kind: 'not-a-page', why: 'browser-page' }],
    ['Extension context invalidated.', { kind: 'extension-updated' }],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      { kind: 'permission-needed', origin: 'https://care.example' },
    ],
    ['Something new', { kind: 'failed', message: 'Something new' }],
  ])('%s', (words, outcome) => {
    expect(refusalOf(new Error(words), 'https://care.example/people/4')).toEqual(outcome);
  });
});

describe('a script for a page', () => {
  const refusing = (words: string, times: number) => {
    let asked = 0;
    const put = () => (asked++ < times ? Promise.reject(new Error(words)) : Promise.resolve('there'));
    return { put, asked: () => asked };
  };

  test('is put into the page that comes, where the one before was just leaving', async () => {
    const { put } = refusing('Missing host permission for the tab', 2);
    await expect(inPage(put, 0)).resolves.toBe('there');
  });

  test('is given up where the page goes on refusing, and at once where it is refused for good', async () => {
    await expect(inPage(refusing('Missing host permission for the tab', 9).put, 0)).rejects.toThrow();
    const forGood = refusing('No tab with id: 12.', 9);
    await expect(inPage(forGood.put, 0)).rejects.toThrow();
    expect(forGood.asked()).toBe(1);
  });
});

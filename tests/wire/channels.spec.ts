import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { launch, type Launched } from '@/scripts/lib/launch';
import { arrivals, atRest, namesAsked, sent } from './support/arrivals';
import { channelCode, leakPage, leakWorker, withChannels } from './support/lenient';

type Group = 'anywhere' | 'page' | 'away' | 'browserCalls' | 'pageScripts' | 'workerScripts';
type Place = 'page' | 'worker' | 'background' | 'content' | 'site' | 'site worker';
interface Tried {
  place: Place;
  channel: string;
  host: string;
}

/** Runs an expression where the code of one place runs. */
type Run = (expression: string) => Promise<unknown>;

const groupsOf: Record<Place, readonly Group[]> = {
  page: ['anywhere', 'page', 'pageScripts', 'browserCalls'],
  content: ['anywhere', 'page', 'pageScripts'],
  worker: ['anywhere', 'workerScripts'],
  background: ['anywhere', 'browserCalls'],
  site: ['pageScripts'],
  'site worker': ['workerScripts'],
};

const namesIn = async (run: Run, group: Group): Promise<string[]> =>
  (await run(`Object.keys(channels.${group})`)) as string[];

let count = 0;
async function goOut(run: Run, place: Place, group: Group, channel: string, end: string): Promise<Tried> {
  const host = `c${(count += 1)}-${place.replace(' ', '-')}.${end}`;
  const asked = [group, channel, host].map((one) => JSON.stringify(one)).join();
  await run(`goOut(${asked})`);
  return { place, channel, host };
}

/** Runs in a page, in the extension's own world where an id is given: there its content scripts run. */
async function runIn(page: Page, extensionId?: string): Promise<Run> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (extensionId !== undefined && context.origin.endsWith(extensionId)) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const where = extensionId === undefined ? {} : { contextId: await world };
  // As after a click, so that a window that is opened is not refused for want of one.
  return async (expression) => {
    const asked = { expression, userGesture: true, returnByValue: true, ...where };
    return (await session.send('Runtime.evaluate', asked)).result.value as unknown;
  };
}

const startWorker = `(() => {
  const rules = { createScriptURL: (url) => url };
  const address = trustedTypes.createPolicy('careside-worker', rules).createScriptURL('/${leakWorker}');
  globalThis.worker = new Worker(address);
})()`;

async function workerRun(page: Page): Promise<Run> {
  const started = page.waitForEvent('worker');
  await (
    await runIn(page)
  )(startWorker);
  const worker = await started;
  return (expression) => worker.evaluate(expression);
}

async function opened({ context }: Launched, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Tries every way out in every place, each to a host of its own. */
async function tryAll(launched: Launched, site: string, end: string): Promise<Tried[]> {
  const own = launched.page(leakPage);
  const tried: Tried[] = [];
  const tryGroups = async (place: Place, run: Run) => {
    for (const group of groupsOf[place])
      for (const channel of await namesIn(run, group))
        tried.push(await goOut(run, place, group, channel, end));
  };
  await tryGroups('page', await runIn(await opened(launched, own)));
  await tryGroups('worker', await workerRun(await opened(launched, own)));
  const [background] = launched.context.serviceWorkers();
  if (!background) throw new Error('The extension has no background.');
  await tryGroups('background', (expression) => background.evaluate(expression));
  await tryGroups('site', await runIn(await opened(launched, site)));
  await tryGroups('site worker', await workerRun(await opened(launched, site)));
  // What takes the page away gets a page for each.
  for (const channel of await namesIn(await runIn(await opened(launched, own)), 'away'))
    tried.push(await goOut(await runIn(await opened(launched, own)), 'page', 'away', channel, end));
  // Last, and in front: what is drawn is fetched only where it is seen.
  await tryGroups('content', await runIn(await opened(launched, site), launched.extensionId));
  return tried;
}

const nameOf = ({ place, channel }: Tried) => `${place}: ${channel}`;
const open = (tried: readonly Tried[]) => {
  const names = namesAsked();
  return tried.filter(({ host }) => names.has(host));
};

/** A web page without a policy of its own, and a worker for it. */
let server: Server;
let site = '';
test.beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const isScript = url === `/${leakWorker}`;
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(
      isScript
        ? channelCode
        : `<!doctype html><title>A page</title><p>words</p><script src="/${leakWorker}"></script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.close();
});

async function withCopy(policy: 'lenient' | 'own', action: (launched: Launched) => Promise<void>) {
  const copy = withChannels(policy, site);
  const launched = await launch({ headless: true, extension: copy.folder });
  try {
    await action(launched);
  } finally {
    await launched.close();
    copy.remove();
  }
}

test('in a lenient copy each way out leaks somewhere, and the sinks catch it', () =>
  withCopy('lenient', async (launched) => {
    const tried = await tryAll(launched, site, 'lenient.test');
    const channels = new Set(tried.map(({ channel }) => channel));
    expect(channels.size).toBeGreaterThanOrEqual(45);
    await expect(() => {
      const caught = new Set(open(tried).map(({ channel }) => channel));
      expect([...channels].filter((channel) => !caught.has(channel))).toEqual([]);
    }).toPass({ timeout: 90_000, intervals: [1000] });
    const heads = arrivals().flatMap((one) => (one.kind === 'tcp' ? [one.head] : []));
    expect(heads.some((head) => head.startsWith('POST /') && head.includes('lenient.test'))).toBe(true);
    expect(arrivals().filter(({ kind }) => kind === 'udp').length).toBeGreaterThan(0);
    test.info().annotations.push({ type: 'leaks', description: `${open(tried).length} of ${tried.length}` });
  }));

test('an address that needs no name is caught too, of either kind, on a port where nobody listens', () =>
  withCopy('lenient', async (launched) => {
    const page = await opened(launched, launched.page(leakPage));
    for (const host of ['203.0.113.9', '203.0.113.9:47001', '[2001:db8::9]:47001']) {
      const before = sent();
      await (
        await runIn(page)
      )(`goOut('anywhere', 'fetch', '${host}')`);
      await expect.poll(() => sent().bytes).toBeGreaterThan(before.bytes);
    }
    await expect
      .poll(() => arrivals().some((one) => one.kind === 'tcp' && one.to.endsWith('203.0.113.9')))
      .toBe(true);
  }));

/**
 * What a content security policy cannot close: going somewhere, and connecting early. The scan of the build does;
 * tests/house/scan-channels.test.ts shows it.
 */
const openUnderAnyPolicy =
  /^(?:page|background): (?:tabs\.|windows\.)|^page: (?:STUN|frame|form|link: (?:preconnect|dns-prefetch)|location|window\.open|link clicked|refresh)/;

test('under the policy of the build no request is left but those of going somewhere and connecting early', () =>
  withCopy('own', async (launched) => {
    const tried = await tryAll(launched, site, 'own.test');
    // The content script has no policy: when its tries are through, the others have had their time.
    const inPage = tried.filter(
      ({ place, channel }) => place === 'content' && /^fetch|^picture/.test(channel),
    );
    await expect(() => {
      expect(open(inPage).map(nameOf)).toEqual(inPage.map(nameOf));
    }).toPass({ timeout: 90_000, intervals: [1000] });
    await atRest();
    const left = open(tried).filter(({ place }) => place !== 'content' && !place.startsWith('site'));
    expect(left.map(nameOf).filter((name) => !openUnderAnyPolicy.test(name))).toEqual([]);
    expect(left.filter(({ place }) => place === 'worker')).toEqual([]);
    test.info().annotations.push({ type: 'left', description: left.map(nameOf).join(', ') });
  }));

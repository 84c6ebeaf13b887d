import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromeBuild } from './ensure-build';
import { findBrowser, type FoundBrowser } from './find-browser';

export interface Launched {
  context: BrowserContext;
  /** 32 letters a to p. */
  extensionId: string;
  /** The address of one of the extension's own pages. */
  page: (path: string) => string;
  close: () => Promise<void>;
}

export interface LaunchOptions {
  headless: boolean;
  /** The unpacked extension; the ordinary Chromium build when left out. */
  extension?: string;
  browser?: FoundBrowser;
  args?: readonly string[];
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** A folder that stays when the browser closes; a new one that goes when left out. */
  profile?: string;
  /** May use the computer's graphics card; otherwise everything is drawn by the processor. */
  card?: boolean;
}

/** Nothing the browser does by itself reaches the network. */
export const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  // The browser takes the last such list alone, so this one also says what Playwright's says about the network.
  `--disable-features=${[
    'Translate',
    'MediaRouter',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
    'AutofillServerCommunication',
  ].join()}`,
  // What it would still ask its maker goes to this computer's own door for that, which is shut.
  '--gaia-url=http://127.0.0.1:9',
  '--google-apis-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
];

/**
 * What `quiet` becomes where the graphics card may be used. On Linux a browser has to be told to offer it to pages,
 * and how to reach it; elsewhere it does so by itself.
 */
export const quietWithCard = (platform: NodeJS.Platform = process.platform): string[] => [
  ...quiet.filter((arg) => arg !== '--disable-gpu'),
  ...(platform === 'linux'
    ? [
        '--enable-unsafe-webgpu',
        '--enable-features=Vulkan',
        '--use-angle=vulkan',
        '--ignore-gpu-blocklist',
        '--disable-vulkan-surface',
      ]
    : []),
];

/**
 * Starts a browser, with a new and empty profile unless one is given, and the built extension in it.
 * @throws when there is no browser, no build, or the extension does not start within 20 seconds.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const extension = options.extension ?? chromeBuild;
  const browser = options.browser ?? findBrowser();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'careside-'));
  // Chrome itself no longer takes extensions from its command line, so it is asked over the debugging pipe.
  const overPipe = browser.kind === 'chrome';
  const loading = overPipe
    ? ['--enable-unsafe-extension-debugging']
    : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    args: [
      ...(options.card ? quietWithCard() : quiet),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--headless=new'] : []),
      ...loading,
      ...(options.args ?? []),
    ],
  });
  const close = async () => {
    await context.close();
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const extensionId = overPipe ? await loadOverPipe(context, extension) : await startedId(context);
    return { context, extensionId, page: (path) => `chrome-extension://${extensionId}/${path}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startedId(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return new URL(worker.url()).host;
}

async function loadOverPipe(context: BrowserContext, extension: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser does not let an unpacked extension be loaded.');
  // Playwright's list of commands does not have this one yet.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  const { id } = (await send('Extensions.loadUnpacked', { path: extension })) as { id: string };
  return id;
}

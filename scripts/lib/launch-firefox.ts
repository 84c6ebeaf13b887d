import { launch, type Browser } from 'puppeteer-core';
import { firefoxId } from '@/scripts/build/firefox-id';
import { findFirefox } from './find-firefox';

/** The part of an extension page's address that Firefox otherwise draws by lot for each profile. */
const uuid = 'ca4e51de-0000-4000-8000-000000000001';

export interface LaunchedFirefox {
  browser: Browser;
  /** The address of one of the extension's own pages. */
  page: (path: string) => string;
  close: () => Promise<void>;
}

export interface FirefoxOptions {
  /** The unpacked extension, installed for as long as the browser runs; none when left out. */
  extension?: string;
  headless?: boolean;
  program?: string;
  prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** Starts Firefox over WebDriver BiDi with a new and empty profile (docs/decisions/0016). */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<LaunchedFirefox> {
  const { extension, headless = true, program = findFirefox(), prefs } = options;
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    // Without it Firefox lets nobody steer a page of an extension.
    args: ['--remote-allow-system-access'],
    headless,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: uuid }),
      ...prefs,
    },
    defaultViewport: { width: 1280, height: 800 },
    timeout: 120_000,
  });
  try {
    if (extension !== undefined) await browser.installExtension(extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return { browser, page: (path) => `moz-extension://${uuid}/${path}`, close: () => browser.close() };
}

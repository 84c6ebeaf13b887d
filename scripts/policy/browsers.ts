/** The policy of each browser as plain values; files.ts writes them down in each format. */
import { firefoxId } from '@/scripts/build/firefox-id';
import type { Asked } from './args';

/** What is asked for Chrome and Edge. */
export interface ForChromium {
  settings: Asked['settings'];
  origins: Asked['origins'];
  extensionId: string;
  updateUrl: string;
}

/** What a Chromium browser is told about the extension itself. */
export function installation(
  { origins, updateUrl }: ForChromium,
  browser: 'chrome' | 'edge',
): Record<string, unknown> {
  return {
    installation_mode: 'force_installed',
    update_url: updateUrl,
    override_update_url: true,
    ...(browser === 'chrome' ? { toolbar_pin: 'force_pinned' } : { toolbar_state: 'force_shown' }),
    // Whatever else is installed stays as it is: only this extension is told where it may run.
    runtime_blocked_hosts: ['*://*'],
    runtime_allowed_hosts: origins.map(withoutPort),
  };
}

const withoutPort = (origin: string): string => origin.replace(/:\d+$/, '');

/** The whole policy as Linux keeps it: a JSON file. */
export const chromiumPolicy = (asked: ForChromium, browser: 'chrome' | 'edge'): object => ({
  ExtensionSettings: { [asked.extensionId]: installation(asked, browser) },
  '3rdparty': { extensions: { [asked.extensionId]: asked.settings } },
});

/** Firefox: policies.json beside the program, on every system. */
export const firefoxPolicy = (settings: Asked['settings'], firefoxUrl: string): object => ({
  policies: {
    ExtensionSettings: {
      [firefoxId]: { installation_mode: 'force_installed', install_url: firefoxUrl, default_area: 'navbar' },
    },
    '3rdparty': { Extensions: { [firefoxId]: settings } },
  },
});

/** Google Admin console: each value wrapped. */
export const googleAdmin = ({ settings }: Pick<Asked, 'settings'>): object =>
  Object.fromEntries(Object.entries(settings).map(([name, Value]) => [name, { Value }]));

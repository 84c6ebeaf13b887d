import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { quiet, type Launched } from '@/scripts/lib/launch';
import { parsePolicyArgs } from '@/scripts/policy/args';
import { policyFiles } from '@/scripts/policy/files';
import { ownPolicies, type OwnPolicies } from './own-policies';
import type { Release } from './release';
import type { UpdateServer } from './updates';

export interface Managed extends Launched {
  /** Resolves once the browser has installed the extension that its policy names. */
  installed: () => Promise<void>;
  /** Puts settings of the extension into force, whatever they are; the forced installation stays. */
  set: (settings: object) => Promise<void>;
}

/** What `npm run policy` writes for Chrome on Linux. */
function linuxPolicy({ id, version }: Release, updates: UpdateServer, careOrigin: string): PolicyFile {
  const asked = parsePolicyArgs([
    ...['--origins', careOrigin, '--org', 'Larch House', '--set', 'idleWipeMinutes=5'],
    ...['--id', id, '--update-url', updates.url, '--out', 'unused'],
  ]);
  return JSON.parse(String(policyFiles(asked, version)['linux/chrome/careside.json'])) as PolicyFile;
}

interface PolicyFile {
  '3rdparty': { extensions: Record<string, object> };
}

/** Whether this computer lets a policy be put in force; where not, why is said once. */
export function canManage(): boolean {
  const policies = ownPolicies();
  policies?.remove();
  if (!policies)
    console.log('Policies in force are tested only on Linux, as root or with unshare; not run here.');
  return policies !== null;
}

/**
 * A browser with nothing in it but an organisation's policy: the extension comes from the organisation's server.
 * @param profile a folder that stays; a new one that goes with the browser when left out
 */
export async function startManaged(
  release: Release,
  updates: UpdateServer,
  careOrigin: string,
  profile?: string,
): Promise<Managed> {
  const policies = ownPolicies();
  if (!policies) throw new Error('No policy can be put in force here.');
  const policy = linuxPolicy(release, updates, careOrigin);
  policies.put('careside', policy);
  // Without this no test may look into an extension that policy installed.
  policies.put('tests', { DeveloperToolsAvailability: 1 });
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'careside-managed-'));
  const context = await startBrowser(policies, folder);
  const admin = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    extensionId: release.id,
    page: (path) => `chrome-extension://${release.id}/${path}`,
    async installed() {
      if (context.serviceWorkers().length === 0)
        await context.waitForEvent('serviceworker', { timeout: 90_000 });
    },
    async set(settings) {
      policies.put('careside', { ...policy, '3rdparty': { extensions: { [release.id]: settings } } });
      // A browser sees a changed file by itself after some seconds; its own page does the same at once.
      if (admin.url() !== 'chrome://policy/') await admin.goto('chrome://policy/');
      await admin.bringToFront();
      await admin.locator('#reload-policies').click();
    },
    close: async () => {
      await context.close();
      policies.remove();
      if (profile === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function startBrowser({ program }: OwnPolicies, profile: string) {
  // The browser asks IT's server in the background; nothing else of it does.
  const stopsUpdates = '--disable-background-networking';
  return chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions', stopsUpdates],
    viewport: { width: 1280, height: 800 },
    args: [
      ...quiet.filter((flag) => flag !== stopsUpdates),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--headless=new',
      '--no-sandbox',
    ],
  });
}

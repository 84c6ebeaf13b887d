import { browser } from 'wxt/browser';
import type { SelfTest, StoredKind } from '@/core/self-test';
import { checkFiles, manifestDiffers, readPackagedList } from './packaged';
import { tryProbes } from './probes';

type FromPolicy = Pick<SelfTest, 'organisation' | 'policyKind' | 'settings' | 'wrong'>;

/** Looks at this installation as it is now. Resolves, never rejects. */
export async function runSelfTest(policy: FromPolicy): Promise<SelfTest> {
  const manifest = browser.runtime.getManifest();
  const list = await readPackagedList();
  const [self, granted, files, differs, stored, probes] = await Promise.all([
    browser.management.getSelf().catch(() => null),
    browser.permissions.getAll(),
    list ? checkFiles(list) : [],
    list ? manifestDiffers(list, manifest) : [],
    storedKinds(),
    tryProbes(),
  ]);
  return {
    ...policy,
    at: new Date().toISOString(),
    version: manifest.version,
    build: list?.build ?? null,
    browser: navigator.userAgent,
    installedBy: self?.installType ?? 'unknown',
    permissions: [...(granted.permissions ?? [])].sort(),
    sites: [...(granted.origins ?? [])].sort(),
    manifestDiffers: differs,
    files,
    contentSecurityPolicy: policyText(manifest),
    probes,
    stored,
  };
}

function policyText(manifest: object): string {
  const policy = (manifest as { content_security_policy?: { extension_pages?: string } })
    .content_security_policy;
  return policy?.extension_pages ?? '';
}

/** What is kept, by kind and name; nothing of what is in it. */
async function storedKinds(): Promise<StoredKind[]> {
  const [disk, memory] = await Promise.all([browser.storage.local.get(), browser.storage.session.get()]);
  const names = await indexedDB.databases().catch(() => []);
  const estimate = await navigator.storage.estimate().catch(() => null);
  return [
    { where: 'disk', names: Object.keys(disk).sort(), bytes: JSON.stringify(disk).length },
    { where: 'memory', names: kindNames(Object.keys(memory)), bytes: JSON.stringify(memory).length },
    { where: 'database', names: names.map(({ name }) => name ?? '').sort(), bytes: estimate?.usage ?? null },
  ];
}

/** A name up to its first sign that is no letter: what follows can number a person's draft. */
const kindNames = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => /^[a-z]+/i.exec(name)?.[0] ?? 'other'))].sort();

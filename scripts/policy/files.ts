import type { Asked } from './args';
import { chromiumPolicy, firefoxPolicy, googleAdmin, type ForChromium } from './browsers';
import { intuneScript, regFile, registryOf } from './registry';
import { adml, admx, macProfile, updateManifest } from './xml';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

type Files = Record<string, string | Buffer>;

function chromiumFiles(asked: ForChromium, version: string): Files {
  const chrome = registryOf(asked, 'chrome');
  const edge = registryOf(asked, 'edge');
  const codebase = new URL(`careside-${version}.crx`, asked.updateUrl).href;
  return {
    'windows/careside-chrome.reg': regFile(chrome),
    'windows/careside-edge.reg': regFile(edge),
    'windows/careside.admx': admx(asked),
    'windows/en-GB/careside.adml': adml(),
    'windows/careside-intune.ps1': `\ufeff${intuneScript([chrome, edge])}`,
    'google-admin/careside.json': json(googleAdmin(asked)),
    'linux/chrome/careside.json': json(chromiumPolicy(asked, 'chrome')),
    'linux/edge/careside.json': json(chromiumPolicy(asked, 'edge')),
    'update.xml': updateManifest(asked.extensionId, codebase, version),
  };
}

/** Every file of one organisation's policy for the browsers asked for, by its path in the folder. */
export function policyFiles(asked: Asked, version: string): Files {
  const { settings, origins, firefoxUrl } = asked;
  const chromium = asked.chromium && { settings, origins, ...asked.chromium };
  const firefox = firefoxUrl === null ? null : firefoxPolicy(settings, firefoxUrl);
  return {
    ...(chromium ? chromiumFiles(chromium, version) : {}),
    ...(firefox ? { 'firefox/policies.json': json(firefox) } : {}),
    'macos/careside.mobileconfig': macProfile(chromium, firefox),
  };
}

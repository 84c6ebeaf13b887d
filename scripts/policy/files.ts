import type { Asked } from './args';
import { chromiumPolicy, firefoxPolicy, googleAdmin } from './browsers';
import { intuneScript, regFile, registryOf } from './registry';
import { adml, admx, macProfile, updateManifest } from './xml';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every file of one organisation's policy, by its path in the folder asked for. */
export function policyFiles(asked: Asked, version: string): Record<string, string | Buffer> {
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
    'macos/careside.mobileconfig': macProfile(asked),
    'linux/chrome/careside.json': json(chromiumPolicy(asked, 'chrome')),
    'linux/edge/careside.json': json(chromiumPolicy(asked, 'edge')),
    'firefox/policies.json': json(firefoxPolicy(asked)),
    'update.xml': updateManifest(asked.extensionId, codebase, version),
  };
}

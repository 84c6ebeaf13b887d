import { chromeBuild } from '@/scripts/lib/ensure-build';
import { judge, readAllowed } from './allow';
import { expectedManifest } from './expected';
import { scanFolder } from './folder';

const hosts = (process.env['CARESIDE_ORIGINS'] ?? '').split(',').filter((host) => host !== '');
const findings = scanFolder(chromeBuild, expectedManifest(hosts));
const { refused, stale } = judge(findings, readAllowed());

for (const one of refused) console.log(`${one.rule}  ${one.file}  ${one.hash}\n    ${one.snippet}`);
for (const one of stale)
  console.log(`no longer in the build, take it off allow.json: ${one.hash} (${one.reason})`);
console.log(`${findings.length} places looked at, ${refused.length} refused, ${stale.length} stale.`);
process.exitCode = refused.length + stale.length === 0 ? 0 : 1;

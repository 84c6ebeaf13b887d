import { chromeBuild } from '@/scripts/lib/ensure-build';
import { scanBuild } from './built';
import { readBudget, sizesOf, sizeTable } from './sizes';

const hosts = (process.env['CARESIDE_ORIGINS'] ?? '').split(',').filter((host) => host !== '');
const { looked, refused, stale } = scanBuild(chromeBuild, hosts);
const sizes = sizesOf(chromeBuild, readBudget());

for (const one of refused) console.log(`${one.rule}  ${one.file}  ${one.hash}\n    ${one.snippet}`);
for (const one of stale)
  console.log(`no longer in the build, take it off allow.json: ${one.hash} (${one.reason})`);
for (const problem of sizes.problems) console.log(`size: ${problem}`);
console.log(sizeTable(sizes));
console.log(`${looked} places looked at, ${refused.length} refused, ${stale.length} stale.`);
process.exitCode = refused.length + stale.length + sizes.problems.length === 0 ? 0 : 1;

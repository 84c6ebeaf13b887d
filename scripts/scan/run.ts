/** Scans what was built: `run.ts` for Chrome and Edge, `run.ts firefox` for Firefox, or both named. */
import { carriedFrom } from '@/scripts/build/pack';
import { chromeBuild, firefoxBuild } from '@/scripts/lib/ensure-build';
import { scanBuild } from './built';
import type { BuiltFor } from './manifest';
import { readBudget, sizesOf, sizeTable } from './sizes';

const hosts = (process.env['CARESIDE_ORIGINS'] ?? '').split(',').filter((host) => host !== '');
const carried = carriedFrom()?.files;
const folders: Readonly<Record<BuiltFor, string>> = { chrome: chromeBuild, firefox: firefoxBuild };

function scan(browser: BuiltFor): boolean {
  const { looked, refused, stale } = scanBuild(folders[browser], hosts, browser, carried);
  const sizes = sizesOf(folders[browser], readBudget(), carried);

  console.log(browser);
  for (const one of refused) console.log(`${one.rule}  ${one.file}  ${one.hash}\n    ${one.snippet}`);
  for (const one of stale)
    console.log(`no longer in the build, take it off allow.json: ${one.hash} (${one.reason})`);
  for (const problem of sizes.problems) console.log(`size: ${problem}`);
  console.log(sizeTable(sizes));
  console.log(`${looked} places looked at, ${refused.length} refused, ${stale.length} stale.`);
  return refused.length + stale.length + sizes.problems.length === 0;
}

const asked = process.argv.slice(2) as BuiltFor[];
const passed = (asked.length > 0 ? asked : (['chrome'] as const)).map(scan);
process.exitCode = passed.every(Boolean) ? 0 : 1;

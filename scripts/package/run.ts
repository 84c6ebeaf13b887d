import { parsePackageArgs } from './args';
import { makeKey } from './key';
import { makePackage } from './make';

try {
  const asked = parsePackageArgs(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (asked.do === 'make-key') {
    const { file, id } = makeKey(asked.key);
    console.log(`Written: ${file}`);
    console.log(`The extension’s id will be ${id}.`);
    console.log(
      'Keep this file safe and out of the repository: whoever has it can publish updates, and without it there are none.',
    );
  } else {
    const id = await makePackage(asked, (line) => console.log(line));
    console.log(`\nThe extension’s id is ${id}. How to check the files: docs/it.md, part 2.`);
    if (asked.updateUrl === null) {
      console.log('No --update-url was given, so there is no update.xml for a forced installation.');
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

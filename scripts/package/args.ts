import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { originPatterns } from '@/scripts/build/args';

export type PackageAsked =
  | { do: 'make-key'; key: string }
  | {
      do: 'package';
      key: string;
      out: string;
      /** Match patterns of the record systems it may read from the start. */
      origins: string[];
      /** The folder of the model pack it carries, or null. */
      pack: string | null;
      /** Whether it may run model packs on a graphics card. */
      webgpu: boolean;
      /** Where update.xml will lie, or null where no update manifest is wanted. */
      updateUrl: string | null;
    };

export const usage = `npm run package -- --key <key.pem> --out <new folder>
  [--origins <site>,…]                      record systems it may read without asking
  [--pack <folder>]                         a model pack it carries (docs/models.md)
  [--webgpu]                                model packs may run on a graphics card (docs/models.md)
  [--update-url <https address of update.xml>]
npm run package -- --new-key <key.pem>      makes the organisation's key, once`;

/**
 * @param cwd where relative paths start: the folder the command was typed in
 * @throws with words for the person at the keyboard
 */
export function parsePackageArgs(args: readonly string[], cwd: string): PackageAsked {
  const given = read(args);
  if (given['new-key']) {
    const others = Object.keys(given).filter((name) => name !== 'new-key');
    if (others.length > 0) {
      throw new Error(`--new-key makes a key and nothing else. Leave out --${others.join(', --')}.`);
    }
    return { do: 'make-key', key: resolve(cwd, given['new-key']) };
  }
  const need = (name: 'key' | 'out', what: string): string => {
    const value = given[name];
    if (!value) throw new Error(`--${name} is missing: ${what}.\n\n${usage}`);
    return resolve(cwd, value);
  };
  return {
    do: 'package',
    key: need('key', 'the file with the organisation’s key'),
    out: need('out', 'the folder to write to'),
    origins: originPatterns((given.origins ?? []).flatMap((list) => list.split(','))),
    pack: given.pack === undefined ? null : resolve(cwd, given.pack),
    webgpu: given.webgpu === true,
    updateUrl: given['update-url'] === undefined ? null : address(given['update-url']),
  };
}

const options = {
  key: { type: 'string' },
  'new-key': { type: 'string' },
  out: { type: 'string' },
  origins: { type: 'string', multiple: true },
  pack: { type: 'string' },
  webgpu: { type: 'boolean' },
  'update-url': { type: 'string' },
} as const;

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function address(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !url.pathname.endsWith('.xml')) {
    throw new Error(
      `"${given}" is not an address for --update-url. Give the whole address of the file, such as https://it.example/careside/update.xml`,
    );
  }
  return url.href;
}

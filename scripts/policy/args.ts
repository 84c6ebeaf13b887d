import { resolve } from 'node:path';
import { parts } from '@/core/parts';
import { policyFrom } from '@/platform/policy/in-force';
import { plainWords } from '@/platform/policy/schema';
import { definitions, isSettingName } from '@/platform/policy/settings';
import { textFile } from '@/scripts/lib/text-file';

export interface Asked {
  settings: Record<string, unknown>;
  /** The record systems, as `https://care.example`. */
  origins: string[];
  /** Chrome and Edge; null where no id was given. */
  chromium: { extensionId: string; updateUrl: string } | null;
  /** Where the signed package for Firefox lies; null where no address was given. */
  firefoxUrl: string | null;
  out: string;
}

export const usage = `npm run policy -- --origins <site>,… --org "<name>" --out <folder>
  [--features ${parts.join(',')}]   the parts that stay on; all when left out
  [--set <setting>=<value>]…                        any setting of docs/settings.md
  [--set <setting>=@<file>]                         the same, from a file
  --id <32 letters> --update-url <https address of update.xml>     files for Chrome and Edge
  --firefox-url <https address of the signed .xpi>                 files for Firefox; one of the two, or both
npm run policy -- --reference                       writes docs/settings.md`;

const documents = ['noteTypes', 'wording', 'siteMaps'] as const;
type DocumentName = (typeof documents)[number];

/**
 * @param check throws where a document of the organisation cannot be used; it needs the care knowledge, which the
 *   files of a policy do not
 * @param cwd where the path of a file starts
 * @throws with words for the person at the keyboard where something is missing or cannot be
 */
export function parsePolicyArgs(
  args: readonly string[],
  check: (name: DocumentName, document: string) => void = () => undefined,
  cwd = process.cwd(),
): Asked {
  const given = pairs(args);
  const need = (name: string): string => {
    const value = given.get(name)?.at(-1);
    if (!value) throw new Error(`--${name} is missing.\n\n${usage}`);
    return value;
  };
  const origins = need('origins')
    .split(',')
    .map((origin) => origin.trim().replace(/\/\*?$/, ''));
  const settings: Record<string, unknown> = {
    organisationName: need('org'),
    careOrigins: origins,
    ...partsOff(given.get('features')?.at(-1)),
    ...Object.fromEntries((given.get('set') ?? []).map((text) => assignment(text, check, cwd))),
  };
  const [wrong] = policyFrom(settings).wrong;
  if (wrong) {
    const must = isSettingName(wrong.name) ? ` It has to be ${plainWords(wrong.name).value}.` : '';
    throw new Error(`${wrong.name} cannot be ${wrong.given}.${must} See docs/settings.md.`);
  }
  // The files of Windows and macOS have no way to write such signs that every reader of theirs takes.
  const long = Object.entries(settings).find(([, value]) => [...String(value)].some((sign) => sign < ' '));
  if (long) throw new Error(`${long[0]} has to be one line, without tabs.`);
  const https = (name: string): string => {
    const value = need(name);
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
      throw new Error(`--${name} is an address such as https://it.example/careside/${addresses[name]}`);
    return value;
  };
  const extensionId = given.get('id')?.at(-1);
  if (extensionId !== undefined && !/^[a-p]{32}$/.test(extensionId))
    throw new Error('--id is 32 letters from a to p.');
  if (extensionId === undefined && !given.has('firefox-url'))
    throw new Error(`--id (for Chrome and Edge) or --firefox-url (for Firefox) is missing.\n\n${usage}`);
  if (extensionId === undefined && given.has('update-url'))
    throw new Error('--update-url is for Chrome and Edge: --id is missing.');
  return {
    settings,
    origins,
    chromium: extensionId === undefined ? null : { extensionId, updateUrl: https('update-url') },
    firefoxUrl: given.has('firefox-url') ? https('firefox-url') : null,
    out: need('out'),
  };
}

const addresses: Readonly<Record<string, string>> = {
  'update-url': 'update.xml',
  'firefox-url': 'careside.xpi',
};

function pairs(args: readonly string[]): Map<string, string[]> {
  const known = new Set(['origins', 'org', 'features', 'set', 'id', 'update-url', 'firefox-url', 'out']);
  const found = new Map<string, string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const [, name = '', inline] = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(args[index] ?? '') ?? [];
    if (!known.has(name)) throw new Error(`${args[index]} is no option.\n\n${usage}`);
    const value = inline ?? args[(index += 1)];
    if (value === undefined) throw new Error(`--${name} needs a value.`);
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

/** @param features parts that stay on, with commas between; undefined where none is switched off */
function partsOff(features: string | undefined): { partsOff?: string[] } {
  if (features === undefined) return {};
  const on = features.split(',').map((name) => name.trim());
  const strange = on.find((name) => name !== '' && !parts.some((part) => part === name));
  if (strange) throw new Error(`--features: there is no part "${strange}". Parts: ${parts.join(', ')}.`);
  return { partsOff: parts.filter((part) => !on.includes(part)) };
}

function assignment(
  text: string,
  check: NonNullable<Parameters<typeof parsePolicyArgs>[1]>,
  cwd: string,
): readonly [string, unknown] {
  const at = text.indexOf('=');
  const [name, given] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || !isSettingName(name)) throw new Error(`--set ${text}: there is no such setting.`);
  const value = given.startsWith('@') ? textFile(`--set ${name}`, resolve(cwd, given.slice(1))) : given;
  // A document is a text of its own for the browser: one line, as the registry holds it.
  const document = documents.find((one) => one === name);
  if (document) {
    check(document, value);
    return [name, JSON.stringify(JSON.parse(value))];
  }
  const told = json(value.trim());
  // A list may be typed with commas: quotes within quotes differ from shell to shell.
  const isList = Array.isArray(definitions[name].sample) && typeof told === 'string';
  return [name, isList ? told.split(',').map((one) => one.trim()) : told];
}

/** A word that is no JSON is taken as it is. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

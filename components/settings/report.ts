/** The self-test in plain words: the same parts are drawn on the page and written into the text report. */
import type { SelfTest } from '@/core/self-test';
import { probeWords, testWords, whereWords } from './words';

export interface ReportPart {
  title: string;
  /** Null: told, not judged. */
  ok: boolean | null;
  lines: string[];
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export function reportParts(test: SelfTest): ReportPart[] {
  return [which(test), policy(test), wrong(test), access(test), files(test), refused(test), kept(test)];
}

function which({ version, build, browser, installedBy }: SelfTest): ReportPart {
  const how: Record<string, string> = {
    admin: 'by the organisation’s browser policy',
    normal: 'from a store',
    development: 'by hand, unpacked (developer mode)',
    sideload: 'by another program on this computer',
  };
  return {
    title: 'Which Careside this is',
    ok: build === null ? false : null,
    lines: [
      `Version ${version}`,
      build === null ? 'The list of its files is missing: it is not a whole build.' : `Build ${build}`,
      `Installed ${how[installedBy] ?? `in another way (${installedBy})`}`,
      `Browser: ${browser}`,
    ],
  };
}

function policy({ policyKind, organisation, settings }: SelfTest): ReportPart {
  const by = {
    none: 'No organisation has set anything.',
    awaited: 'Installed by an organisation; its settings have not arrived. Nothing is read until they do.',
    set: `Set by ${organisation ?? 'an organisation that gives no name'}, through the browser’s managed settings.`,
  };
  return {
    title: 'Settings in force and where they come from',
    ok: policyKind === 'awaited' ? false : null,
    lines: [by[policyKind], ...settings.map(({ name, value, from }) => `${name}: ${value} (${from})`)],
  };
}

function wrong({ wrong }: SelfTest): ReportPart {
  return {
    title: 'Settings that cannot be what they are',
    ok: wrong.length === 0,
    lines: wrong.length === 0 ? ['None.'] : wrong.map(({ name, given, why }) => `${name}: ${given}. ${why}`),
  };
}

function access({ permissions, sites, manifestDiffers }: SelfTest): ReportPart {
  const changed = manifestDiffers.length > 0;
  return {
    title: 'What it may do',
    ok: !changed,
    lines: [
      `Permissions: ${permissions.join(', ') || 'none'}`,
      `Sites it may read: ${sites.join(', ') || 'none until somebody allows one'}`,
      changed
        ? `Not as it was built: ${manifestDiffers.join(', ')}`
        : 'Permissions, content security policy and page scripts are as they were built.',
    ],
  };
}

function files({ files }: SelfTest): ReportPart {
  const bad = files.filter(({ state }) => state !== 'same');
  const models = files.filter(({ file }) => /\.(onnx|wasm)$|models?\//.test(file));
  return {
    title: 'Its files',
    ok: files.length > 0 && bad.length === 0,
    lines: [
      `${counted(files.length, 'file', 'files')} compared with the list of the build, ${bad.length} not as listed.`,
      ...bad.map(({ file, state }) => `${file}: ${state === 'missing' ? 'missing' : 'changed'}`),
      models.length === 0 ? 'This build packages no model.' : 'Model files:',
      ...models.map(({ file, sha256 }) => `${sha256}  ${file}`),
    ],
  };
}

function refused({ probes, contentSecurityPolicy }: SelfTest): ReportPart {
  const out = probes.filter((probe) => !probe.refused);
  return {
    title: 'Ways out, tried just now',
    ok: probes.length > 0 && out.length === 0,
    lines: [
      ...probes.map(({ what, refused }) => `${probeWords[what]}: ${refused ? 'refused' : 'NOT refused'}`),
      `Content security policy in force: ${contentSecurityPolicy || 'none'}`,
    ],
  };
}

function kept({ stored }: SelfTest): ReportPart {
  return {
    title: 'What is kept',
    ok: null,
    lines: stored.map(({ where, names, bytes }) => {
      const size = bytes === null ? '' : `, ${bytes} bytes`;
      return `${whereWords[where]}: ${names.length === 0 ? 'nothing' : `${names.join(', ')}${size}`}`;
    }),
  };
}

/** The report as text, to be filed or sent by the person who ran it. It holds no word of any page. */
export function reportText(test: SelfTest): string {
  const parts = reportParts(test);
  const bad = parts.filter(({ ok }) => ok === false).length;
  const mark = (ok: boolean | null) =>
    ok === null ? testWords.noted : ok ? testWords.passed : testWords.notPassed;
  return [
    'Careside self-test',
    `Run at ${test.at}`,
    bad === 0 ? testWords.allGood : testWords.someWrong(bad),
    ...parts.flatMap(({ title, ok, lines }) => [
      '',
      `${title}: ${mark(ok)}`,
      ...lines.map((line) => `  ${line}`),
    ]),
    '',
    'Checked by: ______________________   Date: ______________',
    '',
  ].join('\n');
}

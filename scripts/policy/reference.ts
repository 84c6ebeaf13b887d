import { houseMarkdown } from '@/scripts/lib/markdown';
import { valueWords } from '@/platform/policy/schema';
import { definitions, settingNames, type SettingName } from '@/platform/policy/settings';

const groups = {
  who: 'Who and where',
  summary: 'Summary',
  questions: 'Questions and wording',
  drafts: 'Drafts',
  'spot-check': 'Spot-check',
} as const;

const intro = `# Settings

Made by \`npm run policy -- --reference\` from the one table of settings in \`platform/policy/settings.ts\`; a test fails when they differ.

An organisation sets these by browser policy; [it.md](it.md) shows how. What it sets wins over what a worker chose and is shown to them as locked, with the organisation's name. What it leaves open is as the worker chose, where the table says that they may, or else as Careside has it.

A value that cannot be is named in the panel and in the self-test. The value under "when wrong" is then in force for that setting, and the others stay as they are. A list keeps its good entries. A value of another type than the browser's own schema allows (a number where text belongs) is dropped by Chromium browsers before Careside sees it: it counts as not set, and the browser's page \`chrome://policy\` names it.

`;

const shown = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
};

function part(name: SettingName): string {
  const one: { what: string; unset: unknown; wrong?: unknown; sample: unknown; own?: true } =
    definitions[name];
  return `### \`${name}\`

${one.what}

| | |
| --- | --- |
| it is | ${valueWords(name)} |
| when not set | ${shown(one.unset)} |
| when wrong | ${shown('wrong' in one ? one.wrong : one.unset)} |
| a worker may choose it | ${one.own ? 'yes, where the organisation does not' : 'no'} |
| example | \`${JSON.stringify(one.sample)}\` |
`;
}

/** Every setting with its sample value. */
export const sampleSettings = (): Record<string, unknown> =>
  Object.fromEntries(settingNames.map((name) => [name, definitions[name].sample]));

/** docs/settings.md, in the house format. */
export function settingsReference(): Promise<string> {
  const body = Object.entries(groups).map(([group, title]) => {
    const names = settingNames.filter((name) => definitions[name].group === group);
    return `## ${title}\n\n${names.map(part).join('\n')}`;
  });
  const sample = `## All of them\n\n\`\`\`json\n${JSON.stringify(sampleSettings(), null, 2)}\n\`\`\`\n`;
  return houseMarkdown(`${intro}${body.join('\n')}\n${sample}`);
}

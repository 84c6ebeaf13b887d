/** The XML formats: update manifest, macOS profile, Windows administrative template. */
import { limitsOf, plainWords } from '@/platform/policy/schema';
import { definitions, settingNames, type SettingName } from '@/platform/policy/settings';
import { steadyUuid } from '@/scripts/lib/uuid';
import { installation, type ForChromium } from './browsers';

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Where browsers find the newest package. */
export const updateManifest = (id: string, codebase: string, version: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escapeXml(codebase)}" version="${version}" />
  </app>
</gupdate>
`;

function plist(value: unknown): string {
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (typeof value === 'number') return `<integer>${value}</integer>`;
  if (Array.isArray(value)) return `<array>${value.map(plist).join('')}</array>`;
  if (typeof value === 'object' && value !== null) {
    const inside = Object.entries(value).map(([key, each]) => `<key>${escapeXml(key)}</key>${plist(each)}`);
    return `<dict>${inside.join('')}</dict>`;
  }
  return `<string>${escapeXml(String(value))}</string>`;
}

/** The same payload always has the same number, so that a new profile replaces the old one. */
const uuid = (name: string): string => steadyUuid(`careside ${name}`).toUpperCase();

const payload = (type: string, content: Record<string, unknown>) => ({
  PayloadType: type,
  PayloadIdentifier: `example.careside.${type}`,
  PayloadUUID: uuid(type),
  PayloadVersion: 1,
  ...content,
});

/** One profile for Chrome, Edge and Firefox on macOS. */
export function macProfile(asked: ForChromium | null, firefox: object | null): string {
  const { policies } = (firefox ?? {}) as { policies?: Record<string, unknown> };
  const chromium = [
    ['com.google.Chrome', 'chrome'],
    ['com.microsoft.Edge', 'edge'],
  ] as const;
  const whole = payload('Configuration', {
    PayloadDisplayName: 'Careside',
    PayloadScope: 'System',
    PayloadContent: [
      ...(asked
        ? chromium.flatMap(([domain, browser]) => [
            payload(domain, { ExtensionSettings: { [asked.extensionId]: installation(asked, browser) } }),
            payload(`${domain}.extensions.${asked.extensionId}`, asked.settings),
          ])
        : []),
      ...(policies ? [payload('org.mozilla.firefox', { EnterprisePoliciesEnabled: true, ...policies })] : []),
    ],
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">${plist(whole)}</plist>
`;
}

const settingType = (name: SettingName): 'boolean' | 'number' | 'list' | 'text' => {
  const { sample } = definitions[name];
  if (typeof sample === 'boolean') return 'boolean';
  if (typeof sample === 'number') return 'number';
  return Array.isArray(sample) ? 'list' : 'text';
};

/** Windows administrative template: every setting, for Chrome and for Edge, in the group policy editor. */
export function admx({ extensionId }: Pick<ForChromium, 'extensionId'>): string {
  const browsers = [
    ['Chrome', `SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${extensionId}\\policy`],
    ['Edge', `SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${extensionId}\\policy`],
  ] as const;
  const policy = (browser: string, key: string, name: SettingName): string => {
    const id = `${name}_${browser}`;
    const type = settingType(name);
    const head = `    <policy name="${id}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_Explain)" key="${key}"${type === 'boolean' ? ` valueName="${name}"` : ` presentation="$(presentation.${id})"`}>
      <parentCategory ref="Careside${browser}" />
      <supportedOn ref="Any" />`;
    const { least, most, longest } = limitsOf(name);
    const inside = {
      boolean: `      <enabledValue><decimal value="1" /></enabledValue>
      <disabledValue><decimal value="0" /></disabledValue>`,
      number: `      <elements><decimal id="${id}_Value" valueName="${name}" minValue="${least}" maxValue="${most}" required="true" /></elements>`,
      list: `      <elements><list id="${id}_Value" key="${key}\\${name}" valuePrefix="" /></elements>`,
      text: `      <elements><text id="${id}_Value" valueName="${name}" maxLength="${longest}" required="true" /></elements>`,
    }[type];
    return `${head}\n${inside}\n    </policy>`;
  };
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="careside" namespace="Careside.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions><definition name="Any" displayName="$(string.Any)" /></definitions>
  </supportedOn>
  <categories>
${browsers.map(([browser]) => `    <category name="Careside${browser}" displayName="$(string.Careside${browser})" />`).join('\n')}
  </categories>
  <policies>
${browsers.flatMap(([browser, key]) => settingNames.map((name) => policy(browser, key, name))).join('\n')}
  </policies>
</policyDefinitions>
`;
}

/** The words that go with the template. */
export function adml(): string {
  const strings = [
    ['Any', 'Any version that can run Careside'],
    ['CaresideChrome', 'Careside in Google Chrome'],
    ['CaresideEdge', 'Careside in Microsoft Edge'],
    ...settingNames.flatMap((name) => {
      const { what, value } = plainWords(name);
      return [
        [name, name],
        [`${name}_Explain`, `${what} It is ${value}.`],
      ];
    }),
  ];
  const presentations = ['Chrome', 'Edge'].flatMap((browser) =>
    settingNames.flatMap((name) => {
      const id = `${name}_${browser}`;
      const inside = {
        boolean: null,
        number: `<decimalTextBox refId="${id}_Value">${name}</decimalTextBox>`,
        list: `<listBox refId="${id}_Value">${name}</listBox>`,
        text: `<textBox refId="${id}_Value"><label>${name}</label></textBox>`,
      }[settingType(name)];
      return inside ? [`      <presentation id="${id}">${inside}</presentation>`] : [];
    }),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <displayName>Careside</displayName>
  <description>Settings of Careside, the side panel for care records.</description>
  <resources>
    <stringTable>
${strings.map(([id = '', words = '']) => `      <string id="${id}">${escapeXml(words)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${presentations.join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

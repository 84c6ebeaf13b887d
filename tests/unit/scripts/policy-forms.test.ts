// @vitest-environment jsdom
/** Files for systems that cannot be tried here, held to the grammar of their formats. */
import { describe, expect, test } from 'vitest';
import { definitions, settingNames } from '@/platform/policy/settings';
import { parsePolicyArgs } from '@/scripts/policy/args';
import { policyFiles } from '@/scripts/policy/files';

/** With every setting that there is. */
const asked = parsePolicyArgs([
  ...['--origins', 'https://care.example', '--org', 'Larch & House', '--out', 'x'],
  ...['--id', 'abcdefghijklmnopabcdefghijklmnop', '--update-url', 'https://it.example/update.xml'],
  ...['--firefox-url', 'https://it.example/careside.xpi'],
  ...settingNames
    .filter((name) => name !== 'careOrigins' && name !== 'organisationName')
    .flatMap((name) => {
      const { sample } = definitions[name];
      return ['--set', `${name}=${typeof sample === 'string' ? sample : JSON.stringify(sample)}`];
    }),
]);
const files = policyFiles(asked, '1.2.3');

function xml(name: string): Element {
  const read = new DOMParser().parseFromString(String(files[name]), 'application/xml');
  expect(read.querySelector('parsererror')?.textContent ?? null).toBeNull();
  return read.documentElement;
}

/** What an element may be: its attributes (those with ! have to be there), and its children in their order. */
type Grammar = Record<string, readonly [attributes: string, children: string]>;

/** After the schema of administrative templates (namespace GroupPolicy/2006/07/PolicyDefinitions). */
const admx: Grammar = {
  policyDefinitions: [
    'revision! schemaVersion!',
    'policyNamespaces supersededAdm* resources supportedOn? categories? policies?',
  ],
  policyNamespaces: ['', 'target using*'],
  target: ['prefix! namespace!', ''],
  resources: ['minRequiredRevision! fallbackCulture', ''],
  supportedOn: ['ref', 'products? definitions?'],
  definitions: ['', 'definition*'],
  definition: ['name! displayName!', 'or? and?'],
  categories: ['', 'category*'],
  category: ['name! displayName! explainText', 'parentCategory? seeAlso* keywords?'],
  policies: ['', 'policy*'],
  policy: [
    'name! class! displayName! explainText presentation key! valueName',
    'parentCategory? seeAlso* keywords? supportedOn enabledValue? disabledValue? enabledList? disabledList? elements?',
  ],
  parentCategory: ['ref!', ''],
  enabledValue: ['', 'decimal'],
  disabledValue: ['', 'decimal'],
  elements: ['', 'decimal* text* list*'],
  decimal: ['id valueName value required minValue maxValue', ''],
  text: ['id! valueName! required maxLength', ''],
  list: ['id! key valuePrefix additive expandable explicitValue', ''],
};

const adml: Grammar = {
  policyDefinitionResources: ['revision! schemaVersion!', 'displayName description annotation* resources'],
  displayName: ['', ''],
  description: ['', ''],
  resources: ['', 'stringTable? presentationTable?'],
  stringTable: ['', 'string*'],
  string: ['id!', ''],
  presentationTable: ['', 'presentation*'],
  presentation: ['id!', 'decimalTextBox* textBox* listBox*'],
  decimalTextBox: ['refId! defaultValue spin spinStep', ''],
  textBox: ['refId!', 'label defaultValue?'],
  label: ['', ''],
  listBox: ['refId!', ''],
};

/** Everything in a file that its grammar does not know. */
function faults(grammar: Grammar, el: Element): string[] {
  const rule = grammar[el.localName];
  if (!rule) return [`<${el.localName}> is not known`];
  const [attributes, children] = rule;
  const names = attributes.split(' ').map((name) => name.replace('!', ''));
  const strange = el.getAttributeNames().filter((name) => name !== 'xmlns' && !names.includes(name));
  const missing = attributes
    .split(' ')
    .filter((name) => name.endsWith('!') && !el.hasAttribute(name.slice(0, -1)));
  const inside = [...el.children].map(({ localName }) => `${localName} `).join('');
  const order = new RegExp(`^${children.replace(/(\w+)([?*]?) ?/g, '(?:$1 )$2')}$`);
  return [
    ...strange.map((name) => `<${el.localName} ${name}> is not known`),
    ...missing.map((name) => `<${el.localName}> lacks ${name}`),
    ...(order.test(inside) ? [] : [`<${el.localName}> holds ${inside}`]),
    ...[...el.children].flatMap((child) => faults(grammar, child)),
  ];
}

const microsoft = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

describe('the Windows template', () => {
  test.each([
    ['windows/careside.admx', admx],
    ['windows/en-GB/careside.adml', adml],
  ])('%s holds nothing but what the schema knows, in its order', (name, grammar) => {
    const root = xml(name);
    expect(root.namespaceURI).toBe(microsoft);
    expect(faults(grammar, root)).toEqual([]);
    // What is put in the wrong place is noticed.
    root.append(root.firstElementChild as Element);
    expect(faults(grammar, root)).not.toEqual([]);
  });

  test('every name is one of its kind, and every reference has its end', () => {
    const root = xml('windows/careside.admx');
    const policies = [...root.querySelectorAll('policy')];
    const names = policies.map((one) => one.getAttribute('name') ?? '');
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w*$/);
    const categories = [...root.querySelectorAll('category')].map((one) => one.getAttribute('name'));
    for (const one of policies) {
      expect(one.getAttribute('class')).toBe('Machine');
      expect(one.getAttribute('key')).toMatch(/^SOFTWARE\\(?:[^\\]+\\)+[^\\]+$/);
      expect(categories).toContain(one.querySelector('parentCategory')?.getAttribute('ref'));
    }
    const supported = [...root.querySelectorAll('definition')].map((one) => one.getAttribute('name'));
    for (const one of root.querySelectorAll('policy > supportedOn'))
      expect(supported).toContain(one.getAttribute('ref'));
    const limits = [...root.querySelectorAll('decimal[id]')].map((one) => [
      one.getAttribute('minValue'),
      one.getAttribute('maxValue'),
    ]);
    expect(limits).toContainEqual(['1', '720']);
  });
});

/** A property list as the value it stands for. @throws where it is none */
function plist(el: Element): unknown {
  const children = [...el.children];
  const words = el.textContent;
  switch (el.localName) {
    case 'dict': {
      const pairs = children.flatMap((key, at) => (at % 2 === 0 ? [[key, children[at + 1]] as const] : []));
      const entries = pairs.map(([key, value]): [string, unknown] => {
        if (key.localName !== 'key' || !value) throw new Error(`no key: ${key.outerHTML}`);
        return [key.textContent, plist(value)];
      });
      if (new Set(entries.map(([key]) => key)).size < entries.length) throw new Error('a key stands twice');
      return Object.fromEntries(entries);
    }
    case 'array':
      return children.map(plist);
    case 'string':
      return words;
    case 'true':
    case 'false':
      return el.localName === 'true';
    case 'integer':
      if (!/^-?\d+$/.test(words)) throw new Error(`no whole number: ${words}`);
      return Number(words);
    default:
      throw new Error(`<${el.localName}> is not known`);
  }
}

test('the macOS profile is a property list with what a profile needs, and gives each browser every setting', () => {
  const root = xml('macos/careside.mobileconfig');
  expect(root.localName).toBe('plist');
  expect(root.children).toHaveLength(1);
  const profile = plist(root.children[0] as Element) as Record<string, unknown>;
  const payloads = profile['PayloadContent'] as Record<string, unknown>[];
  for (const one of [profile, ...payloads]) {
    expect(one).toMatchObject({
      PayloadType: expect.any(String) as string,
      PayloadIdentifier: expect.stringMatching(/^[A-Za-z0-9.-]+$/) as string,
      PayloadVersion: 1,
    });
  }
  expect(profile).toMatchObject({ PayloadType: 'Configuration', PayloadScope: 'System' });
  const set = payloads.filter((one) => String(one['PayloadType']).includes('.extensions.'));
  expect(set).toHaveLength(2);
  for (const one of set) expect(one).toMatchObject(asked.settings);
  expect(payloads.at(-1)).toMatchObject({
    PayloadType: 'org.mozilla.firefox',
    EnterprisePoliciesEnabled: true,
  });
});

test('the Intune script is one PowerShell reads line by line: known calls, nothing left open', () => {
  const lines = String(files['windows/careside-intune.ps1'])
    .replace(/^\ufeff/, '')
    .split('\r\n');
  expect(lines.join('')).not.toContain('\n');
  const text = /'(?:[^'‘’‚‛]|(['‘’‚‛])\1)*'/gu;
  for (const line of lines.filter((one) => /^\w+-Careside/.test(one))) {
    expect(line.replace(text, 'T')).toMatch(
      /^(?:Remove|Add)-CaresideKey T$|^Set-CaresideValue T T (?:T String|\d+ DWord)$/,
    );
  }
  const braces = (sign: string) => lines.join('\n').replace(text, '').split(sign).length;
  expect(braces('{')).toBe(braces('}'));
  expect(braces('(')).toBe(braces(')'));
});

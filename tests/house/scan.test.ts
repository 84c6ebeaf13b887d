import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { judge, readAllowed } from '@/scripts/scan/allow';
import { scanCss } from '@/scripts/scan/css';
import type { Finding } from '@/scripts/scan/finding';
import { expectedManifest } from '@/scripts/scan/expected';
import { scanFolder } from '@/scripts/scan/folder';
import { scanHtml } from '@/scripts/scan/html';
import { scanJs } from '@/scripts/scan/js';
import { planted, plantedCss, plantedHtml, plantedInPage } from './scan-mutants';

const inPanel = { file: 'panel.js', contentScript: false };
const inPage = { file: 'content-scripts/page.js', contentScript: true };

/** Ordinary code of the kind the extension is made of. */
const clean = `
import { x } from './chunk.js';
const items = [...document.querySelectorAll('p')].map((p) => p.textContent ?? '');
const open = new Map(); open.set('a', 1);
browser.runtime.sendMessage({ kind: 'read', items });
browser.tabs.query({ active: true }).then(([tab]) => browser.tabs.sendMessage(tab.id, items));
browser.sidePanel.open({ tabId: 1 });
browser.storage.session.set({ a: items.join(', ') });
list[index]('x'); snapshot.frames[0].title; element.setAttribute('aria-label', 'x'); setTimeout(() => open.clear(), 10);
const hint = 'such as https://care.example or https://*.care.example/plan';
if (new URL(hint).protocol === 'https:') open.clear();
const note = 'See the care plan: seen at 10:30. Fetch the frame.';
document.createElement('div').append(note);
import('./other.js');
jsx('a', { href: '/review.html', target: '_blank', rel: 'noopener', children: 'Spot-check' });
`;

const cleanInPage = `
const text = element.textContent.slice(0, 10);
const range = new Range(); range.setStart(node, 0);
CSS.highlights.set('careside', new Highlight(range));
const port = chrome.runtime.connect(); port.postMessage({ kind: 'read' });
chrome.runtime.onMessage.addListener((message, sender) => sender.id === chrome.runtime.id);
document.createElement('div').attachShadow({ mode: 'closed' });
element.setAttribute('part', 'frame');
`;

/** A mutant that only fails to parse shows nothing. */
const rules = (findings: readonly Finding[]) =>
  findings.map((one) => one.rule).filter((rule) => rule !== 'unreadable');

describe('a clean build passes', () => {
  test('in the panel', () => expect(scanJs(clean, inPanel)).toEqual([]));
  test('in the page', () => expect(scanJs(cleanInPage, inPage)).toEqual([]));
  test('page of the extension', () =>
    expect(
      scanHtml(
        '<!doctype html><link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script><a href="#top">x</a>',
        'a.html',
      ),
    ).toEqual([]));
  test('style sheet', () =>
    expect(scanCss('a { background: url("a.svg"); color: red } /* https://example */', 'a.css')).toEqual([]));
});

describe('each planted way out is caught', () => {
  test.each(planted)('%s', (_name, code) => {
    expect(rules(scanJs(`${clean}\n${code}`, inPanel))).not.toEqual([]);
  });
  test.each([...planted, ...plantedInPage])('in the page: %s', (_name, code) => {
    expect(rules(scanJs(`${cleanInPage}\n${code}`, inPage))).not.toEqual([]);
  });
  test.each(plantedHtml)('in HTML: %s', (_name, markup) => {
    expect(scanHtml(`<!doctype html><p>x</p>${markup}`, 'a.html')).not.toEqual([]);
  });
  test.each(plantedCss)('in CSS: %s', (_name, rules) => {
    expect(scanCss(`a { color: red }\n${rules}`, 'a.css')).not.toEqual([]);
  });
});

test('code that cannot be read is refused', () =>
  expect(scanJs('function (', inPanel).map((one) => one.rule)).toEqual(['unreadable']));

describe('a built folder', () => {
  const expected = expectedManifest();
  const manifest = {
    manifest_version: 3,
    name: 'Careside',
    version: '1',
    permissions: expected.permissions,
    optional_host_permissions: expected.optionalHosts,
    content_security_policy: { extension_pages: expected.contentSecurityPolicy },
    incognito: 'not_allowed',
  };
  let folder = '';
  const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'careside-scan-'));
    put('manifest.json', JSON.stringify(manifest));
    put('a.js', clean);
    put('a.html', '<p>x</p>');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('passes as it should be', () => expect(scanFolder(folder, expected)).toEqual([]));

  test.each([
    ['a permission more', { permissions: [...expected.permissions, 'tabs'] }],
    ['a permission less', { permissions: expected.permissions.slice(1) }],
    ['an optional permission', { optional_permissions: ['history'] }],
    ['a site for good', { host_permissions: ['https://*/*'] }],
    ['a looser policy', { content_security_policy: { extension_pages: "script-src 'self'" } }],
    [
      'one more source in the policy',
      {
        content_security_policy: {
          extension_pages: expected.contentSecurityPolicy.replace("connect-src 'self'", 'connect-src *'),
        },
      },
    ],
    ['no policy', { content_security_policy: undefined }],
    [
      'a sandbox policy',
      { content_security_policy: { ...manifest.content_security_policy, sandbox: 'sandbox' } },
    ],
    ['private windows', { incognito: 'spanning' }],
    ['a file for web pages', { web_accessible_resources: [{ resources: ['*'], matches: ['<all_urls>'] }] }],
    ['a door for sites', { externally_connectable: { matches: ['https://x.example/*'] } }],
    ['a content script everywhere', { content_scripts: [{ matches: ['<all_urls>'], js: ['a.js'] }] }],
    ['an address for updates', { update_url: 'https://x.example/u.xml' }],
    ['another new tab page', { chrome_url_overrides: { newtab: 'a.html' } }],
  ])('manifest with %s is refused', (_name, change) => {
    put('manifest.json', JSON.stringify({ ...manifest, ...change }));
    expect(scanFolder(folder, expected)).not.toEqual([]);
  });

  test('the manifest for Firefox passes as one for Firefox alone, and with no permission or part more', () => {
    const inFirefox = expectedManifest([], 'firefox');
    const gecko = {
      id: 'careside@careside.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    };
    const whole = {
      ...manifest,
      permissions: inFirefox.permissions,
      background: { scripts: ['a.js'] },
      sidebar_action: { default_panel: 'a.html' },
      browser_specific_settings: { gecko },
    };
    put('manifest.json', JSON.stringify(whole));
    expect(scanFolder(folder, inFirefox)).toEqual([]);
    expect(scanFolder(folder, expected)).not.toEqual([]);
    for (const change of [
      { permissions: expected.permissions },
      { permissions: [...inFirefox.permissions, 'webRequest'] },
      { side_panel: { default_path: 'a.html' } },
      { browser_specific_settings: { gecko: { ...gecko, update_url: 'https://x.example/u.json' } } },
      {
        browser_specific_settings: {
          gecko: { ...gecko, data_collection_permissions: { required: ['healthInfo'] } },
        },
      },
    ]) {
      put('manifest.json', JSON.stringify({ ...whole, ...change }));
      expect(scanFolder(folder, inFirefox)).not.toEqual([]);
    }
  });

  test('baked-in origins are expected only where the build was told so', () => {
    const hosts = ['https://care.example/*'];
    put('manifest.json', JSON.stringify({ ...manifest, host_permissions: hosts }));
    expect(scanFolder(folder, expectedManifest(hosts))).toEqual([]);
    expect(scanFolder(folder, expected)).not.toEqual([]);
  });

  test.each(['model.onnx', 'runtime.wasm'])('%s is taken only where its very bytes are listed', (name) => {
    cpSync('models/weights/careside-tagger/model.onnx', join(folder, name));
    expect(scanFolder(folder, expected)).toEqual([]);
    put(name, 'other bytes');
    expect(scanFolder(folder, expected).map((one) => one.rule)).toEqual(['unlisted-model-file']);
  });

  test('a kind of file it does not know is refused', () => {
    put('a.bin', '');
    expect(scanFolder(folder, expected).map((one) => one.rule)).toEqual(['unknown-file']);
  });
});

describe('the list of allowed places', () => {
  const inside = (name: string) => `function go(${name}) { if (${name}) { link.rel = "preconnect" } }`;
  const first = scanJs(inside('a'), inPanel);

  test('holds for the same function wherever it stands and however its short names are mangled', () => {
    const moved = scanJs(`const other = 1;\n${inside('q')}`, { file: 'other.js', contentScript: false });
    expect(moved.map((one) => one.hash)).toEqual(first.map((one) => one.hash));
  });

  test('does not hold for the same words in another function', () => {
    const other = scanJs('function leave(a) { link.rel = "preconnect"; a() }', inPanel);
    expect(other[0]?.hash).not.toBe(first[0]?.hash);
  });

  test('refuses what is not on it and names what is no longer needed', () => {
    const allowed = first.map((one) => ({ ...one, from: 'test', reason: 'a reason of some length' }));
    expect(judge(first, allowed)).toEqual({ refused: [], stale: [] });
    expect(judge(first, []).refused).toEqual(first);
    expect(judge([], allowed).stale).toEqual(allowed);
  });

  test('is in its shape, each entry once', () => {
    const hashes = readAllowed().map((one) => one.hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

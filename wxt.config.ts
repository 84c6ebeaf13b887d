import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { managedSchema } from './platform/policy/schema';
import { writeFileList } from './scripts/build/file-list';
import { carriedFrom } from './scripts/build/pack';
import { cardRuntime, usesCards } from './scripts/build/cards';
import { firefoxId } from './scripts/build/firefox-id';
import { withoutEval } from './scripts/build/without-eval';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "manifest-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types careside-worker',
].join('; ');

/** Sites an organisation's own build may read from the start, as match patterns; others are asked for in the panel. */
const bakedOrigins = (process.env['CARESIDE_ORIGINS'] ?? '')
  .split(/[\s,]+/)
  .filter((origin) => origin !== '');

/** The model pack an organisation's own build carries. */
const carried = carriedFrom();

/** Whether an organisation's own build may run model packs on a graphics card: that takes another runtime. */
const cards = usesCards();

/** Firefox names a site without a port. */
const hostsFor = (browser: string): string[] =>
  browser === 'firefox' ? bakedOrigins.map((origin) => origin.replace(/:\d+(?=\/)/, '')) : bakedOrigins;

const schemaFile = 'managed-schema.json';

const title = 'Open Careside';

/** What only Chrome and Edge know. WXT asks for the side panel's permission itself. */
const onlyChromium = {
  // The runtime for graphics cards needs what Chrome 137 brought.
  minimum_chrome_version: cards ? '137' : '120',
  action: { default_title: title },
  storage: { managed_schema: schemaFile },
};

/** What only Firefox knows. 140 is the first that marks words without changing the page. */
const onlyFirefox = {
  action: { default_title: title, default_area: 'navbar' as const },
  browser_specific_settings: {
    gecko: {
      id: firefoxId,
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};

export default defineConfig({
  outDir: process.env['CARESIDE_OUTPUT'] ?? '.output',
  imports: false,
  alias: { '@': fileURLToPath(new URL('.', import.meta.url)) },
  vite: () => ({
    define: {
      'import.meta.env.CARESIDE_PACK': JSON.stringify(carried?.manifest ?? null),
      'import.meta.env.CARESIDE_WEBGPU': JSON.stringify(cards),
    },
    plugins: [react(), withoutEval()],
    worker: { format: 'es' as const, plugins: () => [withoutEval()] },
    resolve: {
      alias: [
        {
          find: 'wxt/utils/content-script-context',
          replacement: fileURLToPath(new URL('./scripts/build/quiet-context.ts', import.meta.url)),
        },
        ...(cards ? cardRuntime : []),
      ],
    },
    // The preload helper would bring fetch into the panel; there is nothing to preload from a packaged file.
    build: { modulePreload: false },
  }),
  hooks: {
    'build:done': (wxt) => writeFileList(wxt.config.outDir),
    'build:publicAssets': (_wxt, files) => {
      files.push(...(carried?.sources ?? []));
      files.push({ relativeDest: schemaFile, contents: JSON.stringify(managedSchema(), null, 2) });
    },
  },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Careside',
    permissions: ['scripting', 'storage', 'contextMenus', 'activeTab', 'alarms'],
    ...(bakedOrigins.length > 0 ? { host_permissions: hostsFor(browser) } : {}),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    incognito: 'not_allowed' as const,
    ...(browser === 'firefox' ? onlyFirefox : onlyChromium),
  }),
});

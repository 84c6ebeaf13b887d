import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import hooks from 'eslint-plugin-react-hooks';

/** What each room may reach (docs/architecture.md). `target` may not import `from`. */
const rooms = [
  'entrypoints',
  'components',
  'core',
  'platform',
  'knowledge',
  'demo',
  'evals',
  'tests',
  'scripts',
];
const closed = (target, ...allowed) => ({
  target: `./${target}`,
  from: rooms.filter((room) => !allowed.includes(room)).map((room) => `./${room}`),
});
/** The packages a room may use; node: and browser packages stay out of the rooms that must replay in a test. */
const onlyPackages = (files, names) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!(${[...names, '@/.*', '\\.{1,2}/.*'].join('|')})$)`,
            message: 'not a package of this room',
          },
        ],
      },
    ],
  },
});
const platformRooms = readdirSync(new URL('./platform', import.meta.url));
/** The vendor libraries of each room of the platform; a room that is not here uses none. */
const vendors = {
  engine: ['@huggingface/tokenizers', '@noble/hashes/.*', 'onnxruntime-web/.*', 'zod'],
  messages: ['wxt/browser', 'zod'],
  policy: ['wxt/browser', 'zod'],
  selftest: ['wxt/browser', 'zod'],
  storage: ['dexie', 'wxt/browser', 'zod'],
  tabs: ['wxt/browser'],
  update: ['wxt/browser'],
};

export default tseslint.config(
  { ignores: ['.output', '.wxt', '.cache', 'dist', 'node_modules', 'test-results', 'playwright-report'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { 'import-x': importX, 'react-hooks': hooks },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      ...hooks.configs.recommended.rules,
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            { ...closed('utils'), message: 'utils are leaves: they import nothing of ours' },
            { ...closed('core', 'core', 'knowledge'), message: 'core knows no platform and no interface' },
            { ...closed('knowledge'), message: 'knowledge is data' },
            { ...closed('platform', 'core', 'platform'), message: 'platform implements core ports only' },
            {
              ...closed('components', 'core', 'components'),
              message: 'components render; they own no browser API',
            },
            { ...closed('entrypoints', 'core', 'platform', 'components', 'entrypoints') },
            ...platformRooms.map((room) => ({
              target: `./platform/${room}`,
              from: platformRooms.filter((other) => other !== room).map((other) => `./platform/${other}`),
              message: 'platform rooms do not know each other',
            })),
            {
              target: ['./core/!(knowledge)/**', './core/*.ts'],
              from: './knowledge',
              message: 'read knowledge through core/knowledge',
            },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['components/**/*.{ts,tsx}', 'core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'chrome',
        'browser',
        'fetch',
        'localStorage',
        'sessionStorage',
        'indexedDB',
      ],
    },
  },
  onlyPackages(['utils/**/*.ts'], []),
  onlyPackages(['core/**/*.ts'], ['zod', 'diff']),
  ...platformRooms.map((room) => onlyPackages([`platform/${room}/**/*.{ts,tsx}`], vendors[room] ?? [])),
  onlyPackages(['components/**/*.{ts,tsx}'], ['react', 'react-dom', 'lucide-react', 'zod']),
);

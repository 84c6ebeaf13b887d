import { z } from 'zod';
import { finding, type Finding } from './finding';

export type BuiltFor = 'chrome' | 'firefox';

/** What the manifest must say, word for word. Anything else in it is a finding. */
export interface Expected {
  browser: BuiltFor;
  permissions: readonly string[];
  /** Origins baked in by `--origins`; none in the ordinary build. */
  hosts: readonly string[];
  optionalHosts: readonly string[];
  contentSecurityPolicy: string;
}

/** Keys that neither reach outside nor let anything in. */
const harmless = new Set([
  'manifest_version',
  'name',
  'short_name',
  'description',
  'version',
  'version_name',
  'author',
  'default_locale',
  'icons',
  'action',
  'commands',
]);

/** What only one kind of browser knows. */
const only: Readonly<Record<BuiltFor, ReadonlySet<string>>> = {
  chrome: new Set(['side_panel', 'minimum_chrome_version', 'key', 'offline_enabled']),
  firefox: new Set(['sidebar_action', 'browser_specific_settings']),
};

const list = z.array(z.string()).default([]);

const manifestSchema = z.object({
  permissions: list,
  optional_permissions: list,
  host_permissions: list,
  optional_host_permissions: list,
  incognito: z.string().optional(),
  content_security_policy: z.object({ extension_pages: z.string() }).strict().optional(),
  web_accessible_resources: z.array(z.unknown()).default([]),
  externally_connectable: z.unknown().optional(),
  background: z
    .union([
      z.object({ service_worker: z.string(), type: z.string().optional() }).strict(),
      z.object({ scripts: z.array(z.string()) }).strict(),
    ])
    .optional(),
  browser_specific_settings: z
    .object({
      gecko: z
        .object({
          id: z.string(),
          strict_min_version: z.string(),
          data_collection_permissions: z.object({ required: z.tuple([z.literal('none')]) }).strict(),
        })
        .strict(),
    })
    .strict()
    .optional(),
  options_ui: z.object({ page: z.string(), open_in_tab: z.boolean().optional() }).strict().optional(),
  options_page: z.string().optional(),
  storage: z.object({ managed_schema: z.string() }).strict().optional(),
  content_scripts: z.array(z.object({ matches: list, js: list, css: list }).loose()).default([]),
  cross_origin_embedder_policy: z.unknown().optional(),
  cross_origin_opener_policy: z.unknown().optional(),
});

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

/** Compares a built manifest with what is written down in docs/permissions.md and the security policy. */
export function scanManifest(source: string, file: string, expected: Expected): Finding[] {
  const raw: unknown = JSON.parse(source);
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) return [finding(file, 'manifest', `not as expected: ${parsed.error.message}`)];
  const manifest = parsed.data;
  const problems: string[] = [];
  const check = (right: boolean, problem: string) => {
    if (!right) problems.push(problem);
  };
  check(
    same(manifest.permissions, expected.permissions),
    `permissions ${manifest.permissions.join()} instead of ${expected.permissions.join()}`,
  );
  check(manifest.optional_permissions.length === 0, 'optional permissions');
  check(
    same(manifest.host_permissions, expected.hosts),
    `host permissions ${manifest.host_permissions.join()}`,
  );
  check(
    same(manifest.optional_host_permissions, expected.optionalHosts),
    `optional host permissions ${manifest.optional_host_permissions.join()}`,
  );
  check(
    manifest.content_security_policy?.extension_pages === expected.contentSecurityPolicy,
    `content security policy ${manifest.content_security_policy?.extension_pages ?? 'missing'}`,
  );
  check(manifest.incognito === 'not_allowed', 'incognito is allowed');
  check(manifest.web_accessible_resources.length === 0, 'web-accessible resources');
  check(manifest.externally_connectable === undefined, 'externally connectable');
  const scripted = manifest.content_scripts.flatMap((script) => script.matches);
  check(
    scripted.every((match) => expected.hosts.includes(match)),
    `content script on ${scripted.join()}`,
  );
  const other = only[expected.browser === 'chrome' ? 'firefox' : 'chrome'];
  const known = new Set(
    [...harmless, ...only[expected.browser], ...Object.keys(manifestSchema.shape)].filter(
      (key) => !other.has(key),
    ),
  );
  for (const key of Object.keys(raw as object)) check(known.has(key), `unknown key ${key}`);
  return problems.map((problem) => finding(file, 'manifest', problem));
}

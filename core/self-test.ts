/** What the self-test finds out about one installation. Facts only; components/settings words them. */

export interface Probe {
  /** What was tried. Each one goes to a name that nobody can own, and carries nothing. */
  what: 'request' | 'socket' | 'beacon' | 'picture' | 'frame' | 'code';
  /** The browser reported that the page's own policy refused it. */
  refused: boolean;
}

export interface FileCheck {
  file: string;
  sha256: string;
  state: 'same' | 'differs' | 'missing';
}

export interface StoredKind {
  where: 'disk' | 'memory' | 'database';
  /** Names of entries, without what is in them. */
  names: readonly string[];
  /** Null where the browser does not tell. */
  bytes: number | null;
}

export interface SelfTest {
  at: string;
  version: string;
  /** Names this build: SHA-256 over the list of its files and their SHA-256; null where the list is missing. */
  build: string | null;
  browser: string;
  /** "admin": by policy. "normal": from a store. "development": loaded by hand. */
  installedBy: string;
  organisation: string | null;
  policyKind: 'none' | 'set' | 'awaited';
  settings: readonly { name: string; value: string; from: 'organisation' | 'own choice' | 'as it comes' }[];
  wrong: readonly { name: string; given: string; why: string }[];
  permissions: readonly string[];
  sites: readonly string[];
  /** Permissions, policy and scripts of the manifest that are not as they were built. */
  manifestDiffers: readonly string[];
  files: readonly FileCheck[];
  contentSecurityPolicy: string;
  probes: readonly Probe[];
  stored: readonly StoredKind[];
}

import { expect, test } from 'vitest';
import { hasDisplay } from '@/scripts/lib/display';

test.each([
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', true],
  [{ CI: 'true', DISPLAY: ':0' }, 'linux', false],
  [{ CI: 'true' }, 'darwin', false],
] as const)('%j on %s: %s', (env, platform, seen) => expect(hasDisplay(env, platform)).toBe(seen));

import { expect, test } from 'vitest';
import { sharedWorld } from '@/vitest.config';
import { code, files, read } from './tree';

/** What another file of the same world would find changed. */
const LASTING =
  /\bvi\.(?!fn\b)|\bprocess\.(?:env|chdir|on)\b|\bglobalThis\b|@vitest-environment|\.prototype\.\w+ =/;

const isLasting = (text: string): boolean => LASTING.test(text);
const rooms = sharedWorld.map((glob) => glob.replace('/**/*.test.ts', '/'));
const shared = code.filter(
  (file) => file.endsWith('.test.ts') && rooms.some((room) => file.startsWith(room)),
);

test('tests that share a world change nothing in it', () => {
  expect(rooms.filter((room) => !files.some((file) => file.startsWith(room)))).toEqual([]);
  expect(shared.length).toBeGreaterThan(200);
  expect(shared.filter((file) => isLasting(read(file)))).toEqual([]);
});

test.each([
  "vi.mock('@/core/x')",
  "process.env['TZ'] = 'UTC'",
  'Object.assign(globalThis, {})',
  'Array.prototype.at = no',
])('a file with %s would be found', (text) => expect(isLasting(text)).toBe(true));

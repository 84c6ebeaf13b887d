/** True when a window can be seen: not in continuous integration, and on Linux only with a display. */
export function hasDisplay(
  env: Record<string, string | undefined> = process.env,
  platform = process.platform,
): boolean {
  if (env['CI'] === 'true' || env['CI'] === '1') return false;
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

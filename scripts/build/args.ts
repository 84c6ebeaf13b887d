/** A match pattern for one record system: https (or http for a server on the same network), a host, a path. */
const pattern = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?\/\S*$/i;

/**
 * Takes `--origins a,b` out of the build's arguments; the rest goes to WXT as it is.
 * @throws when an origin is not a match pattern a browser accepts.
 */
export function parseBuildArgs(args: readonly string[]): { origins: string[]; rest: string[] } {
  const origins: string[] = [];
  const rest: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--origins') {
      index += 1;
      origins.push(...(args[index] ?? '').split(','));
    } else if (arg.startsWith('--origins=')) {
      origins.push(...arg.slice('--origins='.length).split(','));
    } else {
      rest.push(arg);
    }
  }
  return { origins: originPatterns(origins), rest };
}

/**
 * Match patterns for the addresses of record systems; one without a path is given `/*`.
 * @throws when one is no address that a browser accepts
 */
export const originPatterns = (origins: readonly string[]): string[] =>
  origins.map((origin) => checked(origin.trim()));

function checked(origin: string): string {
  const whole = /^https?:\/\/[^/]+$/i.test(origin) ? `${origin}/*` : origin;
  if (!pattern.test(whole)) {
    throw new Error(`"${origin}" is not an address for --origins. Give one such as https://care.example/*`);
  }
  return whole;
}

/** A match pattern for one record system: https (or http for a server on the same network), a host, a path. */
const pattern = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?\/\S*$/i;

export interface BuildAsked {
  origins: string[];
  /** The file that Firefox installs from; null where none is asked for. */
  xpi: string | null;
  /** The folder of the model pack the build carries; null where none is asked for. */
  pack: string | null;
  /** Whether model packs may run on a graphics card. */
  webgpu: boolean;
  rest: string[];
}

/**
 * Takes `--origins a,b`, `--pack folder`, `--webgpu` and `--xpi file` out of the build's arguments; the rest goes to WXT as it is.
 * @throws when an origin is not a match pattern a browser accepts, `--pack` names no folder, `--webgpu` stands in a build for Firefox, or `--xpi` names no file or another browser's build
 */
export function parseBuildArgs(args: readonly string[]): BuildAsked {
  const origins: string[] = [];
  const rest: string[] = [];
  let xpi: string | null = null;
  let pack: string | null = null;
  let webgpu = false;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--origins') {
      index += 1;
      origins.push(...(args[index] ?? '').split(','));
    } else if (arg.startsWith('--origins=')) {
      origins.push(...arg.slice('--origins='.length).split(','));
    } else if (arg === '--pack') {
      index += 1;
      pack = args[index] ?? '';
    } else if (arg === '--webgpu') {
      webgpu = true;
    } else if (arg === '--xpi') {
      index += 1;
      xpi = args[index] ?? '';
    } else {
      rest.push(arg);
    }
  }
  if (pack === '') throw new Error('--pack names the folder of a model pack: --pack packs/small');
  const isForFirefox = /(?:-b|--browser)[ =]firefox\b/.test(rest.join(' '));
  if (xpi === '' || (xpi !== null && !isForFirefox)) {
    throw new Error('--xpi names the file to write for Firefox: -b firefox --xpi careside.xpi');
  }
  if (webgpu && isForFirefox) throw new Error('--webgpu is for Chrome and Edge alone.');
  return { origins: originPatterns(origins), xpi, pack, webgpu, rest };
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

/** Reads files, each checked against its listed hash before use. */

export class FileProblem extends Error {
  constructor(
    readonly why: 'missing' | 'damaged',
    file: string,
  ) {
    super(`${why}: ${file}`);
  }
}

const hex = (buffer: ArrayBuffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export interface ListedFile {
  /** Address below the extension's own origin. */
  address: string;
  /** SHA-256 in hex. */
  sha256: string;
}

/**
 * The bytes of one packaged file.
 * @param read what reads an address of this origin; nothing is asked of any other
 * @throws FileProblem when the file is elsewhere, missing, or not the listed one
 */
export async function readVerified(
  { address, sha256 }: ListedFile,
  read: (address: string) => Promise<Response>,
  origin: string,
): Promise<ArrayBuffer> {
  return checked(await readPackaged(address, read, origin), address, sha256);
}

/** The bytes of one packaged file, unchecked; null where it is elsewhere or missing. */
export async function readPackaged(
  address: string,
  read: (address: string) => Promise<Response>,
  origin: string,
): Promise<ArrayBuffer | null> {
  const whole = new URL(address, origin);
  const own = new URL(origin);
  if (whole.protocol !== own.protocol || whole.host !== own.host) return null;
  const answer = await read(whole.href).catch(() => null);
  return answer?.ok ? answer.arrayBuffer() : null;
}

/**
 * The bytes, if they are the listed ones.
 * @throws FileProblem where there are none, or others
 */
export async function checked(bytes: ArrayBuffer | null, file: string, sha256: string): Promise<ArrayBuffer> {
  if (!bytes) throw new FileProblem('missing', file);
  if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== sha256) throw new FileProblem('damaged', file);
  return bytes;
}

/** Reads the extension's own files and nothing else, each checked against its listed hash before use. */

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

/**
 * A stand-in for fetch that reads only files of this origin that `hashes` lists.
 * Answers 404 for any other address (transformers.js probes optional files); throws FileProblem for a listed
 * file that is missing or whose SHA-256 differs.
 */
export function verifiedReader(
  hashes: Readonly<Record<string, string>>,
  read: (address: string) => Promise<Response>,
  origin: string,
): (input: string | URL | Request) => Promise<Response> {
  return async (input) => {
    const address = new URL(input instanceof Request ? input.url : String(input), origin);
    const name = decodeURIComponent(address.pathname).replace(/^\//, '');
    const expected = hashes[name];
    if (address.origin !== new URL(origin).origin || !expected) return new Response(null, { status: 404 });
    const answer = await read(address.href);
    if (!answer.ok) throw new FileProblem('missing', name);
    const bytes = await answer.arrayBuffer();
    if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== expected)
      throw new FileProblem('damaged', name);
    return new Response(bytes, { status: 200, headers: { 'content-length': String(bytes.byteLength) } });
  };
}

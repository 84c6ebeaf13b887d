/** Brings the files of a model into a folder. */
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { partsOf, type ToFetch } from './addresses';

/**
 * @param told called with the path of each file that came
 * @throws with the address that did not answer, where the file is needed
 */
export async function bring(
  files: readonly ToFetch[],
  folder: string,
  told: (path: string) => void,
): Promise<void> {
  const left = [...files];
  for (let file = left.shift(); file; file = left.shift()) {
    const { path, address, needed } = file;
    const answer = await fetch(address).catch((error: unknown) => {
      throw new Error(`${address} could not be reached: ${String(error)}`);
    });
    if (answer.status === 404 && !needed) continue;
    if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}.`);
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(target));
    told(path);
    if (path.endsWith('.onnx')) left.unshift(...partsOf(file, readFileSync(target)));
  }
}

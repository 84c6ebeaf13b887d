/** Stands before a real worker's own code and does to it what the script says; the script is the worker's name. */
import type { Script } from './rig';

const { id, load, answer, delay = 0 } = JSON.parse(self.name) as Script & { id: string };
/** Held as long as the worker lives: the browser lets go of it when the worker is really gone. */
void navigator.locks.request(id, () => new Promise(() => undefined));

const isWeights = (name: string): boolean => name.endsWith('.onnx');
function flipped(buffer: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(buffer);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return buffer;
}

if (load === 'fails') self.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
if (load === 'damaged') {
  // The helper's weights are packaged, those of a pack lie on the disk.
  const bring = self.fetch.bind(self);
  self.fetch = async (address) => {
    const found = await bring(address);
    return isWeights(String(address)) ? new Response(flipped(await found.arrayBuffer())) : found;
  };
  const { prototype } = FileSystemFileHandle;
  const open = Object.getOwnPropertyDescriptor(prototype, 'getFile')?.value as () => Promise<File>;
  prototype.getFile = async function () {
    const file = await open.call(this);
    return isWeights(file.name) ? new File([flipped(await file.arrayBuffer())], file.name) : file;
  };
}
if (load === 'memory')
  WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
    construct: () => {
      throw new RangeError('WebAssembly.Memory(): could not allocate memory');
    },
  });

/** What a question is made into takes memory first. */
const refuse = () => {
  throw answer === 'memory' ? new RangeError('Array buffer allocation failed') : new Error('it went wrong');
};
self.addEventListener('message', (event: MessageEvent<{ kind: string }>) => {
  const { data } = event;
  const isQuestion = data.kind === 'tag' || data.kind === 'write';
  if (isQuestion ? answer === 'never' : data.kind === 'load' && load === 'never')
    event.stopImmediatePropagation();
  if (!isQuestion) return;
  if (answer === 'memory' || answer === 'fails') BigInt64Array.from = refuse;
  if (delay === 0 || !event.isTrusted) return;
  event.stopImmediatePropagation();
  setTimeout(() => self.dispatchEvent(new MessageEvent('message', { data })), delay);
});

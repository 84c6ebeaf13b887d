import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FileProblem, verifiedReader } from '@/platform/engine/tagger/verified';

const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const bytes = new TextEncoder().encode('weights');
const hash = createHash('sha256').update(bytes).digest('hex');
const reader = (content: Uint8Array<ArrayBuffer> | null) => {
  const asked: string[] = [];
  const read = verifiedReader(
    { 'models/x/model.onnx': hash },
    async (address) => {
      asked.push(address);
      return new Response(content, { status: content ? 200 : 404 });
    },
    origin,
  );
  return { read, asked };
};

describe('verifiedReader', () => {
  it('hands over a listed file whose hash agrees', async () => {
    const { read } = reader(bytes);
    expect(await (await read(`${origin}/models/x/model.onnx`)).text()).toBe('weights');
  });

  it.each([...bytes.keys()])('refuses the file with byte %i flipped', async (i) => {
    const flipped = Uint8Array.from(bytes);
    flipped[i] = (flipped[i] ?? 0) ^ 1;
    const { read } = reader(flipped);
    await expect(read(`${origin}/models/x/model.onnx`)).rejects.toThrow(FileProblem);
  });

  it('says that a listed file is missing', async () => {
    const { read } = reader(null);
    await expect(read('/models/x/model.onnx')).rejects.toMatchObject({ why: 'missing' });
  });

  it.each(['https://example.org/models/x/model.onnx', '/models/x/other.json', 'http://127.0.0.1/'])(
    'never asks for %s',
    async (address) => {
      const { read, asked } = reader(bytes);
      expect((await read(address)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FileProblem, readVerified } from '@/platform/engine/verified';

const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const bytes = new TextEncoder().encode('weights');
const listed = { address: '/assets/model.onnx', sha256: createHash('sha256').update(bytes).digest('hex') };
const asked: string[] = [];
const holding = (content: Uint8Array<ArrayBuffer> | null) => async (address: string) => {
  asked.push(address);
  return new Response(content, { status: content ? 200 : 404 });
};

describe('readVerified', () => {
  it('hands over a listed file whose hash agrees', async () => {
    const read = await readVerified(listed, holding(bytes), origin);
    expect(new TextDecoder().decode(read)).toBe('weights');
  });

  it.each([...bytes.keys()])('refuses the file with byte %i flipped', async (i) => {
    const flipped = Uint8Array.from(bytes);
    flipped[i] = (flipped[i] ?? 0) ^ 1;
    await expect(readVerified(listed, holding(flipped), origin)).rejects.toMatchObject({ why: 'damaged' });
  });

  it('says that a listed file is missing, also when reading it fails', async () => {
    await expect(readVerified(listed, holding(null), origin)).rejects.toMatchObject({ why: 'missing' });
    const refused = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(readVerified(listed, refused, origin)).rejects.toMatchObject({ why: 'missing' });
  });

  it.each(['https://example.org/assets/model.onnx', 'http://127.0.0.1/', '//example.org/model.onnx'])(
    'never asks for %s',
    async (address) => {
      asked.length = 0;
      await expect(readVerified({ ...listed, address }, holding(bytes), origin)).rejects.toThrow(FileProblem);
      expect(asked).toEqual([]);
    },
  );
});

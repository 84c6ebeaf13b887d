import { expect, it } from 'vitest';
import { listModelFiles } from '@/models/files';
import hashes from '@/platform/engine/tagger/files.json';

it('lists the model and the runtime as they are; after training or an update run models/files.ts', () => {
  expect(hashes).toEqual(listModelFiles());
});

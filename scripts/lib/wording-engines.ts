/** The engines that a command can be asked to word drafts with: none, Careside's own model, or a model pack. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allowedWords } from '@/core/draft/allowed-words';
import { answerOf } from '@/core/draft/asking';
import type { WordingEngine } from '@/core/draft/engine';
import { writingEngine } from '@/core/draft/writing';
import { MANIFEST } from '@/core/model-pack';
import { openFolder } from '@/scripts/model-pack/try';
import { openPackaged } from './packaged-helper';

/** As typed: `none`, `careside`, or the folder of a pack. */
export type EngineName = string;

/** @throws in plain words, where there is no such engine */
export function knownEngine(name: string, cwd: string): EngineName {
  if (name === 'none' || name === 'careside') return name;
  const folder = resolve(cwd, name);
  if (name !== '' && existsSync(join(folder, MANIFEST))) return folder;
  throw new Error(`There is no engine "${name}": use none, careside or the folder of a model pack.`);
}

/** The model of the pack in `folder`, every file checked, with the helper after it, as in the panel. */
async function packEngine(folder: string): Promise<WordingEngine> {
  const model = await openFolder(folder);
  const writing = writingEngine({
    async rewrite([text = ''], signal) {
      const answer = await model.write({ text, allowed: allowedWords(text), signal });
      return { kind: 'done', results: [answer === null ? [] : answerOf(answer)] };
    },
  });
  return { ...writing, otherwise: (await openPackaged()).mending };
}

/** Null: rules alone. @throws as the extension would refuse the pack */
export async function openEngine(name: EngineName): Promise<WordingEngine | null> {
  if (name === 'none') return null;
  return name === 'careside' ? (await openPackaged()).mending : packEngine(name);
}

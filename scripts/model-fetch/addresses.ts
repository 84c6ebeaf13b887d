import { CARD_WEIGHTS, CONFIG, TOKENIZER, TOKENIZER_CONFIG, WEIGHTS } from '@/core/model-pack';
import { filesBeside } from '@/scripts/lib/onnx';

/** What is fetched of a model; without the needed ones there is no pack. */
const FILES = [
  { path: CONFIG, needed: true },
  { path: 'generation_config.json', needed: false },
  { path: TOKENIZER, needed: true },
  { path: TOKENIZER_CONFIG, needed: true },
  { path: 'chat_template.jinja', needed: false },
  { path: WEIGHTS, needed: true },
  ...CARD_WEIGHTS.map((path) => ({ path, needed: false })),
];

export interface ToFetch {
  path: string;
  needed: boolean;
  address: string;
}

/** A mirror on this very computer may go without encryption. */
const ADDRESS = /^(?:https:\/\/[^/]+|http:\/\/127\.0\.0\.1:\d+)$/;
/** A file of the same folder, and no other: the names come out of a file that somebody else made. */
const BESIDE = /^(?!\.)[\w.-]+$/;

/**
 * The files in which the weights say that more of them lie, each of which the model cannot do without.
 * @throws where one lies elsewhere than beside the weights
 */
export function partsOf(weights: ToFetch, bytes: Uint8Array): ToFetch[] {
  const beside = (of: string, name: string) => of.slice(0, of.lastIndexOf('/') + 1) + name;
  return filesBeside(bytes).map((name) => {
    if (!BESIDE.test(name))
      throw new Error(`${weights.path} has weights in "${name}", which is not beside it.`);
    return { path: beside(weights.path, name), address: beside(weights.address, name), needed: true };
  });
}

/**
 * Where each file of a model lies.
 * @param revision the whole commit: a branch can change under a name
 * @throws where the id, the revision or the address is not one
 */
export function addressesOf(id: string, revision: string, from = 'https://huggingface.co'): ToFetch[] {
  if (!/^[\w.-]+\/[\w.-]+$/.test(id)) throw new Error(`"${id}" is not the id of a model: owner/name.`);
  if (!/^[0-9a-f]{40}$/.test(revision))
    throw new Error('Give the whole commit as --revision: 40 hex digits.');
  if (!ADDRESS.test(from)) throw new Error(`"${from}" is not an address such as https://huggingface.co`);
  return FILES.map((file) => ({ ...file, address: `${from}/${id}/resolve/${revision}/${file.path}` }));
}

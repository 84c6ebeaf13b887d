import { CARD_WEIGHTS, CONFIG, TOKENIZER, TOKENIZER_CONFIG, WEIGHTS } from '@/core/model-pack';

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

/**
 * Where each file of a model lies.
 * @param revision the whole commit: a branch can change under a name
 * @throws where the id, the revision or the address is not one
 */
export function addressesOf(id: string, revision: string, from = 'https://huggingface.co') {
  if (!/^[\w.-]+\/[\w.-]+$/.test(id)) throw new Error(`"${id}" is not the id of a model: owner/name.`);
  if (!/^[0-9a-f]{40}$/.test(revision))
    throw new Error('Give the whole commit as --revision: 40 hex digits.');
  if (!/^https:\/\/[^/]+$/.test(from))
    throw new Error(`"${from}" is not an address such as https://huggingface.co`);
  return FILES.map((file) => ({ ...file, address: `${from}/${id}/resolve/${revision}/${file.path}` }));
}

/** Makes the manifest of a model pack from a folder in the Hugging Face layout. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Template } from '@huggingface/jinja';
import { asking } from '@/core/draft/asking';
import {
  CARD_WEIGHTS,
  CONFIG,
  devicesOf,
  packSchema,
  TOKENIZER,
  TOKENIZER_CONFIG,
  WEIGHTS,
  weightsWith,
  type Pack,
} from '@/core/model-pack';
import { filesBeside } from '@/scripts/lib/onnx';

/** Every file the extension reads; others in the folder are left out of the pack. */
const FILES = [CONFIG, 'generation_config.json', TOKENIZER, TOKENIZER_CONFIG, WEIGHTS];

export interface About {
  id: string;
  name: string;
  licence: string;
  revision: string;
  /** Megabytes while it works; estimated from the size of the weights when not given. */
  memoryMB?: number;
}

type Json = Record<string, unknown>;
const json = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

function templateOf(folder: string, config: Json): string {
  const beside = join(folder, 'chat_template.jinja');
  const template = config['chat_template'] ?? (existsSync(beside) ? readFileSync(beside, 'utf8') : null);
  if (typeof template !== 'string')
    throw new Error('The model has no chat template, so it cannot be asked anything.');
  return template;
}

const tokenText = (token: unknown): string =>
  typeof token === 'string' ? token : String((token as { content?: unknown } | null)?.content ?? '');

/** What stands before and after a statement, in the model's own format. */
export function promptOf(folder: string): Pack['prompt'] {
  const config = json(join(folder, TOKENIZER_CONFIG));
  const template = new Template(templateOf(folder, config));
  const slot = '\uE000';
  const [system, ...examples] = asking();
  const render = (messages: readonly { role: string; content: string }[]) =>
    template.render({
      messages,
      add_generation_prompt: true,
      enable_thinking: false,
      bos_token: tokenText(config['bos_token']),
      eos_token: tokenText(config['eos_token']),
    });
  const asked = { role: 'user', content: slot };
  let whole: string;
  try {
    whole = render([system, ...examples, asked]);
  } catch {
    // Some models know no system role: the instruction then opens the first question.
    const [first, ...rest] = [...examples, asked];
    whole = render([{ role: 'user', content: `${system.content}\n\n${first?.content}` }, ...rest]);
  }
  const parts = whole.split(slot);
  if (parts.length !== 2) throw new Error('The chat template does not hold the question once.');
  return { before: parts[0] ?? '', after: parts[1] ?? '' };
}

/** The files beside these weights that hold some of them. @throws where one is missing, or is not called as it has to be */
function partsOf(folder: string, weights: string): string[] {
  if (weightsWith(weights) === undefined) return [];
  return filesBeside(readFileSync(join(folder, weights))).map((name) => {
    const path = `${dirname(weights)}/${name}`;
    if (weightsWith(path) !== weights)
      throw new Error(`${weights} has weights in "${name}"; only ${basename(weights)}_data… can be taken.`);
    if (!existsSync(join(folder, path))) throw new Error(`These files are missing: ${path}.`);
    return path;
  });
}

/**
 * The manifest of the model in `folder`.
 * @throws with a sentence for the person at the keyboard where it cannot be a pack
 */
export async function makePack(folder: string, { memoryMB, ...about }: About): Promise<Pack> {
  const there = (path: string) => existsSync(join(folder, path));
  const paths = [...FILES.filter(there), ...CARD_WEIGHTS.filter(there)];
  const missing = FILES.filter((path) => !paths.includes(path) && path !== 'generation_config.json');
  if (missing.length > 0) throw new Error(`These files are missing: ${missing.join(', ')}.`);
  paths.push(...paths.flatMap((path) => partsOf(folder, path)));
  const files = [];
  for (const path of paths) {
    const whole = join(folder, path);
    files.push({
      path: relative(folder, whole).split(sep).join('/'),
      bytes: statSync(whole).size,
      sha256: await sha256Of(whole),
    });
  }
  const weights = files.reduce(
    (sum, { path, bytes }) => sum + (weightsWith(path) === WEIGHTS ? bytes : 0),
    0,
  );
  // Held twice while it loads, and the runtime beside it.
  const estimated = Math.ceil((2.2 * weights) / 1e6) + 120;
  const needs = { memoryMB: memoryMB ?? estimated, devices: devicesOf({ files }) };
  return packSchema.parse({ format: 1, ...about, task: 'write', files, needs, prompt: promptOf(folder) });
}

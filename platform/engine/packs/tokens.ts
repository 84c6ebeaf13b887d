/** Text to the tokens of a model and back, for the kinds of tokenizer.json that causal models have. */
import { Tokenizer } from '@huggingface/tokenizers';

export interface Tokens {
  encode(text: string): number[];
  /** The tokens of exactly this text; none where no tokens give it back as it was. */
  exactly(text: string): number[];
  decode(ids: readonly number[]): string;
  /** The text of tokens that more may follow: without a character of which only some bytes are there. */
  soFar(ids: readonly number[]): string;
  /** Words can be put one after another: none brings a space of its own, and none loses the one before it. */
  keepsSpaces: boolean;
}

/** What stands for bytes that are no whole character. */
const HALF = /\uFFFD+$/u;

const byteToken = (byte: number): string => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;

/** @param json parsed tokenizer.json @param config parsed tokenizer_config.json */
export function createTokens(json: object, config: object): Tokens {
  const tokenizer = new Tokenizer(json, config);
  const { model } = json as { model?: { byte_fallback?: boolean } };

  /** The library has this for byte pairs alone: what is no token of a Unigram is written in its bytes. */
  const inBytes = (text: string): number[] | null => {
    const ids = [...new TextEncoder().encode(text)].map((byte) => tokenizer.token_to_id(byteToken(byte)));
    return ids.every((id) => id !== undefined) ? ids : null;
  };
  const encode = (text: string): number[] => {
    const { ids, tokens } = tokenizer.encode(text, { add_special_tokens: false });
    if (!model?.byte_fallback) return ids;
    return tokens.flatMap((token, i) =>
      tokenizer.token_to_id(token) === undefined ? (inBytes(token) ?? ids[i] ?? []) : (ids[i] ?? []),
    );
  };
  const decode = (ids: readonly number[]): string =>
    ids.length === 0
      ? ''
      : tokenizer.decode([...ids], { skip_special_tokens: true, clean_up_tokenization_spaces: false });

  return {
    encode,
    exactly(text) {
      const ids = encode(text);
      return decode(ids) === text ? ids : [];
    },
    decode,
    soFar: (ids) => decode(ids).replace(HALF, ''),
    keepsSpaces:
      decode(encode(' word')) === ' word' && decode([...encode('One'), ...encode(' word')]) === 'One word',
  };
}

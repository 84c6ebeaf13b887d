"""A byte-level BPE tokenizer, trained and written as the tokenizer.json that causal models on Hugging Face have."""
import json
import re
from collections import Counter

SPECIAL = ["<|end|>", "<|user|>", "<|assistant|>"]
PIECES = re.compile(r"'(?:s|t|re|ve|m|ll|d)| ?[^\W\d_]+| ?\d+| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+")


def byte_signs():
    """GPT-2's printable sign for each byte."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    signs, extra = {b: chr(b) for b in plain}, 0
    for b in range(256):
        if b not in signs:
            signs[b] = chr(256 + extra)
            extra += 1
    return signs


SIGNS = byte_signs()


def pieces(text):
    return ["".join(SIGNS[b] for b in piece.encode()) for piece in PIECES.findall(text)]


def merged(word, pair):
    out, i = [], 0
    while i < len(word):
        if i + 1 < len(word) and (word[i], word[i + 1]) == pair:
            out.append(word[i] + word[i + 1])
            i += 2
        else:
            out.append(word[i])
            i += 1
    return tuple(out)


def train(texts, size):
    """The merges that come most often, in order, until the vocabulary has `size` entries."""
    words = Counter(piece for text in texts for piece in pieces(text))
    split = {word: tuple(word) for word in words}
    vocab, merges = SPECIAL + [SIGNS[b] for b in sorted(SIGNS)], []
    while len(vocab) < size:
        pairs = Counter()
        for word, count in words.items():
            for pair in zip(split[word], split[word][1:]):
                pairs[pair] += count
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        vocab.append("".join(best))
        split = {word: merged(parts, best) if best[0] in parts else parts for word, parts in split.items()}
    return {token: i for i, token in enumerate(vocab)}, merges


class Tokenizer:
    def __init__(self, vocab, merges):
        self.vocab, self.ranks, self.known = vocab, {pair: i for i, pair in enumerate(merges)}, {}

    def piece(self, piece):
        if piece not in self.known:
            parts = tuple(piece)
            while len(parts) > 1:
                best = min(zip(parts, parts[1:]), key=lambda pair: self.ranks.get(pair, 1e9))
                if best not in self.ranks:
                    break
                parts = merged(parts, best)
            self.known[piece] = [self.vocab[part] for part in parts]
        return self.known[piece]

    def encode(self, text):
        return [token for piece in pieces(text) for token in self.piece(piece)]


def files(vocab, merges):
    """tokenizer.json and tokenizer_config.json."""
    added = [
        dict(id=vocab[s], content=s, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
        for s in SPECIAL
    ]
    byte_level = dict(type="ByteLevel", add_prefix_space=False, trim_offsets=True, use_regex=True)
    tokenizer = dict(
        version="1.0", truncation=None, padding=None, added_tokens=added, normalizer=None, pre_tokenizer=byte_level,
        post_processor=None, decoder=byte_level,
        model=dict(
            type="BPE", dropout=None, unk_token=None, continuing_subword_prefix=None, end_of_word_suffix=None,
            fuse_unk=False, byte_fallback=False, vocab=vocab, merges=[" ".join(pair) for pair in merges],
        ),
    )
    config = dict(
        tokenizer_class="PreTrainedTokenizerFast", model_max_length=256, eos_token="<|end|>", pad_token="<|end|>",
        clean_up_tokenization_spaces=False,
        chat_template="<|user|>{{ messages[-1].content }}<|assistant|>",
    )
    return {"tokenizer.json": json.dumps(tokenizer, ensure_ascii=False), "tokenizer_config.json": json.dumps(config, indent=1)}

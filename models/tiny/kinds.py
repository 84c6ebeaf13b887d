"""The kinds of tokenizer.json that larger models have, trained on this repository's own words and small enough for the
tiny model: byte pairs over bytes (Qwen, Granite, SmolLM), byte pairs of SentencePiece with single bytes for what has
no piece (Gemma), and a Unigram of SentencePiece. With them what `tokenizers` itself makes of texts, for comparison.

    python models/tiny/kinds.py      # needs the package `tokenizers`
"""
import json
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers, Regex

ROOT = Path(__file__).parent.parent
OUT = ROOT / "tiny/kinds"
SIZE, SPECIAL = 512, ["<|end|>", "<|user|>", "<|assistant|>"]
BYTES = [f"<0x{b:02X}>" for b in range(256)]
LINE = "\u2581"

QWEN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)

TEXTS = [
    "Rang the GP surgery at 13:10, no answer.",
    "  two spaces, and   three",
    "He's had \u00a34.50 change; she'll sign at 14:00. I'D say so",
    "Zo\u00eb Nu\u00f1ez ate at the caf\u00e9, na\u00efve or not",
    "temp 37.2\u00b0C, \u00bd a cup, 20\u2013minute visit \u2013 \u201cfine\u201d",
    "thumbs up \U0001f44d\U0001f3fd from the family \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u65e5\u672c, \u0141\u00f3d\u017a, S\u00ednead O\u2019Brien",
    "[name] ate half of lunch at [time1] and refused tea.",
    "line one\n\nline two\tafter a tab",
    "BP 120/80 @ 09:15 & SpO2 94% (2L)",
]


def corpus():
    """Plain letters alone: what is not among them has to be written in bytes."""
    notes = (ROOT.parent / "evals/cases/draft/dev/own.jsonl").read_text().splitlines()
    rows = [json.loads(note)[key] for note in notes for key in ("shorthand", "reference")]
    return [row for row in rows if row.isascii()]


def added():
    return [
        dict(id=i, content=s, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
        for i, s in enumerate(SPECIAL)
    ]


def whole(model, normalizer, pre_tokenizer, decoder):
    return dict(
        version="1.0", truncation=None, padding=None, added_tokens=added(), normalizer=normalizer,
        pre_tokenizer=pre_tokenizer, post_processor=None, decoder=decoder, model=model,
    )


def bpe(vocab, merges, fallback):
    return dict(
        type="BPE", dropout=None, unk_token="<unk>" if fallback else None, continuing_subword_prefix=None,
        end_of_word_suffix=None, fuse_unk=fallback, byte_fallback=fallback, ignore_merges=False,
        vocab={token: i for i, token in enumerate(vocab)}, merges=merges,
    )


def trained(tokenizer, trainer, texts):
    tokenizer.train_from_iterator(texts, trainer)
    return json.loads(tokenizer.to_str())["model"]


def in_order(model):
    return sorted(model["vocab"], key=model["vocab"].get)


SPLIT = dict(type="Split", pattern=dict(String=" "), behavior="MergedWithPrevious", invert=False)
LINES = dict(type="Replace", pattern=dict(String=" "), content=LINE)
BACK = dict(type="Sequence", decoders=[
    dict(type="Replace", pattern=dict(String=LINE), content=" "), dict(type="ByteFallback"), dict(type="Fuse"),
])


def byte_level(texts):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(QWEN), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    trainer = trainers.BpeTrainer(
        vocab_size=SIZE - len(SPECIAL), show_progress=False, initial_alphabet=pre_tokenizers.ByteLevel.alphabet()
    )
    model = trained(tokenizer, trainer, texts)
    level = dict(type="ByteLevel", add_prefix_space=False, trim_offsets=False, use_regex=False)
    split = dict(type="Split", pattern=dict(Regex=QWEN), behavior="Isolated", invert=False)
    return whole(
        bpe(SPECIAL + in_order(model), model["merges"], False), dict(type="NFC"),
        dict(type="Sequence", pretokenizers=[split, level]), level,
    )


def spaced():
    """Words with the space before them, as SentencePiece cuts a text before it learns pieces."""
    return pre_tokenizers.Split(LINE, "merged_with_next")


def sentencepiece(texts):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer, tokenizer.pre_tokenizer = normalizers.Replace(" ", LINE), spaced()
    room = SIZE - len(SPECIAL) - len(BYTES) - 1
    model = trained(tokenizer, trainers.BpeTrainer(vocab_size=room, show_progress=False), texts)
    return whole(bpe([*SPECIAL, "<unk>", *BYTES, *in_order(model)], model["merges"], True), LINES, SPLIT, BACK)


def unigram(texts):
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer, tokenizer.pre_tokenizer = normalizers.Replace(" ", LINE), spaced()
    room = SIZE - len(SPECIAL) - len(BYTES)
    trainer = trainers.UnigramTrainer(vocab_size=room, show_progress=False, unk_token="<unk>", special_tokens=["<unk>"])
    pieces = [row for row in trained(tokenizer, trainer, texts)["vocab"] if row[0] != "<unk>"][: room - 1]
    vocab = [[token, 0.0] for token in [*SPECIAL, "<unk>", *BYTES]] + [[t, round(score, 3)] for t, score in pieces]
    model = dict(type="Unigram", unk_id=len(SPECIAL), vocab=vocab, byte_fallback=True)
    return whole(model, LINES, None, BACK)


CONFIG = dict(
    tokenizer_class="PreTrainedTokenizerFast", model_max_length=256, eos_token="<|end|>", pad_token="<|end|>",
    chat_template="<|user|>{{ messages[-1].content }}<|assistant|>",
)

if __name__ == "__main__":
    texts, seen = corpus(), {}
    for name, made in (("byte-level", byte_level), ("sentencepiece", sentencepiece), ("unigram", unigram)):
        text = json.dumps(made(texts), ensure_ascii=False)
        (OUT / name).mkdir(parents=True, exist_ok=True)
        (OUT / name / "tokenizer.json").write_text(text + "\n")
        (OUT / name / "tokenizer_config.json").write_text(json.dumps(CONFIG, indent=1) + "\n")
        reference = Tokenizer.from_str(text)
        seen[name] = []
        for each in TEXTS:
            ids = reference.encode(each, add_special_tokens=False).ids
            seen[name].append(dict(text=each, ids=ids, decoded=reference.decode(ids)))
        print(name, reference.get_vocab_size())
    (OUT / "reference.json").write_text(json.dumps(seen, indent=1) + "\n")

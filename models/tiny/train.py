"""Trains the tiny causal model on rows of masked shorthand and its wording, and writes it in the Hugging Face layout."""
import argparse
import json
import random
import sys
import time
from pathlib import Path

import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).parent.parent))
import tokens  # noqa: E402
from export import BY_TRACE, quantise  # noqa: E402
from four_bits import in_four_bits  # noqa: E402
from llama import CONFIG, KV, HEAD, LAYERS, VOCAB, Llama  # noqa: E402

ap = argparse.ArgumentParser()
ap.add_argument("--rows", default=".cache/tiny/rows.jsonl")
ap.add_argument("--out", default=".cache/tiny/model")
ap.add_argument("--minutes", type=float, default=1.2)
args = ap.parse_args()

torch.manual_seed(3)
random.seed(3)
torch.set_num_threads(1)
rows = [json.loads(line) for line in Path(args.rows).read_text().splitlines()]
random.shuffle(rows)
vocab, merges = tokens.train([row[key] for row in rows[:6000] for key in ("asked", "answer")], VOCAB)
tokenizer = tokens.Tokenizer(vocab, merges)
END, USER, ASSISTANT = (vocab[s] for s in tokens.SPECIAL)


def example(row):
    asked = [USER, *tokenizer.encode(row["asked"]), ASSISTANT]
    answer = [*tokenizer.encode(row["answer"]), END]
    return asked + answer, len(asked)


data = [example(row) for row in rows]
aside, data = data[:200], data[200:]
model = Llama()
print("parameters", sum(p.numel() for p in model.parameters()), "rows", len(data), flush=True)
optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.01, betas=(0.9, 0.98))


def batch(chosen):
    longest = max(len(ids) for ids, _ in chosen)
    ids, aims = torch.zeros(len(chosen), longest, dtype=torch.int64), torch.full((len(chosen), longest), -100)
    for i, (one, start) in enumerate(chosen):
        ids[i, : len(one)] = torch.tensor(one)
        aims[i, start - 1 : len(one) - 1] = torch.tensor(one[start:])
    mask = torch.ones_like(ids)
    return ids, mask, torch.cumsum(mask, 1) - 1, aims


def loss_of(chosen):
    ids, mask, places, aims = batch(chosen)
    logits = model(ids, mask, places, *model.fresh(len(chosen)))[0]
    return nn.functional.cross_entropy(logits.reshape(-1, VOCAB), aims.reshape(-1), ignore_index=-100)


began, step, limit = time.process_time(), 0, args.minutes * 60
while (spent := time.process_time() - began) < limit:
    for group in optimiser.param_groups:
        group["lr"] = 3e-3 * min(1, (step + 1) / 50) * max(0.03, 1 - spent / limit)
    loss = loss_of(random.sample(data, 24))
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    step += 1
    if step % 100 == 0:
        with torch.no_grad():
            print(step, f"{spent:.0f} s of CPU, loss {loss.item():.3f}, aside {loss_of(aside[:64]).item():.3f}", flush=True)

model.eval()
out = Path(args.out)
(out / "onnx").mkdir(parents=True, exist_ok=True)
names = [f"{{}}.{i}.{part}" for i in range(LAYERS) for part in ("key", "value")]
pasts, presents = [n.format("past_key_values") for n in names], [n.format("present") for n in names]
axes = {"input_ids": {0: "batch_size", 1: "sequence_length"}, "attention_mask": {0: "batch_size", 1: "total_length"},
        "position_ids": {0: "batch_size", 1: "sequence_length"}, "logits": {0: "batch_size", 1: "sequence_length"}}
axes |= {n: {0: "batch_size", 2: "past_length"} for n in pasts} | {n: {0: "batch_size", 2: "total_length"} for n in presents}
past = tuple(torch.zeros(2, KV, 5, HEAD) for _ in pasts)
ids = torch.ones(2, 4, dtype=torch.int64)
torch.onnx.export(
    model, (ids, torch.ones(2, 9, dtype=torch.int64), torch.arange(5, 9).expand(2, 4), *past), str(out / "onnx/model.onnx"),
    input_names=["input_ids", "attention_mask", "position_ids", *pasts], output_names=["logits", *presents],
    dynamic_axes=axes, opset_version=14, do_constant_folding=True, **BY_TRACE,
)
quantise(str(out / "onnx/model.onnx"), str(out / "onnx/model_quantized.onnx"))
in_four_bits(str(out / "onnx/model.onnx"), str(out / "onnx/model_q4.onnx"))
(out / "config.json").write_text(json.dumps(CONFIG, indent=1) + "\n")
(out / "generation_config.json").write_text(json.dumps(dict(eos_token_id=END, do_sample=False), indent=1) + "\n")
for name, text in tokens.files(vocab, merges).items():
    (out / name).write_text(text + "\n")


def greedy(row):
    """What the 32-bit model writes in PyTorch, token by token and without a cache."""
    ids, start = example(row)
    ids = ids[:start]
    while len(ids) < start + 60 and ids[-1] != END:
        mask = torch.ones(1, len(ids), dtype=torch.int64)
        with torch.no_grad():
            logits = model(torch.tensor([ids]), mask, torch.cumsum(mask, 1) - 1, *model.fresh(1))[0]
        ids.append(int(logits[0, -1].argmax()))
    return dict(asked=row["asked"], prompt=ids[:start], written=ids[start:])


held = [row for row in rows[:200] if len(row["asked"]) > 12][:12]
(out / "parity.json").write_text(json.dumps([greedy(row) for row in held], indent=1) + "\n")

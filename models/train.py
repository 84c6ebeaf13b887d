"""Trains the tagger and the labels; what is kept is the mean of the weights. Fixed seeds; prints losses and accuracy on sentences set aside."""
import argparse
import copy
import itertools
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

import dataset
import generate as g
import sentences
from model import Tagger, save

HEADS = ("edit", "insert", "scope", "domain", "kind")

ap = argparse.ArgumentParser()
ap.add_argument("--rows", default=".cache/model/rows.jsonl", help="what models/dataset.py made of the rules' wording")
ap.add_argument("--out", default=".cache/model")
ap.add_argument("--steps", type=int, default=10000)
ap.add_argument("--batch", type=int, default=64)
ap.add_argument("--rate", type=float, default=1e-3)
ap.add_argument("--seed", type=int, default=9)
ap.add_argument("--mean", type=float, default=0.998, help="how much of the mean of the weights a step keeps")
ap.add_argument("--device", default="cpu")
args = ap.parse_args()

torch.manual_seed(args.seed)
torch.set_num_threads(1)
out = Path(args.out)
out.mkdir(parents=True, exist_ok=True)
edit_rows, choosing = dataset.load(args.rows)
inserts = dataset.phrases(edit_rows)
aside, edit_rows = edit_rows[:1500], edit_rows[1500:]
label_aside = sentences.build(1500, 999_983)
labels = dict(edits=g.EDITS, inserts=inserts, scopes=["none", *g.SCOPES], domains=sentences.DOMAIN_IDS, kinds=g.KINDS)
(out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
model = Tagger(len(g.EDITS), len(inserts), 1 + len(g.SCOPES), len(sentences.DOMAIN_IDS), len(g.KINDS)).to(args.device)
mean = copy.deepcopy(model)
print("parameters", sum(p.numel() for p in model.parameters()), "worded", len(edit_rows), flush=True)
optimiser = torch.optim.AdamW(
    model.parameters(), lr=args.rate, weight_decay=0.02, betas=(0.9, 0.98), **({"fused": True} if args.device != "cpu" else {})
)
schedule = torch.optim.lr_scheduler.LambdaLR(
    optimiser, lambda s: min(1, s / 100) * 0.5 * (1 + math.cos(math.pi * min(1, s / args.steps)))
)
summed = nn.CrossEntropyLoss(ignore_index=dataset.IGNORED, label_smoothing=0.05, reduction="sum")


def loss_of(logits, target):
    return summed(logits.flatten(0, -2), target.flatten()) / (target != dataset.IGNORED).sum().clamp(min=1)


def batches(rows, size, rng=None):
    """Sentences of like length together, so that little is spent on padding."""
    near = rng.random(len(rows)) * 3 if rng else np.zeros(len(rows))
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["words"]) + near[i])
    chunks = [order[i : i + size] for i in range(0, len(order), size)]
    for at in rng.permutation(len(chunks)) if rng else range(len(chunks)):
        yield dataset.tensors([rows[i] for i in chunks[at]], inserts)


def for_ever(make, size, seed):
    """Batches of what `make` gives for a number that counts up."""
    rng = np.random.default_rng(seed)
    for turn in itertools.count():
        yield from batches(make(turn), size, rng)


def moved(batch):
    return [torch.from_numpy(a).to(args.device, non_blocking=True) for a in batch]


def score(rows):
    mean.eval()
    hit, total = np.zeros(5), np.zeros(5)
    with torch.no_grad():
        for batch in batches(rows, 256):
            ids, mask, *targets = moved(batch)
            for k, (logits, target) in enumerate(zip(mean(ids.long(), mask), targets)):
                known = target != dataset.IGNORED
                best = logits.argmax(-1)
                if HEADS[k] == "insert":
                    known &= (target + best) > 0
                hit[k] += (best[known] == target[known]).sum().item()
                total[k] += known.sum().item()
    return {name: round(float(h / t), 4) for name, h, t in zip(HEADS, hit, total) if t}


def loss_for(batch, blind=0.0):
    """Loss of one batch; `blind` is the share of words that are hidden, so that no single word decides a label."""
    ids, mask, *targets = moved(batch)
    if blind:
        ids = ids * (torch.rand(ids.shape[:2], device=ids.device) >= blind).to(ids.dtype).unsqueeze(-1)
    found = model(ids.long(), mask)
    if not blind:
        return loss_of(found[0], targets[0]) + loss_of(found[1], targets[1])
    scope, domain, kind = (loss_of(found[k], targets[k]) for k in (2, 3, 4))
    return 0.5 * scope + 0.7 * domain + 0.7 * kind


worded = for_ever(lambda turn: edit_rows, args.batch, args.seed)
labelled = for_ever(lambda turn: sentences.build(16000, 1000 + turn), args.batch // 2, args.seed + 1)
start = time.time()
for step in range(1, args.steps + 1):
    loss = loss_for(next(worded)) + loss_for(next(labelled), blind=0.15)
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    keep = min(args.mean, step / (step + 10))
    with torch.no_grad():
        torch._foreach_mul_(list(mean.parameters()), keep)
        torch._foreach_add_(list(mean.parameters()), list(model.parameters()), alpha=1 - keep)
    if step % 1000 == 0 or step == args.steps:
        of = [score(rows) for rows in (aside, label_aside, choosing) if rows]
        print(step, round(loss.item(), 3), f"{time.time() - start:.0f} s", *of, flush=True)
        save(mean, out / "model.pt")

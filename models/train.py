"""Trains the tagger and the labels. Fixed seeds; prints losses and accuracy on generated sentences set aside."""
import argparse
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
from model import Tagger

ap = argparse.ArgumentParser()
ap.add_argument("--worded", default=".cache/model/worded.jsonl", help="what models/rules.ts made of models/pairs.py")
ap.add_argument("--out", default=".cache/model")
ap.add_argument("--steps", type=int, default=5000)
ap.add_argument("--batch", type=int, default=64)
ap.add_argument("--rate", type=float, default=1e-3)
ap.add_argument("--seed", type=int, default=7)
ap.add_argument("--start", help="folder of trained weights to go on from, with their labels (optional)")
args = ap.parse_args()

torch.manual_seed(args.seed)
np.random.seed(args.seed)
torch.set_num_threads(1)
out = Path(args.out)
edit_rows = dataset.load(args.worded)
start_labels = json.loads((Path(args.start) / "labels.json").read_text()) if args.start else None
inserts = start_labels["inserts"] if start_labels else dataset.phrases(edit_rows)
aside, edit_rows = edit_rows[:1500], edit_rows[1500:]
label_aside = sentences.build(1500, 999_983)
labels = dict(edits=g.EDITS, inserts=inserts, scopes=["none", *g.SCOPES], domains=sentences.DOMAIN_IDS, kinds=g.KINDS)
(out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
model = Tagger(len(g.EDITS), len(inserts), 1 + len(g.SCOPES), len(sentences.DOMAIN_IDS), len(g.KINDS))
if args.start:
    model.load_state_dict(torch.load(Path(args.start) / "model.pt"))
print("parameters", sum(p.numel() for p in model.parameters()), "worded", len(edit_rows), flush=True)
optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=0.02, betas=(0.9, 0.98))
schedule = torch.optim.lr_scheduler.LambdaLR(
    optimiser, lambda s: min(1, s / 100) * 0.5 * (1 + math.cos(math.pi * min(1, s / args.steps)))
)
loss_of = nn.CrossEntropyLoss(ignore_index=dataset.IGNORED, label_smoothing=0.05)


def batches(rows, size=args.batch):
    """Sentences of like length together, so that little is spent on padding."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["words"]) + np.random.rand() * 3)
    chunks = [order[i : i + size] for i in range(0, len(order), size)]
    np.random.shuffle(chunks)
    for chunk in chunks:
        yield [torch.from_numpy(a) for a in dataset.tensors([rows[i] for i in chunk], inserts)]


def for_ever(make, size=args.batch):
    while True:
        yield from batches(make(), size)


def score(rows):
    model.eval()
    hit, total = np.zeros(5), np.zeros(5)
    with torch.no_grad():
        for ids, mask, *targets in batches(rows):
            for k, (logits, target) in enumerate(zip(model(ids.long(), mask), targets)):
                known = target != dataset.IGNORED
                hit[k] += (logits.argmax(-1)[known] == target[known]).sum().item()
                total[k] += known.sum().item()
    model.train()
    return {name: round(h / t, 4) for name, h, t in zip(("edit", "insert", "scope", "domain", "kind"), hit, total) if t}


def loss_for(batch, blind=0.0):
    """Loss of one batch; `blind` is the share of words that are hidden, so that no single word decides a label."""
    ids, mask, *targets = batch
    if blind:
        ids = ids * (torch.rand(ids.shape[:2]) >= blind).to(ids.dtype).unsqueeze(-1)
    weights = (1, 1, 0.5, 0.7, 0.7)
    found = model(ids.long(), mask)
    return sum(
        w * loss_of(logits.flatten(0, -2), target.flatten())
        for w, logits, target in zip(weights, found, targets)
        if (target != dataset.IGNORED).any()
    )


seed = iter(range(1000, 10**9))
worded, labelled = for_ever(lambda: edit_rows), for_ever(lambda: sentences.build(16000, next(seed)), args.batch // 2)
start = time.process_time()
for step in range(1, args.steps + 1):
    loss = loss_for(next(worded)) + loss_for(next(labelled), blind=0.15)
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    if step % 250 == 0 or step == args.steps:
        print(step, round(loss.item(), 3), f"{time.process_time() - start:.0f} s CPU", score(aside), score(label_aside), flush=True)
        torch.save(model.state_dict(), out / "model.pt")
(out / "scores.json").write_text(json.dumps({**score(aside), **score(label_aside)}))

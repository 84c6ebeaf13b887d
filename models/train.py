"""Trains the tagger from generated sentences. Fixed seeds; prints losses and accuracy on sentences set aside."""
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
from model import Tagger

ap = argparse.ArgumentParser()
ap.add_argument("--sentences", help="file of natural clinical sentences, one a line (optional)")
ap.add_argument("--out", default=".cache/model")
ap.add_argument("--steps", type=int, default=9000)
ap.add_argument("--batch", type=int, default=64)
ap.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
args = ap.parse_args()

torch.manual_seed(7)
np.random.seed(7)
out = Path(args.out)
out.mkdir(parents=True, exist_ok=True)
domains = sorted({d for d, _, _ in g.load_templates()})
inserts = dataset.phrases(args.sentences)
labels = dict(edits=g.EDITS, inserts=inserts, scopes=["none", *g.SCOPES], domains=domains, kinds=g.KINDS)
(out / "labels.json").write_text(json.dumps(labels, indent=1))
model = Tagger(len(g.EDITS), len(inserts), 1 + len(g.SCOPES), len(domains), len(g.KINDS)).to(args.device)
print("parameters", sum(p.numel() for p in model.parameters()))
optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01, betas=(0.9, 0.98))
warm = 400
schedule = torch.optim.lr_scheduler.LambdaLR(
    optimiser, lambda s: min(1, s / warm) * 0.5 * (1 + math.cos(math.pi * min(1, s / args.steps)))
)
loss_of = nn.CrossEntropyLoss(ignore_index=-1)
loss_edit = nn.CrossEntropyLoss(ignore_index=-1, label_smoothing=0.02)


def batches(rows):
    """Sentences of like length together, so that little is spent on padding."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["words"]) + np.random.rand() * 3)
    chunks = [order[i : i + args.batch] for i in range(0, len(order), args.batch)]
    np.random.shuffle(chunks)
    for chunk in chunks:
        yield [torch.from_numpy(a).to(args.device) for a in dataset.tensors([rows[i] for i in chunk], inserts)]


def score(rows):
    model.eval()
    hit, total = np.zeros(5), np.zeros(5)
    with torch.no_grad():
        for ids, mask, *targets in batches(rows):
            for k, (logits, target) in enumerate(zip(model(ids.long(), mask), targets)):
                known = target >= 0
                hit[k] += (logits.argmax(-1)[known] == target[known]).sum().item()
                total[k] += known.sum().item()
    model.train()
    return dict(zip(("edit", "insert", "scope", "domain", "kind"), (hit / total).round(4).tolist()))


aside = dataset.build(3000, 999_983, args.sentences, set(inserts), domains)
start, step, epoch = time.time(), 0, 0
while step < args.steps:
    epoch += 1
    rows = dataset.build(args.batch * 500, 1000 + epoch, args.sentences, set(inserts), domains)
    for ids, mask, edit, insert, scope, domain, kind in batches(rows):
        e, i, s, d, k = model(ids.long(), mask)
        loss = (
            loss_edit(e.flatten(0, 1), edit.flatten()) + loss_edit(i.flatten(0, 1), insert.flatten())
            + 0.3 * loss_of(s.flatten(0, 1), scope.flatten()) + 0.25 * (loss_of(d, domain) + loss_of(k, kind))
        )
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        step += 1
        if step % 250 == 0:
            print(step, round(loss.item(), 3), f"{time.time() - start:.0f}s", score(aside[:1000]), flush=True)
        if step >= args.steps:
            break
torch.save(model.state_dict(), out / "model.pt")
(out / "scores.json").write_text(json.dumps(score(aside)))
print("done", score(aside))

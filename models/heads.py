"""Fits the heads for domain and kind once more, on lines of plans that people wrote beside the templates; all else stays as trained. model.pt -> fitted.pt."""
import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from torch import nn

import dataset
import sentences
from model import Tagger, save

ap = argparse.ArgumentParser()
ap.add_argument("--trained", default=".cache/model")
ap.add_argument("--lines", default=".cache/model/lines.jsonl", help="what models/lines.ts collected")
ap.add_argument("--share", type=float, default=0.3, help="what the lines of people weigh beside the templates")
ap.add_argument("--hold", type=float, default=1e-3, help="how far a head is held to what it was")
ap.add_argument("--steps", type=int, default=600)
ap.add_argument("--seed", type=int, default=5)
args = ap.parse_args()

torch.manual_seed(args.seed)
torch.set_num_threads(1)
labels = json.loads((Path(args.trained) / "labels.json").read_text())
model = Tagger(*(len(labels[k]) for k in ("edits", "inserts", "scopes", "domains", "kinds")))
model.load_state_dict(torch.load(Path(args.trained) / "model.pt", map_location="cpu"))
model.eval()


def read(rows):
    """What each sentence comes to before the heads, its domain and its kind."""
    out = torch.zeros(len(rows), model.domain.in_features)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["words"]))
    for at in range(0, len(order), 128):
        some = order[at : at + 128]
        ids, mask, *_ = dataset.tensors([rows[i] for i in some], labels["inserts"])
        with torch.no_grad():
            out[some] = model.read(torch.from_numpy(ids).long(), torch.from_numpy(mask))[1]
    return out, *(torch.from_numpy(np.array([row[key] for row in rows])) for key in ("domain", "kind"))


def fit(head, made, written):
    """`made` and `written` are what sentences come to and their labels, -1 where none is known."""
    (x, y), (other, wanted) = (tuple(t[of >= 0] for t in (at, of)) for at, of in (made, written))
    rare = 1 / torch.bincount(wanted, minlength=head.out_features).clamp(min=1).sqrt()
    loss_made = nn.CrossEntropyLoss(label_smoothing=0.05)
    loss_written = nn.CrossEntropyLoss(label_smoothing=0.05, weight=rare / rare[wanted].mean())
    was = head.weight.detach().clone()
    optimiser = torch.optim.Adam(head.parameters(), lr=3e-3)
    for _ in range(args.steps):
        i, j = torch.randint(len(x), (1024,)), torch.randint(len(other), (1024,))
        loss = (1 - args.share) * loss_made(head(x[i]), y[i]) + args.share * loss_written(head(other[j]), wanted[j])
        loss = loss + args.hold * ((head.weight - was) ** 2).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


made = read(sentences.build(16000, 1000))
written = read(sentences.of_people(args.lines, random.Random(args.seed)))
for head, at in ((model.domain, 1), (model.kind, 2)):
    fit(head, (made[0], made[at]), (written[0], written[at]))
    with torch.no_grad():
        of = [round(float((head(x).argmax(1) == y)[y >= 0].float().mean()), 3) for x, y in ((m[0], m[at]) for m in (made, written))]
    print("right after fitting, templates and lines of people", of, flush=True)
save(model, Path(args.trained) / "fitted.pt")

"""Prints how a trained tagger would word lines of shorthand, one a line on standard input."""
import argparse
import json
import sys
from pathlib import Path

import torch

import text
import verbs
from model import Tagger

FORMS = {"to-past": "past", "to-participle": "pp", "to-ing": "ing", "to-third": "third"}
BASES = {v["base"]: v for v in verbs.table()}


def word_line(model, labels, line, subject="She", possessive="her"):
    ws = text.words(line)
    ids = torch.tensor([[text.grams(w) for w in ws]])
    with torch.no_grad():
        edit, insert, *_ = model(ids, torch.ones(1, len(ws), dtype=torch.int64))
    out = []
    for w, e, i in zip(ws, edit[0].argmax(-1).tolist(), insert[0].argmax(-1).tolist()):
        out.extend(labels["inserts"][i].replace("SUBJ", subject).replace("POSS", possessive).split())
        kind = labels["edits"][e]
        if kind == "expand":
            w = f"<{w}>"
        elif kind in FORMS:
            w = BASES.get(w.lower(), {}).get(FORMS[kind], w + f"?{kind}")
        out.append(w)
    return " ".join(out)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--trained", default=".cache/model")
    args = ap.parse_args()
    labels = json.loads((Path(args.trained) / "labels.json").read_text())
    model = Tagger(*(len(labels[k]) for k in ("edits", "inserts", "scopes", "domains", "kinds")))
    model.load_state_dict(torch.load(Path(args.trained) / "fitted.pt", map_location="cpu"))
    model.eval()
    for line in sys.stdin:
        print(line.strip(), "\n   ->", word_line(model, labels, line))

"""Numbers for training: what the rules left undone in a wording, as tags per word."""
import argparse
import json
import re
from collections import Counter
from difflib import SequenceMatcher

import numpy as np

import generate as g
import text
import written

PUT_IN = set("a an the was were is are has had been did of at to and that ,".split())
FORM_OF = {}
for _v in g.VERBS:
    for _form in ("base", "past", "pp", "ing", "third"):
        FORM_OF.setdefault(_v[_form], (_v["base"], _form))
IGNORED = -1
WRITTEN = 4


def key(word):
    low = word.lower()
    if any(c.isdigit() for c in low):
        return re.sub(r"[.:]", "", low).lstrip("0")
    return FORM_OF.get(low, (low,))[0]


def placed(run, names):
    """The phrase of a run of clean words that the rules' wording lacks, or None where a tagger may not write it."""
    out = []
    for word in run:
        low = word.lower()
        if low in ("she", "he") or low in names:
            out.append("SUBJ")
        elif low in PUT_IN:
            out.append(low)
        elif low in ".;" and len(run) == 1:
            out.append(",")
        else:
            return None
    return " ".join(out)


def tagged(row):
    """Words of the rules' wording with the edit and the insertion each needs to become the clean sentence, or None."""
    mine = text.words(row["worded"])
    clean = written.beside(row["worded"], row["reference"]) if "reference" in row else text.words(row["clean"])
    if not mine or len(mine) > text.MAX_WORDS:
        return None
    names = {row.get("name", "").lower()} - {""}
    as_subject = lambda words: ["SUBJ" if w.lower() in names or w.lower() in ("she", "he") else key(w) for w in words]
    pair = {}
    for a, b, n in SequenceMatcher(None, as_subject(mine), as_subject(clean), autojunk=False).get_matching_blocks():
        pair.update({a + k: b + k for k in range(n)})
    if len(pair) < 0.7 * len(mine):
        return None
    edits, inserts = [], []
    for i, word in enumerate(mine):
        j = pair.get(i)
        before = pair.get(i - 1, None) if i else -1
        if j is None:
            edits.append(IGNORED)
            inserts.append(None)
            continue
        inserts.append(placed(clean[before + 1 : j], names) if before is not None else None)
        low, want = word.lower(), clean[j].lower()
        if low == want or low not in FORM_OF or want not in FORM_OF:
            edits.append(g.EDITS.index("keep"))
        else:
            to = g.TO.get(FORM_OF[want][1])
            edits.append(g.EDITS.index(to) if to else IGNORED)
    return dict(words=mine, edits=edits, inserts=inserts)


def tag_all(source, target):
    """Writes the rows that the tagger learns from, of generated pairs and then of shorthand that people typed."""
    made = dict(generated=0, people=0, choosing=0)
    with open(source) as worded, open(target, "w") as out:
        for row in map(json.loads, worded):
            if found := tagged(row):
                found["by"] = "generated" if "reference" not in row else "choosing" if row["choosing"] else "people"
                made[found["by"]] += 1
                out.write(json.dumps(found, ensure_ascii=False) + "\n")
    print("rows", made, flush=True)


def load(path):
    """Rows to learn from, those of shorthand that people typed WRITTEN times each, and rows to choose a training on."""
    by = {}
    for row in map(json.loads, open(path)):
        by.setdefault(row["by"], []).append(row)
    return by["generated"] + by.get("people", []) * WRITTEN, by.get("choosing", [])


def phrases(rows, keep=48):
    """The closed list of insertions, '' first."""
    seen = Counter(p for row in rows for p in row["inserts"] if p)
    return [""] + [p for p, _ in seen.most_common(keep - 1)]


def tensors(rows, inserts):
    """input ids, mask, then edit, insert and scope per word, domain and kind, IGNORED where a row says nothing."""
    at = {p: i for i, p in enumerate(inserts)}
    n, width = len(rows), max(len(r["words"]) for r in rows)
    ids = np.zeros((n, width, text.GRAMS), dtype=np.int32)
    mask = np.zeros((n, width), dtype=np.float32)
    edit, ins, scope = (np.full((n, width), IGNORED, dtype=np.int64) for _ in range(3))
    for i, row in enumerate(rows):
        k = len(row["words"])
        for j, w in enumerate(row["words"]):
            if w not in CACHE:
                CACHE[w] = np.array(text.grams(w), dtype=np.int32)
            ids[i, j] = CACHE[w]
        mask[i, :k] = 1
        if "edits" in row:
            edit[i, :k] = row["edits"]
            ins[i, :k] = [IGNORED if p is None else at.get(p, IGNORED) for p in row["inserts"]]
        if "scopes" in row:
            scope[i, :k] = [s + 1 for s in row["scopes"]]
    labels = [np.array([r.get(key, IGNORED) for r in rows]) for key in ("domain", "kind")]
    return ids, mask, edit, ins, scope, *labels


CACHE = {}

if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--worded", default=".cache/model/worded.jsonl", help="what models/rules.ts made of models/pairs.py")
    ap.add_argument("--out", default=".cache/model/rows.jsonl")
    args = ap.parse_args()
    tag_all(args.worded, args.out)

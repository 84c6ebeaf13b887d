"""Numbers for training: features and tags of many corrupted sentences."""
import argparse
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np

import generate as g
import grammar
import text


def abbreviations():
    """Clean phrase -> its short forms; only what the shorthand table allows to be expanded."""
    return {k.lower(): v for k, v in json.loads((g.HERE / "data/shorthand.json").read_text())["entries"].items()}


SHAPES = grammar.load(g.LEX)


def clean_sentence(templates, wild, rng):
    """(clean words, scope per word, domain or None, kind or None)"""
    roll = rng.random()
    if wild and roll < 0.25:
        clean = rng.choice(wild)
        return clean, [-1] * len(clean), None, None
    if roll < 0.6:
        clean = grammar.name_person(SHAPES.sentence(rng), g.LEX, rng)
        return *g.wrap_scope(clean, rng), None, None
    domain, kind, body = rng.choice(templates)
    clean = g.fill(body, rng)
    if rng.random() < 0.15 and kind == "event":
        other = g.fill(rng.choice([b for d, k, b in templates if k == "event"]), rng)
        clean = clean[:-1] + [("and", "")] + other
        domain = None
    clean, scopes = g.wrap_scope(clean, rng)
    return clean, scopes, domain, kind


def build(count, seed, sentences, allowed, domains):
    rng = random.Random(seed)
    templates = g.load_templates()
    wild = g.natural(sentences) if sentences else []
    abbr = abbreviations()
    rows = []
    while len(rows) < count:
        clean, scopes, domain, kind = clean_sentence(templates, wild, rng)
        made = g.corrupt(clean, abbr, rng, allowed)
        if not made or len(made[0]) > text.MAX_WORDS:
            continue
        words, edits, inserts = made
        rows.append(
            dict(
                words=words, edits=[g.EDITS.index(e) for e in edits], inserts=inserts,
                scopes=g_scopes(clean, scopes, words), domain=domains.index(domain) if domain else -1,
                kind=g.KINDS.index(kind) if kind else -1,
            )
        )
    return rows


def g_scopes(clean, scopes, words):
    """Carries scope marks over to the kept words: by order, matching letters where a word survived."""
    out, i = [], 0
    for w in words:
        j = i
        while j < len(clean) and clean[j][0].lower()[:2] != w.lower()[:2]:
            j += 1
        if j < len(clean):
            i = j
        out.append(scopes[min(i, len(scopes) - 1)])
        i = min(i + 1, len(clean) - 1)
    return out


def phrases(sentences, seed=1, count=40000, keep=160):
    """The closed list of insertions: the most frequent runs of dropped function words, '' first."""
    rng = random.Random(seed)
    templates, wild, abbr, seen = g.load_templates(), g.natural(sentences) if sentences else [], abbreviations(), Counter()
    for _ in range(count):
        clean, *_rest = clean_sentence(templates, wild, rng)
        made = g.corrupt(clean, abbr, rng)
        if made:
            seen.update(p for p in made[2] if p)
    return [""] + [p for p, _ in seen.most_common(keep - 1)]


def tensors(rows, inserts):
    at = {p: i for i, p in enumerate(inserts)}
    n, width = len(rows), max(len(r["words"]) for r in rows)
    ids = np.zeros((n, width, text.GRAMS), dtype=np.int32)
    mask = np.zeros((n, width), dtype=np.float32)
    edit, ins, scope = (np.full((n, width), -1, dtype=np.int64) for _ in range(3))
    cache = {}
    for i, row in enumerate(rows):
        for j, w in enumerate(row["words"]):
            if w not in cache:
                cache[w] = text.grams(w)
            ids[i, j] = cache[w]
        k = len(row["words"])
        mask[i, :k] = 1
        edit[i, :k] = row["edits"]
        ins[i, :k] = [at[p] for p in row["inserts"]]
        scope[i, :k] = [s + 1 for s in row["scopes"]]
    return ids, mask, edit, ins, scope, np.array([r["domain"] for r in rows]), np.array([r["kind"] for r in rows])


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--sentences")
    args = ap.parse_args()
    listed = phrases(args.sentences)
    print(listed[:60])
    for row in build(25, 7, args.sentences, set(listed), sorted({d for d, _, _ in g.load_templates()})):
        print(" ".join(row["words"]))
        print("   ", [(w, i, g.EDITS[e]) for w, i, e in zip(row["words"], row["inserts"], row["edits"]) if i or e])

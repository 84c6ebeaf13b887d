"""Clean sentences and the shorthand somebody in a hurry might type for each, for the rules to word (models/rules.ts)."""
import argparse
import json
import random
import re
from pathlib import Path

import generate as g
import grammar
import written

SHAPES = grammar.load(g.LEX)


def abbreviations():
    """Clean phrase -> its short forms; only what the shorthand table allows to be expanded."""
    return {k.lower(): v for k, v in json.loads((g.HERE / "data/shorthand.json").read_text())["entries"].items()}


def joined_with(first, other, rng):
    """Two clauses as one sentence, which in a hurry are typed without what joins them."""
    if len(first) + len(other) > 34 or other[0][0].isupper() and len(other[0][0]) > 1 and other[0][0].lower() not in OPENERS:
        return first
    link = rng.choice([[","], [","], ["and"], [",", "and"], ["but"]])
    head = [(other[0][0].lower(), other[0][1])]
    return first[:-1] + [(w, "") for w in link] + head + other[1:]


OPENERS = set("she he her his the a an no not there i staff skin bowels catheter i".split())


def clean_sentence(templates, wild, notes, rng):
    roll = rng.random()
    if notes and roll < 0.55:
        clean = rng.choice(notes)
        if len(clean) < 14 and rng.random() < 0.5:
            clean = joined_with(clean, rng.choice(notes), rng)
        return clean
    if wild and roll < 0.68:
        return rng.choice(wild)
    if roll < 0.78:
        return grammar.name_person(SHAPES.sentence(rng), g.LEX, rng)
    _, kind, body = rng.choice(templates)
    clean = g.fill(body, rng)
    if rng.random() < 0.3 and kind == "event":
        clean = joined_with(clean, g.fill(rng.choice([b for _, k, b in templates if k == "event"]), rng), rng)
    return clean


def joined(words):
    """Text of words with ordinary spacing."""
    return re.sub(r"\s+([,.;:!?)])", r"\1", " ".join(words)).replace("( ", "(")


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--sentences", help="file of natural clinical sentences, one a line (optional)")
    ap.add_argument("--count", type=int, default=90000)
    ap.add_argument("--out", default=".cache/model/pairs.jsonl")
    args = ap.parse_args()
    rng = random.Random(11)
    templates, abbr = g.load_templates(), abbreviations()
    wild = g.natural(args.sentences) if args.sentences else []
    notes = written.sentences()
    print("sentences of notes", len(notes), "clinical", len(wild))
    Path(args.out).parent.mkdir(parents=True, exist_ok=True)
    with open(args.out, "w") as out:
        made = 0
        while made < args.count:
            clean = clean_sentence(templates, wild, notes, rng)
            if not any(t == "SUBJ" for _, t in clean[1:]) and rng.random() < 0.1:
                typed = [w for w, _ in clean]
            else:
                typed = g.corrupt(clean, abbr, rng)
                if not typed:
                    continue
            names = [w for w, t in clean if t == "SUBJ" and w.lower() not in g.SUBJECTS]
            pronoun = next((w.lower() for w, t in clean if t == "SUBJ" and w.lower() in g.SUBJECTS), None)
            row = dict(shorthand=joined(typed), clean=joined([w for w, _ in clean]))
            if names or rng.random() < 0.7:
                row["name"] = names[0] if names else rng.choice(g.LEX["names"][pronoun or "she"])
            if pronoun:
                row["pronoun"] = pronoun
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            made += 1

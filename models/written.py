"""Sentences of notes and reference drafts that people wrote for building, and what a reference says of a sentence of a draft."""
import json
import re
from difflib import SequenceMatcher
from pathlib import Path

import generate as g
import text

CASES = g.HERE.parent / "evals/cases"
SETS = json.loads((g.HERE / "data/written.json").read_text())
HURRIED = {"shorthand", "misspelt", "non-native", "dialect", "structured-field"}
PRONOUNS = set("i she he they we it who".split())
AUXILIARIES = set("was were is are am has had did does do will can could would should may might must".split())


def rows(kind):
    for name in SETS[kind]:
        for file in sorted((CASES / kind / name).glob("*.jsonl")):
            yield from map(json.loads, file.read_text().splitlines())


def said(reference):
    return re.sub(r"\s*\[ask:[^\]]*\]", "", reference)


def is_whole(ws):
    """Whether a verb with its subject stands near the beginning, as in a sentence that leaves nothing out."""
    low = [w.lower() for w in ws]
    for before, word in zip(low[:4], low[1:5]):
        forms = {form for form, _ in g.BY_FORM.get(word, [])}
        if before in ("she", "he") and word not in AUXILIARIES and not forms:
            return False
        if word in AUXILIARIES or "past" in forms and (before in PRONOUNS or "pp" not in forms):
            return True
    return False


def sentences():
    """Clean sentences as [(word, tag)]: of references, and of notes that were not typed in a hurry."""
    texts = [said(one["reference"]) for one in rows("draft")]
    texts += [one["text"] for one in rows("notes") if not HURRIED & set(one["tags"])]
    out = []
    for whole in texts:
        for sentence in re.split(r"(?<=[.!?;])\s+", whole):
            ws = text.words(re.sub(r";$", ".", sentence))
            if 4 <= len(ws) <= 30 and sentence[:1].isupper() and ws[-1] == "." and is_whole(ws):
                out.append([(w, "SUBJ" if w.lower() in g.SUBJECTS else "") for w in ws])
    return out


def beside(worded, reference):
    """The words of the reference that say what a sentence of the draft says, or []: up to three clauses side by side."""
    mine = [w.lower() for w in text.words(worded)]
    clauses = [text.words(c) for c in re.split(r"(?<=[.!?;])\s+", said(reference))]
    best, found = 0.6, []
    for at in range(len(clauses)):
        for to in range(at + 1, min(at + 3, len(clauses)) + 1):
            run = [w for clause in clauses[at:to] for w in clause]
            matcher = SequenceMatcher(None, mine, [w.lower() for w in run], autojunk=False)
            alike = matcher.ratio() if matcher.quick_ratio() > best else 0
            if alike > best:
                best, found = alike, run
    return found

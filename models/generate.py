"""Makes pairs of care-note sentences: clean wording, and the shorthand a worker might type for it.

A clean sentence is corrupted word by word. Nothing here comes from a real person's record.
"""
import json
import random
import re
from pathlib import Path

import text
import verbs

HERE = Path(__file__).parent
EDITS = ["keep", "drop", "expand", "to-past", "to-participle", "to-ing", "to-third", "to-plural"]
SCOPES = ["negated", "planned", "reported", "other"]
KINDS = ["risk", "need", "preference", "instruction", "event", "measurement", "contact", "administration"]
DROPPABLE = set(
    "a an the was were is are has had have been did to of at and that".split()
)
SUBJECTS = {"she", "he"}
LEX = json.loads((HERE / "data/lexicon.json").read_text())
SLOTS = dict(
    relative="relatives", role="roles", food="foods", drink="drinks", meal="meals", fraction="fractions",
    place="places", body="bodies", med="meds", cream="creams", aid="aids", clothes="clothes",
    activity="activities", feeling="feelings", look="looks", symptom="symptoms", quote="quotes", time="times",
    amount="amounts", dose="doses", item="items",
)
VERBS = verbs.table()
BY_FORM = {}
for _v in VERBS:
    for _form in ("past", "pp", "ing", "third"):
        BY_FORM.setdefault(_v[_form], []).append((_form, _v))
TO = {"past": "to-past", "pp": "to-participle", "ing": "to-ing", "third": "to-third"}


def load_templates():
    rows = []
    for line in (HERE / "data/templates.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            domain, kind, body = line.split("|", 2)
            rows.append((domain, kind, body))
    return rows


def fill(body, rng):
    """One clean sentence of a template: list of (word, tag), tag SUBJ, POSS or ''."""
    sex = rng.choice(["she", "he"])
    name = rng.choice(LEX["names"][sex])
    subject = {"she": ("she", "her", "her"), "he": ("he", "his", "him")}[sex]
    body = re.sub(r"\[([^\]]*)\]", lambda m: m.group(1) if rng.random() < 0.6 else "", body)
    body = re.sub(r"\(([^()]*)\)", lambda m: rng.choice(re.split(r"[/|]", m.group(1))), body)

    def slot(m):
        key = m.group(1).rstrip("!")
        if key not in SLOTS:
            return m.group(0)
        word = rng.choice(LEX[SLOTS[key]])
        if key == "relative" and m.group(1).endswith("!"):
            word = ("{P} " if rng.random() < 0.7 else "") + word
        return word

    body = re.sub(r"\{(\w+!?)\}", slot, body)
    out = []
    for w in text.words(re.sub(r"\{(\w!?)\}", r"~\1~", body)):
        m = re.fullmatch(r"~(\w)!?~(.*)", w)
        if not m:
            out.append((w, ""))
            continue
        kind, rest = m.groups()
        if kind in "Ss":
            use_name = kind == "S" and (bool(out) and out[-1][0] not in ("and", "but", "because") or rng.random() < 0.4)
            out.append((name if use_name else subject[0], "SUBJ"))
        elif kind == "P":
            out.append((subject[1], "POSS"))
        else:
            out.append((subject[2] + rest, ""))
    return out


def natural(path):
    """Clinical sentences as clean wording without labels."""
    rows = []
    for line in Path(path).read_text().splitlines():
        line = re.sub(r"^(The|This) patient\b", "She", line.strip())
        ws = text.words(line)
        if 4 <= len(ws) <= 26 and ws[-1] == ".":
            rows.append([(w, "SUBJ" if w.lower() in SUBJECTS else "POSS" if w.lower() == "his" else "") for w in ws])
    return rows


def misspell(word, rng):
    if len(word) < 5 or not word.isalpha():
        return word
    i = rng.randrange(1, len(word) - 1)
    how = rng.random()
    if how < 0.35:
        return word[:i] + word[i + 1 :]
    if how < 0.65:
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    if how < 0.85:
        return word[:i] + word[i] + word[i:]
    return word[:i] + rng.choice("aeiou") + word[i + 1 :]


def shorten(clean, abbreviations, rng):
    """Replaces phrases by the abbreviations knowledge allows: [(word, tag, whether it is one)]."""
    out, i = [], 0
    low = [w.lower() for w, _ in clean]
    while i < len(clean):
        for n in (5, 4, 3, 2, 1):
            key = " ".join(low[i : i + n])
            if i + n <= len(clean) and key in abbreviations and rng.random() < 0.45:
                out.append((rng.choice(abbreviations[key]), "", True))
                i += n
                break
        else:
            out.append((*clean[i], False))
            i += 1
    return out


def inflect(word, before, rng, rate):
    """The base form a hurried or non-native writer might use, or the word as it is; and whether it is another."""
    low = word.lower()
    passive = before in ("was", "were", "been", "be", "has", "have", "had", "is", "are")
    for form, verb in BY_FORM.get(low, []):
        if verb["base"] in ("be", "have", "do") or verb["base"] == low or rng.random() > rate:
            continue
        if (form == "past" and passive) or (form == "pp" and not passive):
            continue
        return verb["base"], True
    return word, False


def corrupt(clean, abbreviations, rng):
    """The words of shorthand for a clean sentence, or None where nothing would be left."""
    zeal = rng.choice([0, 0.4, 0.7, 0.9, 0.97])
    rate = rng.choice([0, 0, 0.15, 0.5])
    noisy = rng.choice([0, 0, 0.04, 0.12])
    lower = rng.random() < 0.6
    short = shorten(clean, abbreviations if rng.random() < 0.8 else {}, rng)
    typed, left_out = [], 0
    for k, (word, tag, short_form) in enumerate(short):
        low = word.lower()
        opening = k < 4 and not any(s in BY_FORM for s, _, _ in short[:k])
        droppable = not short_form and (
            tag == "POSS" or low in DROPPABLE or (tag == "SUBJ" and (opening or rng.random() < 0.5)) or (word == "I" and k == 0)
        )
        if k == len(short) - 1 and word == ".":
            if rng.random() < 0.7:
                break
        if word == "," and rng.random() < zeal * 0.85:
            droppable = True
        if droppable and left_out < 3 and rng.random() < zeal and k < len(short) - 2:
            left_out += 1
            continue
        if not short_form:
            word, other = inflect(word, short[k - 1][0].lower() if k else "", rng, rate)
            if not other and rng.random() < noisy and not tag:
                word = misspell(word, rng)
        typed.append(word.lower() if lower and word != "I" else word)
        left_out = 0
    return typed if typed and not left_out else None

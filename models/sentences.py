"""Sentences of care plans and notes with their domain, kind and scope: data/sentences.txt and data/templates.txt, varied."""
import json
import random
import re
from pathlib import Path

import generate as g
import text

HERE = Path(__file__).parent
DOMAINS = json.loads((HERE.parent / "knowledge/domains.json").read_text())
DOMAIN_IDS = [d["id"] for d in DOMAINS if d["id"] not in ("notes", "identity", "outcomes_review")]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TYPED = dict(Monday="mon", Tuesday="tues", Wednesday="weds", Thursday="thurs", Friday="fri", Saturday="sat", Sunday="sun")
LEADS = {
    "planned": ["To %s", "Will %s", "Tomorrow %s", "Plan: %s", "Next visit: %s", "Going to %s", "For %s on $day", "Need to %s", "Remember to %s", "%s is due on $day", "Booked for $day: %s"],
    "reported": ["$rel said %s", "$role says %s", "According to $their $rel %s", "Was told %s", "Night staff reported %s", "Apparently %s", "$name reckons %s", "Handover: %s", "Per $role %s", "$they said %s"],
    "other": ["$their husband %s", "$their wife %s", "Another resident %s", "The man next door %s", "$their $rel %s", "Neighbour %s", "$their late mother %s", "Staff member %s"],
}
NEGATORS = set("no not nil none never without denies denied didn't didnt don't dont won't wont isn't wasn't wasnt hasn't cannot cant nobody nothing".split())


def load():
    rows = []
    for line in (HERE / "data/sentences.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            rows.append(line.split("|", 2))
    return rows


def choose(body, rng):
    """Expands {a|b} and [maybe], innermost first."""
    while True:
        m = re.search(r"\{([^{}\[\]]*)\}|\[([^{}\[\]]*)\]", body)
        if not m:
            return body
        if m.group(1) is not None:
            put = rng.choice(m.group(1).split("|"))
        else:
            put = rng.choice(m.group(2).split("|")) if rng.random() < 0.5 else ""
        body = body[: m.start()] + put + body[m.end() :]


def date(rng):
    d, m, y = rng.randrange(1, 29), rng.randrange(1, 13), rng.choice([2023, 2024, 2025, 2026])
    month = "January February March April May June July August September October November December".split()[m - 1]
    return rng.choice([f"{d:02}/{m:02}/{y}", f"{d}/{m}/{y % 100}", f"{d} {month} {y}", f"{d} {month[:3]}", f"{month} {y}", f"{m:02}/{y}"])


def clock(rng):
    h, m = rng.randrange(0, 24), rng.choice([0, 5, 10, 15, 20, 30, 40, 45, 50])
    return rng.choice([f"{h:02}:{m:02}", f"{h:02}{m:02}", f"{h}.{m:02}", f"{h % 12 or 12}{'am' if h < 12 else 'pm'}", f"half {rng.choice(['six', 'seven', 'nine'])}"])


def fill(body, rng):
    sex = rng.choice(["she", "he"])
    lex = g.LEX
    slots = dict(
        name=lambda: rng.choice(lex["names"][sex]), they=lambda: sex, their=lambda: dict(she="her", he="his")[sex],
        them=lambda: dict(she="her", he="him")[sex], themself=lambda: dict(she="herself", he="himself")[sex],
        time=lambda: clock(rng), date=lambda: date(rng), n=lambda: str(rng.randrange(1, 15)),
        ml=lambda: f"{rng.randrange(5, 80) * 10}{rng.choice(['ml', ' ml', 'mls'])}", kg=lambda: f"{rng.randrange(400, 990) / 10} kg",
        role=lambda: rng.choice(lex["roles"] + ["nurse", "senior", "manager", "GP", "physio", "SALT", "OT", "dietitian", "mgr"]),
        rel=lambda: rng.choice(lex["relatives"]), day=lambda: rng.choice(DAYS), days=lambda: rng.choice(DAYS) + "s",
        phone=lambda: f"0{rng.randrange(1000, 7999)} {rng.randrange(100000, 999999)}", med=lambda: rng.choice(lex["meds"]),
        dose=lambda: rng.choice(lex["doses"]), body=lambda: rng.choice(lex["bodies"]), food=lambda: rng.choice(lex["foods"]),
        drink=lambda: rng.choice(lex["drinks"]), meal=lambda: rng.choice(lex["meals"]),
    )
    return re.sub(r"\$(\w+)", lambda m: slots[m.group(1)]() if m.group(1) in slots else m.group(0), choose(body, rng))


def from_templates(rng, templates):
    domain, kind, body = rng.choice(templates)
    words = [w for w, _ in g.fill(body, rng)]
    return domain, "event" if kind == "administration" else kind, re.sub(r"\s+([,.;:!?)])", r"\1", " ".join(words))


def scoped(sentence, rng):
    """The sentence, perhaps with a lead that changes its scope, and the scope of each of its words."""
    how = rng.choice(["planned", "reported", "other"]) if rng.random() < 0.2 else None
    if how:
        sentence = fill(rng.choice(LEADS[how]), rng).replace("%s", sentence[:1].lower() + sentence[1:].rstrip("."))
    ws = text.words(sentence)
    scopes = [g.SCOPES.index(how)] * len(ws) if how else [-1] * len(ws)
    within = False
    for i, w in enumerate(ws):
        within = (within or w.lower() in NEGATORS) and w not in (".", ",", ";", "but", "and")
        if within and not how:
            scopes[i] = g.SCOPES.index("negated")
    return ws, scopes, how


def roughened(ws, rng):
    """As typed in a hurry: lower case, small words left out, misspelt."""
    lower, drop, noise = rng.random() < 0.35, rng.choice([0, 0, 0.5]), rng.choice([0, 0, 0.05, 0.12])
    keep = []
    for i, w in enumerate(ws):
        if w.lower() in ("the", "a", "was", "is") and rng.random() < drop:
            continue
        if rng.random() < noise:
            w = g.misspell(w, rng)
        keep.append((i, TYPED.get(w, w.lower()) if lower else w))
    if keep and keep[-1][1] == "." and rng.random() < 0.4:
        keep.pop()
    return keep


def headed(domain, rng):
    """A label of the page that speaks for the domain, sometimes."""
    found = next((d for d in DOMAINS if d["id"] == domain), None)
    if not found or not found["headings"] or rng.random() > 0.2:
        return []
    head = rng.choice(found["headings"]).replace("*", "")
    return text.words((head[:1].upper() + head[1:] if rng.random() < 0.7 else head) + ":")


def of_people(path, rng):
    """Lines of care plans that people wrote (models/lines.ts), each as it is and roughened, with what is known of them."""
    rows = []
    for line in map(json.loads, open(path)):
        known = dict(
            domain=DOMAIN_IDS.index(line["domain"]) if line["domain"] in DOMAIN_IDS else -1,
            kind=g.KINDS.index(line["kind"]) if line["kind"] else -1,
        )
        ws = text.words(line["text"])[: text.MAX_WORDS]
        rows += [dict(words=found, **known) for found in (ws, [w for _, w in roughened(ws, rng)]) if found]
    return rows


def build(count, seed):
    """Rows of words with domain (or -1), kind and scopes."""
    rng = random.Random(seed)
    plan, templates, rows = load(), g.load_templates(), []
    by_kind = {}
    for row in plan:
        by_kind.setdefault(row[1], []).append(row)
    while len(rows) < count:
        if rng.random() < 0.22:
            domain, kind, sentence = from_templates(rng, templates)
        else:
            pool = plan if rng.random() < 0.6 else by_kind[rng.choice(g.KINDS)]
            domain, kind, body = rng.choice(pool)
            sentence = fill(body, rng).strip()
        ws, scopes, how = scoped(sentence, rng) if kind in ("event", "need", "instruction", "risk") else (text.words(sentence), [-1] * len(text.words(sentence)), None)
        kept = roughened(ws, rng)
        head = headed(domain, rng) if not how else []
        words = head + [w for _, w in kept]
        if not 1 <= len(words) <= 40:
            continue
        rows.append(dict(
            words=words, scopes=[-1] * len(head) + [scopes[i] for i, _ in kept],
            domain=DOMAIN_IDS.index(domain) if domain in DOMAIN_IDS else -1,
            kind=-1 if how == "planned" else g.KINDS.index(kind),
        ))
    return rows


if __name__ == "__main__":
    for row in build(40, 3):
        print(DOMAIN_IDS[row["domain"]] if row["domain"] >= 0 else "-", g.KINDS[row["kind"]] if row["kind"] >= 0 else "-", " ".join(row["words"]), [s for s in row["scopes"] if s >= 0][:1])

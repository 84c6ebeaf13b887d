"""Verb forms from knowledge/draft/verbs.json (base, past, participle); -ing and third person by rule."""
import json
from pathlib import Path

ROWS = json.loads((Path(__file__).parent.parent / "knowledge/draft/verbs.json").read_text())["entries"]


def ing(base):
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    last, before, earlier = base[-1], base[-2:-1], base[-3:-2]
    short = len(base) < 5 and last not in "aeiouwxy" and before in "aeiou" and earlier not in "aeiou"
    return base + (last if short else "") + "ing"


def third(base):
    if base in ("have", "do", "go"):
        return {"have": "has", "do": "does", "go": "goes"}[base]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")


def table():
    """[{base, past, pp, ing, third}] for every verb."""
    return [dict(base=r[0], past=r[1], pp=r[2], ing=ing(r[0]), third=third(r[0])) for r in ROWS]

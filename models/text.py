"""Words and features, exactly as platform/engine/tagger/features.ts computes them in the browser."""
import re

BUCKETS = 8192
GRAMS = 20
MAX_WORDS = 64
EDGE = ",.;:!?\"'()“”‘’[]"


def words(text):
    """Splits on white space, then takes punctuation off both ends and joins ('+', '&') out of the middle."""
    out = []
    for chunk in text.split():
        head, tail = [], []
        while chunk and chunk[0] in EDGE:
            head.append(chunk[0])
            chunk = chunk[1:]
        while chunk and chunk[-1] in EDGE:
            tail.insert(0, chunk[-1])
            chunk = chunk[:-1]
        out.extend(head)
        if chunk:
            out.extend(p for p in re.split(r"([+&])", chunk) if p)
        out.extend(tail)
    return out


def fnv1a(text):
    """32-bit FNV-1a over UTF-16 code units, low byte then high byte."""
    h = 0x811C9DC5
    for unit in text.encode("utf-16-le"):
        h = ((h ^ unit) * 0x01000193) & 0xFFFFFFFF
    return h


def grams(word):
    """Feature ids of one word (1..BUCKETS-1), padded with 0 to GRAMS: shape, whole word, 2- to 4-letter grams."""
    low = re.sub(r"\d", "0", word.lower())
    shape = ("A" if word[:1].isupper() else "a") + ("U" if len(word) > 1 and word.isupper() else "l")
    shape += "0" if any(c.isdigit() for c in word) else "-"
    marked = "<" + low + ">"
    feats = ["#" + shape, "=" + low]
    for n in (3, 4, 2):
        feats.extend(marked[i : i + n] for i in range(len(marked) - n + 1))
    ids = [fnv1a(f) % (BUCKETS - 1) + 1 for f in feats[:GRAMS]]
    return ids + [0] * (GRAMS - len(ids))

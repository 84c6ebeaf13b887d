"""Writes down what the model answers for the sentences of data/parity.json, for the tests of parity."""
import json
from pathlib import Path

import text

NAMES = ["edit", "insert", "scope", "domain", "kind"]


def parity(answer, labels, path):
    """`answer` gives the logits of each head, in the order of NAMES, for the words of one sentence."""
    cases = []
    for sentence in json.loads((Path(__file__).parent / "data/parity.json").read_text()):
        ws = text.words(sentence)
        best = [head[0].argmax(-1).tolist() for head in answer(ws)]
        cases.append(
            dict(
                text=sentence, words=ws, grams=text.grams(ws[0]), edits=[labels["edits"][k] for k in best[0]],
                inserts=[labels["inserts"][k] for k in best[1]], scopes=[labels["scopes"][k] for k in best[2]],
                domain=labels["domains"][best[3]], kind=labels["kinds"][best[4]],
            )
        )
    Path(path).write_text(json.dumps(cases, indent=1) + "\n")

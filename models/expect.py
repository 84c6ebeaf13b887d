"""
Expectations for the parity tests where the trained checkpoint is not at hand: the packaged 8-bit weights put back into
32 bits, answered by ONNX's own reference in Python. It shares no code with the runtime of the browser and rounds no
activation. `models/export.py` writes the same file of PyTorch's answers whenever the model is trained.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnx.reference import ReferenceEvaluator

import text
from parity import NAMES, parity


def widened(path):
    """The model with 8-bit weights as one that multiplies in 32 bits: what export.quantise did, undone."""
    model = onnx.load(path)
    graph = model.graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    entered = {name: node.input[0] for node in graph.node if node.input for name in node.output}
    nodes, added = [], []

    def wide(name):
        base = name.removesuffix("_q")
        added.append(numpy_helper.from_array(weights[name].astype(np.float32) * weights[base + "_s"], base))
        return base

    for node in graph.node:
        if node.op_type == "MatMulInteger":
            y = node.output[0].removesuffix("_i")
            nodes.append(helper.make_node("MatMul", [entered[node.input[0]], wide(node.input[1])], [y]))
        elif node.op_type == "Gather" and node.input[0].endswith("_q"):
            y = node.output[0].removesuffix("_q")
            nodes.append(helper.make_node("Gather", [wide(node.input[0]), node.input[1]], [y], axis=0))
        elif node.op_type not in ("DynamicQuantizeLinear", "DequantizeLinear") and not any(
            name.endswith(("_i", "_f", "_q8s")) for name in node.input
        ):
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    graph.initializer.extend(added)
    return model


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--weights", default="models/weights/careside-tagger")
    ap.add_argument("--parity", default="models/parity.json")
    args = ap.parse_args()
    reference = ReferenceEvaluator(widened(str(Path(args.weights) / "model.onnx")))

    def answer(words):
        ids = np.array([[text.grams(word) for word in words]], dtype=np.int64)
        return reference.run(NAMES, {"input_ids": ids, "attention_mask": np.ones((1, len(words)), dtype=np.int64)})

    parity(answer, json.loads((Path(args.weights) / "labels.json").read_text()), args.parity)

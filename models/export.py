"""Trained tagger -> ONNX (32-bit) -> ONNX with 8-bit weights, with the labels beside it."""
import argparse
import inspect
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

import text
from model import Tagger
from parity import NAMES, parity


# From 2.9 on, torch traces in another way unless told otherwise, which needs one package more.
BY_TRACE = {"dynamo": False} if "dynamo" in inspect.signature(torch.onnx.export).parameters else {}


def export(model, path):
    ids = torch.randint(1, text.BUCKETS, (2, 9, text.GRAMS))
    mask = torch.ones(2, 9, dtype=torch.int64)
    mask[1, 6:] = 0
    axes = {"input_ids": {0: "batch_size", 1: "words"}, "attention_mask": {0: "batch_size", 1: "words"}}
    for name in NAMES:
        axes[name] = {0: "batch_size"} if name in ("domain", "kind") else {0: "batch_size", 1: "words"}
    torch.onnx.export(
        model, (ids, mask), path, input_names=["input_ids", "attention_mask"], output_names=NAMES,
        dynamic_axes=axes, opset_version=14, do_constant_folding=True, **BY_TRACE,
    )


def same(model, path):
    """Ends the program where the exported 32-bit model does not answer as PyTorch does."""
    ids = torch.randint(1, text.BUCKETS, (3, 17, text.GRAMS))
    mask = torch.ones(3, 17, dtype=torch.int64)
    mask[1, 9:] = 0
    with torch.no_grad():
        wanted = model(ids, mask)
    found = ReferenceEvaluator(path).run(None, {"input_ids": ids.numpy(), "attention_mask": mask.numpy()})
    apart = max(float(np.abs(w.numpy() - f).max()) for w, f in zip(wanted, found))
    print("PyTorch and ONNX, largest difference", apart)
    if apart > 1e-3:
        raise SystemExit("The exported model does not answer as the trained one.")


def quantise(source, target):
    """Dynamic 8-bit: weights of MatMul per column, activations per tensor at run time; the embedding per table."""
    model = onnx.load(source)
    graph = model.graph
    weights = {t.name: t for t in graph.initializer}
    gone, nodes, added, shared = set(), [], [], {}

    def const(name, array):
        added.append(numpy_helper.from_array(array, name))
        return name

    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            x, w = node.input[0], numpy_helper.to_array(weights[node.input[1]])
            scale = np.maximum(np.abs(w).max(0), 1e-8) / 127
            q = np.clip(np.round(w / scale), -127, 127).astype(np.int8)
            base = node.input[1]
            gone.add(base)
            const(base + "_q", q)
            const(base + "_s", scale.astype(np.float32))
            const(base + "_z", np.zeros((), np.int8))
            if x not in shared:
                shared[x] = [x + "_q8", x + "_q8s", x + "_q8z"]
                nodes.append(helper.make_node("DynamicQuantizeLinear", [x], shared[x]))
            xq, xs, xz = shared[x]
            y = node.output[0]
            nodes.append(helper.make_node("MatMulInteger", [xq, base + "_q", xz, base + "_z"], [y + "_i"]))
            nodes.append(helper.make_node("Cast", [y + "_i"], [y + "_f"], to=TensorProto.FLOAT))
            nodes.append(helper.make_node("Mul", [xs, base + "_s"], [y + "_k"]))
            nodes.append(helper.make_node("Mul", [y + "_f", y + "_k"], [y]))
        elif node.op_type == "Gather" and node.input[0] in weights and weights[node.input[0]].dims[0] > 1000:
            base = node.input[0]
            w = numpy_helper.to_array(weights[base])
            scale = np.float32(np.abs(w).max() / 127)
            gone.add(base)
            const(base + "_q", np.clip(np.round(w / scale), -127, 127).astype(np.int8))
            const(base + "_s", scale)
            const(base + "_z", np.zeros((), np.int8))
            y = node.output[0]
            nodes.append(helper.make_node("Gather", [base + "_q", node.input[1]], [y + "_q"], axis=0))
            nodes.append(helper.make_node("DequantizeLinear", [y + "_q", base + "_s", base + "_z"], [y]))
        else:
            nodes.append(node)
    kept = [t for t in graph.initializer if t.name not in gone]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept + added)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def answers(model):
    """What PyTorch answers, so that ONNX in Node and in the browser can be compared with it."""
    def answer(words):
        with torch.no_grad():
            return model(torch.tensor([[text.grams(w) for w in words]]), torch.ones(1, len(words), dtype=torch.int64))
    return answer


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--trained", default=".cache/model")
    ap.add_argument("--out", default="models/weights/careside-tagger")
    ap.add_argument("--parity", default="models/parity.json")
    args = ap.parse_args()
    trained, out = Path(args.trained), Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    labels = json.loads((trained / "labels.json").read_text())
    model = Tagger(*(len(labels[k]) for k in ("edits", "inserts", "scopes", "domains", "kinds")))
    model.load_state_dict(torch.load(trained / "fitted.pt", map_location="cpu"))
    model.eval()
    export(model, str(trained / "model.onnx"))
    same(model, str(trained / "model.onnx"))
    quantise(str(trained / "model.onnx"), str(out / "model.onnx"))
    parity(answers(model), labels, args.parity)
    shutil.copy(trained / "labels.json", out / "labels.json")
    for f in sorted(out.rglob("*")):
        if f.is_file():
            print(f, f.stat().st_size)

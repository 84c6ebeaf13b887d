"""A pack's folder with a causal model of the shape of a real one and random weights: it costs what that one costs in
time and memory, and what it writes means nothing. For measuring alone (npm run bench -- card); not kept anywhere.

The 4-bit and the 8-bit file hold the same weights. The tokenizer is the tiny pack's, so a word is more tokens than it
would be for a real model. Needs numpy and onnx, no torch."""
import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

TINY = Path(__file__).parent.parent / "packs/tiny"
BLOCK, EPS, PLACES = 32, 1e-6, 2048
VOCAB = json.loads((TINY / "tokenizer.json").read_text())["model"]["vocab"]
MARKS, MARKED = [i for token, i in VOCAB.items() if token.startswith(("Ġ[", "["))], 1.0
# width, layers, heads, heads of keys and values, width of a head, width inside, words
SHAPES = {
    "smollm-135m": (576, 30, 9, 3, 64, 1536, 49_152),
    "granite-350m": (1024, 28, 16, 4, 64, 2048, 100_352),
    "qwen3-0.6b": (1024, 28, 16, 8, 128, 3072, 151_936),
}


class Graph:
    """Nodes and weights of one file. `way`: q8 (weights and activations in 8 bits), q4 or q4f16."""

    def __init__(self, way, seed):
        self.way, self.rng = way, np.random.default_rng(seed)
        self.kind, self.real = (TensorProto.FLOAT16, np.float16) if way == "q4f16" else (TensorProto.FLOAT, np.float32)
        self.nodes, self.weights, self.count, self.rounded = [], [], 0, {}

    def const(self, name, array):
        self.weights.append(numpy_helper.from_array(array, name))
        return name

    def node(self, op, inputs, outputs=1, domain="", **attributes):
        self.count += 1
        names = [f"n{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def norm(self, x, width):
        weight = self.const(f"norm{self.count}", np.ones(width, self.real))
        return self.node("SimplifiedLayerNormalization", [x, weight], axis=-1, epsilon=EPS)

    def matmul(self, x, inputs, outputs):
        """x times random weights of -7 to 7, one scale for all."""
        name, scale = f"w{self.count}", 1 / (4.3 * np.sqrt(inputs))
        values = self.rng.integers(-7, 8, (outputs, inputs), dtype=np.int8)
        if self.way != "q8":
            pairs = (values + 8).astype(np.uint8).reshape(outputs, inputs // BLOCK, BLOCK // 2, 2)
            self.const(name + "_q", pairs[..., 0] | (pairs[..., 1] << 4))
            self.const(name + "_s", np.full(outputs * inputs // BLOCK, scale, self.real))
            return self.node(
                "MatMulNBits", [x, name + "_q", name + "_s"], domain="com.microsoft", K=inputs, N=outputs, bits=4, block_size=BLOCK
            )
        self.const(name + "_q", np.ascontiguousarray(values.T) * np.int8(16))
        self.const(name + "_s", np.full(outputs, scale / 16, np.float32))
        self.const(name + "_z", np.zeros((), np.int8))
        if x not in self.rounded:
            self.rounded[x] = self.node("DynamicQuantizeLinear", [x], 3)
        xq, xs, xz = self.rounded[x]
        whole = self.node("Cast", [self.node("MatMulInteger", [xq, name + "_q", xz, name + "_z"])], to=TensorProto.FLOAT)
        return self.node("Mul", [whole, self.node("Mul", [xs, name + "_s"])])


def model(shape, way, seed=5):
    width, layers, heads, kv, head, inner, vocab = SHAPES[shape]
    g = Graph(way, seed)
    embed = np.random.default_rng(seed + 1).integers(-127, 128, (vocab, width), dtype=np.int8)
    if way == "q8":
        g.const("embed_s", np.float32(0.01))
        g.const("embed_z", np.zeros((), np.int8))
        rows = g.node("Gather", [g.const("embed", embed), "input_ids"])
        x = g.node("DequantizeLinear", [rows, "embed_s", "embed_z"])
    else:
        x = g.node("Gather", [g.const("embed", (embed * np.float32(0.01)).astype(g.real)), "input_ids"])
    angles = np.outer(np.arange(PLACES), 1e4 ** (-np.arange(0, head, 2) / head))
    turns = [g.const("cos", np.cos(angles).astype(g.real)), g.const("sin", np.sin(angles).astype(g.real))]
    seen = g.node("ReduceSum", ["attention_mask", g.const("along", np.array([1], np.int64))], keepdims=0)
    ends = g.node("Cast", [g.node("Sub", [seen, g.const("one", np.array(1, np.int64))])], to=TensorProto.INT32)
    size = g.node("Gather", [g.node("Shape", ["attention_mask"]), g.const("second", np.array(1, np.int64))])
    total = g.node("Cast", [size], to=TensorProto.INT32)
    inputs, outputs = [], []
    value = lambda name, length: helper.make_tensor_value_info(name, g.kind, ["batch", kv, length, head])
    for i in range(layers):
        h = g.norm(x, width)
        q, k, v = g.matmul(h, width, heads * head), g.matmul(h, width, kv * head), g.matmul(h, width, kv * head)
        past = [f"past_key_values.{i}.{part}" for part in ("key", "value")]
        present = [f"present.{i}.{part}" for part in ("key", "value")]
        inputs += [value(name, "past") for name in past]
        outputs += [value(name, "total") for name in present]
        mixed = f"mixed{i}"
        g.nodes.append(helper.make_node(
            "GroupQueryAttention", [q, k, v, *past, ends, total, *turns], [mixed, *present], domain="com.microsoft",
            num_heads=heads, kv_num_heads=kv, do_rotary=1,
        ))
        x = g.node("Add", [x, g.matmul(mixed, heads * head, width)])
        h = g.norm(x, width)
        gate, up = g.matmul(h, width, inner), g.matmul(h, width, inner)
        x = g.node("Add", [x, g.matmul(g.node("Mul", [g.node("Mul", [gate, g.node("Sigmoid", [gate])]), up]), inner, width)])
    scores = g.matmul(g.norm(x, width), width, vocab)
    # Random words would come to no end: it ends as soon as it may, and marks come a little sooner than by chance.
    sooner = np.zeros(vocab, np.float32)
    sooner[0], sooner[MARKS] = 1e3, MARKED
    scores = g.node("Cast", [scores], to=TensorProto.FLOAT)
    g.nodes.append(helper.make_node("Add", [scores, g.const("sooner", sooner)], ["logits"]))
    whole = lambda name, length: helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", length])
    graph = helper.make_graph(
        g.nodes, "shaped", [whole("input_ids", "length"), whole("attention_mask", "total"), *inputs],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", vocab]), *outputs], g.weights,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8)


def config(shape):
    width, layers, heads, kv, head, inner, vocab = SHAPES[shape]
    return dict(
        architectures=["LlamaForCausalLM"], model_type="llama", vocab_size=vocab, hidden_size=width, num_hidden_layers=layers,
        num_attention_heads=heads, num_key_value_heads=kv, head_dim=head, intermediate_size=inner, eos_token_id=0,
        max_position_embeddings=PLACES,
    )


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--shape", choices=SHAPES, default="granite-350m")
    ap.add_argument("--card", choices=["q4", "q4f16"], default="q4f16", help="weights for the graphics card")
    ap.add_argument("--out", required=True)
    args = ap.parse_args()
    out = Path(args.out)
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    for way, name in (("q8", "quantized"), (args.card, args.card)):
        onnx.save(model(args.shape, way), str(out / f"onnx/model_{name}.onnx"))
    (out / "config.json").write_text(json.dumps(config(args.shape)))
    for name in ("tokenizer.json", "generation_config.json"):
        shutil.copy(TINY / name, out / name)
    settings = json.loads((TINY / "tokenizer_config.json").read_text())
    settings["chat_template"] = "{% for m in messages %}<|user|>{{ m.content }}{% endfor %}<|assistant|>"
    (out / "tokenizer_config.json").write_text(json.dumps(settings))
    for file in sorted(out.rglob("*.onnx")):
        print(file, file.stat().st_size)

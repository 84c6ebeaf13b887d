"""ONNX (32-bit) -> ONNX with 4 bits a weight for graphics cards, laid out as ONNX Runtime's MatMulNBits wants it."""
import numpy as np
import onnx
from onnx import helper, numpy_helper

BLOCK = 32


def packed(weights):
    """4-bit values in blocks of BLOCK inputs, two in a byte, and the scale of each block; weights [inputs, outputs]."""
    inputs, outputs = weights.shape
    blocks = weights.T.reshape(outputs, inputs // BLOCK, BLOCK)
    scale = np.maximum(np.abs(blocks).max(-1), 1e-8) / 7
    values = np.clip(np.round(blocks / scale[..., None]), -8, 7).astype(np.int8) + 8
    pairs = values.astype(np.uint8).reshape(outputs, inputs // BLOCK, BLOCK // 2, 2)
    return pairs[..., 0] | (pairs[..., 1] << 4), scale.astype(np.float32).reshape(-1)


def in_four_bits(source, target):
    """Weights of every MatMul whose inputs come in whole blocks; all else stays as it is."""
    model = onnx.load(source)
    graph = model.graph
    weights = {t.name: t for t in graph.initializer}
    gone, nodes, added = set(), [], []
    for node in graph.node:
        known = node.op_type == "MatMul" and weights.get(node.input[1])
        if not known or known.dims[0] % BLOCK:
            nodes.append(node)
            continue
        name, (inputs, outputs) = node.input[1], known.dims
        if name not in gone:
            values, scale = packed(numpy_helper.to_array(known))
            added += [numpy_helper.from_array(values, name + "_q4"), numpy_helper.from_array(scale, name + "_s4")]
            gone.add(name)
        nodes.append(helper.make_node(
            "MatMulNBits", [node.input[0], name + "_q4", name + "_s4"], list(node.output), domain="com.microsoft",
            K=inputs, N=outputs, bits=4, block_size=BLOCK,
        ))
    kept = [t for t in graph.initializer if t.name not in gone]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept + added)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, target)

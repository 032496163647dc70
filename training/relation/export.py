"""Writes the 8-bit model. usage: export.py STATE.pt TARGET.onnx [LAYERS]"""
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from encoder import LAYERS, Conflict

sys.path.insert(0, str(Path(__file__).parent.parent))
import rewrite  # noqa: E402

INPUTS, OUTPUTS = ["input_ids", "attention_mask", "token_type_ids"], ["relation", "kind"]


def rewritten(model):
    """The runtime's fast kernels, as for the span model."""
    graph, nodes, epsilons = model.graph, [], set()
    nodes.append(helper.make_node("Cast", ["attention_mask"], ["shown"], "shown/node", to=onnx.TensorProto.INT32))
    for node in graph.node:
        if node.op_type == "LayerNormalization":
            epsilons |= {a.f for a in node.attribute if a.name == "epsilon"}
            nodes += rewrite.normalisation(node)
        elif node.op_type == "Reshape" and node.name.endswith("/Reshape_3"):
            nodes += rewrite.attention(node.name.removesuffix("/Reshape_3"))
        else:
            nodes.append(node)
    epsilon, = epsilons
    graph.initializer.extend([numpy_helper.from_array(np.float32(2), "two"), numpy_helper.from_array(np.float32(epsilon), "epsilon")])
    nodes = rewrite.wanted(nodes, {o.name for o in graph.output})
    del graph.node[:]
    graph.node.extend(nodes)
    read = {i for n in nodes for i in n.input}
    for unread in [i for i in graph.initializer if i.name not in read]:
        graph.initializer.remove(unread)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return model


def main(state, target, layers=LAYERS):
    model = Conflict(layers=int(layers)).eval()
    model.load_state_dict(torch.load(state))
    ids = torch.randint(1000, 20000, (2, 24))
    axes = {**{k: {0: "batch", 1: "length"} for k in INPUTS}, **{k: {0: "batch"} for k in OUTPUTS}}
    full = tempfile.mktemp(suffix=".onnx")
    torch.onnx.export(model, (ids, torch.ones_like(ids), torch.zeros_like(ids)), full, input_names=INPUTS, output_names=OUTPUTS,
                      dynamic_axes=axes, opset_version=17, dynamo=False)
    heads = [n.name for n in onnx.load(full).graph.node if n.op_type in ("MatMul", "Gemm") and any(h in n.name for h in ("/pool", "/relation", "/kind"))]
    quantize_dynamic(full, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False, nodes_to_exclude=heads,
                     extra_options={"MatMulConstBOnly": True})
    onnx.save(rewritten(onnx.load(target)), target)
    print(target, Path(target).stat().st_size)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Rewrites the graph of an exported model for the runtime's fast kernels; what it computes stays the same.
Usage: rewrite.py MODEL.onnx TARGET.onnx"""
import sys
import numpy as np
import onnx
from onnx import helper, numpy_helper

HEADS = 12
LINKED = ["source", "cue"]


def normalisation(node):
    """By its parts: the runtime's own kernel for the whole takes four times as long (1.28, AVX-512), 4 of 19 ms a window."""
    x, gain, shift = node.input
    part = lambda name: f"{node.name}/{name}"
    step = lambda kind, inputs, output, **more: helper.make_node(kind, inputs, [output], f"{output}/node", **more)
    return [
        step("ReduceMean", [x], part("mean"), axes=[-1], keepdims=1),
        step("Sub", [x, part("mean")], part("centred")),
        step("Pow", [part("centred"), "two"], part("squared")),
        step("ReduceMean", [part("squared")], part("variance"), axes=[-1], keepdims=1),
        step("Add", [part("variance"), "epsilon"], part("positive")),
        step("Sqrt", [part("positive")], part("deviation")),
        step("Div", [part("centred"), part("deviation")], part("scaled")),
        step("Mul", [part("scaled"), gain], part("gained")),
        helper.make_node("Add", [part("gained"), shift], list(node.output), part("shifted")),
    ]


def attention(layer):
    """One node for what lies between query, key and value and the layer's own output."""
    query, key, value = (f"{layer}/{name}/Add_output_0" for name in ("query", "key", "value"))
    return [helper.make_node("MultiHeadAttention", [query, key, value, "", "shown"], [f"{layer}/Reshape_3_output_0"], f"{layer}/attention",
                             domain="com.microsoft", num_heads=HEADS)]


def pointing(link):
    """How likely each place of the window (column) is the source, or the cue, of what stands at another (row)."""
    keys, scores, chances = f"link_{link}", f"link_{link}_scores", f"{link}_chances"
    return [
        helper.make_node("Transpose", [keys], [keys + "_turned"], keys + "_turned/node", perm=[0, 2, 1]),
        helper.make_node("MatMul", ["link_query", keys + "_turned"], [scores], scores + "/node"),
        helper.make_node("Softmax", [scores], [chances], chances + "/node", axis=-1),
    ]


def rewritten(model, links=LINKED):
    """The same model in fast nodes, with the chances of its links."""
    graph = model.graph
    nodes = [helper.make_node("Cast", ["attention_mask"], ["shown"], "shown/node", to=onnx.TensorProto.INT32)]
    epsilons = set()
    for node in graph.node:
        if node.op_type == "LayerNormalization":
            epsilons |= {a.f for a in node.attribute if a.name == "epsilon"}
            nodes += normalisation(node)
        elif node.op_type == "Reshape" and node.name.endswith("/Reshape_3"):
            nodes += attention(node.name.removesuffix("/Reshape_3"))
        else:
            nodes.append(node)
    epsilon, = epsilons
    for link in links:
        nodes += pointing(link)
        graph.output.append(helper.make_tensor_value_info(f"{link}_chances", onnx.TensorProto.FLOAT, ["batch", "length", "length"]))
    graph.initializer.extend([numpy_helper.from_array(np.float32(2), "two"), numpy_helper.from_array(np.float32(epsilon), "epsilon")])
    nodes = wanted(nodes, {o.name for o in graph.output})
    del graph.node[:]
    graph.node.extend(nodes)
    read = {i for n in nodes for i in n.input}
    for unread in [i for i in graph.initializer if i.name not in read]:
        graph.initializer.remove(unread)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return model


def wanted(nodes, outputs):
    """Those on which an output rests, in order."""
    needed, kept = set(outputs), []
    for node in reversed(nodes):
        if needed.intersection(node.output):
            kept.append(node)
            needed |= set(node.input)
    return kept[::-1]


if __name__ == "__main__":
    onnx.save(rewritten(onnx.load(sys.argv[1])), sys.argv[2])

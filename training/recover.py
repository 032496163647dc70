"""The weights of a shipped 8-bit span model, to train on from. Usage: recover.py MODEL.onnx MINILM.onnx OUT.pt
The words' vectors, which are never trained, are MiniLM's own again; every other matrix is what its 8 bits stand for."""
import json
import math
import sys
from pathlib import Path
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from export import LEAN
from model import LAYERS, Spans, load_minilm
from spec import HEADS, LINK_SIZE, LINKS

MATRIX, QUANTISED = "onnx::MatMul_", "_quantized"


def real(held, name):
    """What a matrix of 8 bits stands for."""
    return (held[name + QUANTISED].astype(np.float32) - held[name + "_zero_point"]) * held[name + "_scale"]


def matrices():
    """The model's matrices in the order in which the exporter numbers them."""
    for layer in range(LAYERS):
        yield from (f"layers.{layer}.{part}.weight" for part in ("query", "key", "value", "out", "up", "down"))
    yield from (f"heads.{head}.weight" for head in HEADS)
    yield from (f"links.{link}.weight" for link in LINKS)


def recovered(source, minilm):
    held = {i.name: numpy_helper.to_array(i) for i in onnx.load(source).graph.initializer}
    model = Spans()
    load_minilm(model, minilm)
    state = {k: v.numpy().copy() for k, v in model.state_dict().items()}
    for k in state:
        if k in held:
            state[k] = held[k]
    state["shapes.weight"] = real(held, "shapes.weight")
    numbered = sorted((n.removesuffix(QUANTISED) for n in held if n.startswith(MATRIX) and n.endswith(QUANTISED)), key=lambda n: int(n.removeprefix(MATRIX)))
    for name, numbers in zip(matrices(), numbered, strict=True):
        state[name] = real(held, numbers).T
    for head, labels in LEAN.items():
        for label, more in labels.items():
            state[f"heads.{head}.bias"] = state[f"heads.{head}.bias"].copy()
            state[f"heads.{head}.bias"][HEADS[head].index(label)] -= more
    for k in ("weight", "bias"):
        state[f"links.link_query.{k}"] = state[f"links.link_query.{k}"] * math.sqrt(LINK_SIZE)
    description = json.loads(Path(source).with_suffix(".json").read_text())
    for key in ("after", "first"):
        state |= {f"{key}.{head}": np.array(v, np.float32) for head, v in description[key].items()}
    model.load_state_dict({k: torch.tensor(np.ascontiguousarray(v)) for k, v in state.items()})
    return model.state_dict()


if __name__ == "__main__":
    source, minilm, target = sys.argv[1:]
    torch.save(recovered(source, minilm), target)

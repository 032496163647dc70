"""Weights of a BERT encoder from an ONNX file of its layout."""
import numpy as np
import onnx
import torch
from onnx import numpy_helper


def weights(onnx_file, layers):
    """By the names that our encoders have, and the kinds of text apart; matrices are nameless in the file and come in the order of use."""
    init = {i.name: torch.from_numpy(np.array(numpy_helper.to_array(i))) for i in onnx.load(onnx_file).graph.initializer}
    matrices = iter([v for k, v in init.items() if k.startswith("onnx::MatMul")])
    state = {
        "words.weight": init["embeddings.word_embeddings.weight"],
        "positions.weight": init["embeddings.position_embeddings.weight"],
        "norm.weight": init["embeddings.LayerNorm.weight"],
        "norm.bias": init["embeddings.LayerNorm.bias"],
    }
    for n in range(layers):
        old, new = f"encoder.layer.{n}.", f"layers.{n}."
        for a, b in (("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
                     ("out", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense")):
            state[new + a + ".weight"] = next(matrices).T.contiguous()
            state[new + a + ".bias"] = init[old + b + ".bias"]
        for a, b in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            state[new + a + ".weight"], state[new + a + ".bias"] = init[old + b + ".weight"], init[old + b + ".bias"]
    return state, init["embeddings.token_type_embeddings.weight"]


def load(model, state, own):
    """Loads what there is; what is the model's own, by its first words, stays as it is."""
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert not unexpected and all(m.startswith(own) for m in missing), (missing, unexpected)

"""A BERT encoder of twelve small layers that reads two statements at once and says how they stand to each other."""
import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

HIDDEN, LAYERS, HEADS, INNER = 384, 12, 12, 1536
RELATIONS = ["same", "differ", "neither"]
KINDS = ["polarity", "role", "participants", "time", "place", "figure"]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)

    def forward(self, x, bias, drop):
        b, s, _ = x.shape
        q, k, v = (f(x).view(b, s, HEADS, HIDDEN // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS)
        mixed = drop((scores + bias.to(scores.dtype)).softmax(-1, dtype=scores.dtype)) @ v
        mixed = mixed.transpose(1, 2).reshape(b, s, HIDDEN)
        x = self.norm1(x + drop(self.out(mixed)))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Conflict(nn.Module):
    def __init__(self, dropout=0.1, layers=LAYERS):
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.words.weight.requires_grad_(False)  # half of all weights stay as they are
        self.positions, self.sides = nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.pool = nn.Linear(2 * HIDDEN, HIDDEN)
        self.relation, self.kind = nn.Linear(HIDDEN, len(RELATIONS)), nn.Linear(HIDDEN, len(KINDS))

    def forward(self, input_ids, attention_mask, token_type_ids):
        x = self.words(input_ids) + self.positions.weight[: input_ids.shape[1]] + self.sides(token_type_ids)
        x = self.drop(self.norm(x))
        bias = (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias, self.drop)
        mask = attention_mask[:, :, None].to(x.dtype)
        mean = (x * mask).sum(1) / mask.sum(1)
        told = torch.tanh(self.pool(self.drop(torch.cat([x[:, 0], mean], -1))))
        return self.relation(self.drop(told)), self.kind(self.drop(told))


def load(model, onnx_file):
    """Copies the encoder of an ONNX file of BERT's layout; matrices are nameless there and come in the order of use."""
    init = {i.name: torch.from_numpy(np.array(numpy_helper.to_array(i))) for i in onnx.load(onnx_file).graph.initializer}
    matrices = iter([v for k, v in init.items() if k.startswith("onnx::MatMul")])
    state = {"words.weight": init["embeddings.word_embeddings.weight"], "positions.weight": init["embeddings.position_embeddings.weight"],
             "sides.weight": init["embeddings.token_type_embeddings.weight"],
             "norm.weight": init["embeddings.LayerNorm.weight"], "norm.bias": init["embeddings.LayerNorm.bias"]}
    for n in range(len(model.layers)):
        old, new = f"encoder.layer.{n}.", f"layers.{n}."
        for a, b in (("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
                     ("out", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense")):
            state[new + a + ".weight"] = next(matrices).T.contiguous()
            state[new + a + ".bias"] = init[old + b + ".bias"]
        for a, b in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            state[new + a + ".weight"], state[new + a + ".bias"] = init[old + b + ".weight"], init[old + b + ".bias"]
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert not unexpected and all(m.startswith(("pool", "relation", "kind")) for m in missing), (missing, unexpected)

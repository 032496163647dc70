"""A BERT encoder of twelve small layers that reads two statements at once and says how they stand to each other."""
import math
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).parent.parent))
import bert  # noqa: E402

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
    """Copies the encoder of an ONNX file of BERT's layout."""
    state, kinds = bert.weights(onnx_file, len(model.layers))
    bert.load(model, state | {"sides.weight": kinds}, ("pool", "relation", "kind"))

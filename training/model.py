"""A BERT encoder of MiniLM's size with heads for spans and links. Plain PyTorch, so that the exported graph is small and known."""
import math
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
import bert
from spec import HEADS, LINK_SIZE, LINKS, SHAPES

HIDDEN, LAYERS, ATTENTION, INNER = 384, 6, 12, 1536


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)

    def forward(self, x, bias):
        b, s, _ = x.shape
        q, k, v = (f(x).view(b, s, ATTENTION, HIDDEN // ATTENTION).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // ATTENTION)
        mixed = (scores + bias.to(scores.dtype)).softmax(-1, dtype=scores.dtype) @ v
        mixed = mixed.transpose(1, 2).reshape(b, s, HIDDEN)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Spans(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.words.weight.requires_grad_(False)  # half of all weights: they stay as they are, which saves a third of the time
        self.positions = nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.heads = nn.ModuleDict({k: nn.Linear(HIDDEN, len(v)) for k, v in HEADS.items()})
        self.links = nn.ModuleDict({k: nn.Linear(HIDDEN, LINK_SIZE) for k in LINKS})
        self.sentence = nn.Linear(HIDDEN, HIDDEN)
        nn.init.eye_(self.sentence.weight)
        nn.init.zeros_(self.sentence.bias)
        # how likely a label is after another, and as the first of a window; learnt with the heads, used by the decoder
        self.after = nn.ParameterDict({k: nn.Parameter(torch.zeros(len(v), len(v))) for k, v in HEADS.items()})
        self.first = nn.ParameterDict({k: nn.Parameter(torch.zeros(len(v))) for k, v in HEADS.items()})

    def encode(self, input_ids, attention_mask, shape_ids):
        x = self.words(input_ids) + self.positions.weight[: input_ids.shape[1]] + self.shapes(shape_ids)
        x = self.drop(self.norm(x))
        bias = (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, input_ids, attention_mask, shape_ids):
        x = self.encode(input_ids, attention_mask, shape_ids)
        sentence = [self.sentence(x)] if self.training else []  # not shipped: short of the unchanged encoder, see the card
        x = self.drop(x)
        out = [head(x) for head in self.heads.values()]
        return tuple(out + [link(x) for link in self.links.values()] + sentence)


def load_minilm(model: Spans, onnx_file: str):
    """Copies the weights of all-MiniLM-L6-v2 from its ONNX file."""
    state, kinds = bert.weights(onnx_file, LAYERS)
    state["positions.weight"] = state["positions.weight"] + kinds[0]
    bert.load(model, state, ("shapes", "heads", "links", "sentence", "after", "first"))


if __name__ == "__main__":  # the copied weights must give what the ONNX file gives
    import sys
    import onnxruntime as ort
    m = Spans().eval()
    load_minilm(m, sys.argv[1])
    ids = torch.randint(1000, 30000, (2, 40))
    mask = torch.ones_like(ids)
    want = ort.InferenceSession(sys.argv[1]).run(None, {"input_ids": ids.numpy(), "attention_mask": mask.numpy(),
                                                        "token_type_ids": torch.zeros_like(ids).numpy()})[0]
    got = m.encode(ids, mask, torch.zeros_like(ids)).detach().numpy()
    print("largest difference", np.abs(want - got).max())

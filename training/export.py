"""Writes the 8-bit model, its description and the parity fixture.
Usage: export.py --state STATE.pt --vocab VOCAB --out RESOURCES [--fixture FILE] [--fp32 FILE]"""
import argparse
import json
import math
import tempfile
from pathlib import Path
import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from model import Spans
from pieces import pieces_of
from rewrite import LINKED, rewritten
from spec import HEADS, LINK_SIZE, LINKS, OVERLAP, SHAPES, VERSION, WINDOW

INPUTS = ["input_ids", "attention_mask", "shape_ids"]
OUTPUTS = list(HEADS) + list(LINKS)
SENTENCES = [
    "\"We will not leave,\" Marta Oduya told Radio Veldt on Tuesday.",
    "The foreign ministry of Zantia said that talks in Port Hallow had failed, according to two diplomats.",
    "Officials in Al-Qamra denied the report.\n\n“It is false,” said Colonel Émile N’Dour. “Nobody was hurt.”",
    "PRESIDENT KORVAN: NO DEAL WITH REBELS",
    "Rescue workers reached the village at 06:40 and found 12 people alive.",
    "Lee's aide, a former judge, warned the U.N. could “lose” its Syrian and Turkish partners by 3.5 per cent…",
    "Critics call it a \"victory\"; the United Farmers' League does not.",
    "He added: 'Minister Łukasz Nowak promised us, in June, that the dam would be safe.' 😀 No one believed him.",
]


# Added to a label's score: a source is rather found than none. Chosen on every other of the development articles, where .3 to 1.5 are alike; on the
# rest attribution rises from .754 to .762.
LEAN = {"source": {"O": -1.0}}


def export(model, path):
    with torch.no_grad():
        for head, labels in LEAN.items():
            for label, more in labels.items():
                model.heads[head].bias[HEADS[head].index(label)] += more
    with torch.no_grad():  # the links' scores are plain dot products outside
        model.links["link_query"].weight /= math.sqrt(LINK_SIZE)
        model.links["link_query"].bias /= math.sqrt(LINK_SIZE)
    ids = torch.randint(1000, 20000, (2, 24))
    axes = {k: {0: "batch", 1: "length"} for k in INPUTS + OUTPUTS}
    torch.onnx.export(model, (ids, torch.ones_like(ids), torch.zeros_like(ids)), path, input_names=INPUTS, output_names=OUTPUTS,
                      dynamic_axes=axes, opset_version=17, dynamo=False)


def quantised(source, target):
    """Per-channel 8-bit matrices; the heads stay in full precision: they are small and the last word."""
    heads = [n.name for n in onnx.load(source).graph.node if n.op_type in ("MatMul", "Gemm") and ("/heads" in n.name or "/links" in n.name)]
    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False, nodes_to_exclude=heads,
                     extra_options={"MatMulConstBOnly": True})
    onnx.save(rewritten(onnx.load(target)), target)


def feeds(pieces):
    return {"input_ids": np.array([[101] + pieces.ids + [102]]), "attention_mask": np.ones((1, len(pieces.ids) + 2), dtype=np.int64),
            "shape_ids": np.array([[0] + pieces.shapes + [0]])}


def fixture(model_file, vocab):
    session = ort.InferenceSession(model_file)
    cases = []
    for text in SENTENCES:
        p = pieces_of(text, vocab)
        out = dict(zip(OUTPUTS, session.run(OUTPUTS, feeds(p))))
        utf16 = [0]
        for c in text:
            utf16.append(utf16[-1] + (2 if ord(c) > 0xFFFF else 1))
        cases.append({
            "text": text, "input_ids": [101] + p.ids + [102], "shape_ids": [0] + p.shapes + [0],
            "spans_utf16": [[utf16[s], utf16[e]] for s, e in p.spans],
            "labels": {k: [v[i] for i in out[k][0].argmax(-1)] for k, v in HEADS.items()},
            "logits": {k: [[round(float(x), 3) for x in row] for row in out[k][0]] for k in HEADS},
            "link_source_argmax": (out["link_query"][0] @ out["link_source"][0].T).argmax(-1).tolist(),
            "link_cue_argmax": (out["link_query"][0] @ out["link_cue"][0].T).argmax(-1).tolist(),
        })
    return cases


def rounded(weights):
    return {k: torch.round(v, decimals=4).tolist() for k, v in weights.items()}


def main():
    a = argparse.ArgumentParser()
    for name in ("state", "vocab", "out"):
        a.add_argument("--" + name, required=True)
    a.add_argument("--fixture")
    a.add_argument("--fp32")
    args = a.parse_args()
    model = Spans().eval()
    model.load_state_dict(torch.load(args.state))
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    full = args.fp32 or tempfile.mktemp(suffix=".onnx")
    export(model, full)
    target = str(out / f"{VERSION}.onnx")
    quantised(full, target)
    (out / f"{VERSION}-vocab.txt").write_text(Path(args.vocab).read_text())
    description = {"version": VERSION, "window": WINDOW, "overlap": OVERLAP, "shapes": SHAPES, "linkSize": LINK_SIZE,
                   "inputs": INPUTS, "outputs": OUTPUTS + [f"{link}_chances" for link in LINKED], "labels": HEADS,
                   "after": rounded(model.after), "first": rounded(model.first)}
    (out / f"{VERSION}.json").write_text(json.dumps(description, indent=1) + "\n")
    if args.fixture:
        Path(args.fixture).parent.mkdir(parents=True, exist_ok=True)
        cases = fixture(target, args.vocab)
        lines = ",\n".join(json.dumps(c, ensure_ascii=False, separators=(",", ":")) for c in cases)
        note = "invented sentences; position 0 is [CLS], the last [SEP]; spans are of the pieces between"
        Path(args.fixture).write_text(f'{{"model":"{VERSION}","note":"{note}","cases":[\n{lines}\n]}}\n', encoding="utf-8")
    print(target, Path(target).stat().st_size)


if __name__ == "__main__":
    main()

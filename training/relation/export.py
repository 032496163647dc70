"""Writes the 8-bit model. usage: export.py STATE.pt TARGET.onnx [LAYERS]"""
import sys
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from encoder import LAYERS, Conflict

sys.path.insert(0, str(Path(__file__).parent.parent))
import rewrite  # noqa: E402

INPUTS, OUTPUTS = ["input_ids", "attention_mask", "token_type_ids"], ["relation", "kind"]


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
    onnx.save(rewrite.rewritten(onnx.load(target), links=()), target)
    print(target, Path(target).stat().st_size)


if __name__ == "__main__":
    main(*sys.argv[1:])

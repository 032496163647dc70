"""Fits the map from what the span model holds of a sentence's pieces to what MiniLM says of the sentence alone, and writes it as a second part of the model.
Usage: sentences.py SPANS.onnx MINILM_Q.onnx VOCAB ANNOTATED.jsonl... TARGET.onnx, the last but one as `./parallax annotate` prints articles"""
import json
import sys
import numpy as np
import onnx
import onnxruntime as ort
from onnx import helper, numpy_helper
from pieces import pieces_of
from windows import plan

CLS, SEP, LONGEST = 101, 102, 254
HIDDEN = 384
# the embeddings, and what layers 3 and 6 give: all seven reach .855 on articles of other outlets where these reach .847
TAKEN = ["/norm/LayerNormalization_output_0", "/layers.2/norm2/LayerNormalization_output_0", "/layers.5/norm2/LayerNormalization_output_0"]
RIDGE = 30


def session(model):
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return ort.InferenceSession(model, options)


def showing(path):
    """The span model, giving what it holds between its layers."""
    model = onnx.load(path)
    del model.graph.output[:]
    model.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in TAKEN)
    return session(model.SerializeToString())


def held(spans, pieces):
    """What it holds of each piece, from the window that judges it."""
    rows = np.zeros((len(pieces.ids), len(TAKEN) * HIDDEN), np.float32)
    for start, end, own in plan(pieces.ids, pieces.shapes):
        ids = np.array([[CLS, *pieces.ids[start:end], SEP]], np.int64)
        shapes = np.array([[0, *pieces.shapes[start:end], 0]], np.int64)
        layers = spans.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids), "shape_ids": shapes})
        rows[own:end] = np.concatenate([layer[0] for layer in layers], 1)[1 + own - start:-1]
    return rows


def meaning(minilm, ids):
    ids = np.array([[CLS, *ids[:LONGEST], SEP]], np.int64)
    layer = minilm.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)})[0][0]
    mean = layer.mean(0)
    return mean / np.linalg.norm(mean)


def code_points(text):
    """The place in code points of each UTF-16 unit."""
    places = [at for at, letter in enumerate(text) for _ in range(1 + (ord(letter) > 0xFFFF))]
    return places + [len(text)]


def pairs(files, spans, minilm, vocab):
    for line in (line for file in files for line in open(file, encoding="utf-8")):
        article = json.loads(line)
        if article.get("language") not in (None, "en"):
            continue
        places, pieces = code_points(article["text"]), pieces_of(article["text"], vocab)
        rows = held(spans, pieces)
        for sentence in article["sentences"]:
            start, end = places[sentence[0]], places[sentence[1]]
            own = [at for at, (a, b) in enumerate(pieces.spans) if start <= a and b <= end]
            if own:
                yield rows[own].mean(0), meaning(minilm, [pieces.ids[at] for at in own])


def fitted(x, y):
    """Weights and shift of the ridge regression."""
    from_mean, to_mean = x.mean(0), y.mean(0)
    x, y = x - from_mean, y - to_mean
    weights = np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ y)
    return weights, to_mean - from_mean @ weights


def part(weights, shift):
    """Nodes to be added to the span model's: `sentences`, a row each with 1 where a piece is its, to `meanings`, the sum over its pieces."""
    node = lambda kind, inputs, output, **more: helper.make_node(kind, inputs, [output], f"{output}/node", **more)
    sums = [f"meanings/sum{at}" for at in range(len(TAKEN))]
    model = onnx.ModelProto()
    model.graph.node.extend([node("MatMul", ["sentences", layer], one) for layer, one in zip(TAKEN, sums)])
    model.graph.node.extend([
        node("Concat", sums, "meanings/sums", axis=-1),
        node("Cast", ["meanings/map"], "meanings/weights", to=onnx.TensorProto.FLOAT),
        node("MatMul", ["meanings/sums", "meanings/weights"], "meanings/mapped"),
        node("ReduceSum", ["sentences", "meanings/axis"], "meanings/pieces", keepdims=1),
        node("Mul", ["meanings/pieces", "meanings/shift"], "meanings/shifts"),
        node("Add", ["meanings/mapped", "meanings/shifts"], "meanings"),
    ])
    model.graph.initializer.extend([
        numpy_helper.from_array(weights.astype(np.float16), "meanings/map"),
        numpy_helper.from_array(shift.astype(np.float32), "meanings/shift"),
        numpy_helper.from_array(np.array([1], np.int64), "meanings/axis"),
    ])
    model.graph.input.append(helper.make_tensor_value_info("sentences", onnx.TensorProto.FLOAT, ["sentences", "length"]))
    model.graph.output.append(helper.make_tensor_value_info("meanings", onnx.TensorProto.FLOAT, ["batch", "sentences", HIDDEN]))
    return model


if __name__ == "__main__":
    spans_file, minilm_file, vocab, *files, target = sys.argv[1:]
    seen = list(pairs(files, showing(spans_file), session(minilm_file), vocab))
    x, y = (np.array(side, np.float64) for side in zip(*seen))
    weights, shift = fitted(x, y)
    found = x @ weights + shift
    print(len(seen), "sentences, cosine", ((found / np.linalg.norm(found, axis=1, keepdims=True)) * y).sum(1).mean())
    with open(target, "wb") as file:
        file.write(part(weights, shift).SerializeToString())

"""A plain decoder over the ONNX model, for figures: what the product does more carefully.
Usage: evaluate.py quotes MODEL VOCAB FOLDER OUT.jsonl     then score/quotes.py FOLDER OUT.jsonl
       evaluate.py names  MODEL VOCAB DATA/entities        prints whole-span figures on the kept-aside sentences
       evaluate.py tag    MODEL VOCAB IN.jsonl OUT.jsonl   {"id", "text"} lines, then score/entities.py score"""
import json
import sys
from pathlib import Path
import numpy as np
import onnxruntime as ort
import data
import windows
from pieces import pieces_of
from spec import HEADS, LINKS

NONE_WEIGHT = 0.3  # a found source is rather taken than none: chosen on the development part


class Reader:
    def __init__(self, model, vocab, threads=1):
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")
        self.session, self.vocab = ort.InferenceSession(model, options), vocab
        self.outputs = list(HEADS) + list(LINKS)
        description = json.loads(Path(model).with_suffix(".json").read_text())
        self.after, self.first = ({k: np.array(v, np.float32) for k, v in description[key].items()} for key in ("after", "first"))

    def run(self, pieces):
        """Log-probabilities of every head, a piece's the mean of the windows that show it, and the links' vectors."""
        n = len(pieces.ids)
        out = {k: np.zeros((n, len(v)), np.float32) for k, v in HEADS.items()}
        judged = np.zeros((n, 1), np.float32)
        read = []
        for at, end, _ in windows.plan(pieces.ids, pieces.shapes):
            got = self.session.run(self.outputs, {
                "input_ids": np.array([[101] + pieces.ids[at:end] + [102]]),
                "attention_mask": np.ones((1, end - at + 2), np.int64),
                "shape_ids": np.array([[0] + pieces.shapes[at:end] + [0]])})
            got = dict(zip(self.outputs, (g[0] for g in got)))
            sure = windows.sureness(at, end, n)
            for k in HEADS:
                x = got[k][1:-1]
                x = x - x.max(-1, keepdims=True)
                out[k][at:end] += sure * (x - np.log(np.exp(x).sum(-1, keepdims=True)))
            judged[at:end] += sure
            read.append((at, end, got))
        return {k: x / judged for k, x in out.items()}, read

    def decoded(self, log_p, head):
        return runs(viterbi(log_p[head], HEADS[head], self.after[head], self.first[head]))


def viterbi(log_p, labels, after, first):
    """The best labels in which I follows only its own B, C or I; the start may be an I."""
    n, k = log_p.shape
    if not n:
        return []
    allowed = after.copy()
    for a, x in enumerate(labels):
        for b, y in enumerate(labels):
            if y[0] == "I" and (x == "O" or x[1:] != y[1:]):
                allowed[a, b] = -1e4
    score, back = log_p[0] + first, np.zeros((n, k), np.int64)
    for i in range(1, n):
        step = score[:, None] + allowed
        back[i] = step.argmax(0)
        score = step.max(0) + log_p[i]
    path = [int(score.argmax())]
    for i in range(n - 1, 0, -1):
        path.append(int(back[i][path[-1]]))
    return [labels[p] for p in reversed(path)]


def runs(labels):
    """[(first, end, label of the first piece)]"""
    found = []
    for i, x in enumerate(labels):
        if x[0] in "BC" or (x[0] == "I" and (i == 0 or labels[i - 1] == "O")):
            found.append([i, i + 1, x])
        elif x[0] == "I":
            found[-1][1] = i + 1
    return found


def link(read, key, content, candidates):
    """The candidate run with the most probability over the content's pieces, or None for none of them."""
    a, b = content
    best = max(read, key=lambda w: min(b, w[1]) - max(a, w[0]) + 1e-3 * min(a - w[0], w[1] - b))
    at, end, got = best
    rows = got["link_query"][1 + max(a, at) - at:1 + min(b, end) - at]
    scores = rows @ got[key].T
    p = np.exp(scores - scores.max(-1, keepdims=True))
    p = (p / p.sum(-1, keepdims=True)).mean(0)
    options = [(p[0] * NONE_WEIGHT, None)] + [(p[1 + max(s, at) - at:1 + min(e, end) - at].sum(), (s, e)) for s, e in candidates if s < end and e > at]
    return max(options, key=lambda o: o[0])


def quotes_of(reader, text):
    p = pieces_of(text, reader.vocab)
    log_p, read = reader.run(p)
    if not p.ids:
        return []
    content = reader.decoded(log_p, "content")
    sources = [(a, b) for a, b, _ in reader.decoded(log_p, "source")]
    cues = []
    for a, b, _ in reader.decoded(log_p, "cue"):
        if cues and cues[-1][1] == a:  # neighbouring cues are one
            cues[-1] = (cues[-1][0], b)
        else:
            cues.append((a, b))
    chars = lambda a, b: [p.spans[a][0], p.spans[b - 1][1]]
    quotes = []
    for a, b, kind in content:
        (_, source), (_, cue) = (link(read, k, (a, b), c) for k, c in (("link_source", sources), ("link_cue", cues)))
        if kind == "C" and quotes and (quotes[-1]["s"] == source or source is None):
            last = quotes[-1]
            last["content"].append(chars(a, b))
            last["c"] = last["c"] or cue
            continue
        quotes.append({"content": [chars(a, b)], "s": source, "c": cue})
    for q in quotes:
        s, c = q.pop("s"), q.pop("c")
        q["source"] = [chars(*s)] if s else None
        q["cue"] = [chars(*c)] if c else None
    # a source or cue that no content chose is left out: it is not an attribution
    return quotes


def names_of(reader, text):
    p = pieces_of(text, reader.vocab)
    if not p.ids:
        return []
    log_p, _ = reader.run(p)
    return [(p.spans[a][0], p.spans[b - 1][1], x[2:]) for a, b, x in reader.decoded(log_p, "names")]


def names_figures(reader, rows):
    total = {}
    for tokens, found in rows:
        text, starts = data.joined(tokens, False)
        gold = {(starts[a], starts[b - 1] + len(tokens[b - 1]), k) for a, b, k in found if k != "?"}
        blur = [(starts[a], starts[b - 1] + len(tokens[b - 1])) for a, b, k in found if k == "?"]
        got = {g for g in names_of(reader, text) if not any(g[0] < e and s < g[1] for s, e in blur)}
        for x in gold | got:
            for t in (x[2],) if x[2] == "GROUP" else (x[2], "all"):
                c = total.setdefault(t, [0, 0, 0])
                c[0 if x in gold and x in got else 1 if x in got else 2] += 1
    for t, (tp, fp, fn) in sorted(total.items()):
        print(f"  {t:14s} P {tp / max(1, tp + fp):.3f} R {tp / max(1, tp + fn):.3f} F {2 * tp / max(1, 2 * tp + fp + fn):.3f}  gold {tp + fn}")


def main(mode, model, vocab, source, target=None):
    reader = Reader(model, vocab)
    if mode == "quotes":
        with open(target, "w", encoding="utf-8") as f:
            for path in data.quote_files(source):
                text = open(path, encoding="utf-8", newline="").read()
                f.write(json.dumps({"source": Path(path).name, "quotes": quotes_of(reader, text)}) + "\n")
    elif mode == "names":
        for name, rows in data.name_sentences(source)[1].items():
            print(name)
            names_figures(reader, rows)
    else:
        with open(target, "w", encoding="utf-8") as f:
            for line in open(source, encoding="utf-8"):
                o = json.loads(line)
                found = [{"span": [s, e], "type": t} for s, e, t in names_of(reader, o["text"]) if t != "GROUP"]
                f.write(json.dumps({"id": o["id"], "entities": found}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

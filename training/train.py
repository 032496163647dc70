"""Trains the span model. Usage: train.py --data SHARED/data --minilm MODEL.onnx --vocab VOCAB --out DIR [--init STATE] [--epochs N]"""
import argparse
import copy
import json
import math
import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
import numpy as np
import torch
from torch.nn import functional as F
import data
from model import LAYERS, Spans, load_minilm
from spec import HEADS, IGNORE, WINDOW

CLS, SEP = 101, 102
PIECES = WINDOW - 2
BATCH_PIECES = 2048


def windows(text, offset):
    """Cuts one text into windows; the first is shorter by a random offset, so that each epoch cuts elsewhere."""
    at, n = 0, len(text.ids)
    while at < n:
        end = min(n, at + (PIECES - offset if at == 0 else PIECES))
        yield at, end
        at = end


def window_of(text, at, end):
    """A window in model positions: [CLS] is position 0, the text starts at 1."""
    pad = [IGNORE]
    attributions = []
    if text.linked:
        for parts in text.attributions:
            c, s, q = ({i - at + 1 for i in p if at <= i < end} for p in parts)
            if c:
                attributions.append((c, s or {0}, q or {0}))
    return {"ids": [CLS] + text.ids[at:end] + [SEP], "shapes": [0] + text.shapes[at:end] + [0],
            "labels": {k: pad + v[at:end] + pad for k, v in text.labels.items()}, "attributions": attributions}


def epoch_windows(quotes, names, args, rng, vocab):
    out = []
    for t in quotes:
        out += [window_of(t, a, b) for a, b in windows(t, rng.randrange(PIECES // 2))]
    for source, rows in names.items():
        share = args.shares[source]
        for _ in range(math.floor(share) + (1 if share % 1 else 0)):
            groups = list(data.grouped(rows, rng))
            if share < 1:
                groups = rng.sample(groups, int(len(groups) * share))
            for tokens, found in groups:
                if args.replace:
                    tokens, found = data.replaced(tokens, found, rng, args.replace)
                t = data.names_text(tokens, found, vocab, rng)
                out += [window_of(t, a, b) for a, b in windows(t, 0)]
            if share > 1:
                share -= 1
    return out


def batches(items, rng):
    """Windows of like length together, in a random order."""
    items = sorted(items, key=lambda w: len(w["ids"]) + rng.random() * 16)
    out, now, longest = [], [], 0
    for w in items:
        longest = max(longest, len(w["ids"]))
        if now and longest * (len(now) + 1) > BATCH_PIECES:
            out.append(now)
            now, longest = [], len(w["ids"])
        now.append(w)
    out.append(now)
    rng.shuffle(out)
    return out


def tensors(batch):
    size = max(len(w["ids"]) for w in batch)
    fill = lambda key, v: torch.tensor([w[key] + [v] * (size - len(w[key])) for w in batch])
    ids, shapes = fill("ids", 0), fill("shapes", 0)
    mask = torch.tensor([[1] * len(w["ids"]) + [0] * (size - len(w["ids"])) for w in batch])
    labels = {k: torch.tensor([w["labels"][k] + [IGNORE] * (size - len(w["ids"])) for w in batch]) for k in HEADS}
    links = torch.zeros(2, len(batch), size, size, dtype=torch.bool)
    for b, w in enumerate(batch):
        for c, s, q in w["attributions"]:
            for k, target in enumerate((s, q)):
                links[k, b, torch.tensor(sorted(c))[:, None], torch.tensor(sorted(target))] = True
    return ids, mask, shapes, labels, links


def loss_of(model, batch, smoothing):
    ids, mask, shapes, labels, links = tensors(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        *heads, query, source, cue = model(ids, mask, shapes)
        scores = [query @ k.transpose(1, 2) / math.sqrt(query.shape[-1]) for k in (source, cue)]
    parts = {}
    for (name, gold), logits in zip(labels.items(), heads):
        if (gold != IGNORE).any():
            parts[name] = F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE, label_smoothing=smoothing)
    rows = links[0].any(-1)
    if rows.any():
        for name, score, target in (("to_source", scores[0], links[0]), ("to_cue", scores[1], links[1])):
            log_p = score.float().masked_fill(mask[:, None, :] == 0, -1e4).log_softmax(-1)
            chosen = log_p.masked_fill(~target, -1e4).logsumexp(-1)
            parts[name] = -chosen[rows].mean() * 0.25
    return sum(parts.values()), parts


def twin(model):
    """The same weights with gradients of its own."""
    other = copy.deepcopy(model)
    for mine, theirs in zip(other.parameters(), model.parameters()):
        mine.data = theirs.data
    return other


def gradients(replicas, batch, smoothing, pool):
    """Every thread takes its share of the batch alone: one meeting a step instead of one an operation, which counts on a busy machine."""
    shares = [s for s in (batch[i::len(replicas)] for i in range(len(replicas))) if s]

    def work(replica, share):
        loss, parts = loss_of(replica, share, smoothing)
        for p in replica.parameters():
            p.grad = None
        (loss * (len(share) / len(batch))).backward()
        return parts

    results = list(pool.map(work, replicas, shares))
    for other in replicas[1:len(shares)]:
        for p, q in zip(replicas[0].parameters(), other.parameters()):
            if q.grad is not None:
                p.grad = q.grad if p.grad is None else p.grad.add_(q.grad)
    return results[0]


def parameter_groups(model, rate, head_rate, decay):
    groups = {}
    for name, p in model.named_parameters():
        if name.startswith(("heads", "links", "shapes")):
            lr = head_rate
        elif name.startswith("layers"):
            lr = rate * decay ** (LAYERS - 1 - int(name.split(".")[1]))
        else:
            lr = rate * decay ** LAYERS
        wd = 0.01 if p.dim() > 1 else 0.0
        groups.setdefault((lr, wd), []).append(p)
    return [{"params": p, "lr": lr, "weight_decay": wd, "top": lr} for (lr, wd), p in groups.items()]


def main():
    a = argparse.ArgumentParser()
    for name in ("data", "minilm", "vocab", "out"):
        a.add_argument("--" + name, required=True)
    a.add_argument("--init")
    a.add_argument("--epochs", type=float, default=1)
    a.add_argument("--rate", type=float, default=2e-4)
    a.add_argument("--head-rate", type=float, default=1e-3)
    a.add_argument("--decay", type=float, default=0.9)
    a.add_argument("--ema", type=float, default=0.995)
    a.add_argument("--smoothing", type=float, default=0.0)
    a.add_argument("--shares", type=json.loads, default={"wikigold": 2, "re3d": 2, "wnut": 0.5, "btc": 0.25})
    a.add_argument("--replace", type=float, default=0.0, help="the share of names in the name texts to put others for")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--last-rate", type=float, default=0.0, help="the share of the rate that is left at the end")
    a.add_argument("--minutes", type=float, default=1e9, help="end the schedule by the clock too; the log says at which step")
    args = a.parse_args()
    torch.set_num_threads(1)  # the threads share a batch, see gradients
    Path(args.out).mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    np.random.seed(args.seed)
    model = Spans()
    load_minilm(model, args.minilm)
    if args.init:
        model.load_state_dict(torch.load(args.init))
    quotes = [data.read_quotes(f, args.vocab) for f in data.quote_files(Path(args.data, "quotes/train"))]
    names, _ = data.name_sentences(Path(args.data, "entities"))
    first = batches(epoch_windows(quotes, names, args, rng, args.vocab), rng)
    total = int(len(first) * args.epochs)

    def plan():
        yield from first
        while True:
            yield from batches(epoch_windows(quotes, names, args, rng, args.vocab), rng)

    print(f"{len(quotes)} texts, {len(first)} batches an epoch, {total} steps", flush=True)
    groups = parameter_groups(model, args.rate, args.head_rate, args.decay)
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)
    ema = {k: v.detach().clone() for k, v in model.state_dict().items()}
    model.train()
    replicas = [model] + [twin(model) for _ in range(args.threads - 1)]
    pool = ThreadPoolExecutor(args.threads)
    start, seen, warm = time.time(), {}, 30
    for step, batch in zip(range(total), plan()):
        progress = max(step / total, (time.time() - start) / 60 / args.minutes)
        if progress >= 1:
            print(f"stopped by the clock at step {step}", flush=True)
            break
        factor = min(1.0, (step + 1) / warm) * (1 - (1 - args.last_rate) * progress)
        for g in optimizer.param_groups:
            g["lr"] = g["top"] * factor
        parts = gradients(replicas, batch, args.smoothing, pool)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        keep = min(args.ema, (step + 1) / (step + 10))
        if step % 4 == 3:
            with torch.no_grad():
                for k, v in model.state_dict().items():
                    ema[k].lerp_(v, 1 - keep ** 4)
        for k, v in parts.items():
            seen.setdefault(k, []).append(v.item())
        if step % 20 == 19:
            print(f"{step + 1}/{total} {(time.time() - start) / 60:.1f} min  " + "  ".join(f"{k} {np.mean(v):.3f}" for k, v in seen.items()), flush=True)
            seen = {}
            torch.save(ema, Path(args.out, "ema.pt"))
    torch.save(ema, Path(args.out, "ema.pt"))
    torch.save(model.state_dict(), Path(args.out, "last.pt"))


if __name__ == "__main__":
    main()

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
import crf
import data
import teacher
import windows
from model import LAYERS, Spans, load_minilm
from spec import HEADS, IGNORE

CLS, SEP, MASK = 101, 102, 103
BATCH_PIECES = 2048


def window_of(text, at, end):
    """A window in model positions: [CLS] is position 0, the text starts at 1. A fourth of the sentences, always the same, have a teacher."""
    pad = [IGNORE]
    attributions = []
    if text.linked:
        for parts in text.attributions:
            c, s, q = ({i - at + 1 for i in p if at <= i < end} for p in parts)
            if c:
                attributions.append((c, s or {0}, q or {0}))
    sentences = [(a - at + 1, b - at + 1, tuple(text.ids[a:b])) for a, b in text.sentences
                 if at <= a and b <= end and 4 <= b - a <= teacher.LONGEST and sum(text.ids[a:b]) % 4 == 0]
    return {"ids": [CLS] + text.ids[at:end] + [SEP], "shapes": [0] + text.shapes[at:end] + [0], "sentences": sentences,
            "labels": {k: pad + v[at:end] + pad for k, v in text.labels.items()}, "attributions": attributions}


def epoch_windows(quotes, names, args, rng, vocab):
    """Each epoch cuts the texts elsewhere, and shows some sentences alone."""
    out = []
    for t in quotes:
        for a, b, _ in windows.plan(t.ids, t.shapes, limit=args.pieces, overlap=0, first=rng.randrange(args.pieces // 2, args.pieces + 1)):
            out.append(window_of(t, a, b))
        out += [window_of(t, a, b) for a, b in t.sentences if rng.random() < args.alone and b - a <= args.pieces]
    for source, rows in names.items():
        share = args.shares[source]
        for n in range(math.ceil(share)):
            groups = list(data.grouped(rows, rng))
            if share - n < 1:
                groups = rng.sample(groups, int(len(groups) * (share - n)))
            for tokens, found in groups:
                if args.replace:
                    tokens, found = data.replaced(tokens, found, rng, args.replace)
                t = data.names_text(tokens, found, vocab, rng)
                out += [window_of(t, a, b) for a, b, _ in windows.plan(t.ids, t.shapes, limit=args.pieces, overlap=0)]
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


def hidden(ids, mask, share):
    """Some pieces covered, so that a text seen in many epochs is not learnt by heart."""
    covered = (torch.rand(ids.shape) < share) & (mask > 0) & (ids != CLS) & (ids != SEP)
    return ids.masked_fill(covered, MASK)


def sentence_loss(states, batch, known):
    """How far the mean over each sentence is from the unchanged encoder's vector of that sentence alone, and their likenesses to one another."""
    means, wanted = [], []
    for b, w in enumerate(batch):
        for first, end, pieces in w["sentences"]:
            means.append(states[b, first:end].mean(0))
            wanted.append(known[pieces])
    if len(means) < 2:
        return None
    mine, theirs = F.normalize(torch.stack(means), dim=-1), torch.stack(wanted).float()
    apart = (mine @ mine.T - theirs @ theirs.T).square().mean()
    return 2 * (1 - (mine * theirs).sum(-1)).mean() + 5 * apart


def loss_of(model, batch, known, hide):
    ids, mask, shapes, labels, links = tensors(batch)
    real = mask[:, 1:-1] * (ids[:, 1:-1] != SEP) > 0
    ids = hidden(ids, mask, hide)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        *heads, query, source, cue, states = model(ids, mask, shapes)
        scores = [query @ k.transpose(1, 2) / math.sqrt(query.shape[-1]) for k in (source, cue)]
    parts = {}
    for (name, gold), logits in zip(labels.items(), heads):
        if (gold != IGNORE).any():
            logits = logits.float()
            alone = F.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
            whole = crf.loss(logits[:, 1:-1], gold[:, 1:-1], IGNORE, model.after[name], model.first[name], real)
            parts[name] = (alone + whole) / 2
    sentences = sentence_loss(states.float(), batch, known) if known else None
    if sentences is not None:
        parts["sentences"] = sentences
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


def gradients(replicas, batch, known, hide, pool):
    """Every thread takes its share of the batch alone: one meeting a step instead of one an operation, which counts on a busy machine."""
    shares = [s for s in (batch[i::len(replicas)] for i in range(len(replicas))) if s]

    def work(replica, share):
        loss, parts = loss_of(replica, share, known, hide)
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
        if not p.requires_grad:
            continue
        if name.startswith(("heads", "links", "shapes", "after", "first")):
            lr = head_rate
        elif name.startswith("sentence"):
            lr = rate
        elif name.startswith("layers"):
            lr = rate * decay ** (LAYERS - 1 - int(name.split(".")[1]))
        else:
            lr = rate * decay ** LAYERS
        wd = 0.01 if p.dim() > 1 else 0.0
        groups.setdefault((lr, wd), []).append(p)
    return [{"params": p, "lr": lr, "weight_decay": wd, "top": lr} for (lr, wd), p in groups.items()]


def arguments():
    a = argparse.ArgumentParser()
    for name in ("data", "minilm", "vocab", "out"):
        a.add_argument("--" + name, required=True)
    a.add_argument("--epochs", type=float, default=5)
    a.add_argument("--rate", type=float, default=3e-4)
    a.add_argument("--head-rate", type=float, default=2e-3)
    a.add_argument("--decay", type=float, default=0.93, help="of the rate from one layer to the one below")
    a.add_argument("--ema", type=float, default=0.99)
    a.add_argument("--alone", type=float, default=0.05, help="the share of the sentences that are also shown alone")
    a.add_argument("--shares", type=json.loads, default={"wikigold": 3, "re3d": 3, "wnut": 0.3, "btc": 0.15})
    a.add_argument("--replace", type=float, default=0.3, help="the share of names in the name texts to put others for")
    a.add_argument("--init", help="weights to begin with instead of MiniLM's")
    a.add_argument("--no-sentences", action="store_true", help="do not hold sentence vectors to those of the unchanged encoder")
    a.add_argument("--hide", type=float, default=0.0, help="the share of pieces covered")
    a.add_argument("--pieces", type=int, default=254, help="in a window")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--fall", type=float, default=0.6, help="the share of the steps, at the end, over which the rate falls to nothing")
    a.add_argument("--save-minutes", type=float, default=4)
    return a.parse_args()


class Run:
    """What a run needs to go on where it was stopped."""

    def __init__(self, args, model, optimizer):
        self.file, self.model, self.optimizer = Path(args.out, "run.pt"), model, optimizer
        self.step, self.ema = 0, {k: v.detach().clone() for k, v in model.state_dict().items()}
        if self.file.exists():
            kept = torch.load(self.file)
            model.load_state_dict(kept["model"])
            optimizer.load_state_dict(kept["optimizer"])
            self.step, self.ema = kept["step"], kept["ema"]
            torch.set_rng_state(kept["rng"])

    def save(self):
        kept = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "step": self.step, "ema": self.ema,
                "rng": torch.get_rng_state()}
        for value, name in ((kept, "run.pt"), (self.ema, "ema.pt"), (kept["model"], "last.pt")):
            part = self.file.with_name(name + ".part")
            torch.save(value, part)
            part.replace(self.file.with_name(name))

    def average(self, most):
        keep = min(most, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for k, v in self.model.state_dict().items():
                self.ema[k].lerp_(v, 1 - keep ** 4)


def factor(step, total, fall, warm=40):
    """Up in `warm` steps, level, and down to nothing over the last part."""
    return min(1.0, (step + 1) / warm, max(0.0, (total - step) / (total * fall)))


def plan(quotes, names, args):
    """The batches of all epochs, each epoch from its own seed: a run that goes on passes over those it had."""
    for epoch in range(math.ceil(args.epochs)):
        rng = random.Random(args.seed * 1000 + epoch)
        yield from batches(epoch_windows(quotes, names, args, rng, args.vocab), rng)


def main():
    args = arguments()
    torch.set_num_threads(1)  # the threads share a batch, see gradients
    Path(args.out).mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    model, original = Spans(), Spans()
    load_minilm(model, args.minilm)
    load_minilm(original, args.minilm)
    if args.init:
        model.load_state_dict(torch.load(args.init))
    quotes = [data.read_quotes(f, args.vocab) for f in data.quote_files(Path(args.data, "quotes/train"))]
    names, _ = data.name_sentences(Path(args.data, "entities"))
    total = int(len(batches(epoch_windows(quotes, names, args, random.Random(args.seed * 1000), args.vocab), random.Random(0))) * args.epochs)
    print(f"{len(quotes)} texts, {total} steps", flush=True)
    optimizer = torch.optim.AdamW(parameter_groups(model, args.rate, args.head_rate, args.decay), betas=(0.9, 0.98), eps=1e-6, fused=True)
    run = Run(args, model, optimizer)
    model.train()
    replicas = [model] + [twin(model) for _ in range(args.threads - 1)]
    pool, known = ThreadPoolExecutor(args.threads), None if args.no_sentences else teacher.Teacher(original)
    seen, start, saved = {}, time.time(), time.time()
    for step, batch in zip(range(total), plan(quotes, names, args)):
        if step < run.step:
            continue
        for g in optimizer.param_groups:
            g["lr"] = g["top"] * factor(step, total, args.fall)
        if known:
            known.learn({s for w in batch for *_, s in w["sentences"]})
        for k, v in gradients(replicas, batch, known, args.hide, pool).items():
            seen.setdefault(k, []).append(v.item())
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        run.step = step + 1
        if step % 4 == 3:
            run.average(args.ema)
        if step % 20 == 19:
            print(f"{step + 1}/{total} {(time.time() - start) / 60:.1f} min  " + "  ".join(f"{k} {np.mean(v):.3f}" for k, v in seen.items()), flush=True)
            seen = {}
        if time.time() - saved > 60 * args.save_minutes:
            run.save()
            saved = time.time()
    run.save()


if __name__ == "__main__":
    main()

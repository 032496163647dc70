"""Trains the relation model. usage: train.py --base MODEL.onnx --vocab VOCAB --out STATE [--init STATE] and what to learn from"""
import argparse
import json
import random
import time
import zlib

import torch
from torch.nn import functional as F
from tokens import Tokens

import tellings
import turned
from encoder import KINDS, LAYERS, RELATIONS, Conflict, load

VITAMINC = {"SUPPORTS": 0, "REFUTES": 1, "NOT ENOUGH INFO": 2}
LONGEST = 160
BATCH_PIECES = 2400


def held(key):
    """One in ten, always the same."""
    return zlib.crc32(key.encode()) % 10 == 0


def third(page):
    """A third of the pages, for measuring."""
    return zlib.crc32(page.encode()) % 3 == 0


def vitaminc(path):
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        yield row["page"], row["claim"], row["evidence"], VITAMINC[row["label"]], -1


def sentences(path):
    """Every pair of a group that has a label: each telling with each other, each conflict with each telling, each near miss with one."""
    for n, line in enumerate(open(path, encoding="utf-8")):
        g = json.loads(line)
        key, told = f"{path}:{n}", [g["told"]] + g["same"]
        for i, a in enumerate(told):
            for b in told[i + 1:]:
                yield key, a, b, 0, -1
            for d in g["differs"]:
                yield key, a, d["text"], 1, kind_number(d["kind"])
            for b in g["near"]:
                yield key, a, b, 2, -1


def labelled(labels, stories):
    """Statements of real articles that were read one by one, by the articles' texts: set, story, both, label and, where they are contrary, in what."""
    texts = {}
    for name in ("roundups", "lookalike"):
        for line in open(f"{stories}/{name}.jsonl", encoding="utf-8"):
            article = json.loads(line)
            texts[name, article["id"]] = article["text"].encode("utf-16-le")

    def cut(name, statement):
        article, span = statement.rsplit(":", 1)
        start, end = (2 * int(n) for n in span.split("-"))
        return texts[name, article][start:end].decode("utf-16-le", "replace")

    for line in open(labels, encoding="utf-8"):
        if not line.startswith("#"):
            name, story, a, b, label, kind = (line.rstrip("\n") + "\t").split("\t")[:6]
            if name in ("roundups", "lookalike"):
                yield name, story, cut(name, a), cut(name, b), label, kind


def points(labels, stories):
    """Those of `points.tsv` that tell the same or do not."""
    for name, story, a, b, label, _ in labelled(labels, stories):
        if label in "01":
            yield f"{name} {story}", a, b, 0 if label == "1" else 2, -1


def hard(labels, stories, half):
    """Those of `points-hard.tsv` of one half of the stories, by CRC-32 as `PairTable` has it; and whether they tell the same only in part."""
    relation = {"1": 0, "-1": 1}
    for name, story, a, b, label, kind in labelled(labels, stories):
        if zlib.crc32((name + story).encode()) % 2 == half:
            known = relation.get(label, 2)
            yield (f"{name} {story}", a, b, known, kind_number(kind) if known == 1 else -1), label == "0.5"


def kind_number(name):
    return KINDS.index(name) if name in KINDS else -1


def cases(path, taken, rng):
    """Sentences of invented cases (`CasePairs`): what is contrary twice, of what is neither a half; all once without `rng`."""
    for line in open(path, encoding="utf-8"):
        case, a, b, label, kind = json.loads(line)
        if taken(case):
            for _ in range(1 if rng is None or label == 0 else 2 if label == 1 else rng.randrange(2)):
                yield case, a, b, label, kind_number(kind) if label == 1 else -1


def batches(items, rng):
    items = sorted(items, key=lambda w: len(w[0]) + rng.random() * 12)
    out, now, longest = [], [], 0
    for w in items:
        longest = max(longest, len(w[0]))
        if now and longest * (len(now) + 1) > BATCH_PIECES:
            out.append(now)
            now, longest = [], len(w[0])
        now.append(w)
    out.append(now)
    rng.shuffle(out)
    return out


def tensors(batch):
    size = max(len(w[0]) for w in batch)
    fill = lambda k: torch.tensor([w[k] + [0] * (size - len(w[k])) for w in batch])
    mask = torch.tensor([[1] * len(w[0]) + [0] * (size - len(w[0])) for w in batch])
    return fill(0), mask, fill(1), torch.tensor([w[2] for w in batch]), torch.tensor([w[3] for w in batch])


def encoded(pairs, tokenizer, rng):
    first, second = [], []
    for _, a, b, _, _ in pairs:
        a, b = (b, a) if rng.random() < 0.5 else (a, b)
        first.append(a)
        second.append(b)
    e = tokenizer(first, second, LONGEST)
    return [(i, t, p[3], p[4]) for i, t, p in zip(e["input_ids"], e["token_type_ids"], pairs)]


def measure(model, items):
    model.eval()
    table, kinds, losses, scored = torch.zeros(3, 3, dtype=torch.long), [0, 0], 0.0, []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in batches(items, random.Random(0)):
            ids, mask, sides, label, kind = tensors(batch)
            relation, k = model(ids, mask, sides)
            relation = relation.float()
            losses += F.cross_entropy(relation, label, reduction="sum").item()
            scored += list(zip(relation.softmax(-1)[:, 1].tolist(), (label == 1).tolist()))
            for g, t in zip(label.tolist(), relation.argmax(-1).tolist()):
                table[g, t] += 1
            known = kind >= 0
            kinds[0] += (k.argmax(-1)[known] == kind[known]).sum().item()
            kinds[1] += known.sum().item()
    model.train()
    scored.sort(reverse=True)
    right, at, recall = 0, 0, 0
    total = sum(g for _, g in scored)
    for n, (_, g) in enumerate(scored, 1):
        right += g
        if right / n >= 0.85:
            recall = right / max(1, total)
    print(f"  accuracy {table.diag().sum() / table.sum():.3f} loss {losses / len(items):.3f} recall of differ at precision .85 {recall:.3f} "
          f"kinds {kinds[0]}/{kinds[1]} rows {table.tolist()}", flush=True)


def main():
    a = argparse.ArgumentParser()
    for name in ("base", "vocab", "out"):
        a.add_argument("--" + name, required=True)
    a.add_argument("--vitaminc")
    a.add_argument("--sentences")
    a.add_argument("--tellings")
    a.add_argument("--unread", help="names of tellings that are left out")
    a.add_argument("--events", type=int, nargs=2, default=(0, 10**9), metavar=("FROM", "TO"), help="which of the tellings, by their number in the file")
    a.add_argument("--turned", type=float, default=0, help="share of the tellings' pairs that tell the same of which one sentence is turned around as well")
    a.add_argument("--opposites", help="words of opposite meaning, for that")
    a.add_argument("--points", nargs=2, help="labels and the folder of stories")
    a.add_argument("--hard", nargs=2, help="labels as for --points, and the half of the stories that is learned from: even or odd")
    a.add_argument("--told", type=int, default=10**9, help="pairs of tellings")
    a.add_argument("--cases", nargs=2, help="pairs of sentences of invented cases, and names of cases that are left out")
    a.add_argument("--init")
    a.add_argument("--rate", type=float, default=1e-4)
    a.add_argument("--epochs", type=float, default=1)
    a.add_argument("--share", type=float, default=1, help="of VitaminC")
    a.add_argument("--most", type=int, default=10**9, help="pairs of invented sentences")
    a.add_argument("--minutes", type=float, default=1e9)
    a.add_argument("--seed", type=int, default=1)
    a = a.parse_args()
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    tokenizer = Tokens(a.vocab)
    train, tests = [], {}
    sources = [("vitaminc", list(vitaminc(a.vitaminc)))] if a.vitaminc else []
    sources += [("sentences", list(sentences(a.sentences)))] if a.sentences else []
    told = tellings.pairs(a.tellings, set(open(a.unread, encoding="utf-8").read().split("\n")), random.Random(a.seed), a.events) if a.tellings else []
    told = list(told)
    more = list(turned.turned([p for p in told if not held(p[0])], turned.opposites(a.opposites), a.turned, random.Random(a.seed))) if a.turned else []
    sources += [("tellings", [(k, x, y, RELATIONS.index(r), kind_number(c)) for k, x, y, r, c in told + more])] if a.tellings else []
    sources += [("points", list(points(*a.points)))] if a.points else []
    if a.cases:
        left = set(open(a.cases[1], encoding="utf-8").read().split())
        train += list(cases(a.cases[0], lambda case: case not in left, rng))
        tests["cases"] = encoded(list(cases(a.cases[0], lambda case: case in left, None)), tokenizer, random.Random(3))
        print("cases", len(train), "to train on,", len(tests["cases"]), "held out", flush=True)
    if a.hard:
        half = ("even", "odd").index(a.hard[1])
        for _ in range(2):
            train += [p for p, part in hard(a.hard[0], a.points[1], half) if not part or rng.random() < 0.5]
        tests["hard"] = encoded([p for p, part in hard(a.hard[0], a.points[1], 1 - half) if not part], tokenizer, random.Random(3))
    for name, pairs in sources:
        aside = third if name == "vitaminc" else held
        some = [p for p in pairs if not aside(p[0])]
        rng.shuffle(some)
        if name == "vitaminc":
            some = some[: int(len(some) * a.share)]
        if name == "sentences":
            some = some[: a.most]
        if name == "tellings":
            some = some[: a.told]
        train += some
        tests[name] = encoded(sorted((p for p in pairs if aside(p[0])), key=lambda p: zlib.crc32(p[1].encode()))[:1000], tokenizer, random.Random(3))
        print(name, len(some), "to train on,", len(tests[name]), "held out", flush=True)
    model = Conflict()
    load(model, a.base)
    if a.init:
        model.load_state_dict(torch.load(a.init))
    ema = {k: v.clone() for k, v in model.state_dict().items()}
    decay = lambda n: 0.95 ** (LAYERS - 1 - int(n.split(".")[1])) if n.startswith("layers") else (1 if n.startswith(("pool", "relation", "kind")) else 0.95 ** LAYERS)
    optimizer = torch.optim.AdamW([{"params": [p], "lr": 0, "top": a.rate * decay(n) * (4 if n.startswith(("pool", "relation", "kind")) else 1), "weight_decay": 0.01 if p.dim() > 1 else 0}
                                   for n, p in model.named_parameters() if p.requires_grad])
    steps = sum(len(batches(encoded(train, tokenizer, rng), rng)) for _ in range(1))
    total, step, start, shown = int(steps * a.epochs), 0, time.time(), time.time()
    model.train()
    while step < total:
        for batch in batches(encoded(train, tokenizer, rng), rng):
            done = max(step / total, (time.time() - start) / 60 / a.minutes)
            if done >= 1:
                step = total
                break
            for g in optimizer.param_groups:
                g["lr"] = g["top"] * min(step / (0.06 * total), 1) * min(1, (1 - done) / 0.7)
            ids, mask, sides, label, kind = tensors(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                relation, k = model(ids, mask, sides)
            loss = F.cross_entropy(relation.float(), label, label_smoothing=0.05)
            if (kind >= 0).any():
                loss = loss + 0.3 * F.cross_entropy(k.float(), kind, ignore_index=-1)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            keep = min(0.99, step / (step + 10))
            for name, v in model.state_dict().items():
                if v.dtype.is_floating_point and name != "words.weight":
                    ema[name].mul_(keep).add_(v, alpha=1 - keep)
            if time.time() - shown > 60:
                shown = time.time()
                print(f"step {step} of {total}, loss {loss.item():.3f}, {time.time() - start:.0f} s", flush=True)
    model.load_state_dict(ema)
    torch.save(model.state_dict(), a.out)
    for name, items in tests.items():
        print(name)
        measure(model, items)


if __name__ == "__main__":
    main()

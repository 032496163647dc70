"""Trains the judge of lines of scraped text, and tells what it takes on sites and cases that it has not seen.

usage: fit.py texts PAGES.jsonl GOLD.json TEXTS.jsonl CASE...
       fit.py fit TEXTS.jsonl SEEN.jsonl OUT
PAGES.jsonl is what parallax.read.html.DumpBlocks prints for extraction/articles, GOLD.json their gold, CASE a folder with report-N.txt and
gold.json, SEEN.jsonl what parallax.read.plain.DumpLines makes of TEXTS.jsonl. Writes line-words.tsv, line-alone.trees and line-near.trees to OUT.
FOLDS=0 leaves the folds out, FOLDS=5 makes five. Needs numpy, scipy, scikit-learn.
"""
import glob
import json
import os
import random
import sys
import zlib
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent.parent))
import scraped  # noqa: E402
import treefile  # noqa: E402
from scraped import site, squeeze, tight  # noqa: E402

HERE = Path(__file__).parent
FOLDS, INNER = int(os.environ.get("FOLDS", 5)), 2
LEAST = 3  # texts that a token must stand in
ALONE = ("lexis words letters sentence question colon innerColon quotes bullet opensBracket capitalised cried small digits signs pieces lowerStart at "
         "told toldWords headed says form furniture repeated fromFirst fromLast fromStart fromEnd lines apartAbove apartBelow wordsAbove wordsBelow "
         "sentenceAbove sentenceBelow colonAbove shortRun lexisAbove lexisBelow title fromTitle").split()
NEAR = "p p-3 p-2 p-1 p+1 p+2 p+3 around above below untilText sinceText".split()
FAR, AROUND, SURE_TEXT = 20, 5, 0.1


class Text:
    """Lines of a text with what each is: 1 furniture, 0 text, and how much that counts."""

    def __init__(self, kind, group, text, label):
        self.kind, self.group, self.text, self.label = kind, group, text, label


def page_texts(pages, gold):
    """From just above the headline to just below the text."""
    for key, g, lines, keep in scraped.pages(pages, gold):
        body, title = squeeze(g["articleBody"]), squeeze(g["title"])
        whole = {squeeze(p) for p in g["articleBody"].split("\n")}
        first, last = keep[0], keep[-1]
        above = [i for i in range(max(0, first - 25), first) if squeeze(lines[i]) == title]
        start, end = max(0, (above[-1] if above else first) - 4), min(len(lines), last + 9)

        def label(i, x, body=body, title=title, whole=whole, first=first, last=last):
            s = squeeze(x)
            if s == title:
                return 0, 0.3
            if s and s in body:
                return (0, 1.0) if s in whole or len(s.split()) >= 4 else (0, 0.0)
            sentence = len(s.split()) >= 12 and x[-1] in ".!?\"”’"
            return 1, (0.25 if sentence else 1.0)  # gold leaves paragraphs out
        labels = [label(i, lines[i]) for i in range(start, end)]
        rng = random.Random(zlib.crc32(key.encode()))
        joint = rng.choice(["\n\n", "\n", None])
        text = lines[start]
        for i in range(start + 1, end):  # blank lines everywhere, nowhere, or around paragraphs
            long = len(lines[i].split()) > 12 or len(lines[i - 1].split()) > 12
            text += (joint or ("\n\n" if long else "\n")) + lines[i]
        yield Text("page", site(g["url"]), text, labels)


def case_texts(folders):
    for folder in folders:
        g = json.load(open(f"{folder}/gold.json", encoding="utf-8"))
        for path in sorted(glob.glob(f"{folder}/report-*.txt")):
            name = Path(path).stem
            noise = {squeeze(n) for n in g["noise"].get(name, [])}
            raw = {tight(n) for n in g["noise"].get(name, [])}
            text = open(path, encoding="utf-8").read()
            lines = [tight(x) for x in text.splitlines() if x.strip()]
            labels = [(int(x in raw or (squeeze(x) in noise and squeeze(x) != "")), 3.0) for x in lines]
            yield Text("case", "case " + Path(folder).name, text, labels)


def invented_texts(hosts, rng):
    """Invented lines put around and between paragraphs of other articles."""
    rows = [r.rstrip("\n").split("\t") for r in open(HERE / "furniture.tsv", encoding="utf-8") if r[0] != "#"]
    at = {place: [t for p, t in rows if p == place] for place in ("head", "any", "foot")}
    kept = [r.rstrip("\n") for r in open(HERE / "text.tsv", encoding="utf-8") if r[0] != "#"]
    for group, title, paragraphs in hosts:
        if len(paragraphs) < 5:
            continue
        n = min(len(paragraphs), rng.randint(5, 14))
        paragraphs = paragraphs[:n]
        parts = []  # (line, label)

        def furniture(places, most):
            for _ in range(rng.randint(0, most)):
                for line in rng.choice(at[rng.choice(places)]).split(" ¶ "):
                    parts.append((line, 1, 0.7))
        furniture(["head"], 3)
        parts.append((title, 0, 1.0))
        furniture(["head", "head", "head", "any"], 3)
        for i, p in enumerate(paragraphs):
            parts.append((p, 0, 1.0))
            if i + 1 < len(paragraphs):
                draw = rng.random()
                if draw < 0.12:
                    furniture(["any"], 2)
                elif draw < 0.3:
                    for line in rng.choice(kept).split(" ¶ "):
                        parts.append((line, 0, 1.5))
        furniture(["any", "foot", "foot", "foot"], 5)
        style = rng.choice(["all", "all", "none", "paragraphs", "mixed"])
        text = ""
        for i, (line, is_, _) in enumerate(parts):
            if i:
                blank = style == "all" or (style == "paragraphs" and (not is_ or not parts[i - 1][1])) or (style == "mixed" and rng.random() < 0.5)
                text += "\n\n" if blank else "\n"
            text += line
        yield Text("invented", group, text, [(l, w) for _, l, w in parts])


def read(texts, seen):
    read = []
    for given, line in zip(open(texts, encoding="utf-8"), open(seen, encoding="utf-8"), strict=True):
        t = Text(**json.loads(given))
        t.__dict__.update(json.loads(line))
        if len(t.lines) != len(t.label):
            raise SystemExit(f"{len(t.lines)} lines, {len(t.label)} labels: {t.text[:200]}")
        t.headline = next((i for i, x in enumerate(t.lines) if x == t.title), -1)
        read.append(t)
    return read


class Lines:
    def __init__(self, texts):
        self.texts = texts
        self.size = [len(t.lines) for t in texts]
        self.start = np.concatenate([[0], np.cumsum(self.size)])
        self.of = np.repeat(np.arange(len(texts)), self.size)
        self.y = np.array([l for t in texts for l, _ in t.label])
        self.w = np.array([w for t in texts for _, w in t.label])
        self.gone = np.array([g for t in texts for g in t.gone])
        # Cases call furniture what a reader would miss nothing of; what else rules take (names of outlets, days) is told in other places.
        case = np.array([t.kind == "case" for t in texts])[self.of]
        self.w[case & (self.y == 0) & (self.gone == 1)] = 0
        self.alone = np.array([r for t in texts for r in t.alone], np.float64)
        self.tokens = [k for t in texts for k in t.tokens]
        self.group = np.array([zlib.crc32(t.group.encode()) for t in texts])[self.of]

    def matrix(self, vocabulary):
        rows, cols = [], []
        for i, tokens in enumerate(self.tokens):
            for token in tokens:
                j = vocabulary.get(token)
                if j is not None:
                    rows.append(i)
                    cols.append(j)
        return sp.csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(self.tokens), len(vocabulary)))

    def vocabulary(self, rows):
        texts = {}
        for i in np.flatnonzero(rows):
            for token in self.tokens[i]:
                texts.setdefault(token, set()).add(self.group[i])
        return {t: j for j, t in enumerate(sorted(t for t, s in texts.items() if len(s) >= LEAST))}


def fit_words(lines, rows):
    rows = rows & (lines.w > 0)
    vocabulary = lines.vocabulary(rows)
    m = lines.matrix(vocabulary)
    model = LogisticRegression(C=0.3, solver="liblinear", random_state=0)
    model.fit(m[rows], lines.y[rows], sample_weight=lines.w[rows])
    weights = np.round(model.coef_[0], 2)
    weights[np.abs(weights) < 0.1] = 0
    base = round(float(model.intercept_[0]), 2)
    return {t: weights[j] for t, j in vocabulary.items() if weights[j]}, base


def with_words(lines, words):
    weights, base = words
    lexis = np.array([base + sum(weights.get(t, 0) for t in tokens) for tokens in lines.tokens])
    return lexis


def place_words(lines, lexis):
    x = lines.alone.copy()
    x[:, ALONE.index("lexis")] = lexis
    above, below = np.concatenate([[0], lexis[:-1]]), np.concatenate([lexis[1:], [0]])
    above[lines.start[:-1]] = 0
    below[lines.start[1:] - 1] = 0
    x[:, ALONE.index("lexisAbove")], x[:, ALONE.index("lexisBelow")] = above, below
    return x


def trees(x, y, w):
    model = HistGradientBoostingClassifier(max_leaf_nodes=15, max_iter=90, learning_rate=0.1, min_samples_leaf=30, l2_regularization=5, max_bins=64,
                                           early_stopping=False, random_state=0)
    return model.fit(x, y, sample_weight=w)


def near(lines, x, p):
    known = p.copy()
    known[lines.gone == 1] = 1
    out = np.zeros((len(p), len(NEAR)))
    for t, (a, b) in enumerate(zip(lines.start[:-1], lines.start[1:])):
        k = known[a:b]
        head = lines.texts[t].headline
        if head >= 0 and not lines.gone[a + head]:
            k[head] = 0
        n = b - a
        for i in range(n):
            r = [p[a + i]] + [k[i + d] if 0 <= i + d < n else -1 for d in (-3, -2, -1, 1, 2, 3)]
            around = [k[j] for j in range(max(0, i - AROUND), min(n - 1, i + AROUND) + 1) if j != i]
            r.append(float(np.mean(around)) if around else -1)
            up, down = k[max(0, i - FAR):i], k[i + 1:min(n, i + FAR)]
            r += [float(up.mean()) if len(up) else -1, float(down.mean()) if len(down) else -1]
            until, since = i + 1, i - 1
            while until < n and until - i < FAR and k[until] > SURE_TEXT:
                until += 1
            while since >= 0 and i - since < FAR and k[since] > SURE_TEXT:
                since -= 1
            out[a + i] = r + [FAR if until >= n else until - i, FAR if since < 0 else i - since]
    return np.hstack([x, out])


def fit(lines, rows):
    """Words, trees over a line alone, trees with the odds of its neighbours; what is learnt on goes by inner folds."""
    lexis, p = np.zeros(len(lines.y)), np.zeros(len(lines.y))
    inner = lines.group // 7 % INNER
    for f in range(INNER):
        held = inner == f
        lexis[held] = with_words(lines, fit_words(lines, rows & ~held))[held]
    x = place_words(lines, lexis)
    some = rows & (lines.w > 0)
    for f in range(INNER):
        held = inner == f
        p[held] = trees(x[some & ~held], lines.y[some & ~held], lines.w[some & ~held]).predict_proba(x[held])[:, 1]
    words, alone = fit_words(lines, rows), trees(x[some], lines.y[some], lines.w[some])
    left = some & (lines.gone == 0)
    second = near(lines, x, p)
    return words, alone, trees(second[left], lines.y[left], lines.w[left])


def judge(lines, model):
    words, alone, beside = model
    x = place_words(lines, with_words(lines, words))
    return beside.predict_proba(near(lines, x, alone.predict_proba(x)[:, 1]))[:, 1]


def report(lines, p):
    kind = np.array([t.kind for t in lines.texts])[lines.of]
    sentence = lines.alone[:, ALONE.index("sentence")] + lines.alone[:, ALONE.index("question")] > 0
    first, last = lines.alone[:, ALONE.index("fromFirst")], lines.alone[:, ALONE.index("fromLast")]
    amid = (first > 0) & (last < 0)
    title = lines.alone[:, ALONE.index("title")] > 0
    for k in ("page", "case", "invented"):
        m = kind == k
        noise, text = m & (lines.y == 1), m & (lines.y == 0) & (lines.w > 0)
        print(f"{k}: furniture {noise.sum()}, rules take {(noise & (lines.gone == 1)).sum()}; text {text.sum()}, rules take {(text & (lines.gone == 1)).sum()}")
        for name, part in (("label", ~sentence & ~amid), ("label amid", ~sentence & amid), ("sentence", sentence & ~amid), ("sentence amid", sentence & amid)):
            row = [f"  {name:14s} left {(noise & part & (lines.gone == 0)).sum():5d}/{(text & part & (lines.gone == 0)).sum():5d}"]
            for bound in (0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99):
                take = part & (lines.gone == 0) & ~title & (p > bound)
                row.append(f"{bound}: {(noise & take).sum()}/{(text & take).sum()}")
            print("  ".join(row))
    return


def write_texts(pages, gold, out, *cases):
    gold = json.load(open(gold, encoding="utf-8"))
    rng = random.Random(1)
    texts = list(page_texts(pages, gold)) + list(case_texts(cases))
    hosts = [(site(g["url"]), tight(g["title"]), [tight(p) for p in g["articleBody"].split("\n") if p.strip()]) for _, g in sorted(gold.items())]
    for folder in cases:
        g = json.load(open(f"{folder}/gold.json", encoding="utf-8"))
        for path in sorted(glob.glob(f"{folder}/report-*.txt")):
            noise = {squeeze(n) for n in g["noise"].get(Path(path).stem, [])}
            body = [tight(x) for x in open(path, encoding="utf-8").read().splitlines() if x.strip()]
            title = g["titles"].get(Path(path).stem) or body[0]
            body = [x for x in body if squeeze(x) not in noise and squeeze(x) != squeeze(title)]
            hosts += [("case " + Path(folder).name, title, body)] * 3
    texts += list(invented_texts(hosts, rng))
    with open(out, "w", encoding="utf-8") as to:
        for t in texts:
            print(json.dumps(t.__dict__), file=to)


def fit_all(texts, seen, out):
    texts = read(texts, seen)
    lines = Lines([t for t in texts if t.paragraphs >= 2])
    print(len(lines.texts), "texts", len(lines.y), "lines", flush=True)
    if FOLDS:
        p = np.zeros(len(lines.y))
        fold = lines.group % FOLDS
        for f in range(FOLDS):
            p[fold == f] = judge(lines, fit(lines, fold != f))[fold == f]
        report(lines, p)
        if os.environ.get("SHOW"):
            for i in np.flatnonzero((lines.gone == 0) & (lines.w > 0)):
                t = lines.texts[lines.of[i]]
                if t.kind != "invented":
                    print(f"{t.kind}\t{t.group}\t{lines.y[i]}\t{p[i]:.3f}\t{lines.w[i]}\t{t.lines[i - lines.start[lines.of[i]]][:160]}", file=sys.stderr)
    words, alone, beside = fit(lines, np.ones(len(lines.y), bool))
    with open(f"{out}/line-words.tsv", "w", encoding="utf-8") as to:
        print("# Weights of words and signs of lines (see LineTokens), in log-odds of furniture. Recipe: training/lines.", file=to)
        print(f"base\t{words[1]:.2f}", file=to)
        for token, weight in sorted(words[0].items()):
            print(f"{token}\t{weight:.2f}", file=to)
    treefile.write(alone, ALONE, f"{out}/line-alone.trees",
                   "# The odds that a line is furniture, by itself: a sum of trees. Format: Trees. Features: LineFeatures. Recipe: training/lines.")
    treefile.write(beside, ALONE + NEAR, f"{out}/line-near.trees",
                   "# The same, by the odds of the lines around it too. Format: Trees. Features: LineFeatures. Recipe: training/lines.")


if __name__ == "__main__":
    {"texts": write_texts, "fit": fit_all}[sys.argv[1]](*sys.argv[2:])

"""Learns the choice of the headline of scraped text, and tells how often it is right on cases and sites that it has not seen.

usage: fit.py texts PAGES.jsonl GOLD.json TEXTS.jsonl CASE...
       fit.py fit TEXTS.jsonl SEEN.jsonl WEIGHTS.tsv
PAGES.jsonl is what parallax.read.html.DumpBlocks prints for extraction/articles, GOLD.json their gold, CASE a folder with report-N.txt and
gold.json, SEEN.jsonl what parallax.read.plain.DumpHeadlines makes of TEXTS.jsonl. Needs numpy, scipy.

Each text is a choice between its candidate lines and none of them; the weights are those under which the right choices are likeliest
(conditional logit), with a penalty on large weights.
"""
import glob
import json
import random
import sys
import zlib
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parent.parent))
import scraped  # noqa: E402
from scraped import site, squeeze, tight  # noqa: E402

FOLDS = 10
PENALTY = 0.3
OF_PAGE = 0.4  # what a page counts beside an invented report, of which there are more kinds
ABOVE = 6


def page_texts(pages, gold):
    """From just above the headline on, as a reader would copy a page."""
    for key, g, lines, keep in scraped.pages(pages, gold):
        title = squeeze(g["title"])
        above = [i for i in range(max(0, keep[0] - 25), keep[0]) if squeeze(lines[i]) == title]
        if not above:
            continue
        rng = random.Random(zlib.crc32(key.encode()))
        start, end = max(0, above[-1] - rng.randint(0, ABOVE)), keep[-1] + 1
        joint = rng.choice(["\n\n", "\n", None])
        text = lines[start]
        for i in range(start + 1, end):  # blank lines everywhere, nowhere, or around paragraphs
            long = len(lines[i].split()) > 12 or len(lines[i - 1].split()) > 12
            text += (joint or ("\n\n" if long else "\n")) + lines[i]
        yield {"group": site(g["url"]), "page": True, "text": text, "title": g["title"]}


def case_texts(folders):
    for folder in folders:
        g = json.load(open(f"{folder}/gold.json", encoding="utf-8"))
        for path in sorted(glob.glob(f"{folder}/report-*.txt")):
            name = Path(path).stem
            if name in g["titles"]:
                text = open(path, encoding="utf-8").read()
                yield {"group": "case " + Path(folder).name, "page": False, "text": text, "title": g["titles"][name] or ""}


class Choices:
    def __init__(self, texts, seen):
        names, *seen = [json.loads(x) for x in open(seen, encoding="utf-8")]
        self.names = names["line"] + names["none"]
        k, n = len(names["line"]), len(self.names)
        self.texts = [json.loads(x) for x in open(texts, encoding="utf-8")]
        rows, self.start, self.right, self.lines = [], [0], [], []
        for t, s in zip(self.texts, seen, strict=True):
            rows.append([0.0] * k + s["none"])
            rows += [r + [0.0] * (n - k) for r in s["rows"]]
            self.start.append(len(rows))
            self.lines.append([""] + s["lines"])
            title = squeeze(t["title"]) if t["page"] else tight(t["title"])
            same = [i for i, x in enumerate(self.lines[-1]) if (squeeze(x) if t["page"] else tight(x)) == title]
            self.right.append(same)  # none where the headline is no candidate: nothing is to be learnt of it
        self.x = np.array(rows)
        self.start = np.array(self.start)
        self.weight = np.array([OF_PAGE if t["page"] else 1.0 for t in self.texts])
        self.groups = np.array([zlib.crc32(t["group"].encode()) % FOLDS for t in self.texts])

    def loss(self, w, which):
        total, slope = PENALTY / 2 * float(w @ w), PENALTY * w
        score = self.x @ w
        for i in which:
            if not self.right[i]:
                continue
            a, b = self.start[i], self.start[i + 1]
            e = np.exp(score[a:b] - score[a:b].max())
            p = e / e.sum()
            q = np.zeros(b - a)
            q[self.right[i]] = p[self.right[i]]
            sure = q.sum()
            total -= self.weight[i] * np.log(max(sure, 1e-12))
            slope = slope + self.weight[i] * (p - q / max(sure, 1e-12)) @ self.x[a:b]
        return total, slope

    def fit(self, which):
        return minimize(self.loss, np.zeros(len(self.names)), args=(which,), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x

    def chosen(self, w, i):
        return int(np.argmax(self.x[self.start[i]:self.start[i + 1]] @ w))


def report(choices, chosen):
    for name, of in [("invented reports with a headline", lambda t: not t["page"] and t["title"]), ("without", lambda t: not t["page"] and not t["title"]),
                     ("pages", lambda t: t["page"])]:
        which = [i for i, t in enumerate(choices.texts) if of(t)]
        right = sum(chosen[i] in choices.right[i] for i in which)
        print(f"{name}: {right} of {len(which)} right; the headline is a candidate of {sum(bool(choices.right[i]) for i in which)}")


def main():
    if sys.argv[1] == "texts":
        pages, gold, out = sys.argv[2:5]
        with open(out, "w", encoding="utf-8") as texts:
            for text in [*page_texts(pages, json.load(open(gold, encoding="utf-8"))), *case_texts(sys.argv[5:])]:
                print(json.dumps(text), file=texts)
        return
    choices = Choices(sys.argv[2], sys.argv[3])
    held = {}
    for fold in range(FOLDS):
        w = choices.fit(np.flatnonzero(choices.groups != fold))
        for i in np.flatnonzero(choices.groups == fold):
            held[i] = choices.chosen(w, i)
    print("Groups not seen:")
    report(choices, held)
    w = choices.fit(range(len(choices.texts)))
    print("Seen:")
    report(choices, {i: choices.chosen(w, i) for i in range(len(choices.texts))})
    with open(sys.argv[4], "w", encoding="utf-8") as out:
        print("# What each thing seen of a line (or of a text without a headline) speaks for its being the headline. Learnt, by training/headline.", file=out)
        for name, weight in zip(choices.names, w):
            print(f"{name}\t{weight:.3f}", file=out)
    if len(sys.argv) > 5:
        with open(sys.argv[5], "w", encoding="utf-8") as out:
            for i, at in sorted(held.items()):
                if at not in choices.right[i]:
                    t = choices.texts[i]
                    print(f"{t['group']}: {t['title']!r} candidate {bool(choices.right[i])}, got {choices.lines[i][at]!r}", file=out)


if __name__ == "__main__":
    main()

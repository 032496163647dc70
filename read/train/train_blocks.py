#!/usr/bin/env python3
"""Trains the block ranker and reports it on folds of sites that it was not trained on.

usage: train_blocks.py ARTICLES.jsonl ARTICLES_GOLD.json SEGMENTS.jsonl SEGMENTS_GOLD.json [OUT_DIR [FOLDS_DIR]]
The first and third are what parallax.read.html.DumpBlocks prints for the pages' folders. With OUT_DIR the final model
(all pages) is written there: block-ranker.tsv, class-words.tsv, block-words.tsv. With FOLDS_DIR the models of the folds are written
there, packed, in folders 0, 1, ...: what `evaluate` reads a site's pages by that none of them has seen. Needs numpy, scipy, lightgbm.
OUTER=10 asks for ten folds, OUTER=0 for none.
"""
import collections, gzip, io, json, math, os, re, sys, time
import numpy as np
import scipy.sparse as sp
import lightgbm as lgb

WORD = re.compile(r"\w+", re.UNICODE)
PLACES = ("ownName", "parentName", "leastName", "greatestName", "sumName", "meanWord", "leastWord", "firstWords")
# 15 leaves and 120 trees cost half a point on held-out sites, lambda_l2 of 100 and more another half: what the weights ask for is more trees, not fewer.
FIRST = dict(objective="binary", num_leaves=31, learning_rate=0.1, max_bin=63, min_data_in_leaf=25, feature_fraction=0.6,
             bagging_fraction=0.8, bagging_freq=1, lambda_l2=2.0, verbosity=-1, num_threads=1, seed=7, deterministic=True)
SECOND = dict(FIRST, learning_rate=0.06)
TREES = int(os.environ.get("TREES", 180)), int(os.environ.get("TREES2", 250))
HOPELESS = 0.03  # as in BlockRanker
LEARNT = 0.003  # below this first probability a block teaches the second ranker nothing that it is asked
OUTER, INNER = int(os.environ.get("OUTER", 5)), 3


def site(url):
    host = re.sub(r"^https?://", "", url).split("/")[0].split(":")[0].lower()
    parts = host.split(".")
    two = parts[-2:] if len(parts) > 1 else parts
    if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3:
        two = parts[-3:]
    return ".".join(two)


def squeeze(s):
    return re.sub(r"\s+", " ", s or "").strip()


def shingles(t, n=4):
    return [tuple(t[i:i + n]) for i in range(max(1, len(t) - n + 1))] if t else []


class Data:
    def __init__(self):
        self.X, self.text, self.label, self.weight, self.page, self.el = [], [], [], [], [], []
        self.kind, self.site, self.gold, self.file, self.span = [], [], [], [], []
        self.eparent, self.etokens, self.edepth = [], [], []

    def add(self, kind, page, url, gold):
        n0, e0 = len(self.X), len(self.eparent)
        for e in page["elements"]:
            self.eparent.append(e[0] + e0 if e[0] >= 0 else -1)
            self.edepth.append(0 if e[0] < 0 else self.edepth[e[0] + e0] + 1)
            self.etokens.append(e[1:])
        texts = [b[1] for b in page["blocks"]]
        label, weight = (label_article if kind == 0 else label_segments)(texts, gold)
        for b, l, w in zip(page["blocks"], label, weight):
            self.el.append(b[0] + e0); self.text.append(b[1]); self.X.append(b[2]); self.label.append(l); self.weight.append(w)
            self.page.append(len(self.kind))
        self.kind.append(kind); self.site.append(site(url)); self.gold.append(gold); self.file.append(page["file"])
        self.span.append((n0, len(self.X)))

    def done(self, names):
        self.names = names
        self.X = np.array(self.X, np.float32); self.label = np.array(self.label); self.weight = np.array(self.weight)
        self.page = np.array(self.page); self.el = np.array(self.el); self.kind = np.array(self.kind)
        self.eparent = np.array(self.eparent); self.edepth = np.array(self.edepth)
        self.evocab, self.E = matrix(self.etokens)
        short = [[w.lower() for w in re.findall(r"[^\W_]+", t)][:40] for t in self.text]
        self.btokens = [sorted(set(x)) for x in short]
        self.bvocab, self.B = matrix(self.btokens)
        _, self.Bcount = matrix(short, self.bvocab)
        _, self.Bfirst = matrix([x[:3] for x in short], self.bvocab)
        for k in (0, 1):  # both kinds of pages count the same
            m = self.kind[self.page] == k
            self.weight[m] *= 50000 / self.weight[m].sum()
        self.chars = np.array([len(t) for t in self.text])


def matrix(lists, vocab=None):
    if vocab is None:
        count = collections.Counter(t for l in lists for t in set(l))
        vocab = {t: i for i, t in enumerate(sorted(t for t, c in count.items() if c >= 8))}
    rows, cols = [], []
    for i, l in enumerate(lists):
        for t in l:
            j = vocab.get(t)
            if j is not None:
                rows.append(i); cols.append(j)
    m = sp.csr_matrix((np.ones(len(rows), np.float32), (rows, cols)), shape=(len(lists), len(vocab)))
    return vocab, m


def label_article(texts, gold):
    body = WORD.findall(gold["articleBody"])
    have = set(shingles(body))
    lines = {" ".join(WORD.findall(l)) for l in gold["articleBody"].split("\n")}
    joined = " " + " ".join(body) + " "
    label, sure = [], []
    for t in texts:
        w = WORD.findall(t)
        if len(w) >= 4:
            s = shingles(w)
            label.append(int(sum(x in have for x in s) >= 0.5 * len(s))); sure.append(1.0)
        else:
            key = " ".join(w)
            whole = key in lines and bool(w)
            label.append(int(whole)); sure.append(1.0 if whole or f" {key} " not in joined else 0.2)
    seen = collections.defaultdict(list)
    for i, t in enumerate(texts):
        if label[i]:
            seen[t].append(i)
    for t, at in seen.items():  # of repeated texts, the one among the article's other blocks is meant
        if len(at) > 1:
            near = [sum(label[j] * len(texts[j]) for j in range(max(0, i - 3), min(len(texts), i + 4)) if j != i) for i in at]
            best = at[int(np.argmax(near))]
            for i in at:
                label[i] = int(i == best)
    size = max(30, len(body))
    return label, [s * min(1.0, (len(WORD.findall(t)) + 2) / size) for t, s in zip(texts, sure)]


def label_segments(texts, gold):
    good, bad = [squeeze(s) for s in gold["with"]], [squeeze(s) for s in gold["without"]]
    label, weight = [], []
    for t in texts:
        t = squeeze(t)
        g, b = sum(s in t for s in good if s), sum(s in t for s in bad if s)
        label.append(int(g > b)); weight.append(float(g + b) if (g > 0) != (b > 0) else 0.0)
    return label, weight


def log_odds(d, rows, tokens_of_block, size, least_sites):
    """Weight of each token: log odds that text under it is kept, every site counting once."""
    m = rows & (d.weight > 0)
    pos, neg = collections.defaultdict(lambda: np.zeros(size)), collections.defaultdict(lambda: np.zeros(size))
    sites = np.array([hash_site(d.site[p]) for p in d.page])
    idx = np.where(m)[0]
    order = idx[np.argsort(sites[idx], kind="stable")]
    bounds = np.flatnonzero(np.diff(sites[order])) + 1
    P, N, S = np.zeros(size), np.zeros(size), np.zeros(size)
    for part in np.split(order, bounds):
        if len(part) == 0:
            continue
        w = d.weight[part]
        T = tokens_of_block[part]
        p = np.asarray(T.T @ (w * d.label[part])).ravel(); n = np.asarray(T.T @ (w * (1 - d.label[part]))).ravel()
        has = (p + n) > 0
        P[has] += p[has] / (p + n)[has]; N[has] += n[has] / (p + n)[has]; S[has] += 1
    base = P.sum() / max(1e-9, (P + N).sum())
    w = np.log((P + 2 * base) / (N + 2 * (1 - base))) - math.log(base / (1 - base))
    w[S < least_sites] = 0
    return np.round(np.clip(w, -4, 4), 2)


def hash_site(s):
    import zlib
    return zlib.crc32(s.encode())


def ancestors(d):
    """Block x token: which names stand on the block's element or above it."""
    E = d.E
    rows = [None] * E.shape[0]
    ip, ix = E.indptr, E.indices
    for e in range(E.shape[0]):
        own = ix[ip[e]:ip[e + 1]]
        p = d.eparent[e]
        rows[e] = np.unique(np.concatenate([rows[p], own])).astype(np.int32) if p >= 0 else np.unique(own)
    none = np.zeros(0, ix.dtype)
    mine = [rows[e] if w > 0 else none for e, w in zip(d.el, d.weight)]
    indptr = np.concatenate([[0], np.cumsum([len(r) for r in mine])])
    indices = np.concatenate(mine)
    return sp.csr_matrix((np.ones(len(indices), np.float32), indices, indptr), shape=(len(d.el), E.shape[1]))


def encode(d, we, wb, X):
    """Fills the features of names and words in X."""
    own = np.clip(d.E @ we, -4, 4)
    least, great, total = np.minimum(0, own), np.maximum(0, own), own.copy()
    for depth in range(1, d.edepth.max() + 1):
        at = np.where(d.edepth == depth)[0]
        p = d.eparent[at]
        least[at] = np.minimum(least[p], own[at]); great[at] = np.maximum(great[p], own[at]); total[at] = total[p] + own[at]
    par = d.eparent[d.el]
    c = {n: d.names.index(n) for n in PLACES}
    X[:, c["ownName"]] = own[d.el]; X[:, c["parentName"]] = np.where(par >= 0, own[par], 0)
    X[:, c["leastName"]] = least[d.el]; X[:, c["greatestName"]] = great[d.el]; X[:, c["sumName"]] = total[d.el]
    n = np.maximum(1, np.asarray(d.nfolded))
    X[:, c["meanWord"]] = (d.Bcount @ wb) / n
    X[:, c["firstWords"]] = (d.Bfirst @ wb) / np.minimum(n, 3)
    W = d.B.multiply(wb).tocsr()
    X[:, c["leastWord"]] = np.minimum(0, W.min(axis=1).toarray().ravel())


SECOND_NAMES = ["p", "p-1", "p+1", "p-2", "p+2", "near", "keptParent", "keptSecond", "keptThird", "shareParent", "shareSecond",
                "shareThird", "keptBefore", "keptAll", "inKeptCore",
                "proseAlike", "countAlike", "wordsAlike", "sentencesAlike", "linksAlike", "keptAlike", "keptProseAlike",
                "proseAlike2", "countAlike2", "wordsAlike2", "sentencesAlike2", "linksAlike2", "keptAlike2", "keptProseAlike2",
                "shareAlike", "sinceKept", "untilKept", "proseBefore", "proseAfter", "amountBefore", "amountAfter",
                "p-3", "p+3", "p-4", "p+4", "keptTenBefore", "keptFarBefore", "keptTenAfter", "keptFarAfter",
                "besideOwn", "besideParent", "besideSecond", "headingBefore", "otherBefore", "headingAfter", "otherAfter",
                "keptInData", "dataShare", "nearInData", "dataAfter", "sure", "sentences", "unsure", "longest",
                "levelsToTitle", "levelsOfTitle", "blocksFromTitle", "keptFromTitle", "alikeFromTitle", "headingsFromTitle", "levelOfTitle"]
SURE, FAR, FADING = 0.6, 30, 0.6


def alike(d):
    """Numbers blocks by the names of their element and the one or two around it: equal numbers are blocks made alike."""
    known = {}
    own = np.array([known.setdefault(tuple(t), len(known)) for t in d.etokens])
    up = np.where(d.eparent >= 0, d.eparent, np.arange(len(d.eparent)))
    e1 = up[d.el]; e2 = up[e1]
    keys = [d.page, own[d.el], own[e1], own[e2]]
    return [np.unique(np.stack(keys[:k], 1), axis=0, return_inverse=True)[1].ravel() for k in (3, 4)]


def total(of, value):
    sums = np.zeros(of.max() + 1)
    np.add.at(sums, of, value)
    return sums[of]


def context(d, p):
    """What the first ranking says about what stands around a block, and about the blocks made alike."""
    n = len(p)
    out = np.zeros((n, len(SECOND_NAMES)), np.float32)
    kept = p * d.chars
    ek, ec = np.zeros(len(d.eparent)), np.zeros(len(d.eparent))
    np.add.at(ek, d.el, kept); np.add.at(ec, d.el, d.chars)
    for depth in range(d.edepth.max(), 0, -1):
        at = np.where(d.edepth == depth)[0]
        np.add.at(ek, d.eparent[at], ek[at]); np.add.at(ec, d.eparent[at], ec[at])
    up = np.where(d.eparent >= 0, d.eparent, np.arange(len(d.eparent)))
    e1 = up[d.el]; e2 = up[e1]; e3 = up[e2]
    all_kept = np.zeros(len(d.span)); np.add.at(all_kept, d.page, kept)
    tot = np.maximum(1, all_kept[d.page])
    words, links, sentence = (d.X[:, d.names.index(x)] for x in ("words", "links", "sentence"))
    prose = ((words >= 10) & (links < 0.3)) * d.chars
    out[:, 0] = p
    for a, b in d.span:
        q, c = p[a:b], d.chars[a:b]
        m = b - a
        for col, k in ((1, -1), (2, 1), (3, -2), (4, 2)):
            v = np.full(m, -1.0)
            if k < 0 and m > -k: v[-k:] = q[:k]
            if k > 0 and m > k: v[:-k] = q[k:]
            out[a:b, col] = v
        ck, cc = np.concatenate([[0], np.cumsum(q * c)]), np.concatenate([[0], np.cumsum(c)])
        i = np.arange(m); lo, hi = np.maximum(0, i - 4), np.minimum(m, i + 5)
        out[a:b, 5] = (ck[hi] - ck[lo] - q * c) / np.maximum(1, cc[hi] - cc[lo] - c)
        out[a:b, 12] = ck[:-1] / max(1, ck[-1])
        out[a:b, 34] = np.log1p(ck[:-1]); out[a:b, 35] = np.log1p(np.maximum(0, ck[-1] - ck[1:]))
        for col, order in ((30, range(m)), (31, range(m - 1, -1, -1))):
            far, mean = FAR, 0.0
            for i in order:
                out[a + i, col] = far; out[a + i, col + 2] = mean
                far = 0 if q[i] > SURE else min(FAR, far + 1)
                if prose[a + i] > 0:
                    mean = FADING * mean + (1 - FADING) * q[i]
    for col, e in ((6, e1), (7, e2), (8, e3)):
        out[:, col] = ek[e] / np.maximum(1, ec[e]); out[:, col + 3] = ek[e] / tot
    out[:, 13] = np.log1p(all_kept[d.page])
    core = kept_core(d, ek, all_kept)
    out[:, 14] = within(d, core)
    page_prose = total(d.page, prose)
    for col, of in ((15, d.alike[0]), (22, d.alike[1])):
        count, chars, pr = total(of, np.ones(n)), total(of, d.chars), total(of, prose)
        out[:, col] = pr / np.maximum(1, page_prose)
        out[:, col + 1] = np.log1p(count); out[:, col + 2] = total(of, words) / count; out[:, col + 3] = total(of, sentence) / count
        out[:, col + 4] = total(of, links * d.chars) / np.maximum(1, chars)
        k, kp, c, cp = total(of, kept) - kept, total(of, p * prose) - p * prose, chars - d.chars, pr - prose
        out[:, col + 5] = np.where(c > 0, k / np.maximum(1, c), -1); out[:, col + 6] = np.where(cp > 0, kp / np.maximum(1, cp), -1)
    out[:, 29] = total(d.alike[0], kept) / tot
    around(d, p, kept, out)
    for col, outer, inner in ((44, e1, d.el), (45, e2, e1), (46, e3, e2)):
        c = ec[outer] - ec[inner]
        out[:, col] = np.where(c > 0, (ek[outer] - ek[inner]) / np.maximum(1, c), -1)
    from_title(d, kept, out)
    return out


def around(d, p, kept, out):
    """How the surroundings and the whole page were ranked, and how that agrees with the structured data's text: columns 36 to 43, 47 to 58."""
    head, sentence, in_data, has_data, prose = (d.X[:, d.names.index(x)] for x in ("heading", "sentence", "inData", "hasData", "pageProse"))
    parent = np.where(d.eparent[d.el] >= 0, d.eparent[d.el], d.el)
    for a, b in d.span:
        q, c, k, m = p[a:b], d.chars[a:b], kept[a:b], b - a
        for col, step in ((36, -3), (37, 3), (38, -4), (39, 4)):
            v = np.full(m, -1.0)
            if step < 0 and m > -step: v[-step:] = q[:step]
            if step > 0 and m > step: v[:-step] = q[step:]
            out[a:b, col] = v
        ck, cc, cd = (np.concatenate([[0], np.cumsum(x)]) for x in (k, c, k * in_data[a:b]))
        i = np.arange(m)
        for col, reach in ((40, 10), (41, 25)):
            lo, hi = np.maximum(0, i - reach), np.minimum(m, i + reach + 1)
            out[a:b, col] = (ck[i] - ck[lo]) / np.maximum(1, cc[i] - cc[lo])
            out[a:b, col + 2] = (ck[hi] - ck[i + 1]) / np.maximum(1, cc[hi] - cc[i + 1])
        for col, order, step in ((47, range(a, b), 1), (49, range(b - 1, a - 1, -1), -1)):
            heading = other = -1.0
            for j in order:
                out[j, col] = heading
                if head[j] > 0: heading = p[j]
                if a <= j - step < b and parent[j] != parent[j - step]: other = p[j - step]
                out[j, col + 1] = other
        lo, hi, all_kept = np.maximum(0, i - 4), np.minimum(m, i + 5), max(1, ck[-1])
        out[a:b, 51] = cd[-1] / all_kept; out[a:b, 52] = min(5, has_data[a] * np.expm1(prose[a]) / all_kept)
        out[a:b, 53] = (cd[hi] - cd[lo]) / np.maximum(1, ck[hi] - ck[lo]); out[a:b, 54] = (cd[-1] - cd[1:]) / max(1, cd[-1])
        out[a:b, 55] = (q > 0.5).sum(); out[a:b, 56] = (k * sentence[a:b]).sum() / all_kept
        out[a:b, 57] = (c * ((q > 0.2) & (q < 0.8))).sum() / all_kept; out[a:b, 58] = k.max() / all_kept


def from_title(d, kept, out):
    """Where a block stands as seen from the block that shows the headline, columns 59 on: -1 where there is none."""
    head, is_title = d.X[:, d.names.index("heading")], d.X[:, d.names.index("isTitle")] > 0
    for a, b in d.span:
        best = [j for j in range(a, b) if is_title[j] and head[j] > 0] or [j for j in range(a, b) if is_title[j]] or [j for j in range(a, b) if head[j] == 1]
        if not best:
            out[a:b, 59:66] = -1
            continue
        t = best[0]
        above, e = {}, d.el[t]
        while e >= 0:
            above[e] = len(above); e = d.eparent[e]
        before = np.concatenate([[0], np.cumsum(kept[a:b])])
        likes = np.cumsum(d.alike[0][a:b] == d.alike[0][t]); heads = np.cumsum((head[a:b] > 0) & (head[a:b] <= max(1, head[t])))
        for j in range(a, b):
            e, levels = d.el[j], 0
            while e not in above:
                e = d.eparent[e]; levels += 1
            far = before[j - a] - before[t - a]
            out[j, 59:66] = (levels, above[e], min(200, max(-50, j - t)), np.sign(j - t) * np.log1p(abs(far)), likes[j - a] - likes[t - a],
                             heads[j - a] - heads[t - a], head[t])


def forgive(d, p, train):
    """Weights in which a block counts no more that the gold of an article leaves out, though a ranker trained on other sites takes it
    and it stands beside text, where the gold leaves out a quarter of what that ranker takes: gold that stops after some paragraphs."""
    weight = d.weight.copy()
    holder = np.where(d.eparent[d.el] >= 0, d.eparent[d.el], d.el)
    for pg, (a, b) in enumerate(d.span):
        if d.kind[pg] or not train[a]:
            continue
        kept, right, chars = p[a:b] > 0.5, d.label[a:b] > 0, d.chars[a:b]
        both = (kept & right) @ chars
        if both < 0.75 * (kept @ chars) and both > 0.6 * (right @ chars):
            beside = np.isin(holder[a:b], holder[a:b][right])
            weight[a:b][(~right) & (p[a:b] > 0.3) & beside] = 0
    return weight


def kept_core(d, ek, total):
    """The innermost element a page with 70 percent of what is kept."""
    core = np.full(len(d.span), -1)
    for pg, (a, b) in enumerate(d.span):
        best = -1
        for e in np.unique(d.el[a:b]):
            at = e
            while at >= 0 and (best < 0 or d.edepth[at] > d.edepth[best]):
                if ek[at] >= 0.7 * total[pg] and total[pg] > 0:
                    best = at
                    break
                at = d.eparent[at]
        core[pg] = best
    return core


def within(d, core):
    want = core[d.page]
    at = d.el.copy()
    res = np.zeros(len(at))
    while True:
        live = at >= 0
        if not live.any():
            return res
        res[live & (at == want)] = 1
        at = np.where(live, d.eparent[at], -1)


def fit(how, X, y, w, trees):
    m = w > 0
    return lgb.train(how, lgb.Dataset(X[m], y[m], weight=w[m]), trees)


def train_two(d, A, train, inner_of):
    """First and second ranker on the blocks of `train`, and the word weights."""
    n = len(d.label)
    X = d.X.copy(); p = np.zeros(n)
    for k in range(INNER):
        part, rest = train & (inner_of == k), train & (inner_of != k)
        we, wb = log_odds(d, rest, A, d.E.shape[1], 4), log_odds(d, rest, d.B, d.B.shape[1], 5)
        Y = d.X.copy(); encode(d, we, wb, Y); X[part] = Y[part]
    for k in range(INNER):
        part, rest = train & (inner_of == k), train & (inner_of != k)
        m = fit(FIRST, X[rest], d.label[rest], d.weight[rest], TREES[0])
        p[part] = m.predict(X[part])
    we, wb = log_odds(d, train, A, d.E.shape[1], 4), log_odds(d, train, d.B, d.B.shape[1], 5)
    first = fit(FIRST, X[train], d.label[train], d.weight[train], TREES[0])
    weight = forgive(d, p, train)
    use = train & (weight > 0) & (p >= LEARNT)
    both = np.hstack([X, context(d, p)])
    second = fit(SECOND, both[use], d.label[use], weight[use], TREES[1])
    first.typical, second.typical = np.median(X[train], axis=0), np.median(both[train & (p >= HOPELESS)], axis=0)
    return first, second, we, wb


def predict(d, first, second, we, wb, rows):
    X = d.X.copy(); encode(d, we, wb, X)
    p, q = np.zeros(len(rows)), np.zeros(len(rows))
    p[rows] = first.predict(X[rows])
    q[rows] = second.predict(np.hstack([X[rows], context(d, p)[rows]]))
    return p, q


def score(d, p, pages, cut=0.5):
    P, R, tp, fp, fn = [], [], 0, 0, 0
    for pg in pages:
        a, b = d.span[pg]
        text = "\n".join(d.text[i] for i in range(a, b) if p[i] > cut)
        g = d.gold[pg]
        if d.kind[pg] == 0:
            G, S = collections.Counter(shingles(WORD.findall(g["articleBody"]))), collections.Counter(shingles(WORD.findall(text)))
            t = sum((G & S).values())
            if S: P.append(t / sum(S.values()))
            if G: R.append(t / sum(G.values()))
        else:
            text = squeeze(text)
            hit = sum(squeeze(s) in text for s in g["with"])
            tp, fn = tp + hit, fn + len(g["with"]) - hit
            fp += sum(squeeze(s) in text for s in g["without"])
    P, R = np.mean(P), np.mean(R)
    sp_, sr = tp / max(1, tp + fp), tp / max(1, tp + fn)
    return f"articles P {P:.3f} R {R:.3f} F1 {2*P*R/(P+R):.4f} | segments P {sp_:.3f} R {sr:.3f} F {2*sp_*sr/(sp_+sr):.4f}"


def load(args):
    d = Data()
    ga, gs = json.load(open(args[1])), json.load(open(args[3]))
    for line in open(args[0]):
        o = json.loads(line); k = o["file"].replace(".html.gz", "").replace(".html", "")
        if k in ga and o["blocks"]:
            d.add(0, o, ga[k]["url"], ga[k])
    by = {v["file"]: (u, v) for u, v in gs.items()}
    for line in open(args[2]):
        o = json.loads(line); f = o["file"].replace(".gz", "")
        if f in by and o["blocks"]:
            d.add(1, o, by[f][0], by[f][1])
    src = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/main/java/parallax/read/html/BlockFeatures.java")).read()
    names = re.findall(r'"([^"]+)"', src[src.index("NAMES ="):src.index(";", src.index("NAMES ="))])
    d.done(names)
    d.alike = alike(d)
    d.nfolded = [min(40, len(re.findall(r"[^\W_]+", t))) for t in d.text]
    return d


def main(args):
    t0 = time.time()
    d = load(args)
    assert len(d.names) == d.X.shape[1], (len(d.names), d.X.shape)
    A = ancestors(d)
    every = range(len(d.span))
    h = np.array([hash_site(s) for s in d.site])[d.page]
    outer, inner = h % max(1, OUTER), (h // max(1, OUTER)) % INNER
    print(f"{len(d.span)} pages, {len(d.label)} blocks, labelled {(d.weight>0).sum()}, {time.time()-t0:.0f} s", flush=True)
    if len(args) > 4:
        first, second, we, wb = train_two(d, A, np.ones(len(d.label), bool), inner)
        write(args[4], d, first, second, we, wb, open)
        print("on its own training pages:", score(d, predict(d, first, second, we, wb, np.ones(len(d.label), bool))[1], every), f"{time.time()-t0:.0f} s", flush=True)
    P1, P2 = np.zeros(len(d.label)), np.zeros(len(d.label))
    for k in range(OUTER):
        model = train_two(d, A, outer != k, inner)
        if len(args) > 5:
            write(os.path.join(args[5], str(k)), d, *model, packed)
        a, b = predict(d, *model, outer == k)
        P1[outer == k], P2[outer == k] = a[outer == k], b[outer == k]
        pages = [i for i in range(len(d.span)) if hash_site(d.site[i]) % OUTER == k]
        print(f"fold {k}: {score(d, P2, pages)}  {time.time()-t0:.0f} s", flush=True)
    if OUTER == 0:
        return
    print("held out, first ranker :", score(d, P1, every))
    for cut in (0.35, 0.45, 0.5, 0.55, 0.65):
        print(f"held out, second {cut}  :", score(d, P2, every, cut), flush=True)
    if os.environ.get("SAVE"):
        np.save(os.environ["SAVE"], P2)


def packed(path, mode, encoding):
    return io.TextIOWrapper(gzip.GzipFile(path + ".gz", mode + "b", mtime=0), encoding=encoding)


def write(out, d, first, second, we, wb, opened):
    os.makedirs(out, exist_ok=True)
    for name, vocab, w in (("class-words.tsv", d.evocab, we), ("block-words.tsv", d.bvocab, wb)):
        with opened(os.path.join(out, name), "w", encoding="utf-8") as f:
            f.write("# word TAB log odds over sites that text under this name (or with this word) is main text; made by train_blocks.py\n")
            for t in sorted(vocab):
                if abs(w[vocab[t]]) >= 0.3:
                    f.write(f"{t}\t{w[vocab[t]]:.2f}\n")
    with opened(os.path.join(out, "block-ranker.tsv"), "w", encoding="utf-8") as f:
        f.write("# Two rankers of blocks, gradient boosted trees, made by train_blocks.py. A line is one tree, its nodes in preorder:\n"
                "# feature<=threshold where it branches (left where it holds), a number alone for the leaf's log odds.\n"
                "# Typical are the medians of the features: for speed alone.\n")
        for title, model, names in (("first", first, d.names), ("second", second, d.names + SECOND_NAMES)):
            f.write(f"ranker\t{title}\t{' '.join(names)}\n")
            f.write("typical\t" + "\t".join(f"{v:.4g}" for v in model.typical) + "\n")
            for tree in model.dump_model()["tree_info"]:
                parts = []
                preorder(tree["tree_structure"], names, parts)
                f.write("\t".join(parts) + "\n")


def preorder(node, names, out):
    if "split_feature" not in node:
        out.append(f"{node['leaf_value']:.4f}")
        return
    out.append(f"{names[node['split_feature']]}<={node['threshold']:.5g}")
    preorder(node["left_child"], names, out)
    preorder(node["right_child"], names, out)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Reads the training texts. Nothing of them is kept in the repository; the model keeps weights only."""
import bisect
import glob
import json
import os
import random
import re
from dataclasses import dataclass, field
from pathlib import Path
from pieces import pieces_of
from spec import CONTENT, CUE, HEADS, IGNORE, NAMES, SOURCE

HERE = Path(__file__).parent
COUNTRIES = set((HERE / "resources/countries.txt").read_text().split("\n")) - {""}
DEMONYMS = set((HERE / "resources/demonyms.txt").read_text().split())
TYPES = {"PER": "PERSON", "PERSON": "PERSON", "ORG": "ORGANIZATION", "ORGANISATION": "ORGANIZATION", "CORPORATION": "ORGANIZATION",
         "GROUP": "ORGANIZATION", "LOC": "PLACE", "LOCATION": "PLACE", "NATIONALITY": "GROUP"}
PRONOUNS = set("we our us they their them he she it his her its i my me you your i'm who which".split())


@dataclass
class Text:
    """One text in pieces, with one label per piece and head, and the links of its attributions."""
    ids: list
    shapes: list
    spans: list
    labels: dict
    attributions: list = field(default_factory=list)  # (content, source, cue): sets of piece indices
    linked: bool = False
    text: str = ""
    sentences: list = field(default_factory=list)  # (first, end): piece indices


# --- sentences ---

SENTENCE_END = re.compile(r"[\n\r]+|(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
ABBREVIATION = re.compile(r"(\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|Rev|Prof|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b[A-Z])\.$")


def sentences(text, spans):
    """Sentences as runs of pieces, roughly: the teacher of sentence vectors only needs pieces of text that make sense alone."""
    found, first, ends = [], 0, []
    for m in SENTENCE_END.finditer(text):
        if "\n" in m.group() or "\r" in m.group() or not ABBREVIATION.search(text, max(0, m.start() - 8), m.start()):
            ends.append(m.end())
    for end in ends + [len(text) + 1]:
        at = bisect.bisect_left(spans, end, key=lambda s: s[0])
        if at > first:
            found.append((first, at))
        first = max(first, at)
    return found


# --- quotations ---

def quote_files(folder):
    return sorted(glob.glob(os.path.join(folder, "*.txt")))


def inside(spans, parts):
    """The pieces that the parts touch; spans are in the order of the text."""
    found = set()
    for a, b in parts:
        i = bisect.bisect_right(spans, a, key=lambda s: s[1])
        while i < len(spans) and spans[i][0] < b:
            found.add(i)
            i += 1
    return sorted(found)


def segments(spans, parts):
    """Runs of neighbouring pieces that the parts cover: parts with nothing but white space between them are one run."""
    runs = []
    for i in inside(spans, parts):
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def paint(labels, names, runs, later):
    """B and I for each run; the label of the first piece of a later run is given. What was painted before stays."""
    for n, run in enumerate(runs):
        if any(labels[i] for i in run):
            continue
        for i in run:
            labels[i] = names.index("I")
        labels[run[0]] = names.index(later if n else "B")


def read_quotes(path, vocab):
    text = open(path, encoding="utf-8", newline="").read()
    gold = [g for g in json.load(open(path[:-4] + ".json", encoding="utf-8")) if g["content"]]
    p = pieces_of(text, vocab)
    n = len(p.ids)
    labels = {k: [0] * n for k in HEADS}
    labels["names"] = [IGNORE] * n
    attributions = []
    for g in sorted(gold, key=lambda g: (g["content"][0][0], -g["content"][-1][1])):
        paint(labels["content"], CONTENT, segments(p.spans, g["content"]), "C")
        paint(labels["source"], SOURCE, segments(p.spans, g["source"]), "B")
        paint(labels["cue"], CUE, segments(p.spans, g["cue"]), "B")
        attributions.append(tuple(set(inside(p.spans, g[k])) for k in ("content", "source", "cue")))
    return Text(p.ids, p.shapes, p.spans, labels, attributions, True, text, sentences(text, p.spans))


# --- names ---

def conll(path):
    tokens, tags = [], []
    for line in open(path, encoding="utf-8"):
        parts = line.split()
        if not parts or parts[0] == "-DOCSTART-":
            if tokens:
                yield tokens, tags
            tokens, tags = [], []
        else:
            tokens.append(parts[0])
            tags.append(parts[-1])
    if tokens:
        yield tokens, tags


def mentions(tokens, tags):
    """[(first, end, type or None)]: None where the gold is of another kind."""
    found, i = [], 0
    while i < len(tags):
        if tags[i] == "O":
            i += 1
            continue
        kind, j = tags[i].split("-", 1)[-1], i + 1
        while j < len(tags) and tags[j] == "I-" + kind:
            j += 1
        found.append((i, j, TYPES.get(kind.upper())))
        i = j
    return found


def demonym(words):
    return len(words) == 1 and words[0][:1].isupper() and (words[0] in DEMONYMS or words[0].endswith("s") and words[0][:-1] in DEMONYMS)


def with_groups(tokens, found):
    """Adds peoples and nationalities by a list, where the gold has no person, organisation or place."""
    kept = [m for m in found if m[2]]
    taken = {i for a, b, _ in found if b - a > 1 for i in range(a, b)} | {i for a, b, _ in kept for i in range(a, b)}
    return kept + [(i, i + 1, "GROUP") for i, t in enumerate(tokens) if i not in taken and demonym([t])]


def re3d_mentions(tokens, found):
    """re3d marks noun phrases and pronouns too: names are kept, common nouns are dropped, mixed phrases are left unjudged."""
    kept = []
    for a, b, kind in found:
        if kind is None:
            continue
        while a < b and tokens[a].lower() in ("the", "a", "an", "this", "these", "those", "our", "its", "their"):
            a += 1
        words = tokens[a:b]
        named = [w for w in words if w[:1].isupper() and w.lower() not in PRONOUNS]
        if not named:
            continue
        if demonym(words):
            kept.append((a, b, "GROUP"))
        elif " ".join(words) in COUNTRIES:
            kept.append((a, b, "PLACE"))
        elif all(w[:1].isupper() or not w[:1].isalpha() or w in ("of", "for", "and", "the", "al", "on", "in", "to", "s") for w in words):
            kept.append((a, b, kind))
        else:
            kept.append((a, b, "?"))
    return kept


NO_SPACE_BEFORE = re.compile(r"^([.,;:!?%)\]}]|'s|’s|'re|'ve|'ll|'d|'m|n't|n’t|'|’)$")


def joined(tokens, tight):
    """The text and where each token starts in it."""
    text, starts, open_quote = "", [], False
    for i, t in enumerate(tokens):
        gap = " "
        if tight and (NO_SPACE_BEFORE.match(t) or text[-1:] in "([{$" or (t == '"' and open_quote) or (text[-1:] == '"' and open_quote)):
            gap = ""
        if t == '"':
            open_quote = not open_quote
        text += gap if i else ""
        starts.append(len(text))
        text += t
    return text, starts


def recased(tokens, rng):
    r = rng.random()
    if r < 0.04:
        return [t.upper() for t in tokens]
    if r < 0.08:
        return [t[:1].upper() + t[1:] for t in tokens]
    if r < 0.12:
        return [t.lower() for t in tokens]
    return tokens


def listed(name):
    return [x for x in (HERE / "resources" / name).read_text(encoding="utf-8").split("\n") if x]


GIVEN, FAMILY = (" ".join(listed(f)).split() for f in ("given.txt", "family.txt"))
PLACES, ORGANISATIONS = listed("cities.txt") + sorted(COUNTRIES), listed("organisations.txt")


def replaced(tokens, found, rng, chance):
    """Puts other names in the place of some: the texts to learn from name few people, places and bodies of the world."""
    out, moved, at = [], [], 0
    for a, b, kind in sorted(found, key=lambda m: m[0]):
        out += tokens[at:a]
        words, at = tokens[a:b], b
        if rng.random() < chance:
            if kind == "PLACE":
                words = rng.choice(PLACES).split()
            elif kind == "PERSON":
                words = ([rng.choice(GIVEN)] if b - a > 1 else []) + [rng.choice(FAMILY)]
            elif kind == "ORGANIZATION" and rng.random() < 0.6:
                words = rng.choice(ORGANISATIONS).split()
        moved.append((len(out), len(out) + len(words), kind))
        out += words
    return out + tokens[at:], moved


def names_text(tokens, found, vocab, rng=None):
    tight = rng is not None and rng.random() < 0.6
    text, starts = joined(recased(tokens, rng) if rng else tokens, tight)
    p = pieces_of(text, vocab)
    labels = {k: [IGNORE] * len(p.ids) for k in HEADS}
    names = [0] * len(p.ids)
    for a, b, kind in found:
        run = inside(p.spans, [(starts[a], starts[b - 1] + len(tokens[b - 1]))])
        for k, i in enumerate(run):
            names[i] = IGNORE if kind == "?" else NAMES.index(("I-" if k else "B-") + kind)
    labels["names"] = names
    return Text(p.ids, p.shapes, p.spans, labels, text=text, sentences=sentences(text, p.spans))


def held_out(number):
    """Every fifth block of forty sentences is kept for measuring."""
    return number // 40 % 5 == 4


def name_sentences(root):
    """{source: [(tokens, mentions)]} for training, and the same for measuring."""
    train, test = {}, {}
    sources = {"wikigold": ["wikigold.conll"], "wnut": ["wnut17-train.conll"], "btc": sorted(f"btc/{p.name}" for p in Path(root, "btc").glob("*.conll"))}
    for name, files in sources.items():
        rows = [(t, with_groups(t, mentions(t, g))) for f in files for t, g in conll(Path(root, f))]
        cut = name == "wikigold"
        train[name] = [r for n, r in enumerate(rows) if not (cut and held_out(n))]
        if cut:
            test[name] = [r for n, r in enumerate(rows) if held_out(n)]
    test["wnut-dev"] = [(t, with_groups(t, mentions(t, g))) for t, g in conll(Path(root, "wnut17-dev.conll"))]
    files = sorted(Path(root, "re3d").glob("*.conll"))
    for n, f in enumerate(files):
        rows = [(t, with_groups(t, re3d_mentions(t, mentions(t, g)))) for t, g in conll(f)]
        (test if n % 5 == 4 else train).setdefault("re3d", []).extend(rows)
    return train, test


def grouped(rows, rng, longest=160):
    """Neighbouring sentences put together, one to six at a time, so that short and long contexts are both seen."""
    i = 0
    while i < len(rows):
        n = rng.choice([1, 1, 2, 3, 4, 6])
        tokens, found = [], []
        for t, f in rows[i:i + n]:
            if tokens and len(tokens) + len(t) > longest:
                break
            found += [(a + len(tokens), b + len(tokens), k) for a, b, k in f]
            tokens = tokens + t
        i += n
        yield tokens, found

"""Labels the names of the quotation texts with a trained model, and makes them agree within each text.
Usage: silver.py MODEL VOCAB DATA/quotes/train OUT.json"""
import json
import sys
from collections import Counter
from pathlib import Path
import data
from evaluate import Reader, runs, viterbi
from pieces import pieces_of
from spec import IGNORE, NAMES

SURE = -0.35  # mean log-probability (about .7) from which a mention is taken as it stands; others are left unjudged


def labels_of(reader, text):
    p = pieces_of(text, reader.vocab)
    log_p, _ = reader.run(p)
    path = viterbi(log_p["names"], NAMES)
    found = [(a, b, x[2:]) for a, b, x in runs(path)]
    surface = lambda a, b: text[p.spans[a][0]:p.spans[b - 1][1]].removesuffix("'s").removesuffix("’s")
    votes = {}
    for a, b, kind in found:
        votes.setdefault(surface(a, b), Counter())[kind] += 1
        words = surface(a, b).split()
        if kind == "PERSON" and len(words) > 1:  # a family name alone is the same person's further down
            votes.setdefault(words[-1], Counter())["PERSON"] += 2
    names = [0] * len(p.ids)
    for i in range(len(p.ids)):
        if path[i] == "O" and log_p["names"][i][0] < SURE:
            names[i] = IGNORE
    for a, b, kind in found:
        words = surface(a, b)
        chosen, n = votes[words].most_common(1)[0]
        if " ".join(words.split()) in data.COUNTRIES:
            chosen = "PLACE"
        elif data.demonym([words]):
            chosen = "GROUP"
        sure = sum(log_p["names"][i][NAMES.index(path[i])] for i in range(a, b)) / (b - a) > SURE
        agreed = n >= 2 and n > 0.7 * sum(votes[words].values())
        for i in range(a, b):
            names[i] = NAMES.index(("B-" if i == a else "I-") + chosen) if sure or agreed else IGNORE
    return names


def main(model, vocab, folder, out):
    reader = Reader(model, vocab)
    silver = {}
    for f in data.quote_files(folder):
        silver[Path(f).name] = labels_of(reader, open(f, encoding="utf-8", newline="").read())
    json.dump(silver, open(out, "w"))
    print(Counter(NAMES[x] if x >= 0 else "unjudged" for v in silver.values() for x in v))


if __name__ == "__main__":
    main(*sys.argv[1:])

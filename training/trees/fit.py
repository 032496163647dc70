"""Fits the decisions of grouping: gradient-boosted trees over the lessons in FOLDER, which TreeLessons wrote.

usage: fit.py FOLDER
Writes join.PART.trees, merge.PART.trees and split.PART.trees: PART 0 and 1 are fitted on the other half, all on both.
"""
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).parent.parent))
import treefile  # noqa: E402

ORDERS = 8
# Added to the log-odds: a story in two pieces may still be merged, and one that is two may still be split.
LENIENCE = {"join": 0.5, "merge": 0.3, "split": 0}
SHAPE = {
    "join": {"max_depth": 4, "max_iter": 100, "min_samples_leaf": 40 * ORDERS},
    "merge": {"max_depth": 4, "max_iter": 100, "min_samples_leaf": 40 * ORDERS},
    "split": {"max_depth": 3, "max_iter": 60, "min_samples_leaf": 15 * ORDERS},
}
WEIGHTS = {"roundups": 1, "lookalike": 2.5, "trios": 3, "headlines": 1}
HEADS = {
    "join": "# Whether an article belongs to a story: a sum of trees, in log-odds. Format: Trees. Features: Features. Recipe: training/trees.",
    "split": "# Whether the two halves of a story are one: a sum of trees, in log-odds. Format: Trees. Features: Features. Recipe: training/trees.",
    "merge": "# Whether two stories are one: a sum of trees, in log-odds. Format: Trees. Features: Features. Recipe: training/trees.",
}


def direction(name):
    """Likeness speaks for one story, days between against it; the rest is free."""
    if name.endswith((".nearest", ".mean", ".across")):
        return 1
    return -1 if name == "days" or name.endswith((".missing", ".foreign")) else 0


def lessons(folder, kind):
    rows, weights = [], []
    for name, weight in WEIGHTS.items():
        lines = open(f"{folder}/{name}.{kind}.tsv", encoding="utf-8").read().split("\n")
        names = lines[0].split("\t")[2:]
        rows.append(np.array([line.split("\t") for line in lines[1:] if line], dtype=np.float32))
        weights.append(np.full(len(rows[-1]), weight / ORDERS))
    rows = np.vstack(rows)
    return names, rows[:, 2:], rows[:, 1], rows[:, 0], np.concatenate(weights)


def main(folder):
    for kind, head in HEADS.items():
        names, x, same, half, weights = lessons(folder, kind)
        for part in ("0", "1", "all"):
            chosen = np.ones(len(same), bool) if part == "all" else half != int(part)
            model = HistGradientBoostingClassifier(
                **SHAPE[kind], learning_rate=0.08, l2_regularization=2, max_bins=64,
                monotonic_cst=[direction(name) for name in names], early_stopping=False, random_state=0)
            model.fit(x[chosen], same[chosen], sample_weight=weights[chosen])
            treefile.write(model, names, f"{folder}/{kind}.{part}.trees", head, LENIENCE[kind])


if __name__ == "__main__":
    main(sys.argv[1])

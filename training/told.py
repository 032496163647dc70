#!/usr/bin/env python3
"""The trees that tell of two statements of different articles whether they are near, tell the same, or are contrary: cross-validates by story, then fits all and writes them.

usage: told.py near STATEMENTS FOLDER
       told.py read READINGS FOLDER
STATEMENTS, READINGS  what `java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.PairTable KIND DATA training/points.tsv TABLE [TELLINGS CASES]` writes,
                      KIND statements or readings; for readings TELLINGS and CASES are training/relation/unread.txt and unread-cases.txt, what the relation model has not learned from,
                      and the table is made in three parts (`readings.sh`): the hard pairs of each half of the real stories by the pass that has not learned from it, and the rest
FOLDER                compare/src/main/resources/parallax/compare: near.trees, or same.trees and contrary.trees

Needs scikit-learn; a minute. Fixed seeds.
"""
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score, roc_auc_score
from sklearn.model_selection import GroupKFold

import pairtable
import treefile

SAME = 0.75
FOLDS = 8
MEASURED = "trios"
NO_CANDIDATE = 4  # PairTable leaves out what lies beyond and is not the same
TELLINGS = {"near": 0.15, "read": 0.5}  # weight of a pair of an invented telling
SHAPE = {
    "near": dict(max_iter=120, learning_rate=0.06, max_leaf_nodes=12, min_samples_leaf=40, l2_regularization=5),
    "read": dict(max_iter=200, learning_rate=0.06, max_leaf_nodes=8, min_samples_leaf=30, l2_regularization=10, max_features=0.3),
}
HEADS = {
    "near": "# Whether two statements of different articles may tell the same: a sum of trees, in log-odds. Format: parallax.text.Trees. Features: PairScore. Recipe: training/told.py.",
    "same": "# Whether they do, as both their sentences were read at once: a sum of trees, in log-odds. Features: Readings. Recipe: training/told.py.",
    "contrary": "# Whether they cannot both be true, as both their sentences were read at once: a sum of trees, in log-odds. Features: Readings. Recipe: training/told.py.",
}


def model(kind):
    return HistGradientBoostingClassifier(**SHAPE[kind], early_stopping=False, random_state=0)


def report(name, label, chance):
    if label.any() and not label.all():
        print(f"{name}: {len(label)} pairs, {label.sum()} are; area under the curve {roc_auc_score(label, chance):.3f}, average precision {average_precision_score(label, chance):.3f}")
        for least in (0.35, 0.5, 0.65):
            kept = chance >= least
            print(f"  from {least}: {kept.sum()}, {label[kept].mean() if kept.any() else 0:.3f} right, {label[kept].sum() / label.sum():.3f} of all")


def fit(kind, names, x, label, group, story, path, head):
    weight = np.where(group == "tellings", TELLINGS[kind], 1.0)
    known = group != MEASURED
    chance = np.zeros(len(label))
    inner = np.zeros(known.sum())
    for train, held in GroupKFold(FOLDS).split(x[known], label[known], story[known]):
        inner[held] = model(kind).fit(x[known][train], label[known][train], sample_weight=weight[known][train]).predict_proba(x[known][held])[:, 1]
    chance[known] = inner
    fitted = model(kind).fit(x[known], label[known], sample_weight=weight[known])
    if not known.all():
        chance[~known] = fitted.predict_proba(x[~known])[:, 1]
    for name in sorted(set(group)):
        report(f"{path.rsplit('/', 1)[-1]}, {name}{', not fitted on' if name == MEASURED else ''}", label[group == name], chance[group == name])
    treefile.write(fitted, names, path, head)


def main(kind, table, folder):
    names, label, group, story, x = pairtable.read(table)
    known = ~((group == "cases") & (x[:, names.index("rank")] >= NO_CANDIDATE))
    if kind == "near":
        known &= label >= 0
        fit(kind, names, x[known], label[known] >= SAME, group[known], story[known], f"{folder}/near.trees", HEADS["near"])
    else:
        fit(kind, names, x, label >= SAME, group, story, f"{folder}/same.trees", HEADS["same"])
        marked = group != "planted"  # whose planted differences carry no mark
        fit(kind, names, x[marked], label[marked] < 0, group[marked], story[marked], f"{folder}/contrary.trees", HEADS["contrary"])


if __name__ == "__main__":
    main(*sys.argv[1:4])

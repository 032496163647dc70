#!/usr/bin/env python3
"""The weights of `check`: cross-validates by page, then fits all and writes the trees.

usage: relation.py TABLE TREES
TABLE  what `java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.RelationTable CLAIMS training/relation/unread.txt TABLE` writes
TREES  compare/src/main/resources/parallax/compare/relation-trees.txt, read by parallax.compare.RelationTrees

Of the claims only those of pages that the relation model has not learned from (`relation/train.py`, a third) are taken, and of the tellings the unread ones:
elsewhere the model is surer than it will be. It has learned from the invented sentences, so these weigh less. Needs scikit-learn; a minute. Fixed seed.
"""
import csv
import sys
import zlib

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

RELATION = {"SUPPORTS": "agree", "REFUTES": "differ", "NOT ENOUGH INFO": "neither"}
FOLDS = 5
WEIGHT = {"claims": 1.0, "tellings": 0.5, "sentences": 0.4}


def model():
    return HistGradientBoostingClassifier(
        max_iter=80, learning_rate=0.1, max_leaf_nodes=12, min_samples_leaf=40, l2_regularization=2.0, early_stopping=False, random_state=0)


def fit(x, label, group):
    return model().fit(x, label, sample_weight=[WEIGHT[one] for one in group])


def read(path):
    with open(path, encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names, rows = rows[0][4:], [r for r in rows[1:] if r[1] != "claims" or zlib.crc32(r[2].encode()) % 3 == 0]
    label = np.array([row[0] for row in rows])
    group = np.array([row[1] for row in rows])
    page = np.array([row[2] for row in rows])
    digits = np.array([row[3] == "1" for row in rows])
    return names, np.array([[float(v) for v in row[4:]] for row in rows]), label, group, page, digits


def report(name, label, told, digits):
    print(f"{name}: {len(label)} pairs, accuracy {(told == label).mean():.4f}, F of differ {f1_score(label == 'REFUTES', told == 'REFUTES'):.4f}; "
          f"with digits {(told == label)[digits].mean():.4f}, F of differ {f1_score(label[digits] == 'REFUTES', told[digits] == 'REFUTES'):.4f}")


def cross_validate(name, x, label, group, page, digits):
    told = np.empty(len(label), dtype=object)
    for train, held in GroupKFold(FOLDS).split(x, label, page):
        told[held] = fit(x[train], label[train], group[train]).predict(x[held])
    for one in sorted(set(group)):
        of = group == one
        report(f"{name}, {FOLDS} folds by page, {one}", label[of], told[of], digits[of])


def tree(nodes, names, at=0):
    """A tree in order from its root, as RelationTrees reads it."""
    node = nodes[at]
    if node["is_leaf"]:
        return [f"={node['value']:.4f}"]
    fork = f"{names[node['feature_idx']].replace(' ', '_')}<={node['num_threshold']:.4f}"
    return [fork] + tree(nodes, names, node["left"]) + tree(nodes, names, node["right"])


def write(path, fitted, names, pairs):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# What each relation is worth by what is seen between two statements (RelationFeatures), a line a tree "
                  "(RelationTrees).\n"
                  f"# Fitted by training/relation.py on {pairs} pairs: a third of VitaminC (Schuster et al. 2021, CC BY-SA 3.0; its test split),"
                  " whose data is not part of this, invented tellings and sentences.\n")
        for k, label in enumerate(fitted.classes_):
            out.write(f"{RELATION[label]}: ={fitted._baseline_prediction.ravel()[k]:.4f}\n")
        for round_ in fitted._predictors:
            for k, label in enumerate(fitted.classes_):
                out.write(f"{RELATION[label]}: {' '.join(tree(round_[k].nodes, names))}\n")


def main(table, trees):
    names, x, label, group, page, digits = read(table)
    typed = [at for at, name in enumerate(names) if not name.startswith("read ")]
    cross_validate("without the relation model", x[:, typed], label, group, page, digits)
    cross_validate("all", x, label, group, page, digits)
    write(trees, fit(x, label, group), names, len(label))


if __name__ == "__main__":
    main(*sys.argv[1:3])

#!/usr/bin/env python3
"""The weights of `check`: cross-validates by page, then fits all and writes the trees.

usage: relation.py TABLE TREES
TABLE  what `java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.RelationTable CLAIMS TABLE` writes
TREES  compare/src/main/resources/parallax/compare/relation-trees.txt, read by parallax.compare.RelationTrees

Needs scikit-learn; on one core about three minutes for 21,919 pairs. Fixed seed.
"""
import csv
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

RELATION = {"SUPPORTS": "agree", "REFUTES": "differ", "NOT ENOUGH INFO": "neither"}
FOLDS = 5


def model():
    return HistGradientBoostingClassifier(
        max_iter=60, learning_rate=0.15, max_leaf_nodes=15, min_samples_leaf=40, l2_regularization=1.0, random_state=0)


def read(path):
    with open(path, encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names, rows = rows[0][3:], rows[1:]
    label = np.array([row[0] for row in rows])
    page = np.array([row[1] for row in rows])
    digits = np.array([row[2] == "1" for row in rows])
    return names, np.array([[float(v) for v in row[3:]] for row in rows]), label, page, digits


def cross_validate(x, label, page, digits):
    told = np.empty(len(label), dtype=object)
    for train, held in GroupKFold(FOLDS).split(x, label, page):
        told[held] = model().fit(x[train], label[train]).predict(x[held])
    differ = f1_score(label[digits] == "REFUTES", told[digits] == "REFUTES")
    print(f"{FOLDS} folds by page: accuracy {(told == label).mean():.4f}, "
          f"with digits {(told == label)[digits].mean():.4f}, F of differ there {differ:.4f}")


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
                  f"# Fitted by training/relation.py on VitaminC (Schuster et al. 2021, CC BY-SA 3.0; its test split, {pairs} pairs);"
                  " its data is not part of this.\n")
        for k, label in enumerate(fitted.classes_):
            out.write(f"{RELATION[label]}: ={fitted._baseline_prediction.ravel()[k]:.4f}\n")
        for round_ in fitted._predictors:
            for k, label in enumerate(fitted.classes_):
                out.write(f"{RELATION[label]}: {' '.join(tree(round_[k].nodes, names))}\n")


def main(table, trees):
    names, x, label, page, digits = read(table)
    cross_validate(x, label, page, digits)
    write(trees, model().fit(x, label), names, len(label))


if __name__ == "__main__":
    main(*sys.argv[1:3])

#!/usr/bin/env python3
"""The weights by which `compare` judges what its finders set against each other: cross-validates by story, then fits all and writes them.

usage: found.py TABLE WEIGHTS
TABLE    what `java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.PairTable differences DATA training/differences.tsv TABLE` writes: of real
         stories what was read one by one, of invented cases what their gold has
WEIGHTS  compare/src/main/resources/parallax/compare/found-weights.txt

Needs scikit-learn; seconds.
"""
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import pairtable

RIGHT, PART = 0.75, 0.5
FOLDS = 8
REAL = 2  # weight of a difference of a real story; there are four times as many of cases
IN_PART = 0.7  # weight of one that is right in part: it counts as none
SHOWN = (0.3, 0.4, 0.5, 0.6, 0.7)


def fitted(x, label, weight):
    return make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=3000)).fit(x, label >= RIGHT, logisticregression__sample_weight=weight)


def report(name, label, chance):
    right = label >= RIGHT
    print(f"{name}: {len(label)} found, {right.sum()} right, {(label == PART).sum()} in part; area under the curve {roc_auc_score(right, chance):.3f}")
    for least in SHOWN:
        kept = chance >= least
        if kept.any():
            print(f"  from {least}: {kept.sum()}, {right[kept].mean():.3f} right, {(label[kept] >= PART).mean():.3f} at least in part; {right[kept].sum() / right.sum():.3f} of those that are right")


def main(table, path):
    names, label, group, story, x = pairtable.read(table)
    weight = np.where(group == "cases", 1.0, REAL) * np.where(label == PART, IN_PART, 1.0)
    chance = np.zeros(len(label))
    for train, held in GroupKFold(FOLDS).split(x, label, story):
        chance[held] = fitted(x[train], label[train], weight[train]).predict_proba(x[held])[:, 1]
    for name in sorted(set(group)):
        report(f"{name}, {FOLDS} folds by story", label[group == name], chance[group == name])
    scaler, regression = fitted(x, label, weight)
    weights = regression.coef_[0] / np.where(scaler.scale_ > 0, scaler.scale_, 1)
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# The chance that what a finder set against each other is a difference: weights of a logistic regression. Fitted by training/found.py on {len(label)} differences.\n")
        out.write(f"constant: {regression.intercept_[0] - (weights * scaler.mean_).sum():.4f}\n")
        for name, value in zip(names, weights):
            out.write(f"{name}: {value:.4f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

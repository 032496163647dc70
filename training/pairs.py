#!/usr/bin/env python3
"""The weights by which statements and quotations are joined and figures set against each other: cross-validates by story, then fits all and writes them.

usage: pairs.py TABLE WEIGHTS [MEASURED]
TABLE     what `java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.PairTable KIND DATA LABELS TABLE` writes;
          KIND and LABELS are statements and training/points.tsv, quotations and renderings.tsv, figures and figures.tsv
WEIGHTS   compare/src/main/resources/parallax/compare/pair-weights.txt, rendering-weights.txt or figure-weights.txt
MEASURED  a set that is measured on and not fitted: trios, for statements

Needs scikit-learn; seconds.
"""
import csv
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

SAME = 0.75
PART = 0.5
FOLDS = 8
SHOWN = (0.25, 0.35, 0.45, 0.55)


def model():
    return make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=3000))


def report(name, label, chance):
    same, part = label >= SAME, label >= PART
    print(f"{name}: {len(label)} pairs, area under the curve {roc_auc_score(same, chance):.3f}")
    for least in SHOWN:
        kept = chance >= least
        print(f"  from {least}: {kept.sum()}, {same[kept].mean():.3f} are one, {part[kept].mean():.3f} at least in part; "
              f"{same[kept].sum() / same.sum():.3f} of those that are one are kept")


def main(table, weights, measured=None):
    with open(table, encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names, rows = rows[0][3:], [row for row in rows[1:] if row[1] != "tellings"]  # these are told.py's
    label = np.array([float(row[0]) for row in rows])
    group = np.array([row[1] for row in rows])
    story = np.array([row[1] + row[2] for row in rows])
    seen = np.array([[float(value) for value in row[3:]] for row in rows])
    fit = group != measured
    same = label >= SAME
    chance = np.zeros(len(rows))
    inner = np.zeros(fit.sum())
    for train, held in GroupKFold(FOLDS).split(seen[fit], same[fit], story[fit]):
        inner[held] = model().fit(seen[fit][train], same[fit][train]).predict_proba(seen[fit][held])[:, 1]
    chance[fit] = inner
    fitted = model().fit(seen[fit], same[fit])
    if not fit.all():
        chance[~fit] = fitted.predict_proba(seen[~fit])[:, 1]
    for name in sorted(set(group[fit])):
        report(f"{name}, {FOLDS} folds by story", label[group == name], chance[group == name])
    if not fit.all():
        report(measured + ", not fitted on", label[~fit], chance[~fit])
    scaler, regression = fitted[0], fitted[1]
    weight = regression.coef_[0] / scaler.scale_
    constant = regression.intercept_[0] - (weight * scaler.mean_).sum()
    with open(weights, "w", encoding="utf-8") as out:
        out.write("# The chance that two of different articles are one: weights of a logistic regression over what is seen between them.\n"
                  f"# Fitted by training/pairs.py on {fit.sum()} pairs.\n"
                  f"constant: {constant:.4f}\n")
        for name, value in zip(names, weight):
            out.write(f"{name}: {value:.4f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

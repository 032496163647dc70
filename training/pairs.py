#!/usr/bin/env python3
"""The weights by which statements and quotations are joined and figures set against each other: cross-validates by story, then fits all and writes them.

usage: pairs.py TABLE WEIGHTS [--measured SET] [--near WEIGHTS]
TABLE     what `java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.PairTable KIND DATA LABELS TABLE [TELLINGS CASES]` writes;
          KIND and LABELS are statements and training/points.tsv, quotations and renderings.tsv, figures and figures.tsv; for quotations
          TELLINGS and CASES are training/relation/unread.txt and unread-cases.txt, what the relation model has not learned from
WEIGHTS   compare/src/main/resources/parallax/compare/pair-weights.txt, rendering-weights.txt or figure-weights.txt
--measured a set that is measured on and not fitted: trios, for statements
--near     for quotations, rendering-near-weights.txt: the weights by which it is told which are read at once

Needs scikit-learn; seconds.
"""
import argparse

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import pairtable

SAME = 0.75
PART = 0.5
MAY_BE = 0.05  # RenderingScore reads from here
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


def write(fitted, names, pairs, path):
    scaler, regression = fitted[0], fitted[1]
    weight = regression.coef_[0] / scaler.scale_
    constant = regression.intercept_[0] - (weight * scaler.mean_).sum()
    with open(path, "w", encoding="utf-8") as out:
        out.write("# The chance that two of different articles are one: weights of a logistic regression over what is seen between them.\n"
                  f"# Fitted by training/pairs.py on {pairs} pairs.\n"
                  f"constant: {constant:.4f}\n")
        for name, value in zip(names, weight):
            out.write(f"{name}: {value:.4f}\n")


def fit(names, seen, label, group, story, measured, path):
    """Reports what is held out by story, writes the weights of all, and gives the held-out chances."""
    fitting = group != measured
    same = label >= SAME
    chance = np.zeros(len(label))
    inner = np.zeros(fitting.sum())
    for train, held in GroupKFold(FOLDS).split(seen[fitting], same[fitting], story[fitting]):
        inner[held] = model().fit(seen[fitting][train], same[fitting][train]).predict_proba(seen[fitting][held])[:, 1]
    chance[fitting] = inner
    fitted = model().fit(seen[fitting], same[fitting])
    if not fitting.all():
        chance[~fitting] = fitted.predict_proba(seen[~fitting])[:, 1]
    for name in sorted(set(group[fitting])):
        report(f"{name}, {FOLDS} folds by story", label[group == name], chance[group == name])
    if not fitting.all():
        report(measured + ", not fitted on", label[~fitting], chance[~fitting])
    write(fitted, names, fitting.sum(), path)
    return chance


def main(table, weights, measured=None, near=None):
    names, label, group, story, seen = pairtable.read(table, without="tellings")  # these are told.py's
    if near:
        before = [at for at, name in enumerate(names) if not name.startswith("read.")]
        chance = fit([names[at] for at in before], seen[:, before], label, group, story, measured, near)
        may = chance >= MAY_BE
        print(f"from {MAY_BE}, read at once: {may.sum()}")
        label, group, story, seen = label[may], group[may], story[may], seen[may]
    fit(names, seen, label, group, story, measured, weights)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("table")
    parser.add_argument("weights")
    parser.add_argument("--measured")
    parser.add_argument("--near")
    main(**vars(parser.parse_args()))

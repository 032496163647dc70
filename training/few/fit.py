"""Fits whether two of a few articles tell of one event: boosted trees over the lessons that FewLessons wrote.

usage: fit.py LESSONS OUT
Prints how many stories are exactly right, held out by folder in eight parts, of each set fitted on and, with all of these, of those kept.
"""
import collections
import itertools
import sys

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold

FITTED = {"folders.dev": 1, "cases.dev": 1, "planted.dev": 0.3, "drawn": 0.35}
SHAPE = {"n_estimators": 60, "max_depth": 3, "learning_rate": 0.08, "subsample": 0.6, "min_samples_leaf": 15, "max_features": 0.5}
# What FewArticles does by rule: log-odds where times are apart, at most, and of one text, at least.
APART, ONE_TEXT = -4, 2
RULES = "rule.days rule.apart rule.text".split()
# Fits whose sum is kept: one throw of the sampling tells little.
FITS = 3


def lessons(path):
    folders, rows = collections.defaultdict(list), []
    for line in open(path, encoding="utf-8"):
        name, folder, i, j, same, *seen = line.rstrip("\n").split("\t")
        values = dict(value.split("=") for value in seen)
        folders[name, folder].append((int(i), int(j), len(rows)))
        rows.append((name, folder, int(same), list(values), [float(value) for value in values.values()]))
    names = rows[0][3]
    seen = np.array([row[4] for row in rows])
    learned = [at for at, name in enumerate(names) if name not in RULES]
    rules = seen[:, [names.index(name) for name in RULES]]
    return folders, [names[at] for at in learned], seen[:, learned], rules, np.array([row[2] for row in rows]), [row[:2] for row in rows]


def weights(keys):
    size = collections.Counter(keys)
    return np.array([2 * FITTED.get(key[0], 0) / size[key] ** 0.5 for key in keys])


def fitted(x, same, weight, seed):
    return [GradientBoostingClassifier(**SHAPE, random_state=seed * 10 + fit).fit(x, same, sample_weight=weight) for fit in range(FITS)]


def odds(models, x):
    return sum(model.decision_function(x) for model in models) / len(models)


def ruled(scores, rules):
    days, apart, text = rules.T
    scores = scores + days
    return np.where(text > 0, np.maximum(scores, ONE_TEXT), np.where(apart > 0, np.minimum(scores, APART), scores))


def division(pairs, score):
    """The division in which the odds of all that are together sum up to most."""
    size = 1 + max(max(i, j) for i, j, _ in pairs)
    best, parts = -1, None

    def grow(at, groups, total):
        nonlocal best, parts
        if at == size:
            if total > best:
                best, parts = total, [set(group) for group in groups]
            return
        for group in groups:
            more = sum(score[min(at, other), max(at, other)] for other in group)
            group.append(at)
            grow(at + 1, groups, total + more)
            group.pop()
        groups.append([at])
        grow(at + 1, groups, total)
        groups.pop()

    grow(0, [], 0)
    return parts


def measure(title, folders, same, scores):
    right, stories, exact = collections.Counter(), collections.Counter(), collections.Counter()
    for (name, _), pairs in folders.items():
        score = {(i, j): scores[row] for i, j, row in pairs}
        gold = division(pairs, {(i, j): 1 if same[row] else -99 for i, j, row in pairs})
        found = division(pairs, score)
        hits = sum(story in found for story in gold)
        right[name] += hits
        stories[name] += len(gold)
        exact[name, hits == len(gold)] += 1
    for name in sorted(stories):
        print(f"{title:12s} {name:12s} stories {right[name]} of {stories[name]}, folders {exact[name, True]} of {exact[name, True] + exact[name, False]}")


def write(models, names, path):
    with open(path, "w", encoding="utf-8") as out:
        print("# Whether two of a few articles tell of one event: a sum of trees, in log-odds. Format: Trees. Features: CloseFeatures. Recipe: training/few.", file=out)
        prior = np.mean([np.log(model.init_.class_prior_[1] / model.init_.class_prior_[0]) for model in models])
        print(f"base {prior:.6g}", file=out)
        for tree in itertools.chain.from_iterable(model.estimators_[:, 0] for model in models):
            print("tree", file=out)
            nodes = tree.tree_
            for node in range(nodes.node_count):
                if nodes.children_left[node] < 0:
                    print(f"leaf {nodes.value[node][0][0] * SHAPE['learning_rate'] / len(models):.5g}", file=out)
                else:
                    print(names[nodes.feature[node]], f"{nodes.threshold[node]:.5g}", nodes.children_left[node], nodes.children_right[node], file=out)


def main(path, out, kept):
    folders, names, x, rules, same, keys = lessons(path)
    weight = weights(keys)
    use = np.flatnonzero(weight)
    groups = np.array([list(folders).index(key) for key in keys])
    held_out = np.zeros(len(same))
    for seed in range(2):
        for train, test in GroupKFold(8, shuffle=True, random_state=seed).split(x[use], same[use], groups[use]):
            models = fitted(x[use][train], same[use][train], weight[use][train], seed)
            held_out[use[test]] += odds(models, x[use][test]) / 2
    measure("held out", {key: pairs for key, pairs in folders.items() if key[0] in FITTED}, same, ruled(held_out, rules))
    models = fitted(x[use], same[use], weight[use], 0)
    if kept:
        measure("kept", {key: pairs for key, pairs in folders.items() if key[0] not in FITTED}, same, ruled(odds(models, x), rules))
    write(models, names, out)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], len(sys.argv) > 3)

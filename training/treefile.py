"""Writes a sum of trees, in log-odds, as parallax.text.Trees reads it."""
import numpy as np


def write(fitted, names, path, head, lenience=0.0):
    """A binary HistGradientBoostingClassifier; `lenience` is added to its log-odds."""
    with open(path, "w", encoding="utf-8") as out:
        print(head, file=out)
        print(f"base {float(np.ravel(fitted._baseline_prediction)[0]) + lenience:.6g}", file=out)
        for [tree] in fitted._predictors:
            print("tree", file=out)
            for node in tree.nodes:
                if node["is_leaf"]:
                    print(f"leaf {float(node['value']):.6g}", file=out)
                else:
                    print(names[node["feature_idx"]], f"{float(node['num_threshold']):.6g}", node["left"], node["right"], file=out)

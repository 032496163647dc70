"""What PairTable writes: label, set, story, and what is seen, by name."""
import csv

import numpy as np


def read(path, without=None):
    """Names of what is seen; of each row label, set, set and story as one, and what is seen. `without` is a set that is left out."""
    with open(path, encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names, rows = rows[0][3:], [row for row in rows[1:] if row[1] != without]
    label = np.array([float(row[0]) for row in rows])
    group = np.array([row[1] for row in rows])
    story = np.array([row[1] + row[2] for row in rows])
    return names, label, group, story, np.array([[float(value) for value in row[3:]] for row in rows])

"""Where a text is cut into windows: at the starts of paragraphs, else of sentences, with a little overlap. The product cuts alike."""
import numpy as np
from spec import OVERLAP, WINDOW

PIECES = WINDOW - 2
FAR = 32  # pieces from a cut edge from which a window's word counts whole
ENDS = frozenset((1012, 1029, 999, 1529))  # . ! ? …
CLOSING = frozenset((1000, 1524, 1521, 1005, 1007, 1033))  # " ” ’ ' ) ]


def starts(ids, shapes):
    """For every piece 2 where a paragraph begins, 1 where a sentence seems to begin, else 0."""
    out = []
    for i, shape in enumerate(shapes):
        gap = shape // 5
        if i == 0 or gap == 2:
            out.append(2)
        elif gap == 1 and ended(ids, i):
            out.append(1)
        else:
            out.append(0)
    return out


def ended(ids, i):
    i -= 1
    while i > 0 and ids[i] in CLOSING:
        i -= 1
    return ids[i] in ENDS


def cut(begins, at, limit):
    """The end of a window that starts at `at` and holds at most `limit` pieces: before the last paragraph in its second half, else sentence, else full."""
    end = at + limit
    if end >= len(begins):
        return len(begins)
    for kind in (2, 1):
        for i in range(end, at + limit // 2, -1):
            if begins[i] >= kind:
                return i
    return end


def back(begins, end, floor, overlap):
    """Where the next window starts: the first sentence or paragraph start in the last `overlap` pieces, else `end`."""
    for i in range(max(floor, end - overlap), end):
        if begins[i]:
            return i
    return end


def plan(ids, shapes, limit=PIECES, overlap=OVERLAP, first=None):
    """[(start, end, from)]: a window's pieces, and the first of them that counts; those before are context and were read by the window before."""
    begins, out, at, owned = starts(ids, shapes), [], 0, 0
    while owned < len(ids):
        end = cut(begins, at, first if first and not out else limit)
        out.append((at, end, owned))
        at, owned = back(begins, end, at + 1, overlap), end
    return out


def sureness(start, end, pieces):
    """How much a window's word on each of its pieces counts: by how far it sees on either side; where the text begins or ends nothing is cut off."""
    at = np.arange(start, end)
    before = at - start + 1 if start > 0 else np.full(end - start, FAR)
    behind = end - at if end < pieces else np.full(end - start, FAR)
    return np.minimum(np.minimum(before, behind), FAR).astype(np.float32)[:, None]

"""Reads invented tellings (`evaluation/src/main/resources/parallax/evaluation/tellings`): events, each told by three outlets, every sentence with the facts that it tells."""
import itertools
import random
import re

MARKED = re.compile(r"\[([^\]]*)\] +(\S.*)")
HARD, EASY = 1.2, 0.25  # pairs that have nothing in common, for each that has: those with most words in common, and others


def events(path):
    """Name, kinds of the contested facts by number, and for each outlet its sentences with their facts."""
    name, kinds, outlets = None, {}, []
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        if line.startswith("#"):
            if name:
                yield name, kinds, outlets
            name, kinds, outlets = line[1:].strip(), {}, []
        elif line.startswith("!"):
            number, kind = line[1:].split()
            kinds[number] = kind
        elif line.startswith("@"):
            outlets.append([])
        elif line:
            marks, words = MARKED.match(line).groups()
            outlets[-1].append(({m.strip()[:-1]: m.strip()[-1] for m in marks.split(",") if m.strip()}, words))
    yield name, kinds, outlets


def words(text):
    return {w for w in re.findall(r"[a-z0-9]+", text.lower()) if len(w) > 3 or w.isdigit()}


def pairs(path, unread, rng, numbers=(0, 10**9)):
    """Key, two sentences, relation and kind: all pairs that tell one fact, and some of the others; of the events from the one number to before the other."""
    for name, kinds, outlets in itertools.islice(events(path), *numbers):
        if name in unread:
            continue
        told, other = [], []
        for i, left in enumerate(outlets):
            for right in outlets[i + 1:]:
                for facts, a in left:
                    for facts_b, b in right:
                        both = [n for n in facts if n in facts_b]
                        against = [n for n in both if facts[n] != facts_b[n]]
                        if both:
                            told.append((f"telling {name}", a, b, "differ" if against else "same", kinds.get(against[0], "") if against else ""))
                        else:
                            common = len(words(a) & words(b)) / max(1, min(len(words(a)), len(words(b))))
                            other.append((common + rng.random() / 4, (f"telling {name}", a, b, "neither", "")))
        other = [pair for _, pair in sorted(other, key=lambda p: -p[0])]
        hard = int(HARD * len(told))
        easy = rng.sample(other[hard:], min(int(EASY * len(told)), len(other[hard:])))
        yield from told + other[:hard] + easy

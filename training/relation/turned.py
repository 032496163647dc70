"""Pairs that tell the same, with one thing that both tell changed in one of them: then they cannot both be true. A day, a number, a year, a name, a word that has an opposite."""
import re

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April June July August September October November December".split()  # without May, which is a verb
NUMBERS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
BOUND = {"about", "almost", "around", "approximately", "least", "most", "nearly", "over", "some", "than", "to", "under", "roughly", "close"}
WORD = re.compile(r"\d[\d,.:]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)?")
NEGATED = 0.35  # share of what is turned that is negated where it can be
PLACED = {"at", "from", "in", "near", "outside", "to", "towards"}
BE = {"was", "were", "is", "are", "has", "have", "had", "will", "would", "can", "could", "did", "does", "do"}
LEFT = {"against", "for", "left", "right"}  # words of too many meanings to be turned


def opposites(path):
    """Each word with those of opposite meaning, from lines of two groups of words."""
    found = {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("#") or "/" not in line and "|" not in line and ":" not in line:
            continue
        left, right = (re.findall(r"[a-z-]+", half) for half in re.split(r"[/|:]", line.lower().strip(), maxsplit=1))
        for one in left:
            found.setdefault(one, []).extend(right)
        for one in right:
            found.setdefault(one, []).extend(left)
    return found


def number(text, rng):
    """Another number of the same look, near enough to be a slip."""
    if text.isdigit() and len(text) == 4 and text[:2] in ("18", "19", "20"):
        return str(int(text) + rng.choice((-3, -2, -1, 1, 2, 3))), "time"
    if ":" in text:
        hour, minutes = text.split(":", 1)
        return (f"{(int(hour) + rng.choice((1, 2, 3))) % 24}:{minutes}", "time") if hour.isdigit() else None
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    at = rng.choice(digits[:2])
    other = rng.choice([d for d in "123456789" if d != text[at]])
    return text[:at] + other + text[at + 1:], "figure"


def names(text):
    """Words with a capital that do not begin a sentence."""
    for m in WORD.finditer(text):
        w = m.group()
        before = text[: m.start()].rstrip()
        if w[0].isupper() and len(w) > 3 and w not in DAYS and w not in MONTHS and before and before[-1] not in ".!?:“\"‘'":
            yield w


def negated(text):
    """The sentence with its first verb of a helping kind negated, or no longer so; or with "with" for "without"."""
    words = list(WORD.finditer(text))
    for n, m in enumerate(words[:-1]):
        w, after = m.group().lower(), words[n + 1]
        if w in BE and text[m.end():after.start()] == " ":
            if after.group().lower() in ("not", "never"):
                return text[: m.end()] + text[after.end():]
            if w not in ("did", "does", "do") and after.group().islower():
                return text[: m.end()] + " not" + text[m.end():]
        if m.group() == "without":
            rest = words[n + 1]
            skip = rest.end() + 1 if rest.group() == "any" else m.end() + 1
            return text[: m.start()] + "with " + ("a " if rest.group() == "any" else "") + text[skip:]
        if w.endswith("n't") or w.endswith("n’t"):
            whole = {"won't": "will", "can't": "can", "won’t": "will", "can’t": "can"}.get(m.group(), m.group()[:-3])
            return text[: m.start()] + whole + text[m.end():]
    return None


def turn(a, b, others, against, rng):
    """`b` with one thing changed that `a` has too, and in what they differ then; nothing where there is no such thing."""
    mine = [m.group() for m in WORD.finditer(a)]
    have, folded = set(mine), {w.lower() for w in mine}
    choices = []
    places = list(WORD.finditer(b))
    inner = set(names(b)) & set(names(a))
    for n, m in enumerate(places):
        w, low = m.group(), m.group().lower()
        before = [p.group().lower() for p in places[max(0, n - 3):n]]
        if w in DAYS and w in have:
            choices.append((3, m, rng.choice([d for d in DAYS if d not in have]), "time"))
        elif w in MONTHS and w in have:
            choices.append((2, m, rng.choice([d for d in MONTHS if d not in have]), "time"))
        elif low in NUMBERS and low in folded and not BOUND & set(before):
            at = NUMBERS.index(low)
            near = [NUMBERS[i] for i in range(max(0, at - 3), min(len(NUMBERS), at + 4)) if NUMBERS[i] not in folded]
            if near:
                choices.append((2, m, rng.choice(near), "figure"))
        elif low in ORDINALS and low in folded:
            choices.append((1, m, rng.choice([o for o in ORDINALS if o not in folded]), "figure"))
        elif w[0].isdigit() and w in have and not BOUND & set(before):
            changed = number(w, rng)
            if changed and changed[0] not in have:
                choices.append((2, m, *changed))
        elif w in inner and others:
            choices.append((0.7, m, rng.choice(others), "place" if before and before[-1] in PLACED else ""))
        elif low in against and low in folded and w == low and low not in LEFT:
            possible = [o for o in against[low] if o not in folded and o[-2:] == low[-2:]] or [o for o in against[low] if o not in folded]
            if possible:
                choices.append((1, m, rng.choice(possible), "polarity"))
    if rng.random() < NEGATED:
        other = negated(b)
        if other:
            return other, "polarity"
    if not choices:
        return None
    _, m, new, kind = rng.choices(choices, [c[0] for c in choices])[0]
    new = new.capitalize() if m.group()[0].isupper() else new
    return b[: m.start()] + new + b[m.end():], kind


def turned(pairs, opposite, share, rng):
    """Of the pairs (key, one, other, relation, kind) that tell the same a share, turned."""
    by_key = {}
    for key, a, _, _, _ in pairs:
        by_key.setdefault(key, []).append(a)
    every = sorted({n for texts in by_key.values() for t in texts for n in names(t)})
    for key, a, b, relation, _ in pairs:
        if relation == "same" and rng.random() < share:
            a, b = (b, a) if rng.random() < 0.5 else (a, b)
            here = {n for t in by_key[key] for n in names(t)}
            new = turn(a, b, [n for n in rng.sample(every, min(40, len(every))) if n not in here], opposite, rng)
            if new:
                yield key, a, new[0], "differ", new[1]

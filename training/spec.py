"""What the model takes and gives: shared by training, export and evaluation, and copied into its description."""

VERSION = "spans-v4"
WINDOW = 320  # positions, [CLS] and [SEP] included: 318 pieces of text
OVERLAP = 32  # pieces at most that a window shares with the one before it
NAMES = ["O"] + [p + "-" + t for t in ("PERSON", "ORGANIZATION", "PLACE", "GROUP") for p in "BI"]
CONTENT = ["O", "B", "I", "C"]  # C begins a further part of the attribution that began before
SOURCE = ["O", "B", "I"]
CUE = ["O", "B", "I"]
HEADS = {"names": NAMES, "content": CONTENT, "source": SOURCE, "cue": CUE}
LINK_SIZE = 64
LINKS = ("link_query", "link_source", "link_cue")
SHAPES = 15  # shape_ids = case of the word (0..4) + 5 * white space before the piece (0..2)
IGNORE = -100


def case_of(word: str) -> int:
    """0 without letters, 1 lower case, 2 initial capital (or one capital), 3 all capitals, 4 mixed."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    upper = [c for c in letters if c.isupper() or c.istitle()]
    if not upper:
        return 1
    if len(upper) == len(letters) and len(letters) > 1:
        return 3
    return 2 if len(upper) == 1 and (letters[0].isupper() or letters[0].istitle()) else 4


def gap_before(text: str, start: int) -> int:
    """0 no white space before the piece, 1 white space, 2 white space with a line break (or the start of the text)."""
    i = start
    while i > 0 and text[i - 1].isspace():
        if text[i - 1] in "\n\r":
            return 2
        i -= 1
    return 2 if i == 0 else (1 if i < start else 0)

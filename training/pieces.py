"""Word pieces of a text with their offsets and shape ids."""
import functools
from dataclasses import dataclass
from tokenizers import BertWordPieceTokenizer
from spec import case_of, gap_before


@dataclass
class Pieces:
    ids: list
    shapes: list
    spans: list  # (start, end) in code points, one per piece


@functools.cache
def tokenizer(vocab_file: str) -> BertWordPieceTokenizer:
    return BertWordPieceTokenizer(vocab_file, lowercase=True)


def pieces_of(text: str, vocab_file: str) -> Pieces:
    enc = tokenizer(vocab_file).encode(text, add_special_tokens=False)
    spans, words = enc.offsets, enc.word_ids
    extent = {}
    for (s, e), w in zip(spans, words):
        a, b = extent.get(w, (s, e))
        extent[w] = (min(a, s), max(b, e))
    case = {w: case_of(text[a:b]) for w, (a, b) in extent.items()}
    shapes = [case[w] + 5 * gap_before(text, s) for (s, _), w in zip(spans, words)]
    return Pieces(enc.ids, shapes, spans)

"""BERT's lower-cased pieces of one text or two, from a tokenizer.json."""
from tokenizers import Tokenizer


class Tokens:
    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_padding()
        assert self.tokenizer.encode("police").ids[1] > 999, path  # a vocabulary that knows no word makes no noise

    def __call__(self, texts, others=None, longest=160):
        self.tokenizer.enable_truncation(longest)
        found = self.tokenizer.encode_batch(texts if others is None else list(zip(texts, others)))
        return {"input_ids": [f.ids for f in found], "token_type_ids": [f.type_ids for f in found]}

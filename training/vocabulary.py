"""Writes the vocabulary of a tokenizer.json, one piece a line, in the order of the ids. Usage: vocabulary.py TOKENIZER.json VOCAB.txt"""
import json
import sys

vocab = json.load(open(sys.argv[1], encoding="utf-8"))["model"]["vocab"]
pieces = sorted(vocab, key=vocab.get)
assert [vocab[p] for p in pieces] == list(range(len(pieces)))
with open(sys.argv[2], "w", encoding="utf-8") as f:
    f.write("\n".join(pieces) + "\n")

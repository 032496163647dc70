"""The peers that are Python packages, and what they are given.
Usage: peers.py texts ARTICLES.jsonl FOLDER | trafilatura FOLDER | datasketch ARTICLES.jsonl | tfidf ARTICLES.jsonl"""
import json
import sys
from pathlib import Path


def texts(articles):
    return [json.loads(line)["text"] for line in open(articles, encoding="utf-8")]


def write(articles, folder):
    for number, text in enumerate(texts(articles)):
        (Path(folder) / f"{number}.txt").write_text(text, encoding="utf-8")


def trafilatura(folder):
    from trafilatura import extract
    for page in sorted(Path(folder).iterdir()):
        extract(page.read_text(encoding="utf-8", errors="replace"), fast=True, with_metadata=True, output_format="json")


def datasketch(articles):
    from datasketch import MinHash, MinHashLSH
    index = MinHashLSH(threshold=.5, num_perm=128)
    for number, text in enumerate(texts(articles)):
        words = text.lower().split()
        sketch = MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[i:i + 4]).encode() for i in range(max(1, len(words) - 3))])
        index.query(sketch)
        index.insert(str(number), sketch)


def tfidf(articles):
    """Each article joins the story of the nearest one among the last 2,000, where it is near enough."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    rows = TfidfVectorizer(stop_words="english").fit_transform(texts(articles))
    story = []
    for at in range(rows.shape[0]):
        near = (rows[max(0, at - 2000):at] @ rows[at].T).toarray().ravel()
        best = int(near.argmax()) if at else 0
        story.append(story[max(0, at - 2000) + best] if at and near[best] > .3 else at)


if __name__ == "__main__":
    {"texts": write, "trafilatura": trafilatura, "datasketch": datasketch, "tfidf": tfidf}[sys.argv[1]](*sys.argv[2:])

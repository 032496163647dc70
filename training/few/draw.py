"""Draws folders of a few articles from public story sets: half of one event, half with another beside it that is much like it.

usage: draw.py STORIES OUT: STORIES holds lookalike.jsonl, roundups.jsonl and trios.jsonl; OUT is what ArticleFolder reads.
"""
import collections
import json
import math
import random
import re
import sys

ROUNDUPS, TRIOS = 50, 25
ONE_EVENT = 0.4
NEAREST = 3


def words(article):
    return set(re.findall("[A-Za-z]{4,}", (article.get("title") or "") + " " + article["text"][:800]))


def cosine(a, b):
    product = sum(a[word] * b[word] for word in a if word in b)
    return product / math.sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values()))


def folders(stories):
    def load(name):
        return [json.loads(line) for line in open(f"{stories}/{name}.jsonl", encoding="utf-8")]

    topics = collections.defaultdict(lambda: collections.defaultdict(list))
    for article in load("lookalike"):
        topics[article["topic"]][article["story"]].append(article)
    for topic, events in sorted(topics.items()):
        names = sorted(events)
        for n in range(2):
            one = events[random.choice(names)]
            yield f"lookalike-{topic}-one{n}", random.sample(one, min(len(one), random.randint(3, 5)))
            if len(names) > 1:
                first, second = events[names[0]], events[names[1]]
                yield f"lookalike-{topic}-two{n}", random.sample(first, min(len(first), random.randint(1, 4))) + random.sample(
                    second, min(len(second), random.randint(1, 3)))
    for name, many in (("roundups", ROUNDUPS), ("trios", TRIOS)):
        articles = load(name)
        events = collections.defaultdict(list)
        for article in articles:
            events[article["story"]].append(article)
        having = collections.Counter(word for article in articles for word in words(article))
        weighed = {}
        for event, told in events.items():
            weighed[event] = collections.Counter()
            for article in told:
                for word in sorted(words(article)):
                    weighed[event][word] = math.log(len(articles) / having[word])
        chosen = [event for event in events if len(events[event]) > 1]
        random.shuffle(chosen)
        for event in chosen[:many]:
            if random.random() < ONE_EVENT:
                yield f"{name}-{event}-one", list(events[event])
                continue
            near = sorted((other for other in events if other != event), key=lambda other: -cosine(weighed[event], weighed[other]))
            other = events[near[random.randrange(NEAREST)]]
            yield f"{name}-{event}-two", list(events[event]) + random.sample(other, random.randint(1, min(2, len(other))))


def main(stories, out):
    random.seed(7)
    with open(out, "w", encoding="utf-8") as lines:
        for name, articles in folders(stories):
            random.shuffle(articles)
            for number, article in enumerate(articles, 1):
                line = {"id": f"{name}-{number}", "folder": name, "story": article["story"], "title": article.get("title") or "", "text": article["text"]}
                if article.get("published"):
                    line["published"] = article["published"][:10]
                print(json.dumps(line, ensure_ascii=False), file=lines)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Pages as a reader would copy them, beside their gold: what the recipes of `lines/` and `headline/` begin with."""
import json
import re


def squeeze(text):
    return re.sub(r"\W+", " ", (text or "").lower()).strip()


def tight(text):
    return " ".join((text or "").split())


def site(url):
    """The domain that a site is known by, so that pages of one site stay in one fold."""
    parts = re.sub(r"^https?://", "", url).split("/")[0].split(":")[0].lower().split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3 else parts[-2:])


def pages(path, gold):
    """Of each page that `gold` knows: its key, its gold, its lines (`DumpBlocks`), and the numbers of those that are text; of pages with fewer than three none."""
    for row in open(path, encoding="utf-8"):
        page = json.loads(row)
        key = page["file"].split(".")[0]
        if key in gold:
            body = squeeze(gold[key]["articleBody"])
            lines = [tight(b[1]) for b in page["blocks"] if b[1].strip()]
            text = [i for i, x in enumerate(lines) if squeeze(x) in body and len(squeeze(x).split()) >= 4]
            if len(text) >= 3:
                yield key, gold[key], lines, text

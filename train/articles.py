"""PolNeAR lines and the speaker layer as the model wants them: words, pieces, features, segments, attributions in word ranges.

In: the data folder (environment variable SAYSO_DATA) and the segments that Sayso's own code cuts (segments.mjs). Out: Articles, cached as a
pickle because cutting them takes a while. Refuses to write a text anywhere but into that cache, which belongs outside the repository.
"""

import csv
import gzip
import json
import os
import pickle
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .encoder import BASE
from .grid import Grid, grid_of, ranges_at
from .metric import ROLES, Attribution

AUTHORITIES = ("named-person", "named-organisation", "named-document", "role", "collective", "unsourced", "author")
ACTS = ("assert", "deny", "accuse", "doubt", "ask", "predict", "commit", "urge", "praise", "criticise", "believe")
DISTANCES = ("neutral", "distancing", "endorsing", "rejecting")
LABELS = {"authority": AUTHORITIES, "act": ACTS, "distance": DISTANCES}
CACHE_VERSION = 6
HERE = Path(__file__).parent
NODE = HERE.parent / "node_modules/.bin/node"


@dataclass
class Article:
    """One article: `pieces`, `quotes` and `features` run parallel to the grid's words, `segments` are half-open word ranges that tile it."""

    id: str
    publisher: str
    grid: Grid
    quotes: list[int]
    pieces: list[list[int]]
    features: list[int]
    segments: list[tuple[int, int]]
    # By annotator's line, in the file's order.
    marked: list[list[Attribution]]
    # Label indices in LABELS' order, by index of the first line's attributions; None where nobody labelled the article.
    labels: list[tuple[int, int, int]] | None
    # Whether the labels are the speaker layer's; else they are those of labels.jsonl.
    in_layer: bool
    # Whether its spans are a reader's, so that only the labels are to be learnt from it.
    labels_only: bool = False


def data_folder() -> Path:
    return Path(os.environ.get("SAYSO_DATA", "../shared/data"))


def load_articles(split: str, cache: Path) -> list[Article]:
    """The split's articles in the file's order. In train, labels.jsonl adds to the speaker layer."""
    path = cache / f"{split}-{CACHE_VERSION}.pickle"
    if path.exists():
        articles = pickle.loads(path.read_bytes())
    else:
        articles = _read(split)
        cache.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_bytes(pickle.dumps(articles))
        partial.rename(path)
    more = HERE / "labels.jsonl"
    added = dict(_labels(line) for line in map(json.loads, more.read_text("utf-8").splitlines())) if split == "train" and more.exists() else {}
    for article in articles:
        if article.labels is None and article.id in added:
            article.labels = added[article.id]
    return articles


def load_invented() -> list[Article]:
    """Our own sentences for constructions that campaign news lacks (invented.txt); no cache, since they are few."""
    cut = subprocess.run([NODE, HERE / "segments.mjs", "invented", BASE / "vocab.txt"], check=True, capture_output=True, text=True)
    articles = []
    for line in map(json.loads, cut.stdout.splitlines()):
        labels = [(AUTHORITIES.index(authority), ACTS.index(act), DISTANCES.index(distance)) for act, authority, distance in line["labels"]]
        article = _article({**line, "publisher": "invented"}, line["segments"], labels)
        article.marked.append([{role: ranges_at(article.grid, one[role]) for role in ROLES} for one in line["attributions"]])
        articles.append(article)
    return articles


def load_news() -> list[Article]:
    """News bodies of which only the labels are known (news-labels.jsonl): what is marked in them is what a reader found, so that they teach nothing
    but the labels. Bodies with characters beyond 16 bits are left out, since the spans count in UTF-16 units."""
    labelled = {line["id"]: line["attributions"] for line in map(json.loads, (HERE / "news-labels.jsonl").read_text("utf-8").splitlines())}
    csv.field_size_limit(2**30)
    with gzip.open(data_folder() / "news/fnc1-train-bodies.csv.gz", "rt", encoding="utf-8", newline="") as file:
        bodies = [{"id": row["Body ID"], "text": row["articleBody"]} for row in csv.DictReader(file)]
    bodies = [body for body in bodies if body["id"] in labelled and max(body["text"]) <= "\uffff"]
    given = "".join(json.dumps(body) + "\n" for body in bodies)
    cut = subprocess.run([NODE, HERE / "segments.mjs", "news", BASE / "vocab.txt"], check=True, capture_output=True, text=True, input=given)
    articles = []
    for body, segments in zip(bodies, map(json.loads, cut.stdout.splitlines())):
        found = labelled[body["id"]]
        labels = [(AUTHORITIES.index(authority), ACTS.index(act), DISTANCES.index(distance)) for *_, (act, authority, distance) in found]
        article = _article({**body, "publisher": "news"}, segments, labels)
        article.labels_only = True
        article.marked.append([{role: ranges_at(article.grid, spans) for role, spans in zip(("source", "cue", "content"), one)} for one in found])
        articles.append(article)
    return articles


def _labels(line: dict) -> tuple[str, list[tuple[int, int, int]]]:
    return line["id"], [(AUTHORITIES.index(authority), ACTS.index(act), DISTANCES.index(distance)) for act, authority, distance in line["labels"]]


def _read(split: str) -> list[Article]:
    cut = subprocess.run([NODE, HERE / "segments.mjs", split, BASE / "vocab.txt"], check=True, capture_output=True, text=True)
    segments = {line["id"]: line["segments"] for line in map(json.loads, cut.stdout.splitlines())}
    layer = _layer(split)
    articles: dict[str, Article] = {}
    with gzip.open(data_folder() / f"polnear/{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            known = articles.get(line["id"])
            if known is None:
                labels = layer.get(line["id"])
                known = articles[line["id"]] = _article(line, segments[line["id"]], labels)
            known.marked.append([{role: ranges_at(known.grid, one[role]) for role in ROLES} for one in line["attributions"]])
    return list(articles.values())


def _article(line: dict, segments: list[dict], labels: list[tuple[int, int, int]] | None) -> Article:
    whole = {name: [one for segment in segments for one in segment[name]] for name in ("starts", "ends", "quotes", "pieces", "features")}
    ends = [0]
    for segment in segments:
        ends.append(ends[-1] + len(segment["starts"]))
    grid = grid_of(line["text"], whole["starts"], whole["ends"])
    return Article(line["id"], line["publisher"], grid, whole["quotes"], whole["pieces"], whole["features"], list(zip(ends, ends[1:])), [], labels, labels is not None)


def _layer(split: str) -> dict[str, list[tuple[int, int, int]]]:
    found = {}
    for line in map(json.loads, (data_folder() / f"layer/{split}.jsonl").read_text("utf-8").splitlines()):
        by_index = sorted(line["labels"], key=lambda one: one["i"])
        found[line["id"]] = [tuple(names.index(one[label]) for label, names in LABELS.items()) for one in by_index]
    return found

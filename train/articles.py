"""PolNeAR lines and the speaker layer as the model wants them: words, pieces, features, segments, attributions in word ranges.

In: the data folder (environment variable SAYSO_DATA). Out: Articles, cached as a pickle because cutting them takes a minute. Refuses to
write a text anywhere but into that cache, which belongs outside the repository.
"""

import gzip
import json
import os
import pickle
from dataclasses import dataclass
from pathlib import Path

from .metric import Attribution, ROLES
from .pieces import SHAPES, WordPieces, shape_of
from .tokens import Grid, grid_of, quote_states, ranges_at

AUTHORITIES = ("named-person", "named-organisation", "named-document", "role", "collective", "unsourced", "author")
ACTS = ("assert", "deny", "accuse", "doubt", "ask", "predict", "commit", "urge", "praise", "criticise", "believe")
DISTANCES = ("neutral", "distancing", "endorsing", "rejecting")
LABELS = {"authority": AUTHORITIES, "act": ACTS, "distance": DISTANCES}
FEATURES = 4 * SHAPES
# A paragraph with more pieces is cut after a sentence: 99 % of paragraphs have fewer than 150.
MAX_SEGMENT = 220
CACHE_VERSION = 3


@dataclass
class Article:
    """One article: `pieces` and `features` run parallel to the grid's words, `segments` are half-open word ranges that tile it."""

    id: str
    publisher: str
    grid: Grid
    quotes: list[int]
    pieces: list[list[int]]
    features: list[int]
    segments: list[tuple[int, int]]
    # By annotator's line, in the file's order.
    marked: list[list[Attribution]]
    # Label indices in LABELS' order, by index of the first line's attributions; None where the layer has not the article.
    labels: list[tuple[int, int, int]] | None


def data_folder() -> Path:
    return Path(os.environ.get("SAYSO_DATA", "../shared/data"))


def load_articles(split: str, cache: Path) -> list[Article]:
    """The split's articles in the file's order."""
    path = cache / f"{split}-{CACHE_VERSION}.pickle"
    if path.exists():
        return pickle.loads(path.read_bytes())
    articles = _read(split)
    cache.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pickle.dumps(articles))
    return articles


def article_of(text: str, words: WordPieces, identity: str = "", publisher: str = "") -> Article:
    """A text as an article nobody marked."""
    grid = grid_of(text)
    quotes = quote_states(grid)
    spelled = [grid.word(index) for index in range(len(grid.starts))]
    pieces = [words.of(word) for word in spelled]
    features = [quote * SHAPES + shape_of(word) for quote, word in zip(quotes, spelled)]
    return Article(identity, publisher, grid, quotes, pieces, features, _segments(grid, pieces), [], None)


def _read(split: str) -> list[Article]:
    words = WordPieces()
    layer = _layer(split)
    articles: dict[str, Article] = {}
    with gzip.open(data_folder() / f"polnear/{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            known = articles.get(line["id"])
            if known is None:
                known = articles[line["id"]] = article_of(line["text"], words, line["id"], line["publisher"])
                known.labels = layer.get(line["id"])
            known.marked.append([{role: ranges_at(known.grid, one[role]) for role in ROLES} for one in line["attributions"]])
    return list(articles.values())


def _layer(split: str) -> dict[str, list[tuple[int, int, int]]]:
    found = {}
    for line in map(json.loads, (data_folder() / f"layer/{split}.jsonl").read_text("utf-8").splitlines()):
        by_index = sorted(line["labels"], key=lambda one: one["i"])
        found[line["id"]] = [tuple(names.index(one[label]) for label, names in LABELS.items()) for one in by_index]
    return found


def _segments(grid: Grid, pieces: list[list[int]]) -> list[tuple[int, int]]:
    segments = []
    start = size = sentence = 0
    for index in range(len(pieces)):
        if index > start and grid.paragraphs[index] != grid.paragraphs[index - 1]:
            segments.append((start, index))
            start, size, sentence = index, 0, index
        if size + len(pieces[index]) > MAX_SEGMENT:
            cut = sentence if sentence > start else index
            segments.append((start, cut))
            start = cut
            size = sum(len(one) for one in pieces[cut:index])
        size += len(pieces[index])
        if grid.word(index) in (".", "!", "?"):
            sentence = index + 1
    if start < len(pieces):
        segments.append((start, len(pieces)))
    return segments

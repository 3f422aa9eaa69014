"""Scores a checkpoint on a split: the metric of the bench, and the speaker labels on matched attributions.

`python -m train.evaluate CHECKPOINT [--split dev] [--tune] [--export FILE]` prints JSON. The export holds character spans per article id, no text;
reader-file.mjs gives them to `npm run bench -- polnear --reader`.
"""

import argparse
import json
import math
from pathlib import Path

import torch

from .articles import ACTS, AUTHORITIES, DISTANCES, LABELS, Article, load_articles
from .metric import Tally, pair_up, shared
from .predict import Guess, read_articles
from .reader import Reader, load_reader

# Pieces of neighbours around a window's own segments: none, for every piece is read twice then (README.md, ablations).
CONTEXT = 0


def kept(guesses: list[Guess], bar: float) -> list[Guess]:
    """Guesses at or above the bar that have a content."""
    return [one for one in guesses if one.confidence >= bar and one.marked["content"]]


def span_scores(articles: list[Article], found: dict[str, list[Guess]], bar: float) -> dict[str, dict[str, float]]:
    """The metric over every annotator's line."""
    tally = Tally()
    for article in articles:
        predicted = [one.marked for one in kept(found[article.id], bar)]
        for gold in article.marked:
            tally.add(article.grid, gold, predicted)
    return tally.scores()


def label_scores(articles: list[Article], found: dict[str, list[Guess]], bar: float) -> dict[str, float]:
    """Accuracy of each label in per cent, on guesses that share a word of cue and of content with gold."""
    right = dict.fromkeys(LABELS, 0)
    matched = 0
    for article in articles:
        if article.labels is None:
            continue
        gold, predicted = article.marked[0], kept(found[article.id], bar)

        def weight(one, other):
            cue, content = shared(one["cue"], other.marked["cue"]), shared(one["content"], other.marked["content"])
            return cue + content if cue and content else 0

        for g, p in pair_up(gold, predicted, weight):
            matched += 1
            for at, (name, values) in enumerate(LABELS.items()):
                right[name] += values[article.labels[g][at]] == predicted[p].labels[name]
    return {"matched": matched, **{name: round(100 * count / max(1, matched), 2) for name, count in right.items()}}


def expected_calibration_error(articles: list[Article], found: dict[str, list[Guess]], bar: float, bins: int = 10) -> float:
    """Mean gap in per cent between confidence and the share that overlaps a gold attribution's cue (Guo et al. 2017)."""
    totals = [[0, 0.0, 0] for _ in range(bins)]
    for article in articles:
        for one in kept(found[article.id], bar):
            hit = any(shared(gold["cue"], one.marked["cue"]) for gold in article.marked[0])
            place = totals[min(bins - 1, int(one.confidence * bins))]
            place[0] += 1
            place[1] += one.confidence
            place[2] += hit
    count = sum(size for size, _, _ in totals)
    return round(100 * sum(abs(sure - hits) for _, sure, hits in totals) / max(1, count), 2)


def calibration_of(articles: list[Article], found: dict[str, list[Guess]]) -> tuple[float, float]:
    """Scale and shift that turn a verdict's logit into how often the attribution overlaps a marked one in all three roles (Platt 1999),
    by Newton's method on the log-likelihood."""
    logits, hits = [], []
    for article in articles:
        guesses = [one for one in found[article.id] if one.marked["content"]]
        met = {p for _, p in pair_up(article.marked[0], guesses, lambda g, p: overlap_of(g, p.marked))}
        for index, one in enumerate(guesses):
            sure = min(max(one.confidence, 1e-6), 1 - 1e-6)
            logits.append(math.log(sure / (1 - sure)))
            hits.append(float(index in met))
    x, y = torch.tensor(logits, dtype=torch.float64), torch.tensor(hits, dtype=torch.float64)
    design = torch.stack([x, torch.ones_like(x)], 1)
    weights = torch.zeros(2, dtype=torch.float64)
    for _ in range(30):
        likely = (design @ weights).sigmoid()
        slope = design.T @ (y - likely) - 1e-3 * weights
        curve = (design * (likely * (1 - likely))[:, None]).T @ design + 1e-3 * torch.eye(2, dtype=torch.float64)
        weights = weights + torch.linalg.solve(curve, slope)
    return round(float(weights[0]), 4), round(float(weights[1]), 4)


def overlap_of(gold, predicted) -> int:
    """Words shared when all three roles share one (or both have no source), else 0."""
    shares = {role: shared(gold[role], predicted[role]) for role in ("source", "cue", "content")}
    without = not gold["source"] and not predicted["source"]
    return sum(shares.values()) if shares["cue"] and shares["content"] and (shares["source"] or without) else 0


def best_settings(reader: Reader, articles: list[Article], biases=(-0.25, 0.0, 0.25), bars=(0.0, 0.4, 0.5, 0.6, 0.7, 0.8)):
    """The bias and bar with the best joined exact F1, with all scores and, as "found", the guesses."""
    best = None
    for bias in biases:
        found = read_articles(reader, articles, bias, CONTEXT)
        for bar in bars:
            scores = span_scores(articles, found, bar)
            if best is None or scores["joined exact"]["f1"] > best["scores"]["joined exact"]["f1"]:
                best = {"found": found, "bias": bias, "bar": bar, "scores": scores, "labels": label_scores(articles, found, bar), "calibration error": expected_calibration_error(articles, found, bar)}
    return best


def exported(articles: list[Article], found: dict[str, list[Guess]], bar: float) -> dict[str, list[dict]]:
    """Character spans by article id."""
    lines = {}
    for article in articles:
        chars = lambda ranges: [[article.grid.starts[first], article.grid.ends[end - 1]] for first, end in ranges]
        lines[article.id] = [{**{role: chars(spans) for role, spans in one.marked.items()}, "confidence": round(one.confidence, 4), **one.labels} for one in kept(found[article.id], bar)]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--cache", type=Path, default=Path("cache"))
    parser.add_argument("--tune", action="store_true", help="search bias and bar instead of taking the checkpoint's")
    parser.add_argument("--export", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    state = torch.load(arguments.checkpoint, weights_only=True)
    reader = load_reader(state)
    articles = load_articles(arguments.split, arguments.cache)
    search = {} if arguments.tune else {"biases": (state["bias"],), "bars": (state["bar"],)}
    best = best_settings(reader, articles, **search)
    found = best.pop("found")
    print(json.dumps(best, indent=1))
    if arguments.export:
        arguments.export.write_text(json.dumps(exported(articles, found, best["bar"])))


if __name__ == "__main__":
    main()

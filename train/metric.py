"""The bench's PolNeAR metric (bench/metric/*.ts) in Python, for tuning: roles exact, attributions joined exact and overlapping.

In: word grids with gold and predicted attributions, each {role: [(first, end), ...]} in words. Out: percentages. The figures to report
are those that `npm run bench -- polnear` prints; this port is checked against them (README.md).
"""

from dataclasses import dataclass, field

from .grid import CLOSING, QUOTATION, Grid

ROLES = ("source", "cue", "content")
Ranges = list[tuple[int, int]]
Attribution = dict[str, Ranges]


@dataclass
class Counts:
    """Gold things, predicted things, and how many of each were met."""

    gold: int = 0
    predicted: int = 0
    found: int = 0
    right: int = 0

    def score(self) -> dict[str, float]:
        precision = 100 * self.right / self.predicted if self.predicted else 0.0
        recall = 100 * self.found / self.gold if self.gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": round(precision, 2), "recall": round(recall, 2), "f1": round(f1, 2), "gold": self.gold, "predicted": self.predicted}


@dataclass
class Tally:
    """Counts over many items: one per annotator's line of an article."""

    roles: dict[str, Counts] = field(default_factory=lambda: {role: Counts() for role in ROLES})
    exact: Counts = field(default_factory=Counts)
    overlap: Counts = field(default_factory=Counts)

    def add(self, grid: Grid, gold: list[Attribution], predicted: list[Attribution]) -> None:
        for role in ROLES:
            marked = {span for one in gold for span in one[role]}
            guessed = {span for one in predicted for span in one[role]}
            both = len(marked & guessed)
            _count(self.roles[role], len(marked), len(guessed), both)
        gold = [one for one in gold if one["cue"] and one["content"]]
        predicted = [one for one in predicted if one["cue"] and one["content"]]
        pairs = pair_up(gold, predicted, lambda g, p: sum(shared(g[role], p[role]) for role in ROLES))
        exact = sum(all(_trimmed(grid, gold[g][role]) == _trimmed(grid, predicted[p][role]) for role in ROLES) for g, p in pairs)
        overlap = sum(all(_meets(gold[g][role], predicted[p][role]) for role in ROLES) for g, p in pairs)
        _count(self.exact, len(gold), len(predicted), exact)
        _count(self.overlap, len(gold), len(predicted), overlap)

    def scores(self) -> dict[str, dict[str, float]]:
        return {**{role: self.roles[role].score() for role in ROLES}, "joined exact": self.exact.score(), "joined overlap": self.overlap.score()}


def shared(a: Ranges, b: Ranges) -> int:
    """How many words the two lists of ranges share."""
    return sum(max(0, min(one[1], other[1]) - max(one[0], other[0])) for one in a for other in b)


def pair_up(gold, predicted, weight) -> list[tuple[int, int]]:
    """Pairs of indices, one to one, heaviest first, ties in text order; pairs that weigh nothing are left out."""
    candidates = sorted((-weight(one, other), g, p) for g, one in enumerate(gold) for p, other in enumerate(predicted))
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    pairs = []
    for negative, g, p in candidates:
        if negative < 0 and g not in taken_gold and p not in taken_predicted:
            taken_gold.add(g)
            taken_predicted.add(p)
            pairs.append((g, p))
    return pairs


def _count(counts: Counts, gold: int, predicted: int, both: int) -> None:
    counts.gold += gold
    counts.predicted += predicted
    counts.found += both
    counts.right += both


def _meets(gold: Ranges, predicted: Ranges) -> bool:
    return (not gold and not predicted) or shared(gold, predicted) > 0


def _trimmed(grid: Grid, ranges: Ranges) -> Ranges:
    """Without quotation marks at the start, and without quotation marks and closing punctuation at the end of each range."""
    kept = []
    for first, end in ranges:
        while first < end and QUOTATION.match(grid.word(first)):
            first += 1
        while end > first and (QUOTATION.match(grid.word(end - 1)) or CLOSING.match(grid.word(end - 1))):
            end -= 1
        if end > first:
            kept.append((first, end))
    return kept

"""Windows of neighbouring paragraphs, and batches of them as tensors.

In: articles. Out: for training, windows that tile an article from a random start, so that a paragraph meets other neighbours each epoch;
for reading, windows whose core segments tile it, each with neighbours on both sides as context. A window is one encoder sequence:
[CLS] segment [SEP] segment [SEP] …
"""

from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor

from .articles import Article
from .encoder import BEGIN, SEPARATOR

# Pieces a window may hold. Longer windows pad more and attend wider; a paragraph has 48 pieces on average.
MAX_WINDOW = 256
# The same in reading, unless one segment alone has more: attention takes a tenth less time than at 256, and dev scores do not mind (README.md).
READING_WINDOW = 128


@dataclass(frozen=True)
class Window:
    """Half-open segment range of an article; predictions are taken for the core segments only."""

    article: Article
    segments: tuple[int, int]
    core: tuple[int, int]

    @property
    def words(self) -> tuple[int, int]:
        return self.article.segments[self.segments[0]][0], self.article.segments[self.segments[1] - 1][1]

    @property
    def size(self) -> int:
        """Pieces with separators."""
        return 1 + sum(segment_size(self.article, index) + 1 for index in range(*self.segments))


@dataclass(frozen=True)
class Batch:
    """Windows as tensors: pieces (B, L), words (B, W). `first` is the place of each word's first piece."""

    windows: list[Window]
    ids: Tensor
    features: Tensor
    piece_mask: Tensor
    first: Tensor
    word_counts: Tensor
    quotes: Tensor


def segment_size(article: Article, index: int) -> int:
    first, end = article.segments[index]
    return sum(len(one) for one in article.pieces[first:end])


def training_windows(article: Article, random: Random) -> list[Window]:
    """Windows that tile the article; the first is cut short at random."""
    windows = []
    start = 0
    room = random.randint(MAX_WINDOW // 4, MAX_WINDOW)
    size = 1
    for index in range(len(article.segments)):
        here = segment_size(article, index) + 1
        if index > start and size + here > room:
            windows.append(Window(article, (start, index), (start, index)))
            start, size, room = index, 1, MAX_WINDOW
        size += here
    windows.append(Window(article, (start, len(article.segments)), (start, len(article.segments))))
    return windows


def reading_windows(article: Article, context: int = 0) -> list[Window]:
    """Windows whose cores tile the article, about equally large, with up to `context` pieces of neighbours on each side."""
    sizes = [segment_size(article, index) + 1 for index in range(len(article.segments))]
    windows = []
    for start, end in tiles(sizes, READING_WINDOW - 1):
        first, last, size = start, end, sum(sizes[start:end])
        before = after = 0
        while first > 0 and before + sizes[first - 1] <= context and size + sizes[first - 1] < READING_WINDOW + 2 * context:
            first -= 1
            before += sizes[first]
            size += sizes[first]
        while last < len(sizes) and after + sizes[last] <= context and size + sizes[last] < READING_WINDOW + 2 * context:
            after += sizes[last]
            size += sizes[last]
            last += 1
        windows.append(Window(article, (first, last), (start, end)))
    return windows


def tiles(sizes: list[int], room: int) -> list[tuple[int, int]]:
    """Ranges that tile the segments, as few as hold at most `room` pieces each, each cut where it comes nearest to its share of what is left."""
    found: list[tuple[int, int]] = []
    start, left = 0, sum(sizes)
    while start < len(sizes):
        share = left / -(-left // room)
        end, size = start + 1, sizes[start]
        while end < len(sizes) and size + sizes[end] <= room and abs(size + sizes[end] - share) <= abs(size - share):
            size += sizes[end]
            end += 1
        found.append((start, end))
        start, left = end, left - size
    return found


def in_batches(windows: list[Window], pieces: int) -> list[list[Window]]:
    """Windows of like length together, about `pieces` pieces a batch with the padding counted."""
    batches: list[list[Window]] = []
    longest = 0
    for window in sorted(windows, key=lambda one: -one.size):
        if not batches or longest * (len(batches[-1]) + 1) > pieces:
            batches.append([])
            longest = window.size
        batches[-1].append(window)
    return batches


def batch_of(windows: list[Window]) -> Batch:
    """The windows as padded tensors; separators carry feature 0."""
    ids, features, first, quotes = [], [], [], []
    for window in windows:
        article = window.article
        line, marks, places = [BEGIN], [0], []
        for segment in range(*window.segments):
            for index in range(*article.segments[segment]):
                places.append(len(line))
                line.extend(article.pieces[index])
                marks.extend([article.features[index]] * len(article.pieces[index]))
            line.append(SEPARATOR)
            marks.append(0)
        ids.append(line)
        features.append(marks)
        first.append(places)
        quotes.append(article.quotes[slice(*window.words)])
    counts = torch.tensor([len(one) for one in first])
    lengths = torch.tensor([len(one) for one in ids])
    mask = torch.arange(_rounded(int(lengths.max())))[None] < lengths[:, None]
    return Batch(windows, _padded(ids), _padded(features), mask, _padded(first), counts, _padded(quotes))


def _rounded(width: int) -> int:
    """Up to a multiple of 16: few shapes keep the kernels' cache small and warm."""
    return -(-width // 16) * 16


def _padded(rows: list[list[int]]) -> Tensor:
    width = _rounded(max(len(row) for row in rows))
    return torch.tensor([row + [0] * (width - len(row)) for row in rows])

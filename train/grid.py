"""Words of a text by offset, as src/statements/segment.ts cuts them for the reader.

In: offsets of words. Out: a Grid, and people's character spans as word ranges of it. The text is kept for the metric only.
"""

from bisect import bisect_right
from dataclasses import dataclass

import regex

BREAK = regex.compile(r"[\n\r]")
QUOTATION = regex.compile(r"(?:''|``|[\"“”„‟«»‘’'`])\Z")
CLOSING = regex.compile(r"[.,;:!?…]\Z")


@dataclass(frozen=True)
class Grid:
    """Words of one text in order; the lists run in parallel. Offsets are half-open, in characters; a paragraph ends at a line break."""

    text: str
    starts: list[int]
    ends: list[int]
    paragraphs: list[int]

    def word(self, index: int) -> str:
        return self.text[self.starts[index] : self.ends[index]]


def grid_of(text: str, starts: list[int], ends: list[int]) -> Grid:
    """The grid of words at these offsets."""
    paragraphs: list[int] = []
    paragraph = last = 0
    for start, end in zip(starts, ends):
        if BREAK.search(text, last, start):
            paragraph += 1
        last = end
        paragraphs.append(paragraph)
    return Grid(text, starts, ends, paragraphs)


def ranges_at(grid: Grid, spans: list[list[int]]) -> list[tuple[int, int]]:
    """One role's character spans as half-open word ranges: cut where a paragraph ends, joined where no word stands between."""
    found = []
    for start, end in spans:
        first = stop = bisect_right(grid.ends, start)
        while stop < len(grid.starts) and grid.starts[stop] < end:
            stop += 1
        if stop > first:
            found.append((first, stop))
    joined: list[list[int]] = []
    for first, stop in sorted(found):
        if joined and first <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], stop)
        else:
            joined.append([first, stop])
    cut = []
    for first, stop in joined:
        start = first
        for index in range(first + 1, stop + 1):
            if index == stop or grid.paragraphs[index] != grid.paragraphs[start]:
                cut.append((start, index))
                start = index
    return cut

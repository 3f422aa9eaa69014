"""Words of a text by offset, as bench/metric/tokens.ts cuts them, and which of them stand in quotation marks.

In: a text. Out: a Grid of words, each in its paragraph. The same units serve the metric and the model, so a predicted span is never
off by a tokeniser. A paragraph ends at a line break. Quotation marks of every style become one opening and one closing state; the
text itself is never changed.
"""

from bisect import bisect_right
from dataclasses import dataclass

import regex

# White space as JavaScript's \s has it: Python's differs at U+FEFF and the separators U+001C..1F.
SPACE = "\\t\\n\\x0b\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
WORD = regex.compile(
    r"''|``|\p{N}+(?:[.,]\p{N}+)*|(?<=[\p{L}\p{M}\p{N}])['’][\p{L}\p{M}]+|[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*|[^" + SPACE + "]"
)
BREAK = regex.compile(r"[\n\r]")
QUOTATION = regex.compile(r"(?:''|``|[\"“”„‟«»‘’'`])\Z")
CLOSING = regex.compile(r"[.,;:!?…]\Z")

OUTSIDE, INSIDE, OPENS, CLOSES = range(4)
ALWAYS_OPENS = {"“", "„", "‟", "«", "``"}
ALWAYS_CLOSES = {"”", "»"}
EITHER = {'"', "''"}


@dataclass(frozen=True)
class Grid:
    """Words of one text in order; the lists run in parallel. Offsets are half-open, in characters."""

    text: str
    starts: list[int]
    ends: list[int]
    paragraphs: list[int]

    def word(self, index: int) -> str:
        return self.text[self.starts[index] : self.ends[index]]


def grid_of(text: str) -> Grid:
    """The words of a text."""
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    paragraph = last = 0
    for match in WORD.finditer(text):
        if BREAK.search(text, last, match.start()):
            paragraph += 1
        last = match.end()
        starts.append(match.start())
        ends.append(last)
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


def quote_states(grid: Grid) -> list[int]:
    """For each word OUTSIDE, INSIDE, OPENS or CLOSES.

    A straight mark opens when white space or a bracket stands before it and none after, closes in the mirrored case, and toggles
    otherwise: NYT articles quote with two apostrophes, other papers with `"` or curly marks. What nobody closes runs to its
    paragraph's end.
    """
    states: list[int] = []
    is_open = False
    for index, (start, end) in enumerate(zip(grid.starts, grid.ends)):
        if index and grid.paragraphs[index] != grid.paragraphs[index - 1]:
            is_open = False
        word = grid.text[start:end]
        if word in ALWAYS_OPENS or (word in EITHER and _opens(grid.text, start, end, is_open)):
            is_open = True
            states.append(OPENS)
        elif word in ALWAYS_CLOSES or word in EITHER:
            is_open = False
            states.append(CLOSES)
        else:
            states.append(INSIDE if is_open else OUTSIDE)
    return states


def _opens(text: str, start: int, end: int, is_open: bool) -> bool:
    gap_before = start == 0 or text[start - 1].isspace() or text[start - 1] in "([—–-"
    gap_after = end == len(text) or text[end].isspace()
    return gap_before if gap_before != gap_after else not is_open

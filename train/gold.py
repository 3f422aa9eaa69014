"""What people marked, as targets for a batch.

In: a batch of windows and which annotator's line of each article counts. Out: cue states, flat tags, and per cue the roles of its
segment's words and its speaker labels. What lies outside the cue's segment is not learnt.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from .reader import CONTENT, SOURCE, Cues
from .windows import Batch, Window

UNLABELLED = -100
FLAT_OF = {"cue": 1, "source": 3, "content": 5}


@dataclass(frozen=True)
class Targets:
    """cue (B, W) in {0, 1}, flat (B, W), and for the C gold cues roles (C, T) and labels (C, 3), UNLABELLED where there are none."""

    cue: Tensor
    flat: Tensor
    cues: Cues
    roles: Tensor
    labels: Tensor


def targets_of(batch: Batch, line_of: dict[str, int]) -> Targets:
    """Targets; line_of gives the annotator's line by article id, 0 where it has none."""
    width = batch.first.shape[1]
    cue = torch.zeros(len(batch.windows), width, dtype=torch.long)
    flat = torch.zeros_like(cue)
    places, roles, labels = [], [], []
    for row, window in enumerate(batch.windows):
        line = line_of.get(window.article.id, 0)
        origin, stop = window.words
        for index, one in enumerate(window.article.marked[line]):
            for role in ("content", "source", "cue"):
                for first, end in one[role]:
                    if first >= origin and end <= stop:
                        flat[row, first - origin : end - origin] = FLAT_OF[role] + 1
                        flat[row, first - origin] = FLAT_OF[role]
            segment = _segment_of(window, one["cue"])
            if segment is None:
                continue
            first, end = (place - origin for place in one["cue"][0])
            cue[row, first:end] = 1
            places.append((row, segment[0] - origin, segment[1] - origin, first, end))
            roles.append(_roles(one, segment))
            known = window.article.labels if line == 0 else None
            labels.append(known[index] if known else (UNLABELLED,) * 3)
    longest = max((len(one) for one in roles), default=1)
    padded = torch.tensor([one + [0] * (longest - len(one)) for one in roles], dtype=torch.long).view(len(roles), longest)
    return Targets(cue, flat, cues_of(places), padded, torch.tensor(labels, dtype=torch.long).view(len(labels), 3))


def cues_of(places: list[tuple[int, int, int, int, int]]) -> Cues:
    """Cues from rows of (window, segment first, segment end, first, end)."""
    return Cues(*torch.tensor(places, dtype=torch.long).view(len(places), 5).unbind(1))


def _segment_of(window: Window, cue: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The core segment that holds the whole cue."""
    if not cue:
        return None
    first, end = cue[0]
    for index in range(*window.core):
        start, stop = window.article.segments[index]
        if start <= first and end <= stop:
            return start, stop
    return None


def _roles(one: dict[str, list[tuple[int, int]]], segment: tuple[int, int]) -> list[int]:
    start, stop = segment
    roles = [0] * (stop - start)
    for role, state in (("content", CONTENT), ("source", SOURCE)):
        for first, end in one[role]:
            for place in range(max(first, start), min(end, stop)):
                roles[place - start] = state
    for first, end in one["cue"]:
        roles[first - start : end - start] = [0] * (end - first)
    return roles

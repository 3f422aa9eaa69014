"""Reads articles with a trained reader.

In: articles and a reader. Out: for each article, attributions in word ranges with confidence and speaker labels. Batches are formed by
length only, so what an article yields does not depend on what else is read.
"""

from dataclasses import dataclass

import torch

from .articles import LABELS, Article
from .crf import runs
from .gold import cues_of
from .metric import Attribution
from .reader import CONTENT, SOURCE, Reader
from .windows import batch_of, in_batches, reading_windows

BATCH_PIECES = 4096


@dataclass(frozen=True)
class Guess:
    """One attribution as read. `confidence` is the reader's own probability that the cue is one."""

    marked: Attribution
    confidence: float
    labels: dict[str, str]


@torch.no_grad()
def read_articles(reader: Reader, articles: list[Article], bias: float, context: int, batch_pieces: int = BATCH_PIECES) -> dict[str, list[Guess]]:
    """All candidate attributions by article id, in text order; the caller sets the bar for confidence. `bias` raises every cue word;
    `batch_pieces` of 1 reads window by window."""
    reader.eval()
    found: dict[str, list[Guess]] = {article.id: [] for article in articles}
    windows = [window for article in articles for window in reading_windows(article, context)]
    for group in in_batches(windows, batch_pieces):
        batch = batch_of(group)
        states = reader.encode(batch)
        places = []
        for row, path in enumerate(reader.cue_chain.best(reader.cue_evidence(states), batch.word_counts, bias)):
            origin = group[row].words[0]
            for index in range(*group[row].core):
                start, stop = (place - origin for place in group[row].article.segments[index])
                places.extend((row, start, stop, start + first, start + end) for first, end in runs(path[start:stop], 1))
        if not places:
            continue
        cues = cues_of(places)
        reading = reader.read_cues(states, batch.quotes, cues)
        paths = reader.role_chain.best(reading.evidence, reading.lengths)
        roles = torch.zeros(reading.evidence.shape[:2], dtype=torch.long)
        for row, path in enumerate(paths):
            roles[row, : len(path)] = torch.from_numpy(path)
        labels = {name: logits.argmax(1).tolist() for name, logits in reader.speaker_logits(states, cues, roles).items()}
        confidences = reading.verdict.sigmoid().tolist()
        for row, (window, start, _, first, end) in enumerate(places):
            origin = group[window].words[0]
            moved = lambda ranges, by: [(one + by, other + by) for one, other in ranges]
            marked = {"source": moved(runs(paths[row], SOURCE), origin + start), "cue": [(origin + first, origin + end)], "content": moved(runs(paths[row], CONTENT), origin + start)}
            named = {name: LABELS[name][labels[name][row]] for name in LABELS}
            found[group[window].article.id].append(Guess(marked, confidences[row], named))
    for guesses in found.values():
        guesses.sort(key=lambda one: one.marked["cue"])
    return found

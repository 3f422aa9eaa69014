"""Trains the speaker heads to the end on a finished encoder: `python -m train.speaker CHECKPOINT OUT`.

In: a checkpoint of run.py. Out: the same with authority, act and distance heads fitted anew. The 120 labelled articles are too few for the
heads to settle within the epochs that the spans need, and with the encoder held still they take a minute.
"""

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from .articles import LABELS, Article, load_articles
from .evaluate import CONTEXT
from .gold import targets_of
from .pieces import WordPieces
from .predict import BATCH_PIECES
from .reader import Reader
from .windows import batch_of, in_batches, reading_windows


@torch.no_grad()
def features_of(reader: Reader, articles: list[Article]) -> tuple[Tensor, Tensor]:
    """Speaker features (N, 1152) and labels (N, 3) of every labelled gold attribution."""
    reader.eval()
    words = WordPieces()
    features, labels = [], []
    for group in in_batches([window for article in articles if article.labels for window in reading_windows(article, CONTEXT)], BATCH_PIECES):
        batch = batch_of(group, words)
        targets = targets_of(batch, {})
        if len(targets.labels):
            features.append(reader.speaker_features(reader.encode(batch), targets.cues, targets.roles))
            labels.append(targets.labels)
    return torch.cat(features), torch.cat(labels)


def accuracy(reader: Reader, features: Tensor, labels: Tensor) -> dict[str, float]:
    """Per cent right on gold spans."""
    reader.eval()
    with torch.no_grad():
        logits = reader.label_logits(features)
    return {name: round(100 * (logits[name].argmax(1) == labels[:, at]).float().mean().item(), 2) for at, name in enumerate(LABELS)}


def fit(reader: Reader, features: Tensor, labels: Tensor, epochs: int, rate: float, dropout: float, seed: int = 1) -> None:
    """AdamW with a cosine to nothing, batches of 64."""
    torch.manual_seed(seed)
    reader.train()
    reader.dropout.p = dropout
    for part in (reader.speaker, *reader.labels.values()):
        part.reset_parameters()
    weights = [*reader.speaker.parameters(), *reader.labels.parameters()]
    optimiser = torch.optim.AdamW(weights, lr=rate, weight_decay=0.05)
    steps = epochs * -(-len(features) // 64)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    for _ in range(epochs):
        for rows in torch.randperm(len(features)).split(64):
            logits = reader.label_logits(features[rows])
            loss = sum(F.cross_entropy(logits[name], labels[rows, at], label_smoothing=0.05) for at, name in enumerate(LABELS))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("cache"))
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    state = torch.load(arguments.checkpoint, weights_only=True)
    reader = Reader()
    reader.load_state_dict(state["reader"])
    train, dev = (features_of(reader, load_articles(split, arguments.cache)) for split in ("train", "dev"))
    before = accuracy(reader, *dev)
    fit(reader, *train, arguments.epochs, arguments.rate, arguments.dropout)
    print(json.dumps({"labelled": len(train[1]), "before": before, "after": accuracy(reader, *dev), "on train": accuracy(reader, *train)}))
    torch.save({**state, "reader": reader.state_dict()}, arguments.out)


if __name__ == "__main__":
    main()

"""Teaches the heads of authority, act and distance anew on the finished encoder: `python -m train.heads CHECKPOINT OUT`.

In: a checkpoint of run.py; every labelled attribution of train, of the speaker layer, labels.jsonl and news-labels.jsonl. Out: the same checkpoint
with other heads. The encoder's states are computed once and stay as they are, so that this takes minutes, and so that texts whose
spans nobody marked can teach the heads without teaching what a cue is.
"""

import argparse
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from .articles import LABELS, Article, load_articles, load_news
from .gold import UNLABELLED, targets_of
from .reader import Cues, Reader, load_reader
from .rounding import set_rounding
from .run import save
from .windows import batch_of, in_batches, reading_windows

BATCH = 128
SMOOTHING = 0.1


def features_of(reader: Reader, articles: list[Article]) -> tuple[Tensor, Tensor]:
    """Speaker features (N, 4 * 384) and labels (N, 3) of every labelled attribution."""
    features, labels = [], []
    windows = [window for article in articles for window in reading_windows(article)]
    with torch.no_grad():
        for group in in_batches(windows, 4096):
            batch = batch_of(group)
            targets = targets_of(batch, {})
            known = targets.labels[:, 0] != UNLABELLED
            if not known.any():
                continue
            cues = Cues(*(getattr(targets.cues, name)[known] for name in ("window", "segment_first", "segment_end", "first", "end")))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = reader.encode(batch)
            features.append(reader.speaker_features(words.float(), cues, targets.roles[known]))
            labels.append(targets.labels[known])
    return torch.cat(features), torch.cat(labels)


def accuracy(reader: Reader, features: Tensor, labels: Tensor) -> dict[str, float]:
    """Per cent right on gold spans, by label."""
    reader.eval()
    with torch.no_grad():
        logits = reader.label_logits(features)
    return {name: round(100 * (logits[name].argmax(1) == labels[:, at]).float().mean().item(), 1) for at, name in enumerate(LABELS)}


def teach(reader: Reader, features: Tensor, labels: Tensor, epochs: int, rate: float, decay: float) -> None:
    """Fits `speaker` and `labels` by cross-entropy, with int8's rounding in the second half."""
    reader.speaker.reset_parameters()
    for head in reader.labels.values():
        head.reset_parameters()
    weights = [*reader.speaker.parameters(), *reader.labels.parameters()]
    optimiser = torch.optim.AdamW(weights, lr=rate, weight_decay=decay)
    steps = epochs * -(-len(labels) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.1)
    for epoch in range(epochs):
        reader.train()
        set_rounding(reader, 2 * epoch >= epochs)
        for rows in torch.randperm(len(labels)).split(BATCH):
            logits = reader.label_logits(features[rows])
            loss = sum(F.cross_entropy(logits[name], labels[rows, at], label_smoothing=SMOOTHING) for at, name in enumerate(LABELS))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("cache"))
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--decay", type=float, default=0.1)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--without-news", action="store_true", help="ablation")
    options = parser.parse_args()
    torch.manual_seed(1)
    state = torch.load(options.checkpoint, weights_only=True)
    reader = load_reader(state).eval()
    # The heads meet the states as int8 gives them.
    set_rounding(reader, True)
    reader.speaker_dropout.p = options.dropout
    sets = [load_articles("train", options.cache), [] if options.without_news else load_news()]
    known = [features_of(reader, articles) for articles in sets if articles]
    features, labels = (torch.cat(part) for part in zip(*known))
    dev = features_of(reader, [article for article in load_articles("dev", options.cache) if article.in_layer])
    print({"attributions": len(labels), "before": accuracy(reader, *dev)}, flush=True)
    teach(reader, features, labels, options.epochs, options.rate, options.decay)
    print({"after": accuracy(reader, *dev), "train": accuracy(reader, features[:4000], labels[:4000])})
    save(options.out, {**state, "reader": reader.state_dict()})


if __name__ == "__main__":
    main()

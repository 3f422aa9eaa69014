"""Trains the reader: `python -m train.run --out FOLDER`. Seeded, one command, goes on from its last checkpoint.

In: PolNeAR train and the speaker layer (SAYSO_DATA). Out in FOLDER: last.pt (reader, optimiser, place in the data), best.pt (best joined
exact F1 on dev), log.jsonl (a line per ten steps and per evaluation). Order of data depends on seed and epoch alone; arithmetic on several
threads does not repeat to the last bit.
"""

import argparse
import json
import math
import os
import time
from datetime import timedelta
from pathlib import Path
from random import Random

import torch
from torch import Tensor, distributed, multiprocessing
from torch.nn import functional as F

from .articles import LABELS, Article, load_articles, load_invented, load_news
from .crf import runs
from .encoder import LAYERS
from .evaluate import best_settings
from .gold import UNLABELLED, Targets, cues_of, targets_of
from .reader import NARROW_LAYERS, Cues, Reader
from .rounding import set_rounding
from .windows import Batch, Window, batch_of, in_batches, training_windows

WEIGHTS = {"cue": 1.0, "roles": 1.0, "flat": 0.15, "verdict": 0.5, "labels": 3.0}
# Cues whose segments are of like length are read together; two groups cut the padding by half.
CUE_GROUP = 40


def arguments_of() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a checkpoint whose weights to begin with, as far as their shapes fit")
    parser.add_argument("--cache", type=Path, default=Path("cache"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=float, default=5)
    parser.add_argument("--pieces", type=int, default=2048, help="pieces a batch, padding counted")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="top layer's learning rate")
    parser.add_argument("--head-rate", type=float, default=8e-4)
    parser.add_argument("--layer-decay", type=float, default=0.85)
    parser.add_argument("--workers", type=int, default=2, help="processes of one thread, each with its share of every batch")
    parser.add_argument("--articles", type=int, default=0, help="only the first so many, for a trial")
    parser.add_argument("--dev-articles", type=int, default=0)
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--round-from", type=float, default=0.5, help="share of the steps after which weights and inputs are rounded as in int8; 1 for never")
    parser.add_argument("--save-seconds", type=float, default=180)
    parser.add_argument("--evaluate-steps", type=int, default=1070)
    parser.add_argument("--invented", type=int, default=0, help="how many times an epoch invented.txt is read")
    parser.add_argument("--news", type=int, default=0, help="how many times an epoch the labels of news-labels.jsonl are read")
    parser.add_argument("--layer-labels-only", action="store_true", help="ablation: without labels.jsonl")
    parser.add_argument("--layers", type=int, default=NARROW_LAYERS, help="ablation: light layers a cue is read with")
    parser.add_argument("--plain-words", action="store_true", help="ablation: no quotation state and word shape")
    parser.add_argument("--flat-weight", type=float, default=WEIGHTS["flat"], help="ablation: 0 leaves the flat tags out")
    return parser.parse_args()


def epoch_batches(articles: list[Article], seed: int, epoch: int, pieces: int) -> tuple[list[list[Window]], dict[str, int]]:
    """The epoch's batches in their order, and which annotator's line counts: the first where labelled, else one at random."""
    random = Random(f"{seed} {epoch}")
    lines = {article.id: 0 if article.labels else random.randrange(len(article.marked)) for article in articles}
    windows = [window for article in articles for window in training_windows(article, random)]
    random.shuffle(windows)
    batches = in_batches(windows, pieces)
    random.shuffle(batches)
    return batches, lines


def optimiser_of(reader: Reader, rate: float, head_rate: float, decay: float) -> torch.optim.AdamW:
    """AdamW; lower layers learn slower; the word table, most of the weights, is frozen."""
    reader.encoder.words.weight.requires_grad_(False)
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, weight in reader.named_parameters():
        if not weight.requires_grad:
            continue
        speed = head_rate
        if name.startswith("encoder.layers."):
            speed = rate * decay ** (LAYERS - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.") and not name.startswith("encoder.features"):
            speed = rate * decay**LAYERS
        groups.setdefault((speed, 0.01 if weight.dim() > 1 else 0.0), []).append(weight)
    return torch.optim.AdamW([{"params": weights, "lr": speed, "base": speed, "weight_decay": shrink} for (speed, shrink), weights in groups.items()], betas=(0.9, 0.98))


def candidates_of(reader: Reader, evidence: Tensor, batch: Batch, gold: Tensor) -> list[tuple[int, int, int, int, int]]:
    """What the cue chain now takes for a cue and touches no gold one: what the verdict must learn to turn down."""
    places = []
    for row, path in enumerate(reader.cue_chain.best(evidence, batch.word_counts, bias=0.5)):
        window = batch.windows[row]
        origin = window.words[0]
        for index in range(*window.core):
            start, stop = (place - origin for place in window.article.segments[index])
            for first, end in runs(path[start:stop], 1):
                if not gold[row, start + first : start + end].any():
                    places.append((row, start, stop, start + first, start + end))
    return places


def losses_of(reader: Reader, batch: Batch, targets: Targets) -> dict[str, Tensor]:
    """Sums over the batch, each divided by its number of gold cues, in nats."""
    words = reader.encode(batch)
    # Of some texts only the labels are known.
    marked = torch.tensor([not window.article.labels_only for window in batch.windows])
    inside = (torch.arange(words.shape[1])[None] < batch.word_counts[:, None]) & marked[:, None]
    count = max(1, int(marked[targets.cues.window].sum()))
    evidence = reader.cue_evidence(words)
    losses = {
        "cue": (reader.cue_chain.negative_log_likelihood(evidence, batch.word_counts, targets.cue) * marked).sum() / count,
        "flat": F.cross_entropy(reader.flat(words)[inside].float(), targets.flat[inside], reduction="sum") / count,
    }
    wrong = candidates_of(reader, evidence, batch, targets.cue)
    gold_places = torch.stack([targets.cues.window, targets.cues.segment_first, targets.cues.segment_end, targets.cues.first, targets.cues.end], 1).tolist()
    places = [(*place, index) for index, place in enumerate(gold_places)] + [(*place, -1) for place in wrong]
    places = [place for place in places if marked[place[0]]]
    places.sort(key=lambda place: place[2] - place[1])
    parts: dict[str, list[Tensor]] = {"roles": [], "verdict": []}
    for at in range(0, len(places), CUE_GROUP):
        group = places[at : at + CUE_GROUP]
        reading = reader.read_cues(words, batch.quotes, cues_of([place[:5] for place in group]))
        index = torch.tensor([place[5] for place in group])
        is_gold = index >= 0
        parts["verdict"].append(F.binary_cross_entropy_with_logits(reading.verdict.float(), is_gold.float(), reduction="sum"))
        if is_gold.any():
            roles = F.pad(targets.roles, (0, max(0, reading.evidence.shape[1] - targets.roles.shape[1])))[index[is_gold], : reading.evidence.shape[1]]
            parts["roles"].append(reader.role_chain.negative_log_likelihood(reading.evidence[is_gold], reading.lengths[is_gold], roles).sum())
    losses.update({name: torch.stack(sums).sum() / count for name, sums in parts.items() if sums})
    labelled = targets.labels[:, 0] != UNLABELLED
    if labelled.any():
        cues = Cues(*(getattr(targets.cues, name)[labelled] for name in ("window", "segment_first", "segment_end", "first", "end")))
        logits = reader.speaker_logits(words, cues, targets.roles[labelled])
        losses["labels"] = sum(F.cross_entropy(logits[name].float(), targets.labels[labelled, at], label_smoothing=0.1) for at, name in enumerate(LABELS))
    return losses


def save(path: Path, value: object) -> None:
    """Whole or not at all: written beside, then renamed."""
    partial = path.with_suffix(".partial")
    torch.save(value, partial)
    os.replace(partial, path)


def begin_with(reader: Reader, weights: dict[str, Tensor]) -> None:
    """Takes over every weight of the same name and shape; a role layer fewer leaves out the last."""
    own = reader.state_dict()
    reader.load_state_dict({**own, **{name: value for name, value in weights.items() if name in own and own[name].shape == value.shape}})


def average_gradients(weights: list[torch.nn.Parameter]) -> None:
    """The mean over workers, in one message. A weight without a gradient here counts as zero."""
    flat = torch.cat([torch.zeros_like(weight).flatten() if weight.grad is None else weight.grad.flatten() for weight in weights])
    distributed.all_reduce(flat)
    flat /= distributed.get_world_size()
    for weight, gradient in zip(weights, flat.split([weight.numel() for weight in weights])):
        weight.grad = gradient.view_as(weight)


def main() -> None:
    options = arguments_of()
    store = options.out / "workers"
    options.out.mkdir(parents=True, exist_ok=True)
    store.unlink(missing_ok=True)
    multiprocessing.spawn(work, (options, store.absolute()), nprocs=options.workers)


def work(worker: int, options: argparse.Namespace, store: Path) -> None:
    """One process's part; the first also logs, scores and saves."""
    distributed.init_process_group("gloo", init_method=f"file://{store}", rank=worker, world_size=options.workers, timeout=timedelta(hours=3))
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + worker)
    articles = load_articles("train", options.cache)[: options.articles or None]
    articles += load_invented() * options.invented
    if options.news:
        articles += load_news() * options.news
    dev = load_articles("dev", options.cache)[: options.dev_articles or None]
    for article in [*articles, *dev]:
        if options.layer_labels_only and not article.in_layer:
            article.labels = None
        if options.plain_words:
            article.features, article.quotes = [0] * len(article.features), [0] * len(article.quotes)
    weights_of = {**WEIGHTS, "flat": options.flat_weight}
    reader = Reader(layers=options.layers)
    if options.start is not None:
        begin_with(reader, torch.load(options.start, weights_only=True)["reader"])
    optimiser = optimiser_of(reader, options.rate, options.head_rate, options.layer_decay)
    trained = [weight for weight in reader.parameters() if weight.requires_grad]
    steps_an_epoch = len(epoch_batches(articles, options.seed, 0, options.pieces)[0])
    total = int(steps_an_epoch * options.epochs)
    step, best = 0, -1.0
    last = options.out / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=True)
        reader.load_state_dict(state["reader"])
        optimiser.load_state_dict(state["optimiser"])
        torch.manual_seed(options.seed + worker + options.workers * (1 + state["step"]))
        step, best = state["step"], state["best"]

    def log(**line: object) -> None:
        if worker:
            return
        with (options.out / "log.jsonl").open("a") as file:
            file.write(json.dumps({"time": time.strftime("%H:%M:%S", time.gmtime()), "step": step, "of": total, **line}) + "\n")

    def keep() -> None:
        save(last, {"reader": reader.state_dict(), "optimiser": optimiser.state_dict(), "step": step, "best": best})

    log(event="start", seed=options.seed, steps_an_epoch=steps_an_epoch, rate=options.rate, head_rate=options.head_rate, pieces=options.pieces, bf16=options.bf16)
    saved = time.monotonic()
    sums: dict[str, list[float]] = {}
    since = time.monotonic()
    pieces_read = 0
    while step < total:
        epoch, start = divmod(step, steps_an_epoch)
        batches, lines = epoch_batches(articles, options.seed, epoch, options.pieces)
        # Epochs differ by a batch or two; the schedule counts by the first.
        for group in batches[start:steps_an_epoch] or batches[:1]:
            done = step / total
            warmth = min(1.0, (step + 1) / (0.06 * total)) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
            for weights in optimiser.param_groups:
                weights["lr"] = weights["base"] * warmth
            reader.train()
            set_rounding(reader, done >= options.round_from)
            batch = batch_of(group[worker :: options.workers] or group[:1])
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.bf16):
                losses = losses_of(reader, batch, targets_of(batch, lines))
            sum(weights_of[name] * loss for name, loss in losses.items()).backward()
            average_gradients(trained)
            torch.nn.utils.clip_grad_norm_(trained, 5.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            step += 1
            pieces_read += sum(window.size for window in group)
            for name, loss in losses.items():
                sums.setdefault(name, []).append(loss.item())
            if step % 10 == 0:
                log(**{name: round(sum(values) / len(values), 3) for name, values in sums.items()}, pieces_a_second=round(pieces_read / (time.monotonic() - since)))
                sums, pieces_read, since = {}, 0, time.monotonic()
            if worker == 0 and (step % options.evaluate_steps == 0 or step == total):
                result = best_settings(reader, dev, biases=(0.0,))
                del result["found"]
                log(event="dev", **result)
                if result["scores"]["joined exact"]["f1"] > best:
                    best = result["scores"]["joined exact"]["f1"]
                    save(options.out / "best.pt", {"reader": reader.state_dict(), "bias": result["bias"], "bar": result["bar"], "step": step})
                since = time.monotonic()
            if worker == 0 and (time.monotonic() - saved > options.save_seconds or step == total):
                keep()
                saved = time.monotonic()
            if step >= total:
                break


if __name__ == "__main__":
    main()

"""Turns a checkpoint into the model that Sayso ships: int8 ONNX graphs, what training settled, the vocabulary.

`python -m train.export CHECKPOINT FOLDER [--check] [--version en-3]`. Out: encoder.onnx (pieces to states of words and cue evidence), cues.onnx
(states and cues to role evidence and verdicts), speaker.onnx (states, cues and roles to label logits), reader.json, vocab.txt.
Dynamic quantisation scales by the tensor at hand: the runtime gives every graph one document at a time. `--check` reads dev with both
and fails when int8 loses half a point of any F1.
"""

import argparse
import json
import math
import sys
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .articles import LABELS, Article, load_articles
from .encoder import BASE, Encoder
from .evaluate import CONTEXT, calibration_of, label_scores, span_scores
from .predict import read_articles
from .reader import CueReading, Cues, Reader, load_reader
from .rounding import rounded_rows, set_rounding
from .windows import MAX_WINDOW, READING_WINDOW, Batch

CUE_FIELDS = ("segment_first", "segment_end", "first", "end")
# Small enough to stay as they are; they decide most.
PLAIN = ("/cue/", "/role/", "/verdict/", "/labels.")


VOCABULARY = (BASE / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
# Rows of the vocabulary that stay, and where each row went.
USED = torch.tensor([index for index, piece in enumerate(VOCABULARY) if not piece.startswith("[unused")])
PLACE = torch.zeros(len(VOCABULARY), dtype=torch.long).scatter(0, USED, torch.arange(len(USED)))


class RoundedEncoder(nn.Module):
    """The encoder with its word table in int8, a scale a row, without the rows that no text uses, and no more positions than a window has."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        table, scale = rounded_rows(encoder.words.weight.detach()[USED])
        self.table, self.scale = nn.Buffer(table), nn.Buffer(scale)
        self.positions = nn.Buffer(encoder.positions.weight.detach()[:MAX_WINDOW].clone())
        self.features, self.norm, self.layers = encoder.features, encoder.norm, encoder.layers

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        states = self.table[ids].float() * self.scale[ids] + self.positions[: ids.shape[1]] + self.features(features)
        states = self.norm(states)
        for layer in self.layers:
            states = layer(states, None)
        return states


class EncoderGraph(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.encoder, self.cue = RoundedEncoder(reader.encoder), reader.cue

    def forward(self, ids: Tensor, features: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        words = self.encoder(ids, features)[:, first[0]]
        return words, self.cue(words)


class CueGraph(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, words: Tensor, quotes: Tensor, cues: Tensor) -> tuple[Tensor, Tensor]:
        reading = self.reader.read_cues(words, quotes.long(), _cues(cues))
        return reading.evidence, reading.verdict


class SpeakerGraph(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, words: Tensor, cues: Tensor, roles: Tensor) -> tuple[Tensor, ...]:
        logits = self.reader.speaker_logits(words, _cues(cues), roles)
        return tuple(logits[name] for name in LABELS)


def _cues(rows: Tensor) -> Cues:
    """Cues of one sequence from (C, 4)."""
    fields = rows.long().unbind(1)
    return Cues(torch.zeros_like(fields[0]), *fields)


class OnnxReader:
    """The exported graphs behind the Reader's own methods, for batches of one window."""

    def __init__(self, folder: Path, reader: Reader):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.sessions = {name: onnxruntime.InferenceSession(folder / f"{name}.onnx", options, providers=["CPUExecutionProvider"]) for name in ("encoder", "cues", "speaker")}
        self.cue_chain, self.role_chain = reader.cue_chain, reader.role_chain
        self.evidence = None

    def eval(self) -> None:
        """Nothing to switch."""

    def encode(self, batch: Batch) -> Tensor:
        pieces, words = int(batch.piece_mask.sum()), int(batch.word_counts[0])
        states, self.evidence = self._run("encoder", ids=PLACE[batch.ids[:, :pieces]], features=batch.features[:, :pieces], first=batch.first[:, :words])
        return states

    def cue_evidence(self, words: Tensor) -> Tensor:
        return self.evidence

    def read_cues(self, words: Tensor, quotes: Tensor, cues: Cues) -> CueReading:
        evidence, verdict = self._run("cues", words=words, quotes=quotes[:, : words.shape[1]], cues=_rows(cues))
        return CueReading(evidence, cues.segment_end - cues.segment_first, verdict, evidence)

    def speaker_logits(self, words: Tensor, cues: Cues, roles: Tensor) -> dict[str, Tensor]:
        return dict(zip(LABELS, self._run("speaker", words=words, cues=_rows(cues), roles=roles)))

    def _run(self, name: str, **inputs: Tensor) -> list[Tensor]:
        values = {key: np.ascontiguousarray(value.numpy() if value.is_floating_point() else value.numpy().astype(np.int32)) for key, value in inputs.items()}
        return [torch.from_numpy(one) for one in self.sessions[name].run(None, values)]


def _rows(cues: Cues) -> Tensor:
    return torch.stack([getattr(cues, name) for name in CUE_FIELDS], 1)


def write_graphs(reader: Reader, folder: Path) -> None:
    """Traces the three graphs at one window's shapes, lengths free, and quantises their weights by channel."""
    reader.eval()
    set_rounding(reader, False)
    whole = lambda *shape: torch.zeros(*shape, dtype=torch.int32)
    ids, features, first = whole(1, 20) + 2000, whole(1, 20), torch.arange(1, 16, dtype=torch.int32)[None]
    words, quotes = torch.randn(1, 15, 384), whole(1, 15)
    cues, roles = torch.tensor([[0, 9, 2, 3], [9, 15, 11, 12]], dtype=torch.int32), whole(2, 9) + 1
    graphs = {
        "encoder": (EncoderGraph(reader), (ids, features, first), {"ids": {1: "pieces"}, "features": {1: "pieces"}, "first": {1: "words"}}, ["states", "cue"]),
        "cues": (CueGraph(reader), (words, quotes, cues), {"words": {1: "words"}, "quotes": {1: "words"}, "cues": {0: "cues"}}, ["evidence", "verdict"]),
        "speaker": (SpeakerGraph(reader), (words, cues, roles), {"words": {1: "words"}, "cues": {0: "cues"}, "roles": {0: "cues", 1: "longest"}}, list(LABELS)),
    }
    for name, (graph, inputs, axes, outputs) in graphs.items():
        plain = folder / f"{name}.fp32.onnx"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(graph, inputs, plain, input_names=list(axes), output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
        model = onnx.load(plain)
        keep_sums(model.graph)
        onnx.save(model, plain)
        kept = [node.name for node in model.graph.node if any(part in node.name for part in PLAIN)]
        # 7 bits, as in rounding.py.
        quantize_dynamic(plain, folder / f"{name}.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=["MatMul"], nodes_to_exclude=kept)
        plain.unlink()


def keep_sums(graph: onnx.GraphProto) -> None:
    """Writes the sum before a norm as Sum: as Add, ONNX Runtime 1.30 fuses both into a kernel that takes five times as long (9 % of the encoder)."""
    normed = {name for node in graph.node if node.op_type == "LayerNormalization" for name in node.input}
    for node in graph.node:
        if node.op_type == "Add" and node.output[0] in normed:
            node.op_type = "Sum"


def cue_words(articles: list[Article]) -> list[str]:
    """Words that stand in a marked cue at least five times, and four in five times that they occur outside contents (within them nothing is
    marked): contents with one are read once more, 8 % of all words."""
    everywhere, in_cues = Counter(), Counter()
    for article in articles:
        words = [article.grid.word(index).lower() for index in range(len(article.grid.starts))]
        places = {role: {index for one in article.marked[0] for first, end in one[role] for index in range(first, end)} for role in ("cue", "content")}
        in_cues.update(words[index] for index in places["cue"])
        everywhere.update(word for index, word in enumerate(words) if index in places["cue"] or index not in places["content"])
    return sorted(word for word, count in in_cues.items() if count >= 5 and count >= 0.8 * everywhere[word])


def best_bar(articles: list[Article], found, scale: float, shift: float) -> tuple[float, float]:
    """The confidence from which attributions are kept, and the verdict's own chance for it: where dev's joined scores, exact and overlapping, sum highest."""
    # Below 0.45 dev gains at most another half point of overlap, and int8 loses more than that in sources.
    bars = [one / 20 for one in range(9, 13)]
    chances = [1 / (1 + math.exp((shift - math.log(bar / (1 - bar))) / scale)) for bar in bars]
    sums = [sum(scores[name]["f1"] for name in ("joined exact", "joined overlap")) for scores in (span_scores(articles, found, chance) for chance in chances)]
    best = sums.index(max(sums))
    return bars[best], chances[best]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", default="en-3")
    parser.add_argument("--cache", type=Path, default=Path("cache"))
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    state = torch.load(arguments.checkpoint, weights_only=True)
    reader = load_reader(state)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    write_graphs(reader, arguments.folder)
    (arguments.folder / "vocab.txt").write_text("\n".join(VOCABULARY[index] for index in USED.tolist()) + "\n", "utf-8")
    dev = load_articles("dev", arguments.cache)
    found = read_articles(OnnxReader(arguments.folder, reader), dev, state["bias"], CONTEXT, batch_pieces=1)
    scale, shift = calibration_of(dev, found)
    bar, chance = best_bar(dev, found, scale, shift)
    chain = lambda one: {key: [row if isinstance(row, float) else list(row) for row in value.tolist()] for key, value in one.state_dict().items()}
    settings = {
        "version": arguments.version, "languages": ["en"], "window": READING_WINDOW, "bias": state["bias"], "bar": bar,
        "calibration": {"scale": scale, "shift": shift}, "cueWords": cue_words(load_articles("train", arguments.cache)),
        "cueChain": chain(reader.cue_chain), "roleChain": chain(reader.role_chain), "labels": LABELS,
    }
    (arguments.folder / "reader.json").write_text(json.dumps(settings) + "\n")
    print(json.dumps({path.name: path.stat().st_size for path in sorted(arguments.folder.iterdir())}))
    if arguments.check:
        sys.exit(check(reader, dev, found, state["bias"], chance))


def check(reader: Reader, articles, quantised, bias: float, bar: float) -> int:
    """Scores fp32 and int8 side by side; 1 when int8 loses half a point of any F1."""
    plain = read_articles(reader, articles, bias, CONTEXT)
    both = [{"scores": span_scores(articles, found, bar), "labels": label_scores(articles, found, bar)} for found in (plain, quantised)]
    losses = {name: round(score["f1"] - both[1]["scores"][name]["f1"], 2) for name, score in both[0]["scores"].items()}
    print(json.dumps({"fp32": both[0], "int8": both[1], "loss": losses}, indent=1))
    return int(max(losses.values()) >= 0.5)


if __name__ == "__main__":
    main()

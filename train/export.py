"""Turns a checkpoint into the model that Sayso ships: int8 ONNX graphs, the chains' scores, the vocabulary.

`python -m train.export CHECKPOINT FOLDER [--check]`. Out: encoder.onnx (pieces to words and cue evidence), cues.onnx (words and cues to
role evidence and verdicts), speaker.onnx (words, cues and roles to label logits), reader.json, vocab.txt. Every graph takes one window:
dynamic quantisation scales by the tensor at hand, so a batch would let windows change one another's reading. `--check` reads dev with
both and fails when int8 loses half a point of any F1.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .articles import LABELS, load_articles
from .evaluate import CONTEXT, label_scores, span_scores
from .pieces import BASE, WordPieces
from .predict import read_articles
from .reader import DISTANCES, CueReading, Cues, Reader
from .windows import MAX_WINDOW, Batch

CUE_FIELDS = ("window", "segment_first", "segment_end", "first", "end")


class EncoderGraph(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, features: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        words = self.reader.encoder(ids, features, None)[:, first[0]]
        return words, self.reader.cue(words)


class CueGraph(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, words: Tensor, quotes: Tensor, cues: Tensor) -> tuple[Tensor, Tensor]:
        reading = self.reader.read_cues(words, quotes, Cues(*cues.unbind(1)))
        return reading.evidence, reading.verdict


class SpeakerGraph(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, words: Tensor, cues: Tensor, roles: Tensor) -> tuple[Tensor, ...]:
        logits = self.reader.speaker_logits(words, Cues(*cues.unbind(1)), roles)
        return tuple(logits[name] for name in LABELS)


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
        states, self.evidence = self._run("encoder", ids=batch.ids[:, :pieces], features=batch.features[:, :pieces], first=batch.first[:, :words])
        return states

    def cue_evidence(self, words: Tensor) -> Tensor:
        return self.evidence

    def read_cues(self, words: Tensor, quotes: Tensor, cues: Cues) -> CueReading:
        evidence, verdict = self._run("cues", words=words, quotes=quotes, cues=_rows(cues))
        return CueReading(evidence, cues.segment_end - cues.segment_first, verdict, evidence)

    def speaker_logits(self, words: Tensor, cues: Cues, roles: Tensor) -> dict[str, Tensor]:
        return dict(zip(LABELS, self._run("speaker", words=words, cues=_rows(cues), roles=roles)))

    def _run(self, name: str, **inputs: Tensor) -> list[Tensor]:
        return [torch.from_numpy(one) for one in self.sessions[name].run(None, {key: np.ascontiguousarray(value.numpy()) for key, value in inputs.items()})]


def _rows(cues: Cues) -> Tensor:
    return torch.stack([getattr(cues, name) for name in CUE_FIELDS], 1)


def write_graphs(reader: Reader, folder: Path) -> None:
    """Traces the three graphs at one window's shapes, lengths free, and quantises their weights to int8 by channel."""
    reader.eval()
    ids, features, first = torch.randint(1000, 2000, (1, 20)), torch.zeros(1, 20, dtype=torch.long), torch.arange(1, 16)[None]
    words, quotes = torch.randn(1, 15, 384), torch.zeros(1, 15, dtype=torch.long)
    cues, roles = torch.tensor([[0, 0, 9, 2, 3], [0, 9, 15, 11, 12]]), torch.ones(2, 9, dtype=torch.long)
    graphs = {
        "encoder": (EncoderGraph(reader), (ids, features, first), {"ids": {1: "pieces"}, "features": {1: "pieces"}, "first": {1: "words"}}, ["words", "cue"]),
        "cues": (CueGraph(reader), (words, quotes, cues), {"words": {1: "words"}, "quotes": {1: "words"}, "cues": {0: "cues"}}, ["evidence", "verdict"]),
        "speaker": (SpeakerGraph(reader), (words, cues, roles), {"words": {1: "words"}, "cues": {0: "cues"}, "roles": {0: "cues", 1: "longest"}}, list(LABELS)),
    }
    for name, (graph, inputs, axes, outputs) in graphs.items():
        plain = folder / f"{name}.fp32.onnx"
        torch.onnx.export(graph, inputs, plain, input_names=list(axes), output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
        quantize_dynamic(plain, folder / f"{name}.onnx", weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"])
        plain.unlink()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("cache"))
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    state = torch.load(arguments.checkpoint, weights_only=True)
    reader = Reader()
    reader.load_state_dict(state["reader"])
    arguments.folder.mkdir(parents=True, exist_ok=True)
    write_graphs(reader, arguments.folder)
    shutil.copy(BASE / "vocab.txt", arguments.folder / "vocab.txt")
    chains = {name: {key: value.tolist() for key, value in getattr(reader, name).state_dict().items()} for name in ("cue_chain", "role_chain")}
    settings = {"bias": state["bias"], "bar": state["bar"], "window": MAX_WINDOW, "context": CONTEXT, "labels": LABELS, **chains}
    (arguments.folder / "reader.json").write_text(json.dumps(settings, indent=1) + "\n")
    print(json.dumps({path.name: path.stat().st_size for path in sorted(arguments.folder.iterdir())}))
    if arguments.check:
        sys.exit(check(reader, arguments.folder, arguments.cache, state["bias"], state["bar"]))


def check(reader: Reader, folder: Path, cache: Path, bias: float, bar: float) -> int:
    """1 when int8 loses half a point of any F1 on dev, else 0; prints both."""
    articles = load_articles("dev", cache)
    words = WordPieces()
    both = [read_articles(one, articles, words, bias, CONTEXT, batch_pieces=1) for one in (reader, OnnxReader(folder, reader))]
    plain, small = (span_scores(articles, found, bar) for found in both)
    lost = {name: round(plain[name]["f1"] - small[name]["f1"], 2) for name in plain}
    print(json.dumps({"plain": {name: one["f1"] for name, one in plain.items()}, "lost": lost, "labels": [label_scores(articles, found, bar) for found in both]}))
    return int(max(lost.values()) >= 0.5)


if __name__ == "__main__":
    main()

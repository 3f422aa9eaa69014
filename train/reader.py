"""The reader: one encoding; a cue chain over it; per cue a light layer that tags source and content; heads for the speaker labels.

In: batches of windows. Out: evidence for the chains of crf.py, logits for the rest. Joining comes for free, since source and content are
tagged for a given cue; discontinuous contents too. Attributions stay in the cue's segment: 99 % of PolNeAR's do.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .articles import LABELS
from .crf import NEVER, BoundaryChain
from .encoder import WIDTH, SharedDropout, attention, pretrained
from .rounding import RoundingLinear
from .windows import Batch

OUTSIDE, SOURCE, CONTENT = range(3)
# Flat tags of the auxiliary loss: outside, then begin and inside of cue, source, content.
FLAT = 7
NARROW = 192
NARROW_INNER = 384
NARROW_HEADS = 4
NARROW_LAYERS = 1
# Words from the cue, outer bounds of the buckets on either side; 0 is the cue itself.
DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22, 35)


@dataclass(frozen=True)
class Cues:
    """Cues of a batch with their segments, as word places inside their windows; all (C,)."""

    window: Tensor
    segment_first: Tensor
    segment_end: Tensor
    first: Tensor
    end: Tensor


@dataclass(frozen=True)
class CueReading:
    """Per cue: chain evidence over its segment's words (C, T, 9), their count (C,), a logit that it is a cue (C,), states (C, T, N)."""

    evidence: Tensor
    lengths: Tensor
    verdict: Tensor
    words: Tensor


class NarrowLayer(nn.Module):
    """A pre-norm transformer layer of width NARROW over one segment."""

    def __init__(self, dropout: float):
        super().__init__()
        self.before = nn.LayerNorm(NARROW)
        self.qkv = RoundingLinear(NARROW, 3 * NARROW)
        self.out = RoundingLinear(NARROW, NARROW)
        self.between = nn.LayerNorm(NARROW)
        self.inner = RoundingLinear(NARROW, NARROW_INNER)
        self.outer = RoundingLinear(NARROW_INNER, NARROW)
        self.dropout = SharedDropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        cues, length, _ = states.shape
        query, key, value = self.qkv(self.before(states)).view(cues, length, 3, NARROW_HEADS, -1).permute(2, 0, 3, 1, 4)
        mixed = attention(query, key, value, mask[:, None, None, :]).transpose(1, 2).reshape(cues, length, NARROW)
        states = states + self.dropout(self.out(mixed))
        return states + self.dropout(self.outer(F.gelu(self.inner(self.between(states)))))


def load_reader(state: dict) -> "Reader":
    """The reader of a checkpoint."""
    reader = Reader(layers=1 + max(int(name.split(".")[1]) for name in state["reader"] if name.startswith("narrow.")))
    reader.load_state_dict(state["reader"])
    return reader


class Reader(nn.Module):
    """All of it. Call `encode`, then `cue_evidence`, then `read_cues` for gold or decoded cues."""

    def __init__(self, dropout: float = 0.1, layers: int = NARROW_LAYERS):
        super().__init__()
        self.encoder = pretrained(dropout)
        self.dropout = nn.Dropout(dropout)
        self.speaker_dropout = nn.Dropout(2 * dropout)
        self.word_dropout = SharedDropout(dropout)
        self.cue = nn.Linear(WIDTH, 2 * 3)
        self.cue_chain = BoundaryChain(2)
        self.flat = nn.Linear(WIDTH, FLAT)
        self.word = RoundingLinear(WIDTH, NARROW)
        self.given = RoundingLinear(WIDTH, 2 * NARROW)
        self.place = nn.Embedding(2 * len(DISTANCES) + 3, NARROW)
        self.quote = nn.Embedding(4, NARROW)
        self.narrow = nn.ModuleList(NarrowLayer(dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(NARROW)
        self.role = nn.Linear(NARROW, 3 * 3)
        self.role_chain = BoundaryChain(3)
        self.verdict = nn.Linear(2 * NARROW + WIDTH, 1)
        self.speaker = RoundingLinear(4 * WIDTH, WIDTH)
        self.labels = nn.ModuleDict({name: nn.Linear(WIDTH, len(values)) for name, values in LABELS.items()})
        self.register_buffer("bounds", torch.tensor(DISTANCES), persistent=False)

    def encode(self, batch: Batch) -> Tensor:
        """States of each word's first piece, (B, W, 384)."""
        states = self.encoder(batch.ids, batch.features, batch.piece_mask)
        return states.gather(1, batch.first[:, :, None].expand(-1, -1, WIDTH))

    def cue_evidence(self, words: Tensor) -> Tensor:
        """Evidence for the cue chain, (B, W, 6)."""
        return self.cue(self.word_dropout(words))

    def read_cues(self, words: Tensor, quotes: Tensor, cues: Cues) -> CueReading:
        """What each cue's segment says of source and content. The cue's own words are held outside both."""
        lengths = cues.segment_end - cues.segment_first
        steps = torch.arange(lengths.max(), device=words.device)[None]
        inside = steps < lengths[:, None]
        places = (cues.segment_first[:, None] + steps).clamp(max=words.shape[1] - 1)
        rows = cues.window[:, None]
        found = words[rows, places]
        in_cue = (places >= cues.first[:, None]) & (places < cues.end[:, None]) & inside
        pooled = _mean(found, in_cue)
        gain, shift = self.given(self.dropout(pooled))[:, None].chunk(2, dim=2)
        before, after = cues.first[:, None] - places, places - cues.end[:, None] + 1
        middle = len(DISTANCES) + 1
        bucket = middle + torch.where(after > 0, 1 + torch.bucketize(after, self.bounds), torch.where(before > 0, -1 - torch.bucketize(before, self.bounds), 0))
        states = self.word(self.word_dropout(found)) * (1 + gain) + shift + self.place(bucket) + self.quote(quotes[rows, places])
        for layer in self.narrow:
            states = layer(states, inside)
        states = self.norm(states)
        evidence = self.role(states)
        barred = torch.tensor([0.0, NEVER, NEVER] + [0.0] * 6, device=words.device)
        evidence = evidence + in_cue[:, :, None] * barred
        at_cue = _mean(states, in_cue)
        around = states.masked_fill(~inside[:, :, None], NEVER).amax(1)
        verdict = self.verdict(torch.cat([at_cue, around, pooled], 1)).squeeze(1)
        return CueReading(evidence, lengths, verdict, states)

    def speaker_logits(self, words: Tensor, cues: Cues, roles: Tensor) -> dict[str, Tensor]:
        """Logits of authority, act and distance. roles (C, T): OUTSIDE, SOURCE or CONTENT for each word of the cue's segment."""
        return self.label_logits(self.speaker_features(words, cues, roles))

    def label_logits(self, features: Tensor) -> dict[str, Tensor]:
        """Logits by label from speaker features."""
        hidden = self.speaker_dropout(F.gelu(self.speaker(self.speaker_dropout(features))))
        return {name: head(hidden) for name, head in self.labels.items()}

    def speaker_features(self, words: Tensor, cues: Cues, roles: Tensor) -> Tensor:
        """Mean states of cue, source and content, and the content's greatest, (C, 4 * 384); zeros for a role that is empty."""
        steps = torch.arange(roles.shape[1], device=words.device)[None]
        places = (cues.segment_first[:, None] + steps).clamp(max=words.shape[1] - 1)
        rows = cues.window[:, None]
        found = words[rows, places]
        inside = steps < (cues.segment_end - cues.segment_first)[:, None]
        in_cue = (places >= cues.first[:, None]) & (places < cues.end[:, None]) & inside
        in_source, in_content = ((roles == role) & inside for role in (SOURCE, CONTENT))
        greatest = found.masked_fill(~in_content[:, :, None], NEVER).amax(1)
        return torch.cat([_mean(found, in_cue), _mean(found, in_source), _mean(found, in_content), torch.where(in_content.any(1, keepdim=True), greatest, 0.0)], 1)


def _mean(states: Tensor, there: Tensor) -> Tensor:
    """Mean over the places that are there, (C, N); zeros where none is. states (C, T, N), there (C, T)."""
    hits = there.to(states.dtype)
    # A product, since one pass over the states is faster than a masked copy and its sum.
    return ((hits / hits.sum(1, keepdim=True).clamp(min=1))[:, None] @ states)[:, 0]

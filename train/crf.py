"""A linear chain over few states whose score has evidence for where a span starts and ends (Lafferty et al. 2001; the boundary terms do
the work of BIOES tags with fewer states).

In: per position a score of each state, of starting it and of ending it. Out: negative log-likelihood of a gold sequence, or the best
sequence. State 0 is "outside". Scores of a path: state + transition, and where the state changes also end (of the one left) and start.
"""

import numpy as np
import torch
from torch import Tensor, nn

NEVER = -1e4


class BoundaryChain(nn.Module):
    """Transition scores between `states` states; evidence comes in as (N, T, 3 * states): state, start, end."""

    def __init__(self, states: int):
        super().__init__()
        self.states = states
        self.transition = nn.Parameter(torch.zeros(states, states))
        self.first = nn.Parameter(torch.zeros(states))
        self.last = nn.Parameter(torch.zeros(states))

    def negative_log_likelihood(self, evidence: Tensor, lengths: Tensor, gold: Tensor) -> Tensor:
        """Of each sequence, (N,), in nats. evidence (N, T, 3K), lengths (N,), gold (N, T) with anything past the length."""
        opening, steps, closing = self._scores(evidence, lengths)
        batch = torch.arange(len(gold), device=gold.device)
        path = opening.gather(1, gold[:, :1]).squeeze(1) + closing[batch, gold[batch, lengths - 1]]
        if steps.shape[1]:
            pairs = gold[:, :-1] * self.states + gold[:, 1:]
            taken = steps.flatten(2).gather(2, pairs.unsqueeze(2)).squeeze(2)
            inside = torch.arange(steps.shape[1], device=gold.device)[None] < (lengths - 1)[:, None]
            path = path + (taken * inside).sum(1)
        return self._partition(opening, steps, closing) - path

    def _scores(self, evidence: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of the opening state (N, K), of every step from one state to the next (N, T-1, K, K), of the closing state (N, K)."""
        state, start, end = evidence.float().chunk(3, dim=2)
        changes = 1 - torch.eye(self.states, device=evidence.device)
        steps = self.transition + state[:, 1:, None, :] + changes * (end[:, :-1, :, None] + start[:, 1:, None, :])
        stays = NEVER * changes
        inside = torch.arange(steps.shape[1], device=evidence.device)[None] < (lengths - 1)[:, None]
        steps = torch.where(inside[:, :, None, None], steps, stays)
        batch = torch.arange(len(lengths), device=evidence.device)
        return self.first + state[:, 0] + start[:, 0], steps, self.last + end[batch, lengths - 1]

    def _partition(self, opening: Tensor, steps: Tensor, closing: Tensor) -> Tensor:
        """Log of the sum over all paths: neighbouring steps are merged until one is left, log2(T) rounds instead of T."""
        while steps.shape[1] > 1:
            odd = steps[:, -1:] if steps.shape[1] % 2 else None
            pairs = steps[:, : steps.shape[1] // 2 * 2]
            merged = torch.logsumexp(pairs[:, 0::2, :, :, None] + pairs[:, 1::2, None, :, :], dim=3)
            steps = merged if odd is None else torch.cat([merged, odd], dim=1)
        total = opening if steps.shape[1] == 0 else torch.logsumexp(opening[:, :, None] + steps[:, 0], dim=1)
        return torch.logsumexp(total + closing, dim=1)

    @torch.no_grad()
    def best(self, evidence: Tensor, lengths: Tensor, bias: float = 0.0) -> list[np.ndarray]:
        """The best states of each sequence. `bias` is added to every state but "outside", per word: above 0 favours recall."""
        raised = evidence.detach().float().clone()
        raised[:, :, 1 : self.states] += bias
        opening, steps, closing = (one.cpu().numpy() for one in self._scores(raised, lengths))
        score = opening
        back = np.zeros((steps.shape[1], len(score), self.states), dtype=np.int64)
        for at in range(steps.shape[1]):
            options = score[:, :, None] + steps[:, at]
            back[at] = options.argmax(1)
            score = options.max(1)
        state = (score + closing).argmax(1)
        path = [state]
        rows = np.arange(len(state))
        for at in range(steps.shape[1] - 1, -1, -1):
            state = back[at][rows, state]
            path.append(state)
        states = np.stack(path[::-1], axis=1)
        return [states[row, :length] for row, length in enumerate(lengths.tolist())]


def runs(states: np.ndarray, wanted: int) -> list[tuple[int, int]]:
    """Half-open ranges of positions in the wanted state."""
    hits = np.concatenate([[0], (states == wanted).astype(np.int8), [0]])
    edges = np.flatnonzero(np.diff(hits))
    return [(int(first), int(end)) for first, end in zip(edges[0::2], edges[1::2])]

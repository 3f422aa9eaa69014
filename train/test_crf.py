"""The chain against brute force over all paths: `python -m unittest train.test_crf`."""

import itertools
import unittest

import torch

from .crf import BoundaryChain, runs


def score(chain: BoundaryChain, evidence: torch.Tensor, path: tuple[int, ...]) -> float:
    state, start, end = evidence.chunk(3, dim=1)
    total = chain.first[path[0]] + state[0, path[0]] + start[0, path[0]]
    for at in range(1, len(path)):
        before, here = path[at - 1], path[at]
        total = total + chain.transition[before, here] + state[at, here]
        if before != here:
            total = total + end[at - 1, before] + start[at, here]
    return float(total.detach() + chain.last[path[-1]].detach() + end[len(path) - 1, path[-1]])


class ChainTest(unittest.TestCase):
    def test_partition_and_best_path_agree_with_all_paths(self):
        torch.manual_seed(3)
        chain = BoundaryChain(3)
        for weight in chain.parameters():
            torch.nn.init.normal_(weight)
        lengths = torch.tensor([6, 1, 5, 2])
        evidence = torch.randn(4, 6, 9)
        gold = torch.randint(0, 3, (4, 6))
        lost = chain.negative_log_likelihood(evidence, lengths, gold)
        best = chain.best(evidence, lengths)
        for row, length in enumerate(lengths.tolist()):
            paths = {path: score(chain, evidence[row, :length], path) for path in itertools.product(range(3), repeat=length)}
            total = torch.logsumexp(torch.tensor(list(paths.values())), 0)
            self.assertAlmostEqual(float(lost[row]), float(total) - paths[tuple(gold[row, :length].tolist())], places=3)
            self.assertEqual(tuple(best[row].tolist()), max(paths, key=paths.get))

    def test_runs_are_half_open(self):
        self.assertEqual(runs(torch.tensor([1, 1, 0, 2, 1]).numpy(), 1), [(0, 2), (4, 5)])


if __name__ == "__main__":
    unittest.main()

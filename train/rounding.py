"""Linear layers that learn with the rounding they will be run with (Jacob et al. 2018): int8 by ONNX Runtime's dynamic quantisation.

Weights: symmetric by output channel in 7 bits, so that processors without VNNI do not overflow and all give the same integers.
Inputs: unsigned 8 bits, one scale a sequence. Gradients pass through the rounding as if it were not there.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

WEIGHT_LEVELS = 63
INPUT_LEVELS = 255


class RoundWeight(torch.autograd.Function):
    """Rounds (out, in) by row."""

    @staticmethod
    def forward(context, weight: Tensor) -> Tensor:
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / WEIGHT_LEVELS
        return (weight / scale).round_().mul_(scale)

    @staticmethod
    def backward(context, gradient: Tensor) -> Tensor:
        return gradient


class RoundInput(torch.autograd.Function):
    """Rounds (N, …) by its first dimension; zero stays zero."""

    @staticmethod
    def forward(context, states: Tensor) -> Tensor:
        flat = states.float().flatten(1)
        low, high = flat.amin(1, keepdim=True).clamp(max=0), flat.amax(1, keepdim=True).clamp(min=0)
        scale = (high - low).clamp(min=1e-8) / INPUT_LEVELS
        zero = (-low / scale).round_()
        rounded = (flat / scale).round_().add_(zero).clamp_(0, INPUT_LEVELS).sub_(zero).mul_(scale)
        return rounded.view(states.shape).to(states.dtype)

    @staticmethod
    def backward(context, gradient: Tensor) -> Tensor:
        return gradient


class RoundingLinear(nn.Linear):
    """A linear layer; rounds once `rounds` is set."""

    rounds = False

    def forward(self, states: Tensor) -> Tensor:
        if torch.onnx.is_in_onnx_export():
            # Always a product and a sum, never Gemm, which the quantiser leaves as it is.
            return states @ self.weight.T + self.bias
        if not self.rounds:
            return super().forward(states)
        return F.linear(RoundInput.apply(states), RoundWeight.apply(self.weight), self.bias)


def set_rounding(module: nn.Module, on: bool) -> None:
    """Switches every RoundingLinear below."""
    for part in module.modules():
        if isinstance(part, RoundingLinear):
            part.rounds = on


def rounded_rows(table: Tensor) -> tuple[Tensor, Tensor]:
    """An embedding table as int8 (N, width) and its scale by row (N, 1)."""
    scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    return (table / scale).round().to(torch.int8), scale

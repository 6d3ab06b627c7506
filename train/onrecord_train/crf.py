"""Linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001)."""
from __future__ import annotations

import torch
from torch import nn


class Crf(nn.Module):
    def __init__(self, labels: int):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(labels, labels))  # [from, to]
        self.start = nn.Parameter(torch.zeros(labels))
        self.end = nn.Parameter(torch.zeros(labels))

    def loss(self, emissions, labels, lengths):
        """Negative log-likelihood of each sequence; emissions [N, L, C], labels [N, L],
        lengths [N]. Positions past the length do not count."""
        n, length, _ = emissions.shape
        at = torch.arange(length, device=emissions.device)[None]
        inside = at < lengths[:, None]
        gold = emissions.gather(2, labels[..., None]).squeeze(2).masked_fill(~inside, 0).sum(1)
        gold = gold + self.start[labels[:, 0]]
        steps = self.transitions[labels[:, :-1], labels[:, 1:]]
        gold = gold + steps.masked_fill(~inside[:, 1:], 0).sum(1)
        last = labels.gather(1, (lengths - 1)[:, None]).squeeze(1)
        gold = gold + self.end[last]
        return self._log_partition(emissions, inside) - gold

    def _log_partition(self, emissions, inside):
        """By products of neighbouring transition matrices, in log2(L) rounds of one batched
        matrix product each: the step-by-step recursion costs 200 small operations a batch."""
        n, length, c = emissions.shape
        identity = torch.full((c, c), -1e4).fill_diagonal_(0.0)
        steps = self.transitions + emissions[:, 1:, None, :]
        steps = torch.where(inside[:, 1:, None, None], steps, identity)
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, identity.expand(n, 1, c, c)], 1)
            left, right = steps[:, 0::2], steps[:, 1::2]
            l_max, r_max = left.amax((2, 3), keepdim=True), right.amax((2, 3), keepdim=True)
            product = (left - l_max).exp() @ (right - r_max).exp()
            steps = product.clamp(min=1e-30).log() + l_max + r_max
        alpha = self.start + emissions[:, 0]
        if steps.shape[1]:
            alpha = torch.logsumexp(alpha[:, :, None] + steps[:, 0], 1)
        return torch.logsumexp(alpha + self.end, 1)

    @torch.no_grad()
    def viterbi(self, emissions, lengths):
        """Best label sequence of each row, as lists."""
        n, length, _ = emissions.shape
        alpha = self.start + emissions[:, 0]
        back = []
        for t in range(1, length):
            scores = alpha[:, :, None] + self.transitions[None]
            best, arg = scores.max(1)
            inside = (t < lengths)[:, None]
            alpha = torch.where(inside, best + emissions[:, t], alpha)
            back.append(torch.where(inside, arg, torch.arange(arg.shape[1])[None].expand_as(arg)))
        label = (alpha + self.end).argmax(1)
        path = [label]
        for arg in reversed(back):
            label = arg.gather(1, label[:, None]).squeeze(1)
            path.append(label)
        rows = torch.stack(path[::-1], 1).tolist()
        return [row[:n_] for row, n_ in zip(rows, lengths.tolist())]

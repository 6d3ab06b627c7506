"""The attribution model: cues per word, then the roles around each cue.

Shapes: B windows, T word pieces, W words of a batch (all windows, one after the other),
N cues, L words around a cue, D the width of the role network.
"""
from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

from .crf import Crf
from .encoder import Encoder
from .windows import REACH_LEFT, REACH_RIGHT

CUE_LABELS = 3       # O, B, I
ROLE_LABELS = 5      # O, B-source, I-source, B-content, I-content
NEAR = 16            # distances up to here have an embedding each, further ones by octaves
BUCKETS = 2 * (NEAR + 4) + 1


def bucket(distance: torch.Tensor) -> torch.Tensor:
    """Signed distance in words -> bucket; 0 is the cue itself. Same in src/attribute/roles.cpp."""
    d = distance.abs()
    octave = (torch.log2(d.clamp(min=1).float() / NEAR).floor().long() + 1).clamp(1, 4)
    far = NEAR + octave
    b = torch.where(d <= NEAR, d, far)
    return torch.where(distance < 0, b, torch.where(distance > 0, b + NEAR + 4, torch.zeros_like(b)))


class RoleLayer(nn.Module):
    """Self-attention, a depthwise convolution over neighbours and a feed-forward part, each
    with its normalisation before it."""

    def __init__(self, width: int, heads: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(width) for _ in range(3))
        self.qkv, self.output = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.local = nn.Conv1d(width, width, 5, padding=2, groups=width)
        self.mix = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, x, inside):
        """x [N, L, D]; inside [N, L] bool."""
        n, length, d = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(n, length, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=inside[:, None, None, :])
        x = x + self.output(a.transpose(1, 2).reshape(n, length, d))
        y = self.norm2(x) * inside[..., None].to(x.dtype)
        y = self.local(y.transpose(1, 2)).transpose(1, 2)
        x = x + self.mix(F.gelu(y))
        return x + F.dropout(self.down(F.gelu(self.up(self.norm3(x)))), self.dropout, self.training)


class Roles(nn.Module):
    """Labels the words around a cue, and says whether it is a cue at all."""

    def __init__(self, encoder_width: int, width: int = 192, layers: int = 3, heads: int = 4, dropout: float = 0.1):
        super().__init__()
        self.word = nn.Linear(encoder_width, width)
        self.cue = nn.Linear(encoder_width, width)
        self.distance = nn.Embedding(BUCKETS, width)
        self.layers = nn.ModuleList(RoleLayer(width, heads, dropout) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.labels = nn.Linear(width, ROLE_LABELS)
        self.valid = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, 1))

    def forward(self, vectors, words, distances, inside):
        """vectors [W, encoder width]; words [N, L] rows of vectors; distances [N, L] buckets,
        0 at the cue; inside [N, L] bool -> emissions [N, L, 5], logit [N]."""
        at_cue = ((distances == 0) & inside).to(vectors.dtype)
        share = at_cue / at_cue.sum(1, keepdim=True).clamp(min=1)
        cue = torch.einsum("nl,nld->nd", share, self.cue(vectors)[words])
        x = self.word(vectors)[words] + cue[:, None] + self.distance(distances)
        for layer in self.layers:
            x = layer(x, inside)
        x = self.norm(x)
        pooled = torch.einsum("nl,nld->nd", share, x)
        return self.labels(x), self.valid(pooled).squeeze(1)


class Syntax(nn.Module):
    """Auxiliary heads, trained on silver annotations and not part of the released model:
    part of speech, entity, relation and the head of each word (Dozat and Manning, ICLR 2017)."""

    def __init__(self, width: int, tags: dict[str, int], arc: int = 128):
        super().__init__()
        self.tags = nn.ModuleDict({k: nn.Linear(width, n) for k, n in tags.items()})
        self.dependent, self.head = nn.Linear(width, arc), nn.Linear(width, arc)

    def forward(self, vectors):
        """vectors [B, W, width] -> ({kind: logits}, arcs [B, W dependent, W head])."""
        arcs = self.dependent(vectors) @ self.head(vectors).transpose(1, 2) / self.dependent.out_features ** 0.5
        return {k: tag(vectors) for k, tag in self.tags.items()}, arcs


class Attribution(nn.Module):
    def __init__(self, encoder: Encoder, syntax_tags: dict[str, int] | None = None):
        super().__init__()
        self.encoder = encoder
        self.cues = nn.Linear(encoder.width, CUE_LABELS)
        self.roles = Roles(encoder.width)
        self.crf = Crf(ROLE_LABELS)
        self.syntax = Syntax(encoder.width, syntax_tags) if syntax_tags else None

    def word_vectors(self, batch):
        """Mean of the vectors of each word's pieces, [B, W, width]."""
        x = self.encoder(batch["ids"], batch["case"], batch["quote"], batch["boundary"], batch["mask"])
        b, t, d = x.shape
        slots = batch["words"]                                  # [B, T] slot of each piece, W for none
        w = int(batch["n_words"].max())
        total = x.new_zeros(b, w + 1, d).scatter_add(1, slots[..., None].expand(-1, -1, d), x)
        count = x.new_zeros(b, w + 1).scatter_add(1, slots, torch.ones_like(slots, dtype=x.dtype))
        return total[:, :w] / count[:, :w, None].clamp(min=1)

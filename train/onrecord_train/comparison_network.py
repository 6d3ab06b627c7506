"""The network that characterises and compares statements: MiniLM and a small head for each
question."""
from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

from .encoder import load_pretrained

# Classes of each head.
HEADS = {
    "act": ("assert", "deny", "accuse", "demand", "promise", "threaten", "ask", "praise", "refuse", "concede", "hedge"),
    "certainty": ("certain", "hedged", "conditional"),
    "stance": ("support", "oppose", "neutral", "none"),
    "pair": ("denies", "contradicts", "repeats", "updates", "opposes", "related", "unrelated"),
}
LONGEST = 192       # word pieces of an input
LONGEST_BEFORE = 40  # of them those of what stands before


def pieces(tokenizer, texts: tuple[str, str, str]) -> tuple[list[int], list[int]]:
    """Numbers and segments of "[CLS] first [SEP] second [SEP] before [SEP]"."""
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    first, second, before = (tokenizer.encode(t, add_special_tokens=False).ids for t in texts)
    room = LONGEST - 4
    first = first[:room // 2]
    second = second[:room - len(first)]
    kept = min(LONGEST_BEFORE, room - len(first) - len(second))
    before = before[len(before) - kept:] if 0 < kept < len(before) else before[:max(kept, 0)]
    ids, segments = [cls], [0]
    for segment, part in enumerate((first, second, before)):
        ids += part + [sep]
        segments += [segment] * (len(part) + 1)
    return ids, segments


class ComparisonNetwork(nn.Module):
    """Word pieces -> logits of each head. Segments take the place of letter case in the encoder's
    embeddings; its other features are not used."""

    def __init__(self, pretrained: Path):
        super().__init__()
        self.encoder = load_pretrained(pretrained)
        embeddings, width = self.encoder.embeddings, self.encoder.width
        weights = load_file(str(pretrained / "model.safetensors"))
        types = next(v for k, v in weights.items() if k.endswith("token_type_embeddings.weight"))
        with torch.no_grad():
            for table in (embeddings.case, embeddings.quote, embeddings.boundary):
                table.weight.zero_()
            embeddings.case.weight[1:3] = types[1] - types[0]
        self.heads = nn.ModuleDict({
            name: nn.Sequential(nn.Dropout(0.1), nn.Linear(2 * width, 256), nn.Tanh(), nn.Dropout(0.1),
                                nn.Linear(256, len(classes)))
            for name, classes in HEADS.items()})

    def forward(self, ids, segments, mask):
        """ids, segments [B, T] int64, mask [B, T] bool -> {head: [B, classes]}"""
        zero = torch.zeros_like(ids)
        vectors = self.encoder(ids, segments, zero, zero, mask).float()
        inside = mask[:, :, None].float()
        mean = (vectors * inside).sum(1) / inside.sum(1)
        pooled = torch.cat([vectors[:, 0], mean], 1)
        return {name: head(pooled) for name, head in self.heads.items()}

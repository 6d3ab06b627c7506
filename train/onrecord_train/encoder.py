"""The MiniLM encoder (Wang et al., NeurIPS 2020; BERT architecture) in plain PyTorch.

Written out rather than taken from a library: it is 60 lines, it exports to OpenVINO without
surprises, and the product sums the embeddings itself (src/encode), so the graph begins after
that sum.
"""
from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

from .segmentation import BOUNDARIES, CASES, QUOTES


class Embeddings(nn.Module):
    """Sum of word piece, position and our feature embeddings; one table in the product."""

    def __init__(self, vocabulary: int, positions: int, width: int):
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(positions, width)
        self.case = nn.Embedding(CASES, width)
        self.quote = nn.Embedding(QUOTES, width)
        self.boundary = nn.Embedding(BOUNDARIES, width)
        for table in (self.case, self.quote, self.boundary):
            nn.init.normal_(table.weight, std=0.002)

    def forward(self, ids, case, quote, boundary):
        where = torch.arange(ids.shape[1], device=ids.device)
        return self.word(ids) + self.position(where) + self.case(case) + self.quote(quote) + self.boundary(boundary)


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, dropout  # once a layer: random numbers are dear on a CPU
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        """x [B, T, width]; mask [B, 1, 1, T] bool, true where there is a piece."""
        b, t, width = x.shape
        split = lambda y: y.view(b, t, self.heads, width // self.heads).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        a = self.output(a.transpose(1, 2).reshape(b, t, width))
        x = self.norm1(x + a)
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, vocabulary=30522, positions=512, width=384, layers=6, heads=12, inner=1536, dropout=0.1):
        super().__init__()
        self.width = width
        self.embeddings = Embeddings(vocabulary, positions, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.dropout = dropout

    def contextualise(self, embedded, mask):
        """Summed embeddings [B, T, width] and mask [B, T] -> vectors [B, T, width]."""
        x = F.dropout(self.norm(embedded), self.dropout, self.training)
        mask = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, case, quote, boundary, mask):
        return self.contextualise(self.embeddings(ids, case, quote, boundary), mask)


def load_pretrained(folder: Path) -> Encoder:
    """Weights from a folder in Hugging Face's BERT layout; the constant token type embedding
    is folded into the positions."""
    config = json.loads((folder / "config.json").read_text())
    weights = load_file(folder / "model.safetensors")
    weights = {k.removeprefix("bert."): v for k, v in weights.items()}
    encoder = Encoder(config["vocab_size"], config["max_position_embeddings"], config["hidden_size"],
                      config["num_hidden_layers"], config["num_attention_heads"], config["intermediate_size"])
    state = encoder.state_dict()
    emb = "embeddings."
    state["embeddings.word.weight"] = weights[emb + "word_embeddings.weight"]
    state["embeddings.position.weight"] = (weights[emb + "position_embeddings.weight"]
                                           + weights[emb + "token_type_embeddings.weight"][0])
    names = {"norm": "embeddings.LayerNorm"}
    for i in range(config["num_hidden_layers"]):
        theirs = f"encoder.layer.{i}."
        names |= {f"layers.{i}.{ours}": theirs + name for ours, name in {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "output": "attention.output.dense", "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}.items()}
    for ours, theirs in names.items():
        for part in ("weight", "bias"):
            state[f"{ours}.{part}"] = weights[f"{theirs}.{part}"]
    encoder.load_state_dict(state)
    return encoder


def load_tokenizer(folder: Path) -> Tokenizer:
    """That of such a folder, without padding and truncation."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding(), tokenizer.no_truncation()
    return tokenizer

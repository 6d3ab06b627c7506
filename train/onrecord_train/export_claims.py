"""Writes a trained comparison network as the folder models/claims that the product loads: one
OpenVINO graph, the vocabulary, reference outputs for the tests, and model.json. Matrices are
stored as 8-bit integers with a scale a row, and the references are computed with those."""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import openvino as ov
import torch
import xxhash
from torch import nn

from .comparison_network import HEADS, ComparisonNetwork, pieces
from .encoder import load_tokenizer
from .export import rounded, save_graph

FORMAT = 1

# Our own texts for the parity test.
TEXTS = [
    ("Ada Tolman denied", "any toll had been fixed", "The bridge opens in May."),
    ("building a toll bridge", "she said: I cannot vote for it.", ""),
    ("Ingrid Moss said: the toll would be 4 crowns",
     "other speaker, same article: the treasurer said: cars would pay 6 crowns", "Nobody had asked him."),
    ("-", "Ça ira! " + "and so on " * 120, "before " * 90),
]


class ClaimGraph(nn.Module):
    def __init__(self, network: ComparisonNetwork):
        super().__init__()
        self.network = network

    def forward(self, ids, segments, mask):
        logits = self.network(ids, segments, mask)
        return torch.cat([logits[name] for name in HEADS], 1)


@torch.no_grad()
def references(graph: ClaimGraph, tokenizer) -> list[dict]:
    out = []
    for texts in TEXTS:
        ids, segments = pieces(tokenizer, texts)
        row = torch.tensor([ids])
        logits = graph(row, torch.tensor([segments]), torch.ones_like(row).bool())[0]
        out.append({"first": texts[0], "second": texts[1], "before": texts[2],
                    "logits": [round(float(v), 5) for v in logits]})
    return out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--model", type=Path, required=True, help="weights that comparison.py saved")
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--card", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    a = ap.parse_args()
    network = ComparisonNetwork(a.pretrained)
    network.load_state_dict(torch.load(a.model))
    graph = ClaimGraph(rounded(network).eval())
    a.out.mkdir(parents=True, exist_ok=True)
    i64, flag = ov.Type.i64, ov.Type.boolean
    example = {"ids": torch.ones(2, 24).long(), "segments": torch.zeros(2, 24).long(), "mask": torch.ones(2, 24).bool()}
    save_graph(graph, example, {"ids": ([-1, -1], i64), "segments": ([-1, -1], i64), "mask": ([-1, -1], flag)},
               ["logits"], a.out / "claims.xml")
    (a.out / "references.json").write_text(json.dumps(references(graph, load_tokenizer(a.pretrained))))
    files = {}
    for name in ("claims.xml", "claims.bin", "../attribution/vocab.txt", "references.json"):
        data = (a.out / name).read_bytes()
        files[name] = {"bytes": len(data), "xxh3_128": xxhash.xxh3_128_hexdigest(data)}
    manifest = {"format": FORMAT, "kind": "claims", "heads": {n: len(c) for n, c in HEADS.items()},
                "files": files, "card": json.loads(a.card.read_text())}
    (a.out / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()

"""Writes the comparison network as a model folder: one OpenVINO graph from word pieces and segments
to the probabilities of each head, reference answers for the tests, and model.json with the card and
the checksums. Matrices are stored as in export.py; the references are computed with the rounded
weights."""
from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import openvino as ov
import torch
import xxhash
from torch import nn

from .claim_lines import NO_ISSUE, pair_texts, pair_groups, statements
from .comparison import batch_of
from .comparison_network import HEADS, LONGEST, LONGEST_BEFORE, ComparisonNetwork, pieces
from .encoder import load_tokenizer
from .export import rounded, save_graph

FORMAT = 1


class ClaimGraph(nn.Module):
    """Word pieces [B, T], their segments and a mask of the real ones -> probabilities of each head."""

    def __init__(self, network: ComparisonNetwork):
        super().__init__()
        self.network = network

    def forward(self, pieces, segments, mask):
        logits = self.network(pieces, segments, mask)
        return tuple(torch.softmax(logits[head], -1) for head in HEADS)


def reference_texts(folder: Path) -> list[tuple[str, str, str]]:
    """Of our own: statements, pairs, accents, nothing at all, more words than fit."""
    some = statements(folder)[::60][:12]
    pairs = [pair_texts(first, others[0][1], False) for first, others in pair_groups(folder)[::12] if others][:8]
    much = " ".join(s["content"] for s in statements(folder)[:30])
    return [(s["issue"] or NO_ISSUE, f"{s['lead']}: {s['content']}", "") for s in some] + pairs + [
        ("-", "", ""), ("Ærø’s café said", "“naïve” Ødegård, 東京", "What stood before it."),
        (much, much, much), ("she said", "No.", much), ("she said", much, "Before.")]


@torch.no_grad()
def references(graph: ClaimGraph, tokenizer, texts: list[tuple]) -> list[dict]:
    """What PyTorch computes, for the parity test of the product."""
    encoded = [pieces(tokenizer, t) for t in texts]
    answers = graph(*batch_of(encoded, tokenizer.token_to_id("[PAD]")))
    return [{"texts": t, "pieces": ids, "segments": segments}
            | {head: [round(float(x), 5) for x in p[i]] for head, p in zip(HEADS, answers)}
            for i, (t, (ids, segments)) in enumerate(zip(texts, encoded))]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--model", type=Path, required=True, help="weights, as comparison.py wrote them")
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of the attribution model, beside whose "
                    "folder this one will lie")
    ap.add_argument("--data", type=Path, required=True, help="train/data")
    ap.add_argument("--card", type=Path, required=True, help="JSON with name, data, licence, command")
    ap.add_argument("--out", type=Path, required=True)
    a = ap.parse_args()
    tokenizer = load_tokenizer(a.pretrained)
    if (a.pretrained / "vocab.txt").read_bytes() != a.vocabulary.read_bytes():
        raise SystemExit(f"{a.vocabulary} is not the vocabulary of {a.pretrained}")
    network = ComparisonNetwork(a.pretrained)
    network.load_state_dict(torch.load(a.model, weights_only=True))
    graph = rounded(ClaimGraph(network).eval())

    staging = Path(tempfile.mkdtemp(dir=a.out.parent))
    i64, flag = ov.Type.i64, ov.Type.boolean
    example = {"pieces": torch.zeros(2, 24).long(), "segments": torch.zeros(2, 24).long(),
               "mask": torch.ones(2, 24).bool()}
    shapes = {"pieces": ([-1, -1], i64), "segments": ([-1, -1], i64), "mask": ([-1, -1], flag)}
    save_graph(graph, example, shapes, list(HEADS), staging / "encoder.xml")
    (staging / "references.json").write_text(
        json.dumps(references(graph, tokenizer, reference_texts(a.data / "claims")), ensure_ascii=False))
    entry = lambda f: {"bytes": f.stat().st_size, "xxh3_128": xxhash.xxh3_128(f.read_bytes()).hexdigest()}
    files = {f.name: entry(f) for f in sorted(staging.iterdir())} | {"../attribution/vocab.txt": entry(a.vocabulary)}
    (staging / "model.json").write_text(json.dumps({
        "format": FORMAT, "kind": "claims", "heads": {head: list(classes) for head, classes in HEADS.items()},
        "longest": LONGEST, "longest_before": LONGEST_BEFORE, "files": files,
        "card": json.loads(a.card.read_text())}, indent=1) + "\n")
    staging.chmod(0o755)
    if a.out.exists():
        shutil.rmtree(a.out)
    staging.rename(a.out)


if __name__ == "__main__":
    main()

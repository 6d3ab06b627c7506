"""Writes the encoder of sentences as a model folder: one OpenVINO graph from word pieces to unit
vectors, reference vectors for the tests, and model.json with the card and the checksums. Nothing is
trained. Matrices are stored as in export.py; the references are computed with the rounded weights,
and the card says how far these are from the published ones."""
from __future__ import annotations

import argparse
import csv
import json
import shutil
import tempfile
from pathlib import Path

import openvino as ov
import torch
import xxhash
from torch import nn
from torch.nn import functional as F

from .encoder import Encoder, load_pretrained, load_tokenizer
from .export import rounded, save_graph

FORMAT = 1
MOST_PIECES = 256     # sentence-transformers cuts there; the positions behind it are hardly trained
BATCH = 32


class SentenceGraph(nn.Module):
    """Word pieces [B, T] and a mask of the real ones -> unit vectors [B, width]: the mean over pieces."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder
        self.word = encoder.embeddings.word
        self.position = nn.Embedding.from_pretrained(encoder.embeddings.position.weight[:MOST_PIECES].clone())

    def forward(self, pieces, mask):
        where = torch.arange(pieces.shape[1], device=pieces.device)
        vectors = self.encoder.contextualise(self.word(pieces) + self.position(where), mask)
        weight = mask[..., None].to(vectors.dtype)
        return F.normalize((vectors * weight).sum(1) / weight.sum(1), dim=-1)


def batches(tokenizer, texts: list[str]):
    for at in range(0, len(texts), BATCH):
        ids = [tokenizer.encode(t).ids for t in texts[at:at + BATCH]]
        ids = [i if len(i) <= MOST_PIECES else i[:MOST_PIECES - 1] + i[-1:] for i in ids]
        longest = max(map(len, ids))
        pieces = torch.tensor([i + [0] * (longest - len(i)) for i in ids])
        mask = torch.tensor([[True] * len(i) + [False] * (longest - len(i)) for i in ids])
        yield ids, pieces, mask


@torch.no_grad()
def vectors_of(graph: nn.Module, tokenizer, texts: list[str]) -> torch.Tensor:
    return torch.cat([graph(pieces, mask) for _, pieces, mask in batches(tokenizer, texts)])


@torch.no_grad()
def references(graph: SentenceGraph, tokenizer, texts: list[str]) -> list[dict]:
    """What PyTorch computes for some of our own sentences, for the parity test of the product."""
    ids = [i for batch, _, _ in batches(tokenizer, texts) for i in batch]
    vectors = vectors_of(graph, tokenizer, texts)
    return [{"text": text, "pieces": i, "vector": [round(float(x), 5) for x in v[::4]]}
            for text, i, v in zip(texts, ids, vectors)]


def unusual(texts: list[str]) -> list[str]:
    """One word; accents, other alphabets and a word that no pieces make; more pieces than fit."""
    return ["No.", "Ærø’s café — “naïve” Ødegård, 東京 and 𒀀", " ".join(texts[:40])]


def difference(a: torch.Tensor, b: torch.Tensor) -> dict:
    """1 - cosine of each sentence's two vectors, and how far the cosines between sentences move."""
    apart = 1 - F.cosine_similarity(a, b)
    moved = (a @ a.T - b @ b.T).abs()
    return {"sentences": len(a), "mean": round(float(apart.mean()), 6), "most": round(float(apart.max()), 6),
            "similarity moves by at most": round(float(moved.max()), 5)}


def check_against_published(graph: SentenceGraph, pretrained: Path, tokenizer, texts: list[str]) -> None:
    """Our plain encoder is the published model: sentence-transformers gives the same, where it is installed."""
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError:
        return
    theirs = torch.tensor(SentenceTransformer(str(pretrained), device="cpu").encode(texts, normalize_embeddings=True))
    furthest = float((vectors_of(graph, tokenizer, texts) - theirs).abs().max())
    print(f"furthest from sentence-transformers: {furthest:.2g}")
    assert furthest < 1e-5


def engine_vectors(folder: Path, tokenizer, texts: list[str], **properties) -> torch.Tensor:
    compiled = ov.Core().compile_model(folder / "encoder.xml", "CPU", properties)
    return torch.cat([torch.from_numpy(compiled({"pieces": p.numpy(), "mask": m.numpy()})[0])
                      for _, p, m in batches(tokenizer, texts)])


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of the attribution model, beside whose "
                    "folder this one will lie")
    ap.add_argument("--texts", type=Path, required=True, help="our own statements, a table with a column of that name")
    ap.add_argument("--card", type=Path, required=True, help="JSON with name, data, licence, command")
    ap.add_argument("--out", type=Path, required=True)
    a = ap.parse_args()
    with a.texts.open(encoding="utf-8", newline="") as table:
        texts = [row["statement"] for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)]
    tokenizer = load_tokenizer(a.pretrained)
    if (a.pretrained / "vocab.txt").read_bytes() != a.vocabulary.read_bytes():
        raise SystemExit(f"{a.vocabulary} is not the vocabulary of {a.pretrained}")

    graph = SentenceGraph(load_pretrained(a.pretrained)).eval()
    check_against_published(graph, a.pretrained, tokenizer, texts)
    exact = vectors_of(graph, tokenizer, texts)
    graph = rounded(graph)
    stored = vectors_of(graph, tokenizer, texts)

    staging = Path(tempfile.mkdtemp(dir=a.out.parent))
    i64, flag = ov.Type.i64, ov.Type.boolean
    save_graph(graph, {"pieces": torch.zeros(2, 24).long(), "mask": torch.ones(2, 24).bool()},
               {"pieces": ([-1, -1], i64), "mask": ([-1, -1], flag)}, ["vectors"], staging / "encoder.xml")
    (staging / "references.json").write_text(json.dumps(references(graph, tokenizer, texts[:30] + unusual(texts)), ensure_ascii=False))
    entry = lambda f: {"bytes": f.stat().st_size, "xxh3_128": xxhash.xxh3_128(f.read_bytes()).hexdigest()}
    files = {f.name: entry(f) for f in sorted(staging.iterdir())}
    files["../attribution/vocab.txt"] = entry(a.vocabulary)
    rounding = {"8-bit weights against f32": difference(exact, stored),
                "8-bit weights and 8-bit products (int8) against f32": difference(
                    exact, engine_vectors(staging, tokenizer, texts, DYNAMIC_QUANTIZATION_GROUP_SIZE="32"))}
    card = json.loads(a.card.read_text()) | {"cosine_difference": rounding}
    (staging / "model.json").write_text(json.dumps({
        "format": FORMAT, "kind": "sentences", "width": stored.shape[1], "most_pieces": MOST_PIECES,
        "files": files, "card": card}, indent=1) + "\n")
    staging.chmod(0o755)
    if a.out.exists():
        shutil.rmtree(a.out)
    staging.rename(a.out)
    print(json.dumps(rounding, indent=1))


if __name__ == "__main__":
    main()

"""Writes a trained model as the folder that the product loads: OpenVINO graphs, the embedding
table, the vocabulary, reference outputs for the tests, and model.json with the card and the
checksums. Matrices are stored as 8-bit integers with a scale a row; the weights are rounded
so before the references are computed, so that the files hold exactly what was measured."""
from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import openvino as ov
import openvino.opset13 as opset
import torch
import xxhash
from torch import nn

from .batches import encoder_batch, role_batch
from .decode import QUOTING_BONUS
from .encoder import Encoder, load_tokenizer
from .links import CANDIDATES, FACTS, SAME_HEAD, Identity, MentionNetwork
from .model import Attribution, bucket
from .segmentation import from_row, segment_articles
from .speakers import MOST_CANDIDATES, SpeakerNetwork
from .windows import REACH_LEFT, REACH_RIGHT, WINDOW_PIECES, Cue, cut

FORMAT = 2


class Contextualise(nn.Module):
    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, embedded, mask):
        return self.encoder.contextualise(embedded, mask)


class RoleGraph(nn.Module):
    def __init__(self, model: Attribution):
        super().__init__()
        self.roles = model.roles

    def forward(self, vectors, words, distances, inside):
        emissions, valid = self.roles(vectors, words, distances, inside)
        return emissions, torch.sigmoid(valid)


def quantise(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """[rows, columns] -> int8 of the same shape and float scales [rows, 1]."""
    scale = np.maximum(np.abs(matrix).max(axis=1, keepdims=True), 1e-12).astype(np.float32) / 127
    return np.round(matrix / scale).astype(np.int8), scale


@torch.no_grad()
def rounded(model: nn.Module) -> nn.Module:
    """The model with its matrices as the files hold them; vectors stay as they are."""
    for name, p in model.named_parameters():
        if p.ndim == 2 and not name.startswith("crf."):
            q, scale = quantise(p.numpy())
            p.copy_(torch.from_numpy(q * scale))
    return model


def compress(graph: ov.Model) -> None:
    """Replaces the constant matrices of `graph` by 8-bit ones that it scales itself."""
    for node in graph.get_ops():
        if node.get_type_name() != "Constant" or len(node.shape) != 2 or min(node.shape) < 3:
            continue
        if node.get_element_type() != ov.Type.f32:
            continue
        q, scale = quantise(node.data)
        consumers = list(node.output(0).get_target_inputs())
        whole = opset.multiply(opset.convert(opset.constant(q), "f32"), opset.constant(scale))
        whole.set_friendly_name(node.get_friendly_name() + "/scaled")
        for consumer in consumers:
            consumer.replace_source_output(whole.output(0))


def save_graph(module: nn.Module, example: dict, shapes: dict, outputs: list[str], path: Path) -> None:
    module.eval()
    graph = ov.convert_model(module, example_input=example, input=list(shapes.values()))
    for port, name in zip(graph.inputs, shapes):
        port.get_tensor().set_names({name})
    for port, name in zip(graph.outputs, outputs):
        port.get_tensor().set_names({name})
    compress(graph)
    ov.save_model(graph, path, compress_to_fp16=False)


class MentionGraph(nn.Module):
    def __init__(self, mentions: MentionNetwork):
        super().__init__()
        self.mentions = mentions

    def forward(self, vectors):
        kinds, names, links = self.mentions(vectors)
        return torch.softmax(kinds, -1), torch.softmax(names, -1), links


def save_identity(identity: Identity, width: int, out: Path) -> None:
    f32, i64, link = ov.Type.f32, ov.Type.i64, 3 * identity.links.width
    k = CANDIDATES + SAME_HEAD
    save_graph(MentionGraph(identity.mentions), {"vectors": torch.randn(7, width)}, {"vectors": ([-1, width], f32)},
               ["kinds", "names", "links"], out / "mentions.xml")
    save_graph(identity.links,
               {"mentions": torch.randn(9, link), "anaphors": torch.zeros(3).long(),
                "candidates": torch.zeros(3, k).long(), "facts": torch.zeros(3, k, len(FACTS)).long()},
               {"mentions": ([-1, link], f32), "anaphors": ([-1], i64), "candidates": ([-1, k], i64),
                "facts": ([-1, k, len(FACTS)], i64)}, ["scores"], out / "links.xml")


def save_speakers(speakers: SpeakerNetwork, out: Path) -> None:
    save_graph(speakers, {"facts": torch.randn(MOST_CANDIDATES, speakers.facts)},
               {"facts": ([MOST_CANDIDATES, speakers.facts], ov.Type.f32)}, ["scores"], out / "speakers.xml")


def save_graphs(model: Attribution, out: Path) -> None:
    width = model.encoder.width
    f32, i64, flag = ov.Type.f32, ov.Type.i64, ov.Type.boolean
    save_graph(Contextualise(model.encoder),
               {"embedded": torch.randn(2, 24, width), "mask": torch.ones(2, 24).bool()},
               {"embedded": ([-1, -1, width], f32), "mask": ([-1, -1], flag)}, ["vectors"], out / "encoder.xml")
    save_graph(model.cues, {"input": torch.randn(7, width)}, {"vectors": ([-1, width], f32)}, ["logits"], out / "cues.xml")
    save_graph(RoleGraph(model),
               {"vectors": torch.randn(40, width), "words": torch.zeros(3, 9).long(),
                "distances": torch.zeros(3, 9).long(), "inside": torch.ones(3, 9).bool()},
               {"vectors": ([-1, width], f32), "words": ([-1, -1], i64), "distances": ([-1, -1], i64),
                "inside": ([-1, -1], flag)}, ["emissions", "valid"], out / "roles.xml")


def embedding_table(encoder: Encoder) -> tuple[np.ndarray, np.ndarray, dict[str, int]]:
    """All embeddings in one int8 table [rows, width] with scales [rows, 1], and the row where
    each kind begins."""
    e, rows, parts, at = encoder.embeddings, {}, [], 0
    for name in ("word", "position", "case", "quote", "boundary"):
        part = getattr(e, name).weight.detach().numpy()
        rows[name] = at
        parts.append(part)
        at += len(part)
    return *quantise(np.concatenate(parts)), rows


@torch.no_grad()
def references(model: Attribution, identity: Identity, tokenizer, rows: list[dict]) -> list[dict]:
    """What PyTorch computes for some of our own texts, for the parity test of the product."""
    out = []
    for row in rows:
        article = from_row(row, tokenizer)
        windows = cut(article, [])[:1]
        vectors = model.word_vectors(encoder_batch(windows))
        logits = model.cues(vectors)[0]
        begin = int(logits[:, 1].argmax())
        roles = role_batch(windows, [(0, Cue(begin, begin + 1))], vectors.shape[1])
        inside = torch.ones_like(roles["words"]).bool()
        emissions, valid = model.roles(vectors[0], roles["words"], bucket(roles["distance"]), inside)
        kinds, names, links = MentionGraph(identity.mentions)(vectors[0])
        r = lambda x: [round(float(v), 5) for v in x.flatten()]
        out.append({"id": row["id"], "text": row["text"], "words": int(windows[0].end), "cue_word": begin,
                    "pieces": sum(article.pieces[:windows[0].end], []),
                    "vectors": r(vectors[0][:, ::48]), "cue_logits": r(logits), "emissions": r(emissions),
                    "valid": float(torch.sigmoid(valid)[0]),
                    "kinds": r(kinds[:, 1:].max(1).values), "names": r(names.max(1).values), "links": r(links[:, ::48])})
    return out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--run", type=Path, required=True, help="folder with model.pt")
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--command", required=True, help="the built onrecord command")
    ap.add_argument("--texts", type=Path, nargs="+", required=True, help="our own texts for the references")
    ap.add_argument("--card", type=Path, required=True, help="JSON with name, data, licence, command")
    ap.add_argument("--threshold", type=float, nargs=2, metavar=("PLAIN", "QUOTING"),
                    help="scores from which statements are believed; unset: the best one of the networks alone")
    ap.add_argument("--out", type=Path, required=True)
    a = ap.parse_args()
    trained = torch.load(a.run / "model.pt", weights_only=False)
    config = json.loads((a.pretrained / "config.json").read_text())
    model = Attribution(Encoder(config["vocab_size"], config["max_position_embeddings"]))
    model.load_state_dict({k: v for k, v in trained["model"].items() if not k.startswith("syntax.")})
    model = rounded(model).eval()
    tokenizer = load_tokenizer(a.pretrained)
    rows = segment_articles(a.command, [(t.stem, t.read_text(encoding="utf-8")) for t in a.texts])

    identified = torch.load(a.run / "identity.pt", weights_only=False)
    identity = Identity(model.encoder.width)
    identity.load_state_dict(identified["model"])
    identity = rounded(identity).eval()

    speakers = SpeakerNetwork()
    if (a.run / "speakers.pt").exists():    # else one that answers "nobody", to get facts to train on
        speakers.load_state_dict(torch.load(a.run / "speakers.pt", weights_only=False)["model"])

    staging = Path(tempfile.mkdtemp(dir=a.out.parent))
    save_graphs(model, staging)
    save_identity(identity, model.encoder.width, staging)
    save_speakers(speakers.eval(), staging)
    table, scales, table_rows = embedding_table(model.encoder)
    (staging / "embeddings.bin").write_bytes(scales.astype("<f4").tobytes() + table.tobytes())
    shutil.copy(a.pretrained / "vocab.txt", staging / "vocab.txt")
    (staging / "references.json").write_text(json.dumps(references(model, identity, tokenizer, rows), ensure_ascii=False))
    files = {f.name: {"bytes": f.stat().st_size, "xxh3_128": xxhash.xxh3_128(f.read_bytes()).hexdigest()}
             for f in sorted(staging.iterdir())}
    plain, quoting = a.threshold or (trained["dev"]["threshold"], trained["dev"]["threshold"] - QUOTING_BONUS)
    crf = {k: [round(float(x), 6) for x in v.flatten()] for k, v in model.crf.state_dict().items()}
    settings = {k: str(v) if isinstance(v, Path) else v for k, v in trained["settings"].items()
                if k not in ("shared", "pretrained", "segments", "run")}
    card = json.loads(a.card.read_text()) | {"settings": settings, "dev_scores": trained["dev"] | identified["dev"]}
    (staging / "model.json").write_text(json.dumps({
        "format": FORMAT, "kind": "attribution", "width": model.encoder.width, "window_pieces": WINDOW_PIECES,
        "reach": [REACH_LEFT, REACH_RIGHT], "embedding_rows": table_rows | {"end": len(table)},
        "threshold": {"plain": round(plain, 3), "quoting": round(quoting, 3)}, "crf": crf, "files": files, "card": card}, indent=1) + "\n")
    staging.chmod(0o755)
    if a.out.exists():
        shutil.rmtree(a.out)
    staging.rename(a.out)


if __name__ == "__main__":
    main()

"""Turns windows into tensors."""
from __future__ import annotations

import numpy as np
import torch

from .windows import Cue, Window, reach

CLS, SEP, MASK, PAD = 101, 102, 103, 0


def encoder_batch(windows: list[Window], remap=None) -> dict[str, torch.Tensor]:
    """Encoder inputs of some windows. `remap` maps a list of pieces to another (augmentation)."""
    rows = []
    for win in windows:
        a = win.article
        ids, word, case, quote, boundary = [CLS], [-1], [0], [0], [0]
        for w in range(win.begin, win.end):
            pieces = a.pieces[w] if remap is None else remap(a.pieces[w])
            n = len(pieces)
            ids += pieces
            word += [w - win.begin] * n
            case += [int(a.case[w])] * n
            quote += [int(a.quote[w])] * n
            boundary += [int(a.boundary[w])] * n
        rows.append((ids + [SEP], word + [-1], case + [0], quote + [0], boundary + [0]))
    t = max(len(r[0]) for r in rows)
    n_words = [win.end - win.begin for win in windows]
    most = max(n_words)
    pad = lambda k, value: torch.tensor([r[k] + [value] * (t - len(r[k])) for r in rows])
    words = pad(1, -1)
    return {"ids": pad(0, PAD), "case": pad(2, 0), "quote": pad(3, 0), "boundary": pad(4, 0),
            "mask": torch.tensor([[1] * len(r[0]) + [0] * (t - len(r[0])) for r in rows]).bool(),
            "words": torch.where(words < 0, most, words), "n_words": torch.tensor(n_words)}


def cue_targets(windows: list[Window], most: int) -> torch.Tensor:
    """BIO labels of cues, [B, W]; -100 past the window's words."""
    y = torch.full((len(windows), most), -100)
    for b, win in enumerate(windows):
        y[b, :win.end - win.begin] = 0
        for cue in win.cues:
            y[b, cue.begin - win.begin] = 1
            y[b, cue.begin - win.begin + 1:cue.end - win.begin] = 2
    return y


def role_batch(windows: list[Window], cues: list[tuple[int, Cue]], most: int) -> dict[str, torch.Tensor]:
    """Inputs of the role network for (window, cue) pairs: rows into the flattened [B * most]
    word vectors, signed distances to the cue, lengths, and labels."""
    rows, distances, labels = [], [], []
    for b, cue in cues:
        win = windows[b]
        lo, hi = reach(win.article, cue.begin, cue.end, win.begin, win.end)
        at = np.arange(lo, hi)
        rows.append(at - win.begin + b * most)
        distances.append(np.where(at < cue.begin, at - cue.begin, np.where(at >= cue.end, at - cue.end + 1, 0)))
        labels.append(np.array([cue.roles.get(int(w), 0) for w in at]))
    length = max(len(r) for r in rows)
    pad = lambda xs: torch.from_numpy(np.stack([np.pad(x, (0, length - len(x))) for x in xs])).long()
    return {"words": pad(rows), "distance": pad(distances), "labels": pad(labels),
            "lengths": torch.tensor([len(r) for r in rows])}

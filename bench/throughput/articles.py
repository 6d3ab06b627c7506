"""The articles that the benchmark reads."""
import json
from pathlib import Path

from tokenizers import BertWordPieceTokenizer

ROOT = Path(__file__).resolve().parents[2]


def load_articles():
    """(where they are from, articles as {"id", "text"})"""
    shared = ROOT.parent / "shared/data/polnear/dev"
    if shared.is_dir():
        files = sorted(shared.glob("*.json"))
        texts = [json.loads(file.read_text(encoding="utf-8"))["text"] for file in files]
    else:
        files = sorted((ROOT / "examples").glob("*.txt"))
        texts = [file.read_text(encoding="utf-8") for file in files]
    articles = [{"id": file.stem, "text": text} for file, text in zip(files, texts)]
    return ("polnear/dev" if shared.is_dir() else "examples"), articles


def repeated(articles, count):
    """The first `count` of the articles, gone through again and again, with ids of their own."""
    return [{**articles[i % len(articles)], "id": str(i)} for i in range(count)]


def joined(articles, size):
    """One article of about `size` bytes, made of whole paragraphs of the given ones."""
    paragraphs = []
    length = 0
    while True:
        for article in articles:
            for paragraph in article["text"].split("\n"):
                if length >= size:
                    return {"id": str(size), "text": "\n".join(paragraphs)}
                paragraphs.append(paragraph)
                length += len(paragraph.encode()) + 1


def word_pieces(articles):
    vocabulary = ROOT / "models/attribution/vocab.txt"
    tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
    texts = [article["text"] for article in articles]
    return sum(len(found.ids) for found in
               tokenizer.encode_batch(texts, add_special_tokens=False))

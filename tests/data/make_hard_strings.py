"""Writes hard_strings_expected.jsonl: what Hugging Face `tokenizers` makes of the texts of
hard_strings.jsonl with the model's vocabulary.
Usage: build/venv/bin/python tests/data/make_hard_strings.py
"""
import json
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

FOLDER = Path(__file__).parent
VOCABULARY = FOLDER.parent.parent / "models" / "attribution" / "vocab.txt"


def bert_tokenizer(vocabulary):
    lines = Path(vocabulary).read_text(encoding="utf-8").splitlines()
    pieces = {piece: number for number, piece in enumerate(lines)}
    tokenizer = Tokenizer(
        models.WordPiece(pieces, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


CLEAN = normalizers.BertNormalizer(
    clean_text=True, handle_chinese_chars=False, strip_accents=False, lowercase=False)
STRIP = normalizers.BertNormalizer()


def is_mark(character):
    return CLEAN.normalize_str(character) != "" and STRIP.normalize_str(character) == ""


def row(tokenizer, id, text):
    """Word ends are as in the encoding's offsets, save that accents written as characters of
    their own, which the normaliser drops, belong to the word that they follow."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    first_piece, words, last = [], [], None
    for piece, (word, (begin, end)) in enumerate(zip(encoding.word_ids, encoding.offsets)):
        if word != last:
            first_piece.append(piece)
            words.append([begin, end])
        words[-1][1] = end
        last = word
    for word in words:
        while word[1] < len(text) and is_mark(text[word[1]]):
            word[1] += 1
    return {"id": id, "ids": encoding.ids, "first_piece": first_piece + [len(encoding.ids)],
            "words": words}


def main():
    tokenizer = bert_tokenizer(VOCABULARY)
    with open(FOLDER / "hard_strings.jsonl", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    with open(FOLDER / "hard_strings_expected.jsonl", "w", encoding="utf-8") as file:
        for record in records:
            expected = row(tokenizer, record["id"], record["text"])
            file.write(json.dumps(expected, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()

"""Checks that words and word pieces equal those of Hugging Face `tokenizers`: for the articles
of the given folders, the hard strings, and every code point between two letters.
Usage: word_pieces_equal.py DUMP_WORD_PIECES VOCAB_TXT ARTICLE_FOLDER...
"""
import json
import subprocess
import sys
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"
sys.path.insert(0, str(DATA))
from make_hard_strings import bert_tokenizer, row  # noqa: E402


def articles(folders):
    for path in (path for folder in folders for path in sorted(Path(folder).glob("*.json"))):
        yield f"{path.parent.name}/{path.stem}", json.loads(path.read_text(encoding="utf-8"))["text"]


def hard_strings():
    for line in open(DATA / "hard_strings.jsonl", encoding="utf-8"):
        record = json.loads(line)
        yield record["id"], record["text"]


def code_points():
    for block in range(0, 0x110000, 0x40):
        if not 0xD800 <= block <= 0xDFFF:
            texts = (f"a{chr(c)}b {chr(c)} x{chr(c)}" for c in range(block, block + 0x40))
            yield f"U+{block:04X}", "\n".join(texts)


def main():
    dump, vocabulary, *folders = sys.argv[1:]
    texts = [*articles(folders), *hard_strings(), *code_points()]
    sent = "".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in texts)
    printed = subprocess.run([dump, vocabulary], input=sent, capture_output=True, text=True,
                             check=True, encoding="utf-8").stdout
    ours = [json.loads(line) for line in printed.splitlines()]
    assert len(ours) == len(texts), (len(ours), len(texts))

    tokenizer = bert_tokenizer(vocabulary)
    different, words, pieces = [], 0, 0
    for (id, text), got in zip(texts, ours):
        expected = row(tokenizer, id, text)
        words += len(expected["words"])
        pieces += len(expected["ids"])
        if got != expected:
            different.append(id)
            for name in (name for name in expected if got[name] != expected[name]):
                pairs = zip([*got[name], None], [*expected[name], None])
                at, pair = next((i, pair) for i, pair in enumerate(pairs) if pair[0] != pair[1])
                print(f"{id}: {name}[{at}] is {pair[0]}, expected {pair[1]}")
    print(f"{len(texts)} texts, {words} words, {pieces} pieces; {len(different)} texts differ")
    sys.exit(1 if different or not texts else 0)


if __name__ == "__main__":
    main()

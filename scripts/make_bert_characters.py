"""Writes src/segment/bert_characters.inc: what BERT's uncased pre-tokenizer makes of each code
point, asked of Hugging Face `tokenizers`. Its categories are frozen (about Unicode 8), and the
vocabulary was made with them; a newer Unicode library would part other words.
Usage: build/venv/bin/python scripts/make_bert_characters.py > src/segment/bert_characters.inc
"""
from tokenizers import __version__, normalizers, pre_tokenizers

off = dict(clean_text=False, handle_chinese_chars=False, strip_accents=False, lowercase=False)
clean = normalizers.BertNormalizer(**{**off, "clean_text": True})
isolate_chinese = normalizers.BertNormalizer(**{**off, "handle_chinese_chars": True})
normalize = normalizers.BertNormalizer()
split = pre_tokenizers.BertPreTokenizer()


def character_class(character):
    cleaned = clean.normalize_str(character)
    if cleaned == "":
        return "removed"
    if cleaned == " ":
        return "space"
    if isolate_chinese.normalize_str(character) != character:
        return "alone"
    pieces = split.pre_tokenize_str(normalize.normalize_str("a" + character + "b"))
    if len(pieces) == 3:
        return "alone"
    assert len(pieces) == 1, hex(ord(character))
    return "mark" if pieces[0][0] == "ab" else "letter"


ranges = []
for code_point in range(0x110000):
    surrogate = 0xD800 <= code_point <= 0xDFFF
    of_class = "letter" if surrogate else character_class(chr(code_point))
    if ranges and ranges[-1][2] == of_class:
        ranges[-1][1] = code_point
    else:
        ranges.append([code_point, code_point, of_class])

print(f"// Made by scripts/make_bert_characters.py with tokenizers {__version__}.")
print("// {first, last, class}, ascending; what is between the ranges is a letter.")
print("// clang-format off")
line = ""
for first, last, of_class in ranges:
    if of_class == "letter":
        continue
    entry = f"{{0x{first:X}, 0x{last:X}, {of_class}}},"
    if len(line) + 1 + len(entry) > 100:
        print(line)
        line = ""
    line += (" " if line else "") + entry
print(line)
print("// clang-format on")

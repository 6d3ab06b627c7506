"""The generator of training paragraphs: usage invented_test.py SOURCE_TREE. Standard library only."""
import random
import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(sys.argv.pop(1)) / "train"))
from onrecord_train import invented  # noqa: E402

SAID = "“Ferries will run on Monday,” the mayor said. “Nobody asked us.”"
DOCUMENT = {"text": SAID + " She added that the bridge is closed. They called it “a costly mistake”.", "quotes": []}


def quote(content: str) -> dict:
    at = DOCUMENT["text"].index(content)
    return {"cue": None, "sources": [], "contents": [{"start": at, "end": at + len(content)}]}


DOCUMENT["quotes"] = [quote("“Ferries will run on Monday,”"), quote("“Nobody asked us.”"),
                      quote("that the bridge is closed"), quote("“a costly mistake”")]


class Parse(unittest.TestCase):
    def test_gives_the_text_without_notation_and_each_span(self):
        text, quotes = invented.parse("Then [1s Ada Quist] [1c said:]\n\n[1x “No.”]")
        self.assertEqual(text, "Then Ada Quist said:\n\n“No.”")
        surface = lambda s: text[s["start"]:s["end"]]
        self.assertEqual([surface(s) for s in quotes[0]["sources"]], ["Ada Quist"])
        self.assertEqual(surface(quotes[0]["cue"]), "said:")
        self.assertEqual([surface(s) for s in quotes[0]["contents"]], ["“No.”"])

    def test_keeps_two_attributions_and_split_contents_apart(self):
        _, quotes = invented.parse("[1x A,] [1s B] [1c said], [1x C] and [2s D] [2c denied] [2x E]")
        self.assertEqual([len(q["contents"]) for q in quotes], [2, 1])


class Fillers(unittest.TestCase):
    def test_are_bare_contents_by_kind(self):
        found = invented.fillers([DOCUMENT])
        self.assertEqual(found["sentence"], ["Ferries will run on Monday", "Nobody asked us"])
        self.assertEqual(found["clause"], ["the bridge is closed"])
        self.assertEqual(found["phrase"], ["a costly mistake"])


class Restyled(unittest.TestCase):
    def test_changes_marks_but_no_apostrophe(self):
        self.assertEqual(invented.restyled("“It's Quist’s ‘so-called’ levy”", "«»‹›"), "«It's Quist’s ‹so-called› levy»")


class PatternFile(unittest.TestCase):
    def test_every_pattern_expands_and_every_cue_has_its_content(self):
        patterns = invented.read_patterns()
        said = {k: ["x"] for k in ("sentence", "question", "clause", "phrase")}
        for line in patterns.lines:
            text, quotes = invented.parse(invented.expand(line, patterns.slots | said, random.Random(1)))
            self.assertIsNone(re.search(r"[{}|\[\]]", text), line)
            for q in quotes:
                self.assertTrue(q["cue"] and q["sources"] and q["contents"], line)


class Articles(unittest.TestCase):
    def test_are_the_same_for_the_same_seed(self):
        said = DOCUMENT | {"text": DOCUMENT["text"] + " “Who paid?”"}
        said["quotes"] = DOCUMENT["quotes"] + [{"cue": None, "sources": [], "contents": [
            {"start": len(DOCUMENT["text"]) + 1, "end": len(said["text"])}]}]
        self.assertEqual(invented.articles(5, [said], 1), invented.articles(5, [said], 1))
        self.assertNotEqual(invented.articles(5, [said], 1), invented.articles(5, [said], 2))


if __name__ == "__main__":
    unittest.main()

"""Can all invented storylines be read? usage: storylines_test.py SOURCE_TREE. Standard library only."""
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop(1))
sys.path.insert(0, str(ROOT / "train"))
from onrecord_train.storyline import read_storyline  # noqa: E402

STORY = """issue: a bridge
actor: Ada Moss | person | Moss
= a1 | 2031-05-02 | Courier | Bridge
<c1>“It <c2>opens</c2> in May,”</c1> <q1>said</q1> <s1>Moss</s1>.
#1 | Ada Moss | promise | support | certain
#2 | Ada Moss | assert | none | certain | off;to=Courier
position: Ada Moss | 2031-05-02 | support | 1
"""


def read(text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.txt"
        path.write_text(text, encoding="utf-8")
        return read_storyline(path)


class Storylines(unittest.TestCase):
    def test_places_count_code_points_of_the_text_without_tags(self):
        story, errors = read(STORY)
        self.assertEqual(errors, [])
        text = story["articles"][0]["text"]
        self.assertEqual(text, "“It opens in May,” said Moss.")
        outer, inner = story["statements"]
        self.assertEqual([text[a:b] for a, b in outer["contents"]], ["“It opens in May,”"])
        self.assertEqual([text[a:b] for a, b in inner["contents"]], ["opens"])
        self.assertEqual([text[a:b] for a, b in outer["source"]], ["Moss"])
        self.assertFalse(inner["on_issue"])
        self.assertEqual(inner["addressee"], "Courier")

    def test_mistakes_are_told_with_their_line(self):
        for mistake in ("#1 | Ada Moss | sings | support | certain", "shift: Ada Moss | 1 | reversal | why"):
            errors = read(STORY + mistake + "\n")[1]
            self.assertTrue(any("story.txt:8:" in e for e in errors), errors)
        self.assertTrue(read(STORY.replace("</q1>", ""))[1])
        self.assertTrue(read(STORY.replace("| 1\n", "| 7\n"))[1])

    def test_all_that_are_kept_can_be_read_and_have_other_wordings(self):
        data = ROOT / "train" / "data"
        rows = [line.strip().split(" | ") for line in (data / "claims" / "wordings.txt").open(encoding="utf-8")]
        worded = {row[0] for row in rows if len(row) > 1}
        for path in sorted((data / "storylines").rglob("*.txt")):
            story, errors = read_storyline(path)
            self.assertEqual(errors, [], path)
            self.assertTrue(story["statements"], path)
            self.assertTrue(path.parent.name == "held" or story["issue"]["label"] in worded, path)


if __name__ == "__main__":
    unittest.main()

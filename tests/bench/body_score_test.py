"""The scorer of read bodies, on cases counted by hand: usage body_score_test.py SOURCE_TREE."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(sys.argv.pop(1)) / "bench" / "bodies"))
import score  # noqa: E402


class Shingles(unittest.TestCase):
    def test_are_runs_of_four_words(self):
        self.assertEqual(score.shingles("The ferry sails again, in spring."),
                         {("The", "ferry", "sails", "again"): 1, ("ferry", "sails", "again", "in"): 1,
                          ("sails", "again", "in", "spring"): 1})

    def test_of_fewer_words_is_all_of_them(self):
        self.assertEqual(score.shingles("Ferry sails"), {("Ferry", "sails"): 1})

    def test_of_nothing_are_none(self):
        self.assertEqual(score.shingles(" – "), {})
        self.assertEqual(score.shingles(None), {})

    def test_count_as_often_as_they_stand_there(self):
        self.assertEqual(score.shingles("a b c d a b c d")[("a", "b", "c", "d")], 2)


class Matches(unittest.TestCase):
    def test_count_right_wrong_and_missing_shingles(self):
        # abcd bcde | cdef are true; bcde cdef defg are read
        self.assertEqual(score.matches("a b c d e f", "b c d e f g"), (2, 1, 1))

    def test_take_a_shingle_once_for_each_time(self):
        self.assertEqual(score.matches("a b c d", "a b c d x a b c d"), (1, 5, 0))

    def test_mind_capitals_but_not_punctuation(self):
        self.assertEqual(score.matches("One, two, three, four.", "One two three four"), (1, 0, 0))
        self.assertEqual(score.matches("One two three four", "one two three four"), (0, 1, 1))


class Score(unittest.TestCase):
    def test_averages_over_pages_not_over_shingles(self):
        # Precision 1 and 1/2, recall 1/2 and 1: 3/4 both, whatever the pages' length.
        result = score.score([(10, 0, 10), (100, 100, 0)])
        self.assertAlmostEqual(result["precision"], 0.75)
        self.assertAlmostEqual(result["recall"], 0.75)
        self.assertAlmostEqual(result["f1"], 0.75)

    def test_f1_is_that_of_the_averages(self):
        result = score.score([(1, 1, 0), (1, 0, 0)])
        self.assertAlmostEqual(result["f1"], 2 * 0.75 * 1.0 / 1.75)

    def test_leaves_pages_of_which_nothing_was_read_out_of_precision(self):
        result = score.score([(0, 0, 5), (5, 0, 0)])
        self.assertAlmostEqual(result["precision"], 1.0)
        self.assertAlmostEqual(result["recall"], 0.5)

    def test_takes_a_page_that_was_not_read_for_an_empty_one(self):
        result = score.score_all({"x": {"articleBody": "a b c d"}, "y": {"articleBody": "e f g h"}},
                                 {"x": {"articleBody": "a b c d"}})
        self.assertAlmostEqual(result["recall"], 0.5)


if __name__ == "__main__":
    unittest.main()

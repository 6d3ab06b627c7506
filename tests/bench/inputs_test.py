"""The bench of inputs, small: usage inputs_test.py SOURCE_TREE [COMMAND]. Standard library only.
With COMMAND, the onrecord program, all of the bench is run on it, too.
"""
import contextlib
import hashlib
import io
import json
import os
import sys
import tempfile
import unittest
from argparse import Namespace
from pathlib import Path

ROOT = Path(sys.argv.pop(1)).resolve()
COMMAND = sys.argv.pop(1) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else None
sys.path.insert(0, str(ROOT / "bench" / "inputs"))
import big_warc  # noqa: E402
import containers  # noqa: E402
import damaged  # noqa: E402
import invented_pages  # noqa: E402
import metadata  # noqa: E402
import piped  # noqa: E402
import run_big  # noqa: E402
import run_damaged  # noqa: E402

BOUNDS = Namespace(seconds=10, memory=128)


def stand_in(manner):
    return [sys.executable, "-S", str(ROOT / "tests/bench/stand_in.py"), manner]


def quietly(act, *arguments):
    """What `act` returns, and what it printed."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        return act(*arguments), out.getvalue()


def digest(folder):
    """Of all names, links and bytes in a folder. Sparse files by their size, pipes and the like by their kind."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=os.fsencode):
        total.update(os.fsencode(path.relative_to(folder)))
        if path.is_symlink():
            total.update(os.fsencode(path.readlink()))
        elif path.is_file() and os.access(path, os.R_OK):
            total.update(path.read_bytes())
        else:
            total.update(str(path.lstat().st_mode).encode())
    return total.hexdigest()


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)


class InventedPages(unittest.TestCase):
    def test_are_the_same_for_a_seed_and_others_for_another(self):
        def pages(seed):
            return [invented_pages.page(invented_pages.story(number, seed), seed) for number in range(20)]
        self.assertEqual(pages(1), pages(1))
        self.assertEqual(len(set(pages(1) + pages(2))), 40)

    def test_hold_title_and_text(self):
        for number in range(20):
            story = invented_pages.story(number)
            page = invented_pages.page(story).decode()
            self.assertIn(story.title.replace("'", "&#x27;"), page)
            for paragraph in story.paragraphs:
                self.assertIn(paragraph, page)


class DamagedInputs(InFolder):
    def test_are_200_of_different_names_and_the_same_each_time(self):
        with contextlib.redirect_stdout(io.StringIO()):
            first = damaged.write(self.folder / "a", damaged.hundredth)
            second = damaged.write(self.folder / "b", damaged.hundredth)
        self.assertEqual(len({damage.name for damage in damaged.all_inputs(damaged.hundredth)}), damaged.COUNT)
        self.assertEqual(first, second)
        self.assertEqual(digest(self.folder / "a"), digest(self.folder / "b"))

    def test_of_standard_input_are_made_on_the_fly(self):
        (self.folder / "x.pipe").write_bytes(piped.recipe("[", "ab", 3 * piped.PIECE, "]"))
        made = b"".join(piped.pieces(self.folder / "x.pipe"))
        self.assertEqual(made, b"[" + b"ab" * (3 * piped.PIECE // 2) + b"]")


class Judge(InFolder):
    def faults(self, manner, name="page.html", bounds=BOUNDS):
        (self.folder / name).write_bytes(piped.recipe("", "x", 100, ""))
        row = run_damaged.run_input(stand_in(manner), self.folder, {"name": name, "least": 0}, bounds)
        return "; ".join(row.faults)

    def test_is_content_with_a_clear_message(self):
        self.assertEqual(self.faults("clear"), "")
        self.assertEqual(self.faults("clear", "line.txt.pipe"), "")

    def test_finds_crashes(self):
        self.assertIn("crashed: signal 6", self.faults("crash"))

    def test_ends_what_takes_too_long(self):
        self.assertIn("not done after 0.5 s", self.faults("hang", bounds=Namespace(seconds=0.5, memory=128)))

    def test_measures_memory(self):
        self.assertEqual(self.faults("hungry"), "over 128 MiB")
        self.assertEqual(self.faults("hungry", bounds=Namespace(seconds=10, memory=400)), "")

    def test_asks_for_a_message_that_names_the_input(self):
        for manner in ("silent", "mumble"):
            self.assertIn("no message that names the input", self.faults(manner))

    def test_finds_repeated_messages(self):
        self.assertIn("the same message several times", self.faults("repeat"))

    def test_knows_odd_names_however_they_are_shown(self):
        name = "tide\n\udcff-high.html"
        self.assertTrue(run_damaged.is_named(r"in/tide\n\xff-high.html", name))
        self.assertTrue(run_damaged.is_named("in/tide \ufffd-high.html", name))
        self.assertFalse(run_damaged.is_named("in/tide.html", name))

    def test_fails_where_one_input_fails(self):
        self.assertEqual(self.verdict("clear"), 0)
        self.assertEqual(self.verdict("silent"), 1)

    def verdict(self, manner):
        (self.folder / "page.html").write_bytes(b"")
        row = run_damaged.run_input(stand_in(manner), self.folder, {"name": "page.html", "least": 0}, BOUNDS)
        return quietly(run_damaged.print_verdict, [row], BOUNDS)[0]


class BigInputs(InFolder):
    def test_web_archive_ends_with_whole_records(self):
        file = self.folder / "big.warc.gz"
        ends = big_warc.write_warc(file, 40_000)
        self.assertEqual(file.stat().st_size, ends[-1])
        self.assertGreaterEqual(ends[-1], 40_000)
        for pages in (1, len(ends)):
            unpacked = containers.gzip.decompress(file.read_bytes()[:ends[pages - 1]])
            self.assertEqual(unpacked.count(b"WARC-Type: response"), pages)

    def test_sizes_have_units(self):
        self.assertEqual([big_warc.bytes_in(text) for text in ("12", "2k", "1.5M")], [12, 2048, 3 << 19])

    def test_flat_memory_passes_and_growing_memory_fails(self):
        command = " ".join(stand_in("count"))
        code, out = quietly(run_big.measure, Namespace(command=command, size=1 << 19, files=20), self.folder / "a")
        self.assertEqual(code, 0, out)
        command = " ".join(stand_in("hoard"))
        code, out = quietly(run_big.measure, Namespace(command=command, size=1 << 19, files=0), self.folder / "b")
        self.assertIn("memory grows with the input", out)
        self.assertEqual(code, 1)

    def setUp(self):
        super().setUp()
        (self.folder / "a").mkdir()
        (self.folder / "b").mkdir()


class Metadata(unittest.TestCase):
    def right(self, found, expected):
        told = {"title": "Tide", "outlet": "Post", "date": ""}
        judged = metadata.compared({**told, **found}, {**told, **expected})
        return {field: right for field, (_, _, right) in judged.items()}

    def test_of_another_title_or_outlet_is_wrong(self):
        self.assertEqual(self.right({"title": " Tide\n", "outlet": None}, {}),
                         {"title": True, "outlet": False, "day": True})

    def test_same_moment_is_right_in_any_zone(self):
        expected = {"date": "2031-03-18T23:30:00-04:00"}
        self.assertEqual(self.right({"date": "2031-03-19T03:30:00Z"}, expected)["time"], True)
        self.assertEqual(self.right({"date": "2031-03-19T03:30:00Z"}, expected)["day"], True)
        self.assertEqual(self.right({"date": "2031-03-18T23:30:00"}, expected)["time"], False)
        self.assertEqual(self.right({"date": "2031-03-18"}, expected), {**self.right({}, {}), "time": False})

    def test_invented_date_is_wrong(self):
        self.assertEqual(self.right({"date": "2031-03-18"}, {})["day"], False)

    def test_nothing_is_right_of_a_page_that_was_not_read(self):
        judged = metadata.compared({}, {"title": "Tide", "outlet": "", "date": ""})
        self.assertFalse(any(right for _, _, right in judged.values()))

    def test_pages_and_list_agree(self):
        rows = metadata.expected_of(metadata.PAGES)
        self.assertEqual([row["file"] for row in rows], sorted(file.name for file in metadata.PAGES.glob("*.html")))
        self.assertEqual(len(rows), 50)
        for row in rows:
            self.assertTrue(row["title"], row)


@unittest.skipUnless(COMMAND, "no command was given")
class Command(InFolder):
    def test_outlives_damaged_inputs(self):
        folder = self.folder / "damaged"
        quietly(damaged.write, folder, damaged.hundredth)
        bounds = Namespace(seconds=60, memory=512)  # a machine that is busy with other tests
        rows = [run_damaged.run_input([COMMAND], folder, row, bounds)
                for row in json.loads((folder / damaged.LIST).read_text(encoding="ascii"))]
        self.assertEqual([f"{ascii(row.name)}: {'; '.join(row.faults)}" for row in rows if row.faults], [])

    def test_reads_large_inputs_in_flat_memory(self):
        code, out = quietly(run_big.measure, Namespace(command=COMMAND, size=8 << 20, files=4000), self.folder)
        self.assertEqual(code, 0, out)


if __name__ == "__main__":
    unittest.main()

"""Speed and memory of `onrecord extract`, beside spaCy's small English pipeline.
bench/README.md says what is timed.
Usage: run.py COMMAND OUTPUT.json [--full] [--rounds N] [--articles N]
"""
import argparse
import json
import os
import platform
import statistics
import sys
from importlib.metadata import version
from pathlib import Path

from articles import joined, load_articles, repeated, word_pieces
from timed_run import timed_run

SPACY = [sys.executable, str(Path(__file__).with_name("spacy_worker.py"))]
MEBIBYTE = 1 << 20


class Report:
    """Prints figures as they come and keeps them for the file."""

    def __init__(self):
        self.figures = []

    def heading(self, text):
        print(f"\n{text}", flush=True)

    def add(self, name, values, unit, better):
        """The median of `values`, one a round. better: "higher", "lower", or "" for neither."""
        value = statistics.median(values)
        self.figures.append({"name": name, "value": value, "unit": unit, "better": better,
                             "rounds": list(values)})
        spread = f"  ({min(values):.4g} to {max(values):.4g})" if len(values) > 1 else ""
        print(f"  {name:<44}{value:>10.4g} {unit}{spread}", flush=True)


def onrecord(options, jobs=1, *more):
    return [options.command, "extract", "--input", "jsonl", "--format", "citron",
            "--jobs", str(jobs), *more, "-"]


def measure_side_by_side(report, options, articles):
    """The comparison with spaCy, and of two cores with one, in turns."""
    report.heading(f"onrecord and spaCy {version('spacy')} in turns, one core, "
                   f"{len(articles)} articles, median of {options.rounds}")
    commands = {"onrecord": (onrecord(options), 1), "spacy": (SPACY, 1),
                "no_speakers": (onrecord(options, 1, "--no-speakers"), 1)}
    if len(os.sched_getaffinity(0)) > 1:
        commands["two_cores"] = (onrecord(options, 2), 2)
    runs = {name: [] for name in commands}
    for _ in range(options.rounds):
        for name, (command, cores) in commands.items():
            runs[name].append(timed_run(command, articles, cores))
    pieces = word_pieces(articles)
    for name in ("onrecord", "spacy"):
        report_runs(report, name, runs[name], len(articles), pieces)
    pairs = list(zip(runs["onrecord"], runs["spacy"]))
    report.add("onrecord_to_spacy.time", [o.seconds / s.seconds for o, s in pairs], "times",
               "lower")
    report.add("onrecord_to_spacy.cpu", [o.cpu_seconds / s.cpu_seconds for o, s in pairs],
               "times", "lower")
    report.add("speakers.time", [o.seconds / n.seconds
                                 for o, n in zip(runs["onrecord"], runs["no_speakers"])],
               "times", "lower")
    if "two_cores" in runs:
        report_two_cores(report, runs["onrecord"], runs["two_cores"])


def report_runs(report, name, runs, articles, pieces):
    report.add(f"{name}.articles", [articles / r.seconds for r in runs], "a second", "higher")
    report.add(f"{name}.word_pieces", [pieces / r.seconds for r in runs], "a second", "higher")
    report.add(f"{name}.cpu", [1000 * r.cpu_seconds / articles for r in runs], "ms an article",
               "lower")
    report.add(f"{name}.startup", [r.startup_seconds for r in runs], "s", "lower")
    report.add(f"{name}.peak_memory", [r.peak_bytes / MEBIBYTE for r in runs], "MiB", "lower")


def report_two_cores(report, one, two):
    report.heading("Two jobs on two cores, onrecord")
    report.add("two_cores.speedup", [o.seconds / t.seconds for o, t in zip(one, two)], "times",
               "higher")
    report.add("two_cores.peak_memory", [t.peak_bytes / MEBIBYTE for t in two], "MiB", "lower")
    if any(o.lines != t.lines for o, t in zip(one, two)):
        raise SystemExit("two jobs gave another output than one")


def measure_growth(report, options, articles):
    report.heading("By the number of articles")
    for count in options.counts:
        run = timed_run(onrecord(options), repeated(articles, count), cores=1)
        report.add(f"articles_{count}.time", [1000 * run.seconds / count], "ms an article",
                   "lower")
        report.add(f"articles_{count}.peak_memory", [run.peak_bytes / MEBIBYTE], "MiB", "lower")
    report.heading("By the length of one article")
    for kilobytes in options.kilobytes:
        article = joined(articles, kilobytes * 1000)
        size = len(article["text"].encode()) / 1000
        run = timed_run(onrecord(options), [article], cores=1)
        report.add(f"kilobytes_{kilobytes}.time", [1000 * run.seconds / size], "ms a kB", "lower")
        report.add(f"kilobytes_{kilobytes}.peak_memory", [run.peak_bytes / MEBIBYTE], "MiB",
                   "lower")


def statements_of(run):
    """{(article, where it stands): score}"""
    found = {}
    for line in run.lines:
        article = json.loads(line)
        for quote in article["quotes"]:
            where = json.dumps([quote[key] for key in ("cue", "sources", "contents")])
            found[article["id"], where] = quote.get("score", 0)
    return found


def measure_precision(report, options, articles):
    report.heading("By number format, one core; statements against those of f32")
    runs = {name: timed_run(onrecord(options, 1, "--precision", name), articles, cores=1)
            for name in ("f32", "bf16", "int8")}
    exact = statements_of(runs["f32"])
    for name, run in runs.items():
        report.add(f"{name}.cpu", [1000 * run.cpu_seconds / len(articles)], "ms an article",
                   "lower")
        found = statements_of(run)
        both = exact.keys() & found.keys()
        same = len(both) / max(1, len(exact.keys() | found.keys()))
        report.add(f"{name}.same_statements", [100 * same], "%", "higher")
        apart = max((abs(exact[key] - found[key]) for key in both), default=0)
        report.add(f"{name}.largest_score_difference", [apart], "", "lower")


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return {"processor": models[0] if models else platform.machine(),
            "cores": len(os.sched_getaffinity(0)), "system": platform.release()}


def parse_options():
    parser = argparse.ArgumentParser(description="Speed and memory of onrecord beside spaCy")
    parser.add_argument("command", help="the onrecord program")
    parser.add_argument("output", help="JSON file for the results")
    parser.add_argument("--full", action="store_true", help="up to 10,000 articles and 1 MB")
    parser.add_argument("--rounds", type=int, help="of the comparison with spaCy")
    parser.add_argument("--articles", type=int, help="only the first so many, for a quick look")
    options = parser.parse_args()
    options.rounds = options.rounds or (7 if options.full else 3)
    options.counts = [10, 100, 1000, 10000] if options.full else [10, 100]
    options.kilobytes = [1, 4, 16, 64, 256, 1000] if options.full else [1, 4, 16, 64, 256]
    return options


def main():
    options = parse_options()
    source, articles = load_articles()
    articles = articles[: options.articles]
    report = Report()
    measure_side_by_side(report, options, articles)
    measure_growth(report, options, articles)
    measure_precision(report, options, articles)
    Path(options.output).write_text(json.dumps(
        {"machine": machine(), "articles": f"{len(articles)} of {source}", "figures": report.figures}, indent=1) + "\n",
        encoding="utf-8")


if __name__ == "__main__":
    main()

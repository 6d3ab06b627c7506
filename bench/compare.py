#!/usr/bin/env python3
"""Compares two results of the same benchmark. Usage: compare.py BEFORE.json AFTER.json
Exits with 1 where something got worse by more than a tenth."""
import json
import sys

NOTABLE = 0.1  # share of the value before


def figures(file):
    """{name: (value, unit, better)} of throughput.json or of Google Benchmark's JSON."""
    with open(file, encoding="utf-8") as opened:
        data = json.load(opened)
    if "figures" in data:
        return {f["name"]: (f["value"], f["unit"], f["better"]) for f in data["figures"]}
    return {b["name"]: (b["cpu_time"], b["time_unit"], "lower") for b in data["benchmarks"]
            if b.get("run_type") != "aggregate" and "cpu_time" in b}


def verdict(before, after, better):
    change = (after - before) / before if before else 0.0
    if abs(change) <= NOTABLE or not better:
        return change, ""
    return change, "better" if (change > 0) == (better == "higher") else "WORSE"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    before, after = figures(sys.argv[1]), figures(sys.argv[2])
    worse = False
    for name in [name for name in before if name in after]:
        (old, unit, better), (new, _, _) = before[name], after[name]
        change, word = verdict(old, new, better)
        worse |= word == "WORSE"
        print(f"{name:<44}{old:>11.4g}{new:>11.4g} {unit:<14}{change:>+8.1%}  {word}")
    for name in before.keys() ^ after.keys():
        print(f"{name:<44} only in {sys.argv[1] if name in before else sys.argv[2]}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())

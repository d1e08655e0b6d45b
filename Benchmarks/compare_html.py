#!/usr/bin/env python3
"""Score article bodies read from HTML by Newswire and, where they are installed, by other extractors.

    compare_html.py FOLDER [NEWSWIRE]

FOLDER:   pages ID.html.gz and truth.jsonl with {"id", "articleBody"} a line.
NEWSWIRE: the program, by default .build/release/newswire.
Prints a table: precision, recall and F1 of shingles of four words, averaged over pages as article-extraction-benchmark does, and
pages a second of processor time in one process. Peers: pip install trafilatura newspaper4k resiliparse readability-lxml.
"""
import collections
import gzip
import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

WORD = re.compile(r"\w+")


def shingles(text):
    words = WORD.findall(text or "")
    if not words:
        return collections.Counter()
    return collections.Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def score(truth, found):
    precision = recall = 0.0
    for page, body in truth.items():
        want, got = shingles(body), shingles(found.get(page))
        hit = sum((want & got).values())
        precision += hit / sum(got.values()) if got else 0.0 if want else 1.0
        recall += hit / sum(want.values()) if want else 1.0
    precision, recall = precision / len(truth), recall / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def newswire(pages, program):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for page, html in pages.items():
            path = pathlib.Path(folder, page + ".html")
            path.write_bytes(html)
            paths.append(str(path))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        output = subprocess.run([program, "extract", "--json", *paths], capture_output=True, check=False).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = {}
    for line in output.splitlines():
        article = json.loads(line)
        page = pathlib.Path(article["provenance"]["page"]).stem
        found.setdefault(page, "\n".join(p["text"] for p in article.get("paragraphs", [])))
    return found, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def peer(pages, extract):
    start = time.process_time()
    found = {}
    for page, html in pages.items():
        try:
            found[page] = extract(html) or ""
        except Exception as error:
            print(f"{page}: {error}", file=sys.stderr)
    return found, time.process_time() - start


def peers():
    try:
        import trafilatura

        yield "trafilatura", lambda html: trafilatura.extract(html, include_comments=False, fast=True)
    except ImportError:
        pass
    try:
        import newspaper

        def read(html):
            article = newspaper.Article("http://localhost/page.html", fetch_images=False)
            article.download(input_html=html.decode("utf-8", "replace"))
            article.parse()
            return article.text

        yield "newspaper4k", read
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        yield "resiliparse", lambda html: extract_plain_text(html.decode("utf-8", "replace"), main_content=True)
    except ImportError:
        pass
    try:
        import lxml.html
        import readability

        yield "readability-lxml", lambda html: lxml.html.fromstring(
            readability.Document(html.decode("utf-8", "replace")).summary()
        ).text_content()
    except ImportError:
        pass


def main():
    folder = pathlib.Path(sys.argv[1])
    program = sys.argv[2] if len(sys.argv) > 2 else ".build/release/newswire"
    truth = {r["id"]: r["articleBody"] for r in map(json.loads, open(folder / "truth.jsonl", encoding="utf-8"))}
    pages = {page: gzip.decompress((folder / f"{page}.html.gz").read_bytes()) for page in truth}
    print(f"{'':18} precision recall   F1    pages/s")
    runs = [("newswire", lambda: newswire(pages, program))]
    runs += [(name, lambda extract=extract: peer(pages, extract)) for name, extract in peers()]
    for name, run in runs:
        found, seconds = run()
        precision, recall, f1 = score(truth, found)
        print(f"{name:18} {precision:.3f}     {recall:.3f}    {f1:.3f} {len(pages) / seconds:7.0f}", flush=True)


main()

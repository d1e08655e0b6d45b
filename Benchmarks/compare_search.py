#!/usr/bin/env python3
"""Compare Newswire's searches with those of peers: builds every index of one corpus, asks the same queries, prints one table.

    swift build -c release
    Benchmarks/compare_search.py CORPUS.jsonl QUERIES.jsonl [--python PYTHON] [--peers tantivy,fts5] [--runs 7] [--socket]

CORPUS holds JSON lines {"headline", "text", "source", "published"}, QUERIES JSON lines {"kind", "terms"}. PYTHON runs the peers
(search_peer.py); it needs tantivy. Filters are the source and the year of the corpus's first article. Ratios are Newswire's
figure over the peer's; - stands where a peer has nothing like it. With --socket the corpus is imported into a daemon too, and the last
column has what its clients see (search_socket.py).
"""
import argparse
import json
import pathlib
import re
import subprocess
import tempfile

LINE = re.compile(
    r"^\S+ ((?:top10|count|other) \w+) n \d+ p50_us ([\d.]+) mean_us ([\d.]+) p99_us ([\d.]+)(?: cpu_us ([\d.]+))?")
HERE = pathlib.Path(__file__).parent


def figures(command):
    output = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout
    for line in output.splitlines():
        if not LINE.match(line):
            print(line, flush=True)
    return {m[1]: [float(figure) for figure in m.groups()[1:] if figure] for m in map(LINE.match, output.splitlines()) if m}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("queries")
    parser.add_argument("--python", default="python3")
    parser.add_argument("--peers", default="tantivy,fts5")
    parser.add_argument("--runs", default="7")
    parser.add_argument("--socket", action="store_true")
    parser.add_argument("--bench", default=HERE.parent / ".build/release/newswire-bench")
    options = parser.parse_args()
    with open(options.corpus, encoding="utf-8") as lines:
        first = json.loads(next(lines))
    source, year = first["source"], first["published"][:4]
    with tempfile.TemporaryDirectory() as folder:
        narrowed = ["--source", source, "--year", year, "--runs", options.runs, "--folder", folder + "/newswire"]
        ours = figures([options.bench, options.corpus, options.queries, *narrowed])
    peers = {}
    for peer in filter(None, options.peers.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            arguments = [peer, options.corpus, options.queries, folder + "/index", source, year, options.runs]
            peers[peer] = figures([options.python, HERE / "search_peer.py", *arguments])
    socket = {}
    if options.socket:
        with tempfile.TemporaryDirectory() as folder:
            socket = figures([HERE / "search_socket.py", options.corpus, options.queries, folder + "/socket", source, year])
    print_table(ours, peers, socket)


def print_table(ours, peers, socket):
    head = ["class", "newswire p50 / mean / p99, µs"]
    for peer in peers:
        head += [peer, "ratio p50 / mean / p99"]
    if socket:
        head.append("over the socket p50 / mean / p99 / processor")
    print("\n| " + " | ".join(head) + " |\n" + "|---" * len(head) + "|")
    for name in sorted(ours, key=lambda n: (["top10", "count", "other"].index(n.split()[0]), n)):
        cells = [name, " / ".join(f"{x:.1f}" for x in ours[name])]
        for theirs in peers.values():
            known = theirs.get(name)
            cells.append(" / ".join(f"{x:.0f}" for x in known) if known else "-")
            cells.append(" / ".join(f"{x / max(y, 0.5):.2f}" for x, y in zip(ours[name], known)) if known else "-")
        if socket:
            cells.append(" / ".join(f"{x:.0f}" for x in socket[name]) if name in socket else "-")
        print("| " + " | ".join(cells) + " |")


main()

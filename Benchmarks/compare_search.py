#!/usr/bin/env python3
"""Compare Newswire's searches with those of peers, on the same corpus and queries.

    swift build -c release --product newswire-bench
    Benchmarks/compare_search.py CORPUS.jsonl QUERIES.jsonl PEERS_SCRIPT PEERS_PYTHON [PEER ...]

CORPUS holds JSON lines {"headline", "text", ...}, QUERIES JSON lines {"kind", "terms"}. PEERS_SCRIPT times one peer
(`PEERS_PYTHON PEERS_SCRIPT PEER CORPUS QUERIES`) and prints lines "PEER CLASS n N p50_us A mean_us B p99_us C".
Prints, for each class of query, both engines' figures and the ratio, Newswire's over the peer's.
"""
import pathlib
import re
import subprocess
import sys

LINE = re.compile(r"^\S+ (?:top10 )?(\w+\d) n \d+ p50_us ([\d.]+) mean_us ([\d.]+) p99_us ([\d.]+)")


def figures(command):
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print(next(line for line in output.splitlines() if "index_s" in line))
    return {m[1]: [float(m[i]) for i in (2, 3, 4)] for m in map(LINE.match, output.splitlines()) if m}


def main():
    corpus, queries, script, python = sys.argv[1:5]
    bench = pathlib.Path(__file__).parent.parent / ".build/release/newswire-bench"
    ours = figures([str(bench), corpus, queries])
    for peer in sys.argv[5:] or ["tantivy"]:
        theirs = figures([python, script, peer, corpus, queries])
        print(f"\n| class | newswire p50 / mean / p99, µs | {peer} | ratio p50 | mean | p99 |\n|---|---|---|---|---|---|")
        for name in sorted(set(ours) & set(theirs)):
            a, b = ours[name], theirs[name]
            ratios = " | ".join(f"{x / max(y, 0.5):.2f}" for x, y in zip(a, b))
            print(f"| {name} | {a[0]:.1f} / {a[1]:.1f} / {a[2]:.0f} | {b[0]:.0f} / {b[1]:.0f} / {b[2]:.0f} | {ratios} |")


main()

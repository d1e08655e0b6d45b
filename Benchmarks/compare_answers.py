#!/usr/bin/env python3
"""Measures whole answers to searches in process and over the socket, in one run, and prints the difference.

    swift build -c release --product newswire && swift build -c release --product newswire-load
    swift build -c release --product newswire-answers
    Benchmarks/compare_answers.py ARCHIVE QUERIES [SECONDS]

ARCHIVE is a folder that no daemon has open; QUERIES has a query a line, each asked in turn, one at a time. The processor time is the
server's own (all its threads), a search.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

BIN = os.path.join(os.path.dirname(__file__), "..", ".build", "release")


def in_process(archive, queries, seconds):
    lines = subprocess.run(
        [f"{BIN}/newswire-answers", archive, queries, str(seconds)], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def over_socket(archive, queries, seconds):
    results = {}
    texts = [line for line in open(queries, encoding="utf-8").read().split("\n") if line]
    with tempfile.TemporaryDirectory() as folder:
        socket = os.path.join(folder, "s")
        daemon = subprocess.Popen([f"{BIN}/newswire", "serve", "--archive", archive, "--socket", socket],
                                  stderr=subprocess.DEVNULL)
        try:
            while not os.path.exists(socket):
                time.sleep(0.05)
            for mode, omit in (("headlines", True), ("passages", False)):
                scenario = os.path.join(folder, "scenario.json")
                requests = [{"query": {"text": text}, "omitPassages": omit} for text in texts]
                with open(scenario, "w", encoding="utf-8") as file:
                    json.dump({"calls": [{"method": "newswire.v1.ArchiveService/Search", "json": requests}]}, file)
                line = subprocess.run(
                    [f"{BIN}/newswire-load", scenario, "--socket", socket, "--duration", str(seconds), "--warm-up", "1",
                     "--json", "--quiet"], check=True, capture_output=True, text=True).stdout
                report = json.loads(line)
                total = report["total"]
                results[mode] = {
                    "p50": total["latencies"]["50.0"] * 1000, "p99": total["latencies"]["99.0"] * 1000,
                    "cpu": report["server"]["processorSeconds"] / total["count"] * 1e6}
        finally:
            daemon.terminate()
            daemon.wait()
    return results


def main():
    archive, queries = sys.argv[1:3]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 5
    rows = in_process(archive, queries, seconds)
    socket = over_socket(archive, queries, seconds)
    print("| answer, µs | in process, first time: p50 / p99 | in process: p50 / p99 / processor | over the socket | processor more |")
    print("|---|---|---|---|---|")
    for mode in ("headlines", "passages"):
        cold, warm = (next(r for r in rows if r["mode"] == mode and r["state"] == s) for s in ("cold", "warm"))
        there = socket[mode]
        print(f"| {mode} | {cold['p50']:.0f} / {cold['p99']:.0f} | {warm['p50']:.0f} / {warm['p99']:.0f} / {warm['cpu']:.0f} "
              f"| {there['p50']:.0f} / {there['p99']:.0f} / {there['cpu']:.0f} | {there['cpu'] - warm['cpu']:.0f} |")


main()

#!/usr/bin/env python3
"""Measures searches while nothing else happens and while a file is imported at full speed, in one run.

    swift build -c release --product newswire && swift build -c release --product newswire-load
    Benchmarks/search_during_import.py ARCHIVE QUERIES FILE [RATE]

ARCHIVE is searched and stays as it is: the daemon works on a copy, from which the articles of FILE must be missing for the import to have
work to do. QUERIES has a query a line. RATE searches a second are made when they are due (200 unless given).
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

BIN = os.environ.get("NEWSWIRE_BIN", os.path.join(os.path.dirname(__file__), "..", ".build", "release"))


def load(socket, scenario, seconds, rate):
    line = subprocess.run(
        [f"{BIN}/newswire-load", scenario, "--socket", socket, "--duration", str(seconds), "--warm-up", "1", "--rate", str(rate),
         "--json", "--quiet"], check=False, capture_output=True, text=True).stdout
    return json.loads(line)


def show(name, report):
    latencies = report["total"]["latencies"]
    p50, p99 = latencies["50.0"], latencies["99.0"]
    print(f"| {name} | {report['total']['count']} | {p50:.2f} | {p99:.2f} |")
    return p99


def main():
    archive, queries, file = sys.argv[1:4]
    rate = float(sys.argv[4]) if len(sys.argv) > 4 else 200
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(archive, f"{folder}/archive")
        socket, scenario = f"{folder}/s", f"{folder}/scenario.json"
        with open(scenario, "w", encoding="utf-8") as out:
            json.dump({"calls": [{"searchFile": os.path.realpath(queries)}]}, out)
        daemon = subprocess.Popen([f"{BIN}/newswire", "serve", "--archive", f"{folder}/archive", "--socket", socket],
                                  stderr=subprocess.DEVNULL)
        try:
            while not os.path.exists(socket):
                time.sleep(0.05)
            print("| searches | count | p50, ms | p99, ms |")
            print("|---|---|---|---|")
            idle = show("idle", load(socket, scenario, 8, rate))
            start = time.time()
            importer = subprocess.Popen([f"{BIN}/newswire", "import", "--socket", socket, file], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
            time.sleep(0.5)
            busy = show("during an import", load(socket, scenario, 8, rate))
            print(f"\np99: {busy / idle:.1f} times the idle one; the import "
                  f"{'had ended before the searches: take a larger file' if importer.poll() is not None else 'went on to the end'}")
            importer.wait()
            print(f"import: {time.time() - start:.1f} s")
        finally:
            daemon.terminate()
            daemon.wait()


main()

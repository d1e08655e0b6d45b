#!/usr/bin/env python3
"""Measures whole answers to searches in process and over the socket, in one run, and prints the difference.

    swift build -c release --product newswire && swift build -c release --product newswire-load
    swift build -c release --product newswire-answers
    Benchmarks/compare_answers.py ARCHIVE QUERIES [SECONDS]

ARCHIVE is a folder that no daemon has open; QUERIES has a query a line, each asked in turn. In process the request is decoded, the query
read and looked up, the search made, the hits' articles read, their passages found, and the answer packed, time and again on one thread.
Over the socket the daemon does the same and reads and writes frames besides; the processor time is that of all its threads, a search, and
the client's is not counted. One at a time, the daemon sleeps between searches and wakes up to cold caches, which a loop in process never
does; with eight in flight it does not sleep.
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


def measure(folder, socket, call, in_flight, seconds):
    scenario = os.path.join(folder, "scenario.json")
    with open(scenario, "w", encoding="utf-8") as file:
        json.dump({"calls": [call]}, file)
    line = subprocess.run(
        [f"{BIN}/newswire-load", scenario, "--socket", socket, "--in-flight", str(in_flight), "--duration", str(seconds),
         "--warm-up", "1", "--json", "--quiet"], check=True, capture_output=True, text=True).stdout
    report = json.loads(line)
    total = report["total"]
    return {"p50": total["latencies"]["50.0"] * 1000, "p99": total["latencies"]["99.0"] * 1000,
            "cpu": report["server"]["processorSeconds"] / total["count"] * 1e6}


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
            calls = {"check": {"method": "grpc.health.v1.Health/Check"}}
            for mode, omit in (("headlines", True), ("passages", False)):
                requests = [{"query": {"text": text}, "omitPassages": omit} for text in texts]
                calls[mode] = {"method": "newswire.v1.ArchiveService/Search", "json": requests}
            for mode, call in calls.items():
                for in_flight in (1, 8):
                    results[mode, in_flight] = measure(folder, socket, call, in_flight, seconds)
        finally:
            daemon.terminate()
            daemon.wait()
    return results


def main():
    archive, queries = sys.argv[1:3]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 5
    rows = in_process(archive, queries, seconds)
    socket = over_socket(archive, queries, seconds)
    print("| answer, µs | in process, first time: p50 / p99 | in process: p50 / p99 / processor "
          "| over the socket, one at a time | processor more | eight in flight: processor | more |")
    print("|---|---|---|---|---|---|---|")
    for mode in ("headlines", "passages"):
        cold, warm = (next(r for r in rows if r["mode"] == mode and r["state"] == s) for s in ("cold", "warm"))
        one, eight = socket[mode, 1], socket[mode, 8]
        print(f"| {mode} | {cold['p50']:.0f} / {cold['p99']:.0f} | {warm['p50']:.0f} / {warm['p99']:.0f} / {warm['cpu']:.0f} "
              f"| {one['p50']:.0f} / {one['p99']:.0f} / {one['cpu']:.0f} | {one['cpu'] - warm['cpu']:.0f} "
              f"| {eight['cpu']:.0f} | {eight['cpu'] - warm['cpu']:.0f} |")
    print(f"\nA health Check takes {socket['check', 1]['cpu']:.1f} µs of the daemon's processor one at a time, "
          f"{socket['check', 8]['cpu']:.1f} with eight in flight.")


main()

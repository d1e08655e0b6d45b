#!/usr/bin/env python3
"""Time Newswire's searches over the socket: imports a corpus with the daemon, asks each class of query one at a time on one connection.

    swift build -c release
    search_socket.py CORPUS.jsonl QUERIES.jsonl FOLDER SOURCE YEAR [SECONDS]

An answer carries its ten hits with headline, source and date, without passages. Prints the lines of newswire-bench: percentiles of SECONDS
of calls in each class as the client sees them, and the processor time of all the daemon's threads, a call. Everything runs once
before it is timed.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import time

BIN = pathlib.Path(__file__).parent.parent / ".build/release"
SERVICE = "newswire.v1.ArchiveService/"


def text(kind, terms):
    exact = ["=" + term for term in terms]
    return {"term": exact[0], "union": " OR ".join(exact), "intersection": " ".join(exact), "phrase": '"' + " ".join(terms) + '"'}[kind]


def search(query, **more):
    return SERVICE + "Search", {"query": {"text": query}, "omitPassages": True, **more}


def calls(kind, terms, source, year):
    """The classes that a query is asked in: name, method, request."""
    query, label = text(kind, terms), f"{kind}{len(terms)}"
    yield "top10 " + label, *search(query)
    yield "count " + label, SERVICE + "Count", {"query": {"text": query}}
    if label == "intersection2":
        yield "other dated", *search(f"{query} during:{year}")
        yield "other sourced", *search(f'{query} source:"{source}"')
        yield "other newest", *search(query, sort="SORT_ORDER_NEWEST")
        yield "other near", *search(" w/5 ".join("=" + term for term in terms))
    if kind == "term":
        yield "other prefix", *search(terms[0][:4] + "*")
        yield "other fuzzy", *search(terms[0] + "~1")
        yield "other facets", SERVICE + "CountFacets", {"query": {"text": query}, "fields": ["FACET_FIELD_SOURCE"]}
        yield "other timeline", SERVICE + "CountTimeline", {"query": {"text": query}}


def fill(daemon, corpus, environment):
    """Imports the corpus when the daemon answers."""
    while subprocess.run([BIN / "newswire", "status"], env=environment, capture_output=True).returncode:
        if daemon.poll() is not None:
            sys.exit(f"newswire serve ended with {daemon.returncode}")
        time.sleep(0.1)
    start = time.time()
    subprocess.run([BIN / "newswire", "import", corpus], env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(f"newswire import_s {time.time() - start:.1f} (pages read, stored and indexed, over the socket)", flush=True)


def timed(method, requests, seconds, folder, environment):
    scenario = os.path.join(folder, "scenario.json")
    with open(scenario, "w", encoding="utf-8") as file:
        json.dump({"calls": [{"method": method, "json": requests}]}, file)
    command = [BIN / "newswire-load", scenario, "--duration", str(seconds), "--warm-up", "1", "--json", "--quiet"]
    report = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)
    total = report["total"]
    return (total["latencies"]["50.0"] * 1000, total["averageMilliseconds"] * 1000, total["latencies"]["99.0"] * 1000,
            report["server"]["processorSeconds"] / total["count"] * 1e6)


def main():
    corpus, queries, folder, source, year = sys.argv[1:6]
    seconds = float(sys.argv[6]) if len(sys.argv) > 6 else 2
    os.makedirs(folder)
    environment = dict(os.environ, NEWSWIRE_SOCKET=os.path.join(folder, "s"))
    classes = collections.defaultdict(list)
    with open(queries, encoding="utf-8") as lines:
        for query in map(json.loads, lines):
            for name, method, request in calls(query["kind"], query["terms"], source, year):
                classes[name, method].append(request)
    archive = os.path.join(folder, "archive")
    daemon = subprocess.Popen([BIN / "newswire", "serve", "--archive", archive], env=environment, stderr=subprocess.DEVNULL)
    try:
        fill(daemon, corpus, environment)
        for (name, method), requests in sorted(classes.items()):
            p50, mean, p99, processor = timed(method, requests, seconds, folder, environment)
            print(f"socket {name} n {len(requests)} p50_us {p50:.1f} mean_us {mean:.1f} p99_us {p99:.1f} cpu_us {processor:.1f}", flush=True)
    finally:
        daemon.terminate()
        daemon.wait()


main()

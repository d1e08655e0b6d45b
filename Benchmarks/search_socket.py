#!/usr/bin/env python3
"""Time Newswire's answers over the socket: imports a corpus with the daemon, asks each class of query one at a time on one connection.

    swift build -c release
    search_socket.py CORPUS.jsonl QUERIES.jsonl FOLDER SOURCE YEAR [--typed] [--seconds S]

An answer carries its ten hits with headline, source and date; with --typed it is measured with passages too. The classes are those of
newswire-bench, of exact words; with --typed what people type: words in any inflection, names and speakers (the most frequent of the
corpus), quotes, fields, patterns, filters and facets. Prints the lines of newswire-bench: percentiles of S seconds of calls in each class as
the client sees them, and the processor time of all the daemon's threads, a call. Everything runs once before it is timed. The line "echo"
is the C echo (Wire/echo.c), which is what the machine can do at best. Client and server have a processor each.
"""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
BIN = pathlib.Path(os.environ.get("NEWSWIRE_BIN", HERE.parent / ".build/release"))
SERVICE = "newswire.v1.ArchiveService/"
CHECK = "grpc.health.v1.Health/Check"
NAMES = 40


def text(kind, terms):
    return {"term": terms[0], "union": " OR ".join(terms), "intersection": " ".join(terms),
            "phrase": '"' + " ".join(term.lstrip("=") for term in terms) + '"'}[kind]


def search(query, **more):
    return SERVICE + "Search", {"query": {"text": query}, "omitPassages": True, **more}


def exact_calls(kind, terms, source, year):
    """The classes that a query is asked in: name, method, request."""
    query, label = text(kind, ["=" + term for term in terms]), f"{kind}{len(terms)}"
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


def typed_calls(kind, terms, source, year, person, speaker):
    label = f"{kind}{len(terms)}"
    yield "top10 " + label, *search(text(kind, terms))
    if label == "intersection2":
        yield "other dated", *search(f"{text(kind, terms)} during:{year}")
        yield "other sourced", *search(f'{text(kind, terms)} source:"{source}"')
        yield "other newest", *search(text(kind, terms), sort="SORT_ORDER_NEWEST")
    if kind != "term":
        return
    word = terms[0]
    for field in ("headline", "lead", "body", "quote"):
        yield "other " + field, *search(f"{field}:{word}")
    yield "other person", *search(f'person:"{person}"')
    yield "other person and word", *search(f'person:"{person}" {word}')
    yield "other speaker", *search(f'speaker:"{speaker}"')
    yield "other speaker and word", *search(f'speaker:"{speaker}" {word}')
    yield "other prefix", *search(word[:4] + "*")
    yield "other suffix", *search("*" + word[-4:])
    fields = [f"FACET_FIELD_{kind}" for kind in ("PERSON", "PLACE", "ORGANISATION")]
    yield "other facets", SERVICE + "CountFacets", {"query": {"text": word}, "fields": fields}
    yield "other quotes", SERVICE + "SearchQuotes", {"query": {"text": f'speaker:"{speaker}" {word}'}}


def fill(daemon, corpus, environment):
    """Imports the corpus when the daemon answers."""
    while subprocess.run([BIN / "newswire", "status"], env=environment, capture_output=True).returncode:
        if daemon.poll() is not None:
            sys.exit(f"newswire serve ended with {daemon.returncode}")
        time.sleep(0.1)
    start = time.time()
    subprocess.run([BIN / "newswire", "import", corpus], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(f"newswire import_s {time.time() - start:.1f} (pages read, stored and indexed, over the socket)", flush=True)


def names(field, environment):
    """The most frequent values of a field of names."""
    command = [BIN / "newswire", "facets", "--by", field, "--limit", str(NAMES), "--json", "*"]
    answer = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)
    return [value["value"] for value in answer["facets"][0]["values"]]


def timed(method, requests, seconds, folder, environment):
    scenario = os.path.join(folder, "scenario.json")
    with open(scenario, "w", encoding="utf-8") as file:
        json.dump({"calls": [{"method": method, "json": requests}]}, file)
    command = ["taskset", "-c", "0", BIN / "newswire-load", scenario, "--duration", str(seconds), "--warm-up", "1", "--json", "--quiet"]
    report = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)
    total = report["total"]
    return (total["latencies"]["50.0"] * 1000, total["averageMilliseconds"] * 1000, total["latencies"]["99.0"] * 1000,
            report.get("server", {}).get("processorSeconds", 0) / total["count"] * 1e6)


def show(name, requests, times):
    p50, mean, p99, processor = times
    print(f"socket {name} n {len(requests)} p50_us {p50:.1f} mean_us {mean:.1f} p99_us {p99:.1f} cpu_us {processor:.1f}", flush=True)


def echo(seconds, folder):
    socket, program = os.path.join(folder, "echo"), os.path.join(folder, "echo-program")
    subprocess.run(["cc", "-O2", "-o", program, HERE / "Wire/echo.c"], check=True)
    server = subprocess.Popen(["taskset", "-c", "1", program, socket])
    try:
        while not os.path.exists(socket):
            time.sleep(0.05)
        show("echo", [{}], timed(CHECK, [{}], seconds, folder, dict(os.environ, NEWSWIRE_SOCKET=socket)))
    finally:
        server.terminate()
        server.wait()


def measure(options, environment):
    classes = collections.defaultdict(list)
    people = names("person", environment) if options.typed else []
    speakers = names("speaker", environment) if options.typed else []
    with open(options.queries, encoding="utf-8") as lines:
        for number, query in enumerate(map(json.loads, lines)):
            more = (people[number % len(people)], speakers[number % len(speakers)]) if options.typed else ()
            calls = typed_calls if options.typed else exact_calls
            for name, method, request in calls(query["kind"], query["terms"], options.source, options.year, *more):
                classes[name, method].append(request)
    for (name, method), requests in sorted(classes.items()):
        show(name, requests, timed(method, requests, options.seconds, options.folder, environment))
        if options.typed and method.endswith("/Search"):
            whole = [{**request, "omitPassages": False} for request in requests]
            show(name + " with passages", whole, timed(method, whole, options.seconds, options.folder, environment))
    echo(options.seconds, options.folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("corpus", "queries", "folder", "source", "year"):
        parser.add_argument(name)
    parser.add_argument("--typed", action="store_true")
    parser.add_argument("--seconds", type=float, default=2)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    environment = dict(os.environ, NEWSWIRE_SOCKET=os.path.join(options.folder, "s"))
    archive = os.path.join(options.folder, "archive")
    is_new = not os.path.exists(archive)
    daemon = subprocess.Popen([BIN / "newswire", "serve", "--archive", archive], env=environment, stderr=subprocess.DEVNULL)
    try:
        if is_new:
            fill(daemon, options.corpus, environment)
        subprocess.run(["taskset", "-a", "-p", "-c", "1", str(daemon.pid)], check=True, stdout=subprocess.DEVNULL)
        measure(options, environment)
    finally:
        daemon.terminate()
        daemon.wait()


if __name__ == "__main__":
    main()

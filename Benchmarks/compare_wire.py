#!/usr/bin/env python3
"""Measure calls over the socket beside a raw C echo and, if there is one, another ttrpc server.

    swift build -c release
    Benchmarks/compare_wire.py [--peer "PROGRAM ARGUMENTS"] [--seconds 3] [--rounds 5] [--only TARGET]

All are measured by newswire-load. PEER is run with a socket's path as its last argument and must have a method peer.Echo/Call
that answers with its request. What is compared is measured in turn, round by round, and the medians are reported: machines are noisy,
and ratios within one run are what counts.
"""
import argparse
import contextlib
import json
import os
import pathlib
import random
import shlex
import socket
import statistics
import struct
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).parent.parent
CHECK = "grpc.health.v1.Health/Check"
# Seconds of calls before any is counted.
WARM_UP = 0.5
# A StringValue of 100 bytes.
ECHO = ["--method", "peer.Echo/Call", "--payload", "0a64" + "78" * 100]
WORDS = """harbour minister council storm report border company election market talks crisis school hospital railway
river budget court police farmers energy island treaty museum festival bridge airport tunnel library strike union""".split()


def articles(path, count, size):
    """JSON lines of made-up articles of about `size` bytes each, once packed."""
    chance = random.Random(1)
    with open(path, "w") as out:
        for number in range(count):
            paragraphs = []
            while sum(map(len, paragraphs)) < size * 0.93:
                paragraphs.append(" ".join(chance.choices(WORDS, k=60)).capitalize() + ".")
            story = {"url": f"https://news.example/{number}", "headline": f"Talks on the harbour, day {number}"}
            out.write(json.dumps(story | {"text": "\n\n".join(paragraphs), "published": "2025-04-14T09:30:00Z"}) + "\n")


def request(service, method, payload, stream):
    """A Request frame; no string in it has more than 127 bytes."""
    fields = [(1, service.encode()), (2, method.encode()), (3, payload)]
    data = b"".join(bytes([number << 3 | 2, len(value)]) + value for number, value in fields if value)
    return struct.pack(">IIBB", len(data), stream, 1, 0) + data


class Servers:
    """Programs that answer on a socket in a folder that goes away with them."""

    def __init__(self, stack, bin):
        self.folder = stack.enter_context(tempfile.TemporaryDirectory())
        self.stack = stack
        self.bin = bin
        self.processes = {}

    def path(self, name):
        return f"{self.folder}/{name}"

    def start(self, name, command):
        process = subprocess.Popen(command)
        self.stack.callback(lambda: (process.terminate(), process.wait()))
        self.processes[name] = process
        while not os.path.exists(self.path(name)):
            if process.poll() is not None:
                raise SystemExit(f"{command[0]} ended before it answered")
            time.sleep(0.05)
        time.sleep(0.2)

    def startDaemon(self, name):
        archive = self.path(f"{name}-archive")
        self.start(name, [f"{self.bin}/newswired", "--socket", self.path(name), "--archive", archive])

    def load(self, name, *arguments, seconds):
        """Runs newswire-load against a server; returns its report, with the server's processor time a call, in microseconds. A
        run in which calls failed is reported too."""
        command = [f"{self.bin}/newswire-load", "--socket", self.path(name), "--json", "--quiet", "--warm-up", str(WARM_UP)]
        before = self.processor(name)
        run = subprocess.run([*command, "--duration", str(seconds), *map(str, arguments)], capture_output=True, text=True)
        if run.returncode > 1:
            raise SystemExit(run.stderr)
        report = json.loads(run.stdout)
        calls = max(1, report["total"]["callsPerSecond"] * (seconds + WARM_UP))
        return report | {"processor": (self.processor(name) - before) / calls * 1e6}

    @contextlib.contextmanager
    def apart(self):
        """Keeps the servers on the first processor and what is run meanwhile on the others."""
        everywhere = os.sched_getaffinity(0)
        self.place(set(sorted(everywhere)[:1]))
        os.sched_setaffinity(0, set(sorted(everywhere)[1:]) or everywhere)
        yield
        os.sched_setaffinity(0, everywhere)
        self.place(everywhere)

    def place(self, processors):
        for process in self.processes.values():
            for thread in os.listdir(f"/proc/{process.pid}/task"):
                os.sched_setaffinity(int(thread), processors)

    def processor(self, name):
        """Seconds of processor time used so far."""
        with open(f"/proc/{self.processes[name].pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident(self, name):
        """Bytes of memory."""
        with open(f"/proc/{self.processes[name].pid}/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS"))


def failed(report):
    return report["total"]["count"] - report["total"]["codes"].get("OK", 0) + report["unanswered"] + sum(
        report["lostConnections"].values())


def rate(report):
    return report["total"]["callsPerSecond"]


def latency(report, percentile, kind=0):
    """In microseconds."""
    return report["calls"][kind]["latencies"][percentile] * 1000


class Comparison:
    # Calls a second where latencies are compared: a few per cent of what the servers can do.
    rate = 5000

    def __init__(self, servers, seconds, rounds, ids):
        self.servers, self.seconds, self.rounds, self.ids = servers, seconds, rounds, ids
        self.hasPeer = "peer" in servers.processes
        self.article = self.scenario("article", [{"articles": ids}])

    def scenario(self, name, calls):
        path = self.servers.path(name + ".json")
        with open(path, "w") as out:
            json.dump({"calls": calls}, out)
        return path

    def measure(self, runs, value):
        """Runs each of {name: (server, arguments)} in turn, round by round; returns the median and spread of each value."""
        values = {name: [] for name in runs}
        processor = {name: [] for name in runs}
        for _ in range(self.rounds):
            for name, (server, arguments) in runs.items():
                report = self.servers.load(server, *arguments, seconds=self.seconds)
                if failed(report):
                    print(f"  {name}: {failed(report)} calls failed")
                values[name].append(value(report))
                processor[name].append(report["processor"])
        for name, figures in values.items():
            print(f"  {name}: median {statistics.median(figures):,.1f}, from {min(figures):,.1f} to {max(figures):,.1f}; "
                  f"server {statistics.median(processor[name]):.2f} µs of processor a call")
        # Of the ratios within a round, for the machine's mood changes between rounds.
        return lambda a, b: statistics.median(x / y for x, y in zip(values[a], values[b]))

    def single(self):
        print("One call at a time, p50 in µs (target: at most 1.15 x the C echo)")
        check = ["--method", CHECK, "--in-flight", 1]
        runs = {"C echo": ("echo", check), "health Check": ("newswired", check)}
        if self.hasPeer:
            runs["peer's echo"] = ("peer", [*ECHO, "--in-flight", 1])
        # Client and server on one processor would take turns, which no machine with a processor to spare makes them do.
        with self.servers.apart():
            ratio = self.measure(runs, lambda report: latency(report, "50.0"))
        print(f"  => {ratio('health Check', 'C echo'):.2f} x the C echo")

    def pipelined(self):
        print("64 in flight on one connection, calls/s (targets: Check 8 x the peer, GetArticle of 5 kB 5 x or 100,000)")
        runs = {
            "C echo": ("echo", ["--method", CHECK, "--in-flight", 64]),
            "health Check": ("newswired", ["--method", CHECK, "--in-flight", 64]),
            "GetArticle": ("newswired", [self.article, "--in-flight", 64]),
        }
        if self.hasPeer:
            runs["peer's echo"] = ("peer", [*ECHO, "--in-flight", 64])
        ratio = self.measure(runs, rate)
        if self.hasPeer:
            for name in ["health Check", "GetArticle"]:
                print(f"  => {name}: {ratio(name, 'peer' + chr(39) + 's echo'):.2f} x the peer's echo")

    def paired(self, server, runs, beside=None):
        """Compares the p99 of calls with and without something beside them. It is made by few calls, so a round is two runs that
        follow each other, in turn the one and the other first, and what counts is the median of the rounds' ratios. The same
        run twice, as a third of a round, tells how far ratios stray by themselves."""
        figures = {name: [] for name in ["alone", "alone again", "beside it"]}
        for number in range(self.rounds):
            order = list(figures) if number % 2 == 0 else list(reversed(figures))
            for name in order:
                isBeside = name == "beside it"
                with beside() if beside and isBeside else contextlib.nullcontext():
                    report = self.servers.load(server, *runs[isBeside], seconds=self.seconds)
                if failed(report):
                    print(f"  {name}: {failed(report)} calls failed")
                figures[name].append(latency(report, "99.0"))
        for name, values in figures.items():
            print(f"  {name}: median {statistics.median(values):,.1f}, from {min(values):,.1f} to {max(values):,.1f}")
        for name in ["alone again", "beside it"]:
            ratios = sorted(b / a for a, b in zip(figures["alone"], figures[name]))
            low, high = ratios[len(ratios) // 4], ratios[-1 - len(ratios) // 4]
            print(f"  => {name}: {statistics.median(ratios):.2f} x alone, the middle half {low:.2f} to {high:.2f}")

    def slow(self):
        print("1 % of calls take 50 ms, p99 of the others in µs (target: less than 20 % more)")
        fast = {"name": "fast", "weight": 99, "method": "fixture.Wire/Fast"}
        alone = self.scenario("fast", [fast])
        mixed = self.scenario("slow", [fast, {"name": "slow", "weight": 1, "method": "fixture.Wire/Slow"}])
        with self.servers.apart():
            self.paired("fixture", [[scenario, "--rate", self.rate] for scenario in (alone, mixed)])

    def unread(self):
        print("A client that asks for articles and never reads, p99 of another client's in µs (target: unchanged)")
        check = [self.article, "--rate", self.rate]
        with self.servers.apart():
            self.paired("newswired", [check, check], beside=self.deafClient)

    @contextlib.contextmanager
    def deafClient(self):
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(self.servers.path("newswired"))
            client.settimeout(1)
            with contextlib.suppress(TimeoutError):
                for call in range(4096):
                    wanted = b"\x0a" + bytes([len(self.ids[0])]) + self.ids[call % len(self.ids)].encode()
                    client.sendall(request("newswire.v1.ArchiveService", "GetArticle", wanted, 2 * call + 1))
            yield

    def crowd(self):
        print("1,000 connections, one call in flight on each (target: no failure, under 20 kB a connection)")
        # A daemon that has done nothing yet, so that no memory is free for use again.
        self.servers.startDaemon("crowded")
        before = self.servers.resident("crowded")
        most = [before]
        isOver = threading.Event()

        def watch():
            while not isOver.wait(0.2):
                most.append(self.servers.resident("crowded"))

        watcher = threading.Thread(target=watch)
        watcher.start()
        check = ["--method", CHECK, "--connections", 1000, "--in-flight", 1]
        report = self.servers.load("crowded", *check, seconds=self.seconds)
        isOver.set()
        watcher.join()
        grown = (max(most) - before) / 1000
        print(f"  {report['total']['count']:,} calls, {failed(report)} failed, {rate(report):,.0f} calls/s, "
              f"p99 {latency(report, '99.0') / 1000:,.1f} ms")
        print(f"  => {grown / 1000:.1f} kB a connection ({before / 1e6:.1f} MB before, {max(most) / 1e6:.1f} MB at most)")


def imported(servers):
    """Gives the daemon 1,000 articles; returns their ids."""
    path = servers.path("articles.jsonl")
    articles(path, 1000, 5000)
    newswire = f"{servers.bin}/newswire"
    subprocess.run([newswire, "import", "--socket", servers.path("newswired"), path], check=True, stdout=subprocess.DEVNULL)
    export = [newswire, "export", "--socket", servers.path("newswired")]
    lines = subprocess.run(export, check=True, capture_output=True, text=True).stdout.splitlines()
    return [json.loads(line)["id"] for line in lines]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=ROOT / ".build/release")
    parser.add_argument("--peer")
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=["single", "pipelined", "slow", "unread", "crowd"])
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        servers = Servers(stack, options.bin)
        subprocess.run(["cc", "-O2", "-o", servers.path("echo-program"), ROOT / "Benchmarks/Wire/echo.c"], check=True)
        servers.start("echo", [servers.path("echo-program"), servers.path("echo")])
        servers.startDaemon("newswired")
        if options.only in (None, "slow"):
            servers.start("fixture", [f"{options.bin}/wire-fixture", servers.path("fixture")])
        if options.peer:
            servers.start("peer", [*shlex.split(options.peer), servers.path("peer")])
        comparison = Comparison(servers, options.seconds, options.rounds, imported(servers))
        print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
        for target in [options.only] if options.only else ["single", "pipelined", "slow", "unread", "crowd"]:
            getattr(comparison, target)()


main()

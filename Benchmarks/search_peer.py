#!/usr/bin/env python3
"""Time one peer's searches on a corpus, in a process of its own, with one thread.

    search_peer.py tantivy|stems|fts5 CORPUS.jsonl QUERIES.jsonl FOLDER SOURCE YEAR [RUNS]

Prints what newswire-bench prints: the build's time and size, and a line for each class of query with the best of RUNS calls.
`stems` is tantivy with its English stemmer. Classes that the peer has nothing like are left out. `pip install tantivy`; FTS5 comes with Python.
"""
import calendar
import collections
import json
import os
import sqlite3
import sys
import time


def articles(path):
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            article = json.loads(line)
            date = (article.get("published") or "1970-01-01")[:10]
            yield number, article.get("headline") or "", article["text"], article.get("source") or "", seconds(date)


def seconds(date):
    try:
        return calendar.timegm(time.strptime(date, "%Y-%m-%d"))
    except ValueError:
        return 0


def year_range(year):
    return calendar.timegm((year, 1, 1, 0, 0, 0)), calendar.timegm((year + 1, 1, 1, 0, 0, 0))


class Tantivy:
    tokenizer = "default"

    def __init__(self, corpus, folder):
        import tantivy

        self.tantivy = tantivy
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("body", stored=False, tokenizer_name=self.tokenizer, index_option="position")
        schema.add_text_field("headline", stored=False, tokenizer_name=self.tokenizer, index_option="position")
        schema.add_integer_field("id", stored=True, fast=True)
        schema.add_text_field("source", stored=False, tokenizer_name="raw", fast=True)
        schema.add_integer_field("published", indexed=True, fast=True)
        self.schema = schema.build()
        index = tantivy.Index(self.schema, path=folder)
        writer = index.writer(500_000_000, 1)
        for number, headline, text, source, published in articles(corpus):
            writer.add_document(tantivy.Document(
                body=[headline + "\n" + text], headline=[headline], id=number, source=[source], published=published))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self.index, self.searcher = index, index.searcher()

    def query(self, kind, terms):
        text = {"term": terms[0], "union": " ".join(terms), "intersection": " ".join("+" + t for t in terms),
                "phrase": '"' + " ".join(terms) + '"'}[kind]
        return self.index.parse_query(text, ["body"])

    def top(self, kind, terms):
        query = self.query(kind, terms)
        return lambda: self.searcher.search(query, 10, count=False)

    def count(self, kind, terms):
        # No collector counts alone: the best one is kept besides.
        query = self.query(kind, terms)
        return lambda: self.searcher.search(query, 1, count=True)

    def others(self, kind, terms, source, year):
        query, make = self.query(kind, terms), self.tantivy.Query
        must = self.tantivy.Occur.Must
        if kind == "intersection" and len(terms) == 2:
            first, end = year_range(year)
            dates = make.range_query(
                self.schema, "published", self.tantivy.FieldType.Integer, first, end, include_upper=False)
            since = make.range_query(self.schema, "published", self.tantivy.FieldType.Integer, first, 2**62)
            after = make.boolean_query([(must, query), (must, make.const_score_query(since, 0.0))])
            dated = make.boolean_query([(must, query), (must, make.const_score_query(dates, 0.0))])
            named = make.term_query(self.schema, "source", source)
            sourced = make.boolean_query([(must, query), (must, make.const_score_query(named, 0.0))])
            near = make.phrase_query(self.schema, "body", list(terms), slop=4)
            yield "dated", lambda: self.searcher.search(dated, 10, count=False)
            yield "after", lambda: self.searcher.search(after, 10, count=False)
            yield "sourced", lambda: self.searcher.search(sourced, 10, count=False)
            yield "newest", lambda: self.searcher.search(query, 10, count=False, order_by_field="published")
            oldest = self.tantivy.Order.Asc
            yield "oldest", lambda: self.searcher.search(
                query, 10, count=False, order_by_field="published", order=oldest)
            yield "near", lambda: self.searcher.search(near, 10, count=False)
        if kind == "term":
            prefix = make.regex_query(self.schema, "body", terms[0][:4] + ".*")
            fuzzy = make.fuzzy_term_query(self.schema, "body", terms[0], 1)
            facets = {"source": {"terms": {"field": "source", "size": 10}}}
            months = {"months": {"histogram": {"field": "published", "interval": 30 * 86400}}}
            yield "prefix", lambda: self.searcher.search(prefix, 10, count=False)
            yield "fuzzy", lambda: self.searcher.search(fuzzy, 10, count=False)
            headline = make.term_query(self.schema, "headline", terms[0])
            yield "headline", lambda: self.searcher.search(headline, 10, count=False)
            yield "facets", lambda: self.searcher.aggregate(query, facets)
            yield "timeline", lambda: self.searcher.aggregate(query, months)
        if kind == "phrase" and len(terms) == 2:
            phrase = make.phrase_query(self.schema, "headline", list(terms))
            yield "headphrase", lambda: self.searcher.search(phrase, 10, count=False)


class FTS5:
    def __init__(self, corpus, folder):
        self.db = sqlite3.connect(folder + "/fts5.db")
        self.db.execute("pragma synchronous=off")
        self.db.execute("create virtual table t using fts5(body, content='', tokenize='unicode61')")
        for number, headline, text, _, _ in articles(corpus):
            self.db.execute("insert into t(rowid, body) values(?, ?)", (number, headline + "\n" + text))
        self.db.commit()
        self.db.execute("insert into t(t) values('optimize')")
        self.db.commit()

    def call(self, text, sql="select rowid from t where t match ? order by rank limit 10"):
        return lambda: self.db.execute(sql, (text,)).fetchall()

    def text(self, kind, terms):
        return {"term": terms[0], "union": " OR ".join(terms), "intersection": " AND ".join(terms),
                "phrase": '"' + " ".join(terms) + '"'}[kind]

    def top(self, kind, terms):
        return self.call(self.text(kind, terms))

    def count(self, kind, terms):
        return self.call(self.text(kind, terms), "select count(*) from t where t match ?")

    def others(self, kind, terms, source, year):
        if kind == "intersection" and len(terms) == 2:
            yield "near", self.call(f"NEAR({terms[0]} {terms[1]}, 4)")
        if kind == "term":
            yield "prefix", self.call(terms[0][:4] + "*")


def best(run, runs):
    fastest = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        run()
        fastest = min(fastest, time.perf_counter() - start)
    return fastest * 1e6


def main():
    name, corpus, queries, folder, source, year = sys.argv[1:7]
    runs = int(sys.argv[7]) if len(sys.argv) > 7 else 7
    os.makedirs(folder)
    start, processor = time.time(), time.process_time()
    engine = {"tantivy": Tantivy, "fts5": FTS5}[name](corpus, folder)
    elapsed, processor = time.time() - start, time.process_time() - processor
    size = sum(os.path.getsize(os.path.join(folder, f)) for f in os.listdir(folder))
    print(f"{name} index_s {elapsed:.1f} cpu_s {processor:.1f} index_MB {size / 1e6:.1f}", flush=True)
    classes = collections.defaultdict(list)
    with open(queries, encoding="utf-8") as lines:
        for query in map(json.loads, lines):
            kind, terms = query["kind"], query["terms"]
            label = f"{kind}{len(terms)}"
            classes["top10 " + label].append(best(engine.top(kind, terms), runs))
            classes["count " + label].append(best(engine.count(kind, terms), runs))
            for other, run in engine.others(kind, terms, source, int(year)):
                classes["other " + other].append(best(run, runs))
    for label, times in sorted(classes.items()):
        times.sort()
        n = len(times)
        print(f"{name} {label} n {n} p50_us {times[n // 2]:.1f} mean_us {sum(times) / n:.1f} p99_us {times[int(n * 0.99)]:.1f}")


main()

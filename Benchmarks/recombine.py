#!/usr/bin/env python3
"""Make a larger corpus of the same language: articles whose paragraphs come from random articles of a smaller one.

    Benchmarks/recombine.py CORPUS.jsonl COUNT > LARGE.jsonl

An article keeps another's headline and number of paragraphs. The output is the same on every run.
"""
import json
import random
import sys


def main():
    random.seed(7)
    articles = [json.loads(line) for line in open(sys.argv[1])]
    paragraphs = [p for a in articles for p in a["text"].split("\n\n")]
    for _ in range(int(sys.argv[2])):
        article = dict(random.choice(articles))
        count = article["text"].count("\n\n") + 1
        article["text"] = "\n\n".join(random.choice(paragraphs) for _ in range(count))
        print(json.dumps(article, ensure_ascii=False))


main()

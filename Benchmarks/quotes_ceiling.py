#!/usr/bin/env python3
"""How high score_quotes.py's F1 can get on PolNeAR for readers that make no mistake.

    quotes_ceiling.py FOLDER       with FOLDER/text/*.txt and FOLDER/attributions/*.ann

Some documents have several annotators, and every annotator's quotes count as ones to be found, while a reader gives a quote once. And
contents that begin with the reporter's words count as none, though whole quoted sentences may stand in them. Printed are the F1 of a
reader that gives exactly one annotator's quotes of each document, of one that also gives the whole quoted sentences inside other
contents, one quote for each content, and how far two annotators of a document agree.
"""
import difflib
import glob
import re
import sys

WORD = re.compile(r"[\w']+")
QUOTED = re.compile(r"“[^”]*?(?:”|(?=\n\n)|$)|''.*?(?:''|(?=\n\n)|$)|(?<![\w”])\".*?(?:\"(?!\w)|(?=\n\n)|$)", re.S)


def words(text):
    return WORD.findall(text.lower().replace("\u2019", "'"))


def is_quote(content):
    return content[:1] in "\"\u201c'\u2018" and len(words(content)) >= 3


def contents(path, raw):
    """The attributed contents of one annotator, each with its spans."""
    spans, found = {}, []
    for line in open(path, encoding="utf-8"):
        part = line.rstrip("\n").split("\t")
        if part[0].startswith("T"):
            spans[part[0]] = [tuple(map(int, o.split())) for o in part[1].split(" ", 1)[1].split(";")]
        elif part[0].startswith("E"):
            roles = dict(r.split(":") for r in part[1].split())
            span = spans.get(roles.get("Content"), [])
            found.append((span, " ".join(raw[a:b] for a, b in span)))
    return found


def alike(a, b):
    a, b = words(a), words(b)
    blocks = difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return bool(a and b) and sum(m.size for m in blocks) >= 0.5 * min(len(a), len(b))


def matched(have, want):
    free, hits = list(have), 0
    for content in want:
        match = next((h for h in free if alike(h, content)), None)
        if match is not None:
            free.remove(match)
            hits += 1
    return hits


def covers(spans, start, end):
    return sum(max(0, min(end, b) - max(start, a)) for a, b in spans) >= 0.7 * (end - start)


def mixed(raw, found):
    """How many contents that begin with the reporter's words hold a whole quoted sentence."""
    holding = set()
    for match in QUOTED.finditer(raw):
        body = match.group().strip("\"“”'")
        if len(words(body)) < 3 or not body[:1].isupper() or body[-1:] not in ".,?!":
            continue
        if not any(covers(s, *match.span()) for s, c in found if is_quote(c)):
            holding |= {i for i, (s, c) in enumerate(found) if not is_quote(c) and covers(s, *match.span())}
    return len(holding)


def main():
    folder = sys.argv[1]
    wanted = once = inside = agreed = first = second = 0
    for path in sorted(glob.glob(f"{folder}/text/*.txt")):
        raw = open(path, encoding="utf-8", newline="").read()
        name = path.rsplit("/", 1)[1][:-4]
        annotators = [contents(p, raw) for p in sorted(glob.glob(f"{folder}/attributions/{name}_*.ann"))]
        quotes = [[c for _, c in found if is_quote(c)] for found in annotators]
        wanted, once = wanted + sum(map(len, quotes)), once + max(map(len, quotes), default=0)
        inside += mixed(raw, annotators[0]) if annotators else 0
        for a in quotes:
            for b in quotes:
                if a is not b:
                    agreed, first, second = agreed + matched(a, b), first + len(a), second + len(b)
    print(f"quotes {wanted}, each once {once}: f1 {2 * once / (wanted + once):.3f}")
    print(f"with {inside} contents that hold whole quoted sentences: f1 {2 * once / (wanted + once + inside):.3f}")
    print(f"annotators agree: f1 {2 * agreed / (first + second) if first else 0:.3f}")


main()

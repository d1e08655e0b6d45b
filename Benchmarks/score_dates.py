#!/usr/bin/env python3
"""Score resolved dates against TimeBank's TIMEX3 (TempEval-3).

    score_dates.py write FOLDER TIMEBANK...     one JSON file a document in FOLDER: published, text
    newswire extract --json FOLDER/*.json > read.jsonl
    score_dates.py score read.jsonl TIMEBANK...

TIMEBANK: folders of .tml files. RESULTS: an article a line in proto3 JSON with provenance{page} (the file's name), paragraphs[{text}] and
dates[{value, span{section, index, start, end}}]. Counted are the TIMEX3 of type DATE in the text whose value is a day, week, month,
quarter, season, year or decade. One is right where a date that overlaps it has its value, whatever stands for unknown digits left aside.
"""
import glob
import html
import json
import os
import re
import sys

PLAIN = re.compile(r"<[^>]*>")


def documents(folders):
    for folder in folders:
        for path in sorted(glob.glob(f"{folder}/*.tml")):
            raw = open(path, encoding="utf-8").read()
            created = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', raw, re.S).group(1)
            body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
            paragraphs, dates = [], []
            for part in re.split(r"\n\s*\n", body.strip()):
                text, position = "", 0
                for tag in re.finditer(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", part, re.S):
                    text = append(text, part[position : tag.start()])
                    start = len(text.encode())
                    text = append(text, tag.group(2))
                    attributes = dict(re.findall(r'(\w+)="([^"]*)"', tag.group(1)))
                    if attributes["type"] == "DATE" and re.match(r"\d\d", attributes["value"]):
                        dates.append((len(paragraphs), start, len(text.encode()), attributes["value"], clean(tag.group(2))))
                    position = tag.end()
                text = append(text, part[position:])
                paragraphs.append(text.strip())
            yield os.path.basename(path), created, paragraphs, dates


def clean(text):
    return html.unescape(re.sub(r"\s+", " ", PLAIN.sub("", text)))


def append(text, more):
    """Adds marked-up text, with single blanks and none at the start."""
    more = clean(more)
    return text + (more.lstrip() if not text or text.endswith(" ") else more)


def plain(value):
    value = re.sub(r"T.*", "", value)
    value = re.sub(r"-W(\d)\b", r"-W0\1", value)
    return re.sub(r"[-X]+$", "", re.sub(r"(-XX)+$", "", value))


def placed(article, paragraphs):
    """The article's dates as (paragraph of the document, start, end, value), by where its paragraphs end those of the document."""
    where = []
    for read in article.get("paragraphs", []):
        text = re.sub(r"\s+", " ", read["text"]).strip()
        index = next((i for i, p in enumerate(paragraphs) if p.endswith(text)), None)
        where.append(None if index is None else (index, len(paragraphs[index].encode()) - len(text.encode())))
    for date in article.get("dates", []):
        span = date.get("span", {})
        place = where[span.get("index", 0)] if str(span.get("section")).endswith("PARAGRAPH") else None
        if place:
            yield place[0], place[1] + span.get("start", 0), place[1] + span.get("end", 0), date["value"]


def main():
    if sys.argv[1] == "write":
        os.makedirs(sys.argv[2], exist_ok=True)
        for name, created, paragraphs, _ in documents(sys.argv[3:]):
            with open(f"{sys.argv[2]}/{name}.json", "w") as out:
                json.dump({"headline": name, "published": created, "text": "\n\n".join(paragraphs)}, out)
        return
    read = {}
    for line in open(sys.argv[2]):
        article = json.loads(line)
        read.setdefault(os.path.basename(article["provenance"]["page"]).removesuffix(".json"), []).append(article)
    right = found = wanted = 0
    for name, created, paragraphs, dates in documents(sys.argv[3:]):
        have = [date for article in read.get(name, []) for date in placed(article, paragraphs)]
        for paragraph, start, end, value, text in dates:
            over = [d[3] for d in have if d[0] == paragraph and d[1] < end and d[2] > start]
            wanted, found = wanted + 1, found + bool(over)
            if any(plain(v) == plain(value) for v in over):
                right += 1
            elif os.environ.get("SHOW"):
                print(name, created, value, repr(text), over)
    print(f"dates {wanted} found {found / wanted:.3f} right {right / wanted:.3f} right of found {right / max(found, 1):.3f}")


main()

#!/usr/bin/env python3
"""Score resolved dates against TimeBank's TIMEX3 (TempEval-3).

    score_dates.py write FOLDER... > documents.jsonl     one document a line: name, published, paragraphs
    score_dates.py score RESULTS FOLDER...

RESULTS: an article a line in proto3 JSON with provenance{page} (the document's name) and dates[{value, span{index, start, end}}].
Counted are the TIMEX3 of type DATE in the text whose value is a day, week, month, quarter, season, year or decade. One is right
where a date that overlaps it has its value, whatever stands for unknown digits left aside.
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
                    text += clean(part[position : tag.start()])
                    start = len(text.encode())
                    text += clean(tag.group(2))
                    attributes = dict(re.findall(r'(\w+)="([^"]*)"', tag.group(1)))
                    if attributes["type"] == "DATE" and re.match(r"\d\d", attributes["value"]):
                        dates.append((len(paragraphs), start, len(text.encode()), attributes["value"], clean(tag.group(2))))
                    position = tag.end()
                text += clean(part[position:])
                paragraphs.append(text)
            yield os.path.basename(path), created, paragraphs, dates


def clean(text):
    return html.unescape(re.sub(r"\s", " ", PLAIN.sub("", text)))


def plain(value):
    value = re.sub(r"T.*", "", value)
    value = re.sub(r"-W(\d)\b", r"-W0\1", value)
    return re.sub(r"[-X]+$", "", re.sub(r"(-XX)+$", "", value))


def main():
    if sys.argv[1] == "write":
        for name, created, paragraphs, _ in documents(sys.argv[2:]):
            print(json.dumps({"name": name, "published": created, "paragraphs": paragraphs}))
        return
    read = {}
    for line in open(sys.argv[2]):
        article = json.loads(line)
        read[os.path.basename(article["provenance"]["page"])] = article.get("dates", [])
    right = found = wanted = 0
    for name, created, _, dates in documents(sys.argv[3:]):
        for paragraph, start, end, value, text in dates:
            wanted += 1
            over = [
                d for d in read.get(name, [])
                if int(d.get("index", d.get("span", {}).get("index", 0))) == paragraph
                and int(d.get("start", d.get("span", {}).get("start", 0))) < end
                and int(d.get("end", d.get("span", {}).get("end", 0))) > start
            ]
            found += bool(over)
            if any(plain(d["value"]) == plain(value) for d in over):
                right += 1
            elif os.environ.get("SHOW"):
                print(name, created, value, repr(text), [d["value"] for d in over])
    print(f"dates {wanted} found {found / wanted:.3f} right {right / wanted:.3f} right of found {right / max(found, 1):.3f}")


main()

#!/usr/bin/env python3
"""Scores how articles are grouped into stories, on articles made from real ones: see STORIES.md.

    compare_stories.py NEWS.jsonl [--seed N] [--articles N] [--program PATH] [--list FILE]

A random half of the articles is drawn. From each fourth one copies are made as other outlets and the same one print them; others
share less with it and must stay apart. Everything is shuffled and grouped by newswire-stories (built with `swift build -c release
--product newswire-stories`), and pairs of made articles are scored. --list writes the mistakes.
"""

import argparse
import collections
import datetime
import itertools
import json
import random
import re
import subprocess
import sys

SHORTEST = 60  # words of an article that copies are made of


def parse_day(text):
    """The day of a record: ISO or Reuters-21578's 26-FEB-1987; None without one."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", text)
    if found:
        return datetime.date(*map(int, found.groups()))
    found = re.match(r"\s*(\d+)-([A-Z]{3})-(\d{4})", text)
    if found:
        return datetime.datetime.strptime("-".join(found.groups()), "%d-%b-%Y").date()
    return None


def read(path):
    articles = []
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n|\n(?= {2,})", record["text"])]
        articles.append({"source": record.get("source") or "", "published": parse_day(record.get("published") or ""),
                         "paragraphs": [p for p in paragraphs if p]})
    return articles


def words(paragraphs):
    return sum(len(p.split()) for p in paragraphs)


class Maker:
    """Makes variants of articles. `others` are articles whose paragraphs serve as foreign text."""

    def __init__(self, rng, others):
        self.rng = rng
        self.others = others

    def foreign(self):
        while True:
            other = self.rng.choice(self.others)
            for paragraph in self.rng.sample(other["paragraphs"], len(other["paragraphs"])):
                if 15 <= len(paragraph.split()) <= 90:
                    return paragraph

    def elsewhere(self, article, paragraphs):
        """Another outlet prints it, the same day or up to two days later."""
        return self.variant(article, paragraphs, "Outlet %d" % self.rng.randrange(40), self.rng.choice([0, 0, 1, 2]))

    def again(self, article, paragraphs):
        """The outlet itself prints it again."""
        return self.variant(article, paragraphs, article["source"], self.rng.choice([0, 0, 1]))

    @staticmethod
    def variant(article, paragraphs, source, days):
        day = article["published"]
        return {"source": source, "published": day + datetime.timedelta(days) if day else None, "paragraphs": paragraphs}

    # Copies

    def agency_copy(self, article):
        """The first paragraph written again, a line of the outlet's own at the end."""
        body = article["paragraphs"]
        if len(body) < 4 or words(body[1:]) < 0.6 * words(body):
            return None
        return self.elsewhere(article, [self.foreign()] + body[1:] + ["Additional reporting by our own staff."])

    def cut(self, article):
        """The end cut off, as for want of room: 35 to 90 % are left."""
        body = article["paragraphs"]
        keep = max(1, round(len(body) * self.rng.uniform(0.35, 0.9)))
        if len(body) < 3 or words(body[:keep]) < 40 or words(body[:keep]) < 0.35 * words(body):
            return None
        make = self.elsewhere if self.rng.random() < 0.7 else self.again
        return make(article, body[:keep])

    def captions(self, article):
        """Other captions, which some pages have among the paragraphs."""
        body = list(article["paragraphs"])
        if words(body) < 150:
            return None
        for _ in range(self.rng.randrange(1, 3)):
            body.insert(self.rng.randrange(len(body)), " ".join(self.foreign().split()[:20]) + " (Photo: An Agency)")
        return self.elsewhere(article, body)

    def typography(self, article):
        """Other quotation marks, dashes, capitals, paragraphs."""
        text = "\n".join(article["paragraphs"])
        for old, new in [("“", '"'), ("”", '"'), ("’", "'"), (" – ", " — "), (" -- ", " — "), ("...", "…"), ("%", " percent")]:
            text = text.replace(old, new)
        text = re.sub(r'"([^"\n]*)"', r"“\1”", text).replace("'", "’") if self.rng.random() < 0.5 else text
        body = text.split("\n")
        body = [" ".join(body[i:i + 2]) for i in range(0, len(body), 2)]
        make = self.elsewhere if self.rng.random() < 0.5 else self.again
        return make(article, body)

    def edited(self, article):
        """A word in 40 changed, left out or put in, and the first paragraph paraphrased."""
        body = article["paragraphs"]
        if len(body) < 4 or words(body[1:]) < 0.7 * words(body):
            return None
        lead = body[0].split()
        self.rng.shuffle(lead)
        edited = [" ".join(lead)]
        for paragraph in body[1:]:
            out = []
            for word in paragraph.split():
                kind = self.rng.random() * 40
                if kind < 0.4:
                    out.append("however")
                elif kind < 0.7:
                    out += ["reportedly", word]
                elif kind >= 1:
                    out.append(word)
            edited.append(" ".join(out))
        return self.elsewhere(article, edited)

    def developed(self, article):
        """The story goes on: a new lead and a new second paragraph over the old text, a paragraph of which is gone."""
        body = article["paragraphs"]
        if len(body) < 7 or words(body) < 200:
            return None
        rest = body[:]
        del rest[self.rng.randrange(1, len(rest))]
        return self.elsewhere(article, [self.foreign(), self.foreign()] + rest)

    # Articles that share something and tell another story

    def recombined(self, article):
        """A paragraph or two among those of others."""
        body = [self.foreign() for _ in range(self.rng.randrange(5, 9))]
        longest = [p for p in article["paragraphs"] if len(p.split()) <= 90]
        for paragraph in self.rng.sample(longest, min(len(longest), self.rng.randrange(1, 3))):
            body.insert(self.rng.randrange(len(body)), paragraph)
        if words(body) < 3 * sum(len(p.split()) for p in body if p in article["paragraphs"]):
            return None
        return self.elsewhere(article, body)

    def background(self, article):
        """The last fifth or so of the text, the background, under another story on the subject."""
        body = article["paragraphs"]
        tail = body[-max(1, len(body) // 5):]
        own = [self.foreign() for _ in range(6)]
        if words(tail) > 0.3 * words(own + tail) or words(tail) > 0.4 * words(body):
            return None
        return self.elsewhere(article, own + tail)

    def boilerplate(self, article):
        """A notice of 40 to 90 words under another story."""
        own = [self.foreign() for _ in range(5)]
        return self.elsewhere(article, own + [self.notice])

    def template(self, article):
        """A report that is filled in anew each time: every third word or so is another."""
        body = []
        for paragraph in article["paragraphs"]:
            body.append(" ".join(self.rng.choice(self.vocabulary) if self.rng.random() < 0.25 else word
                                 for word in paragraph.split()))
        return self.again(article, body)

    COPIES = ["agency_copy", "cut", "captions", "typography", "edited", "developed"]
    OTHERS = ["recombined", "background", "boilerplate", "template"]


def make(articles, rng, count):
    """Made articles, as (story, kind, article); a story is the number of its original, others have one of their own."""
    usable = [a for a in articles if SHORTEST <= words(a["paragraphs"]) <= 3000]
    rng.shuffle(usable)
    originals, others = usable[:count], usable[count:]
    maker = Maker(rng, others)
    maker.notice = " ".join(maker.foreign() for _ in range(3)) + " All rights reserved."
    maker.notice = " ".join(maker.notice.split()[:rng.randrange(40, 90)])
    maker.vocabulary = [w for a in rng.sample(others, 200) for p in a["paragraphs"] for w in p.split()]
    made = []
    for number, article in enumerate(originals):
        made.append((("story", number), "original", article))
        for kind in rng.sample(Maker.COPIES, rng.randrange(1, 4)):
            copy = getattr(maker, kind)(article)
            if copy:
                made.append((("story", number), kind, copy))
        for kind in rng.sample(Maker.OTHERS, rng.randrange(0, 3)):
            other = getattr(maker, kind)(article)
            if other:
                made.append((("apart", len(made)), kind, other))
    rng.shuffle(made)
    return made


def group(program, made):
    """The story that the program gives each article."""
    lines = [json.dumps({"id": str(i), "source": a["source"], "published": str(a["published"] or ""),
                         "paragraphs": a["paragraphs"]}) for i, (_, _, a) in enumerate(made)]
    run = subprocess.run([program], input="\n".join(lines), capture_output=True, text=True, check=True)
    print(run.stderr.strip())
    given = [None] * len(made)
    for line in run.stdout.splitlines():
        article, story = line.split()
        given[int(article)] = int(story)
    return given


def score(made, given, natural):
    """Pairs of one story, by kind, and pairs that were put together. Pairs that were together before anything was made of them are
    left out: the originals hold real copies of each other, of which nobody knows the truth."""
    members = collections.defaultdict(list)
    for i, (story, _, _) in enumerate(made):
        members[story].append(i)
    found, wanted = collections.Counter(), collections.Counter()
    missed = []
    for story, group_ in members.items():
        for a, b in itertools.combinations(group_, 2):
            kind = " + ".join(sorted({made[a][1], made[b][1]}, key=lambda k: (k != "original", k)))
            wanted[kind] += 1
            if given[a] == given[b]:
                found[kind] += 1
            else:
                missed.append((a, b))
    together = collections.defaultdict(list)
    for i, story in enumerate(given):
        together[story].append(i)
    right, wrong = 0, []
    for group_ in together.values():
        for a, b in itertools.combinations(group_, 2):
            if made[a][0] == made[b][0]:
                right += 1
            elif not natural(made[a], made[b]):
                wrong.append((a, b))
    return wanted, found, right, wrong, missed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 31))
    parser.add_argument("--articles", type=int, default=4000)
    parser.add_argument("--program", default=".build/release/newswire-stories")
    parser.add_argument("--list")
    options = parser.parse_args()
    print("seed", options.seed)
    rng = random.Random(options.seed)
    articles = read(options.news)
    rng.shuffle(articles)
    half = articles[: len(articles) // 2]
    # Real copies among the articles themselves: each half of a pair is left out, so that what is together was made so.
    plain = [(("plain", i), "original", a) for i, a in enumerate(half)]
    first = {}
    kept = []
    for i, story in enumerate(group(options.program, plain)):
        if story not in first:
            first[story] = i
            kept.append(half[i])
    print(len(half), "articles,", len(half) - len(kept), "real copies left out")
    made = make(kept, rng, options.articles)
    given = group(options.program, made)
    wanted, found, right, wrong, missed = score(made, given, lambda a, b: False)
    print("%d articles made: %s" % (len(made), dict(collections.Counter(kind for _, kind, _ in made))))
    for kind in sorted(wanted, key=lambda k: (not k.startswith("original"), k)):
        if kind.startswith("original"):
            print("  %-28s recall %.3f of %d pairs" % (kind, found[kind] / wanted[kind], wanted[kind]))
    print("pairs of one story %d, found %d, wrong %d" % (sum(wanted.values()), right, len(wrong)))
    print("recall %.4f  precision %.4f" % (right / sum(wanted.values()), right / max(right + len(wrong), 1)))
    print("wrong by kinds", dict(collections.Counter(tuple(sorted((made[a][1], made[b][1]))) for a, b in wrong)))
    if options.list:
        with open(options.list, "w", encoding="utf-8") as out:
            for name, pairs in (("wrong", wrong), ("missed", missed)):
                for a, b in pairs[:200]:
                    out.write(json.dumps({"mistake": name, "kinds": [made[a][1], made[b][1]],
                                          "left": made[a][2]["paragraphs"], "right": made[b][2]["paragraphs"]}) + "\n")


if __name__ == "__main__":
    sys.exit(main())

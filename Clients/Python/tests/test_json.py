"""The command line's JSON, read by protobuf's own JSON reader."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TypeVar

from google.protobuf import json_format
from google.protobuf.message import Message

from newswire import Client, v1

from .conftest import SAMPLES, program


Kind = TypeVar("Kind", bound=Message)


def newswire(*arguments: str) -> list[str]:
    """The lines that a command prints."""
    run = subprocess.run([program("newswire"), *arguments], capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    return run.stdout.removesuffix("\n").split("\n")


def parse(line: str, message: Kind) -> Kind:
    return json_format.Parse(line, message, ignore_unknown_fields=False)


def test_articles_are_the_same_by_either_way(archive: Path) -> None:
    with Client(archive) as client:
        exported = list(client.export_articles())
    for command in ("export", "list"):
        lines = newswire(command, *(["--json"] if command == "list" else []), "--socket", str(archive))
        assert [parse(line, v1.Article()) for line in lines] == exported
    [line] = newswire("show", "--json", exported[0].id, "--socket", str(archive))
    assert parse(line, v1.Article()) == exported[0]


def test_searches_counts_and_status_are_the_same_by_either_way(archive: Path) -> None:
    queries = ["harbour", '"skerry island" OR tram', "para*e", '"half written', "NOT (a w/3 b)", "says:keeper", "ünïcode \\ \u2028"]
    with Client(archive) as client:
        for query in queries:
            expected = client.search(query)
            lines = _lines_or_none("search", "--json", query, "--socket", str(archive))
            assert parse(lines[0], v1.SearchResponse()) == expected, query
            lines = _lines_or_none("count", "--json", query, "--socket", str(archive))
            assert parse(lines[0], v1.CountResponse()) == client.count(query), query
        [line] = newswire("status", "--json", "--socket", str(archive))
        status = parse(line, v1.GetStatusResponse())
        assert status.started_at == client.status().started_at


def _lines_or_none(*arguments: str) -> list[str]:
    """As `newswire`, where finding nothing, exit status 1, is an answer too."""
    run = subprocess.run([program("newswire"), *arguments], capture_output=True, text=True, encoding="utf-8")
    assert run.returncode in (0, 1), run.stderr
    return run.stdout.removesuffix("\n").split("\n")


def test_extracted_articles_and_verdicts_are_messages() -> None:
    files = [str(SAMPLES / "page.txt"), str(SAMPLES / "stories.jsonl")]
    articles = [parse(line, v1.Article()) for line in newswire("extract", "--json", *files)]
    assert len(articles) == 4
    assert articles[3].headline == "Zürich Bäcker backen wieder nachts"
    results = [parse(line, v1.PageResult()) for line in newswire("extract", "--json", "--explain", files[0])]
    assert results[0].verdicts


def test_any_character_survives_json(tmp_path: Path) -> None:
    text = "quote \" backslash \\ slash / tab \t bell \x07 delete \x7f lines \u2028\u2029 smile \U0001f600 null-ish \u2400 é"
    (tmp_path / "odd.json").write_text(json.dumps({"title": text, "text": text}), encoding="utf-8")
    [line] = newswire("extract", "--json", str(tmp_path / "odd.json"))
    article = parse(line, v1.Article())
    # White space and control characters may be tidied; nothing else may change.
    kept = [part for part in text.split() if part.isprintable()]
    assert [part for part in article.headline.split() if part in kept] == kept


def test_calls_take_the_json_that_protobuf_writes(archive: Path) -> None:
    request = v1.SearchRequest(
        query=v1.QueryInput(
            tree=v1.Query(
                any_of=v1.AnyOfQuery(
                    queries=[
                        v1.Query(phrase=v1.PhraseQuery(field=v1.TEXT_FIELD_HEADLINE, words=["skerry", "island"])),
                        v1.Query(length=v1.LengthQuery(minimum=v1.WordCount(words=1000))),
                    ]
                )
            )
        ),
        sort=v1.SORT_ORDER_NEWEST,
        page_size=3,
    )
    with Client(archive) as client:
        expected = client.search(request.query, sort=request.sort, page_size=request.page_size)
    for preserving in (False, True):
        text = json_format.MessageToJson(request, preserving_proto_field_name=preserving, indent=None)
        lines = newswire("call", "--socket", str(archive), "newswire.v1.ArchiveService/Search", text)
        assert parse("".join(lines), v1.SearchResponse()) == expected

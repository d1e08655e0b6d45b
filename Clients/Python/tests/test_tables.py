"""Answers of a daemon as data frames, and the counts of names that they are made of."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

import newswire
from newswire import AsyncClient, Client, Code, NewswireError, Page, v1

from .conftest import Daemon

TRAM = "Council Approves Tram Line to Harbour District"


def page(number: int, *people: str) -> Page:
    text = " ".join(f"Minister {person} spoke to reporters in the harbour on Tuesday." for person in people)
    record = {"title": f"Meeting {number}", "text": text, "url": f"https://gazette.example/{number}", "source": "Gazette"}
    return Page(json.dumps(record).encode(), f"{number}.json")


def meetings(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        client.import_pages([
            page(1, "Rosa Lind", "Petra Holm"), page(2, "Rosa Lind", "Petra Holm", "Olof Marten"),
            page(3, "Rosa Lind", "Olof Marten"), page(4, "Petra Holm"),
        ])


# Searches


def test_a_search_takes_all_that_the_service_offers(archive: Path) -> None:
    given = {name for name in Client.search.__annotations__ if name not in ("timeout", "return")}
    assert given == set(v1.SearchRequest.DESCRIPTOR.fields_by_name)
    with Client(archive) as client:
        [hit] = client.search("tram", omit_passages=True).hits
        assert hit.headline == TRAM and not hit.passages and not hit.matched_fields
        collapsed = client.search(collapse=True)
        assert collapsed.HasField("stories") and collapsed.stories.count == len(collapsed.hits)
        assert not any(hit.passages for hit in client.iter_hits("tram", omit_passages=True))
        [facet] = client.count_facets(fields=[v1.FACET_FIELD_SOURCE], exact_totals=True).facets
        assert facet.total.is_exact


# Names


def test_names_are_counted_with_one_another(daemon: Daemon) -> None:
    meetings(daemon)
    with Client(daemon.socket) as client:
        result = client.count_co_mentions("lind")
        assert (result.name, result.count) == ("Rosa Lind", 3)
        assert {(other.name, other.count) for other in result.names} == {("Petra Holm", 2), ("Olof Marten", 2)}
        pairs = {(*sorted((pair.source, pair.target)), pair.count) for pair in result.pairs}
        assert pairs == {
            ("Petra Holm", "Rosa Lind", 2), ("Olof Marten", "Rosa Lind", 2), ("Olof Marten", "Petra Holm", 1),
        }
        narrowed = client.count_co_mentions("lind", "headline:2", kind=v1.MENTION_KIND_PERSON, limit=1)
        assert narrowed.count == 1 and len(narrowed.names) == len(narrowed.pairs) == 1
        nobody = client.count_co_mentions("nobody")
        assert nobody == newswire.CoMentions("nobody", 0)
        for refused in ({"limit": 0}, {"fields": [v1.FACET_FIELD_SOURCE]}):
            with pytest.raises(NewswireError) as failure:
                client.count_co_mentions("lind", **refused)
            assert failure.value.code == Code.INVALID_ARGUMENT

    async def main() -> newswire.CoMentions:
        async with AsyncClient(daemon.socket) as client:
            return await client.count_co_mentions("lind")

    assert asyncio.run(main()) == result


# Data frames


def test_hits_are_rows(archive: Path) -> None:
    pandas = pytest.importorskip("pandas")
    with Client(archive) as client:
        frame = newswire.to_pandas(client.search("tram"))
        assert len(frame) == 1
        row = frame.iloc[0]
        assert (row.headline, row.source, row.precision) == (TRAM, "Example Gazette", "second")
        assert row.published == pandas.Timestamp("2025-03-04T08:30:00Z")
        assert "tram line" in row.passages and "headline" in row.matched_fields.split(", ")
        everything = newswire.hits_to_pandas(client.iter_hits(page_size=2))
        assert len(everything) == 4 and str(everything.published.dtype) == "datetime64[us, UTC]"
        nothing = newswire.to_pandas(client.search("unheardof"))
        assert nothing.empty and nothing.dtypes.equals(frame.dtypes)
        related = newswire.to_pandas(client.find_related(row.article_id))
        assert list(related.columns) == list(frame.columns)


def test_quotes_are_rows(archive: Path) -> None:
    pytest.importorskip("pandas")
    with Client(archive) as client:
        frame = newswire.to_pandas(client.search_quotes("speaker:marten"))
        assert len(frame) == 1
        row = frame.iloc[0]
        assert row.speaker == "Olof Marten" and row.text.startswith("Ships have no need")
        assert row.text[:5] in row.context and row.precision == "day" and 0 < row.confidence <= 1
        assert len(newswire.quotes_to_pandas(client.iter_quotes())) == client.search_quotes().count
        counted = client.count_quotes(interval=v1.TIMELINE_INTERVAL_MONTH)
        assert newswire.to_pandas(counted).set_index("speaker").loc["Olof Marten", "count"] == 1
        assert newswire.buckets_to_pandas(counted.buckets)["count"].sum() == counted.count - counted.undated


def test_facets_are_rows(archive: Path) -> None:
    pytest.importorskip("pandas")
    with Client(archive) as client:
        frame = newswire.to_pandas(client.count_facets(fields=[v1.FACET_FIELD_SOURCE, v1.FACET_FIELD_LANGUAGE]))
        assert list(frame.columns) == ["field", "value", "count"]
        assert set(frame.field) == {"source", "language"}
        assert frame[frame.value == "Example Gazette"]["count"].tolist() == [2]


def test_timelines_are_rows(archive: Path) -> None:
    pandas = pytest.importorskip("pandas")
    with Client(archive) as client:
        days = newswire.to_pandas(client.count_timeline("tram OR lighthouse", interval=v1.TIMELINE_INTERVAL_DAY))
        assert days.start.tolist() == [pandas.Timestamp("2025-03-04"), pandas.Timestamp("2025-03-05")]
        assert days["count"].tolist() == days.coverage.tolist() == [1, 1]
        hours = client.count_timeline("tram", interval=v1.TIMELINE_INTERVAL_HOUR, zone="Europe/Berlin")
        assert newswire.to_pandas(hours).start.tolist() == [pandas.Timestamp("2025-03-04T08:00:00Z")]
        compared = newswire.to_pandas(
            client.compare_timelines(["tram", "lighthouse"], interval=v1.TIMELINE_INTERVAL_DAY)
        )
        assert compared.pivot(index="start", columns="query", values="count").sum().to_dict() == {
            "tram": 1, "lighthouse": 1,
        }
        assert compared.series.tolist() == [0, 0, 1, 1]
        assert newswire.to_pandas(client.count_timeline("unheardof")).empty


def test_co_mentions_are_rows(daemon: Daemon) -> None:
    pytest.importorskip("pandas")
    meetings(daemon)
    with Client(daemon.socket) as client:
        frame = newswire.to_pandas(client.count_co_mentions("Rosa Lind"))
        assert list(frame.columns) == ["source", "target", "count"]
        assert frame["count"].sum() == 5
        assert newswire.to_pandas(client.count_co_mentions("nobody")).empty


def test_another_answer_is_refused() -> None:
    pytest.importorskip("pandas")
    with pytest.raises(TypeError, match="does not take a CountResponse"):
        newswire.to_pandas(v1.CountResponse())  # type: ignore[arg-type]


def test_without_pandas_an_error_says_how_to_install_it() -> None:
    program = """
import sys
import newswire
assert "pandas" not in sys.modules
sys.modules.pop("pandas", None)
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name == "pandas":
            raise ModuleNotFoundError("No module named 'pandas'", name="pandas")
sys.meta_path.insert(0, Missing())
try:
    newswire.to_pandas(newswire.v1.SearchResponse())
except ImportError as error:
    print(error)
"""
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "pip install pandas" in result.stdout

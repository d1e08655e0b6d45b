"""Both clients against the daemon."""

from __future__ import annotations

import asyncio
import json
import threading
from pathlib import Path

import pytest

from newswire import AsyncClient, Client, Code, HealthStatus, NewswireError, Page, read_pages, v1

from .conftest import SAMPLES, Daemon

STORIES = SAMPLES / "stories.jsonl"
TRAM = "Council Approves Tram Line to Harbour District"
LIGHTHOUSE = "Lighthouse on Skerry Island Goes Dark After 140 Years"


def story(number: int, label: str = "parrots") -> Page:
    record = {"title": f"Parrot {number}", "text": f"Story {number} tells of a parrot named Pelle.", "tags": [label]}
    return Page(json.dumps(record).encode(), f"{number}.json")


# Imports


def test_imports_tell_what_became_of_each_page(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        results = client.import_pages([*read_pages([STORIES]), Page(b'{"title": ', "broken.json")])
        assert [result.outcome for result in results[:3]] == [v1.IMPORT_OUTCOME_IMPORTED] * 3
        assert [result.record.number for result in results[:3]] == [1, 2, 3]
        assert [result.page for result in results] == [str(STORIES)] * 3 + ["broken.json"]
        again = client.import_pages(read_pages([STORIES]))
        assert [result.outcome for result in again] == [v1.IMPORT_OUTCOME_UNCHANGED] * 3
        assert [result.article_ids for result in again] == [result.article_ids for result in results[:3]]


def test_an_import_explains_each_line(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        [result] = client.import_pages(read_pages([SAMPLES / "page.txt"]), explain=True)
    lines = (SAMPLES / "page.txt").read_text().splitlines()
    fates = {verdict.line: verdict.fate for verdict in result.verdicts}
    assert {number for number, line in enumerate(lines, 1) if line.strip()} <= fates.keys()
    assert fates[lines.index("Most read") + 1] == v1.LINE_FATE_BOILERPLATE


def test_fields_are_taken_from_the_members_named(daemon: Daemon) -> None:
    page = Page(b'{"Titel": "Tram opens", "body": {"plain": "The tram opened."}}', "r")
    with Client(daemon.socket) as client:
        [refused] = client.import_pages([page])
        assert refused.outcome == v1.IMPORT_OUTCOME_REJECTED
        [result] = client.import_pages([page], fields={"headline": "Titel", "text": "body.plain"})
        article = client.get_article(result.article_ids[0])
        assert (article.headline, [p.text for p in article.paragraphs]) == ("Tram opens", ["The tram opened."])
        with pytest.raises(ValueError):
            client.import_pages([page], fields={"title": "Titel"})


def test_a_page_larger_than_a_frame_is_taken(daemon: Daemon) -> None:
    record = {"title": "Long Minutes", "not read": "x" * (9 << 20), "text": "The committee adjourned."}
    with Client(daemon.socket) as client:
        [result] = client.import_pages([Page(json.dumps(record).encode(), "long.json")])
        assert result.outcome == v1.IMPORT_OUTCOME_IMPORTED
        [paragraph] = client.get_article(result.article_ids[0]).paragraphs
        assert paragraph.text == "The committee adjourned."


def test_a_page_over_the_limit_is_an_error_that_names_it(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        with pytest.raises(NewswireError, match="too-large.txt.*limit page") as failure:
            client.import_pages([Page(b"x" * ((32 << 20) + 1), "too-large.txt")])
        assert failure.value.code == Code.RESOURCE_EXHAUSTED
        assert client.status().pages == 0


def test_thousands_of_pages_go_in_and_out(daemon: Daemon) -> None:
    async def main() -> None:
        async with AsyncClient(daemon.socket, timeout=60) as client:
            results = await client.import_pages(story(number) for number in range(1200))
            assert {result.outcome for result in results} == {v1.IMPORT_OUTCOME_IMPORTED}
            exported = [article.headline async for article in client.export_articles()]
            assert exported == [f"Parrot {number}" for number in range(1200)]
            assert (await client.count("parrot")).count == 1200
            hits = [hit.article_id async for hit in client.iter_hits("pelle", page_size=500)]
            assert len(set(hits)) == 1200

    asyncio.run(main())


# Articles


def test_articles_are_had_by_id(archive: Path) -> None:
    with Client(archive) as client:
        listed = client.list_articles(page_size=2)
        assert [article.headline for article in listed.articles] == [TRAM, LIGHTHOUSE]
        rest = client.list_articles(page_size=2, page_token=listed.next_page_token)
        assert len(rest.articles) == 2 and not rest.next_page_token
        tram, lighthouse = listed.articles
        assert client.get_article(tram.id) == tram
        assert client.get_article(tram.id, revision=1) == tram
        found = client.get_articles([lighthouse.id, "00000000000000000000", tram.id])
        assert list(found.articles) == [lighthouse, tram]
        assert list(found.missing_ids) == ["00000000000000000000"]
        assert tram.bylines == ["Ines Falk"]
        assert tram.published.time == "2025-03-04T08:30:00Z"
        assert tram.provenance.record.number == 1


def test_a_page_of_articles_fits_a_message(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        client.import_pages(story(number, label="x" * 4100) for number in range(1001))
        page = client.list_articles(page_size=1000)
        assert 900 < len(page.articles) < 1000
        rest = client.list_articles(page_size=1000, page_token=page.next_page_token)
        assert len(page.articles) + len(rest.articles) == 1001 and not rest.next_page_token


def test_an_export_gives_every_article(archive: Path) -> None:
    with Client(archive) as client:
        with client.export_articles() as export:
            articles = list(export)
        assert [article.headline for article in articles][:2] == [TRAM, LIGHTHOUSE]
        assert len(articles) == client.status().articles == 4


def test_an_export_of_a_query_gives_what_matches(archive: Path) -> None:
    with Client(archive) as client:
        assert [article.headline for article in client.export_articles("lighthouse")] == [LIGHTHOUSE]


def test_a_deleted_article_is_gone(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        results = client.import_pages(read_pages([STORIES]))
        id = results[0].article_ids[0]
        client.delete_article(id)
        for call in (client.get_article, client.delete_article):
            with pytest.raises(NewswireError) as failure:
                call(id)
            assert failure.value.code == Code.NOT_FOUND
        assert client.count("tram").count == 0
        assert len(list(client.export_articles())) == 2


def test_a_deleted_article_comes_back_as_it_was(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        id = client.import_pages(read_pages([STORIES]))[0].article_ids[0]
        before = client.get_article(id)
        with pytest.raises(NewswireError) as failure:
            client.undelete_article(id)
        assert failure.value.code == Code.FAILED_PRECONDITION
        client.delete_article(id)
        client.undelete_article(id)
        assert client.get_article(id) == before


def test_a_purged_article_is_gone_for_good_and_on_record(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        id = client.import_pages(read_pages([STORIES]))[0].article_ids[0]
        report = client.purge_articles([id], "a test")
        assert report.articles[0].revisions == 1 and report.proof.files > 0
        for call in (client.get_article, client.undelete_article):
            with pytest.raises(NewswireError) as failure:
                call(id)
            assert failure.value.reason == "ARTICLE_PURGED"
        refused = client.import_pages(read_pages([STORIES]))[0]
        assert list(refused.article_ids) == [] and list(refused.purged_article_ids) == [id]
        (entry,) = [entry for entry in client.list_audit_entries(page_size=1000).entries if entry.action == "purge"]
        assert (entry.action, entry.subject, entry.reason, entry.outcome) == ("purge", id, "a test", "OK")


# Searches


def test_a_search_finds_and_shows(archive: Path) -> None:
    with Client(archive) as client:
        response = client.search("lighthouse")
        [hit] = response.hits
        assert hit.headline == LIGHTHOUSE
        assert response.total.count == 1
        assert response.parsed.canonical
        for passage in hit.passages:
            encoded = passage.text.encode()
            for highlight in passage.highlights:
                assert b"lighthouse" in encoded[highlight.start : highlight.end].lower()


def test_a_query_may_be_a_tree(archive: Path) -> None:
    tree = v1.Query(
        all_of=v1.AllOfQuery(
            queries=[
                v1.Query(word=v1.WordQuery(text="harbour")),
                v1.Query(negation=v1.NotQuery(query=v1.Query(word=v1.WordQuery(text="tram")))),
            ]
        )
    )
    with Client(archive) as client:
        response = client.search(tree)
        assert [hit.headline for hit in response.hits] == [LIGHTHOUSE]
        assert client.search(response.parsed.canonical).hits == response.hits


def test_hits_come_in_the_order_asked_for(archive: Path) -> None:
    with Client(archive) as client:
        newest = client.search("harbour", sort=v1.SORT_ORDER_NEWEST)
        assert [hit.headline for hit in newest.hits] == [LIGHTHOUSE, TRAM]
        oldest = client.search("harbour", sort=v1.SORT_ORDER_OLDEST)
        assert [hit.headline for hit in oldest.hits] == [TRAM, LIGHTHOUSE]


def test_hits_come_page_by_page(archive: Path) -> None:
    with Client(archive) as client:
        whole = client.search("harbour")
        assert [hit.article_id for hit in client.iter_hits("harbour", page_size=1)] == [
            hit.article_id for hit in whole.hits
        ]


def test_a_query_that_is_half_written_is_understood_and_warned_of(archive: Path) -> None:
    with Client(archive) as client:
        response = client.search('"skerry island')
        assert response.hits[0].headline == LIGHTHOUSE
        assert response.parsed.warnings


# Errors


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda client: client.get_article("no id"), Code.NOT_FOUND),
        (lambda client: client.get_article("00000000000000000000"), Code.NOT_FOUND),
        (lambda client: client.search("x", page_size=1001), Code.INVALID_ARGUMENT),
        (lambda client: client.search("x", page_size=-1), Code.INVALID_ARGUMENT),
        (lambda client: client.search("x", page_size=1 << 31), Code.INVALID_ARGUMENT),
        (lambda client: client.search("x", page_token="none of ours"), Code.INVALID_ARGUMENT),
        (lambda client: client.list_articles(page_token="none of ours"), Code.INVALID_ARGUMENT),
        (lambda client: client.get_articles(["x"] * 1001), Code.INVALID_ARGUMENT),
        (lambda client: client.check_health("no.such.Service"), Code.NOT_FOUND),
        (lambda client: client.import_pages([Page(b"x", "n" * 4097)]), Code.INVALID_ARGUMENT),
    ],
)
def test_a_wrong_argument_is_an_error(archive: Path, call: object, code: Code) -> None:
    assert callable(call)
    with Client(archive) as client:
        with pytest.raises(NewswireError) as failure:
            call(client)
        assert failure.value.code == code
        assert failure.value.message


def test_arguments_at_their_limits_are_taken(archive: Path) -> None:
    with Client(archive) as client:
        assert client.list_articles(page_size=1000).articles
        assert len(client.get_articles(["x"] * 1000).missing_ids) == 1000


# The connection


def test_health_and_status(archive: Path) -> None:
    with Client(archive) as client:
        assert client.check_health() is HealthStatus.SERVING
        assert client.check_health("newswire.v1.ArchiveService") is HealthStatus.SERVING
        status = client.status()
        assert status.version and status.pages == 4
        assert status.indexed_change == status.last_change


def test_threads_share_a_client(archive: Path) -> None:
    failures: list[BaseException] = []

    def work(client: Client) -> None:
        try:
            for _ in range(50):
                [article] = client.list_articles(page_size=1).articles
                assert client.get_article(article.id).headline == TRAM
                assert len(list(client.export_articles())) == 4
        except BaseException as failure:
            failures.append(failure)

    with Client(archive) as client:
        threads = [threading.Thread(target=work, args=(client,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not failures


def test_tasks_share_a_client(archive: Path) -> None:
    async def work(client: AsyncClient) -> None:
        for _ in range(20):
            [article] = (await client.list_articles(page_size=1)).articles
            assert (await client.get_article(article.id)).headline == TRAM
            assert len([article async for article in client.export_articles()]) == 4

    async def main() -> None:
        async with AsyncClient(archive) as client:
            await asyncio.gather(*(work(client) for _ in range(20)))

    asyncio.run(main())


def test_an_export_that_is_not_read_holds_nobody_up(daemon: Daemon) -> None:
    with Client(daemon.socket) as client:
        client.import_pages(story(number, label="x" * 2000) for number in range(600))
        with client.export_articles() as export:
            next(export)
            for _ in range(20):
                assert client.status(timeout=10).articles == 600
            assert sum(1 for _ in export) == 599


def test_a_client_goes_on_after_the_daemon_was_started_anew(daemon: Daemon) -> None:
    with Client(daemon.socket, wait=120) as client:
        client.import_pages(read_pages([STORIES]))
        assert daemon.stop() == 0
        daemon.start()
        assert client.status().articles == 3
        assert daemon.stop() == 0
        daemon.start()
        assert client.import_pages(read_pages([STORIES]))[0].outcome == v1.IMPORT_OUTCOME_UNCHANGED

    async def main() -> None:
        async with AsyncClient(daemon.socket, wait=120) as client:
            assert (await client.status()).articles == 3
            assert daemon.stop() == 0
            daemon.start()
            assert (await client.status()).articles == 3

    asyncio.run(main())


# Counts, suggestions, health


def test_facets_timelines_suggestions_and_related_articles(archive: Path) -> None:
    with Client(archive) as client:
        facets = client.count_facets("tram", fields=[v1.FACET_FIELD_PERSON, v1.FACET_FIELD_SOURCE], limit=3)
        assert [facet.field for facet in facets.facets] == [v1.FACET_FIELD_PERSON, v1.FACET_FIELD_SOURCE]
        assert "Example Gazette" in [value.value for value in facets.facets[1].values]
        timeline = client.count_timeline("tram", interval=v1.TIMELINE_INTERVAL_DAY)
        assert [(bucket.start, bucket.count) for bucket in timeline.buckets] == [("2025-03-04", 1)]
        assert "tram" in [suggestion.word for suggestion in client.suggest_words("the tra")]
        [hit] = client.search("tram", explain=True, profile=True).hits
        assert [term.term for term in hit.explanation.terms] == ["tram"]
        assert client.search("tram", profile=True).profile.postings > 0
        assert client.search("trma").did_you_mean == "tram"
        related = client.find_related(hit.article_id, limit=2)
        assert related.words and hit.article_id not in [other.article_id for other in related.hits]
        with pytest.raises(NewswireError) as failure:
            client.find_related("0")
        assert failure.value.code == Code.NOT_FOUND
        assert list(client.iter_articles("tram", page_size=1)) == [client.get_article(hit.article_id)]


def test_quotes_compared_timelines_and_batches(archive: Path) -> None:
    with Client(archive) as client:
        quotes = list(client.iter_quotes("quote:*", page_size=1))
        assert len(quotes) == client.search_quotes("quote:*").count == client.count_quotes("quote:*").count
        compared = client.compare_timelines(["tram", "zeppelin"], interval=v1.TIMELINE_INTERVAL_DAY)
        assert [series.count for series in compared.series] == [1, 0]
        with client.batch_search(["tram", "zeppelin"], page_size=1, source_limit=1) as answers:
            assert [(answer.index, answer.count, len(answer.hits)) for answer in answers] == [(0, 1, 1), (1, 0, 0)]

    async def main() -> None:
        async with AsyncClient(archive) as client:
            assert (await client.count_quotes("quote:*")).count == len([q async for q in client.iter_quotes("quote:*")])
            assert len([answer async for answer in client.batch_search(["tram"])]) == 1
            assert (await client.search_quotes("quote:zeppelin")).count == 0
            assert len((await client.compare_timelines(["tram", "tram"])).series) == 2

    asyncio.run(main())


def test_health_is_listed_and_watched(archive: Path) -> None:
    with Client(archive) as client:
        assert client.list_health()["newswire.v1.ArchiveService"] == HealthStatus.SERVING
        with client.watch_health() as changes:
            assert next(changes) == HealthStatus.SERVING
        with client.watch_health("nothing.of.the.Kind") as changes:
            assert next(changes) == HealthStatus.UNKNOWN


def test_an_error_says_what_was_passed_or_wrong(archive: Path) -> None:
    with Client(archive) as client:
        with pytest.raises(NewswireError) as failure:
            client.search("tram", page_size=100_000)
    error = failure.value
    assert error.code == Code.INVALID_ARGUMENT
    assert (error.reason, error.metadata["limit"]) == ("LIMIT_EXCEEDED", "pageSize")
    assert [violation.field for violation in error.violations] == ["page_size"]


def test_the_asyncio_client_offers_the_same(archive: Path) -> None:
    async def main() -> None:
        async with AsyncClient(archive) as client:
            assert (await client.count_facets("tram")).count == 1
            assert (await client.count_timeline("tram")).count == 1
            assert [suggestion.word for suggestion in await client.suggest_words("tra", limit=1)] == ["tram"]
            [article] = [article async for article in client.iter_articles("tram")]
            assert (await client.find_related(article.id)).words
            assert (await client.list_health())["newswire.v1.ArchiveService"] == HealthStatus.SERVING
            async with client.watch_health() as changes:
                assert await anext(changes) == HealthStatus.SERVING

    asyncio.run(main())


def test_both_clients_offer_the_same_methods() -> None:
    def methods(client: type[object]) -> set[str]:
        return {name for name in vars(client) if not name.startswith("_")}

    assert methods(Client) == methods(AsyncClient)

"""The client for threads, against a server that is scripted."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newswire import Client, Code, HealthStatus, NewswireError, Page
from newswire._wire import envelope_pb2, frames
from newswire._wire.session import WINDOW
from newswire.v1 import (
    Article,
    CountRequest,
    CountResponse,
    ExportArticlesResponse,
    GetArticleResponse,
    ImportPagesRequest,
    ImportPagesResponse,
    PageResult,
    SearchRequest,
    SearchResponse,
)

from .fake import Peer, serving


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "socket"


def exported(id: str) -> bytes:
    return ExportArticlesResponse(article=Article(id=id)).SerializeToString()


def test_a_unary_call_carries_its_request_and_its_answer(path: Path) -> None:
    def script(peer: Peer) -> None:
        stream, request = peer.request()
        assert stream % 2 == 1
        assert (request.service, request.method) == ("newswire.v1.ArchiveService", "Search")
        assert request.timeout_nano == 0
        search = SearchRequest.FromString(request.payload)
        assert (search.query.text, search.page_size) == ("drought", 3)
        peer.answer(stream, SearchResponse(next_page_token="n"))
        assert peer.announcements == 1

    with serving(path, script), Client(path) as client:
        assert client.search("drought", page_size=3).next_page_token == "n"


def test_calls_say_which_trace_they_are_part_of(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def script(peer: Peer) -> None:
        stream, request = peer.request()
        peer.answer(stream, SearchResponse(next_page_token=" ".join(f"{each.key}={each.value}" for each in request.metadata)))

    trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    for named, metadata, sent in [
        (trace, None, f"traceparent={trace}"),
        (trace.replace("-01", "-00"), {"traceparent": trace}, f"traceparent={trace}"),
        ("00-" + "0" * 32 + "-00f067aa0ba902b7-01", None, ""),
        (trace + "\n", None, ""),
        ("not a trace", None, ""),
    ]:
        monkeypatch.setenv("TRACEPARENT", named)
        with serving(path, script), Client(path, metadata=metadata) as client:
            assert client.search("drought").next_page_token == sent


def test_an_error_carries_code_message_and_cause(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.fail(peer.request()[0], 5, "there is no article x", "beneath")
        peer.fail(peer.request()[0], 99, "of a later version")

    with serving(path, script), Client(path) as client:
        with pytest.raises(NewswireError) as failure:
            client.get_article("x")
        error = failure.value
        assert (error.code, error.message, error.cause) == (Code.NOT_FOUND, "there is no article x", "beneath")
        assert str(error) == "there is no article x (NOT_FOUND: beneath)"
        with pytest.raises(NewswireError, match=r"of a later version \(CODE_99\)"):
            client.get_article("x")


def test_answers_may_come_out_of_order(path: Path) -> None:
    together = threading.Barrier(8)

    def script(peer: Peer) -> None:
        requests = [peer.request() for _ in range(8)]
        for stream, request in reversed(requests):
            text = CountRequest.FromString(request.payload).query.text
            peer.answer(stream, CountResponse(count=int(text)))

    counts: dict[int, int] = {}

    def count(client: Client, number: int) -> None:
        together.wait()
        counts[number] = client.count(str(number)).count

    with serving(path, script), Client(path) as client:
        threads = [threading.Thread(target=count, args=(client, number)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert counts == {number: number for number in range(8)}


def test_a_timeout_is_sent_and_kept(path: Path) -> None:
    ended = threading.Event()

    def script(peer: Peer) -> None:
        peer.announce()
        stream, request = peer.request()
        assert 0 < request.timeout_nano <= 50_000_000
        cancel = peer.read()
        assert (cancel.stream, cancel.type) == (stream, frames.CANCEL)
        # The answer is late; the next call must not take it for its own.
        peer.answer(stream, CountResponse(count=1))
        stream, request = peer.request()
        assert request.timeout_nano == 0
        peer.answer(stream, CountResponse(count=2))
        ended.set()

    with serving(path, script), Client(path) as client:
        with pytest.raises(NewswireError) as failure:
            client.count(timeout=0.05)
        assert failure.value.code == Code.DEADLINE_EXCEEDED
        assert client.count().count == 2
        assert ended.wait(10)


def test_a_timeout_that_has_passed_sends_nothing(path: Path) -> None:
    def script(peer: Peer) -> None:
        stream, request = peer.request()
        assert request.method == "GetStatus"
        peer.respond(stream, envelope_pb2.Response())

    with serving(path, script), Client(path, timeout=-1) as client:
        with pytest.raises(NewswireError) as failure:
            client.count()
        assert failure.value.code == Code.DEADLINE_EXCEEDED
        client.status(timeout=float("inf"))


def test_an_export_gives_each_article_and_ends(path: Path) -> None:
    def script(peer: Peer) -> None:
        frame = peer.read()
        assert (frame.type, frame.flags) == (frames.REQUEST, frames.REMOTE_CLOSED)
        peer.send(frame.stream, frames.DATA, 0, exported("a"))
        peer.send(frame.stream, frames.DATA, 0, b"")
        peer.send(frame.stream, frames.DATA, frames.REMOTE_CLOSED | frames.NO_DATA)
        frame = peer.read()
        peer.send(frame.stream, frames.DATA, frames.REMOTE_CLOSED, exported("only"))

    with serving(path, script), Client(path) as client:
        assert [article.id for article in client.export_articles()] == ["a", ""]
        export = client.export_articles()
        assert [article.id for article in export] == ["only"]
        assert list(export) == []


def test_an_export_may_end_in_an_error(path: Path) -> None:
    def script(peer: Peer) -> None:
        frame = peer.read()
        peer.send(frame.stream, frames.DATA, 0, exported("a"))
        peer.fail(frame.stream, Code.DATA_LOSS, "the store is damaged")

    with serving(path, script), Client(path) as client:
        export = client.export_articles()
        assert next(export).id == "a"
        with pytest.raises(NewswireError, match="the store is damaged"):
            next(export)


def test_leaving_an_export_cancels_it(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.announce()
        for _ in range(2):
            frame = peer.read()
            peer.send(frame.stream, frames.DATA, 0, exported("a"))
            cancel = peer.read()
            assert (cancel.stream, cancel.type) == (frame.stream, frames.CANCEL)
            peer.send(frame.stream, frames.DATA, 0, exported("late"))
        stream, _ = peer.request()
        peer.answer(stream, CountResponse(count=4))

    with serving(path, script), Client(path) as client:
        with client.export_articles() as export:
            next(export)
        with pytest.raises(NewswireError) as failure:
            next(export)
        assert failure.value.code == Code.CANCELLED
        next(client.export_articles())  # and forgotten
        assert client.count().count == 4


def test_an_error_holds_no_call(path: Path) -> None:
    """Where it did, an export that is forgotten beside it would go on until the garbage is collected."""

    def fails_beside(client: Client) -> None:
        export = client.export_articles()
        with pytest.raises(NewswireError):
            client.get_article("x")

    def script(peer: Peer) -> None:
        peer.announce()
        export = peer.read()
        peer.fail(peer.request()[0], Code.NOT_FOUND, "no x")
        cancel = peer.read()
        assert (cancel.stream, cancel.type) == (export.stream, frames.CANCEL)

    gc.disable()
    try:
        with serving(path, script), Client(path) as client:
            fails_beside(client)
    finally:
        gc.enable()


def test_an_export_grants_credit_as_it_is_read_and_other_calls_go_on(path: Path) -> None:
    size = 8192
    total = 200

    def script(peer: Peer) -> None:
        peer.announce()
        export = peer.read()
        credit, sent = WINDOW, 0
        answered = False
        while sent < total:
            while credit > 0 and sent < total:
                message = ExportArticlesResponse(article=Article(headline="x" * size)).SerializeToString()
                peer.send(export.stream, frames.DATA, 0, message)
                credit -= len(message)
                sent += 1
            if not answered:
                # The client has not read a single article, and yet gets this answer.
                stream, _ = peer.request()
                peer.answer(stream, CountResponse(count=9))
                answered = True
            if sent < total:
                frame = peer.read()
                assert (frame.stream, frame.type) == (export.stream, frames.CREDIT)
                credit += int.from_bytes(frame.data, "big")
        peer.send(export.stream, frames.DATA, frames.REMOTE_CLOSED | frames.NO_DATA)

    with serving(path, script), Client(path) as client:
        export = client.export_articles()
        assert client.count().count == 9
        assert sum(1 for _ in export) == total


def read_pages(peer: Peer) -> tuple[int, list[ImportPagesRequest]]:
    """Reads one import to its end, letting the client send on after each message."""
    opening = peer.read()
    assert (opening.type, opening.flags) == (frames.REQUEST, frames.REMOTE_OPEN)
    messages = []
    while not (frame := peer.read()).flags & frames.REMOTE_CLOSED:
        assert (frame.type, frame.flags) == (frames.DATA, 0)
        messages.append(ImportPagesRequest.FromString(frame.data))
        peer.send(frame.stream, frames.CREDIT, 0, max(len(frame.data), 4096).to_bytes(4, "big"))
    assert frame.flags == frames.REMOTE_CLOSED | frames.NO_DATA
    return frame.stream, messages


def test_a_large_page_is_cut_to_messages(path: Path) -> None:
    content = bytes(range(256)) * (40 << 10)

    def script(peer: Peer) -> None:
        peer.announce()
        stream, messages = read_pages(peer)
        assert [message.continues for message in messages] == [True, True, False]
        assert [message.page for message in messages] == ["large", "", ""]
        assert messages[0].explain
        assert b"".join(message.content for message in messages) == content
        peer.answer(stream, ImportPagesResponse(results=[PageResult(page="large")]))

    with serving(path, script), Client(path) as client:
        assert [result.page for result in client.import_pages([Page(content, "large")], explain=True)] == ["large"]


def test_many_pages_go_in_several_calls(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.announce()
        for expected in (500, 500, 1):
            stream, messages = read_pages(peer)
            assert len(messages) == expected
            results = [PageResult(page=message.page) for message in messages]
            peer.answer(stream, ImportPagesResponse(results=results))

    names = [str(number) for number in range(1001)]
    with serving(path, script), Client(path) as client:
        assert [result.page for result in client.import_pages(Page(b"x", name) for name in names)] == names


def test_an_import_waits_for_credit(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.announce(window=8192)
        stream, _ = peer.request()
        peer.answer(stream, CountResponse())
        stream, _ = peer.request()
        assert [peer.read().type, peer.read().type] == [frames.DATA, frames.DATA]
        peer.socket.settimeout(0.1)
        with pytest.raises(TimeoutError):
            peer.read()
        peer.socket.settimeout(10)
        peer.send(stream, frames.CREDIT, 0, (1).to_bytes(4, "big"))
        assert peer.read().type == frames.DATA
        assert peer.read().flags == frames.REMOTE_CLOSED | frames.NO_DATA
        peer.answer(stream, ImportPagesResponse(results=[PageResult()] * 3))

    with serving(path, script), Client(path) as client:
        client.count()
        assert len(client.import_pages([Page(b"x")] * 3)) == 3


def test_an_import_to_a_server_without_credit_goes_on(path: Path) -> None:
    page = Page(bytes(100 << 10))

    def script(peer: Peer) -> None:
        stream, _ = peer.request()
        pages = 0
        while not (frame := peer.read()).flags & frames.REMOTE_CLOSED:
            assert (frame.stream, frame.type) == (stream, frames.DATA)
            pages += 1
        assert pages == 9
        peer.answer(stream, ImportPagesResponse(results=[PageResult()] * pages))

    with serving(path, script), Client(path) as client:
        assert len(client.import_pages([page] * 9)) == 9


def test_an_import_that_the_daemon_ends_early_raises_its_error(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.announce()
        stream, _ = peer.request()
        peer.fail(stream, Code.RESOURCE_EXHAUSTED, "too many pages")
        with pytest.raises(EOFError):
            while peer.read().type == frames.DATA:
                pass

    with serving(path, script), Client(path) as client:
        with pytest.raises(NewswireError, match="too many pages"):
            client.import_pages(Page(bytes(1 << 16)) for _ in range(10_000))


def test_an_import_whose_pages_fail_is_cancelled(path: Path) -> None:
    def pages() -> Iterator[Page]:
        yield Page(b"first")
        raise OSError("the disk is gone")

    def script(peer: Peer) -> None:
        peer.announce()
        stream, _ = peer.request()
        peer.answer(stream, CountResponse())
        stream, _ = peer.request()
        assert peer.read().type == frames.DATA
        assert (peer.read().type) == frames.CANCEL

    with serving(path, script), Client(path) as client:
        client.count()
        with pytest.raises(OSError, match="the disk is gone"):
            client.import_pages(pages())


def test_a_call_that_reads_is_tried_again_on_a_new_connection(path: Path) -> None:
    def die(peer: Peer) -> None:
        stream, _ = peer.request()
        peer.answer(stream, CountResponse(count=1))
        peer.request()

    def drain(peer: Peer) -> None:
        stream, _ = peer.request()
        peer.answer(stream, CountResponse(count=2))
        stream, _ = peer.request()
        peer.fail(stream, Code.UNAVAILABLE, "the server is shutting down")

    def serve(peer: Peer) -> None:
        stream, _ = peer.request()
        peer.answer(stream, CountResponse(count=3))

    with serving(path, die, drain, serve), Client(path) as client:
        assert [client.count().count for _ in range(3)] == [1, 2, 3]


def test_a_connection_that_is_gone_is_noticed_before_a_call_that_writes(path: Path) -> None:
    closed = threading.Event()

    def first(peer: Peer) -> None:
        stream, _ = peer.request()
        peer.answer(stream, CountResponse())
        peer.socket.close()
        closed.set()

    def second(peer: Peer) -> None:
        stream, request = peer.request()
        assert request.method == "DeleteArticle"
        peer.respond(stream, envelope_pb2.Response())

    with serving(path, first, second), Client(path) as client:
        client.count()
        assert closed.wait(10)
        client.delete_article("a")


def test_a_call_that_writes_is_not_tried_again(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.request()

    with serving(path, script), Client(path) as client:
        with pytest.raises(NewswireError) as failure:
            client.delete_article("a")
        assert failure.value.code == Code.UNAVAILABLE


def test_closing_the_client_ends_the_calls_of_other_threads(path: Path) -> None:
    asked = threading.Event()
    errors: list[NewswireError] = []

    def script(peer: Peer) -> None:
        peer.request()
        asked.set()
        with pytest.raises(EOFError):
            peer.read()

    def count(client: Client) -> None:
        try:
            client.count()
        except NewswireError as error:
            errors.append(error)

    with serving(path, script):
        client = Client(path)
        thread = threading.Thread(target=count, args=(client,))
        thread.start()
        assert asked.wait(10)
        client.close()
        thread.join(10)
    assert [error.code for error in errors] == [Code.UNAVAILABLE]
    with pytest.raises(NewswireError, match="the client was closed"):
        client.count()


@pytest.mark.parametrize(
    ("garbage", "code"),
    [
        (frames.encode(1, frames.RESPONSE, 0, b"\xff"), Code.INTERNAL),
        (frames.encode(1, frames.RESPONSE, 0, b"\x12\x01\xff"), Code.INTERNAL),
        (frames.encode(1, frames.DATA, 0, b"x"), Code.INTERNAL),
        (b"HTTP/1.1 400 Bad Request\r\n", Code.UNAVAILABLE),
        (frames.encode(1, frames.RESPONSE, 0, b"cut off")[:-1], Code.UNAVAILABLE),
        ((frames.MAX_DATA + 1).to_bytes(4, "big") + b"\0\0\0\x01\x02\0", Code.RESOURCE_EXHAUSTED),
    ],
)
def test_nonsense_from_the_server_is_an_error(path: Path, garbage: bytes, code: Code) -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.socket.sendall(garbage)

    scripts = [script] * (2 if code == Code.UNAVAILABLE else 1)
    with serving(path, *scripts), Client(path) as client:
        with pytest.raises(NewswireError) as failure:
            client.count()
        assert failure.value.code == code


def test_frames_of_unknown_types_and_streams_are_passed_over(path: Path) -> None:
    def script(peer: Peer) -> None:
        stream, _ = peer.request()
        peer.send(stream, 0x42, 0xFF, b"?")
        peer.answer(stream + 2, CountResponse(count=1))
        peer.send(1, frames.ANNOUNCE, 0, b"short")
        peer.send(stream, frames.CREDIT, 0, b"\1\1\1\1")
        peer.answer(stream, CountResponse(count=2))

    with serving(path, script), Client(path) as client:
        assert client.count().count == 2


def test_a_message_over_the_limit_is_not_sent(path: Path) -> None:
    def script(peer: Peer) -> None:
        stream, request = peer.request()
        assert request.method == "GetArticle"
        peer.answer(stream, GetArticleResponse())

    with serving(path, script), Client(path) as client:
        with pytest.raises(NewswireError) as failure:
            client.count("x" * frames.MAX_MESSAGE)
        assert failure.value.code == Code.RESOURCE_EXHAUSTED
        client.get_article("a")


def test_no_daemon_is_unavailable_and_says_what_to_do(path: Path) -> None:
    with Client(path) as client, pytest.raises(NewswireError, match="start it with `newswire serve`") as failure:
        client.count()
    assert failure.value.code == Code.UNAVAILABLE


def test_a_path_too_long_for_a_socket_is_an_argument_s_fault(tmp_path: Path) -> None:
    with Client(tmp_path / ("x" * 200)) as client, pytest.raises(NewswireError) as failure:
        client.count()
    assert failure.value.code == Code.INVALID_ARGUMENT


def test_a_client_may_wait_for_the_daemon(path: Path) -> None:
    def script(peer: Peer) -> None:
        stream, _ = peer.request()
        peer.answer(stream, CountResponse(count=1))

    counts: list[int] = []
    client = Client(path, wait=10)
    thread = threading.Thread(target=lambda: counts.append(client.count().count))
    thread.start()
    with serving(path, script):
        thread.join(10)
        client.close()
    assert counts == [1]


def test_health_is_told(path: Path) -> None:
    def script(peer: Peer) -> None:
        stream, request = peer.request()
        assert (request.service, request.method) == ("grpc.health.v1.Health", "Check")
        peer.respond(stream, envelope_pb2.Response(payload=b"\x08\x01"))

    with serving(path, script), Client(path) as client:
        assert client.check_health() is HealthStatus.SERVING


def test_metadata_goes_with_every_call(path: Path) -> None:
    def script(peer: Peer) -> None:
        for _ in range(2):
            stream, request = peer.request()
            assert [(pair.key, pair.value) for pair in request.metadata] == [("desk", "politics")]
            peer.answer(stream, CountResponse(count=1))

    with serving(path, script), Client(path, metadata={"desk": "politics"}) as client:
        client.count("a")
        client.count("b")

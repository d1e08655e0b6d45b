"""The client for asyncio, against a server that is scripted."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from newswire import AsyncClient, Code, HealthStatus, NewswireError, Page
from newswire._wire import envelope_pb2, frames
from newswire.v1 import CountRequest, CountResponse, ImportPagesResponse, PageResult

from .fake import Peer, serving
from .test_client import exported, read_pages


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "socket"


def test_calls_go_side_by_side(path: Path) -> None:
    def script(peer: Peer) -> None:
        for stream, request in reversed([peer.request() for _ in range(50)]):
            text = CountRequest.FromString(request.payload).query.text
            peer.answer(stream, CountResponse(count=int(text)))

    async def main() -> None:
        async with AsyncClient(path) as client:
            responses = await asyncio.gather(*(client.count(str(number)) for number in range(50)))
            assert [response.count for response in responses] == list(range(50))

    with serving(path, script):
        asyncio.run(main())


def test_an_error_carries_code_message_and_cause(path: Path) -> None:
    async def main() -> None:
        async with AsyncClient(path) as client:
            with pytest.raises(NewswireError, match=r"no x \(NOT_FOUND: beneath\)"):
                await client.get_article("x")

    with serving(path, lambda peer: peer.fail(peer.request()[0], 5, "no x", "beneath")):
        asyncio.run(main())


def test_cancelling_the_task_cancels_the_call(path: Path) -> None:
    asked = threading.Event()

    def script(peer: Peer) -> None:
        peer.announce()
        stream, _ = peer.request()
        asked.set()
        cancel = peer.read()
        assert (cancel.stream, cancel.type) == (stream, frames.CANCEL)
        stream, _ = peer.request()
        peer.answer(stream, CountResponse(count=2))

    async def main() -> None:
        async with AsyncClient(path) as client:
            task = asyncio.create_task(client.count())
            await asyncio.to_thread(asked.wait, 10)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert (await client.count()).count == 2

    with serving(path, script):
        asyncio.run(main())


def test_a_timeout_is_sent_and_kept(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.announce()
        stream, request = peer.request()
        assert 0 < request.timeout_nano <= 50_000_000
        assert peer.read().type == frames.CANCEL

    async def main() -> None:
        async with AsyncClient(path, timeout=0.05) as client:
            with pytest.raises(NewswireError) as failure:
                await client.count()
            assert failure.value.code == Code.DEADLINE_EXCEEDED

    with serving(path, script):
        asyncio.run(main())


def test_an_export_gives_each_article_and_may_be_left(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.announce()
        frame = peer.read()
        for id in "abc":
            peer.send(frame.stream, frames.DATA, 0, exported(id))
        peer.send(frame.stream, frames.DATA, frames.REMOTE_CLOSED | frames.NO_DATA)
        for _ in range(2):
            frame = peer.read()
            peer.send(frame.stream, frames.DATA, 0, exported("a"))
            cancel = peer.read()
            assert (cancel.stream, cancel.type) == (frame.stream, frames.CANCEL)

    async def main() -> None:
        async with AsyncClient(path) as client:
            assert [article.id async for article in client.export_articles()] == ["a", "b", "c"]
            async with client.export_articles() as export:
                await anext(export)
            await anext(client.export_articles())  # and forgotten
            await asyncio.sleep(0)

    with serving(path, script):
        asyncio.run(main())


def test_pages_come_from_any_iterable(path: Path) -> None:
    def script(peer: Peer) -> None:
        peer.announce()
        for expected in (500, 200):
            stream, messages = read_pages(peer)
            assert len(messages) == expected
            peer.answer(stream, ImportPagesResponse(results=[PageResult(page=m.page) for m in messages]))

    async def pages() -> AsyncIterator[Page]:
        for number in range(700):
            yield Page(b"x" * 2000, str(number))

    async def main() -> None:
        async with AsyncClient(path) as client:
            results = await client.import_pages(pages())
            assert [result.page for result in results] == [str(number) for number in range(700)]

    with serving(path, script):
        asyncio.run(main())


def test_a_call_that_reads_is_tried_again_on_a_new_connection(path: Path) -> None:
    def die(peer: Peer) -> None:
        peer.request()

    def drain(peer: Peer) -> None:
        stream, _ = peer.request()
        peer.respond(stream, envelope_pb2.Response(payload=b"\x08\x01"))
        stream, _ = peer.request()
        peer.fail(stream, Code.UNAVAILABLE, "the server is shutting down")
        with pytest.raises(EOFError):
            peer.read()

    def serve(peer: Peer) -> None:
        stream, _ = peer.request()
        peer.answer(stream, CountResponse(count=3))

    async def main() -> None:
        async with AsyncClient(path) as client:
            assert await client.check_health() is HealthStatus.SERVING
            assert (await client.count()).count == 3

    with serving(path, die, drain, serve):
        asyncio.run(main())


def test_closing_the_client_ends_its_calls(path: Path) -> None:
    asked = threading.Event()

    def script(peer: Peer) -> None:
        peer.request()
        asked.set()
        with pytest.raises(EOFError):
            peer.read()

    async def main() -> None:
        client = AsyncClient(path)
        task = asyncio.create_task(client.count())
        await asyncio.to_thread(asked.wait, 10)
        await client.close()
        with pytest.raises(NewswireError) as failure:
            await task
        assert failure.value.code == Code.UNAVAILABLE

    with serving(path, script):
        asyncio.run(main())


def test_no_daemon_is_unavailable(path: Path) -> None:
    async def main() -> None:
        async with AsyncClient(path) as client:
            with pytest.raises(NewswireError, match="newswire serve"):
                await client.count()

    asyncio.run(main())

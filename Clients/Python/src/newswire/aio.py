"""The client for asyncio."""

from __future__ import annotations

import asyncio
import os
import socket as sockets
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Mapping
from functools import partial
from types import TracebackType
from typing import Generic, Self, TypeVar

from google.protobuf.message import Message

from newswire import _methods as methods
from newswire import co_mentions, v1
from newswire._aio_connection import AsyncConnection
from newswire._methods import Method, QueryLike, Response
from newswire._socket import attempts, standard_path, traced
from newswire._wire.health_pb2 import HealthCheckRequest, HealthListRequest
from newswire._wire.session import Call, Kind
from newswire.co_mentions import CoMentions
from newswire.errors import Code, NewswireError
from newswire.health import HealthStatus
from newswire.pages import Batch, ImportOptions, Page, requests

Item = TypeVar("Item")


class AsyncClient:
    """A connection to a Newswire daemon, for the tasks of one event loop. Its methods are those of Client.

        async with newswire.AsyncClient() as client:
            response = await client.search("border w/5 syria")

    A call whose task is cancelled is cancelled in the daemon too.
    """

    def __init__(
        self, socket: str | os.PathLike[str] | None = None, *, timeout: float | None = None, wait: float = 0.0,
        metadata: Mapping[str, str] | None = None,
    ) -> None:
        """The arguments are those of Client."""
        self._path = standard_path() if socket is None else os.fspath(socket)
        self._timeout = timeout
        self._wait = wait
        self._metadata = traced(metadata)
        self._connecting = asyncio.Lock()
        self._connection: AsyncConnection | None = None
        self._is_closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Ends every call with UNAVAILABLE and closes the connection."""
        self._is_closed = True
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()

    # Articles

    async def get_article(self, id: str, revision: int = 0, *, timeout: float | None = None) -> v1.Article:
        """An article, in its latest revision or the one asked for.

        Raises:
            NewswireError: NOT_FOUND if no article has the id or the revision.
        """
        return (await self._unary(methods.GET_ARTICLE, methods.get_request(id, revision), timeout)).article

    async def get_articles(self, ids: Iterable[str], *, timeout: float | None = None) -> v1.BatchGetArticlesResponse:
        """Articles by id, at most 1,000: those that there are, in the order asked for, and the ids of the rest.

        Raises:
            NewswireError: INVALID_ARGUMENT for more than 1,000 ids.
        """
        return await self._unary(methods.BATCH_GET_ARTICLES, methods.batch_get_request(ids), timeout)

    async def list_articles(
        self, query: QueryLike = None, *, page_size: int = 0, page_token: str = "", timeout: float | None = None
    ) -> v1.ListArticlesResponse:
        """A page of the articles that match, whole, in the order of their import, and the token of the next page.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget; INVALID_ARGUMENT if the token is of another query.
        """
        return await self._unary(methods.LIST_ARTICLES, methods.list_request(query, page_size, page_token), timeout)

    async def iter_articles(
        self, query: QueryLike = None, *, page_size: int = 100, timeout: float | None = None
    ) -> AsyncIterator[v1.Article]:
        """As export_articles, a page of them a call: for those who work long on each. The timeout is for each call.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        token = ""
        while True:
            page = await self.list_articles(query, page_size=page_size, page_token=token, timeout=timeout)
            for article in page.articles:
                yield article
            if not (token := page.next_page_token):
                return

    def export_articles(self, query: QueryLike = None, *, timeout: float | None = None) -> AsyncStream[v1.Article]:
        """All articles that match, one by one, in the order of their import.

        Reading slowly slows the daemon's sending and nothing else. The timeout is for the whole of the export.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget; DATA_LOSS at the end if damaged articles were left out.
        """
        payload = methods.export_request(query).SerializeToString()
        open = partial(self._open, methods.EXPORT_ARTICLES, Kind.SERVER_STREAM, payload, timeout)
        return AsyncStream(open, methods.article_of)

    async def delete_article(self, id: str, *, timeout: float | None = None) -> None:
        """Takes an article out of searches and listings.

        Raises:
            NewswireError: NOT_FOUND if no article has the id; PERMISSION_DENIED without the administrator's role.
        """
        await self._unary(methods.DELETE_ARTICLE, v1.DeleteArticleRequest(id=id), timeout)

    async def list_revisions(
        self, id: str = "", *, from_: str = "", until: str = "", page_size: int = 0, page_token: str = "",
        timeout: float | None = None,
    ) -> v1.ListRevisionsResponse:
        """The revisions of an article, the first one first; without an id a page of the later ones of all articles.

        from_, until: RFC 3339 times of import, the second excluded; empty for no bound.

        Raises:
            NewswireError: NOT_FOUND if no article has the id.
        """
        request = methods.revisions_request(id, from_, until, page_size, page_token)
        return await self._unary(methods.LIST_REVISIONS, request, timeout)

    # Tags and notes

    async def tag_articles(
        self, tag: str, ids: Iterable[str] = (), *, query: QueryLike = None, timeout: float | None = None
    ) -> v1.TagArticlesResponse:
        """Puts a tag on the articles named and on those that match; at most 10,000.

        Raises:
            NewswireError: INVALID_ARGUMENT for a tag that has neither letters nor digits, or that is too long;
                INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a budget.
        """
        return await self._unary(methods.TAG_ARTICLES, methods.tag_request(tag, ids, query), timeout)

    async def untag_articles(
        self, tag: str, ids: Iterable[str] = (), *, query: QueryLike = None, timeout: float | None = None
    ) -> v1.UntagArticlesResponse:
        """Takes a tag off the articles named and off those that match; at most 10,000.

        Raises:
            NewswireError: INVALID_ARGUMENT for a tag that has neither letters nor digits, or that is too long;
                INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a budget.
        """
        return await self._unary(methods.UNTAG_ARTICLES, methods.untag_request(tag, ids, query), timeout)

    async def set_note(self, id: str, text: str, *, timeout: float | None = None) -> None:
        """Writes the note of an article in the place of the one before; an empty text takes it away.

        Raises:
            NewswireError: NOT_FOUND if no article has the id.
        """
        await self._unary(methods.SET_NOTE, v1.SetNoteRequest(id=id, text=text), timeout)

    async def list_collections(self, *, timeout: float | None = None) -> list[v1.TagCollection]:
        """The tags that any article has, by name."""
        response = await self._unary(methods.LIST_COLLECTIONS, v1.ListCollectionsRequest(), timeout)
        return list(response.collections)

    async def add_name_alias(
        self, kind: v1.MentionKind.ValueType, form: str, name: str, *, timeout: float | None = None
    ) -> bool:
        """Lets a name be counted, shown and found as another one. Says whether that is new.

        Raises:
            NewswireError: INVALID_ARGUMENT if a name has no letters.
        """
        request = v1.AddNameAliasRequest(kind=kind, form=form, name=name)
        return (await self._unary(methods.ADD_NAME_ALIAS, request, timeout)).changed

    async def remove_name_alias(
        self, kind: v1.MentionKind.ValueType, form: str, *, timeout: float | None = None
    ) -> None:
        """Lets a name be counted as itself again.

        Raises:
            NewswireError: NOT_FOUND if the form is not an alias.
        """
        await self._unary(methods.REMOVE_NAME_ALIAS, v1.RemoveNameAliasRequest(kind=kind, form=form), timeout)

    async def list_name_aliases(self, *, timeout: float | None = None) -> list[v1.NameAlias]:
        """The names that are counted as others, by kind and form."""
        response = await self._unary(methods.LIST_NAME_ALIASES, v1.ListNameAliasesRequest(), timeout)
        return list(response.aliases)
    async def undelete_article(self, id: str, *, timeout: float | None = None) -> None:
        """Brings a deleted article back as it was.

        Raises:
            NewswireError: NOT_FOUND if no article has the id, FAILED_PRECONDITION if it is not deleted;
                PERMISSION_DENIED without the administrator's role.
        """
        await self._unary(methods.UNDELETE_ARTICLE, v1.UndeleteArticleRequest(id=id), timeout)

    async def purge_articles(
        self, ids: Iterable[str], reason: str, *, timeout: float | None = None
    ) -> v1.PurgeArticlesResponse:
        """Removes articles for good, with every byte of them in the archive's files; the reason is kept on record.

        Raises:
            NewswireError: NOT_FOUND if no article has one of the ids, FAILED_PRECONDITION if one is purged already;
                PERMISSION_DENIED without the administrator's role.
        """
        return await self._unary(methods.PURGE_ARTICLES, v1.PurgeArticlesRequest(ids=ids, reason=reason), timeout)

    async def list_audit_entries(
        self, since: str = "", *, page_size: int = 0, page_token: str = "", timeout: float | None = None
    ) -> v1.ListAuditEntriesResponse:
        """Who did what that importing again does not undo, the first one first. For administrators.

        since: RFC 3339; only what began from then on.

        Raises:
            NewswireError: PERMISSION_DENIED without the administrator's role.
        """
        request = methods.audit_request(since, page_size, page_token)
        return await self._unary(methods.LIST_AUDIT_ENTRIES, request, timeout)

    # Searches

    async def search(
        self,
        query: QueryLike = None,
        *,
        sort: v1.SortOrder.ValueType = v1.SORT_ORDER_UNSPECIFIED,
        page_size: int = 0,
        page_token: str = "",
        exact_total: bool = False,
        explain: bool = False,
        profile: bool = False,
        collapse: bool = False,
        omit_passages: bool = False,
        timeout: float | None = None,
    ) -> v1.SearchResponse:
        """A page of the best articles for a query, at most 1,000; 10 for a page_size of 0.

        explain: whether each hit says how its score came about.
        profile: whether the response says what the search took.
        collapse: whether only the first of the articles that tell one story is a hit.
        omit_passages: whether hits come without passages and matched fields, which is faster.
        Where nothing was found, did_you_mean of the response may have a query that finds something.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget; INVALID_ARGUMENT if the token is of another query.
        """
        request = methods.search_request(
            query, sort, page_size, page_token, exact_total, explain, profile, collapse, omit_passages
        )
        return await self._unary(methods.SEARCH, request, timeout)

    async def iter_hits(
        self,
        query: QueryLike = None,
        *,
        sort: v1.SortOrder.ValueType = v1.SORT_ORDER_UNSPECIFIED,
        page_size: int = 100,
        collapse: bool = False,
        omit_passages: bool = False,
        timeout: float | None = None,
    ) -> AsyncIterator[v1.Hit]:
        """All hits, a page of them a call. The timeout is for each call.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        token = ""
        while True:
            page = await self.search(
                query, sort=sort, page_size=page_size, page_token=token, collapse=collapse, omit_passages=omit_passages,
                timeout=timeout,
            )
            for hit in page.hits:
                yield hit
            if not (token := page.next_page_token):
                return

    async def count(self, query: QueryLike = None, *, timeout: float | None = None) -> v1.CountResponse:
        """How many articles match.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        return await self._unary(methods.COUNT, v1.CountRequest(query=methods.query_input(query)), timeout)

    async def count_facets(
        self,
        query: QueryLike = None,
        *,
        fields: Iterable[v1.FacetField.ValueType] = (),
        limit: int = 0,
        exact_totals: bool = False,
        timeout: float | None = None,
    ) -> v1.CountFacetsResponse:
        """The most frequent sources, people, places and so on of the articles that match; of the first six fields if none is named.

        limit: values of each field, at most 1,000; 10 for 0.
        exact_totals: whether the totals of facets must be exact, which takes longer.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        request = methods.facets_request(query, fields, limit, exact_totals)
        return await self._unary(methods.COUNT_FACETS, request, timeout)

    async def count_co_mentions(
        self,
        name: str,
        query: QueryLike = None,
        *,
        kind: v1.MentionKind.ValueType = v1.MENTION_KIND_UNSPECIFIED,
        fields: Iterable[v1.FacetField.ValueType] = (v1.FACET_FIELD_PERSON,),
        limit: int = 10,
        timeout: float | None = None,
    ) -> CoMentions:
        """The names that stand in the same articles as one name, and how many articles have each two of them.

        query: which articles count.
        kind: what the name is of; of anything if unspecified.
        fields: persons, places or organisations.
        limit: names of each field, 1 to 999. Each two of them cost a query, so that 10 names cost 45 queries.
        The timeout is for each call.

        Raises:
            NewswireError: INVALID_ARGUMENT for other fields, for a limit out of range and if the query is too long or
                too deep, RESOURCE_EXHAUSTED if it passes a budget.
        """
        fields = co_mentions.checked_fields(fields, limit)
        base = co_mentions.tree_of(query)
        if base is None:
            base = (await self.count(query, timeout=timeout)).parsed.tree
        named = co_mentions.mentioning(base, (name, kind))
        # One more, for the name itself is among them.
        facets = await self.count_facets(named, fields=fields, limit=limit + 1, timeout=timeout)
        result = co_mentions.around(name, kind, facets, limit)
        for pairs in co_mentions.pairs_of(result):
            queries = co_mentions.queries_of(base, pairs)
            async with self.batch_search(queries, timeout=timeout) as answers:
                async for answer in answers:
                    co_mentions.add(answer, pairs, result)
        return result

    async def count_timeline(
        self,
        query: QueryLike = None,
        *,
        interval: v1.TimelineInterval.ValueType = v1.TIMELINE_INTERVAL_MONTH,
        zone: str = "",
        omit_empty: bool = False,
        timeout: float | None = None,
    ) -> v1.CountTimelineResponse:
        """The articles that match by hour, day, week, month or year, beside all articles of that time.

        zone: of hours and days, an IANA name or an offset; that of the query if empty.
        omit_empty: whether periods without any article of the archive are left out.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        request = methods.timeline_request(query, interval, zone, omit_empty)
        return await self._unary(methods.COUNT_TIMELINE, request, timeout)

    async def compare_timelines(
        self,
        queries: Iterable[QueryLike],
        *,
        interval: v1.TimelineInterval.ValueType = v1.TIMELINE_INTERVAL_MONTH,
        zone: str = "",
        omit_empty: bool = False,
        timeout: float | None = None,
    ) -> v1.CompareTimelinesResponse:
        """The articles that match each of at most 16 queries, over the same time; see count_timeline.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        request = methods.compare_request(queries, interval, zone, omit_empty)
        return await self._unary(methods.COMPARE_TIMELINES, request, timeout)

    def batch_search(
        self,
        queries: Iterable[QueryLike],
        *,
        sort: v1.SortOrder.ValueType = v1.SORT_ORDER_UNSPECIFIED,
        page_size: int = 0,
        source_limit: int = 0,
        omit_passages: bool = False,
        timeout: float | None = None,
    ) -> AsyncStream[v1.BatchSearchResponse]:
        """Answers at most 1,000 queries in their order: how many articles match, and when the first and the last appeared.

        page_size: hits of each query; none for 0.
        source_limit: the most frequent sources of each query; none for 0.
        A query that is refused has an `error` in its answer, and the others are answered all the same.

        Raises:
            NewswireError: INVALID_ARGUMENT for more queries than a call may have; the error of one query is in its
                own result.
        """
        payload = methods.batch_request(queries, sort, page_size, source_limit, omit_passages).SerializeToString()
        open = partial(self._open, methods.BATCH_SEARCH, Kind.SERVER_STREAM, payload, timeout)
        return AsyncStream(open, methods.answer_of)

    async def search_quotes(
        self,
        query: QueryLike = None,
        *,
        sort: v1.SortOrder.ValueType = v1.SORT_ORDER_UNSPECIFIED,
        page_size: int = 0,
        page_token: str = "",
        timeout: float | None = None,
    ) -> v1.SearchQuotesResponse:
        """A page of quotes, at most 1,000; 10 for a page_size of 0.

        What the query asks of speakers and quoted words is asked of each quote, all else of its article.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        request = methods.quotes_request(query, sort, page_size, page_token)
        return await self._unary(methods.SEARCH_QUOTES, request, timeout)

    async def iter_quotes(
        self,
        query: QueryLike = None,
        *,
        sort: v1.SortOrder.ValueType = v1.SORT_ORDER_UNSPECIFIED,
        page_size: int = 100,
        timeout: float | None = None,
    ) -> AsyncIterator[v1.QuoteHit]:
        """All quotes, a page of them a call. The timeout is for each call.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        token = ""
        while True:
            page = await self.search_quotes(query, sort=sort, page_size=page_size, page_token=token, timeout=timeout)
            for quote in page.quotes:
                yield quote
            if not (token := page.next_page_token):
                return

    async def count_quotes(
        self,
        query: QueryLike = None,
        *,
        limit: int = 0,
        interval: v1.TimelineInterval.ValueType = v1.TIMELINE_INTERVAL_UNSPECIFIED,
        zone: str = "",
        omit_empty: bool = False,
        timeout: float | None = None,
    ) -> v1.CountQuotesResponse:
        """How many quotes answer, by speaker and, if an interval is given, over time.

        limit: speakers, at most 1,000; 10 for 0.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        request = methods.count_quotes_request(query, limit, interval, zone, omit_empty)
        return await self._unary(methods.COUNT_QUOTES, request, timeout)

    async def suggest_words(
        self, text: str, *, limit: int = 0, timeout: float | None = None
    ) -> list[v1.WordSuggestion]:
        """The most frequent words that begin as the last word of a text; at most 1,000, 10 for 0.

        Raises:
            NewswireError: INVALID_ARGUMENT if the text is too long.
        """
        response = await self._unary(methods.SUGGEST_WORDS, methods.suggest_request(text, limit), timeout)
        return list(response.words)

    async def find_related(
        self, id: str, *, limit: int = 0, timeout: float | None = None
    ) -> v1.FindRelatedResponse:
        """The articles most like one, and the words that made them so; at most 1,000, 10 for 0.

        Raises:
            NewswireError: NOT_FOUND if no article has the id.
        """
        return await self._unary(methods.FIND_RELATED, methods.related_request(id, limit), timeout)

    # Imports

    async def import_pages(
        self,
        pages: Iterable[Page] | AsyncIterable[Page],
        *,
        explain: bool = False,
        fields: Mapping[str, str] | None = None,
        timeout: float | None = None,
    ) -> list[v1.PageResult]:
        """Imports pages as Client.import_pages does, from any iterable or asynchronous one.

        Raises:
            NewswireError: RESOURCE_EXHAUSTED while the disk is full, UNAVAILABLE if the daemon is stopping; a page
                that cannot be read is a result, not an error.
        """
        return [result async for result in self.iter_import(pages, explain=explain, fields=fields, timeout=timeout)]

    async def iter_import(
        self,
        pages: Iterable[Page] | AsyncIterable[Page],
        *,
        explain: bool = False,
        fields: Mapping[str, str] | None = None,
        timeout: float | None = None,
    ) -> AsyncIterator[v1.PageResult]:
        """As import_pages, but gives the results as they come, and imports no further than it is iterated."""
        options = ImportOptions(explain, fields or {})
        iterator = _iterate(pages)
        while (page := await anext(iterator, None)) is not None:
            for result in await self._import_batch(page, iterator, options, timeout):
                yield result

    async def _import_batch(
        self, first: Page, rest: AsyncIterator[Page], options: ImportOptions, timeout: float | None
    ) -> Iterable[v1.PageResult]:
        """Imports a page, and those after it that still fit the call."""
        connection, call = await self._open(methods.IMPORT_PAGES, Kind.CLIENT_STREAM, b"", timeout)
        try:
            batch = Batch()
            page: Page | None = first
            while page is not None:
                for request in requests(page, options):
                    if not await connection.send(call, request.SerializeToString()):
                        break
                page = None if call.ended or batch.add(page) else await anext(rest, None)
            return methods.IMPORT_PAGES.decode(await connection.finish(call)).results
        except BaseException:
            connection.cancel(call)
            raise

    # The daemon

    async def status(self, *, timeout: float | None = None) -> v1.GetStatusResponse:
        """The state of the daemon and its archive."""
        return await self._unary(methods.GET_STATUS, v1.GetStatusRequest(), timeout)

    async def check_health(self, service: str = "", *, timeout: float | None = None) -> HealthStatus:
        """Whether the daemon serves.

        Raises:
            NewswireError: NOT_FOUND for an unknown service.
        """
        response = await self._unary(methods.CHECK_HEALTH, HealthCheckRequest(service=service), timeout)
        return HealthStatus.of(response)

    async def list_health(self, *, timeout: float | None = None) -> dict[str, HealthStatus]:
        """Whether each service of the daemon serves, by its name."""
        return methods.healths_of(await self._unary(methods.LIST_HEALTH, HealthListRequest(), timeout))

    def watch_health(self, service: str = "", *, timeout: float | None = None) -> AsyncStream[HealthStatus]:
        """Whether a service serves, now and whenever that changes; without end, so leave it by `with` or `close`.

        A service that the daemon does not know is UNKNOWN.

        Raises:
            NewswireError: UNAVAILABLE when the connection is gone.
        """
        payload = HealthCheckRequest(service=service).SerializeToString()
        open = partial(self._open, methods.WATCH_HEALTH, Kind.SERVER_STREAM, payload, timeout)
        return AsyncStream(open, methods.health_of)

    async def _unary(self, method: Method[Response], request: Message, timeout: float | None) -> Response:
        payload = request.SerializeToString()
        deadline = methods.deadline(timeout, self._timeout)
        connection = await self._connected()
        try:
            answer = await connection.unary(method.service, method.name, payload, deadline)
        except NewswireError as error:
            if error.code != Code.UNAVAILABLE or not method.is_read or self._is_closed:
                raise
            # The daemon was stopped, perhaps to be started again. Calls under way on the old connection go on.
            if self._connection is connection:
                self._connection = None
                connection.retire()
            answer = await (await self._connected()).unary(method.service, method.name, payload, deadline)
        return method.decode(answer)

    async def _open(
        self, method: Method[Response], kind: Kind, payload: bytes, timeout: float | None
    ) -> tuple[AsyncConnection, Call]:
        deadline = methods.deadline(timeout, self._timeout)
        connection = await self._connected()
        return connection, connection.open(method.service, method.name, kind, payload, deadline)

    async def _connected(self) -> AsyncConnection:
        async with self._connecting:
            if self._is_closed:
                raise NewswireError(Code.FAILED_PRECONDITION, "the client was closed")
            if self._connection is None or not self._connection.is_usable:
                self._connection = await self._connect()
            return self._connection

    async def _connect(self) -> AsyncConnection:
        for attempt in attempts(self._path, self._wait):
            if isinstance(attempt, sockets.socket):
                loop = asyncio.get_running_loop()
                _, connection = await loop.create_unix_connection(partial(AsyncConnection, self._metadata), sock=attempt)
                return connection
            await asyncio.sleep(attempt)
        raise AssertionError("attempts ends with a socket or raises")


class AsyncStream(Generic[Item]):
    """What a call answers, one by one. Leaving it early, by `async with` or `close`, ends the call."""

    def __init__(
        self, open: Callable[[], Awaitable[tuple[AsyncConnection, Call]]], decode: Callable[[bytes], Item]
    ) -> None:
        self._open = open
        self._decode = decode
        self._opened: tuple[AsyncConnection, Call] | None = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Item:
        if self._opened is None:
            self._opened = await self._open()
        connection, call = self._opened
        message = await connection.next_message(call)
        if message is None:
            raise StopAsyncIteration
        return self._decode(message)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the call."""
        if self._opened is not None:
            connection, call = self._opened
            connection.cancel(call)

    def __del__(self) -> None:
        # Runs on any thread; the event loop is told, if it still runs.
        if self._opened is not None and not self._opened[1].ended:
            connection, call = self._opened
            connection.abandon(call)


async def _iterate(pages: Iterable[Page] | AsyncIterable[Page]) -> AsyncIterator[Page]:
    if isinstance(pages, AsyncIterable):
        async for page in pages:
            yield page
    else:
        for page in pages:
            yield page

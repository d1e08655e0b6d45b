"""The client for threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import TracebackType
from typing import Generic, Self, TypeVar

from google.protobuf.message import Message

from newswire import _methods as methods
from newswire import co_mentions, v1
from newswire._connection import Connection
from newswire._methods import Method, QueryLike, Response
from newswire._socket import standard_path, traced
from newswire._wire.health_pb2 import HealthCheckRequest, HealthListRequest
from newswire._wire.session import Call, Kind
from newswire.co_mentions import CoMentions
from newswire.errors import Code, NewswireError
from newswire.health import HealthStatus
from newswire.pages import Batch, ImportOptions, Page, requests

Item = TypeVar("Item")


class Client:
    """A connection to a Newswire daemon, for any number of threads.

        with newswire.Client() as client:
            for hit in client.search("border w/5 syria").hits:
                print(hit.headline)

    It connects at the first call, and again where the connection is gone; a call that only reads is tried once more then. Every
    call raises NewswireError and no other error for what the daemon or the connection did.
    """

    def __init__(
        self, socket: str | os.PathLike[str] | None = None, *, timeout: float | None = None, wait: float = 0.0,
        metadata: Mapping[str, str] | None = None,
    ) -> None:
        """
        socket: the path of the daemon's socket; by default $NEWSWIRE_SOCKET, $XDG_RUNTIME_DIR/newswire/newswire.sock or
            /run/newswire/newswire.sock.
        timeout: seconds that a call may take, where the call does not say; None for as long as it takes.
        wait: seconds to wait, when connecting, for a daemon that is not there yet.
        metadata: sent with every call. The daemon logs `traceparent`, the trace that the calls are part of, which is
            $TRACEPARENT unless this names another; it reads nothing else.
        """
        self._path = standard_path() if socket is None else os.fspath(socket)
        self._timeout = timeout
        self._wait = wait
        self._metadata = traced(metadata)
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends every call with UNAVAILABLE and closes the connection."""
        with self._lock:
            self._is_closed = True
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    # Articles

    def get_article(self, id: str, revision: int = 0, *, timeout: float | None = None) -> v1.Article:
        """An article, in its latest revision or the one asked for.

        Raises:
            NewswireError: NOT_FOUND if no article has the id or the revision.
        """
        return self._unary(methods.GET_ARTICLE, methods.get_request(id, revision), timeout).article

    def get_articles(self, ids: Iterable[str], *, timeout: float | None = None) -> v1.BatchGetArticlesResponse:
        """Articles by id, at most 1,000: those that there are, in the order asked for, and the ids of the rest.

        Raises:
            NewswireError: INVALID_ARGUMENT for more than 1,000 ids.
        """
        return self._unary(methods.BATCH_GET_ARTICLES, methods.batch_get_request(ids), timeout)

    def list_articles(
        self, query: QueryLike = None, *, page_size: int = 0, page_token: str = "", timeout: float | None = None
    ) -> v1.ListArticlesResponse:
        """A page of the articles that match, whole, in the order of their import, and the token of the next page.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget; INVALID_ARGUMENT if the token is of another query.
        """
        return self._unary(methods.LIST_ARTICLES, methods.list_request(query, page_size, page_token), timeout)

    def iter_articles(
        self, query: QueryLike = None, *, page_size: int = 100, timeout: float | None = None
    ) -> Iterator[v1.Article]:
        """As export_articles, a page of them a call: for those who work long on each. The timeout is for each call.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        token = ""
        while True:
            page = self.list_articles(query, page_size=page_size, page_token=token, timeout=timeout)
            yield from page.articles
            if not (token := page.next_page_token):
                return

    def export_articles(self, query: QueryLike = None, *, timeout: float | None = None) -> Stream[v1.Article]:
        """All articles that match, one by one, in the order of their import.

        Reading slowly slows the daemon's sending and nothing else. The timeout is for the whole of the export.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget; DATA_LOSS at the end if damaged articles were left out.
        """
        payload = methods.export_request(query).SerializeToString()
        return self._stream(methods.EXPORT_ARTICLES, payload, timeout, methods.article_of)

    def delete_article(self, id: str, *, timeout: float | None = None) -> None:
        """Takes an article out of searches and listings.

        Raises:
            NewswireError: NOT_FOUND if no article has the id; PERMISSION_DENIED without the administrator's role.
        """
        self._unary(methods.DELETE_ARTICLE, v1.DeleteArticleRequest(id=id), timeout)

    def list_revisions(
        self, id: str = "", *, from_: str = "", until: str = "", page_size: int = 0, page_token: str = "",
        timeout: float | None = None,
    ) -> v1.ListRevisionsResponse:
        """The revisions of an article, the first one first; without an id a page of the later ones of all articles.

        from_, until: RFC 3339 times of import, the second excluded; empty for no bound.

        Raises:
            NewswireError: NOT_FOUND if no article has the id.
        """
        request = methods.revisions_request(id, from_, until, page_size, page_token)
        return self._unary(methods.LIST_REVISIONS, request, timeout)

    # Tags and notes

    def tag_articles(
        self, tag: str, ids: Iterable[str] = (), *, query: QueryLike = None, timeout: float | None = None
    ) -> v1.TagArticlesResponse:
        """Puts a tag on the articles named and on those that match; at most 10,000.

        Raises:
            NewswireError: INVALID_ARGUMENT for a tag that has neither letters nor digits, or that is too long;
                INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a budget.
        """
        return self._unary(methods.TAG_ARTICLES, methods.tag_request(tag, ids, query), timeout)

    def untag_articles(
        self, tag: str, ids: Iterable[str] = (), *, query: QueryLike = None, timeout: float | None = None
    ) -> v1.UntagArticlesResponse:
        """Takes a tag off the articles named and off those that match; at most 10,000.

        Raises:
            NewswireError: INVALID_ARGUMENT for a tag that has neither letters nor digits, or that is too long;
                INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a budget.
        """
        return self._unary(methods.UNTAG_ARTICLES, methods.untag_request(tag, ids, query), timeout)

    def set_note(self, id: str, text: str, *, timeout: float | None = None) -> None:
        """Writes the note of an article in the place of the one before; an empty text takes it away.

        Raises:
            NewswireError: NOT_FOUND if no article has the id.
        """
        self._unary(methods.SET_NOTE, v1.SetNoteRequest(id=id, text=text), timeout)

    def list_collections(self, *, timeout: float | None = None) -> list[v1.TagCollection]:
        """The tags that any article has, by name."""
        response = self._unary(methods.LIST_COLLECTIONS, v1.ListCollectionsRequest(), timeout)
        return list(response.collections)

    def add_name_alias(
        self, kind: v1.MentionKind.ValueType, form: str, name: str, *, timeout: float | None = None
    ) -> bool:
        """Lets a name be counted, shown and found as another one. Says whether that is new.

        Raises:
            NewswireError: INVALID_ARGUMENT if a name has no letters.
        """
        request = v1.AddNameAliasRequest(kind=kind, form=form, name=name)
        return (self._unary(methods.ADD_NAME_ALIAS, request, timeout)).changed

    def remove_name_alias(
        self, kind: v1.MentionKind.ValueType, form: str, *, timeout: float | None = None
    ) -> None:
        """Lets a name be counted as itself again.

        Raises:
            NewswireError: NOT_FOUND if the form is not an alias.
        """
        self._unary(methods.REMOVE_NAME_ALIAS, v1.RemoveNameAliasRequest(kind=kind, form=form), timeout)

    def list_name_aliases(self, *, timeout: float | None = None) -> list[v1.NameAlias]:
        """The names that are counted as others, by kind and form."""
        response = self._unary(methods.LIST_NAME_ALIASES, v1.ListNameAliasesRequest(), timeout)
        return list(response.aliases)
    def undelete_article(self, id: str, *, timeout: float | None = None) -> None:
        """Brings a deleted article back as it was.

        Raises:
            NewswireError: NOT_FOUND if no article has the id, FAILED_PRECONDITION if it is not deleted;
                PERMISSION_DENIED without the administrator's role.
        """
        self._unary(methods.UNDELETE_ARTICLE, v1.UndeleteArticleRequest(id=id), timeout)

    def purge_articles(
        self, ids: Iterable[str], reason: str, *, timeout: float | None = None
    ) -> v1.PurgeArticlesResponse:
        """Removes articles for good, with every byte of them in the archive's files; the reason is kept on record.

        Raises:
            NewswireError: NOT_FOUND if no article has one of the ids, FAILED_PRECONDITION if one is purged already;
                PERMISSION_DENIED without the administrator's role.
        """
        return self._unary(methods.PURGE_ARTICLES, v1.PurgeArticlesRequest(ids=ids, reason=reason), timeout)

    def list_audit_entries(
        self, since: str = "", *, page_size: int = 0, page_token: str = "", timeout: float | None = None
    ) -> v1.ListAuditEntriesResponse:
        """Who did what that importing again does not undo, the first one first. For administrators.

        since: RFC 3339; only what began from then on.

        Raises:
            NewswireError: PERMISSION_DENIED without the administrator's role.
        """
        request = methods.audit_request(since, page_size, page_token)
        return self._unary(methods.LIST_AUDIT_ENTRIES, request, timeout)

    # Searches

    def search(
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
        return self._unary(methods.SEARCH, request, timeout)

    def iter_hits(
        self,
        query: QueryLike = None,
        *,
        sort: v1.SortOrder.ValueType = v1.SORT_ORDER_UNSPECIFIED,
        page_size: int = 100,
        collapse: bool = False,
        omit_passages: bool = False,
        timeout: float | None = None,
    ) -> Iterator[v1.Hit]:
        """All hits, a page of them a call. The timeout is for each call.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        token = ""
        while True:
            page = self.search(
                query, sort=sort, page_size=page_size, page_token=token, collapse=collapse, omit_passages=omit_passages,
                timeout=timeout,
            )
            yield from page.hits
            if not (token := page.next_page_token):
                return

    def count(self, query: QueryLike = None, *, timeout: float | None = None) -> v1.CountResponse:
        """How many articles match.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        return self._unary(methods.COUNT, v1.CountRequest(query=methods.query_input(query)), timeout)

    def count_facets(
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
        return self._unary(methods.COUNT_FACETS, request, timeout)

    def count_co_mentions(
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
            base = (self.count(query, timeout=timeout)).parsed.tree
        named = co_mentions.mentioning(base, (name, kind))
        # One more, for the name itself is among them.
        facets = self.count_facets(named, fields=fields, limit=limit + 1, timeout=timeout)
        result = co_mentions.around(name, kind, facets, limit)
        for pairs in co_mentions.pairs_of(result):
            queries = co_mentions.queries_of(base, pairs)
            with self.batch_search(queries, timeout=timeout) as answers:
                for answer in answers:
                    co_mentions.add(answer, pairs, result)
        return result

    def count_timeline(
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
        return self._unary(methods.COUNT_TIMELINE, request, timeout)

    def compare_timelines(
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
        return self._unary(methods.COMPARE_TIMELINES, request, timeout)

    def batch_search(
        self,
        queries: Iterable[QueryLike],
        *,
        sort: v1.SortOrder.ValueType = v1.SORT_ORDER_UNSPECIFIED,
        page_size: int = 0,
        source_limit: int = 0,
        omit_passages: bool = False,
        timeout: float | None = None,
    ) -> Stream[v1.BatchSearchResponse]:
        """Answers at most 1,000 queries in their order: how many articles match, and when the first and the last appeared.

        page_size: hits of each query; none for 0.
        source_limit: the most frequent sources of each query; none for 0.
        A query that is refused has an `error` in its answer, and the others are answered all the same.

        Raises:
            NewswireError: INVALID_ARGUMENT for more queries than a call may have; the error of one query is in its
                own result.
        """
        payload = methods.batch_request(queries, sort, page_size, source_limit, omit_passages).SerializeToString()
        return self._stream(methods.BATCH_SEARCH, payload, timeout, methods.answer_of)

    def search_quotes(
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
        return self._unary(methods.SEARCH_QUOTES, request, timeout)

    def iter_quotes(
        self,
        query: QueryLike = None,
        *,
        sort: v1.SortOrder.ValueType = v1.SORT_ORDER_UNSPECIFIED,
        page_size: int = 100,
        timeout: float | None = None,
    ) -> Iterator[v1.QuoteHit]:
        """All quotes, a page of them a call. The timeout is for each call.

        Raises:
            NewswireError: INVALID_ARGUMENT if the query is too long or too deep, RESOURCE_EXHAUSTED if it passes a
                budget.
        """
        token = ""
        while True:
            page = self.search_quotes(query, sort=sort, page_size=page_size, page_token=token, timeout=timeout)
            yield from page.quotes
            if not (token := page.next_page_token):
                return

    def count_quotes(
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
        return self._unary(methods.COUNT_QUOTES, request, timeout)

    def suggest_words(
        self, text: str, *, limit: int = 0, timeout: float | None = None
    ) -> list[v1.WordSuggestion]:
        """The most frequent words that begin as the last word of a text; at most 1,000, 10 for 0.

        Raises:
            NewswireError: INVALID_ARGUMENT if the text is too long.
        """
        response = self._unary(methods.SUGGEST_WORDS, methods.suggest_request(text, limit), timeout)
        return list(response.words)

    def find_related(
        self, id: str, *, limit: int = 0, timeout: float | None = None
    ) -> v1.FindRelatedResponse:
        """The articles most like one, and the words that made them so; at most 1,000, 10 for 0.

        Raises:
            NewswireError: NOT_FOUND if no article has the id.
        """
        return self._unary(methods.FIND_RELATED, methods.related_request(id, limit), timeout)

    # Imports

    def import_pages(
        self,
        pages: Iterable[Page],
        *,
        explain: bool = False,
        fields: Mapping[str, str] | None = None,
        timeout: float | None = None,
    ) -> list[v1.PageResult]:
        """Imports pages, in as many calls as it takes. Returns when all are on disk or rejected: a result for each page or record.

        explain: whether results carry the verdict on each line.
        fields: the member of JSON records that holds a field ("headline", "text" …), where it has none of the usual names; a dot leads
            into a record: {"text": "body.plain"}. A page that the archive has is then read anew.
        timeout: for each call of 500 pages or 1 MiB.

        Where an error ends it, what the calls before have taken in stays; importing the same pages again changes nothing.

        Raises:
            NewswireError: RESOURCE_EXHAUSTED while the disk is full, UNAVAILABLE if the daemon is stopping; a page
                that cannot be read is a result, not an error.
        """
        return list(self.iter_import(pages, explain=explain, fields=fields, timeout=timeout))

    def iter_import(
        self,
        pages: Iterable[Page],
        *,
        explain: bool = False,
        fields: Mapping[str, str] | None = None,
        timeout: float | None = None,
    ) -> Iterator[v1.PageResult]:
        """As import_pages, but gives the results as they come, and imports no further than it is iterated."""
        options = ImportOptions(explain, fields or {})
        iterator = iter(pages)
        while (page := next(iterator, None)) is not None:
            yield from self._import_batch(page, iterator, options, timeout)

    def _import_batch(
        self, first: Page, rest: Iterator[Page], options: ImportOptions, timeout: float | None
    ) -> Iterable[v1.PageResult]:
        """Imports a page, and those after it that still fit the call."""
        method = methods.IMPORT_PAGES
        connection = self._connected()
        call = connection.open(
            method.service, method.name, Kind.CLIENT_STREAM, b"", methods.deadline(timeout, self._timeout)
        )
        try:
            batch = Batch()
            page: Page | None = first
            while page is not None:
                for request in requests(page, options):
                    if not connection.send(call, request.SerializeToString()):
                        break
                page = None if call.ended or batch.add(page) else next(rest, None)
            return method.decode(connection.finish(call)).results
        except BaseException:
            connection.cancel(call)
            raise

    # The daemon

    def status(self, *, timeout: float | None = None) -> v1.GetStatusResponse:
        """The state of the daemon and its archive."""
        return self._unary(methods.GET_STATUS, v1.GetStatusRequest(), timeout)

    def check_health(self, service: str = "", *, timeout: float | None = None) -> HealthStatus:
        """Whether the daemon serves.

        Raises:
            NewswireError: NOT_FOUND for an unknown service.
        """
        response = self._unary(methods.CHECK_HEALTH, HealthCheckRequest(service=service), timeout)
        return HealthStatus.of(response)

    def list_health(self, *, timeout: float | None = None) -> dict[str, HealthStatus]:
        """Whether each service of the daemon serves, by its name."""
        return methods.healths_of(self._unary(methods.LIST_HEALTH, HealthListRequest(), timeout))

    def watch_health(self, service: str = "", *, timeout: float | None = None) -> Stream[HealthStatus]:
        """Whether a service serves, now and whenever that changes; without end, so leave it by `with` or `close`.

        A service that the daemon does not know is UNKNOWN.

        Raises:
            NewswireError: UNAVAILABLE when the connection is gone.
        """
        payload = HealthCheckRequest(service=service).SerializeToString()
        return self._stream(methods.WATCH_HEALTH, payload, timeout, methods.health_of)

    def _unary(self, method: Method[Response], request: Message, timeout: float | None) -> Response:
        payload = request.SerializeToString()
        deadline = methods.deadline(timeout, self._timeout)
        connection = self._connected()
        try:
            answer = connection.unary(method.service, method.name, payload, deadline)
        except NewswireError as error:
            if error.code != Code.UNAVAILABLE or not method.is_read or self._is_closed:
                raise
            # The daemon was stopped, perhaps to be started again.
            self._forget(connection)
            answer = self._connected().unary(method.service, method.name, payload, deadline)
        return method.decode(answer)

    def _stream(
        self, method: Method[Response], payload: bytes, timeout: float | None, decode: Callable[[bytes], Item]
    ) -> Stream[Item]:
        connection = self._connected()
        deadline = methods.deadline(timeout, self._timeout)
        return Stream(connection, connection.open(method.service, method.name, Kind.SERVER_STREAM, payload, deadline), decode)

    def _connected(self) -> Connection:
        with self._lock:
            if self._is_closed:
                raise NewswireError(Code.FAILED_PRECONDITION, "the client was closed")
            if self._connection is None or not self._connection.is_usable():
                self._connection = Connection(self._path, self._wait, self._metadata)
            return self._connection

    def _forget(self, connection: Connection) -> None:
        """Takes a new connection for the calls to come. Those under way on the old one go on."""
        with self._lock:
            if self._connection is connection:
                self._connection = None


class Stream(Generic[Item]):
    """What a call answers, one by one. Leaving it early, by `with` or `close`, ends the call."""

    def __init__(self, connection: Connection, call: Call, decode: Callable[[bytes], Item]) -> None:
        self._connection = connection
        self._call = call
        self._decode = decode

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Item:
        message = self._connection.next_message(self._call)
        if message is None:
            raise StopIteration
        return self._decode(message)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the call, from any thread: whoever waits for the next one gets CANCELLED."""
        self._connection.cancel(self._call)

    def __del__(self) -> None:
        if not self._call.ended:
            self._connection.abandon(self._call)

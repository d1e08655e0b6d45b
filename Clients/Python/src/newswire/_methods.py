"""The daemon's methods and their requests, as both clients use them."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from google.protobuf.message import DecodeError, Message

from newswire import v1
from newswire._wire import health_pb2
from newswire.errors import Code, NewswireError
from newswire.health import HealthStatus

QueryLike = str | v1.Query | v1.QueryInput | None
"""A query: its text, its tree, either form as a message, or None for every article."""

Response = TypeVar("Response", bound=Message)


@dataclass(frozen=True)
class Method(Generic[Response]):
    service: str
    name: str
    response: type[Response]
    is_read: bool = True
    """Whether it changes nothing, so that it may be called again."""

    def decode(self, payload: bytes) -> Response:
        try:
            return self.response.FromString(payload)
        except DecodeError as error:
            raise NewswireError(Code.INTERNAL, f"the daemon's answer to {self.name} does not decode", str(error)) from error


_ARCHIVE = "newswire.v1.ArchiveService"
IMPORT_PAGES = Method(_ARCHIVE, "ImportPages", v1.ImportPagesResponse, is_read=False)
GET_ARTICLE = Method(_ARCHIVE, "GetArticle", v1.GetArticleResponse)
BATCH_GET_ARTICLES = Method(_ARCHIVE, "BatchGetArticles", v1.BatchGetArticlesResponse)
SEARCH = Method(_ARCHIVE, "Search", v1.SearchResponse)
COUNT = Method(_ARCHIVE, "Count", v1.CountResponse)
LIST_ARTICLES = Method(_ARCHIVE, "ListArticles", v1.ListArticlesResponse)
EXPORT_ARTICLES = Method(_ARCHIVE, "ExportArticles", v1.ExportArticlesResponse)
LIST_REVISIONS = Method(_ARCHIVE, "ListRevisions", v1.ListRevisionsResponse)
DELETE_ARTICLE = Method(_ARCHIVE, "DeleteArticle", v1.DeleteArticleResponse, is_read=False)
UNDELETE_ARTICLE = Method(_ARCHIVE, "UndeleteArticle", v1.UndeleteArticleResponse, is_read=False)
PURGE_ARTICLES = Method(_ARCHIVE, "PurgeArticles", v1.PurgeArticlesResponse, is_read=False)
COUNT_FACETS = Method(_ARCHIVE, "CountFacets", v1.CountFacetsResponse)
COUNT_TIMELINE = Method(_ARCHIVE, "CountTimeline", v1.CountTimelineResponse)
COMPARE_TIMELINES = Method(_ARCHIVE, "CompareTimelines", v1.CompareTimelinesResponse)
BATCH_SEARCH = Method(_ARCHIVE, "BatchSearch", v1.BatchSearchResponse)
SEARCH_QUOTES = Method(_ARCHIVE, "SearchQuotes", v1.SearchQuotesResponse)
COUNT_QUOTES = Method(_ARCHIVE, "CountQuotes", v1.CountQuotesResponse)
SUGGEST_WORDS = Method(_ARCHIVE, "SuggestWords", v1.SuggestWordsResponse)
FIND_RELATED = Method(_ARCHIVE, "FindRelated", v1.FindRelatedResponse)
GET_STATUS = Method(_ARCHIVE, "GetStatus", v1.GetStatusResponse)
_MARKS = "newswire.v1.MarkService"
TAG_ARTICLES = Method(_MARKS, "TagArticles", v1.TagArticlesResponse, is_read=False)
UNTAG_ARTICLES = Method(_MARKS, "UntagArticles", v1.UntagArticlesResponse, is_read=False)
SET_NOTE = Method(_MARKS, "SetNote", v1.SetNoteResponse, is_read=False)
LIST_COLLECTIONS = Method(_MARKS, "ListCollections", v1.ListCollectionsResponse)
ADD_NAME_ALIAS = Method(_MARKS, "AddNameAlias", v1.AddNameAliasResponse, is_read=False)
REMOVE_NAME_ALIAS = Method(_MARKS, "RemoveNameAlias", v1.RemoveNameAliasResponse, is_read=False)
LIST_NAME_ALIASES = Method(_MARKS, "ListNameAliases", v1.ListNameAliasesResponse)
_ADMIN = "newswire.v1.AdminService"
LIST_AUDIT_ENTRIES = Method(_ADMIN, "ListAuditEntries", v1.ListAuditEntriesResponse)
_HEALTH = "grpc.health.v1.Health"
CHECK_HEALTH = Method(_HEALTH, "Check", health_pb2.HealthCheckResponse)
LIST_HEALTH = Method(_HEALTH, "List", health_pb2.HealthListResponse)
WATCH_HEALTH = Method(_HEALTH, "Watch", health_pb2.HealthCheckResponse)


def query_input(query: QueryLike) -> v1.QueryInput:
    if query is None:
        return v1.QueryInput()
    if isinstance(query, str):
        return v1.QueryInput(text=query)
    if isinstance(query, v1.Query):
        return v1.QueryInput(tree=query)
    return query


def search_request(
    query: QueryLike,
    sort: v1.SortOrder.ValueType,
    page_size: int,
    page_token: str,
    exact_total: bool,
    explain: bool,
    profile: bool,
    collapse: bool,
    omit_passages: bool,
) -> v1.SearchRequest:
    _check_int32("page_size", page_size)
    return v1.SearchRequest(
        query=query_input(query),
        sort=sort,
        page_size=page_size,
        page_token=page_token,
        exact_total=exact_total,
        explain=explain,
        profile=profile,
        collapse=collapse,
        omit_passages=omit_passages,
    )


def facets_request(
    query: QueryLike, fields: Iterable[v1.FacetField.ValueType], limit: int, exact_totals: bool
) -> v1.CountFacetsRequest:
    _check_int32("limit", limit)
    return v1.CountFacetsRequest(query=query_input(query), fields=fields, limit=limit, exact_totals=exact_totals)


def timeline_request(
    query: QueryLike, interval: v1.TimelineInterval.ValueType, zone: str, omit_empty: bool
) -> v1.CountTimelineRequest:
    return v1.CountTimelineRequest(query=query_input(query), interval=interval, zone=zone, omit_empty=omit_empty)


def compare_request(
    queries: Iterable[QueryLike], interval: v1.TimelineInterval.ValueType, zone: str, omit_empty: bool
) -> v1.CompareTimelinesRequest:
    return v1.CompareTimelinesRequest(
        queries=[query_input(query) for query in queries], interval=interval, zone=zone, omit_empty=omit_empty
    )


def batch_request(
    queries: Iterable[QueryLike], sort: v1.SortOrder.ValueType, page_size: int, source_limit: int, omit_passages: bool
) -> v1.BatchSearchRequest:
    _check_int32("page_size", page_size)
    _check_int32("source_limit", source_limit)
    return v1.BatchSearchRequest(
        queries=[query_input(query) for query in queries],
        sort=sort,
        page_size=page_size,
        source_limit=source_limit,
        omit_passages=omit_passages,
    )


def quotes_request(
    query: QueryLike, sort: v1.SortOrder.ValueType, page_size: int, page_token: str
) -> v1.SearchQuotesRequest:
    _check_int32("page_size", page_size)
    return v1.SearchQuotesRequest(query=query_input(query), sort=sort, page_size=page_size, page_token=page_token)


def count_quotes_request(
    query: QueryLike, limit: int, interval: v1.TimelineInterval.ValueType, zone: str, omit_empty: bool
) -> v1.CountQuotesRequest:
    _check_int32("limit", limit)
    return v1.CountQuotesRequest(
        query=query_input(query), limit=limit, interval=interval, zone=zone, omit_empty=omit_empty
    )


def suggest_request(text: str, limit: int) -> v1.SuggestWordsRequest:
    _check_int32("limit", limit)
    return v1.SuggestWordsRequest(text=text, limit=limit)


def related_request(id: str, limit: int) -> v1.FindRelatedRequest:
    _check_int32("limit", limit)
    return v1.FindRelatedRequest(id=id, page_size=limit)


def list_request(query: QueryLike, page_size: int, page_token: str) -> v1.ListArticlesRequest:
    _check_int32("page_size", page_size)
    return v1.ListArticlesRequest(query=query_input(query), page_size=page_size, page_token=page_token)


def audit_request(since: str, page_size: int, page_token: str) -> v1.ListAuditEntriesRequest:
    _check_int32("page_size", page_size)
    return v1.ListAuditEntriesRequest(since=since, page_size=page_size, page_token=page_token)


def get_request(id: str, revision: int) -> v1.GetArticleRequest:
    _check_int32("revision", revision)
    return v1.GetArticleRequest(id=id, revision=revision)


def batch_get_request(ids: Iterable[str]) -> v1.BatchGetArticlesRequest:
    return v1.BatchGetArticlesRequest(ids=ids)


def export_request(query: QueryLike) -> v1.ExportArticlesRequest:
    return v1.ExportArticlesRequest(query=query_input(query))


def revisions_request(
    id: str, from_: str, until: str, page_size: int, page_token: str
) -> v1.ListRevisionsRequest:
    _check_int32("page_size", page_size)
    request = v1.ListRevisionsRequest(id=id, until=until, page_size=page_size, page_token=page_token)
    # A keyword of Python's.
    setattr(request, "from", from_)
    return request


def tag_request(tag: str, ids: Iterable[str], query: QueryLike) -> v1.TagArticlesRequest:
    return v1.TagArticlesRequest(ids=ids, query=None if query is None else query_input(query), tag=tag)


def untag_request(tag: str, ids: Iterable[str], query: QueryLike) -> v1.UntagArticlesRequest:
    return v1.UntagArticlesRequest(ids=ids, query=None if query is None else query_input(query), tag=tag)


def deadline(timeout: float | None, default: float | None) -> float | None:
    """On time.monotonic's clock; None for none."""
    seconds = default if timeout is None else timeout
    return None if seconds is None or seconds == math.inf else time.monotonic() + seconds


def _check_int32(name: str, value: int) -> None:
    if not -(1 << 31) <= value < 1 << 31:
        raise NewswireError(Code.INVALID_ARGUMENT, f"{name} is {value}, which does not fit 32 bits")


def article_of(payload: bytes) -> v1.Article:
    return EXPORT_ARTICLES.decode(payload).article


def answer_of(payload: bytes) -> v1.BatchSearchResponse:
    return BATCH_SEARCH.decode(payload)


def health_of(payload: bytes) -> HealthStatus:
    return HealthStatus.of(WATCH_HEALTH.decode(payload))


def healths_of(response: health_pb2.HealthListResponse) -> dict[str, HealthStatus]:
    return {name: HealthStatus.of(status) for name, status in response.statuses.items()}

"""Answers as data frames of pandas, which is imported only when one is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from functools import singledispatch
from types import ModuleType
from typing import TYPE_CHECKING

from newswire import v1
from newswire.co_mentions import CoMentions

if TYPE_CHECKING:
    import pandas

Answer = (
    v1.SearchResponse
    | v1.FindRelatedResponse
    | v1.SearchQuotesResponse
    | v1.CountQuotesResponse
    | v1.CountFacetsResponse
    | v1.CountTimelineResponse
    | v1.CompareTimelinesResponse
    | CoMentions
)
"""What `to_pandas` takes."""

_TEXT, _WHOLE, _REAL, _UTC, _LOCAL = "object", "int64", "float64", "datetime64[us, UTC]", "datetime64[us]"
_HITS = {
    "article_id": _TEXT, "score": _REAL, "headline": _TEXT, "source": _TEXT, "published": _UTC, "precision": _TEXT,
    "passages": _TEXT, "matched_fields": _TEXT, "other_articles": _WHOLE,
}
_QUOTES = {
    "article_id": _TEXT, "number": _WHOLE, "text": _TEXT, "speaker": _TEXT, "cue": _TEXT, "kind": _TEXT,
    "speaker_basis": _TEXT, "confidence": _REAL, "context": _TEXT, "headline": _TEXT, "source": _TEXT, "url": _TEXT,
    "published": _UTC, "precision": _TEXT, "score": _REAL,
}


def to_pandas(answer: Answer) -> pandas.DataFrame:
    """An answer as a data frame, with the same columns where it is empty.

    Raises:
        ImportError: pandas is not installed.
        TypeError: the answer is of another type.
    """
    _pandas()
    return _frame_of(answer)


def hits_to_pandas(hits: Iterable[v1.Hit]) -> pandas.DataFrame:
    """Hits, such as those of `Client.iter_hits`, a row each.

    Raises:
        ImportError: pandas is not installed.
    """
    _pandas()
    rows = (
        (
            hit.article_id, hit.score, hit.headline, hit.source or None, *_publication(hit),
            " … ".join(passage.text for passage in hit.passages),
            ", ".join(_word(v1.MatchedField.Name(field), "MATCHED_FIELD_") or "" for field in hit.matched_fields),
            hit.other_articles,
        )
        for hit in hits
    )
    return _frame(_HITS, rows)


def quotes_to_pandas(quotes: Iterable[v1.QuoteHit]) -> pandas.DataFrame:
    """Quotes, such as those of `Client.iter_quotes`, a row each.

    Raises:
        ImportError: pandas is not installed.
    """
    _pandas()
    rows = (
        (
            quote.article_id, quote.number, quote.text, quote.speaker or None, quote.cue or None,
            _word(v1.QuoteKind.Name(quote.kind), "QUOTE_KIND_"),
            _word(v1.SpeakerBasis.Name(quote.speaker_basis), "SPEAKER_BASIS_"),
            quote.confidence, quote.context.text, quote.headline, quote.source or None, quote.url or None,
            *_publication(quote), quote.score,
        )
        for quote in quotes
    )
    return _frame(_QUOTES, rows)


def buckets_to_pandas(buckets: Iterable[v1.TimelineBucket]) -> pandas.DataFrame:
    """Buckets of a timeline, such as those of `CountQuotesResponse`, a row each.

    Raises:
        ImportError: pandas is not installed.
    """
    _pandas()
    buckets = list(buckets)
    columns = {"start": _start_type(bucket.start for bucket in buckets), "count": _WHOLE, "coverage": _WHOLE}
    return _frame(columns, ((_time(bucket.start), bucket.count, bucket.coverage) for bucket in buckets))


@singledispatch
def _frame_of(answer: object) -> pandas.DataFrame:
    raise TypeError(f"to_pandas does not take a {type(answer).__name__}")


@_frame_of.register(v1.SearchResponse)
def _(answer: v1.SearchResponse) -> pandas.DataFrame:
    return hits_to_pandas(answer.hits)


@_frame_of.register(v1.FindRelatedResponse)
def _(answer: v1.FindRelatedResponse) -> pandas.DataFrame:
    return hits_to_pandas(answer.hits)


@_frame_of.register(v1.SearchQuotesResponse)
def _(answer: v1.SearchQuotesResponse) -> pandas.DataFrame:
    return quotes_to_pandas(answer.quotes)


@_frame_of.register(v1.CountQuotesResponse)
def _(answer: v1.CountQuotesResponse) -> pandas.DataFrame:
    return _frame({"speaker": _TEXT, "count": _WHOLE}, ((value.value, value.count) for value in answer.speakers))


@_frame_of.register(v1.CountFacetsResponse)
def _(answer: v1.CountFacetsResponse) -> pandas.DataFrame:
    rows = (
        (_word(v1.FacetField.Name(facet.field), "FACET_FIELD_"), value.value, value.count)
        for facet in answer.facets
        for value in facet.values
    )
    return _frame({"field": _TEXT, "value": _TEXT, "count": _WHOLE}, rows)


@_frame_of.register(v1.CountTimelineResponse)
def _(answer: v1.CountTimelineResponse) -> pandas.DataFrame:
    return buckets_to_pandas(answer.buckets)


@_frame_of.register(v1.CompareTimelinesResponse)
def _(answer: v1.CompareTimelinesResponse) -> pandas.DataFrame:
    columns = {
        "start": _start_type(bucket.start for bucket in answer.buckets), "series": _WHOLE, "query": _TEXT,
        "count": _WHOLE, "coverage": _WHOLE,
    }
    rows = (
        (_time(bucket.start), number, series.parsed.canonical, bucket.counts[number], bucket.coverage)
        for number, series in enumerate(answer.series)
        for bucket in answer.buckets
    )
    return _frame(columns, rows)


@_frame_of.register(CoMentions)
def _(answer: CoMentions) -> pandas.DataFrame:
    rows = ((pair.source, pair.target, pair.count) for pair in answer.pairs)
    return _frame({"source": _TEXT, "target": _TEXT, "count": _WHOLE}, rows)


def _frame(columns: Mapping[str, str], rows: Iterable[tuple[object, ...]]) -> pandas.DataFrame:
    library = _pandas()
    cells = list(zip(*rows)) or [()] * len(columns)
    # Twice, for pandas 2.0 makes nanoseconds of a list of times.
    series = {
        name: library.Series(list(values), dtype=kind).astype(kind) for (name, kind), values in zip(columns.items(), cells)
    }
    frame: pandas.DataFrame = library.DataFrame(series)
    return frame


def _publication(item: v1.Hit | v1.QuoteHit) -> tuple[datetime | None, str | None]:
    if not item.HasField("published"):
        return None, None
    precision = _word(v1.TimePrecision.Name(item.published.precision), "TIME_PRECISION_")
    return _time(item.published.time), precision


def _start_type(starts: Iterable[str]) -> str:
    """Hours are moments; days and longer periods are dates of the timeline's zone."""
    return _UTC if any("T" in start for start in starts) else _LOCAL


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    return time if time.tzinfo is None else time.astimezone(timezone.utc)


def _word(name: str, prefix: str) -> str | None:
    word = name.removeprefix(prefix).lower()
    return None if word == "unspecified" else word


def _pandas() -> ModuleType:
    try:
        import pandas
    except ModuleNotFoundError as error:
        if error.name != "pandas":
            raise
        raise ImportError("data frames need pandas; install it with: pip install pandas", name="pandas") from None
    return pandas

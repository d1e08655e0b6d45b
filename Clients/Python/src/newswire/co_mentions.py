"""Who is named with whom."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from newswire import v1
from newswire._methods import QueryLike
from newswire.errors import Code, NewswireError

_KINDS = {
    v1.FACET_FIELD_PERSON: v1.MENTION_KIND_PERSON,
    v1.FACET_FIELD_PLACE: v1.MENTION_KIND_PLACE,
    v1.FACET_FIELD_ORGANISATION: v1.MENTION_KIND_ORGANISATION,
}
_QUERIES_A_CALL = 1000


@dataclass(frozen=True)
class NamedEntity:
    """A name that stands in the same articles as the one asked for."""

    name: str
    kind: v1.MentionKind.ValueType
    count: int
    """Articles that have both names."""


@dataclass(frozen=True)
class CoMention:
    source: str
    target: str
    count: int
    """Articles that have both names."""


@dataclass
class CoMentions:
    """The names that stand in the same articles as one name."""

    name: str
    """The name asked for, in its fullest form among the articles."""
    count: int
    """Articles that have it."""
    names: list[NamedEntity] = field(default_factory=list)
    """The most frequent of each field first."""
    pairs: list[CoMention] = field(default_factory=list)
    """The name asked for with each of the others, then each two of the others that some article has."""


def checked_fields(fields: Iterable[v1.FacetField.ValueType], limit: int) -> list[v1.FacetField.ValueType]:
    """The fields, which must be of names in the text."""
    if not 1 <= limit <= 999:
        raise NewswireError(Code.INVALID_ARGUMENT, f"limit is {limit}, and must be 1 to 999")
    # Without any the daemon would count fields of its own choice.
    fields = list(fields) or [v1.FACET_FIELD_PERSON]
    for one in fields:
        if one not in _KINDS:
            raise NewswireError(Code.INVALID_ARGUMENT, f"articles do not name a {v1.FacetField.Name(one)}")
    return fields


def tree_of(query: QueryLike) -> v1.Query | None:
    """The query's tree, where no daemon has to read its text."""
    if query is None:
        return v1.Query(all=v1.AllQuery())
    if isinstance(query, v1.Query):
        return query
    if isinstance(query, v1.QueryInput):
        form = query.WhichOneof("form")
        return None if form == "text" else query.tree if form == "tree" else v1.Query(all=v1.AllQuery())
    return None


def mentioning(base: v1.Query, *mentions: tuple[str, v1.MentionKind.ValueType]) -> v1.Query:
    """Articles of a query that mention all of these names."""
    queries = [v1.Query(mention=v1.MentionQuery(kind=kind, name=name)) for name, kind in mentions]
    if base.WhichOneof("node") not in (None, "all"):
        queries.insert(0, base)
    return queries[0] if len(queries) == 1 else v1.Query(all_of=v1.AllOfQuery(queries=queries))


def around(name: str, kind: v1.MentionKind.ValueType, facets: v1.CountFacetsResponse, limit: int) -> CoMentions:
    """What the facets of the articles that mention a name say, without the name itself."""
    result = CoMentions(name, facets.count)
    for facet in facets.facets:
        values = list(facet.values)
        of = _KINDS[facet.field]
        if kind in (of, v1.MENTION_KIND_UNSPECIFIED):
            itself = next((value for value in values if _is_form(value.value, name)), None)
            if itself is not None:
                values.remove(itself)
                result.name = itself.value
        result.names += [NamedEntity(value.value, of, value.count) for value in values[:limit]]
    result.pairs = [CoMention(result.name, other.name, other.count) for other in result.names]
    return result


def pairs_of(result: CoMentions) -> Iterator[Sequence[tuple[NamedEntity, NamedEntity]]]:
    """Each two of the names around, as many at a time as one call may ask for."""
    pairs = list(combinations(result.names, 2))
    for start in range(0, len(pairs), _QUERIES_A_CALL):
        yield pairs[start : start + _QUERIES_A_CALL]


def queries_of(base: v1.Query, pairs: Iterable[tuple[NamedEntity, NamedEntity]]) -> list[v1.Query]:
    return [mentioning(base, (first.name, first.kind), (second.name, second.kind)) for first, second in pairs]


def add(answer: v1.BatchSearchResponse, pairs: Sequence[tuple[NamedEntity, NamedEntity]], result: CoMentions) -> None:
    if answer.HasField("error"):
        raise NewswireError(Code(answer.error.code), answer.error.message, answer.error.cause)
    first, second = pairs[answer.index]
    if answer.count:
        result.pairs.append(CoMention(first.name, second.name, answer.count))


def _is_form(value: str, name: str) -> bool:
    """Whether a name has all the words of another: "Rosa Lind" is "lind"."""
    return set(_folded(name).split()) <= set(_folded(value).split())


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))

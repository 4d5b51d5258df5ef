"""Join figures of one measure of one entity, in one dimension, at different times."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from inspector.claims.convert import convert, convertible
from inspector.claims.model import Claim, Claims, Interval, RelationKind, Unit
from inspector.series.model import Point, Series

# A multiple says how often, not how much at a time.
_NOT_CHARTED = frozenset({"", "multiple"})


def _content(words: str) -> tuple[str, ...]:
    """Return what two wordings of one measure share: the stems of its words, in order."""
    return tuple(word[:5] for word in re.findall(r"[a-z]+", words.lower()) if len(word) > 2)


def _dimension(unit: Unit) -> str:
    """Return within what units can be compared: physical ones by dimension, others by name."""
    return unit.name if unit.dimension in {"share", "count", "currency"} else unit.dimension


def _measure(claim: Claim) -> tuple[str, str, str] | None:
    """Return the key under which claims of one measure meet; None where nothing names it."""
    named = set(_content(claim.entity))
    words = [word for word in _content(claim.subject) if word not in named]
    if not words and not named:
        return None
    return _dimension(claim.quantity.unit), " ".join(sorted(words)), claim.entity


class _Groups:
    """Sets of claims that are joined step by step."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._root = {claim.id: claim.id for claim in claims}

    def find(self, claim: str) -> str:
        while self._root[claim] != claim:
            self._root[claim] = self._root[self._root[claim]]
            claim = self._root[claim]
        return claim

    def join(self, first: str, second: str) -> None:
        if first in self._root and second in self._root:
            self._root[self.find(second)] = self.find(first)


def _charted(claims: Claims) -> list[Claim]:
    twins = {r.second for r in claims.relations if r.kind is RelationKind.CONVERSION}
    return [
        claim
        for claim in claims.claims
        if claim.time is not None
        and claim.direction is None
        and not claim.quantity.vague
        and claim.id not in twins
        and claim.quantity.unit.dimension not in _NOT_CHARTED
    ]


def _grouped(claims: Claims) -> Iterator[list[Claim]]:
    charted = _charted(claims)
    groups = _Groups(charted)
    first: dict[tuple[str, str, str], str] = {}
    for claim in charted:
        key = _measure(claim)
        if key is not None:
            groups.join(first.setdefault(key, claim.id), claim.id)
    by_id: Mapping[str, Claim] = {claim.id: claim for claim in charted}
    for relation in claims.relations:
        one, other = by_id.get(relation.first), by_id.get(relation.second)
        if relation.kind is RelationKind.FROM_TO and one and other:
            same = _dimension(one.quantity.unit) == _dimension(other.quantity.unit)
            if same:
                groups.join(relation.first, relation.second)
    members: dict[str, list[Claim]] = defaultdict(list)
    for claim in charted:
        members[groups.find(claim.id)].append(claim)
    yield from members.values()


def _point(claim: Claim, unit: Unit) -> Point:
    quantity = claim.quantity
    low, high = quantity.low, quantity.high
    if quantity.unit.name != unit.name:
        low, high = (convert(bound, quantity.unit, unit) for bound in (low, high))
    time = claim.time or Interval(None, None)
    return Point(claim.id, claim.span, time, low, high, quantity.qualifier, claim.source)


def _series(number: int, members: Sequence[Claim]) -> Series | None:
    unit = members[0].quantity.unit
    members = [
        claim
        for claim in members
        if claim.quantity.unit.name == unit.name or convertible(claim.quantity.unit, unit)
    ]
    points = sorted(
        (_point(claim, unit) for claim in members),
        key=lambda point: (point.time.start or point.time.end, point.time.end or point.time.start),
    )
    if len({(point.time.start, point.time.end) for point in points}) < 2:
        return None
    named = max(members, key=lambda claim: len(claim.subject))
    label = named.subject or unit.name or "figures"
    entity = next((claim.entity for claim in members if claim.entity), "")
    if entity and entity.lower() not in label.lower():
        label = f"{label} ({entity})"
    return Series(f"s{number}", label, unit, tuple(points))


def build_series(claims: Claims) -> tuple[Series, ...]:
    """Return every measure with figures at two different times, in order of the text."""
    found: list[Series] = []
    for members in _grouped(claims):
        series = _series(len(found) + 1, members)
        if series is not None:
            found.append(series)
    return tuple(found)

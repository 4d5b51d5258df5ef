"""Look up names of an analysis: the entity at a place, and all places of the same words."""

import re
from bisect import bisect_left

from inspector.analysis.model import Analysis
from inspector.documents.model import Span
from inspector.language.model import Entity, Mention

LABELS = {
    "person": "PERSON",
    "organisation": "ORG",
    "place": "GPE",
    "date": "DATE",
    "other": "NORP",
}
"""The label that an editor's name of each kind gets, in the order of the keys 1 to 5."""


def mention_at(analysis: Analysis, span: Span) -> Mention | None:
    """Return the mention that stands at exactly this place."""
    first = bisect_left(analysis.mentions, span, key=lambda mention: mention.span)
    found = analysis.mentions[first : first + 1]
    return found[0] if found and found[0].span == span else None


def entity_at(analysis: Analysis, span: Span) -> Entity | None:
    """Return the entity of the mention at exactly this place."""
    mention = mention_at(analysis, span)
    return analysis.entities[mention.entity] if mention else None


def all_of(analysis: Analysis, entity: Entity) -> tuple[Span, ...]:
    """Return the places of all mentions of an entity."""
    return tuple(analysis.mentions[index].span for index in entity.mentions)


def same_words(analysis: Analysis, text: str, span: Span) -> tuple[Span, ...]:
    """Return all places of the words at `span`, this one first, that are not in another name."""
    words = span.of(text).split()
    if not words:
        return (span,)
    body = r"\s+".join(map(re.escape, words))
    pattern = re.compile(rf"(?<!\w){body}(?!\w)")
    spans = [Span(*found.span()) for found in pattern.finditer(text)]
    free = [each for each in spans if not _is_named(analysis, each)]
    return (span, *(each for each in free if each != span))


def whole_words(text: str, span: Span) -> Span:
    """Return the span with the words whole in which it begins and ends."""
    start, end = span.start, span.end
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _is_named(analysis: Analysis, span: Span) -> bool:
    first = bisect_left(analysis.mentions, span.end, key=lambda mention: mention.span.start)
    return any(m.span.overlaps(span) for m in analysis.mentions[max(0, first - 2) : first])

"""Put a large initial letter back before the word that it begins."""

from collections.abc import Sequence

from msgspec.structs import replace

from inspector.documents.segments import Segment

# An initial is this much larger than the lines beside it, and they stand this near, in its sizes.
_LARGER = 1.7
_NEAR = 0.8
_QUOTES = "\"'“‘«"


def joined(found: Sequence[Segment]) -> Sequence[Segment]:
    """Return the segments of a page, each initial as a part of the first line beside it.

    The lines beside an initial count as beginning where it begins.
    """
    least = _LARGER * min([part.size for part in found], default=0.0)
    initials = [
        part
        for part in found
        if len(part.text) <= 2 and part.size > least and part.text.lstrip(_QUOTES).isalpha()
    ]
    if not initials:
        return found
    kept = list(found)
    for initial in initials:
        beside = [part for part in kept if _is_beside(part, initial)]
        if not beside:
            continue
        first = min(beside, key=lambda part: part.base)
        kept = [_beginning(part, initial) if part in beside else part for part in kept]
        at = kept.index(_beginning(first, initial))
        kept[at] = _with(kept[at], initial)
        kept.remove(initial)
    return kept


def _is_beside(part: Segment, initial: Segment) -> bool:
    return (
        initial.size > _LARGER * part.size
        and initial.y0 - 0.3 * initial.size < part.base <= initial.base + 0.3 * part.size
        and -0.3 * part.size < part.x0 - initial.x1 < _NEAR * initial.size
    )


def _beginning(part: Segment, initial: Segment) -> Segment:
    return replace(part, x0=initial.x0)


def _with(part: Segment, initial: Segment) -> Segment:
    length = len(initial.text)
    return replace(
        part,
        text=initial.text + part.text,
        pieces=initial.pieces + part.pieces,
        offsets=(*initial.offsets, *(length + offset for offset in part.offsets)),
    )

"""Say where something stands so that it is found again after the text has changed a little.

A place has the words themselves with those around them, and the offset as a hint: the quote and the
position selector of the W3C. What is decided on words holds for these words only, so that a place
whose own words have changed is lost and never guessed.

References: W3C, Web Annotation Data Model, sections 4.2.4 and 4.2.5.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from inspector.documents.model import Span

_AROUND = 32  # code points kept on either side
_NEAR = 2_000  # code points to look through before all of the text is
_ENOUGH = 0.5  # of the words around must be the same
_LONG_WORDS = 24  # code points that do not stand in a text twice by chance
_GUESSES = 3


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words of a text, where they begin, and what stands before and after them."""

    start: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """Return where the words stand in the text that the place was made for."""
        return Span(self.start, self.start + len(self.exact))


def place_of(text: str, span: Span) -> Place:
    """Return the place of a span."""
    return Place(
        span.start,
        span.of(text),
        text[max(0, span.start - _AROUND) : span.start],
        text[span.end : span.end + _AROUND],
    )


class Finder:
    """Find the places of an earlier text in the present one; quick where they come in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._moved = 0  # how far the place found last has moved

    def find(self, place: Place) -> Span | None:
        """Return where a place stands now; None where its words or all around them are gone."""
        expected = place.start + self._moved
        near = max(0, expected - _NEAR), expected + len(place.exact) + _NEAR
        for first, last in (near, (0, len(self._text))):
            hits = self._hits(place, first, last)
            best = max(hits, key=lambda hit: self._rank(place, hit, expected), default=None)
            if best and self._is_sure(place, best, hits):
                self._moved = best.start - place.start
                return best
        return None

    def guesses(self, place: Place) -> tuple[Span, ...]:
        """Return where a lost place may be, the likeliest first: at most three spans."""
        found = self._hits(place, 0, len(self._text))
        found.sort(key=lambda hit: self._rank(place, hit, place.start), reverse=True)
        return tuple(dict.fromkeys((*self._between(place), *found)))[:_GUESSES]

    def _hits(self, place: Place, first: int, last: int) -> list[Span]:
        if not place.exact.strip():
            return []
        hits = _pattern(place.exact).finditer(self._text, first, last)
        return [Span(*hit.span()) for hit in hits]

    def _between(self, place: Place) -> Iterator[Span]:
        """Yield what stands now between the words that stood around a place."""
        before, after = place.prefix[-12:].strip(), place.suffix[:12].strip()
        if len(before) < 4 or len(after) < 4:
            return
        start = self._text.find(before)
        while start >= 0:
            begin = start + len(before)
            end = self._text.find(after, begin, begin + 2 * len(place.exact) + 40)
            inside = self._text[begin:end] if end >= 0 else ""
            if inside.strip():
                lead = len(inside) - len(inside.lstrip())
                yield Span(begin + lead, begin + len(inside.rstrip()))
            start = self._text.find(before, begin)

    def _is_sure(self, place: Place, best: Span, hits: list[Span]) -> bool:
        alone = len(hits) == 1 and len(place.exact) >= _LONG_WORDS
        return alone or self._likeness(place, best) >= _ENOUGH

    def _rank(self, place: Place, hit: Span, expected: int) -> tuple[float, int]:
        return self._likeness(place, hit), -abs(hit.start - expected)

    def _likeness(self, place: Place, hit: Span) -> float:
        """Return how much of the words around is the same, from 0 to 1; the better side counts."""
        before = self._text[max(0, hit.start - 2 * _AROUND) : hit.start]
        after = self._text[hit.end : hit.end + 2 * _AROUND]
        if not place.prefix.strip() and not place.suffix.strip():
            return 1.0
        sides = (
            _shared(_folded(place.prefix)[::-1], _folded(before)[::-1]),
            _shared(_folded(place.suffix), _folded(after)),
        )
        return max(sides)


def found_again(text: str, places: Iterable[Place]) -> dict[Place, Place | None]:
    """Return for each place of an earlier text the one in this text, or None."""
    finder = Finder(text)
    found: dict[Place, Place | None] = {}
    for place in sorted(set(places)):
        span = finder.find(place)
        found[place] = place_of(text, span) if span else None
    return found


def _pattern(words: str) -> re.Pattern[str]:
    """Return a pattern for these words, wherever the lines now end; whole words only."""
    body = r"\s+".join(re.escape(word) for word in words.split())
    left = r"(?<!\w)" if words.strip()[:1].isalnum() else ""
    right = r"(?!\w)" if words.strip()[-1:].isalnum() else ""
    return re.compile(f"{left}{body}{right}")


def _folded(words: str) -> str:
    return " ".join(words.split())


def _shared(wanted: str, there: str) -> float:
    """Return how much of `wanted` begins `there`."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(wanted, there, strict=False))
    return sum(1 for _ in same) / len(wanted) if wanted else 0.0

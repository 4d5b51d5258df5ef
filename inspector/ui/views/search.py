"""Find words in a text as an editor means them: without case, accents or the shape of quotes."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import overload

from inspector.documents.model import Span
from inspector.ui.slices import Work

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "\N{SOFT HYPHEN}": None,
    }
)

# A word that a line's end breaks (with the hyphen or without it is the same word), white space that
# is not one space or one line end, or a run of characters beyond those of ASCII. All begin with one
# of few characters, so that the others are passed over quickly.
_ODD = re.compile(
    r"[^!-,.-~](?:"
    r"(?P<broken>(?<=[^\W\d_][-\u2010\u00ad])\n\s*(?=[^\W\d_]))"
    r"|(?<=\s)\s+|(?<=[^\S \n])"
    r"|(?<=[^\x00-\x7f])(?<!\s)(?:[^\x00-\x7f](?<!\s))*)"
)

_PART = 20_000  # characters that are looked through in one go
_WITHIN_WORD = re.compile("[a-z]{2}")  # nothing odd lies across such a place


class Searchable:
    """A text in which words are found, however the lines break them."""

    def __init__(self, whole: "_Folded", hyphened: "_Folded | None") -> None:
        self._whole = whole
        self._hyphened = hyphened

    @classmethod
    def of(cls, text: str) -> Work["Searchable"]:
        """Make a text ready to be searched, a part at a time."""
        whole = yield from _Folded.of(text, "")
        hyphened = (yield from _Folded.of(text, "-")) if whole.breaks else None
        return cls(whole, hyphened)

    def find(self, words: str) -> Sequence[Span]:
        """Return every place where `words` stand, in order; none overlaps another."""
        found = self._whole.find(words)
        if self._hyphened is None or "-" not in fold(words):
            return found
        merged: list[Span] = []
        for span in sorted({*found, *self._hyphened.find(words)}):
            if not merged or span.start >= merged[-1].end:
                merged.append(span)
        return tuple(merged)


class Hits(Sequence[Span]):
    """Places where words stand, in order; there may be many, and a span is made when looked at."""

    def __init__(self, places: Sequence[int], length: int, origin: Callable[[int], int]) -> None:
        """Take the places in a folded text, how long the words are there, and the way back."""
        self._places = places
        self._length = length
        self._origin = origin

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> "Hits": ...

    def __getitem__(self, index: int | slice) -> "Span | Hits":
        if isinstance(index, slice):
            return Hits(self._places[index], self._length, self._origin)
        place = self._places[index]
        # The last character may have folded into several: the span holds all of it.
        return Span(self._origin(place), self._origin(place + self._length - 1) + 1)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as of any list


def overlapping(spans: Sequence[Span], part: Span) -> Sequence[Span]:
    """Return those of some spans, in order and apart, that share a character with a part."""
    first = bisect_right(spans, part.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, part.end, key=lambda span: span.start)]


class _Folded:
    """A text folded once, and the way from each folded character back to its own.

    Plain stretches are folded in one piece: only what lies between them, such as accents and line
    ends, is looked at one by one. A long article is many millions of characters.
    """

    def __init__(self) -> None:
        self._folded: list[str] = []
        self._length = 0
        self._starts: list[int] = []  # in the folded text, of each piece
        self._origins: list[tuple[int, bool]] = []  # and in the text; whether it goes on from there
        self._whole = ""
        self._last = ("", 0)  # what was looked for last, and where it stands first
        self.breaks = False  # there are words that a line's end breaks

    @classmethod
    def of(cls, text: str, hyphen: str) -> Work["_Folded"]:
        """Fold a text; in a word that a line's end breaks, `hyphen` stands for its hyphen."""
        made = cls()
        place = 0
        for odd in _odd(text):
            if odd is None:
                yield
                continue
            made._add_plain(text[place : odd.start()], place)
            place = odd.end()
            if odd.lastgroup == "broken":
                made.breaks = True
                made._add(hyphen, odd.start())
            elif odd[0].isspace():  # words may be parted by a line end as well as by a space
                made._add(" ", odd.start())
            else:
                for offset, character in enumerate(odd[0], odd.start()):
                    made._add(fold(character), offset)
        made._add_plain(text[place:], place)
        made._whole = "".join(made._folded)
        made._folded.clear()  # they are as large as the whole
        return made

    def find(self, words: str) -> Hits:
        """Return every place where `words` stand, in order; none overlaps another."""
        wanted = " ".join(fold(words).split())
        before, first = self._last
        # Longer words do not stand before the shorter ones that they begin with.
        start = first if before and wanted.startswith(before) else 0
        places: list[int] = []
        place = self._whole.find(wanted, start) if wanted and start >= 0 else -1
        self._last = (wanted, place)
        while place >= 0:
            places.append(place)
            place = self._whole.find(wanted, place + len(wanted))
        return Hits(places, len(wanted), self._origin)

    def _add_plain(self, piece: str, origin: int) -> None:
        self._add(piece.lower().replace("\n", " "), origin, goes_on=True)

    def _add(self, piece: str, origin: int, *, goes_on: bool = False) -> None:
        if piece:
            self._folded.append(piece)
            self._starts.append(self._length)
            self._origins.append((origin, goes_on))
            self._length += len(piece)

    def _origin(self, place: int) -> int:
        piece = bisect_right(self._starts, place) - 1
        origin, goes_on = self._origins[piece]
        return origin + place - self._starts[piece] if goes_on else origin


def _odd(text: str) -> Iterator[re.Match[str] | None]:
    """Yield what is odd in a text, and None each time that a part of it has been looked through."""
    start = 0
    while start < len(text):
        end = start + _PART
        while not _WITHIN_WORD.match(text, end - 1) and end < len(text):
            end += 1
        yield from _ODD.finditer(text, start, end)
        yield None
        start = end


def fold(text: str) -> str:
    """Return `text` without what does not matter when one looks for it."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.translate(_SAME))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()

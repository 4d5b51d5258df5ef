"""Find words in a text as an editor means them: without case, accents or the shape of quotes."""

import re
import unicodedata
from bisect import bisect_right

from inspector.documents.model import Span

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "\N{SOFT HYPHEN}": None,
    }
)

# A word broken at the end of a line: with the hyphen or without it is the same word.
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\n\s*(?=[^\W\d_])")

# A run of white space that is not one plain space, or of other characters than those of ASCII.
_ODD = re.compile(rf"(?P<broken>{_BROKEN.pattern})|\s\s+|[^\S ]|(?:[^\x00-\x7f](?<!\s))+")


class Searchable:
    """A text in which words are found, however the lines break them."""

    def __init__(self, text: str) -> None:
        self._whole = _Folded(text, "")
        self._hyphened = _Folded(text, "-") if _BROKEN.search(text) else None

    def find(self, words: str) -> tuple[Span, ...]:
        """Return every place where `words` stand, in order; none overlaps another."""
        found = self._whole.find(words)
        if self._hyphened is None or "-" not in fold(words):
            return found
        merged: list[Span] = []
        for span in sorted({*found, *self._hyphened.find(words)}):
            if not merged or span.start >= merged[-1].end:
                merged.append(span)
        return tuple(merged)


class _Folded:
    """A text folded once, and the way from each folded character back to its own.

    Plain stretches are folded in one piece: only what lies between them, such as accents and line
    ends, is looked at one by one. A long article is many millions of characters.
    """

    def __init__(self, text: str, hyphen: str) -> None:
        """Fold a text; in a word that a line's end breaks, `hyphen` stands for its hyphen."""
        self._folded: list[str] = []
        self._length = 0
        self._starts: list[int] = []  # in the folded text, of each piece
        self._origins: list[tuple[int, bool]] = []  # and in the text; whether it goes on from there
        place = 0
        for odd in _ODD.finditer(text):
            self._add(text[place : odd.start()].lower(), place, goes_on=True)
            place = odd.end()
            if odd.lastgroup == "broken":
                self._add(hyphen, odd.start())
            elif odd[0].isspace():  # words may be parted by a line end as well as by a space
                self._add(" ", odd.start())
            else:
                for offset, character in enumerate(odd[0], odd.start()):
                    self._add(fold(character), offset)
        self._add(text[place:].lower(), place, goes_on=True)
        self._whole = "".join(self._folded)

    def find(self, words: str) -> tuple[Span, ...]:
        """Return every place where `words` stand, in order; none overlaps another."""
        wanted = " ".join(fold(words).split())
        found: list[Span] = []
        place = self._whole.find(wanted) if wanted else -1
        while place >= 0:
            end = place + len(wanted)
            # The last character may have folded into several: the span holds all of it.
            found.append(Span(self._origin(place), self._origin(end - 1) + 1))
            place = self._whole.find(wanted, end)
        return tuple(found)

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


def fold(text: str) -> str:
    """Return `text` without what does not matter when one looks for it."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.translate(_SAME))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()

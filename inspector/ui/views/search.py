"""Find words in a text as an editor means them: without case, accents or the shape of quotes."""

import unicodedata
from itertools import groupby

from inspector.documents.model import Span

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "\N{SOFT HYPHEN}": None,
    }
)


class Searchable:
    """A text folded once, and the way from each folded character back to its own."""

    def __init__(self, text: str) -> None:
        folded: list[str] = []
        origins: list[int] = []
        for is_space, run in groupby(enumerate(text), key=lambda item: item[1].isspace()):
            if is_space:  # words may be parted by a line end as well as by a space
                folded.append(" ")
                origins.append(next(run)[0])
                continue
            for place, character in run:
                part = fold(character)
                folded.append(part)
                origins += [place] * len(part)
        self._folded = "".join(folded)
        self._origins = [*origins, len(text)]

    def find(self, words: str) -> tuple[Span, ...]:
        """Return every place where `words` stand, in order; none overlaps another."""
        wanted = " ".join(fold(words).split())
        found: list[Span] = []
        place = self._folded.find(wanted) if wanted else -1
        while place >= 0:
            end = place + len(wanted)
            # The last character may have folded into several: the span holds all of it.
            found.append(Span(self._origins[place], self._origins[end - 1] + 1))
            place = self._folded.find(wanted, end)
        return tuple(found)


def fold(text: str) -> str:
    """Return `text` without what does not matter when one looks for it."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.translate(_SAME))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()

"""Know the lines that lead from one part of a story to another, on another page."""

import re
from typing import NamedTuple

_AT_MOST = 90

_PAGE = r"\b(?:page|pg|p)\b\.?\s?(?P<letter>[A-Z]?)(?P<number>\d{1,3}|one)"
_TO = re.compile(
    r"\W*(?:please )?(?:(?:[\w’']+[ ,:]+){0,5}(?:continue[sd]?|cont[.’'d]*)|turn|see|more)\b"
    rf".{{0,40}}{_PAGE}\W*",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\W*.{{0,60}}\bfrom {_PAGE}\W*", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{3,}")
_COMMON = frozenset(("continue", "continued", "continues", "from", "more", "page", "see", "turn"))


class Jump(NamedTuple):
    """A line that names the page on which a story goes on, or that from which it comes.

    `letter` is that of the part of the paper, if it has one; `words` name the story.
    """

    comes_from: bool
    letter: str
    number: int
    words: frozenset[str]

    def leads_to(self, other: "Jump", pages: int) -> bool | None:
        """Tell whether the story goes on under `other`, so many pages later; None if unsure."""
        if self.comes_from or not other.comes_from:
            return False
        if self.words and other.words:
            return bool(self.words & other.words)
        # Each names the other's page, so that both differ by as many pages as there are.
        is_known = self.letter == other.letter
        return self.number - other.number == pages if is_known else None


def jump(text: str) -> Jump | None:
    """Return what a line says of the story's other part, or None if it says something else."""
    if len(text) > _AT_MOST or "p" not in text.lower():
        return None
    from_there = _FROM.fullmatch(text)
    match = from_there or _TO.fullmatch(text)
    if match is None:
        return None
    number = match["number"].lower()
    words = frozenset(word.lower() for word in _WORDS.findall(text)) - _COMMON
    return Jump(
        comes_from=from_there is not None,
        letter=match["letter"].upper(),
        number=1 if number == "one" else int(number),
        words=words,
    )

"""The ways in which news sets its text, each character kept in its place.

Offsets into the text as given are offsets into the text that comes out: a letter whose other case
is two letters stays as it is.
"""

import re
from collections.abc import Callable
from types import MappingProxyType

_LINE = 72  # characters in a line of a printed column
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = re.compile(
    r"an?|and|as|at|but|by|en|for|from|if|in|into|nor|of|off|on|onto|or|over|per|the|to|up|via|vs|with"
)
_AFTER_A_STOP = re.compile(r"[.?!:]['\"”’)]*\s+['\"“‘(]*$")


def _each(text: str, change: Callable[[str], str]) -> str:
    return "".join(new if len(new := change(c)) == 1 else c for c in text)


def lower_case(text: str) -> str:
    """Return the text in small letters, as in a message typed in haste."""
    return _each(text, str.lower)


def upper_case(text: str) -> str:
    """Return the text in capitals."""
    return _each(text, str.upper)


def headline_case(text: str) -> str:
    """Return the text with a capital at each word but the small ones; no capital is taken away."""

    def raised(word: re.Match[str]) -> str:
        start = word.start()
        first = start == 0 or _AFTER_A_STOP.search(text, max(0, start - 6), start)
        if _SMALL.fullmatch(word[0]) and not first:
            return word[0]
        return _each(word[0][0], str.upper) + word[0][1:]

    return _WORD.sub(raised, text)


def broken_lines(text: str) -> str:
    """Return the text with line ends for spaces, as a column of a printed page has them."""
    characters = list(text)
    begun, space = 0, -1
    for index, character in enumerate(text):
        if index - begun > _LINE and space >= begun:
            characters[space] = "\n"
            begun = space + 1
        if character == " ":
            space = index
    return "".join(characters)


REGISTERS = MappingProxyType(
    {
        "as is": str,
        "lower-cased": lower_case,
        "UPPER CASE": upper_case,
        "Headline Case": headline_case,
        "line breaks": broken_lines,
    }
)

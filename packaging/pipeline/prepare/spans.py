"""Cut a span to the name alone: no article, no title before a person, no possessive."""

import re
from collections.abc import Callable
from functools import cache

from prepare.labels import lexicon, tables

_EDGES = " \t\n,;:.!?\"“”‘’'()[]"
_ARTICLE = re.compile(r"(?i)(?:the|an?|this|that|its|his|her|their|our|some|all)\s+(?=\S)")
_POSSESSIVE = re.compile(r"['’]s?$")
_LAST_WORD_WITH_POINT = re.compile(r"(?:\b[A-Za-z]|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|Bros))\.$")
# The words that may stand small inside a name.
_INSIDE = re.compile(
    r"(?:a|al|an|and|as|at|au|bin|by|d|da|das|de|del|della|den|der|des|di|do|dos|du|e|el|en|et|for|from|"
    r"i|ibn|in|la|las|le|les|lo|los|of|on|or|och|os|s|the|to|und|van|von|vs?|with|y|zu|ul|ur)"
)
_WORD = re.compile(r"[^\s\-–/]+")


def trim(
    text: str, start: int, end: int, label: str, is_people: Callable[[str], bool]
) -> tuple[int, int] | None:
    """Return where the name in a span begins and ends; None where no name is left."""
    start, end = _bare(text, start, end)
    if label != "WORK_OF_ART" and (possessive := _POSSESSIVE.search(text, start, end)):
        end = possessive.start()
    if label != "WORK_OF_ART":
        while article := _ARTICLE.match(text, start, end):
            start = article.end()
    if label == "PERSON":
        start = _after_titles(text, start, end, is_people)
    start, end = _bare(text, start, end)
    return (start, end) if start < end else None


def is_name(words: str) -> bool:
    """Tell a name from a phrase: its words are written large, but for those that join them."""
    small = [word for word in _WORD.findall(words) if not _is_large(word)]
    return any(map(_is_large, _WORD.findall(words))) and all(map(_INSIDE.fullmatch, small))


def _is_large(word: str) -> bool:
    return not word.islower() and any(character.isalnum() for character in word)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out spaces and marks at the edges, but for the point of "Jr." and "U.S."."""
    while start < end and text[start] in _EDGES and text[start] != ".":
        start += 1
    while start < end and text[end - 1] in _EDGES:
        if text[end - 1] == "." and _LAST_WORD_WITH_POINT.search(text, start, end):
            break
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        end -= 1
    return start, end


def _after_titles(text: str, start: int, end: int, is_people: Callable[[str], bool]) -> int:
    """Return where a person's name begins: after "Iraqi President", "Prime Minister-designate,"."""
    begins = start
    for match in re.finditer(r"[^\s,]+,?\s+", text[start:end]):
        word = match[0].rstrip(" .,")
        if is_title(word):
            begins = start + match.end()
        elif not (word.islower() or is_people(word)):
            break
    return end if is_title(text[begins:end]) else begins


def is_title(word: str) -> bool:
    """Tell whether a word stands before a person's name: "Gen.", "Minister-designate"."""
    return word.rstrip(".").lower().split("-")[0] in _titles()


@cache
def _titles() -> frozenset[str]:
    """Return the words that stand before a person's name, and those that stand before them."""
    return frozenset([*lexicon("titles")["before_persons"], *tables()["titles"]["names"]])

"""Read the word lists in `resources/` and make patterns of them."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Any

from inspector.assets import resource


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Return one list, as TOML gives it. It is read once and must not be changed."""
    return tomllib.loads(resource(f"lexicons/{name}.toml").read_text("utf-8"))


@cache
def unit_files() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """Return the entries of each file of units, by dimension."""
    paths = sorted(resource("units").glob("*.toml"))
    return {path.stem: tomllib.loads(path.read_text("utf-8"))["unit"] for path in paths}


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first; a space stands for white space.

    Letters match as written: a caller that wants both cases says so with `(?i:…)`. What words
    begin with alike stands in the pattern once: of hundreds, few are tried at a place.
    """
    tree: _Tree = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        branch = tree
        for character in word:
            branch = branch.setdefault(r"\s+" if character == " " else re.escape(character), {})
        branch[""] = {}
    return "|".join(_branches(tree))


def _branches(tree: "_Tree") -> Iterator[str]:
    """Yield a pattern for each character that goes on; "" for a word that ends, the last one."""
    for character, rest in tree.items():
        further = list(_branches(rest))
        if len(further) < 2:
            yield character + "".join(further)
        elif further[-1] or len(further) > 2:
            yield f"{character}(?:{'|'.join(further)})"
        else:
            yield f"{character}(?:{further[0]})?"


_Tree = dict[str, "_Tree"]
_WORD = re.compile(r"\w+|[^\w\s]")
_LONGEST = 48  # characters in which the last word is looked for


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the word or the sign with which each phrase begins, in lower case."""
    return frozenset(_WORD.findall(phrase.lower())[0] for phrase in phrases)


def last_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the word or the sign with which each phrase ends, in lower case."""
    return frozenset(map(last_word, phrases))


def last_word(text: str) -> str:
    """Return the word or the sign with which a text ends, in lower case; "" for an empty one.

    A pattern of what stands right before a figure is tried only where it can end so.
    """
    written = text.rsplit(None, 1)
    last = written[-1].lower() if written else ""
    if not last or last.isalnum():
        return last
    found: list[str] = _WORD.findall(last)
    return found[-1]


@lru_cache(16)  # each figure and each date is asked for what stands before it many times
def word_before(text: str, end: int) -> str:
    """Return the word or the sign that stands last before a character, in lower case."""
    return last_word(text[max(0, end - _LONGEST) : end])


class Ending:
    """A pattern, ended by `$`, of what stands right before a figure or a date.

    To search for it takes long, and it is seldom there: it is tried only behind one of the words
    that it can end with.
    """

    def __init__(self, pattern: str, ends: Iterable[str]) -> None:
        self._pattern = re.compile(pattern)
        self.ends = last_words(ends)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return what the pattern finds between two characters of a text."""
        if word_before(text, end) not in self.ends:
            return None
        return self._pattern.search(text, start, end)


def folded(text: str) -> str:
    """Return a text in lower case, one character for one: "İ", of which two are made, is kept."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)


@lru_cache(256)
def _words_in(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(text)))


def _places(text: str, words: Iterable[str]) -> list[int]:
    """Return where words stand in a text, be they parts of others, in order."""
    places = list[int]()
    for word in words:
        at = text.find(word)
        while at >= 0:
            if not at or not text[at - 1].isalpha():
                places.append(at)
            at = text.find(word, at + 1)
    return sorted(places)


class Wording:
    r"""A pattern that begins with one of many phrases, in either case, and with a `\b` or its like.

    It is slow to try at every character. Of the words of each phrase the longest is looked for
    first, as few texts have it, and then the pattern is tried at the words that a phrase begins
    with.
    """

    def __init__(self, pattern: re.Pattern[str], phrases: Iterable[str]) -> None:
        self.pattern = pattern
        words = [_WORD.findall(phrase.lower()) for phrase in phrases]
        self._first = frozenset(phrase[0] for phrase in words)
        self._telling = frozenset(max(phrase, key=len) for phrase in words)

    def search(self, text: str) -> re.Match[str] | None:
        """Return what the pattern finds first in a text."""
        words = _words_in(text)
        if self._telling.isdisjoint(words):
            return None
        for start in _places(folded(text), self._first & words):
            if (found := self.pattern.match(text, start)) is not None:
                return found
        return None


def spelled_out(spelling: str) -> Iterator[str]:
    """Yield what "{square|sq} {mile|miles}" stands for, every combination."""
    parts = re.split(r"\{([^}]*)\}", spelling)
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    for chosen in product(*choices):
        yield "".join(chosen)


@cache
def currency_signs() -> str:
    """Return the pattern of the signs and codes that stand before a figure: "A$", "USD", "MSEK".

    Letters and the sign may stand apart, as in "US $". A code in small letters, and one after the
    letter of a thousand or a million, count only where a figure follows.
    """
    signs = [sign for entry in unit_files()["currency"] for sign in entry["signs"]]
    joined = any_of(
        sign for sign in signs if not sign[-1].isalpha() and sign[-1] != "." and len(sign) > 1
    )
    apart = [
        rf"{re.escape(sign[:-1])}\s{re.escape(sign[-1])}"
        for sign in signs
        if re.fullmatch(r"[A-Z]{2,3}\W|C\W", sign)
    ]
    short = any_of(sign for sign in signs if len(sign) == 1 and not sign.isalpha())
    codes = any_of(sign for sign in signs if re.fullmatch("[A-Z]{3}", sign))
    words = any_of(sign for sign in signs if sign.rstrip(".").isalpha())
    small = any_of(code.lower() for code in lexicon("numbers")["small_codes"]["words"])
    return (
        rf"(?:\b(?:{joined}|(?i:{'|'.join(apart)}))|(?i:\b(?:{small}))(?=\s?[$\d.])\s?[$]?"
        rf"|\b[KMB]?(?:{codes})(?=\s?[\d.,])|\b(?:{words})(?=\s?[\d.])|{short})"
    )

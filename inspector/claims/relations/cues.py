"""Patterns of the words that tie figures together, from `resources/lexicons/relations.toml`."""

import re
from functools import cache, lru_cache

from inspector.language.lexicon import Wording, any_of, last_word, last_words, lexicon

_KEPT = 512  # sentences


@cache
def cue(table: str, key: str) -> str:
    """Return a pattern for any of the words of one list, to be used inside another pattern."""
    return rf"(?<!\w)(?:{any_of(lexicon('relations')[table][key])})(?!\w)"


@cache
def cues(table: str, key: str) -> re.Pattern[str]:
    """Return the pattern of the words of one list, in either case."""
    return re.compile(rf"(?i){cue(table, key)}")


@cache
def _wording(table: str, key: str) -> Wording:
    return Wording(cues(table, key), lexicon("relations")[table][key])


@cache
def _wording_last(table: str, key: str) -> Wording:
    return Wording(cues_last(table, key), lexicon("relations")[table][key])


@cache
def _last(table: str, key: str) -> frozenset[str]:
    return last_words(lexicon("relations")[table][key])


def find_cue(table: str, key: str, text: str) -> re.Match[str] | None:
    """Return the first of the words of one list in a text."""
    return _wording(table, key).search(text)


@lru_cache(maxsize=_KEPT)
def has_cue(table: str, key: str, sentence: str) -> bool:
    """Tell whether words of one list stand in a sentence, which all its figures ask."""
    return find_cue(table, key, sentence) is not None


def find_last_cue(table: str, key: str, text: str) -> re.Match[str] | None:
    """Return words of one list that stand last in a text."""
    return _wording_last(table, key).search(text) if last_word(text) in _last(table, key) else None


@cache
def _telling(table: str, key: str) -> tuple[str, ...]:
    """Return of each entry of one list its longest word, those that hold another one left out."""
    words = {max(entry.split(), key=len).lower() for entry in lexicon("relations")[table][key]}
    return tuple(w for w in words if not any(other in w for other in words - {w}))


def may_tell(table: str, key: str, text: str) -> bool:
    """Tell whether words of one list may stand in a text, which is soon asked: few do in most."""
    lower = text.lower()
    return any(word in lower for word in _telling(table, key))


@cache
def cues_last(table: str, key: str) -> re.Pattern[str]:
    """Return the same for words that stand last, right before a figure."""
    return re.compile(rf"(?i){cue(table, key)}\s*$")

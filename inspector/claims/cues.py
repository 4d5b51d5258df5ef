"""Patterns of the words that tie figures together, from `resources/lexicons/relations.toml`."""

import re
from functools import cache

from inspector.language.lexicon import any_of, lexicon


@cache
def cue(table: str, key: str) -> str:
    """Return a pattern for any of the words of one list, to be used inside another pattern."""
    return rf"(?<!\w)(?:{any_of(lexicon('relations')[table][key])})(?!\w)"


@cache
def cues(table: str, key: str) -> re.Pattern[str]:
    """Return the pattern of the words of one list, in either case."""
    return re.compile(rf"(?i){cue(table, key)}")


@cache
def cues_last(table: str, key: str) -> re.Pattern[str]:
    """Return the same for words that stand last, right before a figure."""
    return re.compile(rf"(?i){cue(table, key)}\s*$")

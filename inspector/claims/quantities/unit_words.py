"""Tell units from the other words that they are spelled like: "5 in", "a second", "stone lions"."""

import re
from functools import cache, lru_cache

from inspector.claims.model import Unit
from inspector.claims.quantities.numbers import Amount
from inspector.claims.quantities.units import Spelled, unit_named
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.nouns import counted
from inspector.documents.model import Span
from inspector.language.lexicon import Ending, any_of, lexicon

_GOES_ON = re.compile(r"-\w|['’]s")


def is_unit(grammar: Grammar, number: Span, spelled: Spelled, amount: Amount) -> bool:
    """Tell whether what is spelled like a unit after the figure at `number` is one."""
    text, words = grammar.text, lexicon("unit_words")
    word = text[number.end : spelled.end].strip(" -").lower()
    glued, hyphen = word[:1] == text[number.end : number.end + 1], text[number.end] == "-"
    if word == "second" and not hyphen and amount.high != 1:
        return False
    if word in words["sums"]["words"] and amount.high < words["sums"]["least"]:
        return False
    if word in words["before_end"]["words"]:
        return glued or _at_end().match(text, spelled.end) is not None
    follows = text[spelled.end : spelled.end + 1]
    if len(word) == 1 and (
        follows.isalnum() or _GOES_ON.match(text[spelled.end : spelled.end + 2])
    ):
        return False
    if word in words["adjectives"]["words"] and not hyphen and amount.high != 1:
        index = grammar.token_at(spelled.end + 1)
        return index is None or grammar.tokens.tags[index] != "NNS"
    if word == "x" and re.match(r"\s*\d", text[spelled.end : spelled.end + 4]):
        return False  # "10 x 5"
    if word in {"point", "pt"}:
        return not follows.isalnum()
    return True


@lru_cache(16)  # who asks whether it is part of a word asks first
def unit_before(text: str, start: int) -> Unit | None:
    """Return the unit in "magnitude 5.8", "magnitude of 5.8" and "magnitude-5.8"."""
    found = _before().search(text, max(0, start - 24), start)
    return None if found is None else counted(found[1].lower())


@cache
def _before() -> Ending:
    words = lexicon("unit_words")["before"]["words"]
    return Ending(
        rf"(?i)\b({any_of(words)})(?:[-‑]|\s+(?:of\s+)?(?:(?:about|around|at\s+least)\s+)?)$",
        (*words, "-", "‑", "of", "about", "around", "least"),
    )


def behind_decimals(text: str, number: Span) -> Spelled | None:
    """Read "10.92s", where a letter is no unit behind a whole number."""
    if "." not in number.of(text):
        return None
    found = re.compile(r"\s?(\w+)").match(text, number.end)
    name = lexicon("unit_words")["behind_decimals"].get(found[1]) if found else None
    return Spelled(unit_named(name), found.end()) if found and name else None


@cache
def _at_end() -> re.Pattern[str]:
    """Return the pattern of what may follow "5 in" where it is inches."""
    after = any_of(lexicon("unit_words")["before_end"]["after"])
    return re.compile(rf"\s*(?:[.,;)\]/]|$|(?:{after})\b)")

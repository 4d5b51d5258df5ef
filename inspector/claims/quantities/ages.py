"""Read ages: "a 45-year-old", "Ursula Kern, 44, said", "at the age of 61", "aged 5 to 11"."""

import re
from functools import cache

from inspector.claims.model import Unit
from inspector.claims.quantities.units import Spelled, unit_named
from inspector.claims.syntax.grammar import Grammar
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon, word_before

_OLD = re.compile(
    r"(?i)[\s-]?(year|month|week|day)s?(?:[\s-]olds?\b|\s+of\s+age\b)|[\s-]?(y)(?:/o|r-old)\b"
)
_AGED = re.compile(
    r"(?i)\b(?:aged?|ages)(?:\s+of)?(?:\s+(?:between|from|about|around|just|only|at\s+least|over|"
    r"under|above|below|up\s+to))*\s+(?:\w+\s+(?:to|and|or)\s+)?$"
)
# "who turned 50 in April", "as the club turns 100"
_TURNED = re.compile(r"(?i)\bturn(?:s|ed|ing)?\s+$")
_OLDER = re.compile(r"(?i)\b(?:older|younger)\s+than\s+$")
_DONE = re.compile(
    r"(?i)\s*(?:[,.;)]|$)|\s+(?:in|on|this|last|next|when|while|and|but|today|yesterday)\b"
)
_WAS = re.compile(r"(?i)\b(?:I|he|she|who)(?:\s+(?:was|is|am)|[’']m|[’']s)\s+(?:just\s+|only\s+)?$")
_OPENED = re.compile(r",\s|\s\(")
_OLDEST = 125
# What all these end with, and "a woman of 34": most figures stand behind something else.
_BEFORE_AGE = frozenset(
    {"age", "aged", "ages", "of", "between", "from", "about", "around", "just", "only", "least",
     "over", "under", "above", "below", "to", "than", "and", "or", "turn", "turns", "turned",
     "turning", "was", "is", "am", "m", "s", ",", "("}
)  # fmt: skip


def age_after(text: str, position: int) -> Spelled | None:
    """Read "-year-old", "years of age" or "months old" after a figure."""
    found = _OLD.match(text, position)
    if found is None:
        return None
    return Spelled(unit_named((found[1] or "year").lower()), found.end())


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('nouns')['persons']['words'])})$")


def _is_an_age(digits: str) -> bool:
    return digits.isdigit() and len(digits) <= 3 and int(digits) <= _OLDEST


def age_around(grammar: Grammar, number: Span) -> Unit | None:
    """Tell the age in "Ursula Kern, 44, said", "Kern (44)", "a man, 52," and "aged 7"."""
    text = grammar.text
    if word_before(text, number.start) not in _BEFORE_AGE:
        return None
    before = text[max(0, number.start - 40) : number.start]
    if _AGED.search(before):
        return unit_named("year")
    if before.endswith(" of ") and _people().search(before[:-4]) and number.of(text).isdigit():
        return unit_named("year")  # "a woman of 34"
    turned = _TURNED.search(before) and _DONE.match(text, number.end)
    was = _WAS.search(before) and _DONE.match(text, number.end)  # "since I was 23"
    if (turned or was or _is_bound(grammar, number, before)) and _is_an_age(number.of(text)):
        return unit_named("year")
    opened = _OPENED.search(before[-2:])
    if opened is None or not _closed(text, number):
        return None
    end = number.start - 2
    mention = grammar.mention_over(Span(end - 1, end))
    if mention is not None and mention.label == "PERSON":
        return unit_named("year")
    if mention is None and _people().search(before[:-2]):
        return unit_named("year")
    return None


def _is_bound(grammar: Grammar, number: Span, before: str) -> bool:
    """Tell "older than 50", "people over 65" and "children under 15 (985,000)"."""
    bound = _OLDER.search(before) or _bounds().search(before)
    return bound is not None and not _counts(grammar, number)


@cache
def _bounds() -> re.Pattern[str]:
    """Return the pattern of "people over ", before an age that bounds a band."""
    persons = lexicon("nouns")["persons"]
    return re.compile(
        rf"(?i)\b(?:{any_of(persons['banded'])})\s+(?:{any_of(persons['bounding'])})\s+$"
    )


def _counts(grammar: Grammar, number: Span) -> bool:
    """Tell whether things follow, which are counted: "older than 50 other schools"."""
    after = grammar.token_at(number.end + 1) if grammar.text[number.end :][:1] == " " else None
    if after is None:
        return False
    tags = grammar.tokens.tags[after : after + 2]
    things = {"NNS", "NNPS", "CD"}
    return tags[0] in things or (tags[0] == "JJ" and tags[-1] in things)


def _closed(text: str, number: Span) -> bool:
    """Tell digits that a comma, a bracket or the sentence's end follows."""
    return (
        _is_an_age(number.of(text))
        and re.match(r"[,.;)]", text[number.end : number.end + 1]) is not None
    )

"""Read ages: "a 45-year-old", "Ursula Kern, 44, said", "at the age of 61", "aged 5 to 11"."""

import re
from functools import cache

from inspector.claims.model import Unit
from inspector.claims.quantities.units import Spelled, unit_named
from inspector.claims.syntax.grammar import Grammar
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_OLD = re.compile(
    r"(?i)[\s-]?(year|month|week|day)s?(?:[\s-]olds?\b|\s+of\s+age\b)|[\s-]?(y)(?:/o|r-old)\b"
)
_AGED = re.compile(
    r"(?i)\b(?:aged?|ages)(?:\s+of)?(?:\s+(?:between|from|about|around|just|only|at\s+least|over|"
    r"under|above|below|up\s+to))*\s+(?:\d+\s+(?:to|and|or)\s+)?$"
)
_OLDEST = 125


def age_after(text: str, position: int) -> Spelled | None:
    """Read "-year-old", "years of age" or "months old" after a figure."""
    found = _OLD.match(text, position)
    if found is None:
        return None
    return Spelled(unit_named((found[1] or "year").lower()), found.end())


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('nouns')['persons']['words'])})$")


def age_around(grammar: Grammar, number: Span) -> Unit | None:
    """Tell the age in "Ursula Kern, 44, said", "Kern (44)", "a man, 52," and "aged 7"."""
    text = grammar.text
    if _AGED.search(text[max(0, number.start - 40) : number.start]):
        return unit_named("year")
    before = text[max(0, number.start - 40) : number.start]
    if before.endswith(" of ") and _people().search(before[:-4]) and number.of(text).isdigit():
        return unit_named("year")  # "a woman of 34"
    opened = re.search(r"(?:,\s|\s\()$", before)
    closed = re.match(r"[,.;)]", text[number.end : number.end + 1])
    if opened is None or closed is None or not number.of(text).isdigit() or len(number) > 3:
        return None
    end = number.start - len(opened[0])
    mention = grammar.mention_over(Span(end - 1, end))
    if mention is not None and mention.label == "PERSON" and int(number.of(text)) <= _OLDEST:
        return unit_named("year")
    if mention is None and _people().search(before[: opened.start()]):
        return unit_named("year")
    return None

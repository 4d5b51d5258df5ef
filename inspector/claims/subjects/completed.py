"""Complete what a figure measures where its own clause does not say it.

A unit often does: what is paid for a tonne is a price, tonnes of a hectare are a yield. Else the
story has said it of the figure before in the same unit: "The harvest came to 6.3 million tonnes.
In 2023 only 4.1 million tonnes were gathered."
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from inspector.claims.model import Claim
from inspector.language.lexicon import lexicon

_BACK = 3  # paragraphs
_WORD = re.compile(r"[^\W\d_]+")
# What is told of many things in one story: no figure of it goes on from the last one.
_OF_MANY = frozenset({"", "count", "currency", "duration", "share", "multiple"})


def completed(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, each with the measure that its unit or the figures before it give."""
    told: dict[str, Claim] = {}
    found = []
    for claim in claims:
        unit = claim.quantity.unit
        words = claim.subject
        if unit.dimension not in _OF_MANY:
            before = told.get(unit.name)
            near = before is not None and claim.paragraph - before.paragraph <= _BACK
            weak = _is_weak(words)
            if before and near and weak:
                again = words in before.subject
                words = before.subject if again else f"{before.subject} {words}"
            elif not weak and claim.direction is None:
                told[unit.name] = claim
        name = _name(claim)
        if name and words != "age" and _names().isdisjoint(_WORD.findall(words.lower())):
            of = " of" if len(words.split()) == 1 and name != "share" else ""
            words = f"{name}{of} {words}".strip()
        found.append(claim if words == claim.subject else replace(claim, subject=words))
    return found


def _is_weak(words: str) -> bool:
    """Tell words that name no measure: none, "in the dry south", "distance", "gathered"."""
    told = [word.lower() for word in _WORD.findall(words)]
    weak = lexicon("measures")["weak"]
    if not told or told[0] in weak["openings"]:
        return True
    return all(word in weak["words"] or word.endswith("ed") for word in told)


def _name(claim: Claim) -> str:
    """Return what a figure of such a unit is called; "" where that may be many things."""
    unit = claim.quantity.unit
    above, _, below = unit.dimension.partition(" / ")
    each = unit.name.rpartition(" / ")[2]
    names = lexicon("measures")["named_by_unit"]
    if above == "currency" and below in names["priced"]:
        return f"price {'an' if each[0] in 'aeiou' else 'a'} {each}"
    if unit.name == "percent" and claim.direction is None:
        return "share"
    return str(names["rates"].get(unit.dimension, ""))


@cache
def _names() -> frozenset[str]:
    return frozenset(lexicon("measures")["named_by_unit"]["nouns"])

"""Tell whether a sentence goes on about what the one before it has told.

Figures of two sentences are tied by arithmetic only where their words are tied as well: one noun is
counted in both, a word of the first comes again, or the second takes the first up ("it", "in all",
"the rest"). Where nothing of that is found, a sum that nearly fits is a sum by chance.
"""

import re
from functools import cache

from inspector.claims.relations.cues import cues
from inspector.claims.relations.frames import Frame
from inspector.language.lexicon import any_of, lexicon

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters of a word that tell what it is
_OPENING = 5  # words of a sentence in which it takes the one before it up


def coheres(first: Frame, second: Frame) -> bool:
    """Tell whether the second of two neighbouring sentences goes on about the first."""
    counted = {
        claim.quantity.unit.name
        for claim in first.claims
        if _is_telling(claim.quantity.unit.dimension)
    }
    if any(claim.quantity.unit.name in counted for claim in second.claims):
        return True
    opening = " ".join(second.words.split()[:_OPENING])
    if _taken_up().search(opening) or cues("parts", "rest").search(second.words):
        return True
    return not _stems(first).isdisjoint(_stems(second))


def _is_telling(dimension: str) -> bool:
    return dimension not in {"", "share", "currency", "duration", "multiple"}


def _stems(frame: Frame) -> set[str]:
    words = (
        word.lower()
        for word in _WORD.findall(" ".join([*frame.gaps, *(claim.text for claim in frame.claims)]))
    )
    return {word[:_STEM] for word in words if word not in _empty()}


@cache
def _empty() -> frozenset[str]:
    return frozenset(lexicon("relations")["cohesion"]["empty"])


@cache
def _taken_up() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?<![\w-])(?:{any_of(lexicon('relations')['cohesion']['taken_up'])})(?![\w-])"
    )

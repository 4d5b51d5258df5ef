"""Tell what a figure is of by the words around it, and which words may stand for which.

A word is known by how it begins, so that "library" and "libraries" are one.
"""

import re
from functools import cache

from inspector.checks.model import Evidence
from inspector.checks.told_twice import people
from inspector.claims.model import Claim
from inspector.language.lexicon import lexicon

LEAD, TAIL = 60, 48  # characters around a figure that tell what it is of
CLAUSE = re.compile(r"[;:]|\b(?:while|but|and|whereas|although)\b")


def counted(evidence: Evidence, claim: Claim) -> frozenset[str]:
    """Return the words for what is counted or measured, without its adjectives."""
    unit, text = claim.quantity.unit, evidence.text
    if unit.dimension not in {"", "count"}:
        return frozenset({unit.name})
    before = text[max(claim.sentence.start, claim.span.start - 24) : claim.span.start]
    group = re.search(r"(?i)\b(\w+)\s+of\s+$", before)
    groups = lexicon("relations")["same"]["groups"]
    if re.search(r"(?i)\b(?:seats|seat|seating|holds)\s+$", before):
        return frozenset(next(g for g in groups if "seat" in g))
    if not unit.name:
        if group is not None:
            return frozenset(next((g for g in groups if group[1].lower() in g), ()))
        dead = re.match(
            r"(?i)\s+(?:dead|injured|wounded|killed|missing|victims)\b", text[claim.span.end :][:12]
        )
        return frozenset({"person"}) if dead else frozenset()
    words = unit.name.split()
    last = words[0] if len(words) == 2 and words[-1] in {"cut", "loss"} else words[-1]
    many = last in people() or any(last in g and "person" in g for g in groups)
    return frozenset({last, "person"} if many else {last})


def stems_of(text: str) -> frozenset[str]:
    """Return the beginnings of the words that tell what a stretch of text is about."""
    found = (word.lower() for word in re.findall(r"[^\W\d_]{3,}", text))
    plain = lexicon("relations")["same"]["plain"]
    return frozenset(word.removesuffix("s")[:5] for word in found if word not in plain)


@cache
def _alike_words() -> tuple[frozenset[str], ...]:
    same = lexicon("relations")["same"]
    return tuple(stems_of(" ".join(words)) for words in (*same["alike"], *same["events"]))


def known_by(text: str) -> frozenset[str]:
    """Return the words of a stretch of text, and those that may stand for them."""
    return with_alike(stems_of(text))


def with_alike(words: frozenset[str]) -> frozenset[str]:
    """Return the beginnings of words, with those of the words that may stand for them."""
    return words.union(*(alike for alike in _alike_words() if alike & words))


def near_words(text: str, claim: Claim) -> frozenset[str]:
    """Return the beginnings of the words around a figure, in its own clause."""
    start = max(claim.sentence.start, claim.span.start - LEAD)
    end = min(claim.sentence.end, claim.span.end + TAIL)
    before = CLAUSE.split(text[start : claim.span.start])[-1]
    after = CLAUSE.split(text[claim.span.end : end])[0]
    return stems_of(f"{before} {after}") - stems_of(claim.text)

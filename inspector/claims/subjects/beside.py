"""Read who does something, and where: what tells one measure from another of the same noun."""

from inspector.claims.subjects.stretches import Stretches
from inspector.claims.syntax.moves import lowered
from inspector.claims.syntax.outline import Run

_LONG = 4  # tokens in who does something
_OTHERS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "DT", "PRP$"})


def doer(stretches: Stretches, verb: int) -> str:
    """Return "by crashes" for who does what a verb says; names stand elsewhere."""
    outline = stretches.outline
    run = None if outline.is_passive(verb) else outline.subject(verb)
    if run is None or not outline.is_noun(run[1]) or run[1] - run[0] > _LONG:
        return ""
    words = lowered(stretches.words(run))
    return f"by {words}" if words[1:].islower() else ""


def place_before(stretches: Stretches, pronoun: int) -> Run | None:
    """Return "in Victoria" or "among men" right before "it": so another measure."""
    outline, last = stretches.outline, pronoun - 1
    while last > 0 and outline.tags[last] in {"DT", ","}:
        last -= 1
    first = last
    while first > 0 and outline.tags[first] in _OTHERS:
        first -= 1
    opens = first < last and outline.lower[first] in {"in", "at", "among", "for"}
    return (first, last) if opens and first not in stretches.dated else None


def told_place(stretches: Stretches, pronoun: int) -> str:
    """Return the words of such a place, "in own town", "" where there is none."""
    place = place_before(stretches, pronoun)
    named = "" if place is None else stretches.words((place[0] + 1, place[1]))
    return f"{stretches.outline.lower[place[0]]} {named}" if place and named else ""

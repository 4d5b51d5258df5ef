"""Read who does something and where, and what a figure stands beside: they part two measures."""

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import Subject, is_counted
from inspector.claims.syntax.moves import lowered
from inspector.claims.syntax.outline import Run

_LONG = 4  # tokens in who does something
_OURS = frozenset({"we", "i", "there"})
_THINGS = frozenset({"NN", "NNS", "JJS"})
_OTHERS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "DT", "PRP$"})


def doer(stretches: Stretches, verb: int) -> str:
    """Return "by crashes" for who does what a verb says; names stand elsewhere."""
    outline = stretches.outline
    if outline.tags[verb] == "VBG" and outline.lower[verb - 1] == ",":
        return ""  # "the ferry ran aground, injuring 37 people"
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


def owner(stretches: Stretches, verb: int) -> str:
    """Return "of average household" for what a household has; names stand elsewhere."""
    outline = stretches.outline
    subject = outline.subject(verb)
    run = stretches.about(subject, outline.bounds(outline.tokens.starts[verb]))
    if run is None and subject is not None and outline.lower[subject[0]] in _OURS:
        return told_place(stretches, subject[0])  # "in our town we have 12 cars"
    if run is None or run[1] - run[0] > _LONG or outline.tags[run[1]] not in _THINGS:
        return ""
    words = stretches.words(run)
    return f"of {lowered(words)}" if words[1:].islower() else ""


def apposed(stretches: Stretches, figure: Figure, start: int) -> Subject | None:
    """Read "its largest harvest since the war, 8.4 million tonnes, the ministry said"."""
    outline = stretches.outline
    index, behind = stretches.before(start), stretches.after(figure)
    if index is None or outline.lower[index] != "," or is_counted(figure):
        return None
    if behind is not None and outline.lower[behind] not in {",", "."}:
        return None
    bounds, at = outline.bounds(start), index - 1
    while at > bounds.start and outline.is_noun(at) and at not in stretches.struck:
        first = outline.chunk(at)[0]
        tie = first - 1 - (outline.tags[first - 1] in {"DT", "PRP$"})
        if outline.tags[tie] != "IN" or not outline.is_noun(tie - 1):
            owned = outline.tags[first - 1] in {"DT", "PRP$"} or outline.tags[first] == "JJS"
            run = (first, index - 1)
            return Subject(stretches.words(run), outline.span(run)) if owned else None
        at = tie - 1
    return None

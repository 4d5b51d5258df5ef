"""Tell the tense of the clause in which a figure stands."""

from inspector.claims.syntax.outline import Outline
from inspector.documents.model import Span

_HEDGES = frozenset({"RB", "RBR", "RBS", "JJR", "JJS", "IN", "DT", "JJ"})
_IN_NOUN = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "IN", "DT", "PRP$", "CD", "JJ", "POS", "HYPH", "VBN", "RB", "PRP"}
)
_NEAR = 14  # tokens
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def tense_at(outline: Outline, place: Span) -> str:
    """Return the tense of the clause: "present" for "has burned", the count until today."""
    bounds = outline.bounds(place.start)
    inside = outline.tokens.within(place)
    if not inside:
        return ""
    verb = _verb_of(outline, inside[0], inside[-1] + 1, bounds)
    if verb is None:
        return ""
    if outline.tags[verb] == "VBD":
        return "past"  # "the number of people killed fell"
    first, last = outline.group(verb)
    tags = {outline.tags[at] for at in range(first, last + 1)}
    if outline.tags[first] == "VBD":
        return "past"
    if outline.tags[first] == "TO":  # "were likely to report", but "plans to hire 12"
        main = _tense_before(outline, first, bounds)
        return main if main == "past" else ""
    if "MD" in tags:
        return ""
    if tags & {"VBZ", "VBP"}:
        return "present"
    before = _tense_before(outline, first, bounds) or _tense_alone(outline, verb, bounds)
    return before or _tense_behind(outline, verb, bounds)


def _verb_of(outline: Outline, first: int, stop: int, bounds: range) -> int | None:
    """Return the verb of which a figure is the subject, or that stands before it, or behind."""
    verb = _verb_after(outline, stop, bounds)
    if verb is None and _opens_clause(outline, first, bounds):
        verb = _verb_behind(outline, stop, bounds)
    if verb is None:
        verb = outline.verb_before(first, bounds.start)
    if verb is None and outline.lower[first - 1] == ":":  # "Fewer were done, too: 214"
        told = (at for at in range(first - 2, bounds.start - 1, -1) if outline.is_verb(at))
        verb = next(told, None)
    if verb is None:
        ahead = range(stop, min(stop + 29, bounds.stop))
        verb = next((at for at in ahead if outline.is_verb(at)), None)
    return verb


def is_before_past(outline: Outline, place: Span) -> bool:
    """Tell "they had brought in 6 tonnes in 2023", which is not what is spoken of."""
    inside, bounds = outline.tokens.within(place), outline.bounds(place.start)
    verb = outline.verb_before(inside[0], bounds.start) if inside else None
    if verb is None or outline.tags[verb] != "VBN":
        return False
    return "had" in outline.lower[outline.group(verb)[0] : verb]


def _tense_alone(outline: Outline, verb: int, bounds: range) -> str:
    """Tell "Fraud accounted for 40 cases.", whose one verb a tagger has taken for a participle."""
    if outline.tags[verb] not in {"VBN", "VB"} or verb == bounds.start:
        return ""
    ahead = (at for at in range(verb, bounds.stop) if outline.lower[at] == ",")
    clause = range(bounds.start, next(ahead, bounds.stop))
    return "" if any(outline.tags[at] in _FINITE for at in clause) else "past"


def _tense_behind(outline: Outline, verb: int, bounds: range) -> str:
    """Return the tense that "of the 188 killed" takes from the clause that it opens."""
    finite = (at for at in range(verb + 1, bounds.stop) if outline.tags[at] in _FINITE)
    behind = next(finite, None)
    if behind is None or outline.tags[verb] != "VBN":
        return ""
    return {"VBD": "past", "MD": ""}.get(outline.tags[behind], "present")


def _opens_clause(outline: Outline, first: int, bounds: range) -> bool:
    """Tell a figure, hedged or not, with which a sentence or its next clause begins."""
    at = first - 1
    while at >= bounds.start and outline.tags[at] in _HEDGES:
        at -= 1
    return at < bounds.start or outline.tags[at] in {",", "CC", "``", ":"}


def _verb_behind(outline: Outline, index: int, bounds: range) -> int | None:
    """Return the verb of "400 of the 1,250 workers will leave"."""
    for at in range(index, min(index + _NEAR, bounds.stop)):
        if outline.tags[at] in _FINITE:
            return at
        if outline.tags[at] not in _IN_NOUN:
            return None
    return None


def _verb_after(outline: Outline, index: int, bounds: range) -> int | None:
    """Return the verb of which the figure is the subject: "when 40 hectares burnt"."""
    if index < bounds.stop and outline.lower[index] == "(":
        near = range(index, min(index + 8, bounds.stop))
        index = next((at + 1 for at in near if outline.lower[at] == ")"), bounds.stop)
    return index if index < bounds.stop and outline.tags[index] in _FINITE else None


def _tense_before(outline: Outline, verb: int, bounds: range) -> str:
    """Return the tense that "deepening" and "made up" take from the verb before them."""
    main: int | None = verb
    for _ in range(4):
        main = None if main is None else outline.verb_before(main, bounds.start)
        if main is None:
            return ""
        tag = outline.tags[main]
        if tag in {"VBD", "VBZ", "VBP"}:
            return "past" if tag == "VBD" else "present"
    return ""

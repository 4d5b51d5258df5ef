"""Say whose measure a figure is that its sentence opens with: "At 1.3 km, the bridge is"."""

import re
from functools import cache

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import Subject
from inspector.language.lexicon import lexicon

_OPENS = re.compile(
    r"(?i)[“\"]?(?:at|with)\s+(?:(?:an?|its)\s+(?:[\w’'-]+\s+){1,3}of\s+)?(?:\w+\s+){0,2}$"
)
_COMMA = re.compile(r"(?:\s*\([^()]*\))?,\s+")
_FAR = 12  # tokens from the comma to the verb


def fronted(stretches: Stretches, figure: Figure, start: int, subject: Subject) -> Subject:
    """Return "length of bridge" for a bare "length" that opens what is said of the bridge."""
    outline = stretches.outline
    text, sentence = outline.grammar.text, outline.grammar.sentence_at(start)
    measure, *rest = subject.words.split() or [""]
    if not measure.islower() or (rest and (rest[0] != "of" or measure not in _measures())):
        return subject
    comma = _COMMA.match(text, figure.span.end, sentence.end)
    if comma is None or _OPENS.fullmatch(text, sentence.start, start) is None:
        return subject
    first, bounds = outline.grammar.tokens.at(comma.end()), outline.bounds(start)
    if first is None:
        return subject
    near = range(first, min(first + _FAR, bounds.stop))
    verb = next((at for at in near if outline.is_verb(at)), None)
    run = None if verb is None else stretches.about(outline.subject(verb), bounds)
    words = stretches.words(run) if run is not None and run[0] >= first else ""
    if run is None or not words:
        return subject
    return Subject(f"{measure} of {words}", outline.span(run))


@cache
def _measures() -> frozenset[str]:
    """Return what lengths and the like are called, which a row may have taken up from before."""
    measures = lexicon("measures")
    extents = (name for names in measures["extents"].values() for name in names)
    return frozenset((*extents, *measures["dimensions"].values()))

"""Mark date expressions in `doc.spans["timexes"]`."""

from spacy.language import Language

from inspector.language.calendar import timex_patterns, timex_triggers
from inspector.language.components.patterns import PatternMarker

NAME = "inspector_timexes"


def create(nlp: Language, name: str) -> PatternMarker:
    """Make the component."""
    del nlp, name
    return PatternMarker("timexes", timex_patterns(), timex_triggers(), before=6)

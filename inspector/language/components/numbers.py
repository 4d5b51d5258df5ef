"""Mark candidate figures in `doc.user_data[NUMBERS]`."""

from spacy.language import Language

from inspector.language.components.patterns import PatternMarker
from inspector.language.keys import NUMBERS
from inspector.language.numerals import number_openers, number_pattern, number_triggers

NAME = "inspector_numbers"


def create(nlp: Language, name: str) -> PatternMarker:
    """Make the component."""
    del nlp, name
    return PatternMarker(NUMBERS, number_pattern(), number_triggers(), number_openers(), before=5)

"""Mark date expressions in `doc.user_data[TIMEXES]`."""

from spacy.language import Language
from spacy.tokens import Doc

from inspector.language.date_grammar import find_dates
from inspector.language.keys import BEGINNINGS, TIMEXES
from inspector.language.layout import layout_of

NAME = "inspector_timexes"


def create(nlp: Language, name: str) -> "_Timexes":
    """Make the component."""
    del nlp, name
    return _Timexes()


class _Timexes:
    """Marks each expression with its tree."""

    def __call__(self, doc: Doc) -> Doc:
        layout = layout_of(doc)
        breaks = {layout.starts[index] for index in doc.user_data.get(BEGINNINGS, ())}
        doc.user_data[TIMEXES] = list(find_dates(layout.text, breaks))
        return doc

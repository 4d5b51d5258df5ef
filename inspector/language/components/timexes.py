"""Mark date expressions in `doc.spans["timexes"]`."""

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from inspector.language.date_grammar import find_dates
from inspector.language.keys import BEGINNINGS
from inspector.language.layout import layout_of

NAME = "inspector_timexes"


def create(nlp: Language, name: str) -> "_Timexes":
    """Make the component."""
    del nlp, name
    return _Timexes()


class _Timexes:
    """Marks each expression with the name of its reading.

    The exact characters of each mark stand in the group's `attrs["offsets"]`, since a mark may
    end inside a token.
    """

    def __call__(self, doc: Doc) -> Doc:
        layout = layout_of(doc)
        breaks = {layout.starts[index] for index in doc.user_data.get(BEGINNINGS, ())}
        found = list(find_dates(layout.text, breaks))
        spans = [
            doc.char_span(tree.start, tree.end, label=tree.reading, alignment_mode="expand")
            for tree in found
        ]
        doc.spans["timexes"] = SpanGroup(
            doc,
            name="timexes",
            attrs={"offsets": [(tree.start, tree.end) for tree in found], "trees": found},
            spans=[span for span in spans if span is not None],
        )
        return doc

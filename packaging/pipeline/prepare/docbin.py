"""From records to documents in spaCy's tokenization.

A name that spaCy's tokens cannot express is unknown there, never no name.
"""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

from prepare.records import Record


def to_doc(record: Record, nlp: Language) -> Doc:
    """Return the document of a record."""
    doc = nlp.make_doc(record.text)
    names: list[Span] = []
    unknown: list[Span] = []
    for start, end, label in record.names:
        if span := doc.char_span(start, end, label=label):
            names.append(span)
        else:
            unknown.extend(_touched(doc, start, end))
    names = filter_spans(names)
    for start, end in record.missing:
        unknown.extend(_touched(doc, start, end))
    named = {token.i for span in names for token in span}
    open_tokens = sorted({token.i for span in unknown for token in span} - named)
    doc.set_ents(names, missing=[doc[i : i + 1] for i in open_tokens], default="outside")
    return doc


def _touched(doc: Doc, start: int, end: int) -> Iterable[Span]:
    if span := doc.char_span(start, end, alignment_mode="expand"):
        yield span


def to_docbin(records: Iterable[Record], nlp: Language) -> DocBin:
    """Return the documents of the records, in order."""
    return DocBin(docs=(to_doc(record, nlp) for record in records))

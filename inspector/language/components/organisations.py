"""Tell organisations by how their names are built: "Tarven Foods Ltd", "Holm & Vane".

Rules of the component `names`: each takes a document with its names and returns those it adds or
labels anew.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from inspector.language.layout import layout_of
from inspector.language.lexicon import lexicon

_PLACES = frozenset({"GPE", "LOC"})


def partnerships(doc: Doc, spans: list[Span]) -> list[Span]:
    """Join what "&" joins: "Holm & Vane" is one firm, "Trinidad & Tobago" one country."""
    covering = {i: span for span in spans for i in range(span.start, span.end)}
    countries = lexicon("places")["countries"]
    found: list[Span] = []
    words = layout_of(doc).words
    for index, word in enumerate(words[1:-1], 1):
        if word != "&" or not (_is_name(words[index - 1]) and _is_name(words[index + 1])):
            continue
        first, last = covering.get(index - 1), covering.get(index + 1)
        if first is not None and first is last:
            continue
        start = first.start if first is not None else index - 1
        end = last.end if last is not None else index + 2
        joined = Span(doc, start, end, label="ORG")
        if joined.text.replace("&", "and") not in countries and not (
            found and found[-1].end > start
        ):
            found.append(joined)
    return found


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.isalpha()


def firms(doc: Doc, spans: list[Span]) -> list[Span]:
    """Label names that end as firms, bodies and clubs do, and their short forms."""
    words = lexicon("organisations")
    designators, heads = frozenset(words["designators"]), frozenset(words["heads"])
    clubs = frozenset(words["clubs"])
    ends = designators | heads | clubs
    wrong = {"PERSON", *_PLACES}
    told: set[str] = set()
    for span in spans:
        last = span[-1].text
        if len(span) < 2 or last not in ends:
            continue
        if last not in clubs or span.label_ not in _PLACES:
            told.add(span.text)
        if last in designators:
            told.update(_called_for_short(span))
        if last in clubs and span.label_ in {"PERSON", "ORG"}:
            told.add(last)
    return [
        Span(doc, span.start, span.end, label="ORG")
        for span in spans
        if span.text in told and span.label_ in wrong
    ]


def _called_for_short(firm: Span) -> Iterator[str]:
    """Yield "Kestrel Foods" and "Kestrel" for "Kestrel Foods Ltd"."""
    for end in range(firm.start + 1, firm.end):
        words = firm.doc[firm.start : end]
        if len(words[0].text) > 2 and not words[-1].is_punct:
            yield words.text

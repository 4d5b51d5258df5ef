"""Tell places: datelines, words that only places stand behind, and names of lists.

Rules of the component `names`: each takes a document with its names and returns those it adds or
labels anew.
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Span

from inspector.language.dateline import find_dateline
from inspector.language.layout import layout_of
from inspector.language.lexicon import lexicon

# Before the name of a place; somebody of that surname may live elsewhere in the document.
WHERE = frozenset({"in", "near", "outside", "across", "throughout"})


def datelines(doc: Doc, spans: list[Span]) -> list[Span]:
    """Label the place of a dateline, in capitals there and as a name elsewhere."""
    places = set()
    found = []
    text = layout_of(doc).text
    for sentence in doc.sents:
        dateline = find_dateline(text, sentence.start_char, len(text))
        if dateline is None:
            continue
        span = doc.char_span(dateline[0].start, dateline[0].end, label="GPE")
        if span is not None:
            found.append(span)
            places.add(span.text.title())
    if places:
        covering = {i: span for span in spans for i in range(span.start, span.end)}
        for span in phrases(doc, dict.fromkeys(places, "GPE"), longest=4):
            owner = covering.get(span.start)
            if owner is None or (owner.start, owner.end) == (span.start, span.end):
                found.append(span)
    return found


def places_by_context(doc: Doc, spans: list[Span]) -> list[Span]:
    """Label a word taken for a person as a place, where the words around it say so.

    "In" before it and "economy" after its possessive do, "confidence in" does not. A surname of
    somebody who is named in full stays one.
    """
    people = {word.text for s in spans if s.label_ == "PERSON" and len(s) > 1 for word in s}
    alone = [s for s in spans if s.label_ == "PERSON" and len(s) == 1 and s.text not in people]
    places = {span.text for span in alone if _is_where(span) or _has_what_places_have(span)}
    return [Span(doc, span.start, span.end, label="GPE") for span in alone if span.text in places]


def _is_where(span: Span) -> bool:
    """Tell "in Orsenia" from "confidence in Orsen" and "in Orsen's hands"."""
    before = [token.lower_ for token in span.doc[max(0, span.start - 2) : span.start]]
    if not before or before[-1] not in WHERE or before[0] in lexicon("places")["trusting"]["words"]:
        return False
    return not span.doc[span.end : span.end + 1].text.endswith(("'s", "’s"))


def _has_what_places_have(span: Span) -> bool:
    """Tell "Orsenia's economy"."""
    after = span.doc[span.end : span.end + 2]
    owned = lexicon("places")["owned"]["words"]
    return len(after) == 2 and after[0].lower_ in {"'s", "’s"} and after[1].lower_ in owned


def listed(doc: Doc, spans: list[Span]) -> list[Span]:
    """Label exact names of countries and peoples, where no longer name of the model covers them."""
    places = lexicon("places")
    known = dict.fromkeys(places["countries"], "GPE")
    known.update((name, "NORP") for name in places["demonyms"])
    known.update((name, "LOC") for name in places["regions"])
    known.update((name, "ORG") for name in places["institutions"])
    covering = {i: span for span in spans for i in range(span.start, span.end)}
    found = []
    for span in phrases(doc, known, longest=4):
        owner = covering.get(span.start)
        if owner is None and span.text in places["ambiguous"]["names"]:
            continue
        # A country's name may be somebody's surname; a seat of power's is not.
        kept = {span.label_, "PERSON"} if span.label_ != "ORG" else {span.label_}
        if owner is not None and (owner.label_ in kept or owner.end - owner.start > len(span)):
            continue
        if owner is None and _part_of_name(doc, span):
            continue
        found.append(span)
    return found


def _part_of_name(doc: Doc, span: Span) -> bool:
    """Tell whether "&" or a hyphen after a capital makes the word part of a longer name."""
    before = doc[max(0, span.start - 2) : span.start]
    return len(before) == 2 and before[1].text in {"&", "-"} and before[0].text[:1].isupper()


def phrases(doc: Doc, known: Mapping[str, str], longest: int) -> Iterator[Span]:
    """Yield the longest known names, as they are written, from left to right."""
    layout, done = layout_of(doc), 0
    for index, word in enumerate(layout.words):
        if index < done or not word[:1].isupper():
            continue
        for stop in range(min(index + longest, len(layout.words)), index, -1):
            if (label := known.get(layout.between(index, stop))) is not None:
                yield Span(doc, index, stop, label=label)
                done = stop
                break

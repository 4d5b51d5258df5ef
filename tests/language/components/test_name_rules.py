"""What the rules of names make of labels that a statistical model might have given."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc, Span

from inspector.language.components.organisations import firms, partnerships
from inspector.language.components.places import places_by_context

NLP = spacy.blank("en")


def marked(text: str) -> tuple[Doc, list[Span]]:
    """Read "[Orle Rovers|PERSON] won" as a document and the names in it."""
    parts = [part.split("|") for piece in text.split("[") for part in piece.split("]")]
    plain, places = "", []
    for part in parts:
        if len(part) == 2:
            places.append((len(plain), len(plain) + len(part[0]), part[1]))
        plain += part[0]
    doc = NLP.make_doc(plain)
    spans = [doc.char_span(start, end, label=label) for start, end, label in places]
    assert None not in spans
    return doc, [span for span in spans if span is not None]


def found(rule: Callable[[Doc, list[Span]], list[Span]], text: str) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in rule(*marked(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[Holm|PERSON] & [Vane|PERSON] sued.", [("Holm & Vane", "ORG")]),
        ("Shares of Holm & Vane fell.", [("Holm & Vane", "ORG")]),
        ("[Trinidad|GPE] & [Tobago|GPE] voted.", []),
        ("[Holm & Vane|ORG] sued.", []),
        ("salt & pepper", []),
    ],
)
def test_what_an_ampersand_joins_is_one_firm(text: str, names: list[tuple[str, str]]) -> None:
    assert found(partnerships, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "[Tarven Foods Ltd|LOC] grew. [Tarven Foods|LOC] said so; [Tarven|PERSON] is old.",
            [("Tarven Foods Ltd", "ORG"), ("Tarven Foods", "ORG"), ("Tarven", "ORG")],
        ),
        (
            "[Orle Rovers|PERSON] won. [Rovers|PERSON] are third.",
            [("Orle Rovers", "ORG"), ("Rovers", "ORG")],
        ),
        ("[Kelm City|GPE] and [Old Giants|LOC] are places.", []),
        ("[Ana Brandt|PERSON] said so.", []),
    ],
)
def test_names_end_as_firms_and_clubs_do(text: str, names: list[tuple[str, str]]) -> None:
    assert found(firms, text) == names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Floods in [Orsenia|PERSON] killed two. [Orsenia|PERSON] voted.", 2),
        ("[Orsenia|PERSON]'s economy shrank.", 1),
        ("[Orsenia|PERSON]'s smile faded.", 0),
        ("She has confidence in [Orsen|PERSON].", 0),
        ("The fault in [Orsen|PERSON]'s plan is old.", 0),
        ("[Ida Orsen|PERSON] lives in [Orsen|PERSON], she says.", 0),
    ],
)
def test_the_words_around_it_tell_a_place(text: str, places: int) -> None:
    names = found(places_by_context, text)
    assert [label for _, label in names] == ["GPE"] * places

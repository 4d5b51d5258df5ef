"""E1 E2: what the components mark."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.documents.model import Span
from inspector.documents.open import from_text
from inspector.language.model import Parse
from inspector.language.parse import join, parse_pieces
from inspector.language.pipeline import Pipeline


def parsed(text: str, pipeline: Pipeline) -> Parse:
    """Return the parse of a text."""
    document = from_text(text, "test")
    pieces = list(parse_pieces([(document, Span(0, len(text)))], pipeline))
    return join(document, pieces, pipeline.info)


def test_numbers_and_dates_are_marked_with_their_kind(pipeline: Pipeline) -> None:
    text = "Between 3 and 5 of the 24 villages, a fifth, were lost on Aug. 14, 2024."
    parse = parsed(text, pipeline)
    marks = [(mark.span.of(text), mark.label) for mark in parse.numbers]
    assert ("Between 3 and 5", "range") in marks
    assert ("24", "amount") in marks
    assert ("a fifth", "fraction") in marks
    dates = [(mark.span.of(text), mark.label) for mark in parse.timexes]
    assert dates == [("Aug. 14, 2024", "firm_day")]


def test_a_mark_may_end_inside_a_token(pipeline: Pipeline) -> None:
    text = "The 30-day truce and the 5bn-euro loan held."
    parse = parsed(text, pipeline)
    assert [mark.span.of(text) for mark in parse.numbers] == ["30", "5bn"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Revenue grew sixfold in a decade.", "sixfold"),
        ("It made MSEK 60 a day.", "MSEK 60"),
        ("It cost an hour and a half.", "an hour and a half"),
        ("Between five and six ships sank.", "Between five and six"),
        ("A couple of hundred ships sank.", "A couple of hundred"),
    ],
)
def test_a_figure_is_marked_from_its_first_word(text: str, wanted: str, pipeline: Pipeline) -> None:
    (mark,) = parsed(text, pipeline).numbers
    assert mark.span.of(text) == wanted


def test_a_dateline_is_a_sentence_of_its_own(pipeline: Pipeline) -> None:
    text = "KELMAR, Feb 5 – The lake rose 3 metres in a month."
    parse = parsed(text, pipeline)
    assert [sentence.of(text)[:8] for sentence in parse.sentences] == ["KELMAR, ", "The lake"]


def test_line_ends_inside_a_paragraph_do_not_part_a_sentence(pipeline: Pipeline) -> None:
    first = (
        "The lake that feeds the town rose by three metres in a single\n"
        "month, which is the largest rise since the dam was built, and\n"
        "officials said on Tuesday that it would go on."
    )
    second = "Farms lower down the valley were flooded for a week, and two\nroads were closed."
    text = f"{first}\n\n{second}\n"
    parse = parsed(text, pipeline)
    assert parse.sentences[0].of(text) == first


@pytest.mark.parametrize(("name", "label"), [("Ukraine", "GPE"), ("Kenyan", "NORP")])
def test_countries_and_peoples_are_known_by_name(
    name: str, label: str, analysed: Callable[..., Analysis]
) -> None:
    analysis = analysed(f"The {name} market grew quickly.")
    assert [m.label for m in analysis.mentions] == [label]


def test_heads_and_columns_agree(pipeline: Pipeline) -> None:
    text = "One ship sank.\n\nTwo ships sailed.   Three were lost 🙂 at sea."
    tokens = parsed(text, pipeline).tokens
    assert all(0 <= head < len(tokens) for head in tokens.heads)
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == list(
        tokens.words
    )


def test_a_table_without_a_full_stop_is_read_in_bounded_sentences(pipeline: Pipeline) -> None:
    text = "5 km of road with 30 people " * 400
    parse = parsed(text, pipeline)
    assert max(len(sentence) for sentence in parse.sentences) < 2000
    assert sum(len(sentence) for sentence in parse.sentences) > 0.95 * len(text)

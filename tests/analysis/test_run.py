"""The stages together: short and long documents, one and many."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from inspector.analysis.decisions import ClaimEdit, NameEdit, Signature
from inspector.analysis.model import Analysis
from inspector.analysis.places import place_of
from inspector.analysis.run import analyse, analyse_many
from inspector.documents.model import Span
from inspector.documents.open import from_text
from inspector.language.parse import Piece
from inspector.language.pipeline import Pipeline

SIGNED = Signature("mk", dt.datetime(2025, 2, 6, tzinfo=dt.UTC))
PARAGRAPH = (
    "Lake {name} covered {area:,} square km in {year}, according to the water agency, and fed "
    "{farms} farms in the valley of Orvania, where Minister Mara Dovic opened a canal."
)


def long_text(paragraphs: int) -> str:
    """Return an article of many paragraphs, each with three figures."""
    return "\n\n".join(
        PARAGRAPH.format(name="Tesk", area=1000 + i, year=1950 + i % 70, farms=20 + i)
        for i in range(paragraphs)
    )


def test_a_short_article_is_analysed_at_once(pipeline: Pipeline) -> None:
    analyses = list(analyse(from_text(long_text(3), "x"), pipeline))
    assert [analysis.complete for analysis in analyses] == [True]


def test_a_long_one_grows_and_begins_where_the_editor_looks(pipeline: Pipeline) -> None:
    text = long_text(600)
    seen = Span(len(text) - 500, len(text))
    analyses = list(analyse(from_text(text, "x"), pipeline, first=seen))
    assert len(analyses) > 2
    assert [a.complete for a in analyses] == [False] * (len(analyses) - 1) + [True]
    assert analyses[0].analysed[0].overlaps(seen)
    counts = [len(analysis.claims) for analysis in analyses]
    assert counts == sorted(counts)
    whole = analyses[-1]
    assert sum(len(span) for span in whole.analysed) >= len(text) - 2 * 600
    assert [c.span.start for c in whole.claims] == sorted(c.span.start for c in whole.claims)
    names = {entity.canonical for entity in whole.entities}
    assert "Mara Dovic" in names


def test_what_is_known_of_the_beginning_is_not_parsed_again(pipeline: Pipeline) -> None:
    document = from_text(long_text(300), "x")
    part = document.until(document.blocks[100].span.end)
    pieces: list[Piece] = []
    first = list(analyse(part, pipeline, pieces=pieces))[-1]
    known = list(pieces)
    whole = list(analyse(document, pipeline, pieces=pieces))[-1]
    assert pieces[: len(known)] == known
    assert sorted(piece.span for piece in pieces) == [piece.span for piece in pieces]
    at_once = list(analyse(document, pipeline))[-1]
    assert whole.claims == at_once.claims
    assert whole.claims[: len(first.claims)] == first.claims
    assert len(first.claims) == 202


def test_a_correction_of_what_is_not_read_yet_waits_for_it(pipeline: Pipeline) -> None:
    document = from_text(long_text(300), "x")
    last = document.text.rindex("319 farms")
    edit = ClaimEdit(place_of(document.text, Span(last, last + 9)), SIGNED, gone=True)
    first, *_, whole = analyse(document, pipeline, corrections=(edit,))
    assert not first.complete
    assert first.corrections == whole.corrections == (edit,)
    assert not whole.claims_at(edit.place.span)
    assert len(whole.claims) == 599


def test_stretches_change_nothing_in_what_is_found(
    pipeline: Pipeline, analysed: Callable[..., Analysis]
) -> None:
    text = long_text(150)
    whole = analysed(text)
    alone = [analysed(part) for part in text.split("\n\n")]
    assert len(whole.claims) == sum(len(analysis.claims) for analysis in alone)


def test_many_texts_come_back_in_order_with_their_own_dates(pipeline: Pipeline) -> None:
    texts = [
        (from_text(f"{count} ships sank on Monday.", str(count)), dt.date(2025, 1, count))
        for count in range(2, 9)
    ]
    analyses = list(analyse_many(texts, pipeline))
    assert [analysis.claims[0].quantity.low for analysis in analyses] == list(range(2, 9))
    assert [analysis.anchor.date for analysis in analyses] == [date for _, date in texts]
    assert all(analysis.complete for analysis in analyses)


def test_an_empty_text_gives_an_empty_analysis(analysed: Callable[..., Analysis]) -> None:
    analysis = analysed("")
    assert (analysis.claims, analysis.mentions, analysis.findings) == ((), (), ())
    assert analysis.complete


def test_the_checks_to_run_can_be_named(pipeline: Pipeline) -> None:
    document = from_text("Lake Tesk covers 1,000 sq km (368 sq miles).", "x")

    def found(checks: tuple[str, ...] | None) -> set[str]:
        (analysis,) = analyse(document, pipeline, checks=checks)
        return {finding.check for finding in analysis.findings}

    assert "conversion" in found(None)
    assert found(("conversion",)) == {"conversion"}
    assert found(("order",)) == set()


def test_e10_a_correction_changes_checks_series_and_relations(pipeline: Pipeline) -> None:
    document = from_text(
        "KELMAR, Feb 5, 2025 (Wire) - Lake Tesk covered 1,000 square km (386 square miles) in"
        " 2010 and 800 square km in 2020, the water agency said.",
        "x",
    )
    pieces: list[Piece] = []
    first = list(analyse(document, pipeline, pieces=pieces))[-1]
    parsed = list(pieces)
    assert [finding.verdict.value for finding in first.findings] == ["consistent"]
    wrong = replace(first.claims[1].quantity, low=Decimal(3860), high=Decimal(3860))
    place = place_of(document.text, first.claims[1].span)
    signed = Signature("mk", dt.datetime(2025, 2, 6, tzinfo=dt.UTC))
    edit = ClaimEdit(place, signed, quantity=wrong)
    again = list(analyse(document, pipeline, corrections=(edit,), pieces=pieces))[-1]
    assert pieces == parsed  # nothing is parsed anew
    assert [finding.verdict.value for finding in again.findings] == ["wrong"]
    assert again.corrections == (edit,)
    assert len(first.series[0].points) == 2
    gone = ClaimEdit(place_of(document.text, first.claims[2].span), signed, gone=True)
    without = list(analyse(document, pipeline, corrections=(gone,), pieces=pieces))[-1]
    assert without.series == ()


def test_e9_a_name_that_was_merged_is_one_for_the_claims_as_well(pipeline: Pipeline) -> None:
    document = from_text(long_text(2), "x")
    found = list(analyse(document, pipeline))[-1]
    person = next(e for e in found.entities if e.canonical == "Mara Dovic")
    spans = [found.mentions[i].span for i in person.mentions]
    signed = Signature("mk", dt.datetime(2025, 2, 6, tzinfo=dt.UTC))
    edits = tuple(NameEdit(place_of(document.text, s), signed, "PERSON", "M. Dovic") for s in spans)
    again = list(analyse(document, pipeline, corrections=edits))[-1]
    names = {entity.canonical for entity in again.entities}
    assert "M. Dovic" in names
    assert "Mara Dovic" not in names

"""What an editor has said and corrected stands in every report: W1, W2, W8, E10, E13."""

import csv
import datetime as dt
import io
import json
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from types import ModuleType

import pymupdf
import pytest

from inspector.analysis.decide import decided
from inspector.analysis.decisions import (
    ClaimEdit,
    Decisions,
    NameEdit,
    Review,
    Signature,
    State,
)
from inspector.analysis.model import Analysis
from inspector.analysis.places import place_of
from inspector.claims.model import Quantity
from inspector.report.model import Job
from inspector.report.summary import summary
from inspector.report.write import writers

SIGNED = Signature("mk", dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC))


@pytest.fixture
def reviewed(builders: ModuleType) -> Analysis:
    """Return the small analysis with states, notes and corrections."""
    found = builders.analysis()
    text = found.document.text

    def at(words: str) -> object:
        return place_of(text, builders.span(text, words))

    value = Quantity(Decimal(424), Decimal(424), Decimal(1), builders.SQUARE_MILE)
    return decided(
        found,
        Decisions(
            records=(
                Review(at("300 square km"), SIGNED, State.VERIFIED),
                Review(at("12%"), SIGNED, State.QUERIED, "=Which index?", "https://x.example/7"),
                Review(at("20%"), SIGNED, State.NOT_CHECKABLE),
                Review(at("Interior Minister"), SIGNED, note="<Deputy> since May", marked=True),
                ClaimEdit(at("450 square miles"), SIGNED, quantity=value),
                NameEdit(at("Tesk valley"), SIGNED, "GPE", "Orvania"),
            )
        ),
    )


def written(writer: str, analysis: Analysis) -> str:
    return writers()[writer].write(Job(analysis)).decode()


def test_w1_the_head_counts_what_is_checked(reviewed: Analysis) -> None:
    found = summary(reviewed)
    assert found.checked == (
        "7 figures: 1 verified, 1 queried, 0 wrong, 1 not checkable, 4 unchecked"
    )
    assert found.draft
    assert not found.partial
    page = written("html", reviewed)
    assert f'<strong class="stamp">DRAFT CHECK</strong> {found.checked}' in page


def test_w1_a_check_that_is_done_is_no_draft(builders: ModuleType) -> None:
    found = builders.analysis()
    text = found.document.text
    said = tuple(
        Review(place_of(text, claim.span), SIGNED, State.VERIFIED) for claim in found.claims
    )
    done = decided(found, Decisions(records=said))
    assert not summary(done).draft
    assert "DRAFT" not in written("html", done)


def test_w2_w8_states_notes_sources_and_initials_stand_in_the_table(reviewed: Analysis) -> None:
    page = written("html", reviewed)
    for words in (
        '<span class="state queried">queried</span>',
        "=Which index?",
        "https://x.example/7",
        "mk, 6 Feb 2025 09:30",
        "&lt;Deputy&gt; since May",
    ):
        assert words in page
    rows = list(csv.DictReader(io.StringIO(written("csv", reviewed))))
    row = rows[4]
    assert (row["state"], row["note"]) == ("queried", "'=Which index?")
    assert (row["note_source"], row["decided_by"]) == (
        "https://x.example/7",
        "mk, 6 Feb 2025 09:30",
    )


def test_e10_what_was_corrected_is_what_is_reported(reviewed: Analysis) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", reviewed))))
    assert (rows[3]["figure"], rows[3]["low"]) == ("450 square miles", "424")
    told = json.loads(written("json", reviewed))
    assert told["claims"][3]["value"] == 424
    assert [each["of"] for each in told["corrections"]] == ["figure", "name"]
    assert {e["canonical"] for e in told["entities"]} == {"Orvania", "Mara Dovic"}


def test_w7_the_records_have_the_selectors_of_every_review(reviewed: Analysis) -> None:
    told = json.loads(written("json", reviewed))
    for review in told["reviews"]:
        assert told["text"][review["start"] : review["end"]] == review["exact"]
        assert review["by"] == "mk"
    assert [review["state"] for review in told["reviews"]] == [
        "verified",
        "new",
        "queried",
        "not checkable",
    ]


def test_e13_every_figure_says_why_it_is_there(reviewed: Analysis) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", reviewed))))
    assert rows[3]["origin"] == "set by the editor (mk, 6 Feb 2025 09:30)"
    assert rows[0]["origin"].startswith("found by the rules for figures (Inspector")
    page = written("html", reviewed)
    assert "Why here: found by the language pipeline en_inspector 0.1.0" in page
    assert "Why here: rule: it is the surname of a full name elsewhere" in page


def test_w2_the_pages_added_to_a_pdf_tell_it_too(
    reviewed: Analysis, pdf_job: Callable[..., Job]
) -> None:
    job = pdf_job()
    pdf = pymupdf.open(stream=writers()["pdf"].write(Job(reviewed, job.source)))
    text = unicodedata.normalize("NFKC", " ".join(page.get_text() for page in pdf))
    words = " ".join(text.split())
    for told in ("DRAFT CHECK. 7 figures: 1 verified", "queried; =Which index?", "since May"):
        assert told in words

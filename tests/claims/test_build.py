"""Who says so, when it held, whose figure it is, and how figures hang together."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.analysis.model import Analysis
from inspector.claims.dates.anchor import find_anchor
from inspector.claims.model import RelationKind
from inspector.documents.open import from_text

Analysed = Callable[..., Analysis]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Some 300 people died, according to the health ministry.", ["health ministry"]),
        ("The army lost 40 tanks, Interior Minister Mara Dovic said on Tuesday.", ["Mara Dovic"]),
        ("Mara Dovic said 40 tanks were lost. She said 12 were found.", ["Mara Dovic"] * 2),
        ("About 30 houses burned down.", [""]),
        ("“We lost 40 tanks,” said Mara Dovic. “And 12 guns.”", ["Mara Dovic"] * 2),
        ("The firm, based in regions claimed by both sides, has 200 workers.", [""]),
    ],
)
def test_a_figure_has_the_source_that_the_text_gives_it(
    text: str, sources: list[str], analysed: Analysed
) -> None:
    found = [claim.source for claim in analysed(text, "2025-03-13").claims]
    assert len(found) == len(sources)
    assert all(
        source in name or name == source for name, source in zip(found, sources, strict=True)
    )
    assert [bool(name) for name in found] == [bool(source) for source in sources]


def test_the_day_of_saying_is_not_the_day_of_the_figure(analysed: Analysed) -> None:
    (claim,) = analysed(
        "Some 300 people died in May, the ministry said on Tuesday.", "2025-06-13"
    ).claims
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == (dt.date(2025, 5, 1), dt.date(2025, 5, 31))


def test_now_and_at_the_peak_last_summer_give_two_times(analysed: Analysed) -> None:
    analysis = analysed(
        "Orvania now holds less than 200 square km of the valley, down from 1,300 square km at "
        "the peak last summer.",
        "2025-03-13",
    )
    now, peak = analysis.claims
    assert now.time is not None
    assert peak.time is not None
    assert now.time.start == now.time.end == dt.date(2025, 3, 13)
    assert (peak.time.start, peak.time.end) == (dt.date(2024, 6, 1), dt.date(2024, 8, 31))
    assert [r.kind for r in analysis.relations] == [RelationKind.FROM_TO]
    (series,) = analysis.series
    assert [point.claim for point in series.points] == [peak.id, now.id]


def test_two_figures_with_a_date_each_keep_their_own(analysed: Analysed) -> None:
    analysis = analysed(
        "The lake covered 1,300 square km (502 square miles) in 2010 and 780 square km "
        "(301 square miles) in March 2021.",
        "2025-02-05",
    )
    years = [claim.time and claim.time.start and claim.time.start.year for claim in analysis.claims]
    assert years == [2010, 2010, 2021, 2021]


def test_a_year_earlier_is_counted_back_from_the_later_figure(analysed: Analysed) -> None:
    analysis = analysed(
        "Bookings climbed in the third quarter of 2025 to 51,000 rooms from 22,000 a year earlier.",
        "2025-10-21",
    )
    later, earlier = analysis.claims
    assert earlier.time is not None
    assert (earlier.time.start, earlier.time.end) == (dt.date(2024, 7, 1), dt.date(2024, 9, 30))
    assert earlier.quantity.unit == later.quantity.unit


def test_without_a_document_date_nothing_relative_is_dated(analysed: Analysed) -> None:
    analysis = analysed("The lake now covers 200 square km, down from 300 last summer.")
    assert analysis.anchor.date is None
    assert [claim.time for claim in analysis.claims] == [None, None]
    assert analysis.series == ()


@pytest.mark.parametrize(
    ("text", "given", "date", "source"),
    [
        ("KELMAR, Feb 5, 2025 (Wire) – The lake rose.", None, "2025-02-05", "dateline"),
        ("KELMAR, 5 February 2025 – The lake rose.", None, "2025-02-05", "dateline"),
        ("Lake rises\n\nPublished: 5 February 2025\n\nIt rose.", None, "2025-02-05", "dateline"),
        ("KELMAR, Feb 5 – The lake rose.", None, None, "unknown"),
        ("KELMAR (Wire) – The lake rose on Tuesday.", None, None, "unknown"),
        ("KELMAR, Feb 5, 2025 – The lake rose.", "2024-01-01", "2024-01-01", "given"),
        ("5 February 2025 — The lake rose.", None, "2025-02-05", "dateline"),
        ("Kelmar, 5 February 2025 — The lake rose.", None, "2025-02-05", "dateline"),
        ("Lake rises\n\nNORTH KELMAR, 5 February 2025\n\nIt rose.", None, "2025-02-05", "dateline"),
        ("By Ida Thorsen, 5 February 2025\n\nIt rose.", None, "2025-02-05", "dateline"),
        ("Ida Thorsen | City desk | 5 Feb 2025, 10:30 GMT\n", None, "2025-02-05", "dateline"),
        ("5 February 2025 | 3 min read\n\nIt rose.", None, "2025-02-05", "dateline"),
        ("Updated Feb 5, 2025 at 5:02 PM ET\n", None, "2025-02-05", "dateline"),
        ("First published on Wed 5 Feb 2025 06.00 GMT\n", None, "2025-02-05", "dateline"),
        ("5 February 2025 – It rose.\n7 March 2025 – It fell.", None, None, "unknown"),
        ("Vote set for 5 February 2025\n\nIt is near.", None, None, "unknown"),
        ("The bridge, built by Anna Holm, opened on 5 February 2025", None, None, "unknown"),
        ("She was born on 5 February 1975 - in a storm.", None, None, "unknown"),
    ],
)
def test_the_document_date_is_found_or_left_open(
    text: str, given: str | None, date: str | None, source: str
) -> None:
    anchor = find_anchor(from_text(text, "x"), dt.date.fromisoformat(given) if given else None)
    assert (anchor.date and anchor.date.isoformat(), anchor.source) == (date, source)


def test_since_leaves_the_end_open(analysed: Analysed) -> None:
    (timex,) = analysed("He has led the party since 1999.", "2025-03-13").timexes
    assert timex.text == "since 1999"
    assert timex.interval is not None
    assert (timex.interval.start, timex.interval.end) == (dt.date(1999, 1, 1), None)


def test_a_range_is_one_figure_and_a_change_is_two(analysed: Analysed) -> None:
    ranged = analysed("Rain is expected to ease by 18 to 25 percent.")
    changed = analysed("The index rose from 18 to 25 points.")
    assert [(c.quantity.low, c.quantity.high) for c in ranged.claims] == [(18, 25)]
    assert [(c.quantity.low, c.quantity.high) for c in changed.claims] == [(18, 18), (25, 25)]


def test_a_page_number_is_no_claim(analysed: Analysed) -> None:
    assert analysed("Nothing to count here.").claims == ()


WORDS = """
the lake of 1,300 square km ( 500 miles ) on Monday , in 2024 rose by 12% to $4-5 billion from a
fifth half dozens twenty-five − ½ “ ” said Dovic between and 3 C £ . 7/8 last next five days ago
three-year 0 00 ,5 1.2.3 m bn 🙂 per hundred million one
"""
NEWS = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n"]), max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.one_of(NEWS, st.text(max_size=80)))
def test_any_text_gives_spans_that_stand_in_it(text: str, analysed: Analysed) -> None:
    analysis = analysed(text, "2025-03-13")
    for claim in analysis.claims:
        assert claim.span.of(text) == claim.text
        assert claim.text
        assert claim.quantity.low <= claim.quantity.high
    for timex in analysis.timexes:
        assert timex.span.of(text) == timex.text
    for mention in analysis.mentions:
        assert mention.span.of(text).strip()
    starts = [claim.span.start for claim in analysis.claims]
    assert starts == sorted(starts)


@pytest.mark.parametrize("text", ["lake ( 1,300 of", "The lake ( 1,300 of\n\nthe rain"])
def test_a_figure_before_a_loose_preposition_is_read(text: str, analysed: Analysed) -> None:
    assert [claim.text for claim in analysed(text).claims] == ["1,300"]

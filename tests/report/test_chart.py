"""The chart of a series: what is drawn, and what is never drawn."""

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from decimal import Decimal

import pytest

from inspector.analysis.model import Analysis
from inspector.claims.model import Interval, Qualifier, Unit
from inspector.documents.model import Span
from inspector.report.chart import Inks, svg
from inspector.series.model import Point, Series

SVG = "{http://www.w3.org/2000/svg}"
BARREL = Unit("barrel", "[volume]", "barrel")


def point(
    value: str,
    day: str | tuple[str | None, str | None],
    *,
    source: str = "Kelmar",
    qualifier: Qualifier = Qualifier.EXACT,
    high: str | None = None,
) -> Point:
    first, last = (day, day) if isinstance(day, str) else day
    time = Interval(
        dt.date.fromisoformat(first) if first else None,
        dt.date.fromisoformat(last) if last else None,
    )
    return Point("c1", Span(0, 1), time, Decimal(value), Decimal(high or value), qualifier, source)


def draw(points: Sequence[Point], label: str = "output", inks: Inks | None = None) -> ET.Element:
    series = Series("s1", label, BARREL, tuple(points))
    extra = (inks,) if inks else ()
    return ET.fromstring(svg(series, "story.txt", {"c1": "Output rose."}, *extra))  # noqa: S314


def with_class(picture: ET.Element, name: str) -> list[ET.Element]:
    return [e for e in picture.iter() if name in e.get("class", "").split()]


def words(picture: ET.Element) -> list[str]:
    return [element.text or "" for element in picture.iter(f"{SVG}text")]


def test_every_figure_is_drawn_with_value_date_source_and_sentence() -> None:
    picture = draw([point("10", "2024-05-01"), point("20", "2024-06-01", source="Tesk")])
    titles = [title.text for title in picture.iter(f"{SVG}title")]
    assert titles == [
        "10 barrels, Wed 1 May 2024, Kelmar\nOutput rose.",
        "20 barrels, Sat 1 Jun 2024, Tesk\nOutput rose.",
    ]


def test_the_picture_speaks_to_those_who_do_not_see_it() -> None:
    picture = draw([point("10", "2024-05-01"), point("20", "2024-06-01")])
    assert picture.get("role") == "img"
    assert picture.get("aria-label", "").startswith("Output: 10 barrels, Wed 1 May 2024, Kelmar; ")


def test_title_unit_legend_and_source_are_written_out() -> None:
    written = words(draw([point("10", "2024-05-01"), point("20", "2024-06-01", source="")]))
    for part in ("Output", "barrels", "Kelmar", "unattributed"):
        assert part in written
    assert "Source: Kelmar, unattributed, in story.txt" in written


def test_where_nobody_says_so_the_source_is_the_document() -> None:
    unsaid = [point("10", "2024-05-01", source=""), point("20", "2024-06-01", source="")]
    assert "Source: story.txt" in words(draw(unsaid))


def test_figures_of_one_source_are_joined_and_those_of_two_never() -> None:
    days = ("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01")
    names = ("Kelmar", "Tesk", "Kelmar", "Tesk")
    points = [point("10", day, source=name) for day, name in zip(days, names, strict=True)]
    lines = next(iter(with_class(draw(points), "lines")))
    assert [line.get("class") for line in lines] == ["s0", "s1"]
    assert lines[0].get("stroke-dasharray") is None
    assert lines[1].get("stroke-dasharray")
    assert not list(next(iter(with_class(draw(points[:2]), "lines"))))


def test_each_source_has_a_shape_of_its_own() -> None:
    picture = draw([point("10", "2024-01-01", source=name) for name in "abcdef"])
    shapes = {ET.tostring(mark) for group in with_class(picture, "point") for mark in group[1:]}
    assert len(shapes) == 6


@pytest.mark.parametrize(
    ("qualifier", "arrow"),
    [
        (Qualifier.EXACT, None),
        (Qualifier.ABOUT, None),
        (Qualifier.LESS, "v14"),
        (Qualifier.AT_MOST, "v14"),
        (Qualifier.MORE, "v-14"),
        (Qualifier.AT_LEAST, "v-14"),
    ],
)
def test_a_hedge_is_hollow_and_an_open_side_has_an_arrow(
    qualifier: Qualifier, arrow: str | None
) -> None:
    picture = draw([point("10", "2024-01-01", qualifier=qualifier)])
    assert bool(with_class(picture, "hollow")) == (qualifier is not Qualifier.EXACT)
    arrows = [element.get("d", "") for element in with_class(picture, "arrow")]
    assert len(arrows) == (arrow is not None)
    assert all(arrow in path for path in arrows if arrow)


def test_days_and_values_that_are_ranges_are_bars_without_a_middle() -> None:
    summer = point("18", ("2024-06-01", "2024-08-31"), high="25")
    picture = draw([point("10", "2024-01-01"), summer, point("30", "2024-12-01")])
    assert len(with_class(picture, "range")) == 1
    assert len(with_class(picture, "days")) == 2
    assert not list(next(iter(with_class(picture, "lines"))))
    assert "18 to 25" in words(picture)
    assert len([e for e in with_class(picture, "full") if e.tag == f"{SVG}circle"]) == 3


def test_an_open_stretch_of_time_reaches_the_edge_of_the_plot() -> None:
    picture = draw([point("10", ("2024-01-01", None)), point("20", "2024-06-01")])
    axis = with_class(picture, "axis")[0].get("d", "")
    assert with_class(picture, "days")[0].get("d", "").split("H")[1].startswith(axis.split("H")[1])


def test_zero_is_on_the_axis_and_below_it_there_is_room_for_losses() -> None:
    picture = draw([point("-40", "2024-01-01"), point("60", "2024-06-01")])
    assert with_class(picture, "zero")
    written = words(picture)
    assert "0" in written
    assert "−40" in written


def test_one_figure_on_one_day_is_drawn_too() -> None:
    assert with_class(draw([point("0", "2024-01-01")]), "point")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_drawn(day: str) -> None:
    assert with_class(draw([point("5", day), point("6", "2024-01-01")]), "point")


def test_many_figures_keep_their_notes_and_lose_their_labels() -> None:
    picture = draw([point(str(n), f"2024-01-{n:02}") for n in range(1, 20)])
    assert not with_class(picture, "label")
    assert len(with_class(picture, "point")) == 19


def test_colours_are_those_of_the_page_or_those_given() -> None:
    points = [point("10", "2024-01-01"), point("20", "2024-02-01", source="Tesk")]
    assert "#" not in ET.tostring(draw(points)).decode()
    inked = ET.tostring(draw(points, inks=Inks("#111", "#fff", ("#a00", "#0a0")))).decode()
    assert "currentColor" not in inked
    assert 'fill="#0a0"' in inked


def test_hostile_words_stay_words() -> None:
    bad = "</text><script>alert(1)</script>\x00"
    picture = draw([point("10", "2024-01-01", source=bad)], label=bad)
    assert not list(picture.iter(f"{SVG}script"))
    assert any("<script>" in line for line in words(picture))


def test_the_small_analysis_has_its_two_points(analysis: Analysis) -> None:
    picture = ET.fromstring(svg(analysis.series[0], "valley.txt", {}))  # noqa: S314
    assert len(with_class(picture, "point")) == 2
    assert "< 300" in words(picture)

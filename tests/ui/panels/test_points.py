import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from inspector.claims.model import Interval, Qualifier, Unit
from inspector.ui.panels.points import DAY, charted, day_of, dots, time_range, undated, value_range
from tests.builders import SQUARE_KM, SQUARE_MILE

NOTHING = Unit("", "", "")


@pytest.fixture
def series(builders):
    return builders.analysis().series[0]


def test_a_point_stands_in_the_middle_of_its_days(builders, series) -> None:
    summer, winter = dots(builders.analysis(), series)
    assert day_of(summer.left) == dt.date(2024, 6, 1)
    assert day_of(summer.right) == dt.date(2024, 9, 1)
    assert day_of(summer.x) == dt.date(2024, 7, 17)
    assert winter.right - winter.left == 86400
    assert (summer.y, winter.y) == (1100.0, 300.0)


def test_a_hedged_figure_is_hollow_and_points_to_its_open_side(builders, series) -> None:
    summer, winter = dots(builders.analysis(), series)
    assert (summer.is_hollow, summer.arrow) == (False, 0)
    assert (winter.is_hollow, winter.arrow) == (True, -1)
    assert winter.number == "< 300"
    assert winter.told == "< 300 km² · Wed 5 Feb 2025 · Mara Dovic"


@pytest.mark.parametrize(
    ("qualifier", "arrow"),
    [
        (Qualifier.ABOUT, 0),
        (Qualifier.MORE, 1),
        (Qualifier.AT_LEAST, 1),
        (Qualifier.AT_MOST, -1),
    ],
)
def test_each_hedge_is_hollow(builders, series, qualifier, arrow) -> None:
    points = tuple(replace(point, qualifier=qualifier) for point in series.points)
    found = dots(builders.analysis(), replace(series, points=points))
    assert {(dot.is_hollow, dot.arrow) for dot in found} == {(True, arrow)}


def test_a_range_is_hollow_and_keeps_both_ends(builders, series) -> None:
    points = (replace(series.points[0], high=Decimal(1300)), series.points[1])
    dot = dots(builders.analysis(), replace(series, points=points))[0]
    assert (dot.low, dot.y, dot.high, dot.is_hollow) == (1100.0, 1200.0, 1300.0, True)
    assert dot.number == "1,100–1,300"


def test_a_converted_figure_tells_what_is_printed(builders, series) -> None:
    analysis = builders.analysis()
    miles = analysis.claims[3]
    point = replace(series.points[0], claim="c4", span=miles.span, low=Decimal("1165.494648"))
    point = replace(point, high=point.low)
    found = dots(analysis, replace(series, points=(point, series.points[1])))
    assert found[0].value == "1,165 km² (printed 450 sq mi)"


def test_days_open_on_one_side_stand_at_the_other(builders, series) -> None:
    since = replace(series.points[0], time=Interval(dt.date(2024, 6, 1), None))
    never = replace(series.points[1], time=Interval(None, None))
    (dot,) = dots(builders.analysis(), replace(series, points=(since, never)))
    assert day_of(dot.x) == dt.date(2024, 6, 1)
    assert dot.left == dot.x == dot.right


def test_zero_is_in_view_unless_the_figures_are_far_from_it(builders, series) -> None:
    found = dots(builders.analysis(), series)
    assert value_range(found) == (0, 1100)
    close = [
        replace(dot, low=value, high=value)
        for dot, value in zip(found, (990.0, 1000.0), strict=True)
    ]
    assert value_range(close) == (990, 1000)
    below = [
        replace(dot, low=-value, high=-value) for dot, value in zip(found, (5.0, 9.0), strict=True)
    ]
    assert value_range(below) == (-9, 0)
    alike = [replace(dot, low=7.0, high=7.0) for dot in found]
    assert value_range(alike) == (0, 7)
    none = [replace(dot, low=0.0, high=0.0) for dot in found]
    assert value_range(none) == (0, 1)


def test_the_days_in_view_hold_all_points_with_room(builders, series) -> None:
    found = dots(builders.analysis(), series)
    left, right = time_range(found)
    assert left < found[0].left
    assert right > found[1].right


def test_a_measure_with_one_point_is_not_charted_and_the_longest_comes_first(builders) -> None:
    analysis = builders.analysis()
    two = analysis.series[0]
    one = replace(two, id="s2", points=two.points[:1])
    three = replace(two, id="s3", points=(*two.points, two.points[0]))
    assert charted(replace(analysis, series=(one, two, three))) == (three, two)
    point = two.points[0]
    vague = replace(two, id="s4", points=(replace(point, high=point.low * 10), two.points[1]))
    assert charted(replace(analysis, series=(vague, two))) == (two, vague)
    assert charted(None) == ()


def test_figures_of_the_same_measure_without_a_date_are_counted(builders, series) -> None:
    analysis = builders.analysis()
    assert undated(analysis, series) == ()
    lost = replace(analysis.claims[3], time=None)
    claims = (*analysis.claims[:3], lost, *analysis.claims[4:])
    assert len(undated(replace(analysis, claims=claims), series)) == 1


def test_days_before_and_after_the_calendar_are_its_ends() -> None:
    assert day_of(-1e15) == dt.date.min
    assert day_of(1e15) == dt.date.max


def test_t10_figures_of_unlike_units_are_never_on_one_axis(builders, series) -> None:
    analysis = builders.analysis()
    seats, parties, bare = Unit("seat", "count", "seat"), Unit("party", "count", "party"), NOTHING
    people = Unit("person", "count", "person")
    for units, kept in (
        ((SQUARE_KM, SQUARE_KM, bare), 2),
        ((seats, parties, seats), 2),
        ((seats, bare, seats), 2),
        ((people, bare, people), 3),
        ((SQUARE_KM, SQUARE_MILE, SQUARE_KM), 3),
        ((parties, bare), 1),
        ((SQUARE_KM, bare, SQUARE_KM), 2),
    ):
        claims = tuple(
            replace(claim, quantity=replace(claim.quantity, unit=unit))
            for claim, unit in zip(analysis.claims, units, strict=False)
        )
        points = tuple(
            replace(series.points[0], claim=claim.id, span=claim.span) for claim in claims
        )
        found = replace(
            analysis,
            claims=(*claims, *analysis.claims[len(claims) :]),
            series=(replace(series, points=points),),
        )
        assert [len(each.points) for each in charted(found)] == [kept] * (kept > 1), units


def test_a_day_a_year_ago_is_drawn_as_that_day(analysed) -> None:
    text = "The number of ferries rose to 25 on Tuesday, up from 19 a year ago."
    analysis = analysed(text, "2025-02-05")
    (series,) = charted(analysis)
    first, last = dots(analysis, series)
    assert (day_of(first.x), first.right - first.left) == (dt.date(2024, 2, 4), DAY)
    assert (day_of(last.x), last.right - last.left) == (dt.date(2025, 2, 4), DAY)

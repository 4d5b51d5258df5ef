"""Figures of one measure become a series; others do not."""

from collections.abc import Callable
from decimal import Decimal

from inspector.analysis.model import Analysis

Analysed = Callable[..., Analysis]
LAKE = (
    "Lake Tesk covered 1,300 square km in 2020.\n\n"
    "Lake Tesk covered 900 square km in 2022.\n\n"
    "Lake Tesk covered 740 square km in 2024."
)


def test_one_measure_of_one_thing_is_one_series_in_order_of_time(analysed: Analysed) -> None:
    (series,) = analysed(LAKE, "2025-02-05").series
    assert [point.low for point in series.points] == [1300, 900, 740]
    assert [str(point.time.start) for point in series.points] == [
        "2020-01-01",
        "2022-01-01",
        "2024-01-01",
    ]
    assert "Lake Tesk" in series.label


def test_two_units_of_one_dimension_are_drawn_in_one(analysed: Analysed) -> None:
    text = "Lake Tesk covered 100 square km in 2020.\n\nLake Tesk covered 5,000 hectares in 2024."
    (series,) = analysed(text, "2025-02-05").series
    assert [point.low for point in series.points] == [Decimal(100), Decimal(50)]
    assert series.unit.name == "kilometre ** 2"


def test_two_things_are_two_measures(analysed: Analysed) -> None:
    text = "Lake Tesk covered 100 square km in 2020.\n\nLake Orva covered 80 square km in 2024."
    assert analysed(text, "2025-02-05").series == ()


def test_a_conversion_is_no_second_point(analysed: Analysed) -> None:
    text = (
        "Lake Tesk covered 1,000 square km (386 square miles) in 2020.\n\n"
        "Lake Tesk covered 900 square km (347 square miles) in 2024."
    )
    (series,) = analysed(text, "2025-02-05").series
    assert len(series.points) == 2


def test_one_time_makes_no_series(analysed: Analysed) -> None:
    assert analysed("Lake Tesk covered 100 square km in 2020.", "2025-02-05").series == ()


def test_vague_figures_and_lengths_of_time_are_not_drawn(analysed: Analysed) -> None:
    text = (
        "The war displaced millions of people in 2020.\n\nIt displaced millions of people in 2024."
        "\n\nThe three-year war ended in 2020.\n\nThe two-year war ended in 2024."
    )
    assert analysed(text, "2025-02-05").series == ()

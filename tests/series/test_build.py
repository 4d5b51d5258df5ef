"""Figures of one measure become a series; others do not."""

from collections.abc import Callable
from decimal import Decimal

import pytest

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


def points(text: str, analysed: Analysed, date: str = "2025-02-05") -> list[list[Decimal]]:
    """Return the values of each series in order of time."""
    return [[point.low for point in series.points] for series in analysed(text, date).series]


def test_a_level_in_each_of_several_years_is_a_series(analysed: Analysed) -> None:
    text = "Output was 1.2 million tonnes in 2019, 1.4 million in 2020 and 1.5 million in 2021."
    assert points(text, analysed) == [[1_200_000, 1_400_000, 1_500_000]]


def test_a_series_runs_over_sentences(analysed: Analysed) -> None:
    text = "The rate stood at 5.1% in May 2024. A year earlier it was 4.2%."
    assert points(text, analysed) == [[Decimal("4.2"), Decimal("5.1")]]


def test_a_short_name_stands_for_the_full_one(analysed: Analysed) -> None:
    text = (
        "The bank cut its benchmark rate to 6.75% on Tuesday.\n\nThe rate stood at 7.75% in 2023."
    )
    assert points(text, analysed) == [[Decimal("7.75"), Decimal("6.75")]]


def test_a_figure_without_its_rate_keeps_to_the_other(analysed: Analysed) -> None:
    text = "Power cost 61 euros per megawatt-hour in May 2024, down from 88 euros in April 2024."
    assert points(text, analysed) == [[88, 61]]


def test_each_point_keeps_its_source_and_a_mix_is_told(analysed: Analysed) -> None:
    text = (
        "The jobless rate was 5.1% in 2023, the ministry said.\n\n"
        "The jobless rate was 6.4% in 2024, according to the unions."
    )
    (series,) = analysed(text, "2025-02-05").series
    assert [point.source for point in series.points] == ["ministry", "unions"]
    assert "different sources" in series.label


def test_two_values_at_one_time_are_no_measure(analysed: Analysed) -> None:
    text = (
        "The school had 40 pupils in 2020.\n\nThe school had 90 pupils in 2020.\n\n"
        "The school had 70 pupils in 2024."
    )
    assert analysed(text, "2025-02-05").series == ()


def test_people_here_are_not_the_people_there(analysed: Analysed) -> None:
    text = "Some 40 people came in 2020.\n\nThe plant had 300 people in 2024."
    assert analysed(text, "2025-02-05").series == ()


def test_a_toll_is_one_series_however_it_is_told(analysed: Analysed) -> None:
    text = (
        "The death toll rose to 212 on Wednesday.\n\nAt least 96 people were killed by Monday.\n\n"
        "In 1988 a quake killed 3,000 people."
    )
    assert points(text, analysed) == [[96, 212]]


def test_a_headline_adds_no_second_point(analysed: Analysed) -> None:
    text = (
        "Toll in Tarvan quake climbs to 212\n\n"
        "KELMAR, Feb 5 – The death toll rose to 212 on Wednesday from 174 on Tuesday.\n"
    )
    assert points(text, analysed) == [[174, 212]]


def test_a_bare_figure_counts_what_the_one_before_counts(analysed: Analysed) -> None:
    text = (
        "The yard has orders for 34 vessels worth 21 billion crowns, compared with 26 vessels at "
        "the end of 2023 and 19 at the end of 2022."
    )
    assert points(text, analysed) == [[19, 26, 34]]


def test_quarters_and_years_are_sums_of_their_own(analysed: Analysed) -> None:
    text = (
        "Net sales were $480 million in the third quarter of 2024, up from $430 million in the "
        "third quarter of 2023.\n\nNet sales are to reach $1.9 billion in 2025."
    )
    assert points(text, analysed) == [[430_000_000, 480_000_000]]


def test_no_bare_number_is_a_share(analysed: Analysed) -> None:
    text = "Net migration was 431,000 in 2024, half the 860,000 of a year earlier."
    assert points(text, analysed) == [[860_000, 431_000]]


def test_an_owner_named_later_is_another_one(analysed: Analysed) -> None:
    text = (
        "There were 1,842 cases in 2024, compared with 611 in 2023."
        "\n\nOrsenia had 88 cases in 2022."
    )
    assert points(text, analysed) == [[611, 1_842]]


def test_a_level_is_drawn_over_a_month_and_over_a_year(analysed: Analysed) -> None:
    text = "The average class had 27.4 pupils in September, against 24.9 in 2018."
    assert points(text, analysed) == [[Decimal("24.9"), Decimal("27.4")]]


def test_a_property_is_no_point_in_time(analysed: Analysed) -> None:
    text = "The Greens had 19 seats in 2020. They have 41 seats in the 150-seat chamber now."
    assert all(150 not in series for series in points(text, analysed))


def test_what_the_text_counts_back_to_is_of_one_measure(analysed: Analysed) -> None:
    text = (
        "Ardenia recorded 1,046 cases of measles between January and April. "
        "There were 318 cases in the same four months last year."
    )
    assert points(text, analysed, "2025-05-20") == [[318, 1046]]


def test_another_place_is_another_measure(analysed: Analysed) -> None:
    text = "Rain came to 41 mm in May 2024. At Halm the gauge recorded 9 mm in June 2024."
    assert points(text, analysed) == []


def test_a_target_is_no_point(analysed: Analysed) -> None:
    text = "Fibre reached 61% of households in 2024. Fibre will reach 80% of households by 2030."
    assert points(text, analysed) == []


def test_a_peak_is_the_measure_at_its_time(analysed: Analysed) -> None:
    text = "Inflation was 3.1% in January 2025, down from a peak of 11.2% in October 2022."
    assert points(text, analysed) == [[Decimal("11.2"), Decimal("3.1")]]


def test_three_rates_of_growth_are_a_line_and_two_are_none(analysed: Analysed) -> None:
    text = "The economy grew 1.9% in 2024 and 2.3% in 2023."
    assert analysed(text, "2025-02-05").series == ()
    text = (
        "The bank expects the economy to grow 1.9% in 2025 and 2.3% in 2026. It grew 1.2% in 2024."
    )
    (series,) = analysed(text, "2025-02-05").series
    assert [str(point.low) for point in series.points] == ["1.2", "1.9", "2.3"]


def test_a_spread_is_no_level(analysed: Analysed) -> None:
    text = "Waits averaged 4 hours in 2023. In 2024 waits ranged from two to nine hours."
    assert all(len(values) < 2 for values in points(text, analysed))


def test_those_of_different_doers_are_different_measures(analysed: Analysed) -> None:
    text = "The old ferry carried 120 passengers in 2023. The new bus carried 340 in 2024."
    assert analysed(text, "2025-02-05").series == ()


def test_a_measure_is_told_in_full_and_then_in_short(analysed: Analysed) -> None:
    text = "Hotels sold 3,100 rooms of all kinds in 2023.\n\nIn 2024 they sold 3,400 rooms."
    assert [3100, 3400] in points(text, analysed)


def test_a_forecast_goes_on_from_what_was(analysed: Analysed) -> None:
    text = "Unemployment was 4.8% in 2024. The bank expects unemployment to reach 4.6% in 2025."
    assert [Decimal("4.8"), Decimal("4.6")] in points(text, analysed)


SYNONYMS = (
    (
        "Home care cost 171 crowns in 2022. Spending on home care was 207 crowns in 2024.",
        [171, 207],
    ),
    ("Water use fell to 128 litres per person in 2024 from 160 litres in 2020.", [160, 128]),
    ("The lake was 78% full in June. It stood at 31% of capacity in August.", [78, 31]),
    (
        "Orvania had 9.1 million inhabitants this year. The population was 7.9 million in 1995.",
        [7_900_000, 9_100_000],
    ),
    ("Unemployment was 5.1% in March. In May the jobless rate was 5.4%.", [5.1, 5.4]),
    (
        "The Greens won 71 seats on Sunday. The party had four lawmakers in 2017 and 38 in 2021.",
        [4, 38, 71],
    ),
    (
        "The bus carried 3,400 passengers to Halm in 2023. It expects 5,500 in 2035.",
        [3_400, 5_500],
    ),
)


@pytest.mark.parametrize(("text", "values"), SYNONYMS, ids=[text[:30] for text, _ in SYNONYMS])
def test_words_that_name_one_measure_are_one_series(
    text: str, values: list[float], analysed: Analysed
) -> None:
    (series,) = points(text, analysed, "2025-09-16")
    assert [float(value) for value in series] == values


NO_SERIES = (
    # One time, told by two claimants.
    "The flu has killed 312 people since July, the ministry said. Aid workers put the toll at 405.",
    # What nine months bring together is no point beside that of a year.
    "Police counted 310 thefts in the first nine months of 2025, and 402 thefts in 2024.",
)


@pytest.mark.parametrize("text", NO_SERIES)
def test_what_is_of_one_time_or_of_unlike_stretches_is_no_series(
    text: str, analysed: Analysed
) -> None:
    assert points(text, analysed, "2025-10-16") == []


def test_a_stock_may_be_told_of_a_month_and_of_a_year(analysed: Analysed) -> None:
    text = "The stock of cod was 40 tonnes in spring 2025, 52 tonnes in 2024 and 61 tonnes in 2019."
    assert points(text, analysed, "2025-10-16") == [[61, 52, 40]]
    text = "Output was 23 tonnes in the first nine months of 2025.\n\nOutput was 38 tonnes in 2024."
    assert points(text, analysed, "2025-10-16") == []


def test_a_share_beside_a_count_is_no_point_of_its_series(analysed: Analysed) -> None:
    text = (
        "In 2024 foreign residents numbered 535,000, or one in 12, compared with 361,000 in 2015."
    )
    assert points(text, analysed) == [[361_000, 535_000]]


def test_what_was_expected_for_a_time_that_has_come_is_no_second_level(analysed: Analysed) -> None:
    text = (
        "Profit rose to 40 crowns in 2024 from 31 crowns in 2023. "
        "Analysts had expected a profit of 44 crowns in 2024."
    )
    assert points(text, analysed) == [[31, 40]]

"""Which rows of words are looked at for a date."""

import pytest

from inspector.language.date_runs import find_runs


def rows(text: str) -> list[str]:
    """Return the rows of a text, each from its first character to its last."""
    return [text[row[0].start : row[-1].end] for row in find_runs(text, ())]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ship sank in May 2024 off Vik", ["in May 2024"]),
        (
            "Shots fell shortly after 9 p.m. local time on Saturday",
            ["after 9 p.m. local time on Saturday"],
        ),
        ("The firm closed FY 2024 with losses", ["FY 2024 with"]),
        ("The lake rose at 9:30 a.m. EST on Monday", ["at 9:30 a.m. EST on Monday"]),
        ("No ship sank", []),
    ],
)
def test_a_row_goes_on_over_white_space_in_a_word(text: str, wanted: list[str]) -> None:
    assert rows(text) == wanted


def test_no_row_runs_over_the_beginning_of_a_block() -> None:
    text = "in May 2024"
    assert [[word.text for word in row] for row in find_runs(text, {7})] == [
        ["in", "may"],
        ["2024"],
    ]

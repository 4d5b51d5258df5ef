"""The table of findings for a terminal."""

from dataclasses import replace

import pytest

from inspector.table import lines


@pytest.mark.parametrize("width", [40, 60, 80, 140])
def test_no_line_is_wider_than_the_terminal(builders, width):
    assert max(map(len, lines(builders.analysis(), width))) <= width


def test_what_is_wrong_comes_before_what_holds(builders):
    text = "\n".join(lines(builders.analysis(), 100))
    assert text.index("  Wrong  450 square miles") < text.index("  Holds  116 square miles")
    assert "It would fit: 420 square miles." in text


def test_figures_keep_their_hedges_and_stand_in_columns(builders):
    rows = [line for line in lines(builders.analysis(), 120) if "Tesk valley  Mara" in line]
    assert len(rows) == 4
    assert rows[0].split()[:3] == ["1", "<", "300"]
    assert len({row.index("Mara Dovic") for row in rows}) == 1


def test_series_run_in_order_of_time(builders):
    text = "\n".join(lines(builders.analysis(), 100))
    assert text.index("Jun–Aug 2024    1,100") < text.index("Wed 5 Feb 2025  < 300")


def test_names_are_grouped_with_their_counts_and_other_forms(builders):
    told = list(lines(builders.analysis(), 100))
    assert any(line.split() == ["Place", "Orvania", "×3,", "Tesk", "valley"] for line in told)
    assert any("Mara Dovic ×2 (also Dovic)" in line for line in told)


def test_notes_are_told_and_empty_parts_left_out(builders):
    nothing = replace(
        builders.analysis(),
        claims=(),
        findings=(),
        series=(),
        entities=(),
        notes=("Names are off.",),
    )
    told = list(lines(nothing, 80))
    assert told[-1] == "! Names are off."
    assert not {"CHECKS", "FIGURES", "OVER TIME", "NAMES"} & set(told)


def test_wide_letters_count_as_two_columns(builders):
    analysis = builders.analysis()
    wide = replace(analysis.claims[0], subject="面積面積面積面積", source="テスク")
    told = list(lines(replace(analysis, claims=(wide,), series=(), findings=()), 80))
    assert any("面積面積面積面積  テスク  " in line for line in told)

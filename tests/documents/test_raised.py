import pytest

from inspector.documents.raised import begins_note, fraction_at, noted, raised


@pytest.mark.parametrize(
    ("before", "mark", "written"),
    [
        ("410 km", "2", "²"),
        ("12 m", "3", "³"),
        ("(12 metres", "3 ", "³ "),
        ("410 square km", "2", ""),
        ("1,200", "3", ""),
        ("rose 12%.", "14 ", " "),
        ("said", "*", ""),
        ("2.5 × 10", "6", "⁶"),
        ("2.5 × 10", "-6", "⁻⁶"),
        ("the 20", "th", "th"),
        ("", "3", "³"),
        ("km ", "2", "²"),
    ],
)
def test_raised_characters_never_stick_to_a_figure(before: str, mark: str, written: str) -> None:
    assert raised(before, mark) == written


def test_a_raised_numerator_makes_a_fraction() -> None:
    assert fraction_at("51/2 hours", 1) == (4, "½")
    assert fraction_at("51/23 hours", 1) is None
    assert fraction_at("51/9 hours", 1) is None


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("2 Counted on the first of March.", "² Counted on the first of March."),
        ("14 “Nobody came,” it says.", "¹⁴ “Nobody came,” it says."),
        ("14 April 2024: the harbour", "14 April 2024: the harbour"),
        ("31 villages of the delta", "31 villages of the delta"),
        ("2024 Counted again", "2024 Counted again"),
    ],
)
def test_the_number_of_a_note_is_no_figure(line: str, written: str) -> None:
    assert noted(line) == written
    assert begins_note(written) == (written != line)

import pytest

from inspector.documents.glyphs import written


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("o\x1eces in \x1ele 12\x1514", "offices in ffile 12–14"),
        ("o\x0eces, \x0clled", "offices, filled"),
        ("in 2010{2012", "in 2010–2012"),
        ("a set {1, 2}", "a set {1, 2}"),
        ("\x10We left\x11 \x16 or so", "“We left” — or so"),
        ("one\x0b Two\x0c", "one  Two "),
        ("km\x02", "km "),
    ],
)
def test_the_codes_of_tex_s_types_are_what_they_draw(drawn: str, text: str) -> None:
    assert written(drawn)[0] == text


def test_each_letter_of_a_ligature_has_its_part_of_the_place() -> None:
    text, sides = written("\x1ex", [(0.0, 9.0), (9.0, 12.0)])
    assert text == "ffix"
    assert sides == [(0.0, 3.0), (3.0, 6.0), (6.0, 9.0), (9.0, 12.0)]

import pytest
from prepare.registers import REGISTERS, broken_lines, headline_case, upper_case


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("text", ["", "Straße 9 in İzmir ﬁlls. “It's over,” she said. " * 9])
def test_each_character_keeps_its_place(register, text):
    assert len(REGISTERS[register](text)) == len(text)


def test_a_letter_whose_capital_is_two_letters_stays():
    assert upper_case("Weißbach votes") == "WEIßBACH VOTES"


def test_a_headline_has_small_words_but_at_its_beginning():
    text = "the mayor of Brackwell won't sign. a vote is due"
    assert headline_case(text) == "The Mayor of Brackwell Won't Sign. A Vote Is Due"


def test_lines_break_at_spaces_and_are_not_longer_than_a_column():
    text = "The harbour of Brackwell was closed on Tuesday. " * 6
    lines = broken_lines(text).split("\n")
    assert " ".join(lines) == text
    assert len(lines) > 3
    assert max(map(len, lines)) <= 73

"""A7: places are code points, and units only at the edge of Qt."""

from hypothesis import given
from hypothesis import strategies as st

from inspector.ui.views.utf16 import Utf16

texts = st.text(st.sampled_from("ab 🙂é\n𝟙\u00a0"), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_positions_are_those_of_the_encoded_text(text):
    both = Utf16(text)
    for offset in range(len(text) + 1):
        assert both.to_qt(offset) == units(text[:offset])


@given(texts)
def test_there_and_back_is_the_same_place(text):
    both = Utf16(text)
    for offset in range(len(text) + 1):
        assert both.from_qt(both.to_qt(offset)) == offset


def test_between_the_halves_of_a_pair_is_the_pair():
    both = Utf16("a🙂b")
    assert [both.from_qt(position) for position in range(5)] == [0, 1, 1, 2, 3]

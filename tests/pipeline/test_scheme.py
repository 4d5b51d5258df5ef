from hypothesis import given
from hypothesis import strategies as st
from prepare.scheme import Annotated, Source, capitalised, to_record

TEXT = "The Mayor of Brackwell met Ada Moss on Monday. Ida Bren, the U.S. envoy, did not. Rain."
SOURCES = [Source("s"), Source("s", partial=True), Source("s", phrases=True)]
MARKS = st.lists(
    st.tuples(
        st.integers(0, len(TEXT)),
        st.integers(1, 40),
        st.sampled_from(["PER", "ORG", "LOC", "MISC", "song", "award", "date", "EVENT"]),
    ),
    max_size=12,
)


@given(MARKS, st.sampled_from(SOURCES))
def test_any_marks_give_names_that_lie_apart(labels, marks, source):
    inside = ((start, min(len(TEXT), start + length), label) for start, length, label in marks)
    annotated = Annotated("a", TEXT, tuple(mark for mark in inside if mark[0] < mark[1]))
    names = to_record(source, annotated, labels).names
    ends = [0, *(end for _, end, _ in names)]
    for previous, (start, end, _) in zip(ends, names, strict=False):
        assert previous <= start < end <= len(TEXT)
        assert TEXT[start:end].strip() == TEXT[start:end]


def test_words_written_large_that_may_be_names():
    words = [TEXT[start:end] for start, end in capitalised(TEXT)]
    assert words == ["Brackwell", "Ada", "Moss", "Ida", "Bren", "U.S."]


def test_the_longer_of_two_marks_wins(labels):
    text = "The University of Lyon is there."
    marks = ((18, 22, "LOC"), (0, 22, "ORG"))
    record = to_record(Source("s"), Annotated("a", text, marks), labels)
    assert record.names == ((4, 22, "ORG"),)

import html

from hypothesis import given
from hypothesis import strategies as st

from inspector.ui.markup import escape


@given(st.text())
def test_words_are_shown_as_they_are(words):
    assert escape(words) == html.escape(words)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.documents.model import Span
from inspector.ui.slices import at_once
from inspector.ui.views import search
from inspector.ui.views.search import Searchable, overlapping


def found(text: str, words: str) -> list[str]:
    return [span.of(text) for span in at_once(Searchable.of(text)).find(words)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Dovic said. DOVIC left.", "dovic", ["Dovic", "DOVIC"]),
        ("Orvania’s army", "orvania's", ["Orvania’s"]),
        ("He said “no”.", '"no"', ["“no”"]),
        ("Plain 'quotes'", "‘quotes’", ["'quotes'"]),
        ("Café Zürich", "cafe zurich", ["Café Zürich"]),
        ("cafe", "Café", ["cafe"]),
        ("1–2 and 3-4", "1-2", ["1–2"]),
        ("out\nput rose", "out put", ["out\nput"]),
        ("well\u00adspring", "wellspring", ["well\u00adspring"]),
        ("the ﬁgures", "figures", ["ﬁgures"]),
        ("Straße", "strasse", ["Straße"]),
        ("nothing", "", []),
        ("nothing", "  ", []),
        ("aaaa", "aa", ["aa", "aa"]),
    ],
)
def test_words_are_found_as_an_editor_means_them(text, words, expected):
    assert found(text, words) == expected


def test_offsets_hold_behind_a_character_of_two_units():
    text = "has not commented 🙂 on 20% of"
    assert at_once(Searchable.of(text)).find("20%") == (Span(23, 26),)


@given(st.text(max_size=40), st.integers(0, 39), st.integers(1, 8))
def test_every_stretch_of_a_text_is_found_in_it(text, start, length):
    words = text[start : start + length]
    hits = at_once(Searchable.of(text)).find(words)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    if words.isascii() and words.isalnum():
        assert hits


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The govern-\nment fell.", "government"),
        ("A cease-\nfire held.", "ceasefire"),
        ("A cease-\nfire held.", "cease-fire"),
        ("A co\u00ad\nalition formed.", "coalition"),
        ("The o\ufb03ce shut.", "office"),
        ("The \ufb01rst \ufb02ood.", "first flood"),
        ("In São Paulo and Kraków.", "sao paulo"),
        ("In Sa\u0303o Paulo.", "são"),
        ("Dvořák's Straße", "dvorak's strasse"),
        ("split over\nlines", "over lines"),
    ],
)
def test_words_are_found_across_line_ends_ligatures_and_accents(text, words):
    """V8"""
    hit = at_once(Searchable.of(text)).find(words)
    assert len(hit) == 1
    assert 0 <= hit[0].start < hit[0].end <= len(text)


def test_a_dash_at_a_line_end_is_no_broken_word():
    """V8"""
    assert not at_once(Searchable.of("in 2012-\n13 and so")).find("201213")
    assert at_once(Searchable.of("in 2012-\n13 and so")).find("2012- 13")


def test_a_text_is_looked_through_in_parts_that_cut_nothing_in_two(monkeypatch):
    text = "A “co-\n  operative”  farm,\n\ncafé — naïve ﬁgures, and well-\nknown ones. " * 3
    whole = at_once(Searchable.of(text))
    for size in range(1, 60):
        monkeypatch.setattr(search, "_PART", size)
        parted = at_once(Searchable.of(text))
        for words in ("cooperative", "farm, cafe", "figures", "well-known", '"co'):
            assert parted.find(words) == whole.find(words)


def test_words_that_are_typed_letter_by_letter_are_found_as_if_at_once():
    text = "An anaconda and a banana; anan, and an abababac."
    typed = at_once(Searchable.of(text))
    for words in ("banana", "anan", "abac", "nothing", "an"):
        for end in range(1, len(words) + 1):
            fresh = at_once(Searchable.of(text)).find(words[:end])
            assert typed.find(words[:end]) == fresh
    assert typed.find("") == ()


def test_hits_that_touch_a_part_are_cut_out_of_all():
    hits = at_once(Searchable.of("one two one two one")).find("one")
    assert list(overlapping(hits, Span(2, 9))) == [Span(0, 3), Span(8, 11)]
    assert not overlapping(hits, Span(3, 8))
    assert hits[-1] == Span(16, 19)
